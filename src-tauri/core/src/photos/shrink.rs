//! Checks and shrinks a picture.
use crate::error::Result;

/// A picture ready to keep: upright JPEG of at most 1,600 px, nothing in it but the picture.
pub struct SmallPicture {
    pub jpeg: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

pub fn shrink(file: &[u8]) -> Result<SmallPicture> {
    todo!()
}
