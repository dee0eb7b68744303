//! Defaults: one that a required entry lost, one that nobody can mean, and an address that cannot
//! be made without an entry that may be left out.
//!
//! **Input:** an element, or the dictionary. **Output:** warnings at the defaults.

use element_core::ValueType as Kind;

use super::{Catalogue, Subject, Wording, names};
use crate::definition::EntryDefinition;
use crate::diagnostic::{Code, Findings, Location, Spanned};
use crate::model::{Entry, Presence, SuppliedBy};

/// A required entry that its source gave a default: the dictionary has one, or its own doc says so.
pub(super) fn dropped(subject: &Subject<'_>, findings: &mut Findings) {
    for (written, entry) in subject.entries() {
        if !entry.always_required() || subject.is_corrected(&entry.key) {
            continue;
        }
        let shared = written.common.as_ref().and_then(|used| {
            let base = subject.common.entry(&used.value)?;
            Some((used, base.default.as_ref()?))
        });
        let none_here = written.default.is_none();
        let said = if let Some((used, default)) = shared.filter(|_| none_here && !entry.secret) {
            let message = format!(
                "`{}` is required here, and common.json gives it the default `{}`",
                used.value,
                shown(&default.value)
            );
            (
                used.at,
                Wording::new(message, "has a default elsewhere", DECIDE),
            )
        } else if let Some((doc, phrase)) = doc_of_default(written) {
            let message = format!("`{}` is required, and its `doc` says `{phrase}`", entry.key);
            (doc, Wording::new(message, "speaks of a default", DECIDE))
        } else {
            continue;
        };
        subject.warn(findings, Code::DroppedDefault, said.0, said.1);
    }
}

/// So many characters of a default are shown.
const LONGEST: usize = 40;

const DECIDE: &str = "remove `required` if the platform fills the entry in; if the caller must send it, say so in a correction of the source that names the key";

/// The words with which a doc says that something happens without the entry.
fn doc_of_default(written: &EntryDefinition) -> Option<(Location, &'static str)> {
    let doc = written.doc.as_ref()?;
    let lower = doc.value.to_lowercase();
    let phrases = [
        "by default",
        "defaults to",
        "the default is",
        "when left out",
        "if left out",
    ];
    let phrase = phrases.into_iter().find(|phrase| names(&lower, phrase))?;
    Some((doc.at, phrase))
}

/// Defaults of elements that nobody can mean.
pub(super) fn odd(subject: &Subject<'_>, findings: &mut Findings) {
    for (written, entry) in subject.entries() {
        // What is wrong with a secret's default was told, and it is not shown.
        if let Some(default) = written.default.as_ref().filter(|_| !entry.secret)
            && !subject.is_corrected(&entry.key)
        {
            odd_default(
                default,
                &entry.key,
                entry.value_type.kind(),
                &subject.file.name,
                findings,
            );
        }
    }
}

/// The same for the dictionary.
pub(super) fn dictionary(catalogue: &Catalogue<'_>, findings: &mut Findings) {
    for (key, entry) in catalogue.common.entries() {
        let secret = entry.secret.as_ref().map(|flag| flag.value);
        let secret = secret.unwrap_or_else(|| element_core::reads_like_a_secret(key));
        if let Some(default) = entry.default.as_ref().filter(|_| !secret) {
            let kind = entry.value_type.as_ref();
            let kind = kind.map_or(Kind::Text, |kind| kind.value);
            odd_default(default, key, kind, catalogue.common.file(), findings);
        }
    }
}

fn odd_default(
    default: &Spanned<String>,
    key: &str,
    kind: Kind,
    file: &str,
    findings: &mut Findings,
) {
    let text = default.value.trim();
    let what = if is_blank_of_a_document(text) {
        "what a document leaves for the reader to fill in"
    } else if matches!(text, "null" | "undefined" | "nil" | "NULL" | "N/A") {
        "the absence of a value, written as a text"
    } else if let Some(expected) = unlike(text, kind) {
        expected
    } else {
        return;
    };
    let message = format!("the default `{}` of `{key}` is {what}", shown(text));
    let remedy = "remove `default`, or change `type`; if the platform does take this, say so in a correction of the source that names the key";
    let said = Wording::new(message, "meant by nobody", remedy);
    findings.push(said.about(Code::OddDefault, file, default.at));
}

/// The beginning of a text, on one line.
fn shown(text: &str) -> String {
    let text = element_core::redacted(text);
    let short: String = text.chars().take(LONGEST).collect();
    let more = if short.len() < text.len() { "…" } else { "" };
    format!("{}{more}", short.escape_debug())
}

/// `<API_KEY>`, `********`, `INSERT_API_KEY`.
pub(super) fn is_blank_of_a_document(text: &str) -> bool {
    element_core::is_mask(text)
        || text.starts_with('<') && text.ends_with('>')
        || text.to_lowercase().contains("insert_")
}

/// What is wrong with a text that its type takes, because it takes any.
pub(super) fn unlike(text: &str, kind: Kind) -> Option<&'static str> {
    if kind == Kind::Text && is_template(text) {
        return Some("an address whose placeholder nobody fills: `type` is not `url`");
    }
    kind.oddity(text)
}

/// An address with a placeholder.
fn is_template(text: &str) -> bool {
    let address = text.starts_with("http://") || text.starts_with("https://");
    address
        && (element_core::has_lone_brace(text) || element_core::placeholders(text).next().is_some())
}

/// Addresses with a placeholder whose entry a caller may leave out.
pub(super) fn optional_placeholders(subject: &Subject<'_>, findings: &mut Findings) {
    for (written, entry) in subject.entries() {
        let Some(default) = entry.default() else {
            continue;
        };
        if entry.value_type.kind() != Kind::Url {
            continue;
        }
        let at = written
            .default
            .as_ref()
            .map_or_else(|| super::key_at(written), |text| text.at);
        for name in element_core::placeholders(default) {
            let missing = subject
                .element
                .entries
                .iter()
                .find(|other| other.key == name);
            if !missing.is_some_and(may_be_missing) || subject.is_corrected(name) {
                continue;
            }
            let message = format!(
                "`{}` needs `{name}`, which a caller may leave out",
                entry.key
            );
            let remedy = format!(
                "make `{name}` required, or give it a default; if the platform knows better, say so in a correction of the source that names the key"
            );
            let said = Wording::new(message, "no address without it", remedy);
            subject.warn(findings, Code::OptionalPlaceholder, at, said);
        }
    }
}

fn may_be_missing(entry: &Entry) -> bool {
    entry.supplied_by == SuppliedBy::Caller
        && entry
            .presence
            .iter()
            .all(|presence| *presence == Presence::Optional)
}
