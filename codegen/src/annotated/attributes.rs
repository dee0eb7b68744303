//! `#[element(..)]` and `#[config(..)]`: members by name, each with its place.

pub(crate) mod argument;
pub(crate) mod list;
pub(crate) mod members;

use element_core::did_you_mean;

use proc_macro2::TokenStream;
use syn::{Attribute, Lit, Meta, Path};

use self::argument::{Argument, Value};
use self::members::Table;
use super::places::Context;
use crate::diagnostic::{Code, Spanned};

/// The arguments of all attributes with one name; unknown and doubled ones are reported.
pub(crate) struct Arguments {
    list: Vec<Argument>,
    /// What the table does not have: it was reported, and no more is said of its value.
    unknown: Vec<Argument>,
    /// Members that were meant and could not be read: reported once, they are not missing too.
    meant: Vec<String>,
    /// How many stand there of which nobody can tell what was meant.
    unclear: usize,
    table: &'static Table,
}

impl Arguments {
    /// Reads every attribute that the table is about.
    pub(crate) fn of(
        attributes: &[Attribute],
        table: &'static Table,
        context: &mut Context,
    ) -> Self {
        let mut all = Self::none(table);
        for attribute in attributes
            .iter()
            .filter(|attribute| attribute.path().is_ident(table.name))
        {
            if let Meta::List(list) = &attribute.meta {
                all.add(list.tokens.clone(), context);
            } else {
                let message = format!("`{}` takes its members in parentheses", table.name);
                let remedy = format!("write `#[{}({})]`", table.name, table.samples());
                context.refuse_at(Code::Derive, &attribute.meta, message, remedy);
                all.meant.extend(table.names().map(str::to_owned));
            }
        }
        all
    }

    /// Reads a list inside of an attribute.
    pub(crate) fn inside(
        tokens: TokenStream,
        table: &'static Table,
        context: &mut Context,
    ) -> Self {
        let mut all = Self::none(table);
        all.add(tokens, context);
        all
    }

    fn none(table: &'static Table) -> Self {
        Self {
            list: Vec::new(),
            unknown: Vec::new(),
            meant: Vec::new(),
            unclear: 0,
            table,
        }
    }

    fn add(&mut self, tokens: TokenStream, context: &mut Context) {
        let (arguments, faults) = argument::read(tokens);
        for fault in faults {
            let at = context.place_of(fault.error.span());
            let name = fault.name.map(|name| name.to_string()).unwrap_or_default();
            let remedy = match self.table.sample(&name) {
                "" => format!(
                    "members stand with commas between; they are {}",
                    self.table.list()
                ),
                sample => format!("write it like `{sample}`, with commas between members"),
            };
            context.refuse(Code::Derive, at, fault.error.to_string(), remedy);
            if self.table.member(&name).is_some() {
                self.meant.push(name);
            } else {
                self.unclear += 1;
            }
        }
        for argument in arguments {
            self.take(argument, context);
        }
    }

    fn take(&mut self, argument: Argument, context: &mut Context) {
        let name = &argument.word;
        let table = self.table;
        if table.member(name).is_none() {
            let message = format!("`{}` has no member `{name}`", table.name);
            let close = did_you_mean(name, table.names());
            let remedy = unknown(name, close, table);
            self.meant.extend(close.map(str::to_owned));
            context.refuse_at(Code::UnknownMember, &argument.name, message, remedy);
            self.unknown.push(argument);
            return;
        }
        if !table.repeated.contains(&name.as_str()) && self.find(name).is_some() {
            let message = format!("`{name}` stands twice");
            let remedy = "keep one of the two";
            context.refuse_at(Code::DuplicateMember, &argument.name, message, remedy);
        }
        self.list.push(argument);
    }

    fn find(&self, name: &str) -> Option<&Argument> {
        self.list.iter().find(|argument| argument.word == name)
    }

    /// Each time the member stands there.
    fn all(&self, name: &str) -> impl Iterator<Item = &Argument> {
        let list = self.list.iter();
        list.filter(move |argument| argument.word == name)
    }

    /// Whether the member is there, however it is written.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
            || self.unknown.iter().any(|unknown| unknown.word == name)
            || self.meant.iter().any(|meant| meant == name)
    }

    /// Whether as many members were meant by what nobody can tell.
    pub(crate) fn may_be_meant(&self, missing: usize) -> bool {
        missing <= self.unclear
    }

    /// Whether a member with a list may have been meant by what was reported.
    pub(crate) fn may_have_lost(&self, name: &str) -> bool {
        let is_list = |unknown: &Argument| matches!(unknown.value, Value::List(_));
        self.unclear > 0
            || self.meant.iter().any(|meant| meant == name)
            || self.unknown.iter().any(is_list)
    }

    /// Whether the member is there as a text in quotes.
    pub(crate) fn text_there(&self, name: &str) -> bool {
        self.find(name)
            .is_some_and(|argument| matches!(argument.value, Value::Literal(Lit::Str(_))))
    }

    /// A text; a bare boolean or number is read as its text.
    pub(crate) fn wire_text(&self, name: &str, context: &mut Context) -> Option<Spanned<String>> {
        let argument = self.find(name)?;
        if let Value::Literal(literal) = &argument.value
            && let Some(text) = plain(literal)
        {
            let (first, last) = argument.place;
            return Some(Spanned::new(text, context.place_between(first, last)));
        }
        self.wrong(argument, "a text in quotes, a boolean or a number", context);
        None
    }

    /// A text in quotes.
    pub(crate) fn text(&self, name: &str, context: &mut Context) -> Option<Spanned<String>> {
        let argument = self.find(name)?;
        if let Value::Literal(Lit::Str(text)) = &argument.value {
            return Some(context.spanned_at(text.span(), argument::text(text)));
        }
        self.wrong(argument, "a text in quotes", context);
        None
    }

    /// A whole number.
    pub(crate) fn number(&self, name: &str, context: &mut Context) -> Option<Spanned<u64>> {
        let argument = self.find(name)?;
        if let Value::Literal(Lit::Int(number)) = &argument.value
            && let Ok(value) = number.base10_parse()
        {
            return Some(context.spanned_at(number.span(), value));
        }
        let takes = match &argument.value {
            Value::Literal(Lit::Int(number)) if !number.base10_digits().starts_with('-') => {
                "a number of at most 64 bits"
            }
            _ => "a whole number, zero or more",
        };
        self.wrong(argument, takes, context);
        None
    }

    /// `name`, `name = true` or `name = false`.
    pub(crate) fn flag(&self, name: &str, context: &mut Context) -> Option<Spanned<bool>> {
        let argument = self.find(name)?;
        match &argument.value {
            Value::None => Some(context.spanned_at(argument.name.span(), true)),
            Value::Literal(Lit::Bool(flag)) => Some(context.spanned_at(flag.span, flag.value)),
            _ => {
                self.wrong(argument, "nothing, or `= true` or `= false`", context);
                None
            }
        }
    }

    /// A path, bare or in quotes.
    pub(crate) fn path(&self, name: &str, context: &mut Context) -> Option<Path> {
        let argument = self.find(name)?;
        let path = match &argument.value {
            Value::Path(path) => Some(path.clone()),
            Value::Literal(Lit::Str(text)) => text.parse().ok(),
            _ => None,
        };
        if path.is_none() {
            self.wrong(argument, "a path", context);
        }
        path
    }

    /// The name of a field.
    pub(crate) fn field(&self, name: &str, context: &mut Context) -> Option<syn::Ident> {
        let argument = self.find(name)?;
        if let Value::Path(path) = &argument.value
            && let Some(field) = path.get_ident()
        {
            return Some(field.clone());
        }
        self.wrong(argument, "the name of a field", context);
        None
    }

    /// The lists in parentheses, one for each time the member stands there.
    pub(crate) fn lists(
        &self,
        name: &str,
        context: &mut Context,
    ) -> Vec<(&syn::Ident, TokenStream)> {
        let mut lists = Vec::new();
        for argument in self.all(name) {
            if let Value::List(tokens) = &argument.value {
                lists.push((&argument.name, tokens.clone()));
            } else {
                self.wrong(argument, "a list in parentheses", context);
            }
        }
        lists
    }

    fn wrong(&self, argument: &Argument, takes: &str, context: &mut Context) {
        let (first, last) = argument.place;
        let at = context.place_between(first, last);
        let name = argument.name.to_string();
        let message = format!("`{name}` takes {takes}");
        let sample = self.table.sample(&name);
        let remedy = format!("write it like `{sample}`");
        context.refuse(Code::WrongKind, at, message, remedy);
    }
}

fn unknown(name: &str, close: Option<&str>, table: &Table) -> String {
    if let Some((_, remedy)) = table.elsewhere.iter().find(|(word, _)| *word == name) {
        return (*remedy).to_owned();
    }
    match close {
        Some(close) => format!("did you mean `{close}`? members are {}", table.list()),
        None => format!("members are {}", table.list()),
    }
}

/// The text of a literal that has one.
pub(crate) fn plain(literal: &Lit) -> Option<String> {
    match literal {
        Lit::Str(text) => Some(argument::text(text)),
        Lit::Bool(flag) => Some(flag.value.to_string()),
        Lit::Int(number) if number.suffix().is_empty() => Some(number.base10_digits().to_owned()),
        Lit::Float(number) if number.suffix().is_empty() => Some(number.base10_digits().to_owned()),
        _ => None,
    }
}

/// Reports an attribute that belongs to the other place.
pub(crate) fn misplaced(attributes: &[Attribute], name: &str, remedy: &str, context: &mut Context) {
    for attribute in attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident(name))
    {
        let message = format!("`#[{name}(..)]` does not belong here");
        context.refuse_at(Code::Derive, attribute.path(), message, remedy);
    }
}
