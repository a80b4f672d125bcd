//! Pictures drawn by the program itself, so that the sample needs nobody's photograph.

use image::{Rgb, RgbImage};

const WIDTH: u32 = 1280;
const HEIGHT: u32 = 853;

#[derive(Clone, Copy)]
pub(super) enum Scene {
    /// The hall from behind, rows of people.
    Hall,
    /// Somebody speaking beside a board.
    Speaker,
}

/// A drawn picture as a PNG file, to go the way of any photo.
pub(super) fn draw(scene: Scene) -> Vec<u8> {
    let mut picture = RgbImage::from_fn(WIDTH, HEIGHT, |_, y| {
        let shade = (y * 40 / HEIGHT) as u8;
        Rgb([238 - shade, 230 - shade, 214 - shade])
    });
    // Curtain, banner and floor are in both.
    rectangle(&mut picture, (120, 60), (1160, 330), Rgb([150, 36, 44]));
    for fold in 0..26 {
        rectangle(
            &mut picture,
            (120 + fold * 40, 60),
            (128 + fold * 40, 330),
            Rgb([132, 28, 38]),
        );
    }
    rectangle(&mut picture, (220, 110), (1060, 170), Rgb([236, 196, 82]));
    rectangle(&mut picture, (340, 200), (940, 232), Rgb([240, 224, 190]));
    rectangle(&mut picture, (0, 620), (WIDTH, HEIGHT), Rgb([168, 132, 98]));
    match scene {
        Scene::Hall => {
            rectangle(&mut picture, (380, 400), (900, 480), Rgb([92, 60, 44]));
            for row in 0..3 {
                for seat in 0..9 - row {
                    let x = 110 + row * 70 + seat * (130 + row * 8);
                    person(
                        &mut picture,
                        x,
                        560 + row * 110,
                        30 + row * 8,
                        (row * 7 + seat) as usize,
                    );
                }
            }
        }
        Scene::Speaker => {
            rectangle(&mut picture, (820, 300), (1180, 560), Rgb([244, 246, 244]));
            for line in 0..5 {
                rectangle(
                    &mut picture,
                    (860, 340 + line * 40),
                    (1130 - line * 30, 352 + line * 40),
                    Rgb([120, 132, 140]),
                );
            }
            person(&mut picture, 520, 440, 58, 3);
            rectangle(&mut picture, (400, 560), (640, 790), Rgb([104, 70, 50]));
            for seat in 0..6 {
                person(&mut picture, 130 + seat * 200, 760, 44, seat as usize);
            }
        }
    }
    let mut png = std::io::Cursor::new(Vec::new());
    picture
        .write_to(&mut png, image::ImageFormat::Png)
        .expect("a drawn picture can be written into memory");
    png.into_inner()
}

fn rectangle(picture: &mut RgbImage, from: (u32, u32), to: (u32, u32), color: Rgb<u8>) {
    for y in from.1..to.1.min(HEIGHT) {
        for x in from.0..to.0.min(WIDTH) {
            picture.put_pixel(x, y, color);
        }
    }
}

/// Head, hair and shoulders.
fn person(picture: &mut RgbImage, x: u32, y: u32, size: u32, which: usize) {
    const CLOTHES: [Rgb<u8>; 5] = [
        Rgb([86, 108, 164]),
        Rgb([186, 92, 120]),
        Rgb([98, 140, 110]),
        Rgb([222, 214, 206]),
        Rgb([116, 84, 138]),
    ];
    disc(
        picture,
        (x, y + size * 2),
        (size * 3 / 2, size + size / 4),
        CLOTHES[which % CLOTHES.len()],
    );
    disc(picture, (x, y), (size * 7 / 8, size), Rgb([44, 34, 32]));
    disc(
        picture,
        (x, y + size / 4),
        (size * 5 / 8, size * 5 / 8),
        Rgb([226, 184, 152]),
    );
}

fn disc(picture: &mut RgbImage, centre: (u32, u32), radius: (u32, u32), color: Rgb<u8>) {
    let (a, b) = (i64::from(radius.0), i64::from(radius.1));
    for dy in -b..=b {
        for dx in -a..=a {
            let (x, y) = (i64::from(centre.0) + dx, i64::from(centre.1) + dy);
            let inside = dx * dx * b * b + dy * dy * a * a <= a * a * b * b;
            if inside && (0..i64::from(WIDTH)).contains(&x) && (0..i64::from(HEIGHT)).contains(&y) {
                picture.put_pixel(x as u32, y as u32, color);
            }
        }
    }
}
