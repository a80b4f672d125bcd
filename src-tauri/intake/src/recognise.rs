//! What a file is, by its bytes: people rename files, and web portals call their pages .xls.

use memchr::memmem;

use crate::limits::{LooksLike, Refusal};
use crate::separated;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A zip: .xlsx, .xlsm or .ods, or something else altogether.
    Package,
    /// The compound file of Excel 97–2003.
    OldExcel,
    WebPage,
    Text,
}

/// Where the words that tell a web page from text are looked for.
const HEAD: usize = 4096;

pub fn recognise(bytes: &[u8]) -> Result<Kind, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Ok(Kind::Package);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return old_office(bytes);
    }
    let known: [(&[u8], LooksLike); 15] = [
        (b"SoHoi backup", LooksLike::OwnBackup),
        (b"%PDF", LooksLike::Pdf),
        (b"{\\rtf", LooksLike::WordDocument),
        (b"\x89PNG", LooksLike::Picture),
        (b"\xFF\xD8\xFF", LooksLike::Picture),
        (b"GIF8", LooksLike::Picture),
        (b"RIFF", LooksLike::Picture),
        (b"II*\0", LooksLike::Picture),
        (b"MM\0*", LooksLike::Picture),
        (b"PK\x05\x06", LooksLike::Archive),
        (b"Rar!", LooksLike::Archive),
        (b"7z\xBC\xAF", LooksLike::Archive),
        (b"\x1F\x8B", LooksLike::Archive),
        (b"MZ", LooksLike::Program),
        (b"\x7FELF", LooksLike::Program),
    ];
    for (start, looks_like) in known {
        // A list may begin with the letters MZ; a program goes on in bytes that no text has.
        let is_text = start.iter().all(u8::is_ascii_graphic)
            && looks_like == LooksLike::Program
            && !bytes[..bytes.len().min(HEAD)].contains(&0);
        if bytes.starts_with(start) && !is_text {
            return Err(Refusal::NotASheet { looks_like });
        }
    }
    if is_web_page(bytes) {
        return Ok(Kind::WebPage);
    }
    if looks_like_text(bytes) {
        return Ok(Kind::Text);
    }
    Err(Refusal::NotASheet {
        looks_like: LooksLike::Unknown,
    })
}

/// The streams of a compound file have UTF-16 names, which tell what it is.
fn old_office(bytes: &[u8]) -> Result<Kind, Refusal> {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(bytes, &wide).is_some()
    };
    if has("EncryptedPackage") {
        return Err(Refusal::Password);
    }
    if has("Workbook") || has("Book") {
        return Ok(Kind::OldExcel);
    }
    let looks_like = if has("WordDocument") {
        LooksLike::WordDocument
    } else if has("PowerPoint Document") {
        LooksLike::Presentation
    } else {
        LooksLike::Unknown
    };
    Err(Refusal::NotASheet { looks_like })
}

fn is_web_page(bytes: &[u8]) -> bool {
    // UTF-16 pages have a zero beside each letter.
    let head: Vec<u8> = bytes[..bytes.len().min(HEAD)]
        .iter()
        .filter(|byte| **byte != 0)
        .map(u8::to_ascii_lowercase)
        .collect();
    let start = head.iter().position(|byte| *byte == b'<').filter(|at| {
        head[..*at]
            .iter()
            .all(|byte| byte.is_ascii_whitespace() || *byte >= 0x80)
    });
    start.is_some()
        && [
            "<html",
            "<table",
            "<!doctype html",
            "<head",
            "<body",
            "<meta",
        ]
        .iter()
        .any(|word| memmem::find(&head, word.as_bytes()).is_some())
}

fn looks_like_text(bytes: &[u8]) -> bool {
    let is_wide = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    if is_wide || separated::bare_utf16(bytes).is_some() {
        return true;
    }
    let head = &bytes[..bytes.len().min(HEAD)];
    let odd = head
        .iter()
        .filter(|byte| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0C))
        .count();
    odd == 0
}
