//! The four faces used on paper and how wide their letters are. The bytes are subsets of Tinos made by
//! `fonts/make_fonts.py`; nothing here knows of pages or of PDF.

use std::sync::LazyLock;

/// One of the four faces of the paper's only family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    Regular,
    Bold,
    Italic,
    BoldItalic,
}

pub const FAMILY: &str = "So Hoi Serif";

/// Height of a single-spaced line, and its part above the baseline, in em: those of Times New Roman, so that
/// "single spacing" means here what it means in the decree's readers' word processor.
pub const SINGLE_LINE: f64 = 2355.0 / 2048.0;
pub const ASCENT: f64 = 1825.0 / 2048.0;

/// What stands for a letter the faces do not have, so that the reader sees that something is missing.
pub const MISSING: char = '□';

impl Face {
    pub const ALL: [Face; 4] = [Face::Regular, Face::Bold, Face::Italic, Face::BoldItalic];

    pub fn bold(self) -> Face {
        match self {
            Face::Regular | Face::Bold => Face::Bold,
            Face::Italic | Face::BoldItalic => Face::BoldItalic,
        }
    }

    pub fn italic(self) -> Face {
        match self {
            Face::Regular | Face::Italic => Face::Italic,
            Face::Bold | Face::BoldItalic => Face::BoldItalic,
        }
    }

    /// The name readers of the PDF see.
    pub fn post_script_name(self) -> &'static str {
        match self {
            Face::Regular => "SoHoiSerif-Regular",
            Face::Bold => "SoHoiSerif-Bold",
            Face::Italic => "SoHoiSerif-Italic",
            Face::BoldItalic => "SoHoiSerif-BoldItalic",
        }
    }

    pub fn bytes(self) -> &'static [u8] {
        match self {
            Face::Regular => include_bytes!("../fonts/SoHoiSerif-Regular.ttf"),
            Face::Bold => include_bytes!("../fonts/SoHoiSerif-Bold.ttf"),
            Face::Italic => include_bytes!("../fonts/SoHoiSerif-Italic.ttf"),
            Face::BoldItalic => include_bytes!("../fonts/SoHoiSerif-BoldItalic.ttf"),
        }
    }

    /// The same bytes as a zlib stream, as the PDF carries them.
    pub fn packed_bytes(self) -> &'static [u8] {
        match self {
            Face::Regular => include_bytes!("../fonts/SoHoiSerif-Regular.ttf.zlib"),
            Face::Bold => include_bytes!("../fonts/SoHoiSerif-Bold.ttf.zlib"),
            Face::Italic => include_bytes!("../fonts/SoHoiSerif-Italic.ttf.zlib"),
            Face::BoldItalic => include_bytes!("../fonts/SoHoiSerif-BoldItalic.ttf.zlib"),
        }
    }

    /// Width of a letter in thousandths of an em, rounded exactly as the PDF's width table says it, so that what is
    /// measured here and what a viewer draws never differ. `None` when the face has no such letter.
    pub fn advance(self, letter: char) -> Option<u16> {
        METRICS[self as usize].advance(letter)
    }

    /// Width of a text in points.
    pub fn width(self, text: &str, size: f64) -> f64 {
        let metrics = &METRICS[self as usize];
        let thousandths: u32 = text
            .chars()
            .map(|letter| u32::from(metrics.advance(letter).unwrap_or(metrics.missing)))
            .sum();
        f64::from(thousandths) * size / 1000.0
    }
}

/// Letters below this code are looked up in an array: all of Vietnamese and common punctuation.
const DENSE: usize = 0x2200;
const NONE: u16 = u16::MAX;

struct Metrics {
    advances: Vec<u16>,
    beyond: Vec<(char, u16)>,
    missing: u16,
}

impl Metrics {
    fn of(face: Face) -> Metrics {
        let font = ttf_parser::Face::parse(face.bytes(), 0)
            .expect("the faces are built into the program and checked by a test");
        let em = f64::from(font.units_per_em());
        let mut metrics = Metrics {
            advances: vec![NONE; DENSE],
            beyond: Vec::new(),
            missing: 0,
        };
        for subtable in font
            .tables()
            .cmap
            .into_iter()
            .flat_map(|cmap| cmap.subtables)
        {
            if !subtable.is_unicode() {
                continue;
            }
            subtable.codepoints(|code| {
                let Some(letter) = char::from_u32(code) else {
                    return;
                };
                let Some(glyph) = font.glyph_index(letter) else {
                    return;
                };
                let units = f64::from(font.glyph_hor_advance(glyph).unwrap_or(0));
                let advance = (units * 1000.0 / em).round() as u16;
                match metrics.advances.get_mut(code as usize) {
                    Some(slot) => *slot = advance,
                    None => metrics.beyond.push((letter, advance)),
                }
            });
        }
        metrics.beyond.sort_unstable();
        metrics.beyond.dedup();
        metrics.missing = metrics.advance(MISSING).unwrap_or(600);
        metrics
    }

    fn advance(&self, letter: char) -> Option<u16> {
        // The no-break space is drawn as a space.
        let letter = if letter == '\u{A0}' { ' ' } else { letter };
        match self.advances.get(letter as usize) {
            Some(&NONE) => None,
            Some(&advance) => Some(advance),
            None => {
                let at = self
                    .beyond
                    .binary_search_by_key(&letter, |&(known, _)| known)
                    .ok()?;
                Some(self.beyond[at].1)
            }
        }
    }
}

static METRICS: LazyLock<[Metrics; 4]> = LazyLock::new(|| Face::ALL.map(Metrics::of));

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};
    use std::path::Path;

    const VIETNAMESE: &str =
        "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

    fn hex_sha256(bytes: &[u8]) -> String {
        Sha256::digest(bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    #[test]
    fn every_face_has_every_vietnamese_letter_and_mark() {
        let toned = VIETNAMESE
            .chars()
            .filter(|letter| !letter.is_ascii())
            .count()
            * 2;
        assert_eq!(
            toned, 134,
            "67 letters outside ASCII in each case, 146 with a e i o u y"
        );
        let capitals = VIETNAMESE.to_uppercase();
        let others = "fjwzFJWZ0123456789 .,;:!?()/-–—“”‘’…•%₫□ƀčŏĭŭĕñŋ\u{300}\u{301}\u{302}\u{303}\u{306}\u{309}\u{31B}\u{323}";
        for face in Face::ALL {
            for letter in VIETNAMESE
                .chars()
                .chain(capitals.chars())
                .chain(others.chars())
            {
                assert!(face.advance(letter).is_some(), "{face:?} lacks {letter:?}");
            }
        }
    }

    #[test]
    fn a_glyph_stands_for_one_letter_only_so_copied_text_is_the_typed_text() {
        for face in Face::ALL {
            let font = ttf_parser::Face::parse(face.bytes(), 0).unwrap();
            let mut seen = std::collections::HashMap::new();
            for code in 0..0x1_0000 {
                let Some(letter) = char::from_u32(code) else {
                    continue;
                };
                let Some(glyph) = font.glyph_index(letter) else {
                    continue;
                };
                if let Some(other) = seen.insert(glyph, letter) {
                    panic!("{face:?}: {other:?} and {letter:?} share a glyph");
                }
            }
        }
    }

    #[test]
    fn the_names_inside_tell_family_and_weight_and_not_the_reserved_name() {
        for face in Face::ALL {
            let font = ttf_parser::Face::parse(face.bytes(), 0).unwrap();
            let name = |id: u16| {
                font.names()
                    .into_iter()
                    .find(|name| name.name_id == id && name.is_unicode())
                    .unwrap()
                    .to_string()
                    .unwrap()
            };
            assert_eq!(name(1), FAMILY);
            assert_eq!(name(6), face.post_script_name());
            assert!(!name(4).contains("Tinos"));
            assert_eq!(
                font.is_bold(),
                matches!(face, Face::Bold | Face::BoldItalic)
            );
            assert_eq!(
                font.is_italic(),
                matches!(face, Face::Italic | Face::BoldItalic)
            );
        }
    }

    /// Fails when a face, the script or its source changed and `make_fonts.py` was not run again.
    #[test]
    fn the_faces_are_those_the_script_makes_from_the_source() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts");
        let source = folder.join("../../../ui/node_modules/@expo-google-fonts/tinos");
        let kept = std::fs::read_to_string(folder.join("fonts.sha256")).unwrap();
        assert_eq!(kept.lines().count(), 9);
        for line in kept.lines() {
            let parts: Vec<&str> = line.split_whitespace().collect();
            let ours = std::fs::read(folder.join(parts[1])).unwrap();
            assert_eq!(
                hex_sha256(&ours),
                parts[0],
                "{} changed: run make_fonts.py",
                parts[1]
            );
            if let [_, _, "from", sum, path] = parts[..]
                && let Ok(bytes) = std::fs::read(source.join(path))
            {
                assert_eq!(
                    hex_sha256(&bytes),
                    sum,
                    "{path} is a newer Tinos: run make_fonts.py"
                );
            }
        }
    }

    #[test]
    fn widths_are_those_of_times_new_roman() {
        let mm = |points: f64| points * 25.4 / 72.0;
        assert!(
            (mm(Face::Bold.width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12.0)) - 88.3).abs() < 0.1
        );
        assert!((mm(Face::Bold.width("Độc lập - Tự do - Hạnh phúc", 13.0)) - 56.1).abs() < 0.1);
        assert!(
            (mm(Face::Italic.width("Việt Hưng, ngày 05 tháng 02 năm 2026", 14.0)) - 78.1).abs()
                < 0.1
        );
    }
}
