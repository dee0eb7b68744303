//! A JSON value as a flat list of nodes: nothing here recurses, whatever the depth.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use element_codegen::diagnostic::Span;
use element_codegen::json::Json;

/// A value and everything in it.
#[derive(Debug, Default)]
pub struct Tree<'t> {
    nodes: Vec<Node<'t>>,
    root: usize,
}

/// One value.
#[derive(Debug)]
pub struct Node<'t> {
    /// What it is.
    pub kind: NodeKind<'t>,
    /// Where it stands.
    pub at: Span,
}

/// What a value is; children are indexes into the tree.
#[derive(Debug)]
pub enum NodeKind<'t> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as written.
    Number(Cow<'t, str>),
    /// A text, escapes resolved.
    Text(Cow<'t, str>),
    /// A list.
    List(Vec<usize>),
    /// Members in their order, doubled ones too.
    Object(Vec<Member<'t>>),
}

/// One member of an object.
#[derive(Clone, Debug)]
pub struct Member<'t> {
    /// Its name, escapes resolved.
    pub name: Cow<'t, str>,
    /// Where the name stands.
    pub name_at: Span,
    /// Its value.
    pub value: usize,
}

impl<'t> Tree<'t> {
    /// The outermost value.
    #[must_use]
    pub fn root(&self) -> View<'_, 't> {
        View {
            tree: self,
            node: self.root,
        }
    }

    pub(super) fn push(&mut self, kind: NodeKind<'t>, at: Span) -> usize {
        self.nodes.push(Node { kind, at });
        self.nodes.len() - 1
    }

    pub(super) fn node_mut(&mut self, node: usize) -> Option<&mut Node<'t>> {
        self.nodes.get_mut(node)
    }

    pub(super) fn set_root(&mut self, node: usize) {
        self.root = node;
    }
}

/// A look at one value of a tree.
#[derive(Clone, Copy, Debug)]
pub struct View<'a, 't> {
    tree: &'a Tree<'t>,
    node: usize,
}

impl<'a, 't> View<'a, 't> {
    /// What the value is; null for a tree without values.
    #[must_use]
    pub fn kind(self) -> &'a NodeKind<'t> {
        self.tree
            .nodes
            .get(self.node)
            .map_or(&NodeKind::Null, |node| &node.kind)
    }

    /// Where the value stands.
    #[must_use]
    pub fn at(self) -> Span {
        self.tree
            .nodes
            .get(self.node)
            .map_or_else(Span::default, |node| node.at)
    }

    /// Names, their places and values, if this is an object.
    pub fn members(self) -> impl Iterator<Item = (&'a str, Span, View<'a, 't>)> {
        let members = match self.kind() {
            NodeKind::Object(members) => members.as_slice(),
            _ => &[],
        };
        members.iter().map(move |member| {
            (
                member.name.as_ref(),
                member.name_at,
                View {
                    tree: self.tree,
                    node: member.value,
                },
            )
        })
    }

    /// The same, of doubled members only the last, as every reader takes it.
    #[must_use]
    pub fn taken(self) -> Vec<(&'a str, Span, View<'a, 't>)> {
        let last: BTreeMap<&str, usize> = self
            .members()
            .map(|(name, _, value)| (name, value.node))
            .collect();
        self.members()
            .filter(|(name, _, value)| last.get(name) == Some(&value.node))
            .collect()
    }

    /// The items, if this is a list.
    pub fn items(self) -> impl Iterator<Item = View<'a, 't>> {
        let items = match self.kind() {
            NodeKind::List(items) => items.as_slice(),
            _ => &[],
        };
        items.iter().map(move |item| View {
            tree: self.tree,
            node: *item,
        })
    }

    /// The value of a member; of the last one, as every reader takes it, when it is doubled.
    #[must_use]
    pub fn get(self, name: &str) -> Option<View<'a, 't>> {
        self.members()
            .filter(|(member, ..)| *member == name)
            .last()
            .map(|(.., value)| value)
    }

    /// The text, if this is one.
    #[must_use]
    pub fn text(self) -> Option<&'a str> {
        match self.kind() {
            NodeKind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The flag, if this is one.
    #[must_use]
    pub fn flag(self) -> Option<bool> {
        match self.kind() {
            NodeKind::Bool(flag) => Some(*flag),
            _ => None,
        }
    }

    /// The number, if this is a whole one that is not negative.
    #[must_use]
    pub fn number(self) -> Option<u64> {
        match self.kind() {
            NodeKind::Number(text) => text.parse().ok(),
            _ => None,
        }
    }

    /// Whether this is an object.
    #[must_use]
    pub fn is_object(self) -> bool {
        matches!(self.kind(), NodeKind::Object(_))
    }

    /// The value on the wire, if this is a text, a number or a flag.
    #[must_use]
    pub fn wire_text(self) -> Option<Cow<'a, str>> {
        match self.kind() {
            NodeKind::Text(text) | NodeKind::Number(text) => Some(Cow::Borrowed(text)),
            NodeKind::Bool(flag) => Some(Cow::Borrowed(if *flag { "true" } else { "false" })),
            _ => None,
        }
    }
    /// The value on its own; of doubled members the last, as every reader takes it. Depth is bounded
    /// by the reader.
    #[must_use]
    pub fn to_json(self) -> Json {
        match self.kind() {
            NodeKind::Null => Json::Null,
            NodeKind::Bool(flag) => Json::Bool(*flag),
            NodeKind::Number(text) => Json::Number(text.to_string()),
            NodeKind::Text(text) => Json::text(text.as_ref()),
            NodeKind::List(_) => Json::List(self.items().map(View::to_json).collect()),
            NodeKind::Object(_) => {
                let last: BTreeMap<&str, View<'_, '_>> = self
                    .members()
                    .map(|(name, _, value)| (name, value))
                    .collect();
                let mut seen = BTreeSet::new();
                let first = self.members().filter(|(name, ..)| seen.insert(*name));
                Json::object(first.map(|(name, _, value)| {
                    (name, last.get(name).copied().unwrap_or(value).to_json())
                }))
            }
        }
    }
}
