//! Pictures as phones and strangers make them.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

use super::*;
use crate::error::{Error, Rule};

/// A PNG with a light left half and a dark right half.
pub(crate) fn test_picture(width: u32, height: u32) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, _| {
        if x < width / 2 {
            Rgb([250, 250, 250])
        } else {
            Rgb([10, 10, 10])
        }
    });
    written(&picture.into(), ImageFormat::Png)
}

fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn read(picture: &SmallPicture) -> RgbImage {
    image::load_from_memory_with_format(&picture.jpeg, ImageFormat::Jpeg)
        .unwrap()
        .to_rgb8()
}

/// A JPEG with an Exif block that says which way up it is and where it was taken.
fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"GPS 21.06N 105.88E");
    let mut file = vec![0xFF, 0xD8, 0xFF, 0xE1];
    file.extend(((exif.len() + 2) as u16).to_be_bytes());
    file.extend(exif);
    file.extend(&jpeg[2..]);
    file
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn a_large_picture_becomes_small_and_keeps_its_shape() {
    let picture = RgbImage::from_fn(2400, 1800, |x, y| {
        Rgb([(x / 16) as u8, (y / 12) as u8, ((x * y) / 17000) as u8])
    });
    let small = shrink(&written(&picture.into(), ImageFormat::Jpeg)).unwrap();
    assert_eq!((small.width, small.height), (1600, 1200));
    assert!(small.jpeg.len() <= 200 * 1024, "{} bytes", small.jpeg.len());
    assert_eq!(read(&small).dimensions(), (1600, 1200));
    let tall = shrink(&test_picture(900, 1800)).unwrap();
    assert_eq!((tall.width, tall.height), (800, 1600));
}

#[test]
fn a_small_picture_is_not_blown_up() {
    let small = shrink(&test_picture(120, 80)).unwrap();
    assert_eq!((small.width, small.height), (120, 80));
}

#[test]
fn pure_noise_still_ends() {
    let mut seed = 1_u32;
    let noise = RgbImage::from_fn(1000, 1000, |_, _| {
        Rgb([0, 0, 0].map(|_: u8| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 24) as u8
        }))
    });
    let small = shrink(&written(&noise.into(), ImageFormat::Jpeg)).unwrap();
    assert!(small.width < 1000, "it had to shrink: {}", small.width);
    assert!(small.jpeg.len() < 400 * 1024);
}

#[test]
fn a_phones_picture_stands_upright_and_tells_nothing_but_itself() {
    let lying = written(
        &image::load_from_memory(&test_picture(200, 100)).unwrap(),
        ImageFormat::Jpeg,
    );
    let file = with_exif(&lying, 6);
    assert!(contains(&file, b"GPS"));
    let small = shrink(&file).unwrap();
    assert_eq!(
        (small.width, small.height),
        (100, 200),
        "6 means a quarter turn to the right"
    );
    let pixels = read(&small);
    assert!(
        pixels.get_pixel(50, 20).0[0] > 200 && pixels.get_pixel(50, 180).0[0] < 60,
        "the left half is now the top"
    );
    assert!(!contains(&small.jpeg, b"Exif") && !contains(&small.jpeg, b"GPS"));
}

#[test]
fn transparent_parts_lie_on_white() {
    let drawing = RgbaImage::from_pixel(60, 60, Rgba([200, 0, 0, 0]));
    for format in [ImageFormat::Png, ImageFormat::WebP] {
        let small = shrink(&written(&drawing.clone().into(), format)).unwrap();
        assert!(
            read(&small)
                .get_pixel(30, 30)
                .0
                .iter()
                .all(|&color| color > 245),
            "{format:?}"
        );
    }
}

#[test]
fn what_is_no_picture_is_refused() {
    let png = test_picture(300, 300);
    let mut wide = png.clone();
    // The header's width, and a checksum that fits it, so that only the size is wrong.
    wide[16..20].copy_from_slice(&30_000_u32.to_be_bytes());
    let crc = crc32(&wide[12..29]);
    wide[29..33].copy_from_slice(&crc.to_be_bytes());
    let mut bomb = png.clone();
    bomb[16..20].copy_from_slice(&11_000_u32.to_be_bytes());
    bomb[20..24].copy_from_slice(&11_000_u32.to_be_bytes());
    let crc = crc32(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&crc.to_be_bytes());
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("nothing", Vec::new()),
        ("text", b"xin chao".to_vec()),
        ("svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec()),
        ("gif", b"GIF89a\x01\0\x01\0".to_vec()),
        ("cut off", png[..60].to_vec()),
        ("30,000 px wide", wide),
        ("121 million pixels", bomb),
        ("over 20 MB", {
            let mut long = png.clone();
            long.resize(20 * 1024 * 1024 + 1, 0);
            long
        }),
        ("a head without a body", vec![0xFF, 0xD8, 0xFF, 0xE0]),
    ];
    for (what, file) in cases {
        let refused = shrink(&file).err();
        assert!(
            matches!(
                refused,
                Some(Error::Refused {
                    field: "photo",
                    rule: Rule::NotAPicture
                })
            ),
            "{what}: {refused:?}"
        );
    }
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 {
                (crc >> 1) ^ 0xEDB8_8320
            } else {
                crc >> 1
            }
        })
    })
}
