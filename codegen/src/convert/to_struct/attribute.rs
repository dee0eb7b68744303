//! One attribute: its members on one line where they fit, otherwise a line each.
//!
//! **Input:** names and values. **Output:** the attribute's lines.

use super::literals;
use crate::model::ValueType;

/// How wide the members of an attribute may be together, as rustfmt has it. No name and indent of ours
/// makes such a line too wide.
const INSIDE: usize = 70;

/// An attribute with its members in order.
pub(super) struct Attribute {
    name: &'static str,
    members: Vec<String>,
    options: Vec<String>,
}

impl Attribute {
    pub(super) fn new(name: &'static str) -> Self {
        Self {
            name,
            members: Vec::new(),
            options: Vec::new(),
        }
    }

    /// `name = "text"`.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.bare(name, &literals::literal(value));
    }

    /// `name = value`, as it is.
    pub(super) fn bare(&mut self, name: &str, value: &str) {
        self.member(format!("{name} = {value}"));
    }

    /// A wire text, bare where it is a boolean or a number.
    pub(super) fn wire(&mut self, name: &str, value: &str, value_type: &ValueType) {
        if value_type.kind().literal().is_bare(value) {
            self.bare(name, value);
        } else {
            self.text(name, value);
        }
    }

    /// `name("text", "text")`.
    pub(super) fn texts(&mut self, name: &str, values: &[String]) {
        let literals: Vec<String> = values
            .iter()
            .map(|value| literals::literal(value))
            .collect();
        self.member(format!("{name}({})", literals.join(", ")));
    }

    /// A member as it is.
    pub(super) fn member(&mut self, member: String) {
        self.members.push(member);
    }

    /// `options(..)`, each with its doc on lines of its own, indented already.
    pub(super) fn options(&mut self, options: &[String]) {
        self.options = options.to_vec();
    }

    /// The attribute's lines; none without members.
    pub(super) fn lines(&self, indent: &str) -> String {
        let name = self.name;
        let inside = self.members.join(", ");
        if self.options.is_empty() {
            if self.members.is_empty() {
                return String::new();
            }
            if inside.chars().count() <= INSIDE {
                return format!("{indent}#[{name}({inside})]\n");
            }
            let members = self.members.join(&format!(",\n{indent}    "));
            return format!("{indent}#[{name}(\n{indent}    {members}\n{indent})]\n");
        }
        let mut lines = format!("{indent}#[{name}(\n");
        for member in &self.members {
            lines.extend([indent, "    ", member, ",\n"]);
        }
        lines.extend([indent, "    options(\n"]);
        lines.extend(self.options.iter().map(String::as_str));
        lines.extend([indent, "    )\n", indent, ")]\n"]);
        lines
    }
}
