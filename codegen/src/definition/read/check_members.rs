//! One object against its form: what it may not have, what it lacks, what has the wrong kind.
//!
//! **Input:** an object and its form. **Output:** its members by name; findings.

use element_core::did_you_mean;

use jsonc_parser::ast::{Object, ObjectProp, Value};
use jsonc_parser::common::Ranged as _;

use super::super::form::{Form, Member, MemberType, Needed};
use super::{Reader, messages};
use crate::diagnostic::{Code, Finding, Span, Spanned};
use crate::json::syntax;

/// As many unknown members of a file get a suggestion.
const MOST_SUGGESTIONS: usize = 500;

/// The members of one object that passed the check, under their names.
pub(super) struct Checked<'v> {
    pub(super) at: Span,
    members: Vec<Found<'v>>,
}

struct Found<'v> {
    name: &'static str,
    name_at: Span,
    value: &'v Value<'v>,
}

impl Reader<'_, '_> {
    pub(super) fn check<'v>(&mut self, object: &'v Object<'v>, form: &'static Form) -> Checked<'v> {
        let mut checked = Checked {
            at: Span::new(object.range.start, object.range.end),
            members: Vec::new(),
        };
        for property in &object.properties {
            let name_at = name_span(property);
            let Some(member) = form.member(property.name.as_str()) else {
                self.unknown_member(property, form);
                continue;
            };
            let first = checked
                .members
                .iter()
                .find(|found| found.name == member.name);
            if let Some(first) = first.map(|found| found.name_at) {
                self.doubled_member(property, first);
                continue;
            }
            // Present but wrong is reported once; it must not be reported as missing too.
            let fits = self.kind_fits(member, &property.value);
            checked.members.push(Found {
                name: member.name,
                name_at,
                value: if fits { &property.value } else { &WRONG },
            });
        }
        self.missing_members(object, form, &checked);
        checked
    }

    fn missing_members(&mut self, object: &Object<'_>, form: &Form, checked: &Checked<'_>) {
        let needed = form
            .members
            .iter()
            .filter(|member| member.needed == Needed::Always);
        for member in needed {
            if checked
                .members
                .iter()
                .all(|found| found.name != member.name)
            {
                let at = Span::new(object.range.start, object.range.start + 1);
                let message = messages::lacks(form, member);
                let remedy = messages::add(member);
                self.report(
                    Code::MissingMember,
                    at,
                    message,
                    "not in this object",
                    remedy,
                );
            }
        }
    }

    fn unknown_member(&mut self, property: &ObjectProp<'_>, form: &Form) {
        let name = property.name.as_str();
        let message = format!("{} has no member `{name}`", form.title);
        // To look for what was meant takes long, and of thousands nobody reads more.
        self.unknown += 1;
        let remedy = if self.unknown > MOST_SUGGESTIONS {
            messages::allowed(form)
        } else {
            messages::for_unknown(name, form)
        };
        self.report(
            Code::UnknownMember,
            name_span(property),
            message,
            "unknown",
            remedy,
        );
    }

    fn doubled_member(&mut self, property: &ObjectProp<'_>, first: Span) {
        let finding = Finding::new(
            Code::DuplicateMember,
            &self.file.name,
            name_span(property),
            format!("`{}` appears twice in one object", property.name.as_str()),
            "the second time",
            "remove one of the two: a reader of JSON sees only the last",
        );
        self.findings.push(finding.related(first, "the first time"));
    }

    fn kind_fits(&mut self, member: &Member, value: &Value<'_>) -> bool {
        match (member.kind, value) {
            (MemberType::Word(words), Value::StringLit(text)) => {
                let known = words.contains(&text.value.as_ref());
                if !known {
                    self.unknown_word(member, words, &text.value, span(value));
                }
                known
            }
            (MemberType::Texts, Value::Array(items)) => {
                let fits = |item: &Value<'_>| matches!(item, Value::StringLit(_));
                self.each_fits(member, &items.elements, fits);
                true
            }
            (MemberType::Objects(_), Value::Array(items)) => {
                let fits = |item: &Value<'_>| matches!(item, Value::Object(_));
                self.each_fits(member, &items.elements, fits);
                true
            }
            (MemberType::WireTexts, Value::Object(items)) => {
                for property in &items.properties {
                    if !takes(MemberType::WireText, &property.value) {
                        let name = property.name.as_str();
                        let remedy =
                            messages::mend_named(name, MemberType::WireText, &property.value);
                        self.misfit(name, MemberType::WireText, &property.value, remedy);
                    }
                }
                true
            }
            (kind, _) if takes(kind, value) => true,
            _ => {
                self.wrong_kind(member, value, messages::mend(member, value));
                false
            }
        }
    }

    /// Items of the wrong kind are reported one by one, and the others are read all the same.
    fn each_fits(&mut self, member: &Member, items: &[Value<'_>], fits: fn(&Value<'_>) -> bool) {
        for item in items.iter().filter(|item| !fits(item)) {
            self.wrong_kind(member, item, messages::mend_item(member, item));
        }
    }

    fn wrong_kind(&mut self, member: &Member, value: &Value<'_>, remedy: String) {
        self.misfit(member.name, member.kind, value, remedy);
    }

    fn misfit(&mut self, name: &str, kind: MemberType, value: &Value<'_>, remedy: String) {
        let message = format!("`{name}` takes {}", messages::describe(kind));
        self.report(
            Code::WrongKind,
            syntax::start(value),
            message,
            syntax::found(value),
            remedy,
        );
    }

    fn unknown_word(&mut self, member: &Member, words: &[&str], text: &str, at: Span) {
        let close = messages::word_of_ours(member.name, text)
            .or_else(|| did_you_mean(text, words.iter().copied()));
        let allowed = messages::list(words);
        let remedy = match close {
            Some(close) => format!("did you mean `{close}`? allowed are {allowed}"),
            None => format!("allowed are {allowed}"),
        };
        let message = format!("`{}` cannot be `{text}`", member.name);
        let label = "not one of the words";
        self.report(Code::NotAllowed, at, message, label, remedy);
    }
}

fn takes(kind: MemberType, value: &Value<'_>) -> bool {
    match kind {
        MemberType::Text => matches!(value, Value::StringLit(_)),
        MemberType::Flag => matches!(value, Value::BooleanLit(_)),
        MemberType::Number => {
            matches!(value, Value::NumberLit(number) if number.value.parse::<u64>().is_ok())
        }
        MemberType::WireText => matches!(
            value,
            Value::StringLit(_) | Value::BooleanLit(_) | Value::NumberLit(_)
        ),
        MemberType::Object(_) | MemberType::AnyObject => matches!(value, Value::Object(_)),
        MemberType::Word(_)
        | MemberType::Texts
        | MemberType::WireTexts
        | MemberType::Objects(_) => false,
    }
}

fn name_span(property: &ObjectProp<'_>) -> Span {
    let range = property.name.range();
    Span::new(range.start, range.end)
}

impl<'v> Checked<'v> {
    pub(super) fn value(&self, name: &str) -> Option<&'v Value<'v>> {
        self.members
            .iter()
            .find(|member| member.name == name)
            .map(|member| member.value)
    }

    pub(super) fn object(&self, name: &str) -> Option<&'v Object<'v>> {
        self.value(name).and_then(Value::as_object)
    }

    pub(super) fn text(&self, name: &str) -> Option<Spanned<String>> {
        self.value(name).and_then(text)
    }

    /// A word of a [`MemberType::Word`], which the check held to the list.
    pub(super) fn word<T>(&self, name: &str, of: fn(&str) -> Option<T>) -> Option<Spanned<T>> {
        let word = self.text(name)?;
        Some(Spanned::new(of(&word.value)?, word.at))
    }

    pub(super) fn wire_text(&self, name: &str) -> Option<Spanned<String>> {
        wire_text(self.value(name)?)
    }

    pub(super) fn texts(&self, name: &str) -> Vec<Spanned<String>> {
        match self.value(name) {
            Some(Value::Array(items)) => items.elements.iter().filter_map(text).collect(),
            _ => Vec::new(),
        }
    }

    /// The members of an object that has texts, with their names.
    pub(super) fn wire_texts(&self, name: &str) -> Vec<(Spanned<String>, Spanned<String>)> {
        let properties = self.object(name).map(|object| object.properties.iter());
        let named = properties.into_iter().flatten().filter_map(|property| {
            let key = Spanned::new(property.name.as_str().to_owned(), name_span(property));
            Some((key, wire_text(&property.value)?))
        });
        named.collect()
    }

    pub(super) fn flag(&self, name: &str) -> Option<Spanned<bool>> {
        let value = self.value(name)?;
        value
            .as_boolean_lit()
            .map(|literal| Spanned::new(literal.value, span(value)))
    }

    pub(super) fn number(&self, name: &str) -> Option<Spanned<u64>> {
        let value = self.value(name)?;
        let number = value.as_number_lit()?.value.parse().ok()?;
        Some(Spanned::new(number, span(value)))
    }
}

/// Stands for a member whose value had the wrong kind: every getter answers `None` to it.
static WRONG: Value<'static> = Value::NullKeyword(jsonc_parser::ast::NullKeyword {
    range: jsonc_parser::common::Range { start: 0, end: 0 },
});

fn span(value: &Value<'_>) -> Span {
    let range = value.range();
    Span::new(range.start, range.end)
}

fn wire_text(value: &Value<'_>) -> Option<Spanned<String>> {
    match value {
        Value::NumberLit(number) => Some(Spanned::new(number.value.to_owned(), span(value))),
        Value::BooleanLit(flag) => Some(Spanned::new(flag.value.to_string(), span(value))),
        other => text(other),
    }
}

fn text(value: &Value<'_>) -> Option<Spanned<String>> {
    let literal = value.as_string_lit()?;
    Some(Spanned::new(
        literal.value.clone().into_owned(),
        span(value),
    ))
}
