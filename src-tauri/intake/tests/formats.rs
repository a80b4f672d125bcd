//! What honest files hold comes out as it is: values, days, fonts, and what the officer should be told.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests, where a panic says what went wrong"
)]

use crate::files::{Parts, row, sheet};
use chrono::NaiveDate;
use sohoi_intake::{Cell, Limits, Merged, Note, Sheet, Workbook, read_bytes};
use sohoi_vietnamese::legacy::{self, Encoding};

fn read(bytes: Vec<u8>) -> Workbook {
    read_bytes("ds", bytes, &Limits::default()).unwrap()
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn day(year: i32, month: u32, day: u32) -> Cell {
    Cell::Day(NaiveDate::from_ymd_opt(year, month, day).unwrap())
}

fn same_rows(sheet: &Sheet, expected: &[Vec<Cell>]) {
    let shown = |rows: &[Vec<Cell>]| serde_json::to_string_pretty(rows).unwrap();
    assert_eq!(shown(&sheet.rows), shown(expected));
}

/// Style 1 is a day, style 2 a font of old capitals.
const STYLES: &str = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><name val="Arial"/></font><font><name val=".VnTimeH"/></font></fonts><cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>"#;

#[test]
fn an_excel_sheet_comes_out_as_it_is() {
    let rows = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>
        <row r="3" hidden="1"><c r="A3" s="2" t="s"><v>1</v></c><c r="B3"><v>912345678</v></c><c r="C3" s="1"><v>27093</v></c><c r="D3" s="1"><v>1975</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><v>#N/A</v></c><c r="G3" t="str"><v>  </v></c><c r="H3"><v>1170063123456</v></c></row>
        <row r="4" hidden="1"/>"#;
    let whole = sheet(rows).replace(
        "</sheetData>",
        r#"</sheetData><mergeCells count="1"><mergeCell ref="A1:H2"/></mergeCells>"#,
    );
    let hidden = Parts::excel("")
        .with("xl/worksheets/sheet1.xml", whole)
        .with("xl/worksheets/sheet2.xml", sheet(&row(1, &["x"])))
        .with("xl/styles.xml", STYLES)
        .with(
            "xl/sharedStrings.xml",
            "<sst uniqueCount=\"2\"><si><t>DANH SÁCH</t></si><si><r><t xml:space=\"preserve\">nguy\u{d4}n </t></r><r><t>th\u{de} ph\u{ad}\u{ac}ng</t></r></si></sst>",
        )
        .with(
            "xl/workbook.xml",
            r#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A &amp; B" sheetId="1" r:id="rId1"/><sheet name="Cũ" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>"#,
        )
        .zip();
    let workbook = read(hidden);
    let first = &workbook.sheets[0];
    same_rows(
        first,
        &[
            vec![text("DANH SÁCH")],
            vec![],
            vec![
                text("nguy\u{d4}n th\u{de} ph\u{ad}\u{ac}ng"),
                Cell::Number(912_345_678.0),
                day(1974, 3, 5),
                // A bare year in a cell formatted as a day.
                Cell::Number(1975.0),
                Cell::Truth(true),
                Cell::Failed,
                Cell::Empty,
                Cell::Number(1_170_063_123_456.0),
            ],
        ],
    );
    assert_eq!(first.name, "A & B");
    assert_eq!(first.hidden_rows, [3], "row 4 is empty and hides nobody");
    assert_eq!(
        first.merged,
        [Merged {
            first_row: 0,
            first_column: 0,
            last_row: 1,
            last_column: 7
        }]
    );
    let font = first.column_fonts[0].as_deref();
    assert!(matches!(font, Some(".VnTimeH" | "Arial")), "{font:?}");
    let Cell::Text(name) = &first.rows[2][0] else {
        panic!("a name")
    };
    assert_eq!(
        legacy::title_case(&legacy::decode(name, Encoding::Tcvn3)),
        "Nguyễn Thị Phương"
    );
    assert!(workbook.sheets[1].is_hidden);
    assert_eq!(
        workbook.notes,
        [
            Note::HiddenRows {
                sheet: "A & B".to_owned(),
                count: 1
            },
            Note::HiddenSheet {
                sheet: "Cũ".to_owned()
            },
        ]
    );
}

#[test]
fn an_open_document_comes_out_as_it_is() {
    let table = r#"<table:table table:name="DS &amp; co"><table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>Họ <text:s/>tên</text:p><text:p>dòng 2</text:p></table:table-cell><table:covered-table-cell/></table:table-row><table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row><table:table-row table:visibility="collapse"><table:table-cell office:value-type="date" office:date-value="1974-03-05"/><table:table-cell office:value-type="float" office:value="2" table:formula="of:=1+1" table:number-columns-repeated="2"/><table:table-cell office:value-type="boolean" office:boolean-value="true"/></table:table-row><table:table-row table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>"#;
    let workbook = read(Parts::open_document(table).zip());
    let sheet = &workbook.sheets[0];
    same_rows(
        sheet,
        &[
            vec![text("Họ  tên\ndòng 2")],
            vec![],
            vec![],
            vec![
                day(1974, 3, 5),
                Cell::Number(2.0),
                Cell::Number(2.0),
                Cell::Truth(true),
            ],
        ],
    );
    assert_eq!(sheet.name, "DS & co");
    assert_eq!(sheet.hidden_rows, [4]);
    assert_eq!(sheet.merged[0].last_column, 1);
    assert!(workbook.notes.contains(&Note::FormulaValues {
        sheet: "DS & co".to_owned(),
        count: 1
    }));
}

#[test]
fn separated_text_is_read_in_any_encoding_and_with_any_delimiter() {
    let expected = [
        vec![text("STT"), text("Họ tên"), text("Ghi chú")],
        vec![text("1"), text("Nguyễn Thị A"), text("tổ 3, \"cũ\"\nhẻm 5")],
        vec![text("2"), text("Trần Thị B"), text("0912345678")],
    ];
    let lines = |delimiter: &str| {
        [
            "STT|Họ tên|Ghi chú",
            "1|Nguyễn Thị A|\"tổ 3, \"\"cũ\"\"\nhẻm 5\"",
            "2|Trần Thị B|0912345678",
            "||",
        ]
        .join("\r\n")
        .replace('|', delimiter)
    };
    let utf16 =
        |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let marked = |mark: &[u8], rest: Vec<u8>| [mark.to_vec(), rest].concat();
    for (what, bytes) in [
        ("commas", lines(",").into_bytes()),
        (
            "semicolons and a mark",
            marked(b"\xEF\xBB\xBF", lines(";").into_bytes()),
        ),
        ("tabs", lines("\t").into_bytes()),
        ("bars", lines("|").into_bytes()),
        (
            "Excel's own word",
            marked(b"sep=;\r\n", lines(";").into_bytes()),
        ),
        ("Unicode text", marked(b"\xFF\xFE", utf16(&lines("\t")))),
        ("Unicode text without its mark", utf16(&lines("\t"))),
    ] {
        let workbook = read(bytes);
        assert_eq!(
            serde_json::to_string_pretty(&workbook.sheets[0].rows).unwrap(),
            serde_json::to_string_pretty(&expected).unwrap(),
            "{what}"
        );
    }
}

#[test]
fn old_single_byte_text_is_told_apart() {
    // windows-1258: marks stand behind their letters.
    let vietnamese =
        b"STT;Ten\n1;Nguy\xEA\xDEn Th\xEF A\n2;Tr\xE2\xCCn Th\xF2 \xD0\xE0o\n".to_vec();
    let workbook = read(vietnamese);
    let encoding = |workbook: &Workbook| {
        workbook.notes.iter().find_map(|note| match note {
            Note::OldTextEncoding { encoding } => Some(encoding.clone()),
            _ => None,
        })
    };
    assert_eq!(encoding(&workbook).as_deref(), Some("windows-1258"));
    assert!(workbook.sheets[0].rows[1][1] == text("Nguyễn Thï A"));
    for (old, name) in [
        (Encoding::Tcvn3, "Nguyễn Thị Phượng"),
        (Encoding::Vni, "Đặng Thị Mỹ Hằng"),
    ] {
        let typed = legacy::encode(name, old);
        let line = format!("1;{typed}\n");
        // As Windows saved it: each letter is one byte.
        let bytes: Vec<u8> = line
            .chars()
            .map(|letter| u8::try_from(letter as u32).unwrap())
            .collect();
        let workbook = read(bytes);
        assert_eq!(
            encoding(&workbook).as_deref(),
            Some("windows-1252"),
            "{old:?}"
        );
        let Cell::Text(kept) = &workbook.sheets[0].rows[0][1] else {
            panic!("a name")
        };
        assert_eq!(legacy::detect([kept.as_str()].into_iter()), old);
        assert_eq!(legacy::decode(kept, old), name);
    }
}

#[test]
fn a_stray_quotation_mark_swallows_nothing() {
    let lines = "1;\"Nguyễn Thị A;1975\n".to_owned() + &"2;Trần Thị B;1980\n".repeat(3_000);
    let workbook = read(lines.into_bytes());
    assert_eq!(workbook.sheets[0].rows.len(), 3_001);
    assert!(workbook.sheets[0].rows[0][1] == text("\"Nguyễn Thị A"));
}

#[test]
fn tables_of_a_web_page_are_sheets() {
    let page = "<html><head><meta charset=utf-8><style>td > x { }</style><script>if (a<b) document.write('<table><tr><td>no</td></tr></table>')</script></head><body><p>no</p>
        <TABLE border=1><tr><th rowspan=2>STT</th><th colspan=\"2\">Ngày sinh &amp; nơi sinh</th></tr><tr><td>Ng&agrave;y</td><td>Nơi<br>sinh</td></tr>
        <tr><td>1<td>5/3/1975<td>  Phường\n   Thượng Thanh <!-- no <td> --> </tr></TABLE>
        <table><tr><td>second</td></tr></table></body></html>";
    let workbook = read(page.as_bytes().to_vec());
    same_rows(
        &workbook.sheets[0],
        &[
            vec![text("STT"), text("Ngày sinh & nơi sinh")],
            vec![Cell::Empty, text("Ngày"), text("Nơi\nsinh")],
            vec![text("1"), text("5/3/1975"), text("Phường Thượng Thanh")],
        ],
    );
    assert_eq!(workbook.sheets.len(), 2);
    assert_eq!(workbook.notes, [Note::WebPageTables]);
    assert_eq!(workbook.sheets[0].merged.len(), 2);
}
