//! The recovery code on paper: 24 random signs and one that proves them, in five groups of five. Crockford's base32,
//! which has no I, L, O and U, so that a hand-copied code reads back.

use zeroize::{Zeroize, Zeroizing};

use super::random::random;
use crate::error::{Result, Rule, refused};

const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 25;

/// 120 random bits and 5 check bits. Shown once, never stored.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode([u8; LENGTH]);

impl RecoveryCode {
    pub(super) fn new() -> Result<RecoveryCode> {
        let mut code: [u8; LENGTH] = random()?;
        for sign in &mut code {
            *sign &= 31;
        }
        code[LENGTH - 1] = 0;
        // The last sign stands with weight 1, so it is what the others leave.
        code[LENGTH - 1] = remainder(&code);
        Ok(RecoveryCode(code))
    }

    /// Reads what was typed from the paper; blanks, dashes and small letters do not matter. A typo is found here,
    /// before it counts as a wrong guess.
    pub fn read(typed: &str) -> Result<RecoveryCode> {
        let mut code = [0u8; LENGTH];
        let mut count = 0;
        for c in typed
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '.'))
        {
            let sign = match c.to_ascii_uppercase() {
                'O' => Some(0),
                'I' | 'L' => Some(1),
                c => SIGNS.iter().position(|sign| char::from(*sign) == c),
            };
            match (code.get_mut(count), sign) {
                (Some(place), Some(sign)) => *place = sign as u8,
                _ => return refused("recovery_code", Rule::NotARecoveryCode),
            }
            count += 1;
        }
        if count != LENGTH || remainder(&code) != 0 {
            return refused("recovery_code", Rule::NotARecoveryCode);
        }
        Ok(RecoveryCode(code))
    }

    pub(super) fn secret(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(self.0.to_vec())
    }

    /// As printed: `7K2QM-…`.
    pub fn printed(&self) -> Zeroizing<String> {
        let groups: Vec<String> = self
            .0
            .chunks(5)
            .map(|group| {
                group
                    .iter()
                    .map(|sign| char::from(SIGNS[usize::from(*sign)]))
                    .collect()
            })
            .collect();
        Zeroizing::new(groups.join("-"))
    }
}

impl Drop for RecoveryCode {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode(***)")
    }
}

/// Zero for a right code. The code is a polynomial over the field of 32 elements taken at its generator: each place
/// has a weight of its own, none of them zero, so one wrong sign and any two signs swapped always leave a remainder.
fn remainder(code: &[u8; LENGTH]) -> u8 {
    code.iter().fold(0, |sum, sign| times_generator(sum) ^ sign)
}

/// Times x, modulo x⁵ + x² + 1.
fn times_generator(element: u8) -> u8 {
    let doubled = element << 1;
    if doubled & 32 == 0 {
        doubled
    } else {
        (doubled ^ 0b10_0101) & 31
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back_from_any_hand() {
        let code = RecoveryCode::new().unwrap();
        let printed = code.printed();
        assert_eq!(printed.len(), 29);
        assert_eq!(RecoveryCode::read(&printed).unwrap(), code);
        assert_eq!(
            RecoveryCode::read(&printed.to_lowercase().replace('-', " ").replace('0', "o"))
                .unwrap(),
            code
        );
        assert_eq!(format!("{code:?}"), "RecoveryCode(***)");
    }

    #[test]
    fn every_single_typo_and_every_swap_is_found() {
        for _ in 0..50 {
            let code = RecoveryCode::new().unwrap();
            for place in 0..LENGTH {
                for other in 0..32u8 {
                    let mut typo = code.0;
                    typo[place] = other;
                    assert_eq!(
                        remainder(&typo) == 0,
                        other == code.0[place],
                        "place {place}"
                    );
                }
                for second in place + 1..LENGTH {
                    let mut swapped = code.0;
                    swapped.swap(place, second);
                    assert_eq!(
                        remainder(&swapped) == 0,
                        swapped == code.0,
                        "{place} and {second}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_lost_or_doubled_sign_is_found() {
        let printed = RecoveryCode::new().unwrap().printed();
        assert!(RecoveryCode::read(&printed[1..]).is_err());
        assert!(RecoveryCode::read(&format!("{}A", *printed)).is_err());
        assert!(RecoveryCode::read("").is_err());
        assert!(
            RecoveryCode::read(&printed.replace(printed.chars().next().unwrap(), "!")).is_err()
        );
    }
}
