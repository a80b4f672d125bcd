//! Writes sample papers for the reader that measures them: `cargo run -p sohoi-documents --example samples -- FOLDER`.
//! Beside each PDF lies a `.txt` with the passages that must come out of it letter by letter.
#![expect(
    clippy::disallowed_methods,
    reason = "what it writes can be made again"
)]

#[path = "../tests/sample/mod.rs"]
mod sample;

use std::path::Path;
use std::{env, fs, io};

use sohoi_documents::fonts::Face;
use sohoi_documents::layout::MM;
use sohoi_documents::layout::flow::Numbering;
use sohoi_documents::letterhead::{Profile, Under};
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
    fs::create_dir_all(folder.join("wrong"))?;
    for (rule, minutes, profile) in wrong() {
        let pdf = minutes::pdf(&minutes, &profile, sample::made());
        fs::write(folder.join("wrong").join(format!("{rule}.pdf")), pdf)?;
    }
    Ok(())
}

/// Minutes that each break one rule of the decree, called by the rule: the reader must notice.
fn wrong() -> Vec<(&'static str, Minutes, Profile)> {
    let mut all = Vec::new();
    let mut with = |rule, change: &dyn Fn(&mut Minutes, &mut Profile)| {
        let (mut minutes, mut profile) = (sample::minutes(20, 12), Profile::state());
        change(&mut minutes, &mut profile);
        all.push((rule, minutes, profile));
    };
    with("a4", &|_, profile| {
        profile.page.width = 215.9 * MM;
        profile.page.height = 279.4 * MM;
    });
    with("left-margin", &|_, profile| profile.page.left = 25.0 * MM);
    with("right-margin", &|_, profile| profile.page.right = 10.0 * MM);
    with("top-margin", &|_, profile| profile.page.top = 28.0 * MM);
    with("bottom-margin", &|_, profile| {
        profile.page.bottom = 12.0 * MM
    });
    with("page-number", &|_, profile| {
        profile.page.numbering = Numbering::TopFromSecond { size: 10.0 }
    });
    with("state-name", &|_, profile| {
        profile.right_lines[0].1.size = 11.0
    });
    with("motto", &|_, profile| {
        profile.right_lines[1].1.face = Face::Regular
    });
    with("motto-rule", &|_, profile| {
        profile.right_lines[1].2 = Under::Rule(0.5)
    });
    with("issuer", &|_, profile| profile.issuer.size = 14.0);
    with("issuer-rule", &|_, profile| {
        profile.under_issuer = Under::Rule(0.9)
    });
    with("number", &|minutes, _| {
        minutes.letterhead.symbol = "-BB/BTV".into()
    });
    with("no-place-and-date", &|minutes, _| {
        minutes.letterhead.place_and_date = Some("Thượng Thanh, ngày 18 tháng 01 năm 2018".into());
    });
    with("title", &|_, profile| profile.title.face = Face::Italic);
    with("title-rule", &|_, profile| {
        profile.under_title = Under::Rule(0.2)
    });
    with("basis", &|_, profile| profile.basis.face = Face::Regular);
    with("body-size", &|_, profile| profile.text.size = 15.0);
    with("first-line", &|_, profile| profile.first_indent = 20.0 * MM);
    with("line-spacing", &|_, profile| profile.line_spacing = 1.8);
    with("paragraph-gap", &|_, profile| profile.paragraph_gap = 0.0);
    with("section-heading", &|_, profile| {
        profile.heading.face = Face::Regular
    });
    with("signatures", &|_, profile| {
        std::mem::swap(&mut profile.minutes_left, &mut profile.minutes_right)
    });
    with("signature-room", &|_, profile| {
        profile.signature_gap = 5.0 * MM
    });
    with("recipients", &|_, profile| profile.recipients.size = 14.0);
    with("form-1.9", &|_, profile| profile.end_mark = String::new());
    all
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
