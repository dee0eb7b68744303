//! JSON text to [`Definition`] and [`Dictionary`], every finding of the text at once.
//!
//! **Input:** a file. **Output:** what it says, with places; findings of everything that is wrong with
//! it.
//!
//! An object is checked against its [`Form`] first (`check_members`): unknown, doubled, missing members and
//! wrong kinds become findings, and what is left is picked out by name.

mod check_members;
mod members;
mod messages;

use element_core::{Authentication, GrantKind, SuppliedBy, ValueType};
use jsonc_parser::ast::{Object, Value};

use self::check_members::Checked;
use super::form::Form;
use super::object_forms;
use super::{
    Definition, Dictionary, EntryDefinition, OptionDefinition, ParameterDefinition, SetDefinition,
    SourceDefinition, WayDefinition,
};
use crate::diagnostic::{Code, Finding, Findings, SourceFile, Span};
use crate::json::{Json, Quotes, syntax};

/// Reads one element's definition.
pub fn definition(file: &SourceFile, findings: &mut Findings) -> Option<Definition> {
    let mut reader = Reader::new(file, findings);
    let root = reader.root(&object_forms::DEFINITION)?;
    Some(reader.definition(&root))
}

/// Reads `common.json`.
pub fn dictionary(file: &SourceFile, findings: &mut Findings) -> Option<Dictionary> {
    let mut reader = Reader::new(file, findings);
    let root = reader.root(&object_forms::DICTIONARY)?;
    let checked = reader.check(&root.0, root.1);
    Some(Dictionary {
        file: file.name.clone(),
        entries: reader.each(&checked, "entries", &object_forms::ENTRY, Reader::entry),
    })
}

/// A definition or the dictionary as it is written, member by member, whatever it says.
pub fn tree(file: &SourceFile, findings: &mut Findings) -> Option<Json> {
    let root = Reader::new(file, findings).root(&object_forms::DEFINITION)?;
    Some(syntax::object(&root.0))
}

struct Reader<'a, 'f> {
    file: &'a SourceFile,
    findings: &'f mut Findings,
    /// Members so far that no form has.
    unknown: usize,
}

impl<'a, 'f> Reader<'a, 'f> {
    fn new(file: &'a SourceFile, findings: &'f mut Findings) -> Self {
        Self {
            file,
            findings,
            unknown: 0,
        }
    }
}

/// The root object owns the tree that [`Checked`] borrows from.
struct Root<'v>(Object<'v>, &'static Form);

impl<'a> Reader<'a, '_> {
    fn root(&mut self, form: &'static Form) -> Option<Root<'a>> {
        match syntax::parse(&self.file.text, Quotes::Shown) {
            Ok(Value::Object(object)) => Some(Root(object, form)),
            Ok(other) => {
                let message = format!("{} is one JSON object", form.title);
                let remedy = "put the members between `{` and `}`; element-defs/freshservice.json shows the shape";
                let label = syntax::found(&other);
                self.report(
                    Code::WrongKind,
                    syntax::start(&other),
                    message,
                    label,
                    remedy,
                );
                None
            }
            Err(fault) => {
                let message = format!("not JSON: {}", fault.message);
                self.report(Code::Syntax, fault.at, message, fault.label, fault.remedy);
                None
            }
        }
    }

    fn report(
        &mut self,
        code: Code,
        at: Span,
        message: impl Into<String>,
        label: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.findings.push(Finding::new(
            code,
            &self.file.name,
            at,
            message,
            label,
            remedy,
        ));
    }

    fn definition(&mut self, root: &Root<'_>) -> Definition {
        let checked = self.check(&root.0, root.1);
        let response = checked.object("example").and_then(|example| {
            let example = self.check(example, &object_forms::EXAMPLE);
            example.value("instance").map(syntax::json)
        });
        Definition {
            file: self.file.name.clone(),
            at: Span::new(root.0.range.start, root.0.range.start + 1).into(),
            key: checked.text("key"),
            id: checked.number("id"),
            name: checked.text("name"),
            hub: checked.text("hub"),
            authentication: checked.word("authentication", Authentication::from_word),
            doc: checked.text("doc"),
            entries: self.each(&checked, "configuration", &object_forms::ENTRY, Self::entry),
            ways: self.each(&checked, "ways", &object_forms::WAY, Self::way),
            extras: self.each(&checked, "extras", &object_forms::EXTRA, Self::extra),
            oauth_url: parameters(&checked),
            response,
            sources: self.each(&checked, "sources", &object_forms::SOURCE, Self::source),
            review: checked.texts("review"),
            unread: checked.unread(),
        }
    }

    fn each<T>(
        &mut self,
        checked: &Checked<'_>,
        name: &'static str,
        form: &'static Form,
        read: fn(&mut Self, &Checked<'_>) -> Option<T>,
    ) -> Vec<T> {
        let Some(Value::Array(items)) = checked.value(name) else {
            return Vec::new();
        };
        let objects = items.elements.iter().filter_map(Value::as_object);
        objects
            .filter_map(|object| {
                let item = self.check(object, form);
                read(self, &item)
            })
            .collect()
    }

    #[allow(
        clippy::unnecessary_wraps,
        reason = "one signature for every reader of an item"
    )]
    fn entry(&mut self, checked: &Checked<'_>) -> Option<EntryDefinition> {
        let options = self.each(checked, "options", &object_forms::OPTION, Self::option);
        let mut unread = checked.unread();
        if options.len() < checked.items("options") {
            unread.push("options");
        }
        Some(EntryDefinition {
            at: checked.at.into(),
            common: checked.text("use"),
            key: checked.text("key"),
            label: checked.text("label"),
            doc: checked.text("doc"),
            value_type: checked.word("type", ValueType::from_word),
            unit: checked.text("unit"),
            options,
            required: checked.flag("required"),
            default: checked.wire_text("default"),
            example: checked.wire_text("example"),
            examples: checked.texts("examples"),
            secret: checked.flag("secret"),
            secret_reason: checked.text("secret_reason"),
            supplied_by: checked.word("supplied_by", SuppliedBy::from_word),
            deprecated: checked.text("deprecated"),
            rust_name: checked.text("rust_name"),
            rust_type: None,
            review: checked.texts("review"),
            unread,
        })
    }

    // Those below are `None` when their one indispensable member was already reported.

    #[allow(
        clippy::unused_self,
        reason = "one signature for every reader of an item"
    )]
    fn option(&mut self, checked: &Checked<'_>) -> Option<OptionDefinition> {
        Some(OptionDefinition {
            value: checked.text("value")?,
            doc: checked.text("doc"),
            aliases: checked.texts("aliases"),
            rust_name: checked.text("rust_name"),
        })
    }

    fn way(&mut self, checked: &Checked<'_>) -> Option<WayDefinition> {
        Some(WayDefinition {
            name: checked.text("name")?,
            grant: checked.word("grant", GrantKind::from_word),
            requires: checked.texts("requires"),
            sets: checked
                .wire_texts("sets")
                .into_iter()
                .map(|(key, value)| SetDefinition { key, value })
                .collect(),
            extras: self.each(checked, "extras", &object_forms::EXTRA, Self::extra),
            oauth_url: parameters(checked),
            unread: checked.unread(),
        })
    }

    /// An extra is described as an entry is; it has fewer members.
    #[allow(
        clippy::unused_self,
        reason = "one signature for every reader of an item"
    )]
    fn extra(&mut self, checked: &Checked<'_>) -> Option<EntryDefinition> {
        Some(EntryDefinition {
            at: checked.at.into(),
            key: Some(checked.text("key")?),
            label: checked.text("label"),
            doc: checked.text("doc"),
            required: checked.flag("required"),
            example: checked.wire_text("example"),
            secret: checked.flag("secret"),
            secret_reason: checked.text("secret_reason"),
            rust_name: checked.text("rust_name"),
            review: checked.texts("review"),
            unread: checked.unread(),
            ..EntryDefinition::default()
        })
    }

    #[allow(
        clippy::unused_self,
        reason = "one signature for every reader of an item"
    )]
    fn source(&mut self, checked: &Checked<'_>) -> Option<SourceDefinition> {
        Some(SourceDefinition {
            document: checked.text("document")?,
            corrections: checked.texts("corrections"),
        })
    }
}

/// Member `oauth_url` of an element or a way.
fn parameters(checked: &Checked<'_>) -> Vec<ParameterDefinition> {
    let written = checked.wire_texts("oauth_url").into_iter();
    written
        .map(|(name, example)| ParameterDefinition { name, example })
        .collect()
}
