//! What official papers of one signer share: the addressees, the dashes, and the foot with "Nơi nhận" on the left and the
//! signature on the right (NĐ 30/2020/NĐ-CP, Phụ lục I).

use crate::layout::flow::{Block, Columns};
use crate::layout::text::{Align, Span};
use crate::letterhead::Profile;
use crate::words;

/// Who signs: "TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", the name.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Signer {
    pub for_whom: String,
    pub post: String,
    pub name: String,
}

pub fn paragraph(profile: &Profile, text: impl Into<String>) -> Block {
    Block::Paragraph(profile.body_text(text))
}

pub fn heading(profile: &Profile, text: impl Into<String>) -> Block {
    Block::Paragraph(profile.heading(text))
}

/// A basis line in the face of such lines, ended by `;`, the last by a comma or full stop of its own.
pub fn basis(profile: &Profile, text: impl Into<String>) -> Block {
    Block::Paragraph(profile.body(vec![Span::new(text, profile.basis.face)]))
}

/// A paragraph that opens with bold words: "Điều 1. …".
pub fn opened(profile: &Profile, bold: &str, text: &str) -> Block {
    Block::Paragraph(profile.body(vec![
        Span::new(bold, profile.heading.face),
        Span::new(text, profile.text.face),
    ]))
}

/// "Kính gửi:" and who it goes to, indented below each other.
pub fn addressees(profile: &Profile, to: &[String]) -> Vec<Block> {
    let label = profile
        .text
        .paragraph(words::structure::TO)
        .align(Align::Center)
        .before(6.0)
        .keep_with_next();
    if let [one] = to {
        let line = format!("{} {}", words::structure::TO, one.trim());
        return vec![Block::Paragraph(
            profile
                .text
                .paragraph(line)
                .align(Align::Center)
                .before(6.0),
        )];
    }
    let mut blocks = vec![Block::Paragraph(label)];
    blocks.extend(to.iter().enumerate().map(|(at, line)| {
        let text = format!("- {}", words::list_item(line, at + 1 == to.len()));
        Block::Paragraph(
            profile
                .text
                .paragraph(text)
                .align(Align::Center)
                .before(2.0),
        )
    }));
    blocks
}

/// The foot: recipients on the left, the signature on the right, never alone on a page.
pub fn foot(profile: &Profile, recipients: &[String], signer: &Signer) -> Block {
    let (left, right) = (profile.left_column, profile.right_column);
    let mut lines: Vec<String> = recipients
        .iter()
        .filter(|line| !line.trim().is_empty())
        .cloned()
        .collect();
    if !lines
        .iter()
        .any(|line| line.starts_with(words::KEPT_FIRST_WORD))
    {
        lines.push(words::KEPT.to_owned());
    }
    let count = lines.len();
    let mut to: Vec<Block> = vec![Block::Paragraph(
        profile
            .recipients_label
            .paragraph(words::RECIPIENTS)
            .align(Align::Left),
    )];
    to.extend(lines.iter().enumerate().map(|(at, line)| {
        let text = format!("- {}", words::list_item(line, at + 1 == count));
        Block::Paragraph(
            profile
                .recipients
                .paragraph(text)
                .align(Align::Left)
                .hanging(6.0),
        )
    }));
    let center =
        |text: &str| Block::Paragraph(profile.signer.paragraph(text.trim()).align(Align::Center));
    let signature = vec![
        center(&signer.for_whom),
        center(&signer.post),
        Block::Space(profile.signature_gap),
        center(&signer.name),
    ];
    Block::Columns(Columns {
        columns: vec![(left, to), (right, signature)],
        before: 14.0,
        with_last_lines: true,
        keep_with_next: false,
    })
}
