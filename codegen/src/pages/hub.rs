//! The page of a hub, which is the documentation of its module.
//!
//! **Input:** listings. **Output:** lines of Markdown.

use crate::doc::{cell, code, inert_line};
use crate::model::Listing;
use crate::name;

/// The page of a hub: its elements, with what they are.
#[must_use]
pub fn lines<'a>(hub: &str, elements: impl Iterator<Item = &'a Listing>) -> Vec<String> {
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
