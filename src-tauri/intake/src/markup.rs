//! Character references in XML and web pages, as text. Only the ones that need no declaration.

/// `&amp;` and its kin become the letters they stand for; what is not known stays as written.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        // The longest name here is &nbsp; and the longest number &#x10FFFF;.
        let end = rest
            .bytes()
            .take(12)
            .position(|byte| byte == b';')
            .unwrap_or(0);
        match letter(&rest[..end]) {
            Some(letter) => {
                out.push(letter);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn letter(reference: &str) -> Option<char> {
    let name = reference.strip_prefix('&')?;
    let number = if let Some(hexadecimal) = name.strip_prefix("#x").or(name.strip_prefix("#X")) {
        u32::from_str_radix(hexadecimal, 16).ok()
    } else if let Some(decimal) = name.strip_prefix('#') {
        decimal.parse().ok()
    } else {
        None
    };
    if let Some(number) = number {
        return char::from_u32(number).filter(|letter| *letter != '\0');
    }
    // Pages of old fonts spell Latin-1 letters by name; the common ones of Vietnamese text are here.
    let named = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", '\u{a0}'),
        ("shy", '\u{ad}'),
        ("ndash", '–'),
        ("mdash", '—'),
        ("agrave", 'à'),
        ("aacute", 'á'),
        ("acirc", 'â'),
        ("atilde", 'ã'),
        ("egrave", 'è'),
        ("eacute", 'é'),
        ("ecirc", 'ê'),
        ("igrave", 'ì'),
        ("iacute", 'í'),
        ("ograve", 'ò'),
        ("oacute", 'ó'),
        ("ocirc", 'ô'),
        ("otilde", 'õ'),
        ("ugrave", 'ù'),
        ("uacute", 'ú'),
        ("yacute", 'ý'),
        ("Agrave", 'À'),
        ("Aacute", 'Á'),
        ("Acirc", 'Â'),
        ("Atilde", 'Ã'),
        ("Egrave", 'È'),
        ("Eacute", 'É'),
        ("Ecirc", 'Ê'),
        ("Igrave", 'Ì'),
        ("Iacute", 'Í'),
        ("Ograve", 'Ò'),
        ("Oacute", 'Ó'),
        ("Ocirc", 'Ô'),
        ("Otilde", 'Õ'),
        ("Ugrave", 'Ù'),
        ("Uacute", 'Ú'),
        ("Yacute", 'Ý'),
    ];
    named
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, letter)| *letter)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn references_become_letters_and_the_rest_stays() {
        assert_eq!(
            plain("Nguy&#7877;n &amp; Tr&#x1EA7;n&nbsp;A"),
            "Nguyễn & Trần\u{a0}A"
        );
        for kept in [
            "A & B",
            "&unknown;",
            "&",
            "&#;",
            "&#xFFFFFFFF;",
            "đ&đđđđđđđđ;",
        ] {
            assert_eq!(plain(kept), kept);
        }
    }
}
