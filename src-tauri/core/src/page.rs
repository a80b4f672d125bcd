//! A window of a list: a screen shows some rows at a time and knows how many there are in all.

/// A window of a list, in display order, and how many there are in all.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Page<T> {
    pub total: i64,
    pub offset: u32,
    pub rows: Vec<T>,
}

/// No list gives more rows than this at once.
pub(crate) const LARGEST_WINDOW: u32 = 200;

/// The rows of a whole list that a screen asks for, never more than the largest window.
pub(crate) fn window<S>(
    all: impl IntoIterator<Item = S>,
    offset: u32,
    limit: u32,
) -> impl Iterator<Item = S> {
    all.into_iter()
        .skip(offset as usize)
        .take(limit.min(LARGEST_WINDOW) as usize)
}

impl<T> Page<T> {
    /// A window of a list that is whole in memory; only the rows in it are read.
    pub(crate) fn of<S>(
        all: Vec<S>,
        offset: u32,
        limit: u32,
        read: impl FnMut(S) -> crate::Result<T>,
    ) -> crate::Result<Page<T>> {
        Ok(Page {
            total: all.len() as i64,
            offset,
            rows: window(all, offset, limit)
                .map(read)
                .collect::<crate::Result<_>>()?,
        })
    }
}
