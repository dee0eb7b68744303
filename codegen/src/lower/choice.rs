//! The options of a choice: variants that compile, spellings that do not overlap.

use std::collections::BTreeMap;

use super::{Report, text, words};
use crate::definition::{EntryDefinition, OptionDefinition};
use crate::diagnostic::{Code, Span};
use crate::model::{Choice, ChoiceOption};
use crate::name;

/// The type of a `choice` entry, unless its options cannot be told apart.
pub(super) fn lower(entry: &EntryDefinition, key: &str, report: &mut Report<'_>) -> Option<Choice> {
    let type_at = entry.value_type.as_ref().map_or(entry.at, |word| word.at);
    if entry.options.is_empty() {
        let message = format!("the choice `{key}` has no options");
        let remedy = "add `\"options\": [{ \"value\": \"…\", \"doc\": \"…\" }]`, or make it a text with `examples`";
        report.push(Code::MissingMember, type_at, message, "a choice", remedy);
        return None;
    }
    let mut seen = BTreeMap::new();
    let options = entry
        .options
        .iter()
        .filter_map(|option| lower_option(option, &mut seen, report));
    let options: Vec<ChoiceOption> = options.collect();
    let Ok(name) = name::type_name(key) else {
        let message = format!("no type name can be made from `{key}`");
        report.push(
            Code::BadName,
            type_at,
            message,
            "a choice",
            "make it a text with `examples`",
        );
        return None;
    };
    Some(Choice {
        name,
        key: key.to_owned(),
        doc: text(entry.doc.as_ref()),
        options,
    })
}

fn lower_option(
    option: &OptionDefinition,
    seen: &mut BTreeMap<String, Span>,
    report: &mut Report<'_>,
) -> Option<ChoiceOption> {
    if let Some(doc) = &option.doc {
        words("doc", doc, report);
    }
    for spelling in std::iter::once(&option.value).chain(&option.aliases) {
        if let Some(first) = seen.insert(format!("text {}", spelling.value), spelling.at) {
            let message = format!("`{}` stands twice among the options", spelling.value);
            let places = ((spelling.at, "the second time"), (first, "the first time"));
            report.push_related(
                Code::DuplicateKey,
                places.0,
                places.1,
                message,
                "keep one of the two".into(),
            );
        }
    }
    let (variant, at) = match &option.rust_name {
        Some(name) if name::is_type(&name.value) => (name.value.clone(), name.at),
        Some(name) => {
            let message = format!("`{}` cannot be a variant", name.value);
            report.push(
                Code::BadName,
                name.at,
                message,
                "not a variant",
                "write it like `Webhook`",
            );
            return None;
        }
        None => {
            let Ok(variant) = name::variant(&option.value.value) else {
                let message = format!("no variant can be made from `{}`", option.value.value);
                let remedy = "add a name beside it, such as `\"rust_name\": \"AtLeast\"`";
                report.push(
                    Code::BadName,
                    option.value.at,
                    message,
                    "no letters",
                    remedy,
                );
                return None;
            };
            (variant, option.value.at)
        }
    };
    if let Some(first) = seen.insert(format!("variant {variant}"), at) {
        let message = format!("two options meet in the variant `{variant}`");
        let remedy = format!(
            "add a name to one of them, such as `\"rust_name\": \"{variant}Too\"`, or make one an alias of the other"
        );
        report.push_related(
            Code::NameClash,
            (at, "the second"),
            (first, "the first"),
            message,
            remedy,
        );
    }
    Some(ChoiceOption {
        value: option.value.value.clone(),
        variant,
        doc: text(option.doc.as_ref()),
        aliases: option
            .aliases
            .iter()
            .map(|alias| alias.value.clone())
            .collect(),
    })
}
