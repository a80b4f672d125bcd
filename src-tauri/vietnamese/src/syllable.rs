//! Whether a word is built as a Vietnamese syllable: an onset, a rime that exists, at most one tone, and that tone possible
//! before its ending. Used to tell which encoding a text is in; it does not know words, only how they are made.

use unicode_normalization::UnicodeNormalization;

/// Longest first, so that ngh is not taken for n.
const ONSETS: [&str; 28] = [
    "ngh", "ng", "nh", "gh", "gi", "kh", "ph", "th", "tr", "ch", "qu", "b", "c", "d", "đ", "g",
    "h", "k", "l", "m", "n", "p", "q", "r", "s", "t", "v", "x",
];

const RIMES: &str = " a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu \
    o oc oi om on ong ooc oong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet \
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uâ uân uâng uât uây uê uêch uên uênh uêu \
    uôc uôi uôm uôn uông uôt uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu \
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu yn ynh yt ych ";

/// Letters only, composed or not; capitals count as small ones.
pub fn is_syllable(word: &str) -> bool {
    let mut plain = String::new();
    let mut tone = None;
    for mark_or_letter in word.nfd().flat_map(char::to_lowercase) {
        match mark_or_letter {
            '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}' => {
                if tone.replace(mark_or_letter).is_some() {
                    return false;
                }
            }
            other => plain.push(other),
        }
    }
    let plain: String = plain.nfc().collect();
    let is_stopped = ["c", "ch", "p", "t"].iter().any(|end| plain.ends_with(end));
    if is_stopped && !matches!(tone, Some('\u{301}' | '\u{323}')) {
        return false;
    }
    is_rime(&plain)
        || ONSETS
            .iter()
            .any(|onset| plain.strip_prefix(onset).is_some_and(is_rime))
}

fn is_rime(text: &str) -> bool {
    !text.is_empty() && !text.contains(' ') && RIMES.contains(&format!(" {text} "))
}

#[cfg(test)]
mod tests {
    use super::is_syllable;

    #[test]
    fn syllables_are_told_from_what_only_looks_like_one() {
        for word in "Nguyễn Thị Hằng Quỳnh Giàng Đặng Trương Huỳnh Yến Ý Oanh Uyên Nghĩa Khuê Hòa Hoà Thuỷ gì quốc Thoại"
            .split(' ')
        {
            assert!(is_syllable(word), "{word}");
        }
        for word in "Café Müller Muñoz NguyÔn ThÞ Nguyeãn Haèng Tờt hoc̀ áà x".split(' ')
        {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
