//! Tables of entries: what a request sends, what its grant carries, what an instance reports.
//!
//! **Input:** an element. **Output:** Markdown, every entry with what it is, since a guide is read where
//! no compiler shows the documentation of a field.

use std::fmt::Write as _;

use crate::doc::{cell, code, escape_line, grant, presence, wire_text};
use crate::model::{ChoiceRef, Element, Entry, SuppliedBy, ValueType};
use crate::name;

const HEAD: &str = "| Key | Type | Presence | What it is |\n|---|---|---|---|\n";

// Writing to a String cannot fail, so the results of `write!` are dropped throughout.

/// What the application sends.
pub(super) fn sent(element: &Element, out: &mut String) {
    out.push_str("## Entries\n\n");
    if element.sent().next().is_none() {
        out.push_str("None to send: the platform knows all it needs.\n\n");
        return;
    }
    out.push_str("What the request sends:\n\n");
    out.push_str(HEAD);
    for (_, entry) in element.sent() {
        row(entry, &presence(entry, &element.ways), out);
    }
    out.push('\n');
}

/// What only the platform supplies.
pub(super) fn reported(element: &Element, out: &mut String) {
    let by_platform = |entry: &&Entry| entry.supplied_by == SuppliedBy::Platform;
    let mut entries = element.entries.iter().filter(by_platform).peekable();
    if entries.peek().is_none() {
        return;
    }
    out.push_str("## Reported only\n\nWhat an instance reports besides; nobody sends it:\n\n");
    out.push_str("| Key | Type | What it is |\n|---|---|---|\n");
    for entry in entries {
        // In the text, since a column as wide as the longest address leaves none for the text.
        let default = entry.default().map(wire_text);
        let default = default
            .map(|text| format!(" By default {text}."))
            .unwrap_or_default();
        let _ = writeln!(
            out,
            "| {} | {} | {} |",
            cell(&code(&entry.key)),
            cell(&kind(entry)),
            cell(&format!("{}{default}", escape_line(&described(entry))))
        );
    }
    out.push('\n');
}

/// What the grants carry besides, a table for each way that has any.
pub(super) fn extras(element: &Element, out: &mut String) {
    for way in element.ways.iter().filter(|way| !way.extras.is_empty()) {
        let own = name::grant(&element.names.stem, &way.name);
        let _ = writeln!(
            out,
            "## Extras of {}\n\n`providerData` has these members beside {}; `{own}` has a method for each.\n",
            code(&way.name),
            grant(way.grant)
        );
        out.push_str(HEAD);
        for extra in &way.extras {
            row(extra, &presence(extra, &[]), out);
        }
        out.push('\n');
    }
}

fn row(entry: &Entry, presence: &str, out: &mut String) {
    let _ = writeln!(
        out,
        "| {} | {} | {} | {} |",
        cell(&code(&entry.key)),
        cell(&kind(entry)),
        cell(presence),
        cell(&escape_line(&described(entry)))
    );
}

/// The type, and whether it is a secret.
fn kind(entry: &Entry) -> String {
    let words = type_words(&entry.value_type);
    if entry.secret {
        format!("{words}, secret")
    } else {
        words
    }
}

/// The label and the doc; a doc that opens with the label needs it no second time.
fn described(entry: &Entry) -> String {
    let Entry { label, doc, .. } = entry;
    if doc.starts_with(label.as_str()) {
        doc.clone()
    } else {
        format!("{label}. {doc}")
    }
}

fn type_words(value_type: &ValueType) -> String {
    match value_type {
        ValueType::Integer(Some(unit)) => format!("integer, {}", escape_line(unit)),
        // No link: rustdoc's would be dead on GitHub.
        ValueType::Choice(ChoiceRef::Common(choice) | ChoiceRef::Own(choice)) => {
            let values: Vec<String> = choice.options.iter().map(|it| code(&it.value)).collect();
            format!("one of {}", values.join(", "))
        }
        other => other.kind().name().into(),
    }
}
