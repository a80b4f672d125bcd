//! Any bytes as one part of a workbook whose zip is whole, so that the fuzzer spends its time on XML and not on checksums.
#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use sohoi_intake::{Limits, read_bytes};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const PARTS: [(&str, &str); 6] = [
    ("[Content_Types].xml", "<Types/>"),
    (
        "_rels/.rels",
        r#"<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="DS" sheetId="1" r:id="r1"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
    ),
    (
        "xl/sharedStrings.xml",
        r#"<sst uniqueCount="1"><si><t>Nguyễn Thị A</t></si></sst>"#,
    ),
    (
        "xl/worksheets/sheet1.xml",
        r#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1975</v></c></row></sheetData></worksheet>"#,
    ),
];

// A panic of the sheet reader is caught and makes the file damaged; one that is not caught still ends the fuzzer.
fuzz_target!(init: std::panic::set_hook(Box::new(|_| {})), |bytes: &[u8]| {
    let Some((which, part)) = bytes.split_first() else {
        return;
    };
    let which = usize::from(*which) % PARTS.len();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (at, (name, text)) in PARTS.iter().enumerate() {
        zip.start_file(*name, plain).expect("memory takes it");
        let content = if at == which { part } else { text.as_bytes() };
        zip.write_all(content).expect("memory takes it");
    }
    let file = zip.finish().expect("memory takes it").into_inner();
    let _ = read_bytes("x", file, &Limits::default());
});
