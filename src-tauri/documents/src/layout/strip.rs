//! A slice of the page that is never cut: what paragraphs, tables and figures become before pages are made of them.

use std::sync::Arc;

use super::Item;

/// A slice of the page that is never cut. Items are relative to its top left corner.
#[derive(Debug, Clone, Default)]
pub(crate) struct Strip {
    pub height: f64,
    pub before: f64,
    pub items: Vec<Item>,
    pub keep_with_next: bool,
    /// What is repeated above it when it opens a page.
    pub head: Option<Arc<TableHead>>,
}

#[derive(Debug)]
pub(crate) struct TableHead {
    pub height: f64,
    pub items: Vec<Item>,
}
