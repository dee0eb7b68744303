//! The table of all elements, for README.
//!
//! Comes in: listings. Goes out: Markdown.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::doc::{cell, code, inert_line};
use crate::model::Listing;

/// A row for each hub, so that hundreds stay readable.
#[must_use]
pub fn table(listings: &[Listing]) -> String {
    let mut hubs: BTreeMap<&str, Vec<&Listing>> = BTreeMap::new();
    for element in listings {
        hubs.entry(&element.hub).or_default().push(element);
    }
    let mut out = format!(
        "\nElements: {}. Hubs: {}. Each name leads to the element's guide; behind it, the element's \
         key.\n\n| Hub and feature | Elements |\n|---|---|\n",
        listings.len(),
        hubs.len()
    );
    for (hub, mut elements) in hubs {
        elements.sort_by_key(|element| (element.name.to_lowercase(), &element.key));
        let links: Vec<String> = elements.into_iter().map(link).collect();
        // Writing to a String cannot fail.
        let _ = writeln!(out, "| {} | {} |", cell(&code(hub)), links.join(", "));
    }
    out.push('\n');
    out
}

fn link(element: &Listing) -> String {
    let module = &element.module;
    format!(
        "[{}](element-types/src/elements/{module}.md) {}",
        cell(&inert_line(&element.name)),
        cell(&code(&element.key))
    )
}
