//! How many members there are: as one number, by kind and age, and why it differs from that of another day.

mod change;
#[cfg(test)]
mod tests;
mod total;

pub use change::*;
pub use total::*;
