//! A JSON value that knows where it stands. The reader bounds how deep it is.
//!
//! **Input:** what the reader found. **Output:** members and items, each with its place.

use std::collections::BTreeMap;

use element_codegen::diagnostic::Span;
use element_codegen::json::Json;

/// One value.
#[derive(Debug, Default)]
pub struct Node {
    /// What it is.
    pub kind: NodeKind,
    /// Where it stands.
    pub at: Span,
}

/// What a value is.
#[derive(Debug, Default)]
pub enum NodeKind {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as written.
    Number(String),
    /// A text, escapes resolved.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Members in their order, doubled ones too.
    Object(Vec<Member>),
}

/// One member of an object.
#[derive(Debug)]
pub struct Member {
    /// Its name, escapes resolved.
    pub name: String,
    /// Where the name stands.
    pub name_at: Span,
    /// Its value.
    pub value: Node,
}

impl Node {
    /// The members of an object, doubled ones too.
    #[must_use]
    pub fn members(&self) -> &[Member] {
        match &self.kind {
            NodeKind::Object(members) => members,
            _ => &[],
        }
    }

    /// Names, their places and values; of doubled members the last, as every reader takes it.
    #[must_use]
    pub fn taken(&self) -> Vec<(&str, Span, &Node)> {
        let numbered = || self.members().iter().enumerate();
        let last: BTreeMap<&str, usize> = numbered().map(|(at, it)| (&*it.name, at)).collect();
        let taken = numbered().filter(|(at, member)| last.get(&*member.name) == Some(at));
        taken
            .map(|(_, member)| (&*member.name, member.name_at, &member.value))
            .collect()
    }

    /// The items of a list.
    #[must_use]
    pub fn items(&self) -> &[Node] {
        match &self.kind {
            NodeKind::List(items) => items,
            _ => &[],
        }
    }

    /// The items of a member that is a list.
    #[must_use]
    pub fn list(&self, name: &str) -> &[Node] {
        self.get(name).map_or(&[], Node::items)
    }

    /// The value of a member; of the last one, as every reader takes it, when it is doubled.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Node> {
        let mut members = self.members().iter();
        let found = members.rfind(|member| member.name == name)?;
        Some(&found.value)
    }

    /// The text, if this is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text of a member.
    #[must_use]
    pub fn text_of(&self, name: &str) -> Option<&str> {
        self.get(name)?.text()
    }

    /// The flag of a member.
    #[must_use]
    pub fn flag_of(&self, name: &str) -> Option<bool> {
        match self.get(name)?.kind {
            NodeKind::Bool(flag) => Some(flag),
            _ => None,
        }
    }

    /// The number, if this is a whole one that is not negative.
    #[must_use]
    pub fn number(&self) -> Option<u64> {
        match &self.kind {
            NodeKind::Number(text) => text.parse().ok(),
            _ => None,
        }
    }

    /// Whether this is an object.
    #[must_use]
    pub fn is_object(&self) -> bool {
        matches!(self.kind, NodeKind::Object(_))
    }

    /// The value on the wire, if this is a text, a number or a flag.
    #[must_use]
    pub fn wire_text(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::Text(text) | NodeKind::Number(text) => Some(text),
            NodeKind::Bool(flag) => Some(if *flag { "true" } else { "false" }),
            _ => None,
        }
    }

    /// The value on its own; of doubled members the last, as every reader takes it.
    #[must_use]
    pub fn to_json(&self) -> Json {
        match &self.kind {
            NodeKind::Null => Json::Null,
            NodeKind::Bool(flag) => Json::Bool(*flag),
            NodeKind::Number(text) => Json::Number(text.clone()),
            NodeKind::Text(text) => Json::text(text),
            NodeKind::List(items) => Json::List(items.iter().map(Node::to_json).collect()),
            NodeKind::Object(_) => {
                let members = self.taken().into_iter();
                Json::object(members.map(|(name, _, value)| (name, value.to_json())))
            }
        }
    }
}
