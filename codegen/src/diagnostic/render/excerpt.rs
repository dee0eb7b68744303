//! The lines that a finding is about.
//!
//! **Input:** the text of a file and places in it. **Output:** the lines from the first place to the
//! last, every character visible, and the places in them. Whole files are not looked at again for each
//! finding.

use std::fmt::Write as _;
use std::ops::Range;

use super::super::Span;
use crate::invisible_characters;

/// Longer excerpts are cut down to what is around the first place.
const LONGEST: usize = 8000;
/// As many bytes before and after a place are shown then.
const AROUND: usize = 120;

/// Lines of a file as they are shown.
pub(super) struct Excerpt {
    pub(super) text: String,
    /// The number of the first one.
    pub(super) line: usize,
    /// The places, in the order in which they came; what was cut off is at the end.
    pub(super) spans: Vec<Range<usize>>,
    /// Line and column of the first place, when the text does not begin where its line does.
    pub(super) cut: Option<(usize, usize)>,
}

impl Excerpt {
    /// The lines around these places.
    pub(super) fn of(text: &str, spans: impl Iterator<Item = Span>) -> Self {
        let spans: Vec<Range<usize>> = spans.map(|span| within(span, text)).collect();
        let whole = lines_around(text, &spans);
        let primary = spans.first().cloned().unwrap_or_default();
        let part = if whole.len() > LONGEST {
            let end = primary.end.min(primary.start + AROUND) + AROUND;
            let before = primary.start.saturating_sub(AROUND);
            text.floor_char_boundary(before)..text.floor_char_boundary(end)
        } else {
            whole.clone()
        };
        let shown = Shown::new(&text[part.clone()]);
        let place = |place: usize| shown.place(place.clamp(part.start, part.end) - part.start);
        Self {
            line: line(text, part.start),
            spans: spans
                .iter()
                .map(|span| place(span.start)..place(span.end))
                .collect(),
            cut: (part != whole).then(|| place_of(text, primary.start)),
            text: shown.text,
        }
    }
}

/// From the start of the first line to the end of the last.
fn lines_around(text: &str, spans: &[Range<usize>]) -> Range<usize> {
    let first = spans.iter().map(|span| span.start).min().unwrap_or(0);
    let last = spans.iter().map(|span| span.end).max().unwrap_or(0);
    let start = text[..first].rfind('\n').map_or(0, |newline| newline + 1);
    let rest = text[last..].split('\n').next().unwrap_or_default();
    let rest = rest.strip_suffix('\r').unwrap_or(rest);
    start..last + rest.len()
}

fn line(text: &str, place: usize) -> usize {
    text[..place].matches('\n').count() + 1
}

/// Line and column, from 1.
fn place_of(text: &str, place: usize) -> (usize, usize) {
    let start = text[..place].rfind('\n').map_or(0, |newline| newline + 1);
    let column = text[start..place].chars().count() + 1;
    (line(text, place), column)
}

/// The span, moved onto whole characters inside the text: a finding must be printable even when
/// it points past the end of a truncated file.
pub(super) fn within(at: Span, text: &str) -> Range<usize> {
    let start = text.floor_char_boundary(at.start);
    start..text.floor_char_boundary(at.end).max(start)
}

/// A text whose unseen characters are written out.
struct Shown {
    text: String,
    /// Where a character was written out, and how much longer the text is from there on.
    longer: Vec<(usize, usize)>,
}

impl Shown {
    fn new(text: &str) -> Self {
        let mut shown = Self {
            text: String::with_capacity(text.len()),
            longer: Vec::new(),
        };
        for (place, character) in text.char_indices() {
            // Lines and their ends stay, and a tab is as wide as ever.
            if matches!(character, '\n' | '\t') || invisible_characters::name(character).is_none() {
                shown.text.push(character);
            } else if character != '\r' || !text[place..].starts_with("\r\n") {
                // Writing to a String cannot fail.
                let _ = write!(shown.text, "{}", character.escape_unicode());
                let end = place + character.len_utf8();
                shown.longer.push((end, shown.text.len() - end));
            } else {
                shown.text.push(character);
            }
        }
        shown
    }

    /// Where a place of the text went.
    fn place(&self, place: usize) -> usize {
        let before = self.longer.partition_point(|(end, _)| *end <= place);
        let more = before.checked_sub(1).and_then(|last| self.longer.get(last));
        place + more.map_or(0, |(_, more)| *more)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cut_out_and_places_follow() {
        let text = "one\ntwo \u{202e}x\u{1b} three\nfour\nfive";
        let at = |what: &str| {
            let start = text.find(what).expect("there");
            Span::new(start, start + what.len())
        };
        let spans = [at("three"), at("\u{1b}"), at("four")];
        let excerpt = Excerpt::of(text, spans.into_iter());
        assert_eq!(excerpt.line, 2);
        assert_eq!(excerpt.text, "two \\u{202e}x\\u{1b} three\nfour");
        let shown: Vec<&str> = excerpt
            .spans
            .iter()
            .map(|span| &excerpt.text[span.clone()])
            .collect();
        assert_eq!(shown, ["three", "\\u{1b}", "four"]);
    }

    #[test]
    fn ends_of_lines_stay_and_lone_carriage_returns_are_written_out() {
        let text = "one\r\ntwo\rthree\r\nfour";
        let excerpt = Excerpt::of(text, [Span::new(0, 3), Span::new(9, 14)].into_iter());
        assert_eq!(excerpt.text, "one\r\ntwo\\u{d}three");
    }

    #[test]
    fn a_long_line_is_cut_around_its_first_place() {
        let text = format!(
            "one\n{}here{}\ntwo",
            "\u{e9}".repeat(5000),
            "x".repeat(9000)
        );
        let at = text.find("here").expect("there");
        let spans = [Span::new(at, at + 4), Span::new(0, 3)];
        let excerpt = Excerpt::of(&text, spans.into_iter());
        assert_eq!((excerpt.line, excerpt.cut), (2, Some((2, 5001))));
        assert!(excerpt.text.len() < 300, "{}", excerpt.text);
        let shown = excerpt.spans.iter().map(|span| &excerpt.text[span.clone()]);
        assert_eq!(shown.collect::<Vec<_>>(), ["here", ""]);
    }

    #[test]
    fn a_line_is_whole_as_long_as_one_may_be() {
        for (length, shown) in [(LONGEST, LONGEST), (LONGEST + 1, 1 + 2 * AROUND)] {
            let text = "x".repeat(length);
            let excerpt = Excerpt::of(&text, std::iter::once(Span::new(1_000, 1_001)));
            assert_eq!(excerpt.text.len(), shown);
        }
    }

    #[test]
    fn a_long_place_is_cut_too() {
        let text = "x".repeat(20_000);
        let excerpt = Excerpt::of(&text, std::iter::once(Span::new(6_000, 18_000)));
        assert_eq!(excerpt.text.len(), 3 * AROUND);
        assert_eq!(excerpt.spans.first(), Some(&(AROUND..3 * AROUND)));
    }

    #[test]
    fn a_place_beyond_the_end_is_the_end() {
        for (text, at, expected) in [
            ("a\u{e9}", Span::new(2, 99), 1..3),
            ("", Span::new(5, 9), 0..0),
        ] {
            let excerpt = Excerpt::of(text, std::iter::once(at));
            assert_eq!(excerpt.spans.first(), Some(&expected));
        }
    }
}
