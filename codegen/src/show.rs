//! An element as a person wants to read it, and lists of elements.
//!
//! **Input:** the model. **Output:** plain text for a terminal.

use std::fmt::Write as _;

use crate::model::{Catalog, Element, Entry, Presence, SuppliedBy, ValueType};
use crate::name;

/// Which elements a list holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this hub alone.
    pub hub: Option<String>,
    /// With this text in key, name, doc or the key of an entry; case does not matter.
    pub text: Option<String>,
}

/// One line an element: key, name, hub, authentication.
#[must_use]
pub fn list(catalog: &Catalog, filter: &Filter) -> String {
    let elements: Vec<&Element> = catalog
        .elements
        .iter()
        .filter(|element| matches(element, filter))
        .collect();
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

fn matches(element: &Element, filter: &Filter) -> bool {
    let hub = filter.hub.as_ref().is_none_or(|hub| *hub == element.hub);
    let holds = |text: &str, part: &str| text.to_lowercase().contains(&part.to_lowercase());
    let text = filter.text.as_ref().is_none_or(|part| {
        let entries = element.entries.iter().map(|entry| entry.key.as_str());
        let own = [
            element.key.as_str(),
            element.name.as_str(),
            element.doc.as_str(),
        ];
        own.into_iter().chain(entries).any(|text| holds(text, part))
    });
    hub && text
}

/// Whether the catalogue has a hub.
///
/// # Errors
///
/// What there is no hub for, with a suggestion.
pub fn hub(catalog: &Catalog, hub: &str) -> Result<(), String> {
    let hubs = || catalog.elements.iter().map(|element| element.hub.as_str());
    if hubs().any(|known| known == hub) {
        return Ok(());
    }
    Err(match element_core::did_you_mean(hub, hubs()) {
        Some(close) => format!("there is no hub `{hub}`; did you mean `{close}`?"),
        None => format!("there is no hub `{hub}`; `cargo xtask list` shows all"),
    })
}

/// The element with this key or module name; otherwise the closest key.
///
/// # Errors
///
/// What there is no element for, with a suggestion.
pub fn find<'a>(catalog: &'a Catalog, key: &str) -> Result<&'a Element, String> {
    let is = |element: &&Element| element.key == key || element.names.module == key;
    catalog.elements.iter().find(is).ok_or_else(|| {
        let keys = catalog.elements.iter().map(|element| element.key.as_str());
        match element_core::did_you_mean(key, keys) {
            Some(close) => format!("there is no element `{key}`; did you mean `{close}`?"),
            None => format!("there is no element `{key}`; `cargo xtask list` shows all"),
        }
    })
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
