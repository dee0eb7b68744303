//! What one element adds to a document, as lines: a run that changed one definition makes one part and
//! takes the others from the document that is there.
//!
//! **Input:** an element, or a document that was written before. **Output:** lines by element.

use std::collections::BTreeMap;

use super::element_request::{self, DocumentStyle};
use crate::json::{Json, quote};
use crate::model::Element;
use crate::name;

/// What the name of an element's first schema ends in.
pub(super) const FIRST: &str = "Element";

/// A member a line, without what is between lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    path: String,
    schemas: Vec<String>,
}

impl Part {
    /// The part of an element.
    pub(super) fn of(element: &Element, style: DocumentStyle) -> Self {
        let (path, operations) = element_request::path(element, style);
        let schemas = element_request::components(element, style);
        Self {
            path: line(&path, &operations),
            schemas: schemas
                .iter()
                .map(|(name, schema)| line(name, schema))
                .collect(),
        }
    }

    /// A fingerprint of its lines.
    #[must_use]
    pub fn print(&self) -> u64 {
        crate::tree::fingerprint(format!("{}\n{}", self.path, self.schemas.join("\n")).as_bytes())
    }
}

fn line(name: &str, value: &Json) -> String {
    format!("{}: {}", quote(name), value.compact())
}

/// Where in a document the paths and the schemas of elements begin; what all elements share is behind.
const PATHS: &str = "\n  \"paths\": {\n";
const SCHEMAS: &str = "\n    \"schemas\": {\n";
const PATH_INDENT: &str = "    ";
const SCHEMA_INDENT: &str = "      ";

/// Puts parts into a document that has none. They are used up, since there may be thousands.
pub(super) fn insert(document: &str, parts: Vec<Part>) -> String {
    let mut out = String::with_capacity(document.len());
    let (head, rest) = split_behind(document, PATHS);
    let (middle, tail) = split_behind(rest, SCHEMAS);
    out.push_str(head);
    for part in &parts {
        push(&mut out, PATH_INDENT, &part.path);
    }
    out.push_str(middle);
    for part in parts {
        for line in &part.schemas {
            push(&mut out, SCHEMA_INDENT, line);
        }
    }
    out.push_str(tail);
    out
}

fn push(out: &mut String, indent: &str, line: &str) {
    out.push_str(indent);
    out.push_str(line);
    out.push_str(",\n");
}

fn split_behind<'t>(text: &'t str, mark: &str) -> (&'t str, &'t str) {
    let place = text.find(mark).map_or(text.len(), |at| at + mark.len());
    text.split_at(place)
}

/// The parts of a document, by what the names of their schemas begin with. What is damaged gives a part
/// that no element has.
#[must_use]
pub fn parts(document: &str) -> BTreeMap<String, Part> {
    let (_, rest) = split_behind(document, PATHS);
    let (paths, schemas) = split_behind(rest, SCHEMAS);
    let mut paths = lines(paths, PATH_INDENT);
    let mut found: BTreeMap<String, Part> = BTreeMap::new();
    let mut current: Option<(String, Part)> = None;
    for line in lines(schemas, SCHEMA_INDENT) {
        let name = line.get(1..).and_then(|rest| rest.split('"').next());
        let name = name.unwrap_or_default();
        if let Some(own) = name.strip_suffix(FIRST) {
            let part = Part {
                path: paths.next().unwrap_or_default().to_owned(),
                schemas: vec![line.to_owned()],
            };
            found.extend(current.replace((own.to_owned(), part)));
            continue;
        }
        match &mut current {
            Some((own, part)) if name.starts_with(own.as_str()) => {
                part.schemas.push(line.to_owned());
            }
            _ => break,
        }
    }
    found.extend(current);
    found
}

/// The lines of one member each.
fn lines<'t>(text: &'t str, indent: &'t str) -> impl Iterator<Item = &'t str> {
    let lines = text
        .lines()
        .map_while(move |line| line.strip_prefix(indent));
    lines.map(|line| line.strip_suffix(',').unwrap_or(line))
}

/// What the names of an element's schemas begin with.
#[must_use]
pub fn owner(module: &str) -> String {
    name::schema(module, None)
}
