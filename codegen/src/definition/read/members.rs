//! The members of one object that passed the check, read as what they are.
//!
//! **Input:** members by name. **Output:** texts, words, numbers and lists, each with its place.

use jsonc_parser::ast::{Object, Value};

use super::super::form::MemberType;
use super::check_members::{Checked, Fit, name_span, span};
use super::messages;
use crate::diagnostic::Spanned;

impl<'v> Checked<'v> {
    pub(super) fn value(&self, name: &str) -> Option<&'v Value<'v>> {
        self.members
            .iter()
            .find(|found| found.is(name))
            .map(|found| found.value)
    }

    /// Members that could not be read, or not all of them, which was reported.
    pub(super) fn unread(&self) -> Vec<&'static str> {
        let unread = self.members.iter().filter(|found| found.fit != Fit::All);
        unread.map(|found| found.member.name).collect()
    }

    /// How many items a list has.
    pub(super) fn items(&self, name: &str) -> usize {
        let list = self.value(name).and_then(Value::as_array);
        list.map_or(0, |list| list.elements.len())
    }

    pub(super) fn object(&self, name: &str) -> Option<&'v Object<'v>> {
        self.value(name).and_then(Value::as_object)
    }

    pub(super) fn text(&self, name: &str) -> Option<Spanned<String>> {
        self.value(name).and_then(text)
    }

    /// A word of a [`MemberType::Word`]: of a misspelt one, which the check reported, what was meant.
    pub(super) fn word<T>(&self, name: &str, of: fn(&str) -> Option<T>) -> Option<Spanned<T>> {
        let word = self.text(name)?;
        let value = of(&word.value).or_else(|| self.meant(name, &word.value).and_then(of))?;
        Some(Spanned::new(value, word.at))
    }

    fn meant(&self, name: &str, word: &str) -> Option<&'static str> {
        let found = self.members.iter().find(|found| found.is(name))?;
        match found.member.kind {
            MemberType::Word(words) => messages::meant(name, word, words),
            _ => None,
        }
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
