//! A request, taken apart.
//!
//! **Input:** the members of a request. **Output:** each of those that requests have, the names of others,
//! and the names that were there twice.

use super::object_members::{Members, Places};
use super::provider_data::Carried;
use crate::INITIAL;
use crate::json_view::{Value, View};

/// A member of the request, looked at.
#[derive(Default)]
pub(super) enum Part<'r> {
    #[default]
    Absent,
    Plain(Value<'r>),
    List(Vec<Value<'r>>),
    Object(Members<'r>),
}

impl<'r> Part<'r> {
    fn of(view: View<'r>) -> Self {
        match view {
            View::Null => Self::Absent,
            View::List(items) => Self::List(items.map(Value::of).collect()),
            View::Object(members) => Self::Object(Members::of(members)),
            plain => Self::Plain(Value::of(plain)),
        }
    }

    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Plain(value) => value.text(),
            Self::Absent | Self::List(_) | Self::Object(_) => None,
        }
    }

    fn into_members(self) -> Members<'r> {
        match self {
            Self::Object(members) => members,
            Self::Absent | Self::Plain(_) | Self::List(_) => Members::default(),
        }
    }
}

/// A request, taken apart.
#[derive(Default)]
pub(super) struct Parts<'r> {
    pub(super) element: Part<'r>,
    pub(super) configuration: Part<'r>,
    pub(super) provider_data: Part<'r>,
    pub(super) external: Part<'r>,
    pub(super) name: Part<'r>,
    pub(super) tags: Part<'r>,
    pub(super) retrieve: Part<'r>,
    pub(super) unknown: Vec<&'r str>,
    pub(super) doubled: Vec<&'r str>,
}

impl<'r> Parts<'r> {
    pub(super) fn of(members: Box<dyn Iterator<Item = (&'r str, View<'r>)> + 'r>) -> Self {
        let mut seen = Places::default();
        let mut parts = Self::default();
        for (name, view) in members {
            let (_, count) = seen.add(name);
            if count == 2 {
                parts.doubled.push(name);
            }
            match parts.known(name) {
                Some(part) => *part = Part::of(view),
                None if count == 1 && !matches!(view, View::Null) => parts.unknown.push(name),
                None => {}
            }
        }
        parts
    }

    fn known(&mut self, name: &str) -> Option<&mut Part<'r>> {
        match name {
            "element" => Some(&mut self.element),
            "configuration" => Some(&mut self.configuration),
            "providerData" => Some(&mut self.provider_data),
            "externalAuthentication" => Some(&mut self.external),
            "name" => Some(&mut self.name),
            "tags" => Some(&mut self.tags),
            "retrieveObjectsAfterInstantiation" => Some(&mut self.retrieve),
            _ => None,
        }
    }

    /// The configuration and the grant, which together tell the way.
    pub(super) fn take_grant(&mut self) -> (Members<'r>, Carried<'r>) {
        let initial = self.external.text() == Some(INITIAL);
        let data = std::mem::take(&mut self.provider_data).into_members();
        let entries = std::mem::take(&mut self.configuration).into_members();
        (entries, Carried { data, initial })
    }
}
