//! The only way to write a file.
