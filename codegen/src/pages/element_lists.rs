//! Lists of elements: the page of a hub, and the tables in `element-defs/README.md`.
//!
//! **Input:** listings. **Output:** Markdown.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::doc::{cell, code, escape_line};
use crate::model::Listing;
use crate::name;
use crate::pages::hub_descriptions;
use crate::tree::MODULES;

/// The page of a hub: what its products do, its elements, with what they are.
#[must_use]
pub fn hub(hub: &str, elements: &[&Listing]) -> Vec<String> {
    let mut lines = vec![
        about(hub),
        String::new(),
        format!(
            "{} behind the feature {}:",
            counted(elements.len()),
            code(hub)
        ),
        String::new(),
        "| Element | Key | What it is |".into(),
        "|---|---|---|".into(),
    ];
    for element in elements {
        lines.push(format!(
            "| [{}](crate::elements::{}) | {} | {} |",
            cell(&escape_line(&element.name)),
            name::spelled(&element.module),
            cell(&code(&element.key)),
            cell(&escape_line(&element.doc))
        ));
    }
    lines
}

/// The hubs as the crate's front page lists them, each with a link to its page, what its products do
/// and how many there are.
#[must_use]
pub fn hubs(listings: &[Listing]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for element in listings {
        *counts.entry(&element.hub).or_default() += 1;
    }
    let mut out = "\n| Hub and feature | Elements | What they do |\n|---|---|---|\n".to_owned();
    for (hub, count) in counts {
        // Writing to a String cannot fail.
        let _ = writeln!(
            out,
            "| [{}](crate::hub::{}) | {count} | {} |",
            code(hub),
            name::spelled(hub),
            about(hub)
        );
    }
    out
}

/// What the products of a hub do.
fn about(hub: &str) -> String {
    hub_descriptions::about(hub).map_or_else(
        || format!("Products of the hub {}.", code(hub)),
        str::to_owned,
    )
}

fn counted(elements: usize) -> String {
    match elements {
        1 => "One element,".into(),
        many => format!("{many} elements,"),
    }
}

/// A table for each hub, an element a line: two people who add one each change lines apart.
#[must_use]
pub fn catalogue(listings: &[Listing]) -> String {
    let mut hubs: BTreeMap<&str, Vec<&Listing>> = BTreeMap::new();
    for element in listings {
        hubs.entry(&element.hub).or_default().push(element);
    }
    let mut out = String::new();
    for (hub, mut elements) in hubs {
        elements.sort_by_key(|element| (element.name.to_lowercase(), &element.key));
        // Writing to a String cannot fail.
        let _ = write!(out, "\n### {}\n\n| Element | Key |\n|---|---|\n", code(hub));
        for element in elements {
            let _ = writeln!(out, "| {} | {} |", link(element), cell(&code(&element.key)));
        }
    }
    out.push('\n');
    out
}

/// The element's name, leading to its guide page.
fn link(element: &Listing) -> String {
    format!(
        "[{}](../{MODULES}/{}.md)",
        cell(&escape_line(&element.name)),
        element.module
    )
}
