//! An element as the judge looks at it: the generator's model and the library's table are two of
//! them.
//!
//! **Input:** a table or a model. **Output:** the questions that the judge asks of it.

use crate::{GrantKind, SuppliedBy, ValueType};

/// One element.
pub trait Element {
    /// What requests send as `element.key`.
    fn key(&self) -> &str;

    /// The way at a place, from 0.
    fn way(&self, place: usize) -> Option<&dyn Way>;

    /// The entry at a place, from 0, in the order of the definition.
    fn entry(&self, place: usize) -> Option<&dyn Entry>;
}

/// One way of authenticating.
pub trait Way {
    /// In snake case: `oauth2`, `api_key`.
    fn name(&self) -> &str;

    /// What the request adds as `providerData`.
    fn grant(&self) -> GrantKind;

    /// What `providerData` carries beside the members of the grant, from 0.
    fn extra(&self, place: usize) -> Option<Extra<'_>>;
}

/// A member of `providerData` that one element needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extra<'e> {
    /// The wire key.
    pub key: &'e str,
    /// What a form shows.
    pub label: &'e str,
    /// Whether every request of the way carries it.
    pub required: bool,
}

/// One key of the configuration.
pub trait Entry {
    /// The wire key.
    fn key(&self) -> &str;

    /// What a form shows.
    fn label(&self) -> &str;

    /// What kind of text the value is.
    fn value_type(&self) -> ValueType;

    /// Whether the value is never shown.
    fn is_secret(&self) -> bool;

    /// Who sends it.
    fn supplied_by(&self) -> SuppliedBy;

    /// Whether a request needs the entry in a way.
    fn presence(&self, way: usize) -> Need<'_>;

    /// What the platform takes when the entry is left out, in any way.
    fn default(&self) -> Option<&str>;

    /// The options of a choice, in order.
    fn options(&self) -> Vec<&str>;

    /// Other spellings of the options; they are read and never sent.
    fn spellings(&self) -> Vec<&str>;
}

/// Whether a request needs an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need<'e> {
    /// The caller must send it.
    Required,
    /// It may be left out.
    Optional,
    /// The way sends this text and no other.
    Fixed(&'e str),
}

impl dyn Element + '_ {
    pub(crate) fn ways(&self) -> impl Iterator<Item = &dyn Way> {
        (0..).map_while(|place| self.way(place))
    }

    pub(crate) fn entries(&self) -> impl Iterator<Item = &dyn Entry> {
        (0..).map_while(|place| self.entry(place))
    }

    /// The entries that a caller sends.
    pub(crate) fn sent(&self) -> impl Iterator<Item = &dyn Entry> {
        self.entries()
            .filter(|entry| entry.supplied_by() == SuppliedBy::Caller)
    }
}

impl dyn Way + '_ {
    pub(crate) fn extras(&self) -> impl Iterator<Item = Extra<'_>> {
        (0..).map_while(|place| self.extra(place))
    }
}
