//! One wrapped copy of the data key: Argon2id turns the secret into a key, XChaCha20-Poly1305 wraps with it. The
//! wrapping is bound to the office, the slot and the officer's name, so that slots cannot be swapped about.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::random::random;
use crate::error::{Error, OfficeTrouble, Result};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SlotKind {
    Plain,
    Password,
    RecoveryCode,
}

impl SlotKind {
    pub fn code(self) -> &'static str {
        match self {
            SlotKind::Plain => "plain",
            SlotKind::Password => "password",
            SlotKind::RecoveryCode => "recovery",
        }
    }
}

/// How dear one guess is. Kept per slot, so that newer slots may ask for more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// KiB of memory.
    pub memory: u32,
    pub passes: u32,
    pub lanes: u32,
}

impl Default for Cost {
    /// 64 MiB and three passes: over half a second on an old PC, and no less for who guesses.
    fn default() -> Cost {
        Cost {
            memory: 65_536,
            passes: 3,
            lanes: 4,
        }
    }
}

impl Cost {
    /// The least that is accepted (OWASP's minimum): a tampered file cannot make guessing cheap.
    pub const LEAST: Cost = Cost {
        memory: 19_456,
        passes: 2,
        lanes: 1,
    };
    /// The most: a tampered file cannot hang the PC either.
    const MOST: Cost = Cost {
        memory: 1 << 20,
        passes: 10,
        lanes: 16,
    };

    pub(super) fn is_acceptable(self) -> bool {
        (Cost::LEAST.memory..=Cost::MOST.memory).contains(&self.memory)
            && (Cost::LEAST.passes..=Cost::MOST.passes).contains(&self.passes)
            && (Cost::LEAST.lanes..=Cost::MOST.lanes).contains(&self.lanes)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slot {
    pub id: u32,
    pub kind: SlotKind,
    /// Whose password it is; empty for the other kinds.
    pub officer: String,
    /// None for the plain slot, which asks for no secret.
    pub cost: Option<Cost>,
    pub salt: [u8; 16],
    pub nonce: [u8; 24],
    pub wrapped: [u8; WRAPPED],
}

/// The data key and its tag.
pub(super) const WRAPPED: usize = 32 + 16;

impl Slot {
    /// A slot without a secret: whoever has the file has the key. The same path as the others, so that setting a
    /// password later only wraps the key anew.
    pub fn plain(id: u32, db_uuid: &str, data_key: &[u8; 32]) -> Result<Slot> {
        Slot::wrap(id, SlotKind::Plain, "", db_uuid, &[], data_key, None)
    }

    pub fn locked(
        id: u32,
        kind: SlotKind,
        officer: &str,
        db_uuid: &str,
        secret: &[u8],
        data_key: &[u8; 32],
        cost: Cost,
    ) -> Result<Slot> {
        Slot::wrap(id, kind, officer, db_uuid, secret, data_key, Some(cost))
    }

    fn wrap(
        id: u32,
        kind: SlotKind,
        officer: &str,
        db_uuid: &str,
        secret: &[u8],
        data_key: &[u8; 32],
        cost: Option<Cost>,
    ) -> Result<Slot> {
        let (salt, nonce) = (random()?, random()?);
        let mut slot = Slot {
            id,
            kind,
            officer: officer.to_owned(),
            cost,
            salt,
            nonce,
            wrapped: [0; WRAPPED],
        };
        let cipher = slot.cipher(db_uuid, secret)?;
        let payload = Payload {
            msg: data_key,
            aad: &slot.bound_to(db_uuid),
        };
        let wrapped = cipher
            .encrypt(XNonce::from_slice(&nonce), payload)
            .map_err(|_| Error::Internal("the key could not be wrapped"))?;
        slot.wrapped = wrapped
            .try_into()
            .map_err(|_| Error::Internal("a wrapped key has an odd length"))?;
        Ok(slot)
    }

    /// The data key, or none if the secret is wrong or the slot was altered: nobody can tell which.
    pub fn open(&self, db_uuid: &str, secret: &[u8]) -> Result<Option<Zeroizing<[u8; 32]>>> {
        let payload = Payload {
            msg: &self.wrapped,
            aad: &self.bound_to(db_uuid),
        };
        let Ok(opened) = self
            .cipher(db_uuid, secret)?
            .decrypt(XNonce::from_slice(&self.nonce), payload)
        else {
            return Ok(None);
        };
        let opened = Zeroizing::new(opened);
        let data_key = opened
            .as_slice()
            .try_into()
            .map_err(|_| Error::Internal("a data key has an odd length"))?;
        Ok(Some(Zeroizing::new(data_key)))
    }

    fn cipher(&self, db_uuid: &str, secret: &[u8]) -> Result<XChaCha20Poly1305> {
        let mut key = Zeroizing::new([0u8; 32]);
        match self.cost {
            // No secret, hence no strength: the wrapping only tells whether the slot is whole.
            None => key.copy_from_slice(&Sha256::digest(format!("sohoi plain slot {db_uuid}"))),
            Some(cost) if !cost.is_acceptable() => return Err(OfficeTrouble::KeysGone.into()),
            Some(cost) => Params::new(cost.memory, cost.passes, cost.lanes, Some(32))
                .and_then(|params| {
                    Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into(
                        secret,
                        &self.salt,
                        key.as_mut_slice(),
                    )
                })
                .map_err(|_| Error::Internal("Argon2 refused its parameters"))?,
        }
        Ok(XChaCha20Poly1305::new(key.as_slice().into()))
    }

    fn bound_to(&self, db_uuid: &str) -> Vec<u8> {
        format!(
            "sohoi key\n{db_uuid}\n{}\n{}\n{}",
            self.id,
            self.kind.code(),
            self.officer
        )
        .into_bytes()
    }
}
