//! Any bytes as a file: read or refused, within the caps. Old .xls books are left out: their reader may end, and does so in
//! a process of its own.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sohoi_intake::{Limits, read_bytes};

// A panic of the sheet reader is caught and makes the file damaged; one that is not caught still ends the fuzzer.
fuzz_target!(init: std::panic::set_hook(Box::new(|_| {})), |bytes: &[u8]| {
    if !bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        let _ = read_bytes("x", bytes.to_vec(), &Limits::default());
    }
});
