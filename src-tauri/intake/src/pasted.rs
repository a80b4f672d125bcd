//! Text pasted from elsewhere: cells of a spreadsheet come with tabs, lists from a chat as lines ("1. Nguyễn Thị A - 1975 -
//! 0912…"). Every cell stays the text it was, so that no zero of a phone is lost.

use crate::limits::Limits;
use crate::separated::split;
use crate::table::{Cell, Sheet, Workbook};

pub fn read_pasted(text: &str) -> Workbook {
    let limits = Limits::default();
    let text = text.trim_start_matches('\u{feff}');
    let tabbed = text
        .contains('\t')
        .then(|| split(text, '\t', true, &limits).or_else(|_| split(text, '\t', false, &limits)))
        .and_then(Result::ok);
    let rows = tabbed.unwrap_or_else(|| lines(text, &limits));
    Workbook {
        file_name: String::new(),
        sheets: vec![Sheet {
            rows,
            ..Sheet::default()
        }],
        notes: Vec::new(),
    }
}

/// One person a line, in the way most lines are written.
fn lines(text: &str, limits: &Limits) -> Vec<Vec<Cell>> {
    let lines: Vec<&str> = text.lines().take(limits.rows).map(without_sender).collect();
    let filled: Vec<&str> = lines
        .iter()
        .map(|line| numbering(line).1)
        .filter(|line| !line.is_empty())
        .collect();
    let are_numbered = lines
        .iter()
        .filter(|line| numbering(line).0.is_some())
        .count()
        * 2
        > filled.len();
    let separator = separator(&filled);
    lines
        .iter()
        .map(|line| {
            let (number, rest) = numbering(line);
            let (number, rest) = if are_numbered {
                (number, rest)
            } else {
                (None, line.trim())
            };
            let mut row = Vec::new();
            if are_numbered && !rest.is_empty() {
                row.push(number.map_or(Cell::Empty, Cell::text));
            }
            let cells = match separator {
                Some(separator) => rest.split(separator).map(str::trim).collect(),
                None => around_figures(rest),
            };
            row.extend(
                cells.into_iter().take(limits.columns - 1).map(|cell| {
                    Cell::text(cell.chars().take(limits.cell_chars).collect::<String>())
                }),
            );
            while row.last().is_some_and(Cell::is_empty) {
                row.pop();
            }
            row
        })
        .collect()
}

/// A line copied out of a chat may begin with "[10:31, 20/01/2018] Chị Hoa: ".
fn without_sender(line: &str) -> &str {
    line.trim()
        .strip_prefix('[')
        .filter(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()))
        .and_then(|rest| rest.split_once(']'))
        .and_then(|(_, rest)| rest.split_once(": "))
        .map_or(line.trim(), |(_, said)| said.trim())
}

/// The running number at the start ("1.", "02)", "3/", "4 -"), and the rest of the line.
fn numbering(line: &str) -> (Option<&str>, &str) {
    let line = line
        .trim()
        .trim_start_matches(['•', '-', '–', '*', '+', '·'])
        .trim_start();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    // Four digits and more are a year or a phone.
    if digits == 0 || digits > 3 {
        return (None, line);
    }
    let after = &line[digits..];
    let rest = after
        .trim_start()
        .trim_start_matches(['.', ')', '/', ':', '-', '–', ',']);
    let is_number = rest.len() < after.trim_start().len() || after.starts_with(char::is_whitespace);
    // "3/5/1970" is a day.
    if is_number
        && !rest
            .trim_start()
            .starts_with(|letter: char| letter.is_ascii_digit())
    {
        (Some(&line[..digits]), rest.trim())
    } else {
        (None, line)
    }
}

/// What stands between the cells of most lines; None if nothing does.
fn separator(lines: &[&str]) -> Option<&'static str> {
    [" - ", " – ", " — ", "|", ";", ",", " -", "- ", "_"]
        .into_iter()
        .map(|separator| {
            let with = lines.iter().filter(|line| line.contains(separator)).count();
            (separator, with)
        })
        .filter(|(_, with)| with * 2 > lines.len())
        // The first of those that as many lines have: " - " before a comma in an address.
        .fold(None, |best: Option<(&str, usize)>, found| match best {
            Some(best) if best.1 >= found.1 => Some(best),
            _ => Some(found),
        })
        .map(|(separator, _)| separator)
}

/// "Nguyễn Thị A 1975 0912345678 tổ 3": years, days, phones and card numbers are cells, and so is the text between them.
fn around_figures(line: &str) -> Vec<&str> {
    let mut cells = Vec::new();
    let mut start = None;
    let mut end = 0;
    for word in line.split_whitespace() {
        let at = word.as_ptr() as usize - line.as_ptr() as usize;
        let digits = word.bytes().filter(u8::is_ascii_digit).count();
        let is_figure = digits >= 4
            && word.bytes().all(|byte| {
                byte.is_ascii_digit()
                    || matches!(byte, b'/' | b'-' | b'.' | b',' | b'+' | b'(' | b')')
            });
        if is_figure {
            if let Some(from) = start.take() {
                cells.push(&line[from..end]);
            }
            cells.push(word.trim_matches(['(', ')', ',', '-']));
        } else {
            start.get_or_insert(at);
        }
        end = at + word.len();
    }
    if let Some(from) = start {
        cells.push(&line[from..end]);
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let sheet = read_pasted(text).sheets.remove(0);
        sheet
            .rows
            .into_iter()
            .map(|row| {
                row.into_iter()
                    .map(|cell| match cell {
                        Cell::Text(text) => text,
                        Cell::Empty => String::new(),
                        other => panic!("{other:?} is no text"),
                    })
                    .collect()
            })
            .collect()
    }

    #[test]
    fn numbered_lines_of_a_chat_become_cells() {
        let text = "1. Nguyễn Thị A - 1975 - 0912345678\n2. Trần Thị B - 3/5/1980 - 0987654321\n\n3) Lê C - 1990";
        assert_eq!(
            rows(text),
            [
                vec!["1", "Nguyễn Thị A", "1975", "0912345678"],
                vec!["2", "Trần Thị B", "3/5/1980", "0987654321"],
                vec![],
                vec!["3", "Lê C", "1990"],
            ]
        );
    }

    #[test]
    fn lines_without_a_separator_split_around_their_figures() {
        assert_eq!(
            rows("Nguyễn Thị A 1975 0912345678 tổ 3\nTrần Thị B (1980) 0987.654.321"),
            [
                vec!["Nguyễn Thị A", "1975", "0912345678", "tổ 3"],
                vec!["Trần Thị B", "1980", "0987.654.321"],
            ]
        );
    }

    #[test]
    fn cells_of_a_spreadsheet_keep_their_zeros_and_breaks() {
        assert_eq!(
            rows("STT\tHọ tên\tĐT\n1\tNguyễn Thị A\t0912345678\n2\t\"Trần\nB\"\t\n"),
            [
                vec!["STT", "Họ tên", "ĐT"],
                vec!["1", "Nguyễn Thị A", "0912345678"],
                vec!["2", "Trần\nB"],
            ]
        );
    }

    #[test]
    fn the_sender_of_a_message_is_no_member() {
        assert_eq!(
            rows(
                "[10:31, 20/01/2018] Chị Hoa: Lê Thị C, 1970\n[10:32, 20/01/2018] Chị Hoa: Bùi D, 1971"
            ),
            [vec!["Lê Thị C", "1970"], vec!["Bùi D", "1971"]]
        );
    }
}
