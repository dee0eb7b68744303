//! What was found against what a catalogue expects.
//!
//! **Input:** a [`Catalogue`] and the [`Found`] elements. **Output:** a [`Comparison`]: a score for
//! each question, and every difference with the line that decided.

use std::collections::{BTreeMap, BTreeSet};

use element_import::vocabulary::COMMON;

use crate::catalogue::{Catalogue, Expected, ExpectedEntry};
use crate::found::{Demand, Found, FoundEntry, Settled};
use crate::score::{Mark, Score};

/// What is asked of every entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Is it there, of all the catalogue has?
    Key,
    /// Is it there, of those that the documents at hand mention at all?
    NamedKey,
    /// Is it a secret?
    Secret,
    /// Do the documents call it required?
    CalledRequired,
    /// Must the caller send it?
    Required,
    /// Which type has its value?
    Type,
    /// What does the platform take when it is left out?
    Default,
}

impl Question {
    /// The word in front of a difference, and in the table.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Key => "key",
            Self::NamedKey => "named key",
            Self::Secret => "secret",
            Self::CalledRequired => "called required",
            Self::Required => "required",
            Self::Type => "type",
            Self::Default => "default",
        }
    }

    /// Whether a bad score fails the check; the others are for reading.
    #[must_use]
    pub fn is_demanded(self) -> bool {
        matches!(self, Self::Key | Self::Secret | Self::Required)
    }
}

/// The comparison.
#[derive(Debug, Default)]
pub struct Comparison {
    /// Elements compared.
    pub elements: usize,
    /// A score for each question that was asked.
    pub scores: BTreeMap<Question, Score>,
    /// One line each.
    pub differences: Vec<String>,
    /// Elements of the catalogue that should be there and are not.
    pub absent: Vec<String>,
}

impl Comparison {
    /// Whether every score that matters is good enough, and no element is missing.
    #[must_use]
    pub fn is_enough(&self) -> bool {
        let demanded = |question: &Question| question.is_demanded();
        self.absent.is_empty()
            && (self.scores.iter()).all(|(question, score)| {
                !demanded(question) || !score.is_asked() || score.is_enough()
            })
    }
}

/// Compares what documents give: elements that they do not speak of are nobody's business.
#[must_use]
pub fn documents(catalogue: &Catalogue, found: &[Found]) -> Comparison {
    let mut comparison = Comparison::default();
    for element in found {
        match catalogue.get(&element.key) {
            Some(expected) => comparison.element(element, expected),
            None => comparison
                .differences
                .push(format!("element {}: not in the catalogue", element.key)),
        }
    }
    comparison
}

/// Compares definitions: every element that the catalogue describes should have one.
#[must_use]
pub fn definitions(catalogue: &Catalogue, found: &[Found]) -> Comparison {
    let mut comparison = documents(catalogue, found);
    let there: BTreeSet<&str> = found.iter().map(|element| element.key.as_str()).collect();
    let described = catalogue.iter().filter(|(_, it)| it.is_described());
    let absent = described.filter(|(key, _)| !there.contains(key.as_str()));
    comparison.absent = absent.map(|(key, _)| key.clone()).collect();
    comparison
}

impl Comparison {
    fn element(&mut self, found: &Found, expected: &Expected) {
        self.elements += 1;
        for entry in &found.entries {
            match expected.entries.get(&entry.key) {
                Some(said) if said.suspect => {}
                Some(said) => {
                    self.hit(Question::Key);
                    self.hit(Question::NamedKey);
                    self.entry(found, entry, said);
                }
                None => {
                    let common = if COMMON.has(&entry.key) {
                        "; every element is documented to have it"
                    } else {
                        ""
                    };
                    let text = format!("is extra ({}){common}", entry.place);
                    self.mark(Question::Key, found, &entry.key, Mark::Extra, &text);
                    self.count(Question::NamedKey, found, &entry.key, Mark::Extra);
                }
            }
        }
        for (key, _) in expected.sound() {
            if found.entries.iter().any(|entry| entry.key == *key) {
                continue;
            }
            let named = found.sources.iter().any(|text| text.contains(key));
            if named {
                self.count(Question::NamedKey, found, key, Mark::Missed);
            }
            let text = match (named, found.sources.is_empty()) {
                (false, false) => "is in none of the documents",
                _ => "is missing",
            };
            self.mark(Question::Key, found, key, Mark::Missed, text);
        }
    }

    fn entry(&mut self, of: &Found, entry: &FoundEntry, said: &ExpectedEntry) {
        let (key, by) = (&entry.key, &entry.secret_by);
        let text = format!("should be {}, is {} ({by})", said.secret, entry.secret);
        let mark = Mark::of(said.secret, entry.secret);
        self.mark(Question::Secret, of, key, mark, &text);
        if let Some(called) = said.called_required {
            let found = entry
                .called_required
                .unwrap_or(entry.required == Demand::Always);
            let text = format!(
                "is called required: {called}, read as {found} ({})",
                entry.place
            );
            let mark = Mark::of(called, found);
            self.mark(Question::CalledRequired, of, key, mark, &text);
        }
        if let Some(required) = said.required {
            let (words, by) = (entry.required.words(), &entry.required_by);
            let text = format!("should be {required}, is {words} ({by})");
            let mark = Mark::of(required, entry.required == Demand::Always);
            self.mark(Question::Required, of, key, mark, &text);
        }
        if let Some(settled) = &entry.settled {
            self.settled(of, entry, settled, said);
        }
    }

    /// Type and default, which only definitions settle.
    fn settled(&mut self, of: &Found, entry: &FoundEntry, is: &Settled, said: &ExpectedEntry) {
        if !said.secret {
            let (type_is, place) = (is.value_type, &entry.place);
            let text = format!("should be {}, is {type_is} ({place})", said.value_type);
            let same = fits(&said.value_type, type_is);
            let mark = if same { Mark::Hit } else { Mark::Extra };
            self.mark(Question::Type, of, &entry.key, mark, &text);
        }
        let mark = default_mark(entry, is, said);
        let show = |default: Option<&str>| default.map_or("none".into(), shortened);
        let text = format!(
            "should be {} (from {}), is {} ({})",
            show(said.default.as_deref()),
            said.default_from,
            show(is.default.as_deref()),
            entry.place
        );
        self.mark(Question::Default, of, &entry.key, mark, &text);
    }

    fn hit(&mut self, question: Question) {
        self.scores.entry(question).or_default().count(Mark::Hit);
    }

    /// Counts an answer; what a correction explains is right. Says which of the two it was.
    fn count(&mut self, question: Question, of: &Found, key: &str, mark: Mark) -> bool {
        let recorded = mark.differs() && of.is_recorded(key);
        let score = self.scores.entry(question).or_default();
        if recorded {
            score.recorded += 1;
        } else {
            score.count(mark);
        }
        recorded
    }

    /// Counts an answer and lists it if it differs.
    fn mark(&mut self, question: Question, of: &Found, key: &str, mark: Mark, text: &str) {
        let recorded = self.count(question, of, key, mark);
        if !mark.differs() {
            return;
        }
        let excuse = if recorded {
            "; a correction says why"
        } else {
            ""
        };
        let (word, element) = (question.word(), &of.key);
        self.differences
            .push(format!("{word} {element}: `{key}` {text}{excuse}"));
    }
}

/// What a document states counts; what a response happened to report is no default, but a
/// definition that states one should not contradict it.
fn default_mark(entry: &FoundEntry, is: &Settled, said: &ExpectedEntry) -> Mark {
    let stated = |default: Option<&str>| {
        let text = default.map(str::trim).filter(|text| !text.is_empty());
        text.map(str::to_owned)
    };
    let both = (
        stated(said.default.as_deref()),
        stated(is.default.as_deref()),
    );
    let (expected, found) = match both {
        (None, None) => return Mark::Nothing,
        (None, Some(_)) => return Mark::Extra,
        (Some(_), None) => {
            let open =
                entry.secret || entry.required != Demand::Never || said.default_from == "response";
            return if open { Mark::Nothing } else { Mark::Missed };
        }
        (Some(expected), Some(found)) => (expected, found),
    };
    if expected.eq_ignore_ascii_case(&found) {
        Mark::Hit
    } else {
        Mark::Extra
    }
}

/// Whether our word for a type is one of those that a word of the catalogue means.
fn fits(expected: &str, found: &str) -> bool {
    let meant: &[&str] = match expected {
        "string" | "secret" => &["text"],
        "duration" => &["integer"],
        "url" | "url_template" => &["url"],
        // Of some only a few values were ever seen.
        "enum" => &["choice", "text"],
        "csv" => &["list"],
        other => &[other],
    };
    meant.contains(&found)
}

fn shortened(text: &str) -> String {
    let start: String = text.chars().take(40).collect();
    let dots = if start.len() < text.len() { "…" } else { "" };
    format!("{:?}", format!("{start}{dots}"))
}
