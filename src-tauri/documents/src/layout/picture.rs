//! A JPEG picture as the pages need it: its bytes, untouched, and its size read from the header. Decoding, turning and
//! shrinking are done where pictures come in, not here.

/// A JPEG whose header could be read.
#[derive(PartialEq, Eq)]
pub struct Picture {
    bytes: Vec<u8>,
    width: u32,
    height: u32,
    channels: u8,
    inverted: bool,
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Picture({}×{}, {} bytes)",
            self.width,
            self.height,
            self.bytes.len()
        )
    }
}

impl Picture {
    /// `None` when these bytes are not a JPEG that a PDF may carry.
    pub fn jpeg(bytes: Vec<u8>) -> Option<Picture> {
        if !bytes.starts_with(&[0xFF, 0xD8]) {
            return None;
        }
        let mut at = 2;
        let mut inverted = false;
        loop {
            while *bytes.get(at)? == 0xFF && *bytes.get(at + 1)? == 0xFF {
                at += 1;
            }
            if bytes[at] != 0xFF {
                return None;
            }
            let marker = *bytes.get(at + 1)?;
            if matches!(marker, 0x01 | 0xD0..=0xD7) {
                at += 2;
                continue;
            }
            let length = usize::from(u16::from_be_bytes([
                *bytes.get(at + 2)?,
                *bytes.get(at + 3)?,
            ]));
            let body = bytes.get(at + 4..at + 2 + length.max(2))?;
            match marker {
                // Adobe's CMYK files are stored inverted.
                0xEE if body.starts_with(b"Adobe") => inverted = true,
                0xC0..=0xC2 => {
                    let &[8, h1, h2, w1, w2, channels @ (1 | 3 | 4), ..] = body else {
                        return None;
                    };
                    let height = u32::from(u16::from_be_bytes([h1, h2]));
                    let width = u32::from(u16::from_be_bytes([w1, w2]));
                    if width == 0 || height == 0 {
                        return None;
                    }
                    return Some(Picture {
                        bytes,
                        width,
                        height,
                        channels,
                        inverted,
                    });
                }
                0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF | 0xD9 | 0xDA => return None,
                _ => {}
            }
            at += 2 + length.max(2);
        }
    }

    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub fn width(&self) -> u32 {
        self.width
    }

    pub fn height(&self) -> u32 {
        self.height
    }

    pub fn channels(&self) -> u8 {
        self.channels
    }

    /// Whether its CMYK values are stored the other way round.
    pub fn inverted(&self) -> bool {
        self.inverted && self.channels == 4
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_size_is_read_from_the_header() {
        let mut jpeg = vec![
            0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, 0x02, 0x58, 0x03, 0x20, 3,
        ];
        jpeg.extend([0; 9]);
        let picture = Picture::jpeg(jpeg.clone()).unwrap();
        assert_eq!(
            (picture.width(), picture.height(), picture.channels()),
            (800, 600, 3)
        );
        for end in 0..jpeg.len() - 9 {
            assert!(
                Picture::jpeg(jpeg[..end].to_vec()).is_none(),
                "cut after {end} bytes"
            );
        }
    }

    #[test]
    fn other_files_are_refused() {
        assert!(Picture::jpeg(b"\x89PNG\r\n\x1a\n".to_vec()).is_none());
        assert!(Picture::jpeg(vec![]).is_none());
        assert!(Picture::jpeg([0xFF, 0xD8].repeat(50)).is_none());
    }
}
