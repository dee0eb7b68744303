//! Guide pages: the documentation of a generated module.
//!
//! Comes in: an element and its origin. Goes out: Markdown with the entries that a request sends, the
//! request as JSON and as cURL, the same request in Rust (a doctest that compares it with the JSON),
//! what an instance reports besides, the recorded response, and what was wrong in the sources.

mod request;
mod tables;

use std::fmt::Write as _;

use crate::doc::{code, inert, inert_line};
use crate::model::{Element, Origin};
use crate::tree::MARKDOWN_HEADER;

/// What a module's documentation starts with: rustdoc lists modules by their first paragraph, which
/// the page cannot give since its first line is the mark of who wrote it.
#[must_use]
pub fn summary(element: &Element) -> Vec<String> {
    let mut lines = inert(&element.doc);
    if let Some(first) = lines.first_mut() {
        first.insert_str(0, &format!("{}: ", inert_line(&element.name)));
    }
    lines
}

/// The page; the module's summary stands before it.
#[must_use]
pub fn page(element: &Element, origin: &Origin) -> String {
    let mut out = format!(
        "{MARKDOWN_HEADER} from {}; edit that instead. -->\n\n",
        origin.file
    );
    introduction(element, &mut out);
    tables::sent(element, &mut out);
    tables::extras(element, &mut out);
    for (place, way) in element.ways.iter().enumerate() {
        request::section(element, place, way, &mut out);
    }
    tables::reported(element, &mut out);
    response(origin, &mut out);
    sources(origin, &mut out);
    out.shrink_to_fit();
    out
}

/// The request of an element as shell commands, one for each way of authenticating.
#[must_use]
pub fn curl(element: &Element) -> String {
    let mut out = String::new();
    for (place, way) in element.ways.iter().enumerate() {
        if place > 0 {
            out.push('\n');
        }
        if element.ways.len() > 1 {
            let _ = writeln!(out, "# {}", way.name);
        }
        if !way.grant.members().is_empty() {
            let _ = writeln!(
                out,
                "# Replace what is in providerData: GET /elements/{}/oauth/url leads to it.",
                element.key
            );
        }
        out.push_str(&request::command(element, place, way));
    }
    out
}

// Writing to a String cannot fail, so the results of `write!` are dropped throughout.

fn introduction(element: &Element, out: &mut String) {
    let id = element
        .id
        .map(|id| format!(", id {id} in the public documents"))
        .unwrap_or_default();
    let _ = writeln!(
        out,
        "Element key {}{id}; hub {} (the cargo feature of this module); authentication {}.\n",
        code(&element.key),
        code(&element.hub),
        code(&element.authentication)
    );
}

fn response(origin: &Origin, out: &mut String) {
    if let Some(response) = &origin.response {
        out.push_str("# Response\n\nAs recorded, with placeholders for texts and tokens:\n\n");
        fence("json", &response.pretty(), out);
    }
}

fn sources(origin: &Origin, out: &mut String) {
    if origin.sources.is_empty() {
        return;
    }
    out.push_str("# Sources\n\n");
    for source in &origin.sources {
        let _ = writeln!(out, "- {}", inert_line(&source.document));
        for correction in &source.corrections {
            let _ = writeln!(out, "  - Corrected: {}", inert_line(correction));
        }
    }
}

/// A fence longer than any run of back-ticks inside it.
fn fence(language: &str, text: &str, out: &mut String) {
    let longest = text
        .split(|character| character != '`')
        .map(str::len)
        .max()
        .unwrap_or(0);
    let ticks = "`".repeat(longest.max(2) + 1);
    let _ = writeln!(out, "{ticks}{language}\n{text}\n{ticks}\n");
}
