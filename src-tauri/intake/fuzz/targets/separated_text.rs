//! Any text as a .csv and as something pasted: no cell is lost that held a letter.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sohoi_intake::{Cell, Limits, read_bytes, read_pasted};

// A panic of the sheet reader is caught and makes the file damaged; one that is not caught still ends the fuzzer.
fuzz_target!(init: std::panic::set_hook(Box::new(|_| {})), |bytes: &[u8]| {
    let _ = read_bytes("x.csv", bytes.to_vec(), &Limits::default());
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let pasted = read_pasted(text);
    let letters: usize = pasted.sheets[0]
        .rows
        .iter()
        .flatten()
        .map(|cell| match cell {
            Cell::Text(text) => text.chars().count(),
            _ => 0,
        })
        .sum();
    assert!(letters <= text.chars().count());
});
