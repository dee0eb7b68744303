//! Texts for people: docs that say nothing, labels that are keys, one text for two entries.

use std::collections::BTreeMap;

use super::language::{folded, put_off, says_nothing, title};
use super::{Catalogue, Said, Subject, key, key_at};
use crate::definition::EntryDefinition;
use crate::diagnostic::{Code, Findings, Span, Spanned};
use crate::model::Element;

/// What a reader knows before the text begins.
struct Known<'a> {
    /// `doc`, `secret_reason`.
    member: &'static str,
    /// Key, label, name: whatever stands beside the text.
    texts: Vec<&'a str>,
    /// The same, to complete "says no more than …".
    what: &'static str,
    remedy: &'static str,
}

/// The doc of an element.
pub(super) fn element(subject: &Subject<'_>, findings: &mut Findings) {
    let element = subject.element;
    let known = Known {
        member: "doc",
        texts: vec![&element.name, &element.key, &element.names.module],
        what: "the element's name does",
        remedy: "say in your own words what the product is for, and what an instance of it can do",
    };
    if let Some(doc) = &subject.definition.doc {
        known.judge(doc, &subject.file.name, findings);
    }
}

/// What the entries of an element say in their own words.
pub(super) fn entries(subject: &Subject<'_>, findings: &mut Findings) {
    for (written, entry) in subject.entries() {
        let type_words = type_words(entry.value_type.word());
        let texts = [entry.key.as_str(), &entry.label, type_words];
        let names = name_words(subject.element);
        let texts: Vec<&str> = texts.into_iter().chain(names).collect();
        entry_texts(written, &texts, &subject.file.name, findings);
    }
}

/// The same for the dictionary.
pub(super) fn dictionary(catalogue: &Catalogue<'_>, findings: &mut Findings) {
    let mut seen = BTreeMap::new();
    for (key, written) in catalogue.common.entries() {
        let file = catalogue.common.file();
        let label = written.label.as_ref().map_or("", |label| &label.value);
        let word = written
            .value_type
            .as_ref()
            .map_or("text", |word| &word.value);
        entry_texts(written, &[key, label, type_words(word)], file, findings);
        bare_label(written, file, findings);
        let Some(doc) = &written.doc else { continue };
        let reading = folded(&doc.value);
        if reading.is_empty() {
            continue;
        }
        if let Some((first, at)) = seen.insert(reading, (key, doc.at)) {
            findings.push(
                same_text(key, first)
                    .about(Code::SameDoc, file, doc.at)
                    .related(at, "and here"),
            );
        }
    }
}

fn entry_texts(written: &EntryDefinition, texts: &[&str], file: &str, findings: &mut Findings) {
    if let Some(doc) = &written.doc {
        let known = Known {
            member: "doc",
            texts: texts.to_vec(),
            what: "key and label do",
            remedy: "say in your own words what the value is, where one finds it and what it looks like",
        };
        known.judge(doc, file, findings);
    }
    if let Some(reason) = &written.secret_reason {
        let known = Known {
            member: "secret_reason",
            texts: [texts, &["secret private confidential sensitive"]].concat(),
            what: "`\"secret\": false` does",
            remedy: "say why everyone may see the value: what it is, and what one cannot do with it",
        };
        known.judge(reason, file, findings);
    }
    for option in &written.options {
        if let Some(doc) = &option.doc
            && let Some(phrase) = put_off(&doc.value)
        {
            findings.push(
                waiting("doc", phrase, "say what choosing the option means").about(
                    Code::VagueDoc,
                    file,
                    doc.at,
                ),
            );
        }
    }
}

impl Known<'_> {
    /// A text without any word is an error already.
    fn judge(&self, text: &Spanned<String>, file: &str, findings: &mut Findings) {
        let said = if let Some(phrase) = put_off(&text.value) {
            waiting(self.member, phrase, self.remedy)
        } else if folded(&text.value).is_empty() || !says_nothing(&text.value, &self.texts) {
            return;
        } else {
            let message = format!("this `{}` says no more than {}", self.member, self.what);
            Said::new(message, "nothing new to the reader", self.remedy)
        };
        findings.push(said.about(Code::VagueDoc, file, text.at));
    }
}

fn waiting(member: &str, phrase: &str, remedy: &str) -> Said {
    let message = format!("this `{member}` waits to be written: it says `{phrase}`");
    Said::new(message, "not written yet", remedy)
}

/// Words that say of a value what its type says.
fn type_words(word: &str) -> &'static str {
    match word {
        "boolean" => "boolean true false flag yes",
        "integer" => "integer number",
        "url" => "url uri address link",
        "json" => "json document text",
        "list" => "list comma separated",
        "timestamp_ms" => "timestamp time millisecond",
        "date_mask" => "date mask pattern format",
        "choice" => "choice option",
        _ => "text string",
    }
}

fn name_words(element: &Element) -> [&str; 2] {
    [&element.name, &element.key]
}

/// Labels that are merely the key.
pub(super) fn labels(subject: &Subject<'_>, findings: &mut Findings) {
    for written in &subject.definition.entries {
        bare_label(written, &subject.file.name, findings);
    }
}

fn bare_label(written: &EntryDefinition, file: &str, findings: &mut Findings) {
    let (Some(label), Some(key)) = (&written.label, key(written)) else {
        return;
    };
    if label.value.trim() != key || title(key) == key {
        return;
    }
    let message = format!("the label of `{}` is merely its key", key.escape_debug());
    let remedy = format!(
        "write what a form shows beside the field, such as `\"label\": \"{}\"`",
        title(key)
    );
    findings.push(Said::new(message, "the key again", remedy).about(
        Code::BareLabel,
        file,
        label.at,
    ));
}

/// One text for two entries of an element; what the dictionary says twice is told there.
pub(super) fn same(subject: &Subject<'_>, findings: &mut Findings) {
    let mut seen: BTreeMap<String, (&str, Place)> = BTreeMap::new();
    for (written, entry) in subject.entries() {
        let reading = folded(&entry.doc);
        if reading.is_empty() {
            continue;
        }
        let place = Place::of(written);
        let Some((first, other)) = seen.get(&reading) else {
            seen.insert(reading, (&entry.key, place));
            continue;
        };
        let (at, related) = match (place, *other) {
            (Place::Own(at), Place::Own(other) | Place::Shared(other))
            | (Place::Shared(other), Place::Own(at)) => (at, other),
            (Place::Shared(_), Place::Shared(_)) => continue,
        };
        let finding = same_text(&entry.key, first).about(Code::SameDoc, &subject.file.name, at);
        findings.push(finding.related(related, "and here"));
    }
}

/// Where an entry's doc comes from.
#[derive(Clone, Copy)]
enum Place {
    Own(Span),
    Shared(Span),
}

impl Place {
    fn of(written: &EntryDefinition) -> Self {
        match &written.doc {
            Some(doc) => Self::Own(doc.at),
            None => Self::Shared(key_at(written)),
        }
    }
}

fn same_text(key: &str, first: &str) -> Said {
    let message = format!("`{first}` and `{key}` have one and the same `doc`");
    let remedy = "say of each what the other is not: a reader has both before them and must choose";
    Said::new(message, "the same text", remedy)
}
