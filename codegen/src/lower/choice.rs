//! The options of a choice: variants that compile, spellings that do not overlap.
//!
//! **Input:** an entry with options. **Output:** the choice, or findings.

use super::{Report, prose, readable_text};
use crate::definition::{EntryDefinition, OptionDefinition, RustType};
use crate::diagnostic::{Code, Location, Spanned};
use crate::model::{Choice, ChoiceOption};
use crate::name;
use crate::vec_map::VecMap;

/// What the options so far are written as and called, with the places.
#[derive(Default)]
struct OptionsSoFar {
    texts: VecMap<String, Location>,
    variants: VecMap<String, Location>,
    /// Names that were offered, or that another option has: none is offered twice.
    taken: Vec<String>,
}

impl OptionsSoFar {
    /// The name, or the first like it that no option has and that was not offered.
    fn free(&mut self, mut proposal: String) -> String {
        while self.taken.contains(&proposal) {
            proposal.push_str("Too");
        }
        self.taken.push(proposal.clone());
        proposal
    }
}

/// The type of a `choice` entry, unless its options cannot be told apart.
pub(super) fn lower(
    entry: &EntryDefinition,
    key: &str,
    ident: &str,
    report: &mut Report<'_>,
) -> Option<Choice> {
    let type_at = entry.value_type.as_ref().map_or(entry.at, |word| word.at);
    // Which options there are is not known: nothing is held to those that could be read.
    if entry.unread.contains(&"options") {
        return None;
    }
    if entry.options.is_empty() {
        let message = format!("the choice `{key}` has no options");
        let remedy = "add `\"options\": [{ \"value\": \"…\", \"doc\": \"…\" }]`, or make it a `text` with `examples` when only some values are known";
        report.push(Code::MissingMember, type_at, message, "a choice", remedy);
        return None;
    }
    let names = entry.options.iter().filter_map(own_name);
    let mut seen = OptionsSoFar {
        taken: names.collect(),
        ..OptionsSoFar::default()
    };
    let options = entry
        .options
        .iter()
        .filter_map(|option| lower_option(option, &mut seen, report));
    let options: Vec<ChoiceOption> = options.collect();
    // An identifier that is none was reported; then there is no type either.
    let name = match &entry.rust_type {
        Some(RustType::Own(name)) => name.clone(),
        _ => name::type_name(ident).ok()?,
    };
    Some(Choice {
        name,
        key: key.to_owned(),
        doc: prose(entry.doc.as_ref()),
        options,
    })
}

fn lower_option(
    option: &OptionDefinition,
    seen: &mut OptionsSoFar,
    report: &mut Report<'_>,
) -> Option<ChoiceOption> {
    readable_text::check_given("doc", option.doc.as_ref(), report);
    for spelling in std::iter::once(&option.value).chain(&option.aliases) {
        if let Some(first) = seen.texts.insert(spelling.value.clone(), spelling.at) {
            let message = format!("`{}` appears twice among the options", spelling.value);
            report.push_related(
                Code::DuplicateKey,
                (spelling.at, "the second time"),
                (first, "the first time"),
                message,
                "remove one of the two: a text can mean one option only".into(),
            );
        }
    }
    let variant = variant(option, seen, report)?;
    if let Some(first) = seen.variants.insert(variant.value.clone(), variant.at) {
        let message = format!("two options meet in the variant `{}`", variant.value);
        let proposal = seen.free(format!("{}Too", variant.value));
        let remedy = report.says(
            format!(
                "add `\"rust_name\": \"{proposal}\"` to the second, or remove it and make its text one of the first's `aliases` if both mean the same"
            ),
            format!(
                "call the second `{proposal}`, or remove it and add its text to the first after `|` if both mean the same"
            ),
        );
        report.push_related(
            Code::NameClash,
            (variant.at, "the second"),
            (first, "the first"),
            message,
            remedy,
        );
    }
    Some(ChoiceOption {
        value: option.value.value.clone(),
        variant: variant.value,
        doc: prose(option.doc.as_ref()),
        aliases: option
            .aliases
            .iter()
            .map(|alias| alias.value.clone())
            .collect(),
    })
}

/// What an option is called, as far as it can be.
fn own_name(option: &OptionDefinition) -> Option<String> {
    match &option.rust_name {
        Some(name) => Some(name.value.clone()),
        None => name::variant(&option.value.value).ok(),
    }
}

/// The variant's name and the place that decides it.
fn variant(
    option: &OptionDefinition,
    seen: &mut OptionsSoFar,
    report: &mut Report<'_>,
) -> Option<Spanned<String>> {
    if let Some(name) = &option.rust_name {
        if name::is_variant(&name.value) {
            return Some(name.clone());
        }
        let message = format!("`{}` cannot be a variant", name.value.escape_debug());
        let proposal = name::variant(&name.value).unwrap_or_else(|_| "AtLeast".into());
        let proposal = seen.free(proposal);
        let wanted = report.says(format!("\"rust_name\": \"{proposal}\""), proposal);
        let remedy = format!(
            "write `{wanted}`: capitals begin words, without `_`; `Other` is what nobody has seen"
        );
        report.push(Code::BadName, name.at, message, "not a variant", remedy);
        return None;
    }
    let value = &option.value;
    if let Ok(variant) = name::variant(&value.value) {
        return Some(Spanned::new(variant, value.at));
    }
    let message = format!(
        "no variant can be made from `{}`",
        value.value.escape_debug()
    );
    let remedy =
        "say what it is called in Rust: add a name beside it, such as `\"rust_name\": \"AtLeast\"`";
    report.push(Code::BadName, value.at, message, "no ASCII letters", remedy);
    None
}
