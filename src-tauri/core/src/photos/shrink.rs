//! Checks and shrinks a picture. A stranger's file: what it says about itself is checked before anything is unpacked,
//! and only the picture comes out, none of what a phone writes beside it.

use std::io::{Cursor, Read};
use std::path::Path;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbImage};

use crate::error::{Error, Result, Rule};

/// A picture ready to keep: upright JPEG of at most 1,600 px, nothing in it but the picture.
pub struct SmallPicture {
    pub jpeg: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

const LARGEST_FILE: usize = 20 * 1024 * 1024;
const LONGEST_SIDE: u32 = 12_000;
const MOST_PIXELS: u64 = 50_000_000;
const MOST_MEMORY: u64 = 200 * 1024 * 1024;
const KEPT_SIDE: u32 = 1_600;
const PORTRAIT_SIDE: u32 = 480;
const KEPT_BYTES: usize = 200 * 1024;
/// Tried in turn until the picture is small enough; below the last one faces blur, so then its size shrinks instead.
const QUALITIES: [u8; 4] = [85, 75, 65, 55];

/// A picked file's bytes; of one that is too large no more than it takes to refuse it.
pub fn read_file(path: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let limit = LARGEST_FILE as u64 + 1;
    std::fs::File::open(path)?
        .take(limit)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

pub fn shrink(file: &[u8]) -> Result<SmallPicture> {
    shrink_to(file, KEPT_SIDE)
}

/// A picture of one person: thousands of them lie in one office, and none is shown large.
pub fn shrink_portrait(file: &[u8]) -> Result<SmallPicture> {
    shrink_to(file, PORTRAIT_SIDE)
}

fn shrink_to(file: &[u8], kept_side: u32) -> Result<SmallPicture> {
    let not_a_picture = || Error::Refused {
        field: "photo",
        rule: Rule::NotAPicture,
    };
    if file.len() > LARGEST_FILE {
        return Err(not_a_picture());
    }
    let format = format_of(file).ok_or_else(not_a_picture)?;
    let mut picture = decode(file, format)
        .map_err(|_| not_a_picture())?
        .ok_or_else(not_a_picture)?;
    let mut side = kept_side;
    loop {
        if picture.width().max(picture.height()) > side {
            picture = picture.resize(side, side, FilterType::Triangle);
        }
        let flat = on_white(&picture);
        for quality in QUALITIES {
            let jpeg = encode(&flat, quality).map_err(|_| not_a_picture())?;
            // A picture of pure noise never gets small; 800 px is kept whatever it weighs.
            if jpeg.len() <= KEPT_BYTES
                || (side <= 800 && quality == QUALITIES[QUALITIES.len() - 1])
            {
                return Ok(SmallPicture {
                    jpeg,
                    width: flat.width(),
                    height: flat.height(),
                });
            }
        }
        side = flat.width().max(flat.height()) * 3 / 4;
    }
}

/// By the first bytes, never by the name of the file.
fn format_of(file: &[u8]) -> Option<ImageFormat> {
    if file.starts_with(&[0xFF, 0xD8, 0xFF]) {
        Some(ImageFormat::Jpeg)
    } else if file.starts_with(b"\x89PNG\r\n\x1A\n") {
        Some(ImageFormat::Png)
    } else if file.starts_with(b"RIFF") && file.get(8..12) == Some(b"WEBP") {
        Some(ImageFormat::WebP)
    } else {
        None
    }
}

/// None if the header promises more than this program takes.
fn decode(file: &[u8], format: ImageFormat) -> image::ImageResult<Option<DynamicImage>> {
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let (width, height) = decoder.dimensions();
    let too_large =
        width.max(height) > LONGEST_SIDE || u64::from(width) * u64::from(height) > MOST_PIXELS;
    if too_large || width == 0 || height == 0 || decoder.total_bytes() > MOST_MEMORY {
        return Ok(None);
    }
    let orientation = decoder.orientation()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    // Turned after shrinking would be cheaper, but a phone's picture is small enough not to matter.
    picture.apply_orientation(orientation);
    Ok(Some(picture))
}

/// JPEG knows no transparency; a drawing saved with it is meant to lie on paper.
fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let rgba = picture.to_rgba8();
    RgbImage::from_fn(rgba.width(), rgba.height(), |x, y| {
        let [red, green, blue, alpha] = rgba.get_pixel(x, y).0;
        let over_white = |color: u8| {
            let (color, alpha) = (u32::from(color), u32::from(alpha));
            ((color * alpha + 255 * (255 - alpha) + 127) / 255) as u8
        };
        image::Rgb([over_white(red), over_white(green), over_white(blue)])
    })
}

fn encode(picture: &RgbImage, quality: u8) -> image::ImageResult<Vec<u8>> {
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, quality).encode_image(picture)?;
    Ok(jpeg)
}
