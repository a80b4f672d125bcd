//! Files made to do harm, and files merely broken: each is refused with the right word, soon, and neither the program nor
//! the PC's memory takes notice.
#![expect(
    clippy::unwrap_used,
    reason = "helpers of tests, where a panic says what went wrong"
)]

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crate::files::{self, Parts, Random, data, mutate, put, row, sheet};
use sohoi_intake::{
    Cell, Limits, LooksLike, Note, Refusal, Workbook, Worker, read_bytes, read_in_worker,
};

const MB: usize = 1024 * 1024;

fn worker() -> Worker {
    Worker::of_program(PathBuf::from(env!("CARGO_BIN_EXE_sohoi-read")))
}

fn read(path: &Path) -> Result<Workbook, Refusal> {
    read_in_worker(&worker(), path, &Limits::default())
}

/// The refusal of a file, which must come soon even on a busy machine; alone it takes a fraction of that.
fn refusal(test: &str, name: &str, bytes: &[u8]) -> Refusal {
    let path = put(test, name, bytes);
    let started = Instant::now();
    let answer = read(&path);
    let taken = started.elapsed();
    assert!(taken < Duration::from_secs(8), "{name} took {taken:?}");
    answer.map(|_| name).expect_err("it must not be read")
}

fn texts(workbook: &Workbook) -> Vec<Vec<String>> {
    workbook.sheets[0]
        .rows
        .iter()
        .map(|row| {
            row.iter()
                .map(|cell| match cell {
                    Cell::Empty => String::new(),
                    Cell::Text(text) => text.clone(),
                    Cell::Number(number) => number.to_string(),
                    Cell::Day(day) => day.to_string(),
                    Cell::Truth(truth) => truth.to_string(),
                    Cell::Failed => "failed".to_owned(),
                })
                .collect()
        })
        .collect()
}

#[test]
fn bombs_are_refused_by_what_really_comes_out() {
    let spaces = vec![b' '; 120 * MB];
    let big_sheet = Parts::excel("").with("xl/worksheets/sheet1.xml", spaces.clone());
    let big_strings = Parts::excel(&row(1, &["A"])).with("xl/sharedStrings.xml", spaces.clone());
    let picture = Parts::excel(&row(1, &["A"])).with("xl/media/image1.png", spaces);
    let many: Parts = (0..30).fold(Parts::excel(&row(1, &["A"])), |parts, number| {
        parts.with(&format!("xl/media/{number}.bin"), vec![b'a'; 9 * MB])
    });
    for (name, parts) in [
        ("sheet", big_sheet),
        ("strings", big_strings),
        ("picture", picture),
        ("many", many),
    ] {
        assert!(
            matches!(
                refusal("bombs", &format!("{name}.xlsx"), &parts.zip()),
                Refusal::TooLargeInside { .. }
            ),
            "{name}"
        );
    }
    // The directory says the part is small; only what comes out counts.
    let mut lying = Parts::excel("")
        .with("xl/worksheets/sheet1.xml", vec![b' '; 120 * MB])
        .zip();
    let told = u32::try_from(120 * MB).unwrap().to_le_bytes();
    let mut at = 0;
    while let Some(found) = lying[at..].windows(4).position(|four| four == told) {
        at += found;
        lying[at..at + 4].copy_from_slice(&1000u32.to_le_bytes());
    }
    let refused = refusal("bombs", "lying.xlsx", &lying);
    assert!(
        matches!(refused, Refusal::TooLargeInside { .. } | Refusal::Damaged),
        "{refused:?}"
    );
}

#[test]
fn more_parts_than_a_workbook_has_are_refused() {
    let parts = (0..2_100).fold(Parts::excel(&row(1, &["A"])), |mut parts, number| {
        parts.0.push((format!("x/{number}"), Vec::new()));
        parts
    });
    assert!(matches!(
        refusal("parts", "parts.xlsx", &parts.zip()),
        Refusal::TooLargeInside { .. }
    ));
}

#[test]
fn far_cells_are_refused_without_making_room_for_them() {
    let far = |name: &str| {
        Parts::excel(&format!(
            r#"<row r="1"><c r="A1"><v>1</v></c></row><row><c r="{name}"><v>1</v></c></row>"#
        ))
        .zip()
    };
    assert!(matches!(
        refusal("far", "both.xlsx", &far("XFD1048576")),
        Refusal::TooManyRows {
            at_most: 100_000,
            ..
        }
    ));
    assert!(matches!(
        refusal("far", "column.xlsx", &far("XFD2")),
        Refusal::TooManyColumns { at_most: 200, .. }
    ));
    for wrong in ["", "1", "A", "A0", "ZZZZZ1", "A99999999999", "\u{110}1"] {
        let refused = refusal("far", "wrong.xlsx", &far(wrong));
        assert!(
            matches!(
                refused,
                Refusal::Damaged | Refusal::TooManyRows { .. } | Refusal::TooManyColumns { .. }
            ),
            "{wrong:?}: {refused:?}"
        );
    }
    let repeated = |rows: u32, columns: u32| {
        Parts::open_document(&format!(
            r#"<table:table table:name="DS"><table:table-row table:number-rows-repeated="{rows}"><table:table-cell office:value-type="string" table:number-columns-repeated="{columns}"><text:p>a</text:p></table:table-cell></table:table-row></table:table>"#
        ))
        .zip()
    };
    for (rows, columns) in [(1_048_576, 16_384), (u32::MAX, u32::MAX)] {
        assert!(matches!(
            refusal("far", "repeated.ods", &repeated(rows, columns)),
            Refusal::TooManyCells { .. }
        ));
    }
    assert!(matches!(
        refusal("far", "rows.ods", &repeated(200_000, 2)),
        Refusal::TooManyRows { .. }
    ));
}

#[test]
fn a_sheet_full_to_its_last_row_is_refused() {
    let mut rows = String::new();
    for number in 1..=1_048_576 {
        rows.push_str(&format!(
            r#"<row r="{number}"><c r="A{number}"><v>{number}</v></c></row>"#
        ));
    }
    assert!(matches!(
        refusal("rows", "full.xlsx", &Parts::excel(&rows).zip()),
        Refusal::TooManyRows { .. }
    ));
    let lines = "1;Nguyễn Thị A;1975\n".repeat(100_001);
    assert!(matches!(
        refusal("rows", "full.csv", lines.as_bytes()),
        Refusal::TooManyRows { .. }
    ));
}

#[test]
fn formatted_but_empty_rows_below_the_list_are_no_rows() {
    let mut rows = row(1, &["Họ tên"]) + &row(2, &["Nguyễn Thị A"]);
    for number in 3..=200_000 {
        rows.push_str(&format!(
            r#"<row r="{number}"><c r="A{number}" s="1"/><c r="XFD{number}" s="1"/></row>"#
        ));
    }
    let path = put("empty_rows", "ds.xlsx", &Parts::excel(&rows).zip());
    assert_eq!(read(&path).unwrap().sheets[0].rows.len(), 2);
}

#[test]
fn entities_document_types_and_deep_nesting_are_refused() {
    let own_entity = r#"<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&a;</v></c></row></sheetData></worksheet>"#;
    let file_entity =
        r#"<!DOCTYPE worksheet [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet/>"#;
    let laughs = r#"<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>"#;
    let net = r#"<!DOCTYPE worksheet SYSTEM "http://127.0.0.1:9/x.dtd"><worksheet/>"#;
    let deep = "<a>".repeat(200_000);
    for (part, text) in [
        ("xl/worksheets/sheet1.xml", own_entity),
        ("xl/workbook.xml", file_entity),
        ("xl/sharedStrings.xml", laughs),
        ("xl/styles.xml", net),
        ("xl/worksheets/sheet1.xml", deep.as_str()),
        (
            "xl/sharedStrings.xml",
            r#"<sst uniqueCount="99999999999999"><si><t>a</t></si></sst>"#,
        ),
    ] {
        let parts = Parts::excel(&row(1, &["A"])).with(part, text);
        assert_eq!(
            refusal("entities", "e.xlsx", &parts.zip()),
            Refusal::Suspicious,
            "{part}: {}",
            &text[..60]
        );
    }
    // The same words in an encoding that the look would not recognise.
    let wide: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain(own_entity.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let parts = Parts::excel("").with("xl/worksheets/sheet1.xml", wide);
    assert_eq!(
        refusal("entities", "wide.xlsx", &parts.zip()),
        Refusal::Suspicious
    );
}

#[test]
fn names_that_lead_out_of_the_file_are_refused() {
    for name in [
        "../../etc/passwd",
        "/etc/passwd",
        "xl/../../x",
        "C:\\Windows\\x.dll",
        "..\\x",
    ] {
        let parts = Parts::excel(&row(1, &["A"])).with(name, "x");
        assert_eq!(
            refusal("names", "n.xlsx", &parts.zip()),
            Refusal::Suspicious,
            "{name}"
        );
    }
    // The same part twice: readers differ in which one they take.
    let mut twice = Parts::excel(&row(1, &["A"]))
        .with("xl/worksheets/sheet9.xml", sheet(""))
        .zip();
    for at in 0..twice.len() - 24 {
        if &twice[at..at + 24] == b"xl/worksheets/sheet9.xml" {
            twice[at + 19] = b'1';
        }
    }
    assert_eq!(refusal("names", "twice.xlsx", &twice), Refusal::Suspicious);
}

#[test]
fn formulas_macros_and_links_are_said_and_never_followed() {
    let rows = r#"<row r="1"><c r="A1" t="str"><f>WEBSERVICE("http://127.0.0.1:9/")</f><v>Nguyễn Thị A</v></c><c r="B1"><f>1+1</f></c><c r="C1" t="str"><v>=cmd|' /C calc'!A0</v></c><c r="D1" t="e"><f>NA()</f><v>#N/A</v></c></row>"#;
    let parts = Parts::excel(rows)
        .with("xl/vbaProject.bin", "not even looked at")
        .with("xl/externalLinks/externalLink1.xml", "<externalLink/>");
    let workbook = read(&put("macros", "ds.xlsm", &parts.zip())).unwrap();
    assert_eq!(
        texts(&workbook),
        [["Nguyễn Thị A", "", "=cmd|' /C calc'!A0", "failed"]]
    );
    let sheet = "Danh sách".to_owned();
    assert_eq!(
        workbook.notes,
        [
            Note::FormulaValues { sheet, count: 3 },
            Note::MacrosLeftOut,
            Note::LinksLeftOut
        ]
    );
}

#[test]
fn what_is_no_spreadsheet_is_called_by_its_name() {
    let word = Parts(vec![
        ("[Content_Types].xml".into(), files::CONTENT_TYPES.into()),
        ("word/document.xml".into(), "<w/>".into()),
    ]);
    let archive = Parts(vec![("anh/1.jpg".into(), vec![1, 2, 3])]);
    let binary = Parts(vec![
        ("[Content_Types].xml".into(), files::CONTENT_TYPES.into()),
        ("xl/workbook.bin".into(), vec![1, 2, 3]),
    ]);
    for (name, bytes, looks_like) in [
        ("a.xlsx", b"%PDF-1.7 ...".to_vec(), LooksLike::Pdf),
        (
            "b.xls",
            b"\xFF\xD8\xFF\xE0 picture".to_vec(),
            LooksLike::Picture,
        ),
        (
            "c.csv",
            b"\x89PNG\r\n\x1a\n....".to_vec(),
            LooksLike::Picture,
        ),
        ("d.xlsx", word.zip(), LooksLike::WordDocument),
        ("e.xlsx", archive.zip(), LooksLike::Archive),
        ("f.xlsx", binary.zip(), LooksLike::BinaryWorkbook),
        ("g.csv", b"MZ\x90\0\x03\0\0\0".to_vec(), LooksLike::Program),
        (
            "h.csv",
            b"SoHoi backup 1\n000".to_vec(),
            LooksLike::OwnBackup,
        ),
        (
            "i.xlsx",
            (0..=255).cycle().take(5_000).collect(),
            LooksLike::Unknown,
        ),
        (
            "j.xls",
            b"<html><body><p>no table</p></body></html>".to_vec(),
            LooksLike::Unknown,
        ),
    ] {
        assert_eq!(
            refusal("not_sheets", name, &bytes),
            Refusal::NotASheet { looks_like },
            "{name}"
        );
    }
    for (name, bytes) in [
        ("empty.xlsx", &b""[..]),
        ("blank.csv", b"\xEF\xBB\xBF \n;;\n"),
    ] {
        assert_eq!(refusal("not_sheets", name, bytes), Refusal::Empty, "{name}");
    }
    assert_eq!(
        refusal("not_sheets", "no_rows.xlsx", &Parts::excel("").zip()),
        Refusal::Empty
    );
}

#[test]
fn a_wrong_ending_harms_nobody() {
    for (from, name) in [
        ("chi-hoi-ro-rang.xlsx", "a.xls"),
        ("chi-hoi-ro-rang.xlsx", "b.csv"),
        ("chi-hoi-vntime.xls", "c.xlsx"),
        ("chi-hoi-vntime.xls", "d.txt"),
    ] {
        let bytes = std::fs::read(data(from)).unwrap();
        let renamed = read(&put("endings", name, &bytes)).unwrap();
        let own = read(&data(from)).unwrap();
        assert!(renamed.sheets == own.sheets, "{from} as {name}");
    }
    let text = read(&put(
        "endings",
        "e.xlsx",
        "Họ tên,Năm sinh\nNguyễn Thị A,1975\n".as_bytes(),
    ));
    assert_eq!(
        texts(&text.unwrap()),
        [["Họ tên", "Năm sinh"], ["Nguyễn Thị A", "1975"]]
    );
}

#[test]
fn passwords_are_recognised() {
    // Excel wraps a locked workbook into a compound file with this stream.
    let mut locked = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    locked.resize(1024, 0);
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(refusal("passwords", "a.xlsx", &locked), Refusal::Password);

    // A locked .xls says so right behind its first record; this one carries another record of that length there.
    let mut old = std::fs::read(data("chi-hoi-vntime.xls")).unwrap();
    let start = old
        .windows(4)
        .position(|four| four == [0x09, 0x08, 0x10, 0x00])
        .unwrap();
    let next = start + 4 + 16;
    assert_ne!(
        old[next + 2],
        0,
        "the record after the first holds something"
    );
    old[next] = 0x2F;
    old[next + 1] = 0;
    old[next + 4] = 1;
    assert_eq!(refusal("passwords", "b.xls", &old), Refusal::Password);

    let open_document = Parts::open_document("<table:table/>").with(
        "META-INF/manifest.xml",
        r#"<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"#,
    );
    // What is encrypted is not XML any more.
    let open_document = open_document.with("content.xml", "zzzz no xml");
    assert_eq!(
        refusal("passwords", "c.ods", &open_document.zip()),
        Refusal::Password
    );
}

#[test]
fn too_long_cells_and_too_large_files_are_refused() {
    let long = "a".repeat(32_768);
    assert!(matches!(
        refusal(
            "long",
            "a.xlsx",
            &Parts::excel(&row(7, &["A", &long])).zip()
        ),
        Refusal::CellTooLong { row: 7, .. }
    ));
    assert!(matches!(
        refusal("long", "a.csv", format!("A;B\n{long};1\n").as_bytes()),
        Refusal::CellTooLong { row: 2, .. }
    ));
    assert!(matches!(
        refusal("long", "b.csv", &vec![b','; 50 * MB]),
        Refusal::Empty
    ));
    assert!(matches!(
        refusal("long", "c.csv", &vec![b'a'; 50 * MB + 1]),
        Refusal::TooLarge { .. }
    ));
}

#[test]
fn files_that_end_too_early_are_damaged_not_half_read() {
    for name in ["phuong-cu-lon-xon.xlsx", "chi-hoi-vntime.xls"] {
        let whole = std::fs::read(data(name)).unwrap();
        for part in 1..20 {
            let cut = &whole[..whole.len() * part / 20];
            let refused = refusal("cut", &format!("{part}-{name}"), cut);
            assert!(
                matches!(
                    refused,
                    Refusal::Damaged | Refusal::ReaderEnded | Refusal::NotASheet { .. }
                ),
                "{part}/20 of {name}: {refused:?}"
            );
        }
    }
}

#[test]
fn what_is_no_file_is_unreadable() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    assert_eq!(read(&folder).unwrap_err(), Refusal::Unreadable);
    assert_eq!(
        read(&folder.join("none.xlsx")).unwrap_err(),
        Refusal::Unreadable
    );
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, FileType, Mode, mknodat};
        let pipe = folder.join(format!("pipe-{}.xlsx", std::process::id()));
        mknodat(CWD, &pipe, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
        let answer = read(&pipe);
        std::fs::remove_file(&pipe).unwrap();
        assert_eq!(answer.unwrap_err(), Refusal::Unreadable);
    }
}

#[test]
#[cfg(unix)]
fn a_reader_that_hangs_dies_or_talks_nonsense_is_a_refusal() {
    let file = data("chi-hoi-vni.xlsx");
    let limits = Limits {
        seconds: 1,
        ..Limits::default()
    };
    let of = |program: &str| Worker::of_program(PathBuf::from(program));
    let script = |name: &str, text: &str| {
        use std::os::unix::fs::PermissionsExt;
        let path = put("readers", name, text.as_bytes());
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        Worker::of_program(path)
    };
    let started = Instant::now();
    for (worker, expected) in [
        (
            script("sleeps", "#!/bin/sh\nexec sleep 60\n"),
            Refusal::TooSlow { seconds: 1 },
        ),
        (of("/bin/false"), Refusal::ReaderEnded),
        (of("/bin/echo"), Refusal::ReaderEnded),
        (of("/no/such/program"), Refusal::NoReader),
    ] {
        assert_eq!(
            read_in_worker(&worker, &file, &limits).unwrap_err(),
            expected
        );
    }
    assert!(started.elapsed() < Duration::from_secs(10));
    let endless = script("endless", "#!/bin/sh\nexec cat /dev/zero\n");
    let small = Limits {
        answer_bytes: 1_000_000,
        ..Limits::default()
    };
    assert!(matches!(
        read_in_worker(&endless, &file, &small).unwrap_err(),
        Refusal::TooLargeInside { .. }
    ));
}

/// The highest memory any child of this test program has had while `work` ran, in bytes.
#[cfg(target_os = "linux")]
fn most_memory_of_children(given: u64, work: impl FnOnce()) -> u64 {
    let most = Arc::new(AtomicU64::new(0));
    let over = Arc::new(AtomicBool::new(false));
    let watching = std::thread::spawn({
        let (most, over) = (most.clone(), over.clone());
        move || {
            while !over.load(Ordering::Relaxed) {
                for child in children().iter().filter(|child| is_given(child, given)) {
                    let status = std::fs::read_to_string(format!("/proc/{child}/status"))
                        .unwrap_or_default();
                    let peak = status
                        .lines()
                        .find_map(|line| line.strip_prefix("VmHWM:"))
                        .and_then(|rest| rest.trim().trim_end_matches(" kB").parse::<u64>().ok());
                    most.fetch_max(peak.unwrap_or(0) * 1024, Ordering::Relaxed);
                }
                std::thread::sleep(Duration::from_millis(1));
            }
        }
    });
    work();
    over.store(true, Ordering::Relaxed);
    watching.join().unwrap();
    most.load(Ordering::Relaxed)
}

/// Whether this child is a reader held to about that many bytes: other tests' readers are given more, and a child that is only
/// just being made still looks like this program.
#[cfg(target_os = "linux")]
fn is_given(child: &str, bytes: u64) -> bool {
    let limits = std::fs::read_to_string(format!("/proc/{child}/limits")).unwrap_or_default();
    limits.lines().any(|line| {
        line.strip_prefix("Max address space")
            .and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok())
            // What the program itself maps is given on top.
            .is_some_and(|most| most < bytes * 2)
    })
}

#[cfg(target_os = "linux")]
fn children() -> Vec<String> {
    std::fs::read_dir("/proc/self/task")
        .unwrap()
        .flatten()
        .flat_map(|task| {
            std::fs::read_to_string(task.path().join("children"))
                .unwrap_or_default()
                .split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
#[cfg(target_os = "linux")]
fn the_reader_never_has_more_memory_than_it_is_given() {
    // Every cell within the caps, and yet together more than fits.
    let text = "Nguyễn Thị Minh Khai ".repeat(20);
    let mut rows = String::new();
    for number in 1..=90_000 {
        rows.push_str(&format!(r#"<row r="{number}">"#));
        for letter in ["A", "B", "C"] {
            rows.push_str(&format!(
                r#"<c r="{letter}{number}" t="inlineStr"><is><t>{number} {text}</t></is></c>"#
            ));
        }
        rows.push_str("</row>");
    }
    let limits = Limits {
        ratio: 1_000_000,
        part_bytes: 500 * MB as u64,
        inflated_bytes: 500 * MB as u64,
        memory_bytes: 128 * MB as u64,
        ..Limits::default()
    };
    let path = put("memory", "big.xlsx", &Parts::excel(&rows).zip());
    let mut answer = None;
    let most = most_memory_of_children(limits.memory_bytes, || {
        answer = Some(read_in_worker(&worker(), &path, &limits));
    });
    assert_eq!(answer.unwrap().unwrap_err(), Refusal::ReaderEnded);
    assert!(most > 20 * MB as u64, "the measuring works: {most}");
    assert!(most <= 128 * MB as u64, "{most} bytes");
}

#[test]
fn files_changed_at_random_are_read_or_refused_and_nothing_else() {
    let names = [
        "chi-hoi-ro-rang.xlsx",
        "chi-hoi-vni.xlsx",
        "chi-hoi-vntime.xls",
        "phuong-cu-lon-xon.xlsx",
    ];
    let kept: Vec<Vec<u8>> = names
        .iter()
        .map(|name| std::fs::read(data(name)).unwrap())
        .collect();
    let table = r#"<table:table table:name="DS"><table:table-row><table:table-cell office:value-type="string"><text:p>Nguyễn Thị A</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="1975-03-05"/></table:table-row></table:table>"#;
    let page = "<html><table><tr><td rowspan=2>1</td><td>Nguy&#7877;n</td></tr><tr><td>2</td></tr></table></html>";
    let mut most_time = Duration::ZERO;
    let mut refused = 0;
    let run = |seed: u64, most_time: &mut Duration, refused: &mut u32| {
        let mut random = Random::from_seed(seed);
        let mut bytes = match seed % 8 {
            // From the outside: most are no zips any more.
            which @ 0..=3 => kept[which as usize].clone(),
            // From the inside: the zip is whole, one part is not.
            4 | 5 => {
                let rows: String = (1..20)
                    .map(|at| row(at, &["1", "Nguyễn Thị A", "1975"]))
                    .collect();
                let mut parts = Parts::excel(&rows);
                let at = random.below(parts.0.len());
                mutate(&mut parts.0[at].1, &mut random);
                parts.zip()
            }
            6 => {
                let mut parts = Parts::open_document(table);
                mutate(&mut parts.0[1].1, &mut random);
                parts.zip()
            }
            _ => page.as_bytes().to_vec(),
        };
        if !matches!(seed % 8, 4..=6) {
            mutate(&mut bytes, &mut random);
        }
        let path = put("mutants", &format!("{seed}"), &bytes);
        let started = Instant::now();
        let answer = read(&path);
        *most_time = (*most_time).max(started.elapsed());
        *refused += u32::from(answer.is_err());
        assert!(
            !matches!(answer, Err(Refusal::TooSlow { .. } | Refusal::NoReader)),
            "seed {seed}: {answer:?}"
        );
        // A new reading of .xls may end its reader; nothing else may.
        assert!(
            seed % 8 == 2 || !matches!(answer, Err(Refusal::ReaderEnded)),
            "seed {seed} ended the reader"
        );
        std::fs::remove_file(&path).unwrap();
    };
    for seed in 0..640 {
        run(seed, &mut most_time, &mut refused);
    }
    assert!(refused > 100, "the changes are felt: {refused}");
    assert!(most_time < Duration::from_secs(20), "{most_time:?}");
}

#[test]
fn many_changes_read_here_never_panic() {
    let limits = Limits::default();
    for seed in 0..3_000 {
        let mut random = Random::from_seed(seed + 1_000_000);
        let rows: String = (1..6).map(|at| row(at, &["1", "Nguyễn", "1975"])).collect();
        let mut bytes = match seed % 3 {
            0 => {
                let mut parts = Parts::excel(&rows);
                let at = 2 + random.below(parts.0.len() - 2);
                mutate(&mut parts.0[at].1, &mut random);
                parts.zip()
            }
            1 => "STT;Họ tên;\"Năm\nsinh\"\r\n1;Nguyễn Thị A;1975\r\n"
                .as_bytes()
                .to_vec(),
            _ => b"<table><tr><th colspan=3>A</th></tr><tr><td>1</td><td>2</td></tr></table>"
                .to_vec(),
        };
        if seed % 3 != 0 {
            mutate(&mut bytes, &mut random);
        }
        // Read or refused; a panic fails the test.
        let _ = read_bytes("x", bytes, &limits);
    }
}
