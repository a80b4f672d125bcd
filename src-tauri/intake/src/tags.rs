//! Goes over XML as it streams past and shows each tag once, without building anything. Refuses what honest spreadsheets
//! never hold: document types, entities, very deep nesting, tags without end.

use memchr::{memchr, memchr3};

use crate::limits::Refusal;

/// A tag longer than this is no spreadsheet's.
const LONGEST_TAG: usize = 1024 * 1024;

pub struct Tags {
    state: State,
    /// The tag so far, without its angle brackets.
    tag: Vec<u8>,
    /// The names of the open elements, one behind the other, and where each begins.
    open: Vec<u8>,
    starts: Vec<usize>,
    deepest: usize,
}

enum State {
    Text,
    Tag,
    Quoted(u8),
    /// Until this ending is seen; how much of it already was.
    Until(&'static [u8], usize),
}

/// One tag, borrowed while it is shown.
pub struct Tag<'a> {
    /// Without its prefix.
    pub name: &'a [u8],
    full_name: &'a [u8],
    pub is_end: bool,
    /// `<x/>`: nothing inside.
    pub is_whole: bool,
    attributes: &'a [u8],
}

impl<'a> Tag<'a> {
    pub fn of(inside: &'a [u8]) -> Tag<'a> {
        let (is_end, inside) = match inside.strip_prefix(b"/") {
            Some(rest) => (true, rest),
            None => (false, inside),
        };
        let (is_whole, inside) = match inside.strip_suffix(b"/") {
            Some(rest) => (true, rest),
            None => (false, inside),
        };
        let end = inside
            .iter()
            .position(u8::is_ascii_whitespace)
            .unwrap_or(inside.len());
        let (name, attributes) = inside.split_at(end);
        let full_name = name;
        let name = match memchr(b':', name) {
            Some(colon) => &name[colon + 1..],
            None => name,
        };
        Tag {
            name,
            full_name,
            is_end,
            is_whole,
            attributes,
        }
    }

    /// The raw value of an attribute, with or without a prefix of its own.
    pub fn attribute(&self, wanted: &[u8]) -> Option<&'a [u8]> {
        let mut rest = self.attributes;
        loop {
            let start = rest.iter().position(|byte| !byte.is_ascii_whitespace())?;
            rest = &rest[start..];
            let equals = memchr(b'=', rest)?;
            let name = rest[..equals].trim_ascii();
            rest = rest[equals + 1..].trim_ascii_start();
            let quote = *rest.first()?;
            let (value, after) = if quote == b'"' || quote == b'\'' {
                let end = memchr(quote, &rest[1..])?;
                (&rest[1..=end], &rest[end + 2..])
            } else {
                // Web pages leave quotes out.
                let end = rest
                    .iter()
                    .position(u8::is_ascii_whitespace)
                    .unwrap_or(rest.len());
                rest.split_at(end)
            };
            let local = match memchr(b':', name) {
                Some(colon) => &name[colon + 1..],
                None => name,
            };
            if local.eq_ignore_ascii_case(wanted) {
                return Some(value);
            }
            rest = after;
        }
    }

    pub fn number(&self, wanted: &[u8]) -> Option<u32> {
        std::str::from_utf8(self.attribute(wanted)?)
            .ok()?
            .trim()
            .parse()
            .ok()
    }
}

impl Tags {
    pub fn new(deepest: usize) -> Tags {
        Tags {
            state: State::Text,
            tag: Vec::new(),
            open: Vec::new(),
            starts: Vec::new(),
            deepest,
        }
    }

    /// The next piece of the stream.
    pub fn pass(
        &mut self,
        mut bytes: &[u8],
        show: &mut impl FnMut(&Tag<'_>),
    ) -> Result<(), Refusal> {
        while !bytes.is_empty() {
            match self.state {
                State::Text => match memchr(b'<', bytes) {
                    Some(at) => {
                        bytes = &bytes[at + 1..];
                        self.tag.clear();
                        self.state = State::Tag;
                    }
                    None => return Ok(()),
                },
                State::Tag => match memchr3(b'>', b'"', b'\'', bytes) {
                    Some(at) => {
                        self.keep(&bytes[..at])?;
                        let found = bytes[at];
                        bytes = &bytes[at + 1..];
                        if let Some(ending) = self.starts_other() {
                            // The ending may have begun in what was kept, or be this very byte.
                            self.skip_to(ending, found);
                        } else if found == b'>' {
                            self.finish(show)?;
                        } else {
                            self.keep(&[found])?;
                            self.state = State::Quoted(found);
                        }
                    }
                    None => {
                        self.keep(bytes)?;
                        if let Some(ending) = self.starts_other() {
                            self.skip_to(ending, 0);
                        }
                        return Ok(());
                    }
                },
                State::Quoted(quote) => match memchr(quote, bytes) {
                    Some(at) => {
                        self.keep(&bytes[..=at])?;
                        bytes = &bytes[at + 1..];
                        self.state = State::Tag;
                    }
                    None => return self.keep(bytes),
                },
                State::Until(ending, seen) => {
                    let mut seen = seen;
                    let mut used = 0;
                    for byte in bytes {
                        used += 1;
                        seen = matched(ending, seen, *byte);
                        if seen == ending.len() {
                            break;
                        }
                    }
                    bytes = &bytes[used..];
                    self.state = if seen == ending.len() {
                        State::Text
                    } else {
                        State::Until(ending, seen)
                    };
                }
            }
        }
        Ok(())
    }

    /// At the end of the stream: everything that was opened is closed. Sheet readers wait for ever for an end that never comes.
    pub fn end(&self) -> Result<(), Refusal> {
        match self.state {
            State::Text if self.starts.is_empty() => Ok(()),
            _ => Err(Refusal::Damaged),
        }
    }

    /// What a comment, a CDATA section or an instruction ends with, if the tag is one.
    fn starts_other(&self) -> Option<&'static [u8]> {
        if self.tag.starts_with(b"!--") {
            Some(b"-->")
        } else if self.tag.starts_with(b"![CDATA[") {
            Some(b"]]>")
        } else if self.tag.starts_with(b"?") {
            Some(b"?>")
        } else {
            None
        }
    }

    fn skip_to(&mut self, ending: &'static [u8], found: u8) {
        let opening = match ending {
            b"-->" => 3,
            b"]]>" => 8,
            _ => 1,
        };
        let mut seen = 0;
        for byte in self.tag[opening..].iter().chain(&[found]) {
            seen = matched(ending, seen, *byte);
            if seen == ending.len() {
                break;
            }
        }
        self.state = if seen == ending.len() {
            State::Text
        } else {
            State::Until(ending, seen)
        };
    }

    fn keep(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        if self.tag.len() + bytes.len() > LONGEST_TAG {
            return Err(Refusal::Suspicious);
        }
        self.tag.extend_from_slice(bytes);
        Ok(())
    }

    fn finish(&mut self, show: &mut impl FnMut(&Tag<'_>)) -> Result<(), Refusal> {
        self.state = State::Text;
        if self.tag.starts_with(b"!") {
            // A document type: the door to entities and to files elsewhere.
            return Err(Refusal::Suspicious);
        }
        let tag = Tag::of(&self.tag);
        if tag.is_end {
            let start = self.starts.pop().ok_or(Refusal::Damaged)?;
            if &self.open[start..] != tag.full_name {
                return Err(Refusal::Damaged);
            }
            self.open.truncate(start);
        } else if !tag.is_whole {
            self.starts.push(self.open.len());
            self.open.extend_from_slice(tag.full_name);
            if self.starts.len() > self.deepest {
                return Err(Refusal::Suspicious);
            }
        }
        show(&tag);
        Ok(())
    }
}

/// How much of `ending` has been seen after one more byte. All our endings repeat their first byte at most.
fn matched(ending: &[u8], seen: usize, byte: u8) -> usize {
    if ending[seen] == byte {
        seen + 1
    } else if seen == 2 && byte == ending[0] && ending[0] == ending[1] {
        2
    } else {
        usize::from(byte == ending[0])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(pieces: &[&str]) -> Result<Vec<String>, Refusal> {
        let mut tags = Tags::new(10);
        let mut seen = Vec::new();
        for piece in pieces {
            tags.pass(piece.as_bytes(), &mut |tag| {
                let end = if tag.is_end { "/" } else { "" };
                seen.push(format!("{end}{}", String::from_utf8_lossy(tag.name)));
            })?;
        }
        tags.end()?;
        Ok(seen)
    }

    #[test]
    fn tags_are_seen_wherever_the_stream_is_cut() {
        let text =
            "<?xml version='1.0'?><a:b x=\"1>2\"><!-- <no/> --- --><c/><![CDATA[<no>]]]></a:b>";
        let whole = ["b", "c", "/b"];
        for cut in 0..text.len() {
            let (first, second) = text.split_at(cut);
            assert_eq!(names(&[first, second]).unwrap(), whole, "cut at {cut}");
        }
        let letters: Vec<String> = text.chars().map(String::from).collect();
        let letters: Vec<&str> = letters.iter().map(String::as_str).collect();
        assert_eq!(names(&letters).unwrap(), whole);
    }

    #[test]
    fn entities_and_deep_nesting_are_refused() {
        assert_eq!(
            names(&["<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"]),
            Err(Refusal::Suspicious)
        );
        assert_eq!(
            names(&["<a>".repeat(11).as_str()]),
            Err(Refusal::Suspicious)
        );
        assert!(names(&["<a></a>".repeat(11).as_str()]).is_ok());
    }

    #[test]
    fn what_is_not_closed_is_damaged() {
        for text in [
            "<a>",
            "<a></a></a>",
            "<a></b>",
            "<x:a></a>",
            "<a/",
            "<a><!-- </a>",
            "<a b='></a>",
        ] {
            assert_eq!(names(&[text]), Err(Refusal::Damaged), "{text}");
        }
    }

    #[test]
    fn attributes_are_found_with_and_without_quotes() {
        let tag = Tag::of(b"c r=\"B2\" s = '7' ss:Index=3 t=\"str\"");
        assert_eq!(tag.attribute(b"r"), Some(&b"B2"[..]));
        assert_eq!(tag.number(b"s"), Some(7));
        assert_eq!(tag.number(b"index"), Some(3));
        assert_eq!(tag.attribute(b"t"), Some(&b"str"[..]));
        assert_eq!(tag.attribute(b"x"), None);
    }
}
