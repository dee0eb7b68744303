//! Elements as a person wants to read them.
//!
//! **Input:** the model. **Output:** plain text for a terminal.

use std::fmt::Write as _;

use super::Filter;
use crate::model::{Catalog, Element, Entry, Presence, SuppliedBy, ValueType};
use crate::name;

/// One line an element: key, name, hub, authentication.
#[must_use]
pub fn list(catalog: &Catalog, filter: &Filter) -> String {
    let elements = filter.of(catalog);
    let width = |of: fn(&Element) -> &str| {
        elements
            .iter()
            .map(|element| of(element).chars().count())
            .max()
            .unwrap_or(0)
    };
    let (keys, names, hubs) = (
        width(|element| &element.key),
        width(|element| &element.name),
        width(|element| &element.hub),
    );
    let mut out = String::new();
    for element in elements {
        // Writing to a String cannot fail; nor below.
        let _ = writeln!(
            out,
            "{:keys$}  {:names$}  {:hubs$}  {}",
            element.key,
            element.name,
            element.hub,
            element.authentication.word()
        );
    }
    out
}

/// Everything about one element.
#[must_use]
pub fn show(element: &Element) -> String {
    let mut out = String::new();
    let id = element
        .id
        .map(|id| format!(", id {id}"))
        .unwrap_or_default();
    let _ = writeln!(
        out,
        "{} (key `{}`{id}, hub `{}`)",
        element.name, element.key, element.hub
    );
    let _ = writeln!(out, "{}\n", element.doc);
    for (place, way) in element.ways.iter().enumerate() {
        let required: Vec<&str> = element
            .entries
            .iter()
            .filter(|entry| entry.presence.get(place) == Some(&Presence::Required))
            .map(|entry| entry.key.as_str())
            .collect();
        let required = if required.is_empty() {
            "nothing".into()
        } else {
            required.join(", ")
        };
        let grant = crate::doc::grant(way.grant);
        let _ = writeln!(
            out,
            "Authenticates with {}: requires {required}; adds {grant}.",
            way.name
        );
        let fixed = element.fixed(place);
        let fixed: Vec<String> = fixed
            .map(|(entry, text)| format!("{} to {text}", entry.key))
            .collect();
        if !fixed.is_empty() {
            let _ = writeln!(out, "  Sets {} by itself.", fixed.join(", "));
        }
        for extra in &way.extras {
            show_extra(extra, &mut out);
        }
    }
    for (title, supplier) in [
        ("What a request sends", SuppliedBy::Caller),
        ("What the platform supplies", SuppliedBy::Platform),
    ] {
        let mut entries = element
            .entries
            .iter()
            .filter(|entry| entry.supplied_by == supplier)
            .peekable();
        if entries.peek().is_some() {
            let _ = writeln!(out, "\n{title}:");
            entries.for_each(|entry| show_entry(entry, element, &mut out));
        }
    }
    out
}

/// A member that `providerData` carries besides.
fn show_extra(extra: &Entry, out: &mut String) {
    let secret = if extra.secret { ", secret" } else { "" };
    let presence = crate::doc::presence(extra, &[]);
    let _ = writeln!(
        out,
        "  With it {} ({}): text{secret}; {presence}; in Rust `{}`\n    {}",
        extra.key,
        extra.label,
        name::spelled(&extra.ident),
        extra.doc
    );
}

fn show_entry(entry: &Entry, element: &Element, out: &mut String) {
    let secret = if entry.secret { ", secret" } else { "" };
    let unit = match &entry.value_type {
        ValueType::Integer(Some(unit)) => format!(" of {unit}"),
        _ => String::new(),
    };
    let presence = crate::doc::presence(entry, &element.ways).replace('`', "");
    let presence = match entry.supplied_by {
        SuppliedBy::Caller => presence,
        SuppliedBy::Platform => presence.replace("optional", "reported"),
    };
    let _ = writeln!(out, "\n  {} ({})", entry.key, entry.label);
    let _ = writeln!(
        out,
        "    {}{unit}{secret}; {presence}; in Rust `{}`",
        entry.value_type.word(),
        name::spelled(&entry.ident)
    );
    if let Some(choice) = entry.value_type.choice() {
        let options: Vec<&str> = choice
            .options
            .iter()
            .map(|option| option.value.as_str())
            .collect();
        let _ = writeln!(
            out,
            "    one of {}, or a text of your own",
            options.join(", ")
        );
    }
    let _ = writeln!(out, "    {}", entry.doc);
}
