//! Text being typed, kept in the office (so it is encrypted) but outside the history, until it is saved or dropped.

mod store;
#[cfg(test)]
mod tests;

pub use store::*;

/// Longest form that is kept; more is no typing.
pub const LONGEST: usize = 2_000_000;

/// Text being typed, kept outside the history until it is saved.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// e.g. "meeting:12".
    pub key: String,
    /// JSON of the form.
    pub body: String,
    /// UTC milliseconds; filled by the office.
    #[serde(default)]
    pub saved_at: i64,
}

// What is being typed must not reach a log through `{:?}`.
impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Draft({}, ***)", self.key)
    }
}
