//! What entries of an export say of each other, and what its parameters say of them.
//!
//! **Input:** the entries of an export and its parameters. **Output:** the entries, with labels and
//! options that others carry for them.

use super::ExportReader;
use crate::facts::{ExportedEntry, Grouping, Remark};
use crate::lenient_json::Node;

/// Names the entry where a default has the placeholder that a parameter fills from it.
pub(super) fn fill_in(export: &Node, entries: &mut [ExportedEntry], reader: &mut ExportReader<'_>) {
    let keys: Vec<String> = entries.iter().map(|entry| entry.key.clone()).collect();
    let known = |name: &str| keys.iter().any(|key| key == name);
    for parameter in export.list("parameters") {
        let names = (parameter.text_of("name"), parameter.text_of("vendorName"));
        let (Some(key), Some(placeholder)) = names else {
            continue;
        };
        let of_entry = parameter.text_of("type") == Some("configuration");
        if !of_entry || !known(key) || known(placeholder) {
            continue;
        }
        let (written, meant) = (format!("{{{placeholder}}}"), format!("{{{key}}}"));
        for entry in entries.iter_mut() {
            let default = entry.default.as_mut();
            let Some(default) = default.filter(|default| default.contains(&written)) else {
                continue;
            };
            *default = default.replace(&written, &meant);
            let (line, of) = (reader.line(parameter), &entry.key);
            let text =
                format!("a parameter fills `{written}` in the default of `{of}` from `{key}`");
            reader.remarks.push(Remark::check(line, text));
        }
    }
}

/// Without an entry that chooses, groups only put fields beside each other.
pub(super) fn ungroup(entries: &mut [ExportedEntry]) {
    let chooses = |entry: &ExportedEntry| entry.grouping == Grouping::Chooses;
    if !entries.iter().any(chooses) {
        for entry in entries {
            entry.grouping = Grouping::Alone;
        }
    }
}

impl ExportReader<'_> {
    /// Takes the options; what has no value, or the value of another, is left out and said.
    pub(super) fn options(&mut self, key: &str, item: &Node) -> Vec<(String, String)> {
        let mut options: Vec<(String, String)> = Vec::new();
        for option in item.list("options") {
            let text = |name: &str| {
                let text = option.get(name)?.wire_text()?.trim().to_owned();
                (!text.is_empty()).then_some(text)
            };
            let value = text("value").filter(|value| !options.iter().any(|(it, _)| it == value));
            if let Some(value) = value {
                let label = text("description").unwrap_or_else(|| value.clone());
                options.push((value, label));
            } else {
                let text = format!("an option of `{key}` has no value of its own; it was left out");
                let line = self.line(option);
                self.remarks.push(Remark::undecided(line, text));
            }
        }
        options
    }
}
