//! An element as the annotated struct that the derive would make it of.
//!
//! **Input:** an element of the model. **Output:** Rust text, laid out as rustfmt leaves it. Read back
//! through the derive it is the same element; a test demands that of every definition.

mod attribute;
mod literals;
mod way_attributes;

use std::collections::BTreeSet;

use self::attribute::Attribute;
use crate::annotated::field::spaced;
use crate::model::value_type::{RustName, facts};
use crate::model::{Choice, ChoiceRef, Element, Entry, Origin, SuppliedBy, ValueType};
use crate::name;
use element_core::reads_like_a_secret;

/// The name of the struct, unless somebody wants another: `FreshserviceConfig`.
#[must_use]
pub fn name(element: &Element) -> String {
    let stem = name::type_name(&element.key).or_else(|_| name::type_name(&element.name));
    format!("{}Config", stem.unwrap_or_else(|_| "Own".into()))
}

/// The annotated struct called `name`, with the imports it needs.
#[must_use]
pub fn structure(element: &Element, origin: &Origin, name: &str) -> String {
    let printer = StructWriter { element, origin };
    let fields: String = element
        .sent()
        .map(|(_, entry)| printer.field(entry))
        .collect();
    format!(
        "use element_types::{};\n\n{}{}#[derive(Clone, Debug, PartialEq, ElementConfig)]\n{}{}{}pub struct {name} {{\n{fields}}}\n",
        printer.imports(),
        literals::doc(&element.doc, ""),
        printer.allowed(),
        printer.head().lines(""),
        printer.long_ways(),
        printer.reports(),
    )
}

struct StructWriter<'a> {
    element: &'a Element,
    origin: &'a Origin,
}

impl StructWriter<'_> {
    fn imports(&self) -> String {
        let extras = self.element.ways.iter().flat_map(|way| &way.extras);
        let ours = self
            .element
            .entries
            .iter()
            .chain(extras)
            .filter_map(|entry| {
                let name = value_type(entry);
                is_ours(entry).then_some(name)
            });
        let names: BTreeSet<String> = ours.chain(["ElementConfig".to_owned()]).collect();
        let names: Vec<String> = names.into_iter().collect();
        match &names[..] {
            [only] => only.clone(),
            _ => format!("{{{}}}", names.join(", ")),
        }
    }

    /// Pedantic clippy takes a product's name with inner capitals for an identifier without
    /// back-ticks.
    fn allowed(&self) -> &'static str {
        let element = self.element;
        let mut docs = element
            .entries
            .iter()
            .map(|entry| &entry.doc)
            .chain([&element.doc]);
        if docs.any(|doc| literals::names_like_code(doc)) {
            "#[allow(clippy::doc_markdown)]\n"
        } else {
            ""
        }
    }

    fn head(&self) -> Attribute {
        let element = self.element;
        let mut head = Attribute::new("element");
        head.text("key", &element.key);
        if let Some(id) = element.id {
            head.bare("id", &id.to_string());
        }
        head.text("name", &element.name);
        head.text("hub", &element.hub);
        head.text("authentication", element.authentication.word());
        for way in self.short_ways() {
            head.member(way);
        }
        head
    }

    /// What the platform supplies; each entry says before which field it is.
    fn reports(&self) -> String {
        let entries = &self.element.entries;
        let mut items = String::new();
        for (index, entry) in entries.iter().enumerate() {
            if entry.supplied_by == SuppliedBy::Caller {
                continue;
            }
            let before = entries[index..]
                .iter()
                .find(|later| later.supplied_by == SuppliedBy::Caller);
            items.push_str(&self.described(entry, before, "    "));
            let (name, value) = (name::spelled(&entry.ident), value_type(entry));
            items.extend(["    ", &name, ": ", &value, ",\n"]);
        }
        if items.is_empty() {
            return items;
        }
        format!("#[element(reports(\n{items}))]\n")
    }

    fn field(&self, entry: &Entry) -> String {
        let value = value_type(entry);
        let value = if self.element.always_holds(entry) {
            value
        } else {
            format!("Option<{value}>")
        };
        format!(
            "{}    pub {}: {value},\n",
            self.described(entry, None, "    "),
            name::spelled(&entry.ident)
        )
    }

    /// Doc and attributes of a field.
    fn described(&self, entry: &Entry, before: Option<&Entry>, indent: &str) -> String {
        // What waits for a doc has a label, and a field needs words.
        let doc = if entry.doc.is_empty() {
            &entry.label
        } else {
            &entry.doc
        };
        let mut lines = literals::doc(doc, indent);
        if let Some(note) = &entry.deprecated {
            lines.extend([
                indent,
                "#[deprecated(note = ",
                &literals::literal(note),
                ")]\n",
            ]);
        }
        lines.push_str(&self.config(entry, before).lines(indent));
        lines
    }

    fn config(&self, entry: &Entry, before: Option<&Entry>) -> Attribute {
        let mut config = Attribute::new("config");
        if entry.key != entry.ident {
            config.text("key", &entry.key);
        }
        if entry.label != spaced(&entry.ident) {
            config.text("label", &entry.label);
        }
        if let Some(default) = entry.default() {
            config.wire("default", default, &entry.value_type);
        }
        match &entry.examples[..] {
            [] => {}
            [example] => config.wire("example", example, &entry.value_type),
            examples => config.texts("examples", examples),
        }
        if let ValueType::Integer(Some(unit)) = &entry.value_type {
            config.text("unit", unit);
        }
        if !entry.secret && reads_like_a_secret(&entry.key) {
            config.bare("secret", "false");
            let reasons = &self.origin.reasons;
            if let Some(reason) = reasons.iter().find(|reason| reason.key == entry.key) {
                config.text("secret_reason", &reason.text);
            }
        }
        if let Some(before) = before {
            config.bare("before", &name::spelled(&before.ident));
        }
        if let Some(own) = entry.value_type.own_choice() {
            config.options(&options(own));
        }
        config
    }
}

/// How far in an option is: in a field, in its attribute, in the list.
const OPTION: &str = "            ";

/// Each option as a line or more, with its doc.
fn options(choice: &Choice) -> Vec<String> {
    let option = |option: &crate::model::ChoiceOption| {
        let spellings: Vec<String> = std::iter::once(&option.value)
            .chain(&option.aliases)
            .map(|spelling| literals::literal(spelling))
            .collect();
        format!(
            "{}{OPTION}{} = {},\n",
            literals::doc(&option.doc, OPTION),
            option.variant,
            spellings.join(" | ")
        )
    };
    choice.options.iter().map(option).collect()
}

/// Whether the entry's type is one of `element_types`, to be imported by its name.
fn is_ours(entry: &Entry) -> bool {
    entry.secret || matches!(facts(entry.value_type.kind()).rust, RustName::Ours(_))
}

fn value_type(entry: &Entry) -> String {
    match &entry.value_type {
        _ if entry.secret => "Secret".into(),
        ValueType::Choice(ChoiceRef::Common(choice)) => {
            format!("element_types::choice::{}", choice.name)
        }
        ValueType::Choice(ChoiceRef::Own(choice)) => choice.name.clone(),
        other => facts(other.kind()).rust.name().unwrap_or("String").into(),
    }
}
