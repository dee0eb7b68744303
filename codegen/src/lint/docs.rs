//! Texts for people: docs that say nothing, labels that are keys.
//!
//! **Input:** an element, or the dictionary. **Output:** warnings at the texts.

use element_core::ValueType;

use super::vague_text::{folded, put_off, says_nothing, title};
use super::{Catalogue, Subject, Wording, key};
use crate::definition::EntryDefinition;
use crate::diagnostic::{Code, Findings, Location, Spanned};
use crate::model::Element;
use crate::model::value_type::facts;

/// What a reader knows before the text begins.
struct Known<'a> {
    /// `doc`, `secret_reason`.
    member: &'static str,
    /// Key, label, name: what a reader sees with the text anyway.
    texts: Vec<&'a str>,
    /// The product's name, if it says whose the thing is.
    product: &'a str,
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
        product: "",
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
        let type_words = facts(entry.value_type.kind()).says_itself;
        let texts = [entry.key.as_str(), &entry.label, type_words];
        let names = name_words(subject.element);
        let texts: Vec<&str> = texts.into_iter().chain(names).collect();
        let product = &subject.element.name;
        entry_texts((written, product), &texts, &subject.file.name, findings);
    }
}

/// The same for the dictionary.
pub(super) fn dictionary(catalogue: &Catalogue<'_>, findings: &mut Findings) {
    for (key, written) in catalogue.common.entries() {
        let file = catalogue.common.file();
        let label = written.label.as_ref().map_or("", |label| &label.value);
        let kind = written.value_type.as_ref();
        let kind = kind.map_or(ValueType::Text, |kind| kind.value);
        let texts = [key, label, facts(kind).says_itself];
        entry_texts((written, ""), &texts, file, findings);
        bare_label(written, file, findings);
    }
}

fn entry_texts(
    (written, product): (&EntryDefinition, &str),
    texts: &[&str],
    file: &str,
    findings: &mut Findings,
) {
    if let Some(doc) = &written.doc {
        let known = Known {
            member: "doc",
            texts: texts.to_vec(),
            product,
            what: "key and label do",
            remedy: "say in your own words what the value is, where one finds it and what it looks like",
        };
        known.judge(doc, file, findings);
    }
    if let Some(reason) = &written.secret_reason {
        let known = Known {
            member: "secret_reason",
            texts: [texts, &["secret private confidential sensitive"]].concat(),
            product: "",
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
        } else if folded(&text.value).is_empty()
            || !says_nothing(&text.value, &self.texts, self.product)
        {
            return;
        } else {
            let message = format!("this `{}` says no more than {}", self.member, self.what);
            Wording::new(message, "nothing new to the reader", self.remedy)
        };
        findings.push(said.about(Code::VagueDoc, file, text.at));
    }
}

fn waiting(member: &str, phrase: &str, remedy: &str) -> Wording {
    let message = format!("this `{member}` waits to be written: it says `{phrase}`");
    Wording::new(message, "not written yet", remedy)
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
    let (Some((at, better)), Some(key)) = (better_label(written), key(written)) else {
        return;
    };
    let message = format!("the label of `{}` is merely its key", key.escape_debug());
    let remedy =
        format!("write what a form shows beside the field, such as `\"label\": \"{better}\"`");
    let said = Wording::new(message, "the key again", remedy);
    findings.push(said.about(Code::BareLabel, file, at));
}

/// The place of a label that is merely the key, and the words of that key.
pub(super) fn better_label(written: &EntryDefinition) -> Option<(Location, String)> {
    let (label, key) = (written.label.as_ref()?, key(written)?);
    let better = title(key);
    (label.value.trim() == key && better != key).then_some((label.at, better))
}
