//! Keys as text, for the key files and the header of a backup: one line a fact, a checksum last. A text that was cut,
//! altered or written by something else reads as none.

use sha2::{Digest, Sha256};

use super::slot::{Cost, Slot, SlotKind, WRAPPED};
use super::{Keys, push_hex};

const FIRST_LINE: &str = "sohoi keys 1";

impl Keys {
    pub(crate) fn to_text(&self) -> String {
        let mut text = format!("{FIRST_LINE}\noffice {}\nsalt ", self.db_uuid);
        push_hex(&mut text, &self.salt);
        text.push_str(&format!(
            "\nrevision {}\nseq {}\nwrong {}\nwrong_at {}\n",
            self.revision, self.commit_seq, self.wrong, self.wrong_at
        ));
        for slot in &self.slots {
            let cost = slot.cost.unwrap_or(Cost {
                memory: 0,
                passes: 0,
                lanes: 0,
            });
            text.push_str(&format!(
                "slot {} {} {} {} {} ",
                slot.id,
                slot.kind.code(),
                cost.memory,
                cost.passes,
                cost.lanes
            ));
            for bytes in [
                slot.salt.as_slice(),
                &slot.nonce,
                &slot.wrapped,
                slot.officer.as_bytes(),
            ] {
                push_hex(&mut text, bytes);
                text.push(' ');
            }
            text.truncate(text.trim_end().len());
            text.push('\n');
        }
        let sum = Sha256::digest(&text);
        text.push_str("sum ");
        push_hex(&mut text, &sum);
        text.push('\n');
        text
    }

    pub(crate) fn from_text(text: &str) -> Option<Keys> {
        let sum_at = text.rfind("sum ")?;
        let (body, sum) = text.split_at(sum_at);
        let sum = sum.strip_prefix("sum ")?.strip_suffix('\n')?;
        if bytes_from_hex(sum)? != Sha256::digest(body).as_slice() {
            return None;
        }
        let mut lines = body.lines();
        if lines.next()? != FIRST_LINE {
            return None;
        }
        let mut fact = |name: &str| lines.next()?.strip_prefix(name)?.strip_prefix(' ');
        let mut keys = Keys {
            db_uuid: fact("office")?.to_owned(),
            salt: array(fact("salt")?)?,
            revision: fact("revision")?.parse().ok()?,
            commit_seq: fact("seq")?.parse().ok()?,
            wrong: fact("wrong")?.parse().ok()?,
            wrong_at: fact("wrong_at")?.parse().ok()?,
            slots: Vec::new(),
        };
        for line in lines {
            keys.slots.push(slot_from_line(line)?);
        }
        (!keys.slots.is_empty()).then_some(keys)
    }
}

fn slot_from_line(line: &str) -> Option<Slot> {
    let mut words = line.strip_prefix("slot ")?.split(' ');
    let id = words.next()?.parse().ok()?;
    let kind = match words.next()? {
        "plain" => SlotKind::Plain,
        "password" => SlotKind::Password,
        "recovery" => SlotKind::RecoveryCode,
        _ => return None,
    };
    let mut number = || words.next()?.parse().ok();
    let cost = Cost {
        memory: number()?,
        passes: number()?,
        lanes: number()?,
    };
    let slot = Slot {
        id,
        kind,
        // Without a cost only the plain slot may stand: otherwise a tampered file would make guessing free.
        cost: (kind != SlotKind::Plain).then_some(cost),
        salt: array(words.next()?)?,
        nonce: array(words.next()?)?,
        wrapped: array::<WRAPPED>(words.next()?)?,
        officer: String::from_utf8(bytes_from_hex(words.next().unwrap_or_default())?).ok()?,
    };
    words.next().is_none().then_some(slot)
}

pub(crate) fn array<const N: usize>(hex: &str) -> Option<[u8; N]> {
    bytes_from_hex(hex)?.try_into().ok()
}

pub(crate) fn bytes_from_hex(hex: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> = hex
        .chars()
        .map(|c| c.to_digit(16).map(|digit| digit as u8))
        .collect::<Option<_>>()?;
    digits
        .chunks(2)
        .map(|pair| Some((pair.first()? << 4) | pair.get(1)?))
        .collect()
}
