//! Definitions in one layout: `cargo xtask fmt`, and whatever else writes or edits a definition.
//!
//! **Input:** definitions as text, or as a tree. **Output:** their text in the layout, and the changes
//! that [`crate::tree::write`] carries out.
//!
//! A definition is strict JSON, which has no comments: its tree holds all that is written, members in
//! their order. So an edit changes the tree, and the printer here writes it.

use crate::definition::read;
use crate::diagnostic::{Findings, SourceFile};
use crate::json::{Json, quote};
use crate::tree::{Change, Inputs, stale};

/// Objects and lists that are no longer than this, and have few members, are on one line.
const ONE_LINE: usize = 88;
/// Objects with more members are easier to read one below the other.
const MOST_MEMBERS: usize = 3;

/// The text of a definition, or of the dictionary.
#[must_use]
pub fn text(definition: &Json) -> String {
    pretty(definition, 0) + "\n"
}

/// The files that are not in the layout; none when `findings` gained an error.
pub fn changes(inputs: &Inputs, findings: &mut Findings) -> Vec<Change> {
    let definitions = inputs.definitions.iter().map(|(_, file)| file);
    let files = inputs.common.iter().chain(definitions);
    let changes: Vec<Change> = files
        .filter_map(|file| change(inputs.path(&file.name), file, &read::tree(file, findings)?))
        .collect();
    if findings.has_errors() {
        Vec::new()
    } else {
        changes
    }
}

/// What turns a file into a definition; nothing when it is that already. The path is the file's in the
/// tree, which its name need not be.
pub(crate) fn change(path: &str, file: &SourceFile, definition: &Json) -> Option<Change> {
    let text = text(definition);
    (text != file.text).then(|| Change {
        path: path.to_owned(),
        difference: stale(text, file.text.as_bytes()),
    })
}

/// Two spaces a level; a small object of scalars, or a small list of them, on one line.
fn pretty(value: &Json, depth: usize) -> String {
    let small = match value {
        Json::Object(members) => {
            members.len() <= MOST_MEMBERS && members.iter().all(|(_, value)| is_scalar(value))
        }
        Json::List(items) => items.len() <= MOST_MEMBERS && items.iter().all(is_scalar),
        scalar => return scalar.pretty(),
    };
    if small {
        let line = line(value);
        if line.chars().count() + 2 * depth <= ONE_LINE {
            return line;
        }
    }
    let parts: Vec<String> = match value {
        Json::Object(members) => {
            let member = |(name, value): &(String, Json)| {
                format!("{}: {}", quote(name), pretty(value, depth + 1))
            };
            members.iter().map(member).collect()
        }
        Json::List(items) => items.iter().map(|item| pretty(item, depth + 1)).collect(),
        _ => Vec::new(),
    };
    let (open, close) = brackets(value);
    let indent = "  ".repeat(depth);
    let parts = parts.join(&format!(",\n{indent}  "));
    format!("{open}\n{indent}  {parts}\n{indent}{close}")
}

/// An object or list of scalars on one line, as people write it: `{ "use": "username" }`.
fn line(value: &Json) -> String {
    let (open, close) = brackets(value);
    match value {
        Json::Object(members) if members.is_empty() => "{}".into(),
        Json::Object(members) => {
            let members = members.iter();
            let members: Vec<String> = members
                .map(|(name, value)| format!("{}: {}", quote(name), value.pretty()))
                .collect();
            format!("{open} {} {close}", members.join(", "))
        }
        Json::List(items) => {
            let items: Vec<String> = items.iter().map(Json::pretty).collect();
            format!("{open}{}{close}", items.join(", "))
        }
        scalar => scalar.pretty(),
    }
}

fn brackets(value: &Json) -> (char, char) {
    match value {
        Json::List(_) => ('[', ']'),
        _ => ('{', '}'),
    }
}

fn is_scalar(value: &Json) -> bool {
    !matches!(value, Json::List(_) | Json::Object(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_is_on_one_line() {
        let entry = |doc: &str| {
            Json::object([
                ("use", Json::text("username")),
                ("doc", Json::text(doc)),
                ("required", Json::Bool(true)),
            ])
        };
        for (value, expected) in [
            (Json::Object(vec![]), "{}\n"),
            (Json::List(vec![]), "[]\n"),
            (
                entry("é"),
                "{ \"use\": \"username\", \"doc\": \"é\", \"required\": true }\n",
            ),
            (
                Json::List(vec![entry("Name."), Json::text("x")]),
                "[\n  { \"use\": \"username\", \"doc\": \"Name.\", \"required\": true },\n  \"x\"\n]\n",
            ),
            (
                Json::object([("sets", Json::List(vec![Json::List(vec![]); 4]))]),
                "{\n  \"sets\": [\n    [],\n    [],\n    [],\n    []\n  ]\n}\n",
            ),
        ] {
            assert_eq!(text(&value), expected);
        }
        let long = "x".repeat(ONE_LINE);
        assert_eq!(
            text(&entry(&long)),
            format!(
                "{{\n  \"use\": \"username\",\n  \"doc\": \"{long}\",\n  \"required\": true\n}}\n"
            )
        );
    }
}
