//! An instance request against the catalogue, offline.
//!
//! Comes in: the JSON one would post, and the model. Goes out: findings for everything that is
//! missing, unknown or mistyped, each with its place; values of secrets are never shown.

mod grant;

use element_core::did_you_mean;

use jsonc_parser::ast::{Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;

use crate::definition::read;
use crate::diagnostic::{Code, Finding, Findings, SourceFile, Span};
use crate::model::{Catalog, ChoiceRef, Element, Entry, Presence, SuppliedBy, ValueType};

/// Checks one request.
pub fn request(file: &SourceFile, catalog: &Catalog, findings: &mut Findings) {
    let mut check = Check { file, findings };
    let Some(root) = read::request(file, check.findings) else {
        return;
    };
    if let Some(element) = check.element(&root, catalog) {
        check.body(&root, element);
    }
}

/// As many entries of a request are looked at; no element has as many.
const MOST_ENTRIES: usize = 1000;

/// What a member of the request takes.
#[derive(Clone, Copy)]
enum Takes {
    Text,
    Object,
}

fn is_blank(value: &Value<'_>) -> bool {
    match value {
        Value::StringLit(text) => text.value.trim().is_empty(),
        Value::NullKeyword(_) => true,
        _ => false,
    }
}

struct Check<'a> {
    file: &'a SourceFile,
    findings: &'a mut Findings,
}

impl Check<'_> {
    fn report(&mut self, code: Code, at: Span, message: String, label: &str, remedy: String) {
        self.findings.push(Finding::new(
            code,
            &self.file.name,
            at,
            message,
            label,
            remedy,
        ));
    }

    /// The element that the request names.
    fn element<'c>(&mut self, root: &Object<'_>, catalog: &'c Catalog) -> Option<&'c Element> {
        let key = root
            .get_object("element")
            .and_then(|element| element.get_string("key"));
        let Some(key) = key else {
            let message = "the request does not say which element it is for".to_owned();
            let remedy = "add `\"element\": { \"key\": \"…\" }`; `cargo xtask list` shows all keys"
                .to_owned();
            self.report(
                Code::MissingMember,
                start(root),
                message,
                "in this object",
                remedy,
            );
            return None;
        };
        let found = catalog
            .elements
            .iter()
            .find(|element| element.key == key.value);
        if found.is_none() {
            let keys = catalog.elements.iter().map(|element| element.key.as_str());
            let remedy = match did_you_mean(&key.value, keys) {
                Some(close) => format!("did you mean `{close}`?"),
                None => "`cargo xtask list` shows all keys".to_owned(),
            };
            let message = format!("there is no element `{}`", key.value);
            self.report(Code::UnknownElement, span(key), message, "unknown", remedy);
        }
        found
    }

    fn body(&mut self, root: &Object<'_>, element: &Element) {
        if root
            .get_string("name")
            .is_none_or(|name| name.value.trim().is_empty())
        {
            let remedy =
                "write `\"name\": \"…\"`: what the instance is called in the platform's console";
            self.without(root, "name", Takes::Text, remedy);
        }
        let way = self.way(root, element);
        let Some(configuration) = root.get_object("configuration") else {
            let remedy = "write `\"configuration\": { … }`";
            self.without(root, "configuration", Takes::Object, remedy);
            return;
        };
        let given = configuration.properties.len();
        if given > MOST_ENTRIES {
            let message =
                format!("the request has {given} entries, and {MOST_ENTRIES} are the most");
            let remedy = "leave out what the element does not have".to_owned();
            let at = start(configuration);
            self.report(Code::TooLarge, at, message, "too many", remedy);
        }
        for property in configuration.properties.iter().take(MOST_ENTRIES) {
            self.entry(property, element);
        }
        let place = way.unwrap_or_else(|| grant::nearest(root, element));
        self.missing(configuration, element, place);
        if let Some(way) = way.and_then(|way| element.ways.get(way)) {
            self.fixed(configuration, element, (place, way));
        }
    }

    /// A member that is not there, or is there as another kind; a blank text is as good as none.
    fn without(&mut self, root: &Object<'_>, member: &str, takes: Takes, remedy: &str) {
        match root.get(member) {
            Some(property) if !is_blank(&property.value) => {
                self.wrong_kind(property, member, takes, remedy);
            }
            _ => self.report(
                Code::MissingMember,
                start(root),
                format!("the request has no `{member}`"),
                "in this object",
                remedy.to_owned(),
            ),
        }
    }

    fn wrong_kind(&mut self, found: &ObjectProp<'_>, member: &str, takes: Takes, remedy: &str) {
        let (kind, label) = match takes {
            Takes::Text => ("a text", "no text"),
            Takes::Object => ("an object", "no object"),
        };
        let message = format!("`{member}` takes {kind}");
        let at = value_span(&found.value);
        self.report(Code::WrongKind, at, message, label, remedy.to_owned());
    }

    fn missing(&mut self, configuration: &Object<'_>, element: &Element, way: usize) {
        for entry in &element.entries {
            let required = entry.presence.get(way) == Some(&Presence::Required);
            if required && given(configuration, &entry.key).is_none() {
                let message = format!("{} needs `{}` ({})", element.name, entry.key, entry.label);
                let remedy = format!("add `\"{}\": \"…\"`: {}", entry.key, entry.doc);
                self.report(
                    Code::MissingEntry,
                    start(configuration),
                    message,
                    "in this object",
                    remedy,
                );
            }
        }
    }

    fn entry(&mut self, property: &ObjectProp<'_>, element: &Element) {
        let key = property.name.as_str();
        let at = span(&property.name);
        let Some(entry) = element.entries.iter().find(|entry| entry.key == key) else {
            let keys = element.entries.iter().map(|entry| entry.key.as_str());
            let remedy = match did_you_mean(key, keys) {
                Some(close) => format!("did you mean `{close}`?"),
                None => format!("`cargo xtask show {}` lists its entries", element.key),
            };
            let message = format!("{} has no entry `{key}`", element.name);
            self.report(Code::UnknownEntry, at, message, "unknown", remedy);
            return;
        };
        if entry.supplied_by == SuppliedBy::Platform {
            let message = format!("`{key}` is supplied by the platform");
            self.report(
                Code::NoEffect,
                at,
                message,
                "not the caller's to send",
                "leave it out".to_owned(),
            );
        }
        if let Some(expected) = misfit(&property.value, entry) {
            let message = format!("`{key}` ({}) takes {expected}", entry.label);
            let label = format!("not {expected}");
            self.report(
                Code::EntryValue,
                value_span(&property.value),
                message,
                &label,
                format!("write {expected}"),
            );
        }
    }
}

/// What the entry takes, when the value is something else.
fn misfit(value: &Value<'_>, entry: &Entry) -> Option<String> {
    let text = match value {
        Value::StringLit(text) => text.value.clone().into_owned(),
        Value::NumberLit(number) => number.value.to_owned(),
        Value::BooleanLit(flag) => flag.value.to_string(),
        Value::NullKeyword(_) => return None,
        Value::Object(_) | Value::Array(_) => {
            return (entry.value_type != ValueType::Json).then(|| "a text".to_owned());
        }
    };
    let required = entry.always_required();
    if required && text.trim().is_empty() {
        return Some("a text that is not empty".into());
    }
    if let Some(expected) = unsendable(&text).filter(|_| entry.secret || !is_mask(&text)) {
        return Some(expected.into());
    }
    match &entry.value_type {
        ValueType::Boolean if !matches!(text.as_str(), "true" | "false") => {
            Some("`true` or `false`".into())
        }
        ValueType::Integer(_) | ValueType::TimestampMs if text.parse::<i64>().is_err() => {
            Some("a whole number".into())
        }
        ValueType::Choice(ChoiceRef::Common(choice) | ChoiceRef::Own(choice)) => {
            let known = choice
                .options
                .iter()
                .any(|option| option.value == text || option.aliases.contains(&text));
            let options: Vec<&str> = choice
                .options
                .iter()
                .map(|option| option.value.as_str())
                .collect();
            (!known).then(|| format!("one of `{}`", options.join("`, `")))
        }
        ValueType::Json if !element_core::is_json(&text) => Some("a JSON document".into()),
        _ => None,
    }
}

/// The value of a member that is there and not null.
fn given<'v>(object: &'v Object<'v>, key: &str) -> Option<&'v Value<'v>> {
    let value = &object.get(key)?.value;
    (!matches!(value, Value::NullKeyword(_))).then_some(value)
}

fn is_mask(text: &str) -> bool {
    element_core::is_mask(text)
}

/// What should stand in place of a mask or a leftover placeholder.
fn unsendable(text: &str) -> Option<&'static str> {
    if is_mask(text) {
        Some("the secret itself, not the mask the platform shows")
    } else if element_core::is_placeholder(text) {
        Some("a value in place of the placeholder")
    } else {
        None
    }
}

fn start(object: &Object<'_>) -> Span {
    Span::new(object.range.start, object.range.start + 1)
}

fn span(ranged: &impl Ranged) -> Span {
    let range = ranged.range();
    Span::new(range.start, range.end)
}

fn value_span(value: &Value<'_>) -> Span {
    span(value)
}
