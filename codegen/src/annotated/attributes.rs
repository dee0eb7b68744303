//! `#[element(..)]` and `#[config(..)]`: members by name, each with its place.
//!
//! **Input:** the attributes of a struct or a field. **Output:** their arguments by name; of what no
//! attribute takes, findings.

pub(crate) mod argument;
pub(crate) mod attribute_table;
pub(crate) mod list;
mod values;

use element_core::did_you_mean;

use proc_macro2::TokenStream;
use syn::{Attribute, Meta};

use self::argument::{Argument, ArgumentValue};
use self::attribute_table::Table;
pub(crate) use self::values::{Words, plain};
use super::finding_locations::Context;
use crate::diagnostic::Code;

/// The arguments of all attributes with one name; unknown and doubled ones are reported.
pub(crate) struct Arguments {
    list: Vec<Argument>,
    /// What the table does not have: it was reported, and no more is said of its value.
    unknown: Vec<Argument>,
    /// Members that were meant and could not be read: reported once, they are not missing too.
    meant: Vec<String>,
    /// How many are there of which nobody can tell what was meant.
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
                    "members have commas between them; they are {}",
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
            let message = format!("`{name}` appears twice");
            let remedy = "keep one of the two";
            context.refuse_at(Code::DuplicateMember, &argument.name, message, remedy);
        }
        self.list.push(argument);
    }

    fn find(&self, name: &str) -> Option<&Argument> {
        self.list.iter().find(|argument| argument.word == name)
    }

    /// Each time the member is there.
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
        let is_list = |unknown: &Argument| matches!(unknown.value, ArgumentValue::List(_));
        self.unclear > 0
            || self.meant.iter().any(|meant| meant == name)
            || self.unknown.iter().any(is_list)
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
