//! One entry: `use` resolved, type, secrecy, supplier and default decided.

use super::{Common, Report, choice, value, words};
use crate::definition::{Definition, EntryDefinition};
use crate::diagnostic::{Code, Span, Spanned, did_you_mean};
use crate::model::{ChoiceRef, Entry, Presence, SuppliedBy, ValueType};
use crate::name::{self, NoName};

/// An entry on its way to the model, with the places later checks point at.
pub(super) struct Lowered {
    pub(super) entry: Entry,
    pub(super) key_at: Span,
    /// What the entry itself says about being required, and where.
    pub(super) required: Option<Spanned<bool>>,
    /// The default and where it was written, if here.
    pub(super) default: Option<Spanned<String>>,
}

/// All entries of a definition, in order; one that has no key at all is reported and left out.
pub(super) fn all(
    definition: &Definition,
    common: &Common,
    report: &mut Report<'_>,
) -> Vec<Lowered> {
    let entries = definition.entries.iter();
    entries
        .filter_map(|entry| one(entry, common, report))
        .collect()
}

fn one(written: &EntryDefinition, common: &Common, report: &mut Report<'_>) -> Option<Lowered> {
    let resolved = resolve(written, common, report)?;
    let key = resolved.key.clone()?;
    let value_type = value_type(&resolved, written, common, report);
    let secret = secret(&resolved, &key, &value_type, report);
    let default = default(&resolved, written, &value_type, secret, report);
    if let Some(example) = resolved.example.as_ref().filter(|_| !secret) {
        value::check("example", example, &value_type, report);
    }
    for (member, text) in [("label", &resolved.label), ("doc", &resolved.doc)] {
        match text {
            Some(text) => words(member, text, report),
            None => missing(member, written, report),
        }
    }
    let presence = match &default {
        Some(default) => Presence::Default(default.value.clone()),
        None => Presence::Optional,
    };
    let entry = Entry {
        ident: identifier(&resolved, &key, report),
        key: key.value,
        label: super::text(resolved.label.as_ref()),
        doc: super::text(resolved.doc.as_ref()),
        value_type,
        secret,
        supplied_by: supplied_by(&resolved, report),
        presence: vec![presence],
        example: resolved
            .example
            .as_ref()
            .or(resolved.examples.first())
            .map(|text| text.value.clone()),
        deprecated: resolved.deprecated.map(|text| text.value),
    };
    Some(Lowered {
        entry,
        key_at: key.at,
        required: resolved.required,
        default,
    })
}

/// The entry with everything that `use` supplies; places of inherited members are the place of
/// the `use`, since that is the file at hand.
fn resolve(
    written: &EntryDefinition,
    common: &Common,
    report: &mut Report<'_>,
) -> Option<EntryDefinition> {
    let Some(used) = &written.common else {
        if written.key.is_none() {
            let remedy = "add `\"key\": \"…\"`, or `\"use\": \"…\"` for an entry of common.json";
            report.push(
                Code::MissingMember,
                written.at,
                "an entry has neither `key` nor `use`",
                "in this object",
                remedy,
            );
        }
        return Some(written.clone());
    };
    if let Some(key) = &written.key {
        let remedy = "remove `key`, or remove `use` and describe the entry here";
        report.push(
            Code::NoEffect,
            key.at,
            "`use` supplies the key already",
            "a second key",
            remedy,
        );
    }
    let Some(base) = common.entry(&used.value) else {
        let remedy = match did_you_mean(&used.value, common.keys()) {
            Some(close) => format!("did you mean `{close}`?"),
            None => {
                "add it to common.json, or describe the entry here with `key`, `label` and `doc`"
                    .into()
            }
        };
        let message = format!("common.json has no entry `{}`", used.value);
        report.push(Code::UnknownUse, used.at, message, "unknown", remedy);
        return None;
    };
    let inherited = |text: &Option<Spanned<String>>| {
        text.as_ref()
            .map(|text| Spanned::new(text.value.clone(), used.at))
    };
    let flag =
        |flag: &Option<Spanned<bool>>| flag.as_ref().map(|flag| Spanned::new(flag.value, used.at));
    let or = |own: &Option<Spanned<String>>, base: &Option<Spanned<String>>| {
        own.clone().or_else(|| inherited(base))
    };
    let required = written
        .required
        .as_ref()
        .is_some_and(|required| required.value);
    Some(EntryDefinition {
        at: written.at,
        common: written.common.clone(),
        key: Some(used.clone()),
        label: or(&written.label, &base.label),
        doc: or(&written.doc, &base.doc),
        value_type: or(&written.value_type, &base.value_type),
        unit: or(&written.unit, &base.unit),
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
        example: or(&written.example, &base.example),
        examples: if written.examples.is_empty() {
            base.examples.clone()
        } else {
            written.examples.clone()
        },
        secret: written.secret.clone().or_else(|| flag(&base.secret)),
        secret_reason: or(&written.secret_reason, &base.secret_reason),
        supplied_by: or(&written.supplied_by, &base.supplied_by),
        deprecated: or(&written.deprecated, &base.deprecated),
        rust_name: or(&written.rust_name, &base.rust_name),
    })
}

fn missing(member: &str, written: &EntryDefinition, report: &mut Report<'_>) {
    let at = written.key.as_ref().map_or(written.at, |key| key.at);
    let message = format!("an entry has no `{member}`");
    let remedy = match member {
        "label" => "add `\"label\": \"…\"`: what a form shows beside the field",
        _ => "add `\"doc\": \"…\"`: what the value is, where one finds it, what it looks like",
    };
    report.push(Code::MissingMember, at, message, "this entry", remedy);
}

fn value_type(
    resolved: &EntryDefinition,
    written: &EntryDefinition,
    common: &Common,
    report: &mut Report<'_>,
) -> ValueType {
    let word = resolved
        .value_type
        .as_ref()
        .map_or("text", |word| word.value.as_str());
    for (belongs, holds, at) in [
        (
            "integer",
            resolved.unit.is_some(),
            resolved.unit.as_ref().map(|unit| unit.at),
        ),
        (
            "choice",
            !resolved.options.is_empty(),
            resolved.options.first().map(|option| option.value.at),
        ),
        (
            "text",
            !resolved.examples.is_empty(),
            resolved.examples.first().map(|text| text.at),
        ),
    ] {
        if holds && word != belongs && !(word == "custom" && belongs == "text") {
            let member = match belongs {
                "integer" => "unit",
                "choice" => "options",
                _ => "examples",
            };
            let message = format!(
                "`{member}` belongs to a value of type `{belongs}`, and this one is `{word}`"
            );
            let remedy = format!("remove `{member}`, or write `\"type\": \"{belongs}\"`");
            report.push(
                Code::NoEffect,
                at.unwrap_or(written.at),
                message,
                "no meaning here",
                remedy,
            );
        }
    }
    match word {
        "boolean" => ValueType::Boolean,
        "integer" => ValueType::Integer(resolved.unit.as_ref().map(|unit| unit.value.clone())),
        "url" => ValueType::Url,
        "json" => ValueType::Json,
        "list" => ValueType::List,
        "timestamp_ms" => ValueType::TimestampMs,
        "date_mask" => ValueType::DateMask,
        "custom" => ValueType::Custom,
        "choice" => choice_type(resolved, written, common, report),
        _ => ValueType::Text,
    }
}

fn choice_type(
    resolved: &EntryDefinition,
    written: &EntryDefinition,
    common: &Common,
    report: &mut Report<'_>,
) -> ValueType {
    let shared = written
        .common
        .as_ref()
        .and_then(|used| common.choice(&used.value));
    if let (Some(shared), true) = (shared, written.options.is_empty()) {
        return ValueType::Choice(ChoiceRef::Common(shared.clone()));
    }
    let key = super::text(resolved.key.as_ref());
    // A choice without options was reported; text keeps the checks that follow quiet.
    choice::lower(resolved, &key, report).map_or(ValueType::Text, |choice| {
        ValueType::Choice(ChoiceRef::Own(choice))
    })
}

fn secret(
    resolved: &EntryDefinition,
    key: &Spanned<String>,
    value_type: &ValueType,
    report: &mut Report<'_>,
) -> bool {
    let reads_like_one = reads_like_a_secret(&key.value);
    let secret = resolved
        .secret
        .as_ref()
        .map_or(reads_like_one, |secret| secret.value);
    if !secret && reads_like_one && resolved.secret_reason.is_none() {
        let at = resolved.secret.as_ref().map_or(key.at, |secret| secret.at);
        let message = format!(
            "`{}` reads like a secret and is declared to be none",
            key.value
        );
        let remedy = "remove `\"secret\": false`, or add `\"secret_reason\": \"…\"` saying why everyone may see it";
        report.push(Code::SecretReason, at, message, "without a reason", remedy);
    }
    if let (Some(reason), true) = (&resolved.secret_reason, secret) {
        let remedy = "remove the reason, or write `\"secret\": false` beside it";
        report.push(
            Code::NoEffect,
            reason.at,
            "a secret needs no `secret_reason`",
            "no meaning here",
            remedy,
        );
    }
    if secret && *value_type != ValueType::Text {
        let at = resolved.value_type.as_ref().map_or(key.at, |word| word.at);
        let message = format!(
            "a secret is text, and `{}` is `{}`",
            key.value,
            value_type.word()
        );
        let remedy =
            "remove `type`; if it is no secret, write `\"secret\": false` and a `secret_reason`";
        report.push(Code::SecretType, at, message, "not text", remedy);
    }
    let shown = resolved.example.as_ref().or(resolved.examples.first());
    if let (Some(example), true) = (shown, secret) {
        let remedy = "remove it: what a secret looks like can be said in `doc`";
        report.push(
            Code::SecretDefault,
            example.at,
            "a secret has no example",
            "a secret's example",
            remedy,
        );
    }
    secret
}

/// Whether the key's last segment is, or ends in, a word that names a secret.
#[must_use]
pub(crate) fn reads_like_a_secret(key: &str) -> bool {
    let flat = |text: &str| -> String {
        text.chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_lowercase())
            .collect()
    };
    let last = flat(key.rsplit('.').next().unwrap_or(key));
    let whole = flat(key);
    last != "url"
        && (["password", "secret", "token", "cookie"]
            .iter()
            .any(|word| last.ends_with(word))
            || ["apikey", "privatekey", "signaturekey", "accesskey"]
                .iter()
                .any(|word| whole.ends_with(word)))
}

fn default(
    resolved: &EntryDefinition,
    written: &EntryDefinition,
    value_type: &ValueType,
    secret: bool,
    report: &mut Report<'_>,
) -> Option<Spanned<String>> {
    let default = resolved.default.clone()?;
    if let Some(required) = resolved.required.as_ref().filter(|required| required.value) {
        let message = "a required entry has a default";
        let remedy = "remove `default` if the caller must send it, or `\"required\": true` if the platform fills it in";
        report.push_related(
            Code::RequiredDefault,
            (default.at, "a default"),
            (required.at, "required here"),
            message.into(),
            remedy.into(),
        );
        return None;
    }
    if secret {
        let at = written
            .default
            .as_ref()
            .map_or(default.at, |default| default.at);
        let remedy = "remove `default`: a secret that everyone has is none";
        report.push(
            Code::SecretDefault,
            at,
            "a secret has a default",
            "a secret's default",
            remedy,
        );
        return None;
    }
    value::check("default", &default, value_type, report);
    Some(default)
}

fn supplied_by(resolved: &EntryDefinition, report: &mut Report<'_>) -> SuppliedBy {
    let platform = resolved
        .supplied_by
        .as_ref()
        .is_some_and(|word| word.value == "platform");
    if platform && let Some(required) = resolved.required.as_ref().filter(|required| required.value)
    {
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
    if platform {
        SuppliedBy::Platform
    } else {
        SuppliedBy::Caller
    }
}

fn identifier(
    resolved: &EntryDefinition,
    key: &Spanned<String>,
    report: &mut Report<'_>,
) -> String {
    if let Some(written) = &resolved.rust_name {
        if name::is_entry(&written.value) {
            return written.value.clone();
        }
        let message = format!("`{}` cannot be the name of an entry", written.value);
        let remedy = "use snake case, and no word that builders already answer to (`build`, `maybe`, `new`, …)";
        report.push(Code::BadName, written.at, message, "not usable", remedy);
        return written.value.clone();
    }
    match name::entry(&key.value) {
        Ok(ident) => ident,
        Err(reason) => {
            let why = match reason {
                NoName::NotAscii => "it has letters outside ASCII",
                NoName::NoLetters => "it has no letters",
            };
            let message = format!("no identifier can be made from `{}`: {why}", key.value);
            let remedy = "add the name to use in Rust: `\"rust_name\": \"…\"`";
            report.push(Code::BadName, key.at, message, "not usable", remedy);
            key.value.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn secrets_are_recognised_by_their_key() {
        for (key, expected) in [
            ("password", true),
            ("user.password", true),
            ("oauth.api.key", true),
            ("event.notification.signature.key", true),
            ("epages.access.token", true),
            ("apiKey", true),
            ("oauth.token.url", false),
            ("token_id", false),
            ("public.key", false),
            ("subdomain", false),
            ("session.cookie", true),
        ] {
            assert_eq!(super::reads_like_a_secret(key), expected, "{key}");
        }
    }
}
