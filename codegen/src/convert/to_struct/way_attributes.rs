//! Ways of authenticating as attributes: on one line inside the struct's own, unless one of them
//! has extras, which are written like fields.
//!
//! **Input:** the ways of an element. **Output:** attributes.

use super::{StructWriter, literals};
use crate::model::{Entry, GrantKind, Presence, Way};
use crate::name;

impl StructWriter<'_> {
    /// The ways as members of the struct's attribute; none where `authentication` says it all, or
    /// where they are by themselves.
    pub(super) fn short_ways(&self) -> Vec<String> {
        if self.is_implied() || self.has_extras() {
            return Vec::new();
        }
        let ways = self.element.ways.iter().enumerate();
        ways.map(|(index, way)| format!("way({})", self.members(index, way).join(", ")))
            .collect()
    }

    /// The ways, or the extras of the only one, as attributes of their own.
    pub(super) fn long_ways(&self) -> String {
        if !self.has_extras() {
            return String::new();
        }
        if self.is_implied() {
            let extras = self.element.ways.iter().flat_map(|way| &way.extras);
            let extras: String = extras.map(|extra| self.extra(extra, "    ")).collect();
            return format!("#[element(extras(\n{extras}))]\n");
        }
        let ways = self.element.ways.iter().enumerate();
        ways.map(|(index, way)| {
            let mut lines = String::from("#[element(way(\n");
            for member in self.members(index, way) {
                lines.extend(["    ", &member, ",\n"]);
            }
            if !way.extras.is_empty() {
                lines.push_str("    extras(\n");
                lines.extend(way.extras.iter().map(|extra| self.extra(extra, "        ")));
                lines.push_str("    ),\n");
            }
            lines + "))]\n"
        })
        .collect()
    }

    fn has_extras(&self) -> bool {
        self.element.ways.iter().any(|way| !way.extras.is_empty())
    }

    /// Whether the element has the one way of an element that says nothing of ways.
    fn is_implied(&self) -> bool {
        let authentication = self.element.authentication;
        let (word, grant) = (authentication.word(), authentication.grant());
        matches!(&self.element.ways[..], [way] if way.name == word && way.grant == grant)
            && self.element.fixed(0).next().is_none()
            && self.requires(0).next().is_none()
    }

    /// The fields that the way requires although they may be left out.
    fn requires(&self, way: usize) -> impl Iterator<Item = String> {
        let required = move |entry: &Entry| entry.presence.get(way) == Some(&Presence::Required);
        self.element
            .required()
            .filter(move |(_, entry)| required(entry) && !self.element.always_holds(entry))
            .map(|(_, entry)| name::spelled(&entry.ident))
    }

    /// Everything but the extras.
    fn members(&self, index: usize, way: &Way) -> Vec<String> {
        let mut members = vec![format!("name = {}", literals::literal(&way.name))];
        if way.grant != GrantKind::None {
            members.push(format!("grant = {}", literals::literal(way.grant.word())));
        }
        let requires: Vec<String> = self.requires(index).collect();
        let sets = self.element.fixed(index);
        let sets: Vec<String> = sets
            .map(|(entry, value)| {
                format!(
                    "{} = {}",
                    name::spelled(&entry.ident),
                    literals::literal(value)
                )
            })
            .collect();
        for (member, list) in [("requires", requires), ("sets", sets)] {
            if !list.is_empty() {
                members.push(format!("{member}({})", list.join(", ")));
            }
        }
        members
    }

    fn extra(&self, extra: &Entry, indent: &str) -> String {
        let plain = if extra.secret { "Secret" } else { "String" };
        let value = if extra.always_required() {
            plain.to_owned()
        } else {
            format!("Option<{plain}>")
        };
        format!(
            "{}{indent}{}: {value},\n",
            self.described(extra, None, indent),
            name::spelled(&extra.ident)
        )
    }
}
