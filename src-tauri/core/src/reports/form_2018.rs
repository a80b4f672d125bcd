//! The first form version as rows: narrative sections and indicators. Data written into a new office, not code that computes.
