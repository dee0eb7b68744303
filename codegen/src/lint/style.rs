//! How texts are written, as far as a program can see it.
//!
//! **Input:** every text for people of a definition or of the dictionary. **Output:** a warning for
//! each text that opens with a question word, repeats its label, points at a neighbour or uses a
//! word that reads translated, and for each correction without a claim or a decision.

mod corrections;
mod cross_reference;
mod translated_words;

pub(super) use corrections::corrections;

use super::vague_text::folded;
use super::{Catalogue, Subject, Wording};
use crate::definition::EntryDefinition;
use crate::diagnostic::{Code, Findings, Spanned};

/// A text, with the label that its reader sees above it; empty without one.
#[derive(Clone, Copy)]
struct LabelledText<'a> {
    value: &'a str,
    label: &'a str,
}

/// Finds what is wrong with a text.
type Rule = fn(LabelledText<'_>) -> Option<(Code, Wording)>;

/// For texts that an editor or a finding shows alone.
const ALONE: &[Rule] = &[
    opening,
    repeated_label,
    cross_reference::pointing,
    translated,
];
/// For texts that always come with the name of what they describe.
const NAMED: &[Rule] = &[opening, translated];

/// All texts of a definition but its corrections.
pub(super) fn definition(subject: &Subject<'_>, findings: &mut Findings) {
    let mut judge = Judge {
        file: &subject.file.name,
        findings,
    };
    let written = subject.definition;
    judge.text(NAMED, "", written.doc.as_ref());
    for (entry, lowered) in subject.entries() {
        judge.entry(entry, &lowered.label);
    }
    let of_ways = written.ways.iter().flat_map(|way| &way.extras);
    for extra in written.extras.iter().chain(of_ways) {
        judge.entry(extra, label(extra));
    }
}

/// All texts of the dictionary.
pub(super) fn dictionary(catalogue: &Catalogue<'_>, findings: &mut Findings) {
    let file = catalogue.common.file();
    let mut judge = Judge { file, findings };
    for (_, entry) in catalogue.common.entries() {
        judge.entry(entry, label(entry));
    }
}

fn label(entry: &EntryDefinition) -> &str {
    entry.label.as_ref().map_or("", |label| &label.value)
}

/// Judges the texts of one file.
struct Judge<'a> {
    file: &'a str,
    findings: &'a mut Findings,
}

impl Judge<'_> {
    fn entry(&mut self, entry: &EntryDefinition, label: &str) {
        self.text(ALONE, label, entry.doc.as_ref());
        self.text(NAMED, "", entry.secret_reason.as_ref());
        for option in &entry.options {
            self.text(ALONE, "", option.doc.as_ref());
        }
    }

    fn text(&mut self, rules: &[Rule], label: &str, text: Option<&Spanned<String>>) {
        let Some(text) = text else { return };
        let value = &text.value;
        for (code, said) in rules
            .iter()
            .filter_map(|rule| rule(LabelledText { value, label }))
        {
            self.findings.push(said.about(code, self.file, text.at));
        }
    }
}

/// Openings that make a sentence of what should be a thing.
const QUESTION_WORDS: &[&str] = &["Where", "What", "Whether", "How", "Which", "Who", "Whom"];

/// A text that opens with a question word.
fn opening(text: LabelledText<'_>) -> Option<(Code, Wording)> {
    let mut words = text.value.split(|it: char| !it.is_alphanumeric());
    let first = words.find(|word| !word.is_empty())?;
    let word = QUESTION_WORDS
        .iter()
        .find(|word| word.eq_ignore_ascii_case(first))?;
    let remedy = if *word == "Whether" {
        "say what true does: `True for the sandbox, false for production.`"
    } else {
        "start with the thing: `Password of the agent.`, `URL of the shop's admin page.`"
    };
    let message = format!("this text opens with `{word}`");
    Some((
        Code::Opening,
        Wording::new(message, "no thing to read about", remedy),
    ))
}

/// A text whose first clause is the label, or the label with a relative clause.
fn repeated_label(text: LabelledText<'_>) -> Option<(Code, Wording)> {
    let clause = text.value.split(['.', ':', ';', ',']).next()?;
    let before = clause.split(" that ").next()?;
    let thing = before.split(" which ").next()?;
    let is_label = |words: &str| {
        let words = folded(words);
        let bare = ["the", "an", "a"]
            .iter()
            .find_map(|article| words.strip_prefix(article));
        let label = folded(text.label);
        !label.is_empty() && (words == label || bare == Some(&label))
    };
    // A text that is the label and nothing else is a vague one, which is told elsewhere.
    let is_all = folded(thing) == folded(text.value);
    if is_all || !is_label(thing) {
        return None;
    }
    let message = format!("this text repeats its label, `{}`", text.label);
    let remedy = "leave it out: the page prints the label, so say whose it is or in which place of the product it is found";
    Some((
        Code::RepeatedLabel,
        Wording::new(message, "the label again", remedy),
    ))
}

/// A text with a word that reads translated.
fn translated(text: LabelledText<'_>) -> Option<(Code, Wording)> {
    let (phrase, instead) = translated_words::found(text.value)?;
    let message = format!("`{phrase}` reads translated");
    let remedy = format!("write {instead}");
    Some((
        Code::Translated,
        Wording::new(message, "another word is usual", remedy),
    ))
}
