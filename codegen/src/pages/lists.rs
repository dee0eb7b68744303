//! Lists of elements: the page of a hub, and the table in README.
//!
//! **Input:** listings. **Output:** Markdown.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::doc::{cell, code, inert_line};
use crate::model::Listing;
use crate::name;

/// The page of a hub: its elements, with what they are.
#[must_use]
pub fn hub<'a>(hub: &str, elements: impl Iterator<Item = &'a Listing>) -> Vec<String> {
    let mut lines = vec![
        format!(
            "Elements of the hub {}, behind the feature of the same name.",
            code(hub)
        ),
        String::new(),
        "| Element | Key | What it is |".into(),
        "|---|---|---|".into(),
    ];
    for element in elements {
        lines.push(format!(
            "| [{}](crate::elements::{}) | {} | {} |",
            cell(&inert_line(&element.name)),
            name::spelled(&element.module),
            cell(&code(&element.key)),
            cell(&inert_line(&element.doc))
        ));
    }
    lines
}

/// A row for each hub, so that hundreds stay readable.
#[must_use]
pub fn readme(listings: &[Listing]) -> String {
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
