//! `use` resolved: the entry with everything that the dictionary supplies.
//!
//! **Input:** the entry as written. **Output:** the same with what it takes over, at the place of its
//! `use`.

use element_core::did_you_mean;

use super::super::{Common, Report};
use crate::definition::EntryDefinition;
use crate::diagnostic::{Code, Location, Spanned};

/// The entry as if it had been written out; places of inherited members are the place of the
/// `use`, since that is the file at hand.
pub(super) fn resolve(
    written: &EntryDefinition,
    common: &Common,
    report: &mut Report<'_>,
) -> Option<EntryDefinition> {
    let Some(used) = &written.common else {
        if written.key.is_none() && written.unread.is_empty() {
            let remedy = "add `\"key\": \"…\"`, or `\"use\": \"…\"` for an entry of common.json";
            let message = "an entry has neither `key` nor `use`";
            report.no_key(written.at, message, remedy);
        }
        return Some(written.clone());
    };
    if let Some(key) = &written.key {
        let remedy = "remove `key`, or remove `use` and describe the entry here";
        let message = "`use` supplies the key already";
        report.push(Code::NoEffect, key.at, message, "a second key", remedy);
    }
    let Some(base) = common.entry(&used.value) else {
        unknown(used, common, report);
        report.unread_entries = true;
        return None;
    };
    Some(merge(written, base, used))
}

fn unknown(used: &Spanned<String>, common: &Common, report: &mut Report<'_>) {
    let remedy = match did_you_mean(&used.value, common.keys()) {
        Some(close) => format!("did you mean `{close}`?"),
        None => {
            "add it to common.json, or describe the entry here with `key`, `label` and `doc`".into()
        }
    };
    let message = format!("common.json has no entry `{}`", used.value);
    report.push(Code::UnknownUse, used.at, message, "unknown", remedy);
}

fn merge(
    written: &EntryDefinition,
    base: &EntryDefinition,
    used: &Spanned<String>,
) -> EntryDefinition {
    let inherited = |text: &Option<Spanned<String>>| moved(text.as_ref(), used.at);
    let or = |own: &Option<Spanned<String>>, base: &Option<Spanned<String>>| {
        own.clone().or_else(|| inherited(base))
    };
    // What belongs to the dictionary's type has no meaning beside another one.
    let same_type = |base: &Option<Spanned<String>>| {
        if written.value_type.is_none() {
            inherited(base)
        } else {
            None
        }
    };
    let required = written
        .required
        .as_ref()
        .is_some_and(|required| required.value);
    let examples = if written.examples.is_empty() && written.value_type.is_none() {
        let there = |text: &Spanned<String>| Spanned::new(text.value.clone(), used.at);
        base.examples.iter().map(there).collect()
    } else {
        written.examples.clone()
    };
    EntryDefinition {
        at: written.at,
        common: written.common.clone(),
        key: Some(used.clone()),
        label: or(&written.label, &base.label),
        doc: or(&written.doc, &base.doc),
        value_type: written
            .value_type
            .clone()
            .or_else(|| moved(base.value_type.as_ref(), used.at)),
        unit: written.unit.clone().or_else(|| same_type(&base.unit)),
        options: written.options.clone(),
        required: written.required.clone(),
        // What the dictionary takes by default cannot hold for who demands the entry.
        default: written.default.clone().or_else(|| {
            if required {
                None
            } else {
                inherited(&base.default)
            }
        }),
        example: written.example.clone().or_else(|| same_type(&base.example)),
        examples,
        secret: written
            .secret
            .clone()
            .or_else(|| moved(base.secret.as_ref(), used.at)),
        secret_reason: or(&written.secret_reason, &base.secret_reason),
        supplied_by: written
            .supplied_by
            .clone()
            .or_else(|| moved(base.supplied_by.as_ref(), used.at)),
        deprecated: or(&written.deprecated, &base.deprecated),
        rust_name: or(&written.rust_name, &base.rust_name),
        unread: written.unread.clone(),
        rust_type: written.rust_type.clone(),
        review: written.review.clone(),
    }
}

/// A value of the dictionary, at the place of the `use`.
fn moved<T: Clone>(base: Option<&Spanned<T>>, at: Location) -> Option<Spanned<T>> {
    base.map(|base| Spanned::new(base.value.clone(), at))
}
