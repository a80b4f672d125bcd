//! A table as CSV any program reads: UTF-8 with its mark at the front, lines ended as Excel expects, and no cell a
//! spreadsheet could take for a formula.

const MARK: &str = "\u{FEFF}";

/// Head first, then the rows.
pub fn csv<R: AsRef<[String]>>(head: &[String], rows: impl Iterator<Item = R>) -> Vec<u8> {
    let mut text = String::from(MARK);
    write_row(&mut text, head);
    for row in rows {
        write_row(&mut text, row.as_ref());
    }
    text.into_bytes()
}

fn write_row(text: &mut String, cells: &[String]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push('"');
        // The same sign Excel itself shows for "this is text"; without it a name could run as a formula.
        if looks_like_a_formula(cell) {
            text.push('\'');
        }
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    }
    text.push_str("\r\n");
}

fn looks_like_a_formula(text: &str) -> bool {
    let first = text.trim_start_matches([' ', '\u{A0}']).chars().next();
    first.is_some_and(|sign| "=+-@＝＋－＠\t\r\n|%".contains(sign))
}

#[cfg(test)]
mod tests {
    use super::csv;

    #[test]
    fn a_cell_is_text_whatever_it_begins_with() {
        let row = [
            "=1+1", "+84", "-5", "@a", "\t=1", " =1", "ＡＢ", "a\"b", "0912", "",
        ];
        let row = row.map(str::to_owned);
        let text = String::from_utf8(csv(&["Tên".to_owned()], [row].iter())).unwrap();
        assert_eq!(
            text,
            "\u{FEFF}\"Tên\"\r\n\"'=1+1\",\"'+84\",\"'-5\",\"'@a\",\"'\t=1\",\"' =1\",\"ＡＢ\",\"a\"\"b\",\"0912\",\"\"\r\n"
        );
    }
}
