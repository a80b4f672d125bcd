//! Writes sample papers for the reader that measures them: `cargo run -p sohoi-documents --example samples -- FOLDER`.
//! Beside each PDF lies a `.txt` with the passages that must come out of it letter by letter.

#[path = "../tests/sample/mod.rs"]
mod sample;

use std::path::Path;
use std::{env, fs, io};

use sohoi_documents::letterhead::Profile;
use sohoi_documents::minutes::{self, Minutes};
use sohoi_documents::recovery_sheet;
use sohoi_documents::register::{self, Turned};

fn main() -> io::Result<()> {
    let folder = env::args()
        .nth(1)
        .ok_or_else(|| io::Error::other("usage: samples FOLDER"))?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let all = [
        ("minutes-1", sample::minutes(1, 2)),
        ("minutes-12", sample::minutes(12, 3)),
        ("minutes-35", sample::with_photos(sample::minutes(35, 5))),
        ("minutes-60", sample::minutes(60, 6)),
        ("minutes-300", sample::minutes(300, 6)),
        ("minutes-long", sample::long_minutes(40)),
    ];
    for (name, minutes) in all {
        let pdf = minutes::pdf(&minutes, &Profile::state(), sample::made());
        fs::write(folder.join(format!("{name}.pdf")), pdf)?;
        fs::write(
            folder.join(format!("{name}.txt")),
            passages(&minutes).join("\n"),
        )?;
    }
    let state = Profile::state();
    fs::write(
        folder.join("recovery-sheet.pdf"),
        recovery_sheet::pdf(&sample::recovery_sheet(), sample::made()),
    )?;
    for (name, people, turned) in [
        ("register", 130, Turned::Portrait),
        ("register-wide", 90, Turned::Landscape),
    ] {
        let pdf = register::pdf(&sample::register(people, turned), &state);
        fs::write(folder.join(format!("{name}.pdf")), pdf)?;
    }
    Ok(())
}

fn passages(minutes: &Minutes) -> Vec<String> {
    let mut all = vec![minutes.title.clone(), minutes.place.clone()];
    all.extend(minutes.basis.clone());
    all.extend(
        minutes
            .sections
            .iter()
            .flat_map(|section| section.text.lines())
            .map(str::to_owned),
    );
    all.extend(minutes.discussion.iter().map(|speech| speech.text.clone()));
    all.extend(
        minutes
            .conclusions
            .iter()
            .map(|conclusion| conclusion.text.clone()),
    );
    all.extend(minutes.photos.iter().map(|photo| photo.caption.clone()));
    all
}
