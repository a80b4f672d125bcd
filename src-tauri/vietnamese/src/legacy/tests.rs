use std::io::Write;
use std::process::{Command, Stdio};

use super::*;
use crate::test_names::{Random, some_name};

const SMALL: &str = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ";

/// The C library's own converter, on every Linux: none of our code.
fn iconv(from: &str, to: &str, bytes: &[u8]) -> Vec<u8> {
    let mut child = Command::new("iconv")
        .args(["-f", from, "-t", to])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("iconv comes with the C library");
    child
        .stdin
        .take()
        .expect("it is piped")
        .write_all(bytes)
        .unwrap();
    let out = child.wait_with_output().unwrap();
    assert!(out.status.success(), "iconv refused {bytes:02x?}");
    out.stdout
}

fn latin1(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

#[test]
#[cfg(target_os = "linux")]
fn every_tcvn3_code_is_the_letter_of_the_standard() {
    let mut letters = 0;
    for code in (0x01..=0x17).chain(0x80..=0xFFu8) {
        let theirs = String::from_utf8(iconv("TCVN5712-1", "UTF-8", &[code])).unwrap();
        let ours = decode(&latin1(&[code]), Encoding::Tcvn3);
        if (0xB0..=0xB4).contains(&code) {
            // A tone mark alone stays a sign; after a vowel it is the mark.
            let marked = format!("a{theirs}").nfc().collect::<String>();
            let ours = decode(&latin1(&[b'a', code]), Encoding::Tcvn3);
            assert_eq!(ours, marked, "code {code:02x}");
        } else {
            assert_eq!(ours, theirs, "code {code:02x}");
            letters += usize::from(theirs.chars().all(char::is_alphabetic));
        }
    }
    assert_eq!(letters, 134, "67 letters, small and capital");
}

#[test]
#[cfg(target_os = "linux")]
fn every_letter_the_fonts_show_is_written_with_the_code_of_the_standard() {
    for letter in SMALL.chars().chain("ĂÂÊÔƠƯĐ".chars()) {
        let text = letter.to_string();
        let theirs = iconv("UTF-8", "TCVN5712-1", text.as_bytes());
        assert_eq!(encode(&text, Encoding::Tcvn3), latin1(&theirs), "{letter}");
    }
    for letter in SMALL.to_uppercase().chars() {
        let text = letter.to_string();
        assert_eq!(
            decode_capitals(&encode(&text, Encoding::Tcvn3), Encoding::Tcvn3),
            text,
            "a font of capitals shows it"
        );
    }
}

/// VNI and TCVN3 as another program writes them, kept beside the script that asks that program.
#[test]
fn every_code_is_the_one_another_converter_writes() {
    let kept = include_str!("../../../../tests/golden/old_fonts.tsv");
    let (mut vni_seen, mut tcvn3_seen) = (0, 0);
    for line in kept.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [letter, vni, tcvn3] = cells[..] else {
            panic!("three cells in {line}");
        };
        if vni != "-" {
            assert_eq!(encode(letter, Encoding::Vni), vni, "{letter}");
            assert_eq!(decode(vni, Encoding::Vni), letter, "{vni}");
            vni_seen += 1;
        }
        if tcvn3 != "-" {
            assert_eq!(encode(letter, Encoding::Tcvn3), tcvn3, "{letter}");
            assert_eq!(decode(tcvn3, Encoding::Tcvn3), letter, "{tcvn3}");
            tcvn3_seen += 1;
        }
    }
    assert_eq!(
        vni_seen,
        134 - 4,
        "the letters of that program's four slips are below"
    );
    assert_eq!(tcvn3_seen, 67 + 7, "what the fonts show");
}

#[test]
fn y_takes_the_same_marks_as_the_other_vowels() {
    for (letter, vni) in [("ỷ", "yû"), ("ỹ", "yõ"), ("Ỷ", "YÛ"), ("Ỹ", "YÕ")] {
        assert_eq!(encode(letter, Encoding::Vni), vni);
        assert_eq!(decode(vni, Encoding::Vni), letter);
    }
}

#[test]
fn names_come_back_as_they_were() {
    let mut random = Random::from_seed(5712);
    for _ in 0..5_000 {
        let composed: String = some_name(&mut random).nfc().collect();
        for encoding in [Encoding::Vni, Encoding::Tcvn3] {
            let back = decode(&encode(&composed, encoding), encoding);
            // TCVN3's fonts have no toned capitals; a name begins with one now and then.
            assert_eq!(title_case(&back), title_case(&composed), "{encoding:?}");
        }
    }
}

#[test]
fn a_column_is_what_most_of_its_words_are() {
    let mut random = Random::from_seed(1993);
    let names: Vec<String> = (0..4_000)
        .map(|_| some_name(&mut random).nfc().collect())
        .collect();
    for encoding in [Encoding::Unicode, Encoding::Tcvn3, Encoding::Vni] {
        for twenty in names.chunks(20) {
            let column: Vec<String> = twenty.iter().map(|name| encode(name, encoding)).collect();
            assert_eq!(
                detect(column.iter().map(String::as_str)),
                encoding,
                "{column:?}"
            );
        }
    }
}

#[test]
fn foreign_names_and_plain_letters_stay_as_they_are() {
    for column in [
        vec!["Café", "Müller", "Muñoz"],
        vec!["Lan", "Hoa", "0912345678"],
        vec!["100 m²", "25 °C", "Tổ 5"],
        vec![],
    ] {
        assert_eq!(
            detect(column.iter().copied()),
            Encoding::Unicode,
            "{column:?}"
        );
    }
}

#[test]
fn the_soft_hyphen_is_a_letter_and_a_square_metre_is_not() {
    assert_eq!(decode("Ph\u{ad}¬ng", Encoding::Tcvn3), "Phương");
    assert_eq!(decode("100 m²", Encoding::Tcvn3), "100 m²");
}

#[test]
fn fonts_say_what_they_write() {
    assert_eq!(encoding_of_font(".VnTime"), Some(Encoding::Tcvn3));
    assert_eq!(encoding_of_font("VNI-Times"), Some(Encoding::Vni));
    assert_eq!(encoding_of_font("Times New Roman"), None);
    assert!(is_capitals_font(".VnTimeH"));
    assert!(!is_capitals_font(".VnTime"));
}

#[test]
fn capitals_become_names_again() {
    assert_eq!(title_case("PHAN THị TRANG"), "Phan Thị Trang");
    assert_eq!(title_case("đỖ-THỊ  o'hara"), "Đỗ-Thị  O'Hara");
}
