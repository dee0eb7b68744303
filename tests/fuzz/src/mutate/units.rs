//! The structure that JSON, Rust and Markdown share: quoted texts, words, groups in brackets, items
//! between commas, lines.

use fastrand::Rng;

/// What a piece of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// In double quotes.
    Quoted,
    /// Letters, digits and what stands between them.
    Word,
    /// From a bracket to the one that closes it.
    Group,
    /// Between commas in one pair of brackets.
    Item,
    /// Up to and with its line break.
    Line,
}

impl Kind {
    pub(crate) const ALL: [Self; 5] = [
        Self::Quoted,
        Self::Word,
        Self::Group,
        Self::Item,
        Self::Line,
    ];

    /// What stands between two of the kind.
    pub(super) fn between(self) -> &'static str {
        match self {
            Self::Quoted | Self::Word => " ",
            Self::Group | Self::Item => ",",
            Self::Line => "",
        }
    }

    /// A text in the form of this kind, most of the times; `before` is what it takes the place of.
    pub(super) fn dress(self, word: &str, before: &str, rng: &mut Rng) -> String {
        match self {
            Self::Quoted if rng.u8(..8) > 0 => format!("\"{word}\""),
            Self::Item => match before.split_once(':') {
                Some((name, _)) => format!("{name}: \"{word}\""),
                None => format!("\"{word}\""),
            },
            Self::Line => format!("{word}\n"),
            _ => word.to_owned(),
        }
    }
}

/// One piece and where it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unit {
    pub(crate) kind: Kind,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Unit {
    pub(super) fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }

    pub(super) fn replace(self, text: &str, piece: &str) -> String {
        [&text[..self.start], piece, &text[self.end..]].concat()
    }
}

/// All pieces of a text.
pub(crate) fn units(text: &str) -> Vec<Unit> {
    let mut found = lines(text);
    // For each open bracket its place and where the item in it begins.
    let mut open: Vec<(usize, usize)> = Vec::new();
    let bytes = text.as_bytes();
    let mut place = 0;
    while let Some(byte) = bytes.get(place) {
        let start = place;
        match byte {
            b'"' => {
                place = quoted_end(bytes, place);
                found.push(unit(Kind::Quoted, start, place));
                continue;
            }
            b'{' | b'[' | b'(' => open.push((place, place + 1)),
            b',' => {
                if let Some((_, item)) = open.last_mut() {
                    found.push(unit(Kind::Item, *item, place));
                    *item = place + 1;
                }
            }
            b'}' | b']' | b')' => {
                if let Some((group, item)) = open.pop() {
                    found.push(unit(Kind::Item, item, place));
                    found.push(unit(Kind::Group, group, place + 1));
                }
            }
            byte if is_word(*byte) => {
                while bytes.get(place).is_some_and(|byte| is_word(*byte)) {
                    place += 1;
                }
                found.push(unit(Kind::Word, start, place));
                continue;
            }
            _ => {}
        }
        place += 1;
    }
    found
}

fn unit(kind: Kind, start: usize, end: usize) -> Unit {
    Unit { kind, start, end }
}

fn lines(text: &str) -> Vec<Unit> {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        let line = unit(Kind::Line, start, start + line.len());
        start = line.end;
        line
    });
    lines.collect()
}

/// One past the closing quote, or the end of the line.
fn quoted_end(bytes: &[u8], start: usize) -> usize {
    let mut place = start + 1;
    while let Some(byte) = bytes.get(place) {
        match byte {
            b'"' => return place + 1,
            b'\n' => return place,
            // Only a character of one byte can be jumped over.
            b'\\' if bytes.get(place + 1).is_some_and(u8::is_ascii) => place += 2,
            _ => place += 1,
        }
    }
    bytes.len()
}

/// Whole characters outside ASCII are parts of words, so that every unit is a text.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80 || matches!(byte, b'_' | b'.' | b'-' | b'#')
}
