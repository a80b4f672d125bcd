//! Files of strangers, in one program: each of its own would link everything once more.

mod files;
mod five_files;
mod formats;
mod hostile;
