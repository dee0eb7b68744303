//! One entry of an export.
//!
//! **Input:** an item of `configuration`. **Output:** the entry, or a remark why there is none.

use element_core::Shown;

use super::ExportReader;
use crate::facts::{ExportedEntry, Grouping, Remark, is_entry_key};
use crate::lenient_json::{Node, NodeKind};

/// What the successor of the platform calls a member of ours.
const SUCCESSORS: &[(&str, &str)] = &[("hideFromConsole", "hide"), ("groupName", "groupBy")];

/// A member under its own name, or under the successor's.
fn member<'a>(item: &'a Node, name: &str) -> Option<&'a Node> {
    let theirs = SUCCESSORS.iter().find(|(ours, _)| *ours == name);
    item.get(name).or_else(|| item.get(theirs?.1))
}

/// The default on the wire: a list or an object is sent as JSON.
fn default(item: &Node) -> Option<String> {
    let value = item.get("defaultValue")?;
    let text = match value.kind {
        NodeKind::List(_) | NodeKind::Object(_) => value.to_json().compact(),
        _ => value.wire_text()?.to_owned(),
    };
    (!text.trim().is_empty()).then_some(text)
}

impl ExportReader<'_> {
    /// Takes one entry.
    pub(super) fn entry(&mut self, item: &Node) -> Option<ExportedEntry> {
        let line = self.line(item);
        let key = self.key(item, line)?;
        let text = |name: &str| member(item, name)?.wire_text().map(str::to_owned);
        let flag = |name: &str| text(name).as_deref() == Some("true");
        if item.flag_of("active") == Some(false) || flag("deleted") {
            let text = format!("`{key}` is switched off; it was left out");
            self.remarks.push(Remark::check(line, text));
            return None;
        }
        let label = text("name").map(|name| plain(&name));
        Some(ExportedEntry {
            key: key.to_owned(),
            label: label.filter(|label| !label.is_empty()),
            field: text("type").unwrap_or_default().trim().to_uppercase(),
            required: flag("required"),
            shown: Shown::of(flag("internal"), flag("hideFromConsole")),
            encrypted: flag("encrypt"),
            description: text("description"),
            grouping: match text("groupName") {
                _ if flag("groupControl") => Grouping::Chooses,
                Some(group) if !group.trim().is_empty() => Grouping::Chosen(group),
                _ => Grouping::Alone,
            },
            default: default(item),
            options: self.options(key, item),
            line,
        })
    }

    /// The key of an entry; says why there is none.
    fn key<'a>(&mut self, item: &'a Node, line: usize) -> Option<&'a str> {
        let key = item.text_of("key").unwrap_or_default().trim();
        let reason = match key {
            _ if is_entry_key(key) => return Some(key),
            _ if !item.is_object() => "an item of `configuration` is no object".to_owned(),
            "" => "an entry has no `key`".to_owned(),
            _ => format!("`{}` cannot be the key of an entry", key.escape_debug()),
        };
        let text = format!("{reason}; it was left out");
        self.remarks.push(Remark::undecided(line, text));
        None
    }
}

/// Names of entities and their letters; the ampersand last, so that nothing is decoded twice.
const ENTITIES: &[(&str, &str)] = &[
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&nbsp;", " "),
    ("&amp;", "&"),
];

/// Tags that only dress a text.
const DRESS: &[&str] = &[
    "a", "b", "br", "code", "div", "em", "i", "p", "span", "strong",
];

/// What people write into a form in one line, without entities and tags that dress it; anything else
/// in angle brackets may be a placeholder and stays.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        // No tag has a bracket inside.
        let end = after.find(['<', '>']).unwrap_or(after.len());
        let (tag, behind) = after.split_at(end);
        let name = tag.trim_start_matches('/').split([' ', '/']).next();
        let name = name.unwrap_or_default().to_ascii_lowercase();
        if behind.starts_with('>') && DRESS.contains(&name.as_str()) {
            let breaks = ["br", "p", "div"].contains(&name.as_str());
            out.push_str(if breaks { " " } else { "" });
            rest = &behind[1..];
        } else {
            out.push('<');
            rest = after;
        }
    }
    out.push_str(rest);
    for (entity, letter) in ENTITIES {
        out = out.replace(entity, letter);
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}
