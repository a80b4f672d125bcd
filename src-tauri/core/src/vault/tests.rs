use super::*;
use crate::error::{Error, Rule};
use crate::files::TestFolder;

const PASSWORD: &str = "mèo đen uống trà";

fn with_password() -> (Keys, OpenKey, RecoveryCode) {
    let (mut keys, open) = Keys::new().unwrap();
    let code = keys
        .set_password(&open, "Nguyễn Thị Mẫu", PASSWORD, Cost::LEAST)
        .unwrap();
    (keys, open, code)
}

fn password(text: &str) -> Unlock {
    Unlock::Password(text.to_owned())
}

fn is_wrong(result: Result<OpenKey>) -> bool {
    matches!(result, Err(Error::Office(OfficeTrouble::WrongPassword)))
}

#[test]
fn the_real_cost_of_a_guess_is_what_was_decided() {
    let decided = Cost {
        memory: 65_536,
        passes: 3,
        lanes: 4,
    };
    assert_eq!(Cost::default(), decided);
    assert!(decided.is_acceptable() && Cost::LEAST.is_acceptable());
}

#[test]
fn without_a_password_the_office_opens_plainly_and_with_one_no_more() {
    let (mut keys, open) = Keys::new().unwrap();
    let plain = keys.unlock(&Unlock::Plain).unwrap();
    assert_eq!(*plain.pragma_key(), *open.pragma_key());
    assert!(!keys.has_password());
    keys.set_password(&open, "Mẫu", PASSWORD, Cost::LEAST)
        .unwrap();
    assert!(keys.has_password());
    assert!(is_wrong(keys.unlock(&Unlock::Plain)));
}

#[test]
fn password_and_code_open_the_same_key_and_nothing_else_does() {
    let (keys, open, code) = with_password();
    let by_password = keys.unlock(&password(PASSWORD)).unwrap();
    assert_eq!(*by_password.pragma_key(), *open.pragma_key());
    assert_eq!(by_password.officer.as_deref(), Some("Nguyễn Thị Mẫu"));
    let by_code = keys
        .unlock(&Unlock::RecoveryCode(code.printed().to_lowercase()))
        .unwrap();
    assert_eq!(*by_code.pragma_key(), *open.pragma_key());
    assert_eq!(
        (by_code.opened_by, by_code.officer),
        (OpenedBy::RecoveryCode, None)
    );
    assert!(is_wrong(keys.unlock(&password("mèo đen uống trà "))));
    let another = RecoveryCode::new().unwrap();
    assert!(is_wrong(
        keys.unlock(&Unlock::RecoveryCode(another.printed().to_string()))
    ));
    let key = open.pragma_key();
    assert!(key.len() == 3 + 96 && key.starts_with("x'") && key.ends_with('\''));
    assert!(!format!("{open:?}").contains(&key[2..10]));
}

#[test]
fn a_new_password_ends_the_old_one_and_the_old_code() {
    let (mut keys, _, old_code) = with_password();
    let open = keys.unlock(&password(PASSWORD)).unwrap();
    let new_code = keys
        .set_password(&open, "Nguyễn Thị Mẫu", "bốn cây bàng già", Cost::LEAST)
        .unwrap();
    assert!(is_wrong(keys.unlock(&password(PASSWORD))));
    assert!(is_wrong(
        keys.unlock(&Unlock::RecoveryCode(old_code.printed().to_string()))
    ));
    keys.unlock(&password("bốn cây bàng già")).unwrap();
    keys.unlock(&Unlock::RecoveryCode(new_code.printed().to_string()))
        .unwrap();
}

#[test]
fn a_second_officer_keeps_the_first_but_the_paper_code_starts_over() {
    let (mut keys, _, _) = with_password();
    let open = keys.unlock(&password(PASSWORD)).unwrap();
    let code = keys
        .set_password(&open, "Trần Thị Hai", "bốn cây bàng già", Cost::LEAST)
        .unwrap();
    assert_eq!(keys.officers(), ["Nguyễn Thị Mẫu", "Trần Thị Hai"]);
    assert_eq!(
        keys.unlock(&password(PASSWORD)).unwrap().officer.as_deref(),
        Some("Nguyễn Thị Mẫu")
    );
    let open = keys
        .unlock(&Unlock::RecoveryCode(code.printed().to_string()))
        .unwrap();
    keys.set_password(&open, "Lê Thị Ba", "chợ sớm mưa rào", Cost::LEAST)
        .unwrap();
    assert_eq!(keys.officers(), ["Lê Thị Ba"]);
    assert!(is_wrong(keys.unlock(&password(PASSWORD))));
}

#[test]
fn a_slot_altered_anywhere_does_not_open() {
    let (keys, _, _) = with_password();
    let opens = |change: &dyn Fn(&mut Keys)| {
        let mut keys = keys.clone();
        change(&mut keys);
        keys.unlock(&password(PASSWORD)).is_ok()
    };
    assert!(opens(&|_| {}));
    assert!(!opens(&|keys| keys.slots[0].wrapped[0] ^= 1));
    assert!(!opens(&|keys| keys.slots[0].nonce[23] ^= 1));
    assert!(!opens(&|keys| keys.slots[0].salt[0] ^= 1));
    assert!(!opens(&|keys| keys.slots[0].id = 9));
    assert!(!opens(&|keys| keys.slots[0].officer = "Kẻ lạ".to_owned()));
    assert!(!opens(&|keys| keys.db_uuid = "another office".to_owned()));
    assert!(!opens(&|keys| keys.slots[0].kind = SlotKind::RecoveryCode));
}

#[test]
fn weak_or_monstrous_costs_are_refused() {
    let (keys, _, _) = with_password();
    let least = Cost::LEAST;
    for cost in [
        Cost {
            memory: 19_455,
            ..least
        },
        Cost {
            memory: (1 << 20) + 1,
            ..least
        },
        Cost { passes: 1, ..least },
        Cost {
            passes: 11,
            ..least
        },
        Cost { lanes: 0, ..least },
        Cost { lanes: 17, ..least },
    ] {
        let mut keys = keys.clone();
        keys.slots[0].cost = Some(cost);
        // Also through the text, as a tampered file would come.
        let keys = Keys::from_text(&keys.to_text()).unwrap();
        let refused = keys.unlock(&password(PASSWORD));
        assert!(
            matches!(refused, Err(Error::Office(OfficeTrouble::KeysGone))),
            "{cost:?}"
        );
    }
}

#[test]
fn a_text_changed_in_any_byte_or_cut_anywhere_reads_as_none() {
    let (keys, _, _) = with_password();
    let text = keys.to_text();
    assert!(Keys::from_text(&text).unwrap().to_text() == text);
    for at in 0..text.len() {
        let mut bytes = text.clone().into_bytes();
        bytes[at] ^= 1;
        let changed = String::from_utf8_lossy(&bytes).into_owned();
        assert!(Keys::from_text(&changed).is_none(), "byte {at}");
        if text.is_char_boundary(at) {
            assert!(Keys::from_text(&text[..at]).is_none(), "cut at {at}");
        }
    }
}

#[test]
fn either_of_the_two_files_is_enough() {
    let folder = TestFolder::new();
    let (mut keys, open) = Keys::new().unwrap();
    keys.save(&folder.0).unwrap();
    for (damaged, bytes) in [
        ("keys-a", b"".as_slice()),
        ("keys-b", b"garbage\xff"),
        ("keys-a", b"sohoi keys 1\n"),
    ] {
        keys.save(&folder.0).unwrap();
        files::write_bytes(&folder.0.join(damaged), Replace::Allow, bytes).unwrap();
        assert_eq!(
            *Keys::load(&folder.0)
                .unwrap()
                .unlock(&Unlock::Plain)
                .unwrap()
                .pragma_key(),
            *open.pragma_key()
        );
    }
    keys.save(&folder.0).unwrap();
    files::remove_if_there(&folder.0.join("keys-b")).unwrap();
    Keys::load(&folder.0).unwrap();
    files::remove_if_there(&folder.0.join("keys-a")).unwrap();
    assert!(matches!(
        Keys::load(&folder.0),
        Err(Error::Office(OfficeTrouble::KeysGone))
    ));
    assert!(!Keys::any_in(&folder.0));
}

#[test]
fn a_save_cut_between_the_two_files_ends_old_or_new() {
    let folder = TestFolder::new();
    let (mut keys, open) = Keys::new().unwrap();
    keys.save(&folder.0).unwrap();
    let old_b = std::fs::read(folder.0.join("keys-b")).unwrap();
    keys.set_password(&open, "Mẫu", PASSWORD, Cost::LEAST)
        .unwrap();
    keys.save(&folder.0).unwrap();
    files::write_bytes(&folder.0.join("keys-b"), Replace::Allow, &old_b).unwrap();
    let loaded = Keys::load(&folder.0).unwrap();
    assert!(loaded.has_password(), "the newer of two whole files counts");
    loaded.unlock(&password(PASSWORD)).unwrap();
}

#[test]
fn wrong_guesses_wait_longer_and_longer_but_never_for_ever() {
    let folder = TestFolder::new();
    let (mut keys, _, _) = with_password();
    keys.save(&folder.0).unwrap();
    let mut now = 1_516_400_000_000;
    let mut waits = Vec::new();
    for _ in 0..13 {
        // As after a restart: only what was saved counts.
        let mut keys = Keys::load(&folder.0).unwrap();
        assert!(is_wrong(keys.unlock_in(
            &folder.0,
            &password("sai rồi sai"),
            now
        )));
        let wait = keys.must_wait(now);
        waits.push(wait);
        if wait > 0 {
            let early = keys.unlock_in(
                &folder.0,
                &password(PASSWORD),
                now + i64::from(wait) * 1000 - 1,
            );
            assert!(
                matches!(
                    early,
                    Err(Error::Office(OfficeTrouble::MustWait { seconds: 1 }))
                ),
                "{early:?}"
            );
        }
        now += i64::from(wait) * 1000;
    }
    assert_eq!(waits, [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
    let mut keys = Keys::load(&folder.0).unwrap();
    keys.unlock_in(&folder.0, &password(PASSWORD), now).unwrap();
    assert_eq!(Keys::load(&folder.0).unwrap().must_wait(now), 0);
}

#[test]
fn a_clock_set_back_does_not_shorten_the_wait() {
    let folder = TestFolder::new();
    let (mut keys, _, _) = with_password();
    let now = 1_516_400_000_000;
    (keys.wrong, keys.wrong_at) = (12, now);
    let set_back = now - 20 * 365 * 24 * 3_600_000;
    let refused = keys.unlock_in(&folder.0, &password(PASSWORD), set_back);
    assert!(matches!(
        refused,
        Err(Error::Office(OfficeTrouble::MustWait { seconds: 60 }))
    ));
    let mut keys = Keys::load(&folder.0).unwrap();
    let refused = keys.unlock_in(&folder.0, &password(PASSWORD), set_back + 30_000);
    assert!(matches!(
        refused,
        Err(Error::Office(OfficeTrouble::MustWait { seconds: 30 }))
    ));
    keys.unlock_in(&folder.0, &password(PASSWORD), set_back + 60_000)
        .unwrap();
}

#[test]
fn a_typo_in_the_code_is_told_and_is_no_guess() {
    let folder = TestFolder::new();
    let (mut keys, _, code) = with_password();
    let mut typo = code.printed().to_string();
    typo.replace_range(0..1, if typo.starts_with('7') { "8" } else { "7" });
    let refused = keys.unlock_in(&folder.0, &Unlock::RecoveryCode(typo), 0);
    assert!(matches!(
        refused,
        Err(Error::Refused {
            rule: Rule::NotARecoveryCode,
            ..
        })
    ));
    assert_eq!(keys.wrong, 0);
}
