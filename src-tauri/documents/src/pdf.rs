//! Turns finished pages into a PDF. Knows nothing of members or minutes; the only file that uses printpdf. What printpdf
//! 0.12 writes wrongly for an archive (version, dates, font descriptions, identity) is put right with lopdf afterwards.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use chrono::NaiveDateTime;
use lopdf::{Dictionary, Object, ObjectId, StringFormat};
use printpdf::{
    Color, DictItem, ExternalStream, ExternalXObject, FontId, Greyscale, Line as PdfLine,
    LinePoint, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions,
    Point, Pt, TextItem, TextMatrix, XObject, XObjectId, XObjectTransform,
};
use sha2::{Digest, Sha256};

use crate::fonts::{FAMILY, Face};
use crate::layout::picture::Picture;
use crate::layout::{Item, Line, MM, Page, Placed, TextRun};
use crate::words;

/// What a reader shows about the file. `made` is Vietnam time, passed in: the same input gives the same bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct About {
    pub title: String,
    pub author: String,
    pub made: NaiveDateTime,
}

/// Writes the pages. Never fails: everything it is given was made by the layout.
pub fn write(pages: &[Page], about: &About) -> Vec<u8> {
    let mut document = PdfDocument::new(&about.title);
    let mut pictures = Pictures::default();
    document.pages = pages.iter().map(|page| draw(page, &mut pictures)).collect();
    for face in Face::ALL {
        let font = PdfFont::new(PARSED[face as usize].clone());
        document.resources.fonts.map.insert(font_id(face), font);
    }
    for (at, picture) in pictures.0.iter().enumerate() {
        document
            .resources
            .xobjects
            .map
            .insert(picture_id(at), pass_through(picture));
    }
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        secure: true,
        image_optimization: None,
    };
    let mut file = document.to_lopdf_document(&options, &mut Vec::new());
    put_right(&mut file, about);
    file.compress();
    let mut bytes = Vec::new();
    file.save_to(&mut bytes)
        .expect("writing into memory does not fail");
    identify(&mut bytes);
    bytes
}

static PARSED: LazyLock<[ParsedFont; 4]> = LazyLock::new(|| {
    Face::ALL.map(|face| {
        let mut font = ParsedFont::from_bytes(face.bytes(), 0, &mut Vec::new())
            .expect("the faces are built into the program and checked by a test");
        font.font_name = Some(face.post_script_name().to_owned());
        font
    })
});

fn font_id(face: Face) -> FontId {
    FontId(face.post_script_name().to_owned())
}

fn picture_id(at: usize) -> XObjectId {
    XObjectId(format!("Picture{:04}", at + 1))
}

/// Each picture once, however often it is drawn.
#[derive(Default)]
struct Pictures(Vec<Arc<Picture>>);

impl Pictures {
    fn id(&mut self, picture: &Arc<Picture>) -> XObjectId {
        let known = self.0.iter().position(|other| Arc::ptr_eq(other, picture));
        picture_id(known.unwrap_or_else(|| {
            self.0.push(picture.clone());
            self.0.len() - 1
        }))
    }
}

/// The JPEG as it came: re-encoding would blur stamps and signatures.
fn pass_through(picture: &Picture) -> XObject {
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    let colours = match picture.channels() {
        1 => "DeviceGray",
        3 => "DeviceRGB",
        _ => "DeviceCMYK",
    };
    let mut dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Image")),
        ("Width".to_owned(), DictItem::Int(picture.width().into())),
        ("Height".to_owned(), DictItem::Int(picture.height().into())),
        ("ColorSpace".to_owned(), name(colours)),
        ("BitsPerComponent".to_owned(), DictItem::Int(8)),
        ("Filter".to_owned(), name("DCTDecode")),
    ]);
    if picture.inverted() {
        let swapped = [1, 0, 1, 0, 1, 0, 1, 0].map(DictItem::Int);
        dict.insert("Decode".to_owned(), DictItem::Array(swapped.to_vec()));
    }
    let stream = ExternalStream {
        dict,
        content: picture.bytes().to_vec(),
        compress: false,
    };
    XObject::External(ExternalXObject {
        stream,
        width: None,
        height: None,
        dpi: None,
    })
}

/// The drawing state, so that an operator is written only when something changes.
#[derive(Default)]
struct Pen {
    in_text: bool,
    font: Option<(Face, f64)>,
    thickness: Option<f64>,
}

fn draw(page: &Page, pictures: &mut Pictures) -> PdfPage {
    let black = Color::Greyscale(Greyscale::new(0.0, None));
    let mut ops = vec![
        Op::SetFillColor { col: black.clone() },
        Op::SetOutlineColor { col: black },
    ];
    let mut pen = Pen::default();
    for item in &page.items {
        match item {
            Item::Text(run) => show(run, page.height, &mut pen, &mut ops),
            Item::Line(line) => {
                end_text(&mut pen, &mut ops);
                rule(line, page.height, &mut pen, &mut ops);
            }
            Item::Picture(placed) => {
                end_text(&mut pen, &mut ops);
                ops.push(place(placed, page.height, pictures));
            }
        }
    }
    end_text(&mut pen, &mut ops);
    PdfPage::new(
        Mm((page.width / MM) as f32),
        Mm((page.height / MM) as f32),
        ops,
    )
}

fn end_text(pen: &mut Pen, ops: &mut Vec<Op>) {
    if pen.in_text {
        ops.push(Op::EndTextSection);
        pen.in_text = false;
    }
}

/// To a thousandth of a point: finer than any printer, and short in the file.
fn pt(value: f64) -> Pt {
    Pt(((value * 1000.0).round() / 1000.0) as f32)
}

fn show(run: &TextRun, page_height: f64, pen: &mut Pen, ops: &mut Vec<Op>) {
    if run.text.is_empty() {
        return;
    }
    if !pen.in_text {
        ops.push(Op::StartTextSection);
        pen.in_text = true;
    }
    if pen.font != Some((run.face, run.size)) {
        ops.push(Op::SetFont {
            font: PdfFontHandle::External(font_id(run.face)),
            size: pt(run.size),
        });
        pen.font = Some((run.face, run.size));
    }
    // An absolute matrix per line: the relative text cursor would add up.
    ops.push(Op::SetTextMatrix {
        matrix: TextMatrix::Translate(pt(run.x), pt(page_height - run.y)),
    });
    ops.push(Op::ShowText { items: words(run) });
}

/// Word spacing does nothing for two-byte fonts, so a justified line moves the pen after every space instead.
fn words(run: &TextRun) -> Vec<TextItem> {
    if run.word_gap == 0.0 {
        return vec![TextItem::Text(run.text.clone())];
    }
    let offset = ((-run.word_gap * 1000.0 / run.size * 100.0).round() / 100.0) as f32;
    let mut items = Vec::new();
    for word in run.text.split_inclusive(' ') {
        items.push(TextItem::Text(word.to_owned()));
        if word.ends_with(' ') {
            items.push(TextItem::Offset(offset));
        }
    }
    items
}

fn rule(line: &Line, page_height: f64, pen: &mut Pen, ops: &mut Vec<Op>) {
    if pen.thickness != Some(line.thickness) {
        ops.push(Op::SetOutlineThickness {
            pt: pt(line.thickness),
        });
        pen.thickness = Some(line.thickness);
    }
    let point = |x: f64, y: f64| LinePoint {
        p: Point {
            x: pt(x),
            y: pt(page_height - y),
        },
        bezier: false,
    };
    let points = vec![point(line.x1, line.y1), point(line.x2, line.y2)];
    ops.push(Op::DrawLine {
        line: PdfLine {
            points,
            is_closed: false,
        },
    });
}

fn place(placed: &Placed, page_height: f64, pictures: &mut Pictures) -> Op {
    Op::UseXobject {
        id: pictures.id(&placed.picture),
        transform: XObjectTransform {
            translate_x: Some(pt(placed.x)),
            translate_y: Some(pt(page_height - placed.y - placed.height)),
            scale_x: Some(placed.width as f32),
            scale_y: Some(placed.height as f32),
            no_auto_scale: true,
            ..XObjectTransform::default()
        },
    }
}

fn put_right(file: &mut lopdf::Document, about: &About) {
    file.version = "1.7".to_owned();
    if let Ok(catalog) = file.catalog_mut() {
        catalog.set("Lang", Object::string_literal("vi-VN"));
        catalog.set("PageMode", Object::Name(b"UseNone".to_vec()));
        catalog.set(
            "ViewerPreferences",
            Dictionary::from_iter([("DisplayDocTitle", Object::Boolean(true))]),
        );
        catalog.remove(b"Metadata");
        catalog.remove(b"OutputIntents");
    }
    let made = about.made.format("D:%Y%m%d%H%M%S+07'00'").to_string();
    let info = Dictionary::from_iter([
        ("Title", utf16(&about.title)),
        ("Author", utf16(&about.author)),
        ("Creator", utf16(words::PROGRAM)),
        ("Producer", utf16(words::PROGRAM)),
        ("CreationDate", Object::string_literal(made.clone())),
        ("ModDate", Object::string_literal(made)),
    ]);
    if let Ok(old) = file.trailer.get(b"Info").and_then(Object::as_reference) {
        file.objects.insert(old, Object::Dictionary(info));
    }
    let placeholder = Object::String(vec![0; 16], StringFormat::Hexadecimal);
    file.trailer
        .set("ID", Object::Array(vec![placeholder.clone(), placeholder]));
    describe_fonts(file);
    for object in file.objects.values_mut() {
        if let Ok(page) = object.as_dict_mut()
            && page.has_type(b"Page")
        {
            page.remove(b"Annots");
            page.remove(b"TrimBox");
            page.remove(b"CropBox");
        }
    }
    file.prune_objects();
}

/// Widths are rounded, not cut, or long lines end short of the margin; the descriptor says serif, bold, italic.
fn describe_fonts(file: &mut lopdf::Document) {
    const SERIF: i64 = 1 << 1;
    const NON_SYMBOLIC: i64 = 1 << 5;
    const ITALIC: i64 = 1 << 6;
    const FORCE_BOLD: i64 = 1 << 18;
    let mut descriptors: Vec<(ObjectId, Face)> = Vec::new();
    for object in file.objects.values_mut() {
        let Ok(font) = object.as_dict_mut() else {
            continue;
        };
        let Some(face) = face_of(font) else { continue };
        let Ok(descendants) = font
            .get_mut(b"DescendantFonts")
            .and_then(Object::as_array_mut)
        else {
            continue;
        };
        let Some(Ok(cid_font)) = descendants.first_mut().map(Object::as_dict_mut) else {
            continue;
        };
        cid_font.set("W", widths(face));
        if let Ok(descriptor) = cid_font
            .get(b"FontDescriptor")
            .and_then(Object::as_reference)
        {
            descriptors.push((descriptor, face));
        }
    }
    for (id, face) in descriptors {
        let Ok(descriptor) = file.get_dictionary_mut(id) else {
            continue;
        };
        let program = descriptor
            .get(b"FontFile2")
            .and_then(Object::as_reference)
            .ok();
        let bold = face.bold() == face;
        let italic = face.italic() == face;
        let style = if italic { ITALIC } else { 0 } | if bold { FORCE_BOLD } else { 0 };
        descriptor.set("Flags", SERIF | NON_SYMBOLIC | style);
        descriptor.set("FontFamily", Object::string_literal(FAMILY));
        descriptor.set("FontWeight", if bold { 700 } else { 400 });
        descriptor.set("FontStretch", Object::Name(b"Normal".to_vec()));
        descriptor.set("CapHeight", 655);
        if let Some(program) = program {
            file.objects.insert(program, packed(face));
        }
    }
}

/// The face as it was packed beforehand.
fn packed(face: Face) -> Object {
    let dict = Dictionary::from_iter([
        ("Length1", Object::from(face.bytes().len() as i64)),
        ("Filter", Object::Name(b"FlateDecode".to_vec())),
    ]);
    lopdf::Stream::new(dict, face.packed_bytes().to_vec()).into()
}

fn face_of(font: &Dictionary) -> Option<Face> {
    if font.get(b"Subtype").and_then(Object::as_name).ok()? != b"Type0" {
        return None;
    }
    let name = font.get(b"BaseFont").and_then(Object::as_name).ok()?;
    Face::ALL
        .into_iter()
        .find(|face| face.post_script_name().as_bytes() == name)
}

fn widths(face: Face) -> Object {
    static WIDTHS: LazyLock<[Vec<Object>; 4]> = LazyLock::new(|| {
        Face::ALL.map(|face| {
            let font = &PARSED[face as usize];
            let em = f64::from(font.units_per_em);
            font.glyph_widths
                .values()
                .map(|&units| ((f64::from(units) * 1000.0 / em).round() as i64).into())
                .collect()
        })
    });
    Object::Array(vec![0.into(), Object::Array(WIDTHS[face as usize].clone())])
}

fn utf16(text: &str) -> Object {
    let bytes = [0xFE, 0xFF]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_be_bytes))
        .collect();
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// Puts the hash of the whole file in the place kept for it in the trailer, so that equal papers have equal identities.
fn identify(bytes: &mut [u8]) {
    let digest = Sha256::digest(&*bytes);
    let id: String = digest[..16]
        .iter()
        .map(|byte| format!("{byte:02X}"))
        .collect();
    let empty = "0".repeat(32).into_bytes();
    let tail = bytes.len().saturating_sub(1024);
    for start in tail..bytes.len().saturating_sub(empty.len()) {
        if bytes[start..].starts_with(&empty) {
            bytes[start..start + empty.len()].copy_from_slice(id.as_bytes());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_packed_face_is_the_face() {
        for face in Face::ALL {
            let Object::Stream(stream) = packed(face) else {
                panic!("a stream")
            };
            assert!(
                stream.decompressed_content().unwrap() == face.bytes(),
                "{face:?}"
            );
        }
    }
}
