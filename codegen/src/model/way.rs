//! The ways of authenticating: what each adds to a request, and what it sends by itself.

use element_core::GrantKind;

use super::{Element, Entry, Presence};

/// One way of authenticating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// In snake case: `oauth2`, `api_key`.
    pub name: String,
    /// What the request adds as `providerData`.
    pub grant: GrantKind,
    /// What `providerData` carries besides: texts, each with one presence.
    pub extras: Vec<Entry>,
}

impl Element {
    /// The entries a builder has setters for, with their places: those that no way, or only some,
    /// sends by itself.
    pub fn settable(&self) -> impl Iterator<Item = (usize, &Entry)> {
        self.sent().filter(|(_, entry)| !entry.always_fixed())
    }

    /// What the way sends by itself: entries with the text, in the order of the definition.
    pub fn fixed(&self, way: usize) -> impl Iterator<Item = (&Entry, &str)> {
        self.sent()
            .filter_map(move |(_, entry)| match entry.presence.get(way) {
                Some(Presence::Fixed(text)) => Some((entry, text.as_str())),
                _ => None,
            })
    }
}
