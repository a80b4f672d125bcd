//! Keeps picture bytes once by content, and purges those nothing refers to.
