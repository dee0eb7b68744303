//! One entry: `use` resolved, identifier, type, secrecy, supplier and default decided.
//!
//! **Input:** entries as written. **Output:** entries of the model, with the places that later checks
//! point at.

mod default;
mod resolve;
mod secret;
mod value_type;

use self::default::DefaultTarget;
use self::value_type::ResolvedEntry;
use super::{Common, Proposals, Report, readable_text};
use crate::definition::{Definition, EntryDefinition};
use crate::diagnostic::{Code, Findings, Location, Spanned};
use crate::model::{Entry, Presence, SuppliedBy};
use crate::name::{self, NoName};

/// An entry on its way to the model, with the places later checks point at.
pub(super) struct Lowered {
    pub(super) entry: Entry,
    pub(super) key_at: Location,
    /// The `rust_name`, when the entry has one of its own.
    pub(super) named_at: Option<Location>,
    /// What the entry itself says about being required, and where.
    pub(super) required: Option<Spanned<bool>>,
    /// The default, and the place that says it.
    pub(super) default: Option<Spanned<String>>,
    /// The examples, and the places that give them.
    pub(super) examples: Vec<Spanned<String>>,
    /// Why it is no secret.
    pub(super) secret_reason: Option<String>,
    /// Where the default is, when it is not the dictionary's.
    pub(super) own_default: Option<Location>,
}

/// All entries of a definition, in order; one that has no key at all is reported and left out.
pub(super) fn all(
    definition: &Definition,
    common: &Common,
    report: &mut Report<'_>,
) -> Vec<Lowered> {
    let entries = definition.entries.iter();
    entries
        .filter_map(|entry| used(entry, common, report))
        .collect()
}

/// An entry of an element; what is wrong in the dictionary was told there, and once is enough.
fn used(written: &EntryDefinition, common: &Common, report: &mut Report<'_>) -> Option<Lowered> {
    let broken = written
        .common
        .as_ref()
        .is_some_and(|used| common.is_broken(&used.value));
    if !broken {
        return described(written, common, report);
    }
    let mut told = Findings::new();
    let silent = &mut Report {
        file: report.file,
        notation: report.notation,
        proposals: Proposals::unlimited(),
        findings: &mut told,
        unread_entries: false,
    };
    let lowered = one(written, common, silent);
    told.discard("the dictionary's mistakes were told where they are");
    lowered
}

/// An entry that has to say what it is: an element's, or an extra of a grant.
pub(super) fn described(
    written: &EntryDefinition,
    common: &Common,
    report: &mut Report<'_>,
) -> Option<Lowered> {
    let lowered = one(written, common, report)?;
    if is_without_doc(written, common) {
        missing("doc", written, report);
    }
    Some(lowered)
}

/// Whether nobody says what the entry is. The dictionary may leave that to the elements, and what
/// the importer wrote waits for a person's words.
fn is_without_doc(written: &EntryDefinition, common: &Common) -> bool {
    let used = written.common.as_ref();
    let shared = used.and_then(|used| common.entry(&used.value)?.doc.as_ref());
    let said = written.doc.is_some() || written.unread.contains(&"doc");
    !said && shared.is_none() && written.review.is_empty()
}

/// One entry, of an element or of the dictionary.
pub(super) fn one(
    written: &EntryDefinition,
    common: &Common,
    report: &mut Report<'_>,
) -> Option<Lowered> {
    let resolved = resolve::resolve(written, common, report)?;
    let key = resolved.key.clone()?;
    let ident = identifier(&resolved, &key, report);
    let source = ResolvedEntry {
        written,
        resolved: &resolved,
        ident: &ident,
    };
    let value_type = value_type::lower(&source, common, report);
    let secret = secret::decide(&resolved, &key, &value_type, report);
    let value = DefaultTarget {
        value_type: &value_type,
        secret,
    };
    let default = default::default(&resolved, &value, report);
    let examples = default::examples(&resolved, &value, report);
    texts(&resolved, written, report);
    let presence = match &default {
        Some(default) => Presence::Default(default.value.clone()),
        None => Presence::Optional,
    };
    let entry = Entry {
        ident,
        key: key.value,
        label: super::text(resolved.label.as_ref()),
        doc: super::prose(resolved.doc.as_ref()),
        value_type,
        secret,
        supplied_by: supplied_by(&resolved, report),
        presence: vec![presence],
        examples: examples.iter().map(|text| text.value.clone()).collect(),
        deprecated: resolved.deprecated.map(|text| text.value),
    };
    Some(Lowered {
        entry,
        key_at: key.at,
        named_at: written.rust_name.as_ref().map(|name| name.at),
        required: resolved.required,
        secret_reason: resolved.secret_reason.map(|text| text.value),
        own_default: default
            .as_ref()
            .and(written.default.as_ref())
            .map(|text| text.at),
        default,
        examples,
    })
}

/// Texts for people: the label must be there, and all of them must say something.
fn texts(resolved: &EntryDefinition, written: &EntryDefinition, report: &mut Report<'_>) {
    match &resolved.label {
        Some(text) => readable_text::check("label", text, report),
        None if written.unread.contains(&"label") => {}
        None => missing("label", written, report),
    }
    readable_text::check_given("doc", resolved.doc.as_ref(), report);
    readable_text::check_given("unit", resolved.unit.as_ref(), report);
    readable_text::check_given("deprecated", resolved.deprecated.as_ref(), report);
}

fn missing(member: &str, written: &EntryDefinition, report: &mut Report<'_>) {
    let named = written.key.as_ref().or(written.common.as_ref());
    let at = named.map_or(written.at, |key| key.at);
    let message = format!("this entry has no `{member}`");
    let remedy = match member {
        "label" => "add `\"label\": \"…\"`: what a form shows beside the field",
        _ => report.says(
            "add `\"doc\": \"…\"`: what the value is, where one finds it, what it looks like",
            "say above the field what the value is, where one finds it, what it looks like: `/// …`",
        ),
    };
    report.push(Code::MissingMember, at, message, "this entry", remedy);
}

fn supplied_by(resolved: &EntryDefinition, report: &mut Report<'_>) -> SuppliedBy {
    let word = resolved.supplied_by.as_ref();
    let supplier = word.map_or(SuppliedBy::Caller, |word| word.value);
    let platform = supplier == SuppliedBy::Platform;
    let required = resolved.required.as_ref().filter(|it| platform && it.value);
    if let Some(required) = required {
        let message = "what the platform supplies cannot be required of the caller";
        let remedy = "remove `required`, or `\"supplied_by\": \"platform\"`";
        report.push(
            Code::NoEffect,
            required.at,
            message,
            "required of whom?",
            remedy,
        );
    }
    supplier
}

/// Field, setter and getter: as `rust_name` says, otherwise made from the key.
fn identifier(
    resolved: &EntryDefinition,
    key: &Spanned<String>,
    report: &mut Report<'_>,
) -> String {
    if key.value.is_empty() {
        let remedy = "write the key exactly as the platform spells it";
        report.push(
            Code::BadName,
            key.at,
            "an entry's key is empty",
            "no key",
            remedy,
        );
        return "unnamed".into();
    }
    if let Some(written) = &resolved.rust_name {
        if !name::is_entry(&written.value) {
            bad_name(written, report);
        }
        return written.value.clone();
    }
    match name::entry(&key.value) {
        Ok(ident) => ident,
        Err(reason) => {
            let why = match reason {
                NoName::NotAscii => "it has letters outside ASCII",
                NoName::NoLetters => "it has neither letter nor digit",
            };
            let message = format!(
                "no identifier can be made from `{}`: {why}",
                key.value.escape_debug()
            );
            let label = resolved
                .label
                .as_ref()
                .and_then(|label| name::entry(&label.value).ok());
            let proposal = match label {
                Some(name) => report.proposals.free(&[name]),
                None => "…".into(),
            };
            let remedy =
                format!("say what it is called in Rust: add `\"rust_name\": \"{proposal}\"`");
            report.push(Code::BadName, key.at, message, "no identifier", remedy);
            key.value.clone()
        }
    }
}

fn bad_name(written: &Spanned<String>, report: &mut Report<'_>) {
    let bare = written.value.trim_start_matches("r#");
    let proposal = match name::entry(bare) {
        Ok(made) => {
            let other = format!("{}_entry", made.trim_end_matches('_'));
            let name = report.proposals.free(&[made, other]);
            report.says(
                format!("write `\"rust_name\": \"{name}\"`: "),
                format!("call the field `{name}` and give it `#[config(key = \"{bare}\")]`: "),
            )
        }
        Err(_) => String::new(),
    };
    let remedy = format!(
        "{proposal}a name is in snake case, without `r#`, and no word that builders answer to already (`build`, `maybe`, `new`, …)"
    );
    let message = format!(
        "`{}` cannot be the name of an entry",
        written.value.escape_debug()
    );
    report.push(Code::BadName, written.at, message, "not usable", remedy);
}
