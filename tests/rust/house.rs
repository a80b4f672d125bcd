//! What the repository is held to as text, in one program: each file of its own would link everything once more.

mod architecture;
mod kept_offices;
mod no_circles;
mod recipes;
mod window_settings;
