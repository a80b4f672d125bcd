//! Names of branches and groups as lists write them: "Chi hội số 1", "CHI HỘI 01", "1" are one.

/// What two spellings of one branch have in common.
pub(crate) fn unit_key(name: &str) -> String {
    let folded = sohoi_vietnamese::fold(name);
    let words: Vec<&str> = folded
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let mut rest = words.as_slice();
    for lead in [
        &["chi", "hoi"][..],
        &["ch"],
        &["to"],
        &["phu", "nu"],
        &["pn"],
        &["so"],
    ] {
        rest = rest.strip_prefix(lead).unwrap_or(rest);
    }
    // "ch5"
    let joined = rest.join(" ");
    let bare = joined
        .strip_prefix("ch")
        .filter(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()))
        .unwrap_or(&joined);
    if !bare.is_empty() && bare.chars().all(|c| c.is_ascii_digit()) {
        let number = bare.trim_start_matches('0');
        return number.to_owned();
    }
    if bare.is_empty() {
        folded
    } else {
        bare.to_owned()
    }
}

/// The name a new branch is given: as the list writes it, a bare number as "Chi hội 5", capitals lowered.
pub(crate) fn branch_name(text: &str) -> String {
    named("Chi hội", text)
}

pub(crate) fn group_name(text: &str) -> String {
    named("Tổ", text)
}

fn named(kind: &str, text: &str) -> String {
    let tidy = sohoi_vietnamese::tidy_name(text);
    if !tidy.is_empty() && tidy.chars().all(|c| c.is_ascii_digit()) {
        return format!("{kind} {}", tidy.trim_start_matches('0'));
    }
    if tidy.chars().any(char::is_lowercase) || !tidy.chars().any(char::is_alphabetic) {
        let mut letters = tidy.chars();
        return match letters.next() {
            Some(first) => first.to_uppercase().chain(letters).collect(),
            None => tidy,
        };
    }
    let mut letters = tidy.chars();
    letters
        .next()
        .into_iter()
        .chain(letters.flat_map(char::to_lowercase))
        .collect()
}

/// The branch a title or a section line names: "DANH SÁCH HỘI VIÊN CHI HỘI SỐ 5 NĂM 2018" → "Chi hội số 5".
pub(crate) fn branch_in_text(text: &str) -> Option<String> {
    unit_in_text(text, &["chi", "hoi"], "Chi hội")
}

/// "Tổ 3", "II. Tổ phụ nữ số 2".
pub(crate) fn group_in_text(text: &str) -> Option<String> {
    let folded = sohoi_vietnamese::fold(text);
    let words: Vec<&str> = folded
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    // A group leads its line, perhaps after its number: "tổ" elsewhere is part of an address.
    let at = words.iter().position(|word| *word == "to")?;
    if at > 1 {
        return None;
    }
    unit_in_text(text, &["to"], "Tổ")
}

fn unit_in_text(text: &str, lead: &[&str], shown: &str) -> Option<String> {
    const ENDS: [&str; 8] = ["nam", "phuong", "xa", "thang", "gom", "co", "quy", "danh"];
    /// "12 hội viên" after a name counts its people.
    const COUNTED: [&str; 4] = ["hoi", "hv", "nguoi", "chi"];
    let tidy = sohoi_vietnamese::tidy_name(text);
    let words: Vec<&str> = tidy
        .split(|sign: char| {
            sign.is_whitespace() || matches!(sign, ',' | ';' | ')' | '–' | '-' | '.')
        })
        .flat_map(|word| word.split_inclusive(['(', ':']))
        .filter(|word| !word.is_empty())
        .collect();
    let (words, closed): (Vec<&str>, Vec<bool>) = words
        .into_iter()
        .map(|word| {
            (
                word.trim_end_matches(['(', ':']),
                word.ends_with(['(', ':']),
            )
        })
        .unzip();
    let folded: Vec<String> = words
        .iter()
        .map(|word| sohoi_vietnamese::fold(word))
        .collect();
    let at = (0..folded.len()).rev().find(|at| {
        folded[*at..].len() > lead.len()
            && folded[*at..]
                .iter()
                .zip(lead)
                .all(|(word, lead)| word == lead)
    })?;
    let start = at + lead.len();
    if folded[start] == "truong" || folded[start] == "pho" {
        return None;
    }
    let is_number = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_digit());
    let mut rest: Vec<&str> = Vec::new();
    for at in start..words.len() {
        let counts = COUNTED.contains(&folded[at].as_str())
            && rest.last().is_some_and(|word| is_number(word));
        if counts && rest.len() > 1 {
            rest.pop();
        }
        // "Hội Xá" is a place, "xã" the commune it lies in.
        let ends = ENDS.contains(&folded[at].as_str())
            && (folded[at] != "xa" || matches!(words[at].to_lowercase().as_str(), "xã" | "xa"));
        if counts || ends || rest.len() == 6 {
            break;
        }
        if !words[at].is_empty() {
            rest.push(words[at]);
        }
        // "Chi hội 3 (12 người)", "Chi hội 3: …", but not "Chi hội số: 3".
        if closed[at] && folded[at] != "so" && !rest.is_empty() {
            break;
        }
    }
    let said: Vec<String> = rest
        .iter()
        .map(|word| {
            if !is_number(word) && word.chars().count() > 1 && !word.chars().any(char::is_lowercase)
            {
                word.to_lowercase()
            } else {
                (*word).to_owned()
            }
        })
        .collect();
    let joined = said.join(" ");
    let bare = sohoi_vietnamese::fold(&joined);
    if bare.is_empty() || matches!(bare.as_str(), "phu nu" | "so" | "pn" | "phu nu so") {
        return None;
    }
    Some(format!("{shown} {joined}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_branch_has_many_spellings() {
        for spelling in [
            "Chi hội 1",
            "CHI HỘI SỐ 1",
            "Chi hội phụ nữ số 01",
            "1",
            "01",
            "CH1",
            "ch 1",
            "số 1",
        ] {
            assert_eq!(unit_key(spelling), "1", "{spelling}");
        }
        assert_eq!(unit_key("Chi hội Gia Thượng"), unit_key("GIA THƯỢNG"));
        assert_ne!(unit_key("Chi hội 1"), unit_key("Chi hội 11"));
    }

    #[test]
    fn titles_name_their_branch() {
        for (title, branch) in [
            ("CHI HỘI SỐ 1", Some("Chi hội số 1")),
            ("danh sách hội viên chi hội số 5", Some("Chi hội số 5")),
            ("DANH SÁCH HỘI VIÊN CHI HỘI 7 NĂM 2018", Some("Chi hội 7")),
            ("Danh sách hội viên chi hội phụ nữ", None),
            ("DANH SÁCH HỘI VIÊN HỘI LIÊN HIỆP PHỤ NỮ PHƯỜNG", None),
            ("Chi hội trưởng", None),
            ("II. CHI HỘI SỐ 4 (02 hội viên)", Some("Chi hội số 4")),
            (
                "Chi hội Gia Thượng: 12 hội viên",
                Some("Chi hội Gia Thượng"),
            ),
            ("Chi hội 3 - 25 HV", Some("Chi hội 3")),
            ("Chi hội số: 3", Some("Chi hội số 3")),
            ("Chi hội Hội Xá", Some("Chi hội Hội Xá")),
            ("Chi hội: Hoa Sen", Some("Chi hội Hoa Sen")),
        ] {
            assert_eq!(branch_in_text(title).as_deref(), branch, "{title}");
        }
        assert_eq!(group_in_text("II. Tổ 3").as_deref(), Some("Tổ 3"));
        assert_eq!(group_in_text("Số 16, tổ 9, phường"), None);
        assert_eq!(branch_name("5"), "Chi hội 5");
        assert_eq!(branch_name("CHI HỘI SỐ 5"), "Chi hội số 5");
    }
}
