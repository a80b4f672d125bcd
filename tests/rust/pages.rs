//! SQLCipher's pages without SQLCipher. What is encrypted cannot be made smaller, and an office with nothing in it has a
//! hundred pages; so a kept file lies decrypted and deflated, each page with the start value it was encrypted with, and
//! taking it out gives every byte the old program wrote. Only kept offices are read with this.

use std::io::{Read, Write};

use aes::Aes256;
use aes::cipher::{BlockCipherDecrypt, BlockCipherEncrypt, KeyInit};
use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use sha2::{Digest, Sha512};

const PAGE: usize = 4096;
const BLOCK: usize = 16;
/// At the end of each page: the start value of its encryption, and the seal over both.
const START: usize = 16;
const SEAL: usize = 64;
/// The first page begins with the file's salt in clear.
const SALT: usize = 16;

/// The key of one office file, as its pages need it.
pub struct PageKey {
    cipher: Aes256,
    seal: [u8; 32],
}

impl PageKey {
    /// From what `PRAGMA key` is given: `x'<64 hex key><32 hex salt>'`.
    pub fn of(pragma: &str) -> PageKey {
        let hex = pragma.trim_start_matches("x'").trim_end_matches('\'');
        let bytes: Vec<u8> = (0..hex.len() / 2)
            .map(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).expect("a key is hex"))
            .collect();
        let (key, salt) = bytes.split_at(32);
        // PBKDF2 with two rounds over the salt, each byte of it turned by 0x3a.
        let mut salt: Vec<u8> = salt.iter().map(|byte| byte ^ 0x3a).collect();
        salt.extend([0, 0, 0, 1]);
        let first = hmac(key, &[&salt]);
        let second = hmac(key, &[&first]);
        let mut seal = [0; 32];
        for (at, byte) in seal.iter_mut().enumerate() {
            *byte = first[at] ^ second[at];
        }
        PageKey {
            cipher: Aes256::new_from_slice(key).expect("a key is 32 bytes"),
            seal,
        }
    }

    /// A page of the file without its seal, in clear.
    fn opened(&self, number: usize, page: &[u8]) -> Vec<u8> {
        let mut clear = page[..PAGE - SEAL].to_vec();
        let (text, start) = clear.split_at_mut(PAGE - SEAL - START);
        let mut before: [u8; BLOCK] = (&*start).try_into().expect("a start value is a block");
        for piece in text[in_clear(number)..].chunks_exact_mut(BLOCK) {
            let mut block = aes::Block::default();
            block.copy_from_slice(piece);
            let sealed = block;
            self.cipher.decrypt_block(&mut block);
            for (at, byte) in piece.iter_mut().enumerate() {
                *byte = block[at] ^ before[at];
            }
            before.copy_from_slice(&sealed);
        }
        clear
    }

    /// The page as it lies in the file.
    fn closed(&self, number: usize, clear: &[u8]) -> Vec<u8> {
        let mut page = clear.to_vec();
        let (text, start) = page.split_at_mut(PAGE - SEAL - START);
        let text = &mut text[in_clear(number)..];
        let mut before: [u8; BLOCK] = (&*start).try_into().expect("a start value is a block");
        for piece in text.chunks_exact_mut(BLOCK) {
            let mut block = aes::Block::default();
            for (at, byte) in piece.iter().enumerate() {
                block[at] = byte ^ before[at];
            }
            self.cipher.encrypt_block(&mut block);
            piece.copy_from_slice(&block);
            before.copy_from_slice(&block);
        }
        let number = u32::try_from(number).expect("a kept file is small");
        let seal = hmac(&self.seal, &[text, start, &number.to_le_bytes()]);
        page.extend(seal);
        page
    }
}

fn in_clear(number: usize) -> usize {
    if number == 1 { SALT } else { 0 }
}

/// A file made small; its first `front` bytes are no pages.
pub fn pack(file: &[u8], front: usize, key: &PageKey) -> Vec<u8> {
    let (front, pages) = file.split_at(front);
    let length = u32::try_from(front.len()).expect("a kept file is small");
    let mut clear = length.to_le_bytes().to_vec();
    clear.extend(front);
    for (at, page) in pages.chunks_exact(PAGE).enumerate() {
        clear.extend(key.opened(at + 1, page));
    }
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed
        .write_all(&clear)
        .and_then(|()| packed.finish())
        .expect("memory takes what is written")
}

/// The file as the old program left it. The key may hang on what stands in front of its pages.
pub fn unpack(packed: &[u8], key: &PageKey) -> Vec<u8> {
    let mut clear = Vec::new();
    ZlibDecoder::new(packed)
        .read_to_end(&mut clear)
        .expect("a kept file is whole");
    let (length, rest) = clear.split_at(4);
    let length = u32::from_le_bytes(length.try_into().expect("four bytes"));
    let (front, pages) = rest.split_at(length as usize);
    let mut file = front.to_vec();
    for (at, page) in pages.chunks_exact(PAGE - SEAL).enumerate() {
        file.extend(key.closed(at + 1, page));
    }
    file
}

fn hmac(key: &[u8], parts: &[&[u8]]) -> [u8; 64] {
    let pad = |with: u8| -> [u8; 128] {
        let mut block = [with; 128];
        for (at, byte) in key.iter().enumerate() {
            block[at] ^= byte;
        }
        block
    };
    let mut inner = Sha512::new();
    inner.update(pad(0x36));
    for part in parts {
        inner.update(part);
    }
    let mut outer = Sha512::new();
    outer.update(pad(0x5c));
    outer.update(inner.finalize());
    outer.finalize().into()
}
