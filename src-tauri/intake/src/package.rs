//! Looks a zip over before anything of it is believed: counts the bytes that really come out of every part, refuses what
//! an honest spreadsheet does not hold, and notes on the way what the sheet reader does not tell (hidden rows, merged
//! cells, formulas, fonts). The only file that uses zip.

use std::collections::{HashMap, HashSet};
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::limits::{Limits, LooksLike, Refusal};
use crate::table::Merged;
use crate::tags::{Tag, Tags};

/// Of any sheet, filled or not.
const MOST_ROWS: u32 = 1_048_576;

/// A hostile sheet may list millions of them; a list of people has a few.
const MOST_MERGED: usize = 10_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackageKind {
    Excel,
    OpenDocument,
}

pub struct Package {
    pub kind: PackageKind,
    pub has_macros: bool,
    pub has_links: bool,
    /// By sheet name.
    pub sheets: HashMap<String, SheetFacts>,
}

/// What the sheet reader does not tell.
#[derive(Default)]
pub struct SheetFacts {
    pub hidden_rows: Vec<u32>,
    pub merged: Vec<Merged>,
    pub formulas: u32,
    /// For each column, how many of its texts use which style.
    pub styles_of_texts: Vec<HashMap<u32, u32>>,
}

pub fn check(bytes: &[u8], limits: &Limits) -> Result<Package, Refusal> {
    let names = listed_names(bytes).ok_or(Refusal::Damaged)?;
    if names.len() > limits.parts {
        return Err(Refusal::TooLargeInside {
            at_most_bytes: limits.inflated_bytes,
        });
    }
    let mut once = HashSet::new();
    for name in &names {
        let name = String::from_utf8_lossy(name).replace('\\', "/");
        let leaves = name.starts_with('/')
            || name.contains(':')
            || name.contains('\0')
            || name.split('/').any(|part| part == "..");
        if leaves || !once.insert(name.to_ascii_lowercase()) {
            return Err(Refusal::Suspicious);
        }
    }
    let kind = kind(&once)?;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(refusal)?;
    // Two directories in one file, and which of them counts is each reader's own choice.
    if archive.len() != names.len() {
        return Err(Refusal::Suspicious);
    }
    let mut found = Found::default();
    let mut total = 0;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(refusal)?;
        if part.is_symlink() {
            return Err(Refusal::Suspicious);
        }
        let name = part
            .name()
            .map_err(refusal)?
            .replace('\\', "/")
            .to_ascii_lowercase();
        let packed = part.compressed_size();
        let mut walk = Walk::of(&name, kind, limits);
        let mut out = 0;
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let count = part.read(&mut buffer).map_err(|_| Refusal::Damaged)?;
            if count == 0 {
                break;
            }
            let first = out == 0;
            out += count as u64;
            total += count as u64;
            let is_bomb = out > limits.ratio_from_bytes && out / packed.max(1) > limits.ratio;
            if out > limits.part_bytes || total > limits.inflated_bytes || is_bomb {
                return Err(Refusal::TooLargeInside {
                    at_most_bytes: limits.inflated_bytes,
                });
            }
            if let Some(walk) = &mut walk {
                // Other encodings would pass by the tag reader unseen.
                if first
                    && buffer[..count.min(4)]
                        .iter()
                        .any(|byte| *byte == 0 || *byte >= 0xFE)
                {
                    return Err(Refusal::Suspicious);
                }
                walk.pass(&buffer[..count])?;
            }
        }
        if let Some(walk) = walk {
            walk.tags.end()?;
            walk.put_into(&mut found);
        }
    }
    if found.is_encrypted {
        return Err(Refusal::Password);
    }
    Ok(found.into_package(kind, &once))
}

fn refusal(error: ZipError) -> Refusal {
    match error {
        ZipError::InvalidPassword => Refusal::Password,
        ZipError::UnsupportedArchive(text) if text == ZipError::PASSWORD_REQUIRED => {
            Refusal::Password
        }
        _ => Refusal::Damaged,
    }
}

fn kind(names: &HashSet<String>) -> Result<PackageKind, Refusal> {
    let has = |name: &str| names.contains(name);
    let not = |looks_like| Err(Refusal::NotASheet { looks_like });
    if has("xl/workbook.bin") {
        not(LooksLike::BinaryWorkbook)
    } else if has("[content_types].xml") && names.iter().any(|name| name.starts_with("word/")) {
        not(LooksLike::WordDocument)
    } else if has("[content_types].xml") && names.iter().any(|name| name.starts_with("ppt/")) {
        not(LooksLike::Presentation)
    } else if has("[content_types].xml") {
        Ok(PackageKind::Excel)
    } else if has("content.xml") && has("mimetype") {
        Ok(PackageKind::OpenDocument)
    } else {
        not(LooksLike::Archive)
    }
}

/// The names in the zip's own directory, twice if it lists one twice (readers keep only one of them). None if there is no
/// directory to follow.
fn listed_names(bytes: &[u8]) -> Option<Vec<&[u8]>> {
    let u16_at = |at: usize| {
        let two = bytes.get(at..at + 2)?;
        Some(usize::from(u16::from_le_bytes([two[0], two[1]])))
    };
    let u32_at = |at: usize| {
        let four = bytes.get(at..at + 4)?;
        Some(u32::from_le_bytes([four[0], four[1], four[2], four[3]]) as usize)
    };
    let end = memchr::memmem::rfind(bytes, b"PK\x05\x06")?;
    let mut at = u32_at(end + 16)?;
    let mut names = Vec::new();
    while bytes.get(at..at.checked_add(4)?)? == b"PK\x01\x02" {
        let name = u16_at(at + 28)?;
        let extra = u16_at(at + 30)?;
        let comment = u16_at(at + 32)?;
        names.push(bytes.get(at + 46..at + 46 + name)?);
        at += 46 + name + extra + comment;
    }
    Some(names)
}

#[derive(Default)]
struct Found {
    /// By part name, in small letters.
    excel: HashMap<String, SheetFacts>,
    /// Relation id → sheet name, from the workbook.
    sheet_ids: Vec<(String, String)>,
    /// Relation id → part name.
    targets: HashMap<String, String>,
    /// By sheet name.
    open_document: HashMap<String, SheetFacts>,
    is_encrypted: bool,
}

impl Found {
    fn into_package(mut self, kind: PackageKind, names: &HashSet<String>) -> Package {
        let mut sheets = self.open_document;
        for (id, sheet) in self.sheet_ids {
            let facts = self
                .targets
                .get(&id)
                .and_then(|part| self.excel.remove(part));
            if let Some(facts) = facts {
                sheets.insert(sheet, facts);
            }
        }
        Package {
            kind,
            has_macros: names
                .iter()
                .any(|name| name.ends_with("vbaproject.bin") || name.starts_with("basic/")),
            has_links: names
                .iter()
                .any(|name| name.starts_with("xl/externallinks/") || name == "xl/connections.xml"),
            sheets,
        }
    }
}

/// What one XML part is watched for while it streams past.
struct Walk {
    tags: Tags,
    watch: Watch,
}

enum Watch {
    NothingButShape,
    ExcelSheet {
        part: String,
        facts: SheetFacts,
        row: u32,
        column: usize,
        /// Style and column of the cell we are in, until its value is seen.
        text_cell: Option<(usize, u32)>,
        most_columns: usize,
        /// A cell or row whose name is none.
        is_misnamed: bool,
    },
    ExcelBook(Vec<(String, String)>),
    /// How many texts it says there are; the sheet reader makes room for them all at once.
    SharedStrings {
        told: u64,
        most: u64,
    },
    ExcelRelations(HashMap<String, String>),
    OpenDocument {
        sheets: HashMap<String, SheetFacts>,
        name: String,
        facts: SheetFacts,
        row: u32,
        repeat: u32,
        column: u32,
        most_rows: u32,
        /// Filled cells of this row, and of all rows, as often as they are repeated.
        filled_in_row: u64,
        filled: u64,
        most_filled: u64,
    },
    Manifest(bool),
}

impl Walk {
    /// None for parts that are not XML: they are only counted.
    fn of(name: &str, kind: PackageKind, limits: &Limits) -> Option<Walk> {
        // Drawings (.vml) are often no good XML, and nobody reads them.
        let is_xml = [".xml", ".rels"].iter().any(|end| name.ends_with(end));
        let watch = match (kind, name) {
            _ if !is_xml => return None,
            (PackageKind::Excel, "xl/workbook.xml") => Watch::ExcelBook(Vec::new()),
            (PackageKind::Excel, "xl/sharedstrings.xml") => Watch::SharedStrings {
                told: 0,
                most: limits.inflated_bytes / 8,
            },
            (PackageKind::Excel, "xl/_rels/workbook.xml.rels") => {
                Watch::ExcelRelations(HashMap::new())
            }
            (PackageKind::Excel, name) if name.starts_with("xl/worksheets/") => Watch::ExcelSheet {
                part: name.to_owned(),
                facts: SheetFacts::default(),
                row: 0,
                column: 0,
                text_cell: None,
                most_columns: limits.columns,
                is_misnamed: false,
            },
            (PackageKind::OpenDocument, "content.xml") => Watch::OpenDocument {
                sheets: HashMap::new(),
                name: String::new(),
                facts: SheetFacts::default(),
                row: 0,
                repeat: 1,
                column: 0,
                most_rows: u32::try_from(limits.rows).unwrap_or(u32::MAX),
                filled_in_row: 0,
                filled: 0,
                most_filled: limits.cells as u64,
            },
            (PackageKind::OpenDocument, "meta-inf/manifest.xml") => Watch::Manifest(false),
            _ => Watch::NothingButShape,
        };
        Some(Walk {
            tags: Tags::new(limits.depth),
            watch,
        })
    }

    fn pass(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        let watch = &mut self.watch;
        self.tags.pass(bytes, &mut |tag| watch.see(tag))?;
        match &*watch {
            // One element may stand for a million cells; the sheet reader would make them all.
            Watch::OpenDocument {
                filled,
                most_filled,
                ..
            } if filled > most_filled => Err(Refusal::TooManyCells {
                at_most: usize::try_from(*most_filled).unwrap_or(usize::MAX),
            }),
            // The sheet reader would count with it, beyond what its numbers hold.
            Watch::ExcelSheet {
                is_misnamed: true, ..
            } => Err(Refusal::Damaged),
            Watch::SharedStrings { told, most } if told > most => Err(Refusal::Suspicious),
            _ => Ok(()),
        }
    }

    fn put_into(self, found: &mut Found) {
        match self.watch {
            Watch::NothingButShape | Watch::SharedStrings { .. } => {}
            Watch::ExcelSheet { part, facts, .. } => {
                found.excel.insert(part, facts);
            }
            Watch::ExcelBook(sheets) => found.sheet_ids = sheets,
            Watch::ExcelRelations(targets) => found.targets = targets,
            Watch::OpenDocument { sheets, .. } => found.open_document = sheets,
            Watch::Manifest(is_encrypted) => found.is_encrypted |= is_encrypted,
        }
    }
}

impl Watch {
    fn see(&mut self, tag: &Tag<'_>) {
        match self {
            Watch::NothingButShape => {}
            Watch::ExcelSheet {
                facts,
                row,
                column,
                text_cell,
                most_columns,
                is_misnamed,
                ..
            } => match tag.name {
                b"c" if tag.is_end => *text_cell = None,
                b"c" => {
                    *column = match tag.attribute(b"r").map(cell_position) {
                        Some(Some((_, column))) => column as usize + 1,
                        Some(None) => {
                            *is_misnamed = true;
                            *column + 1
                        }
                        None => *column + 1,
                    };
                    let is_text = matches!(tag.attribute(b"t"), Some(b"s" | b"inlineStr" | b"str"));
                    *text_cell = (is_text && !tag.is_whole && *column <= *most_columns)
                        .then(|| (*column - 1, tag.number(b"s").unwrap_or(0)));
                }
                b"v" | b"is" if !tag.is_end => {
                    if let Some((column, style)) = text_cell.take() {
                        if facts.styles_of_texts.len() <= column {
                            facts.styles_of_texts.resize_with(column + 1, HashMap::new);
                        }
                        *facts.styles_of_texts[column].entry(style).or_default() += 1;
                    }
                }
                b"f" if !tag.is_end => facts.formulas = facts.formulas.saturating_add(1),
                b"row" if !tag.is_end => {
                    let told = tag.attribute(b"r").is_some();
                    *row = match tag.number(b"r") {
                        Some(number) => number,
                        None => row.saturating_add(1),
                    };
                    *is_misnamed |= told && !(1..=MOST_ROWS).contains(row);
                    *column = 0;
                    let is_hidden = matches!(tag.attribute(b"hidden"), Some(b"1" | b"true"));
                    // An empty hidden row hides nobody.
                    if is_hidden && !tag.is_whole {
                        facts.hidden_rows.push(*row);
                    }
                }
                b"mergeCell" if facts.merged.len() < MOST_MERGED => {
                    facts
                        .merged
                        .extend(tag.attribute(b"ref").and_then(merged_block));
                }
                _ => {}
            },
            Watch::SharedStrings { told, .. } => {
                if tag.name == b"sst"
                    && let Some(count) = tag.attribute(b"uniqueCount")
                {
                    *told = text(count).trim().parse().unwrap_or(0);
                }
            }
            Watch::ExcelBook(sheets) => {
                if tag.name == b"sheet"
                    && let (Some(name), Some(id)) = (tag.attribute(b"name"), tag.attribute(b"id"))
                {
                    sheets.push((text(id), crate::markup::plain(&text(name))));
                }
            }
            Watch::ExcelRelations(targets) => {
                if let (Some(id), Some(target)) = (tag.attribute(b"Id"), tag.attribute(b"Target")) {
                    let target = text(target).to_ascii_lowercase();
                    let part = match target.strip_prefix('/') {
                        Some(from_root) => from_root.to_owned(),
                        None => format!("xl/{target}"),
                    };
                    targets.insert(text(id), part);
                }
            }
            Watch::OpenDocument {
                sheets,
                name,
                facts,
                row,
                repeat,
                column,
                most_rows,
                filled_in_row,
                filled,
                ..
            } => match tag.name {
                b"table" if tag.is_end => {
                    sheets.insert(std::mem::take(name), std::mem::take(facts));
                }
                b"table" => {
                    *name =
                        crate::markup::plain(&tag.attribute(b"name").map(text).unwrap_or_default());
                    *facts = SheetFacts::default();
                    *row = 0;
                    *repeat = 1;
                }
                b"table-row" if tag.is_end => {
                    *row = row.saturating_add(*repeat);
                    *filled =
                        filled.saturating_add(filled_in_row.saturating_mul(u64::from(*repeat)));
                }
                b"table-row" => {
                    *repeat = tag.number(b"number-rows-repeated").unwrap_or(1);
                    *column = 0;
                    *filled_in_row = 0;
                    let hides =
                        matches!(tag.attribute(b"visibility"), Some(b"collapse" | b"filter"));
                    if hides {
                        let last = row.saturating_add(*repeat).min(*most_rows);
                        facts.hidden_rows.extend((*row..last).map(|row| row + 1));
                    }
                    if tag.is_whole {
                        *row = row.saturating_add(*repeat);
                    }
                }
                b"table-cell" | b"covered-table-cell" if !tag.is_end => {
                    if tag.attribute(b"formula").is_some() {
                        facts.formulas = facts.formulas.saturating_add(1);
                    }
                    let wide = tag.number(b"number-columns-spanned").unwrap_or(1).max(1);
                    let high = tag.number(b"number-rows-spanned").unwrap_or(1).max(1);
                    if (wide > 1 || high > 1) && facts.merged.len() < MOST_MERGED {
                        facts.merged.push(Merged {
                            first_row: *row,
                            first_column: *column,
                            last_row: row.saturating_add(high - 1),
                            last_column: column.saturating_add(wide - 1),
                        });
                    }
                    let alike = tag.number(b"number-columns-repeated").unwrap_or(1);
                    *column = column.saturating_add(alike);
                    if tag.attribute(b"value-type").is_some() {
                        *filled_in_row = filled_in_row.saturating_add(u64::from(alike));
                    }
                }
                _ => {}
            },
            Watch::Manifest(is_encrypted) => *is_encrypted |= tag.name == b"encryption-data",
        }
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// `B12` as row and column counted from 0.
fn cell_position(name: &[u8]) -> Option<(u32, u32)> {
    let letters = name
        .iter()
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    if letters == 0 || letters > 3 {
        return None;
    }
    let column = name[..letters].iter().fold(0, |column, letter| {
        column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    let row: u32 = std::str::from_utf8(&name[letters..]).ok()?.parse().ok()?;
    if row > MOST_ROWS {
        return None;
    }
    Some((row.checked_sub(1)?, column - 1))
}

fn merged_block(block: &[u8]) -> Option<Merged> {
    let colon = block.iter().position(|byte| *byte == b':')?;
    let (first_row, first_column) = cell_position(&block[..colon])?;
    let (last_row, last_column) = cell_position(&block[colon + 1..])?;
    Some(Merged {
        first_row,
        first_column,
        last_row,
        last_column,
    })
}
