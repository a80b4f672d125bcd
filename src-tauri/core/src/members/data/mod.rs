//! What the law asks of an office that keeps personal data: everything it holds about one person told to her, and a
//! person erased for good.

mod erase;
#[cfg(test)]
mod tests;
mod whole_file;

pub use erase::*;
pub use whole_file::*;
