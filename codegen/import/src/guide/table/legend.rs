//! How a page marks what is required, where it says so once for all rows: "Required fields are
//! bold", "* required".

use super::words::sentences;
use crate::facts::Stated;
use crate::guide::blocks::{Page, Row};

/// What marks a row, and what the mark means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Legend {
    mark: Mark,
    means: Stated,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Bold,
    Sign(char),
}

/// What people put behind a name.
const SIGNS: &[char] = &['*', '†', '‡', '§', '#'];

impl Legend {
    /// The one that a page explains.
    pub(super) fn of(page: &Page) -> Option<Self> {
        let texts = page.topics.iter().filter_map(|topic| topic.cells.get(1));
        texts
            .flat_map(|text| sentences(text))
            .find_map(|sentence| Self::explained(&sentence))
    }

    fn explained(sentence: &str) -> Option<Self> {
        let text = sentence.to_lowercase();
        let holds = |words: &[&str]| words.iter().any(|word| text.contains(word));
        // A sentence about one entry explains nothing about the others, and neither does one that
        // restricts.
        let about_one = text.contains('`') && !text.contains("`*`");
        if about_one || holds(&[" only", " if ", " when ", " not ", " unless "]) {
            return None;
        }
        let mark = if holds(&["asterisk", "a star"]) {
            Mark::Sign('*')
        } else if let Some(sign) = SIGNS.iter().find(|sign| shows(&text, **sign)) {
            Mark::Sign(*sign)
        } else if holds(&["bold"]) {
            Mark::Bold
        } else {
            return None;
        };
        let optional = holds(&["optional", "be skipped", "be omitted", "be left out"]);
        let means = match (holds(&["required", "mandatory"]), optional) {
            (true, false) => Stated::Required,
            (false, true) => Stated::Optional,
            _ => return None,
        };
        Some(Self { mark, means })
    }

    /// What it says about a row.
    pub(super) fn of_row(self, row: &Row) -> Stated {
        let signed = |sign: char| {
            let mut cells = row.cells.iter().take(2);
            cells.any(|cell| cell.trim_end().ends_with(sign))
        };
        let marked = match self.mark {
            Mark::Bold => row.bold,
            Mark::Sign(sign) => signed(sign),
        };
        match (self.means, marked) {
            (Stated::Optional, true) | (Stated::Required, false) => Stated::Optional,
            _ => Stated::Required,
        }
    }
}

/// Whether a sentence shows a sign as such: `marked with †`, `(*)`, or at its start.
fn shows(text: &str, sign: char) -> bool {
    let shapes = ["(_)", "\"_\"", "`_`", "with _", "with a _", "with an _"];
    let mut shapes = shapes
        .iter()
        .map(|shape| shape.replace('_', &sign.to_string()));
    text.starts_with(sign) || shapes.any(|shape| text.contains(&shape))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_legend_is_told_from_other_sentences() {
        let found = |text: &str| Legend::explained(text).map(|legend| (legend.mark, legend.means));
        for (text, expected) in [
            (
                "Required fields are bold",
                Some((Mark::Bold, Stated::Required)),
            ),
            (
                "Fields marked with an asterisk (*) are mandatory.",
                Some((Mark::Sign('*'), Stated::Required)),
            ),
            (
                "Those with a † can be skipped",
                Some((Mark::Sign('†'), Stated::Optional)),
            ),
            ("* Required", Some((Mark::Sign('*'), Stated::Required))),
            (
                "Parameters with * are optional",
                Some((Mark::Sign('*'), Stated::Optional)),
            ),
            ("* only required in the EU", None),
            ("Be bold.", None),
            ("The bold `acme.site` is required", None),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }
}
