//! What a person is told before her data is written down, and her consent below it to sign. The text of the notice is the
//! office's own; the laws it rests on and the lines to fill in are here.

use chrono::NaiveDateTime;

use crate::layout::Page;
use crate::layout::flow::lay_out;
use crate::letterhead::{Letterhead, Profile, title_blocks};
use crate::official::{heading, paragraph};
use crate::pdf::{self, About};
use crate::person_file::signatures;
use crate::words::consent as say;

/// Dots as far as a hand needs for a name of many letters.
const LINE: &str = "…………………………………………………………";

#[derive(Debug, Clone, PartialEq)]
pub struct ConsentNotice {
    pub letterhead: Letterhead,
    /// A line end begins a new paragraph.
    pub text: String,
    pub made: NaiveDateTime,
}

pub fn pdf(notice: &ConsentNotice, profile: &Profile) -> Vec<u8> {
    let about = About {
        title: say::TITLE.to_owned(),
        author: notice.letterhead.issuer.clone(),
        made: notice.made,
    };
    pdf::write(&pages(notice, profile), &about)
}

pub fn pages(notice: &ConsentNotice, profile: &Profile) -> Vec<Page> {
    let mut blocks = notice.letterhead.blocks(profile);
    blocks.extend(title_blocks(profile, say::KIND, say::TITLE));
    let lines = notice.text.lines().map(str::trim);
    blocks.extend(
        lines
            .filter(|line| !line.is_empty())
            .map(|line| paragraph(profile, line)),
    );
    blocks.push(paragraph(profile, say::BASIS));
    blocks.push(heading(profile, say::ANSWER));
    blocks.extend(say::TO_FILL_IN.map(|label| paragraph(profile, format!("{label} {}", LINE))));
    blocks.push(paragraph(profile, say::CHOICE));
    blocks.push(paragraph(profile, say::DAY));
    blocks.push(signatures(profile, say::OFFICE, say::PERSON, "", ""));
    lay_out(&blocks, &profile.page)
}
