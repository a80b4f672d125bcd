//! Which passwords are accepted: long enough, and not what everybody tries first. No other rules, because they make
//! people write passwords on the screen's edge.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::error::{Result, Rule, refused};

/// Refuses passwords that are too short or too easily guessed. `near_names` are names anybody would try: the ward's,
/// the officer's, the place's.
pub fn check_password(password: &str, near_names: &[&str]) -> Result<()> {
    if password.nfc().count() < 8 {
        return refused("password", Rule::PasswordTooShort);
    }
    let plain = letters_and_digits(password);
    let is_name = near_names
        .iter()
        .flat_map(|name| endings(name))
        .any(|name| {
            // "thuongthanh2018" is the name too: digits around it are the next thing tried.
            !name.is_empty() && plain.trim_matches(|c: char| c.is_ascii_digit()) == name
        });
    if plain.is_empty()
        || is_name
        || is_number(&plain)
        || is_monotonous(&plain)
        || COMMON.contains(&plain.as_str())
    {
        return refused("password", Rule::PasswordTooCommon);
    }
    Ok(())
}

/// A name with and without its first words: "Hội LHPN phường Thượng Thanh", "phường Thượng Thanh", "Thượng Thanh" …
fn endings(name: &str) -> Vec<String> {
    let words: Vec<String> = name.split_whitespace().map(letters_and_digits).collect();
    (0..words.len())
        .map(|first| words[first..].concat())
        .collect()
}

/// The same bytes whichever way the keyboard composes Vietnamese letters.
pub(super) fn normal_form(password: &str) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(password.nfc().collect::<String>().into_bytes())
}

/// Folded to bare letters and digits: "Hội Phụ Nữ!" and "hoiphunu" are one guess.
fn letters_and_digits(text: &str) -> String {
    sohoi_vietnamese::fold(text)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}

/// Digits only are a phone, a citizen number or a birthday.
fn is_number(plain: &str) -> bool {
    plain.bytes().all(|byte| byte.is_ascii_digit())
}

/// "aaaaaaaa", "abababab", "abcdefgh".
fn is_monotonous(plain: &str) -> bool {
    let chars: Vec<char> = plain.chars().collect();
    let repeats = (1..=2).any(|period| {
        chars
            .iter()
            .zip(chars.iter().skip(period))
            .all(|(one, other)| one == other)
    });
    let climbs = chars
        .windows(2)
        .all(|pair| u32::from(pair[1]) == u32::from(pair[0]) + 1);
    repeats || climbs
}

/// Tried first by anybody: the usual English ones, and what a Vietnamese office would come up with.
const COMMON: &[&str] = &[
    "password",
    "password1",
    "password12",
    "password123",
    "passw0rd",
    "p4ssword",
    "qwertyuiop",
    "qwerty123",
    "qwertyui",
    "qwerty12",
    "1q2w3e4r",
    "1q2w3e4r5t",
    "1qaz2wsx",
    "q1w2e3r4",
    "zaq12wsx",
    "asdfghjkl",
    "asdfghjk",
    "zxcvbnm1",
    "asdf1234",
    "abc12345",
    "abcd1234",
    "abc123456",
    "a1b2c3d4",
    "a123456789",
    "a12345678",
    "aa123456",
    "aa12345678",
    "1234567a",
    "12345678a",
    "123456789a",
    "123456abc",
    "123456aa",
    "1234abcd",
    "iloveyou",
    "iloveyou1",
    "sunshine",
    "princess",
    "football",
    "baseball",
    "superman",
    "welcome1",
    "letmein1",
    "trustno1",
    "dragon123",
    "monkey123",
    "admin123",
    "admin1234",
    "administrator",
    "admin2018",
    "computer",
    "internet",
    "samsung1",
    "whatever",
    "starwars",
    "michelle",
    "jennifer",
    "charlie1",
    "changeme",
    "matkhau1",
    "matkhau123",
    "matkhau12",
    "matkhaucuatoi",
    "matkhau2018",
    "khongbiet",
    "khongco1",
    "khongnho",
    "hoiphunu",
    "hoiphunu1",
    "hoiphunu12",
    "hoiphunu123",
    "hoiphunuphuong",
    "hoilhpn1",
    "hoilhpn123",
    "hoilhpnphuong",
    "hoilienhiepphunu",
    "lienhiepphunu",
    "phunuvietnam",
    "hoilienhiepphunuvietnam",
    "phunu123",
    "phunu2018",
    "phunu2010",
    "phunu8thang3",
    "hoivien123",
    "chihoi123",
    "chutich1",
    "chutich123",
    "canbohoi",
    "vanphong",
    "vanphong1",
    "vanphong123",
    "vietnam1",
    "vietnam123",
    "vietnamvodich",
    "hanoi123",
    "hanoi2018",
    "hanoivietnam",
    "thudohanoi",
    "longbien1",
    "longbien123",
    "anhyeuem",
    "anhyeuem1",
    "anhyeuem123",
    "emyeuanh",
    "emyeuanh1",
    "yeuanhnhieu",
    "anhnhoem",
    "emnhoanh",
    "iloveyou123",
    "conyeume",
    "conyeume1",
    "meyeucon",
    "meyeucon1",
    "yeucon123",
    "giadinh1",
    "giadinh123",
    "giadinhtoi",
    "hanhphuc",
    "hanhphuc1",
    "hanhphuc123",
    "maimaiyeuem",
    "maiyeuem",
    "tinhyeu1",
    "tinhyeu123",
    "motconvit",
    "mothaiba",
    "xinchao1",
    "xinchao123",
    "chaocacban",
    "camonban",
    "thanhcong",
    "maymanmaiman",
    "phattai1",
    "phatloc123",
    "ngoinhaxanh",
    "hoahong1",
    "hoahong123",
    "hoasen123",
    "hoaphuong",
    "muaxuan1",
    "muathu123",
    "bimat123",
    "bimatcuatoi",
    "khoaso123",
    "sohoi123",
    "sohoi2018",
    "sohoiphunu",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    #[test]
    fn easy_passwords_are_refused_and_four_words_are_not() {
        let ward = [
            "Hội LHPN phường Thượng Thanh",
            "Thượng Thanh",
            "Nguyễn Thị Mẫu",
        ];
        for (password, rule) in [
            ("", Some(Rule::PasswordTooShort)),
            ("áo xanh", Some(Rule::PasswordTooShort)),
            ("12345678", Some(Rule::PasswordTooCommon)),
            ("0912 345 678", Some(Rule::PasswordTooCommon)),
            ("001183012345", Some(Rule::PasswordTooCommon)),
            ("20-10-1983", Some(Rule::PasswordTooCommon)),
            ("hoiphunu", Some(Rule::PasswordTooCommon)),
            ("Hội Phụ Nữ", Some(Rule::PasswordTooCommon)),
            ("Thượng Thanh", Some(Rule::PasswordTooCommon)),
            ("ThuongThanh2018", Some(Rule::PasswordTooCommon)),
            ("hoilhpnphuongthuongthanh", Some(Rule::PasswordTooCommon)),
            ("nguyenthimau", Some(Rule::PasswordTooCommon)),
            ("aaaaaaaaaa", Some(Rule::PasswordTooCommon)),
            ("abababab", Some(Rule::PasswordTooCommon)),
            ("abcdefgh", Some(Rule::PasswordTooCommon)),
            ("!!!!!!!!!", Some(Rule::PasswordTooCommon)),
            ("Password123", Some(Rule::PasswordTooCommon)),
            ("mèo đen uống trà", None),
            ("cau Duong mua lanh", None),
            ("Thanh Thượng hai cây bàng", None),
        ] {
            match (check_password(password, &ward), rule) {
                (Ok(()), None) => {}
                (
                    Err(Error::Refused {
                        field: "password",
                        rule,
                    }),
                    Some(expected),
                ) => assert_eq!(rule, expected, "{password}"),
                (other, _) => panic!("{password}: {other:?}"),
            }
        }
    }

    #[test]
    fn both_ways_of_composing_letters_are_the_same_password() {
        let decomposed: String = "đường phố xưa".nfd().collect();
        assert_ne!(decomposed, "đường phố xưa");
        assert_eq!(*normal_form(&decomposed), *normal_form("đường phố xưa"));
    }
}
