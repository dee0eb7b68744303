//! What the catalogue *is*, after every definition was checked: plain data, compared with `==`,
//! read-only once built. Emission, pages, linting and every other tool read this and nothing else.
//!
//! **Input:** what lowering decided. **Output:** the same, for everyone.

mod entry;
mod judge_element;
pub(crate) mod value_type;

pub use element_core::{Authentication, GrantKind, SuppliedBy};

pub use self::entry::{Choice, ChoiceOption, ChoiceRef, Entry, Presence, ValueType};

use element_core::CALLBACK;

use crate::json::Json;

/// All elements and the choices they share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalog {
    /// Sorted by module name.
    pub elements: Vec<Element>,
    /// Choices of `common.json`, sorted by type name.
    pub choices: Vec<Choice>,
}

/// One connector.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// What requests send as `element.key`; the identity.
    pub key: String,
    /// The number the public documents give; environments differ.
    pub id: Option<u64>,
    /// The product's name.
    pub name: String,
    /// The hub, in lower case.
    pub hub: String,
    /// How the platform authenticates against the product.
    pub authentication: Authentication,
    /// What the element is, in our own words.
    pub doc: String,
    /// The name of the generated module, or of the annotated struct's companions.
    pub names: Names,
    /// Never empty.
    pub ways: Vec<Way>,
    /// In the order of the definition.
    pub entries: Vec<Entry>,
}

/// What indexes, hub pages and README say of an element.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Listing {
    /// The module's name.
    pub module: String,
    /// The element's key.
    pub key: String,
    /// The product's name.
    pub name: String,
    /// The hub.
    pub hub: String,
    /// What the element is.
    pub doc: String,
}

/// Names of the items made for an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// `freshservice`; for an annotated struct its name in snake case.
    pub module: String,
    /// `Config`, or the annotated struct's own name.
    pub config: String,
    /// `ConfigBuilder`.
    pub builder: String,
    /// `InstanceConfig`.
    pub instance_config: String,
    /// `Instance`.
    pub instance: String,
    /// What the names of the ways' own grants and configurations start with: nothing, or the struct's own name
    /// without `Config`.
    pub stem: String,
    /// `config_required`: the hidden module of the traits behind `build()`.
    pub required: String,
}

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

/// Where a catalogue is at home.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Home {
    /// The workspace's: modules of `element-types`, behind features.
    #[default]
    Workspace,
    /// An application's own: modules of its crate.
    Application,
}

/// What only a definition has: beside the model, for guide pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// The definition's file name, as printed in headers.
    pub file: String,
    /// Where its catalogue is at home.
    pub home: Home,
    /// What the first calls of OAuth carry besides, each with an example: one list for each of the
    /// element's ways.
    pub oauth_url: Vec<Vec<(String, String)>>,
    /// A recorded response.
    pub response: Option<Json>,
    /// Documents the facts come from.
    pub sources: Vec<Source>,
    /// Why entries are no secrets although their keys read like one.
    pub reasons: Vec<Reason>,
}

/// Why an entry is no secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The wire key of the entry or extra.
    pub key: String,
    /// Why everyone may see its value.
    pub text: String,
}

/// A document and what was wrong in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What the document is.
    pub document: String,
    /// What it says wrongly, and what we took instead.
    pub corrections: Vec<String>,
}

impl Way {
    /// Whether a request of the way that exchanges no code has no use for the entry.
    #[must_use]
    pub fn spares(&self, entry: &Entry) -> bool {
        self.grant == GrantKind::OAuth2 && entry.key == CALLBACK
    }
}

impl Catalog {
    /// What indexes say of every element.
    #[must_use]
    pub fn listings(&self) -> Vec<Listing> {
        self.elements.iter().map(Element::listing).collect()
    }
}

impl Element {
    /// What indexes say of it.
    #[must_use]
    pub fn listing(&self) -> Listing {
        Listing {
            module: self.names.module.clone(),
            key: self.key.clone(),
            name: self.name.clone(),
            hub: self.hub.clone(),
            doc: self.doc.clone(),
        }
    }

    /// The entries a request may send, with their places in [`Element::entries`].
    pub fn sent(&self) -> impl Iterator<Item = (usize, &Entry)> {
        self.entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.supplied_by == SuppliedBy::Caller)
    }

    /// The entries that every way requires, or some way does, with their places.
    pub fn required(&self) -> impl Iterator<Item = (usize, &Entry)> {
        self.sent()
            .filter(|(_, entry)| entry.presence.contains(&Presence::Required))
    }

    /// The entries a builder has setters for, with their places: those that no way, or only some,
    /// sends by itself.
    pub fn settable(&self) -> impl Iterator<Item = (usize, &Entry)> {
        self.sent().filter(|(_, entry)| !entry.always_fixed())
    }

    /// Whether the configuration always holds the entry, so that its field is no `Option`: when every
    /// way requires it, and does so even of tokens that the application holds already.
    #[must_use]
    pub fn always_holds(&self, entry: &Entry) -> bool {
        let mut ways = self.ways.iter();
        entry.always_required() && !ways.any(|way| way.spares(entry))
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
