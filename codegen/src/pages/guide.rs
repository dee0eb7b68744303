//! Guide pages: what GitHub shows of an element, and rustdoc below the module's first line.
//!
//! **Input:** an element and its origin. **Output:** Markdown: title and description, then what people
//! copy: how to come by a code, the call in Rust (a doctest), the entries, the request as JSON and as
//! a command; then what an instance reports, the recorded response, and the sources.

mod entry_tables;
mod json_and_curl;
mod oauth_steps;
mod rust_program;
mod sample_values;

use std::fmt::Write as _;

use crate::doc::{code, escape, escape_line};
use crate::model::{Element, Home, Origin, Way};

/// What a module's documentation starts with: rustdoc lists modules by their first paragraph, which
/// the page cannot give since it starts with the mark of who wrote it and a title. One sentence, since
/// the page says the rest.
#[must_use]
pub fn summary(element: &Element) -> String {
    let description = escape_line(&element.doc);
    // Not within code font.
    let ends = |at: &usize| description[..*at].matches('`').count() % 2 == 0;
    let end = description.match_indices(". ").map(|(at, _)| at).find(ends);
    let sentence = end.map_or(description.as_str(), |end| &description[..=end]);
    format!("{}: {sentence}", escape_line(&element.name))
}

/// The page.
#[must_use]
pub fn page(element: &Element, origin: &Origin) -> String {
    let home = origin.home;
    let mut out = format!("{}\n\n", home.markdown_header(&origin.file));
    introduction(element, home, &mut out);
    for (way, parameters) in element.ways.iter().zip(&origin.oauth_url) {
        oauth_steps::section(element, way, (home, parameters), &mut out);
    }
    for (place, way) in element.ways.iter().enumerate() {
        rust_program::section(element, (place, way), home, &mut out);
    }
    entry_tables::sent(element, &mut out);
    entry_tables::extras(element, &mut out);
    for (place, way) in element.ways.iter().enumerate() {
        json_and_curl::section(element, place, way, &mut out);
    }
    entry_tables::reported(element, &mut out);
    response(origin, &mut out);
    sources(origin, &mut out);
    out.truncate(out.trim_end().len());
    out.push('\n');
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
        out.push_str(&json_and_curl::command(element, place, way));
    }
    out
}

// Writing to a String cannot fail, so the results of `write!` are dropped throughout.

fn introduction(element: &Element, home: Home, out: &mut String) {
    let _ = writeln!(out, "# {}\n", escape_line(&element.name));
    for line in escape(&element.doc) {
        let _ = writeln!(out, "{line}");
    }
    let id = element
        .id
        .map(|id| format!(" (id {id} in the public documents)"))
        .unwrap_or_default();
    let names: Vec<String> = element.ways.iter().map(|way| code(&way.name)).collect();
    let authentication = match &names[..] {
        [] | [_] => code(element.authentication.word()),
        several => format!(
            "{}, in several ways: {}",
            code(element.authentication.word()),
            several.join(", ")
        ),
    };
    let hub = match home {
        Home::Workspace => "Hub and cargo feature",
        Home::Application => "Hub",
    };
    let _ = writeln!(
        out,
        "\nElement key: {}{id}. {hub}: {}. Authentication: {authentication}.\n",
        code(&element.key),
        code(&element.hub),
    );
}

/// A heading of a section that every way has for itself.
fn heading(title: &str, element: &Element, way: &Way, out: &mut String) {
    let with = if element.ways.len() > 1 {
        format!(" with {}", code(&way.name))
    } else {
        String::new()
    };
    let _ = writeln!(out, "## {title}{with}\n");
}

fn response(origin: &Origin, out: &mut String) {
    if let Some(response) = &origin.response {
        out.push_str(
            "## Sample response\n\nAs recorded, with placeholders for texts and tokens:\n\n",
        );
        fence("json", &response.pretty(), out);
    }
}

fn sources(origin: &Origin, out: &mut String) {
    if origin.sources.is_empty() {
        return;
    }
    out.push_str("## Sources\n\n");
    for source in &origin.sources {
        let _ = writeln!(out, "- {}", escape_line(&source.document));
        for correction in &source.corrections {
            let _ = writeln!(out, "  - Corrected: {}", escape_line(correction));
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
