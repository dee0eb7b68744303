//! The static table of an element: what every tool reads instead of the generated code.
//!
//! **Input:** nothing at run time. **Output:** the facts of the definition as constants.

mod judge_element;
mod way;

pub use element_core::{GrantKind, SuppliedBy, ValueType};
pub use way::{ExtraSpec, WaySpec};

/// Everything the definition says about one element: enough to draw a form from.
///
/// Written as `ElementSpec { key: "…", ..ElementSpec::BASE }`, so that a new member breaks nobody.
///
/// ```
/// # #[cfg(feature = "helpdesk")] {
/// use element_types::elements::freshservice;
///
/// let required: Vec<_> = freshservice::SPEC
///     .entries
///     .iter()
///     .filter(|entry| entry.is_required_in(0))
///     .map(|entry| entry.key)
///     .collect();
/// assert_eq!(required, ["username", "password", "subdomain"]);
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ElementSpec {
    /// What requests send as `element.key`; the element's identity.
    pub key: &'static str,
    /// The number the public documents give; environments differ.
    pub id: Option<u64>,
    /// The product's name.
    pub name: &'static str,
    /// The hub, in lower case.
    pub hub: &'static str,
    /// How the platform says it authenticates: `basic`, `oauth2`, …
    pub authentication: &'static str,
    /// What the element is, in a sentence or two.
    pub doc: &'static str,
    /// The ways of authenticating; never empty for a generated element.
    pub ways: &'static [WaySpec],
    /// The entries, in the order of the definition.
    pub entries: &'static [EntrySpec],
}

/// One key of the configuration.
///
/// Written as `EntrySpec { key: "…", label: "…", ..EntrySpec::TEXT }`, so that a new member breaks
/// nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntrySpec {
    /// The wire key.
    pub key: &'static str,
    /// What a form shows.
    pub label: &'static str,
    /// What the value is and where one finds it; Markdown, of which only back-ticks are likely.
    pub doc: &'static str,
    /// What kind of text the value is.
    pub value_type: ValueType,
    /// One for each way, in the order of [`ElementSpec::ways`]; a single one holds for all of them.
    pub presence: &'static [Presence],
    /// Never shown.
    pub secret: bool,
    /// Who sends it.
    pub supplied_by: SuppliedBy,
    /// What few entries have.
    pub details: &'static EntryDetails,
}

/// What few entries have: [`EntrySpec`] reads it with methods of the same names.
///
/// Written as `&EntryDetails { unit: Some("minutes"), ..EntryDetails::NONE }`. It is a type of its own because
/// a table is compiled in proportion to what each of its rows copies from [`EntrySpec::TEXT`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryDetails {
    /// The name of field, setter and getter; empty where it is the key with `_` for `.` and `-`.
    pub field: &'static str,
    /// What a whole number counts: `minutes`.
    pub unit: Option<&'static str>,
    /// The values of a choice that are known; empty for every other type.
    pub options: &'static [&'static str],
    /// Other spellings of the options; they are read and never sent.
    pub spellings: &'static [&'static str],
    /// Values a reader recognises, the most telling first; none of a secret, nor where every way
    /// sends a text of its own.
    pub examples: &'static [&'static str],
    /// Why not to send it any more, and what to send instead.
    pub deprecated: Option<&'static str>,
}

/// Whether a request needs an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// The caller must send it.
    Required,
    /// It may be left out.
    Optional,
    /// Left out, the platform takes this text.
    Default(&'static str),
    /// The way sends this text by itself; nobody has to.
    Fixed(&'static str),
}

impl ElementSpec {
    /// An element nothing is known about: where the others start from.
    pub const BASE: Self = Self {
        key: "",
        id: None,
        name: "",
        hub: "",
        authentication: "",
        doc: "",
        ways: &[],
        entries: &[],
    };

    /// The table of an element nobody knows; what [`Untyped`](crate::Untyped) goes by.
    pub const UNTYPED: &'static Self = &Self::BASE;

    /// The entry with this wire key.
    ///
    /// ```
    /// # #[cfg(feature = "helpdesk")]
    /// assert!(element_types::elements::freshservice::SPEC.entry("password").is_some_and(|entry| entry.secret));
    /// ```
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&'static EntrySpec> {
        self.entries.iter().find(|entry| entry.key == key)
    }

    /// The entries the application sends: the fields of `Config`, in order.
    pub fn caller_entries(&self) -> impl Iterator<Item = &'static EntrySpec> + use<> {
        self.entries
            .iter()
            .filter(|entry| entry.supplied_by == SuppliedBy::Caller)
    }
}

impl EntryDetails {
    /// Nothing: where the others start from.
    pub const NONE: Self = Self {
        field: "",
        unit: None,
        options: &[],
        spellings: &[],
        examples: &[],
        deprecated: None,
    };
}

impl EntrySpec {
    /// An optional text entry that the caller supplies: where the other entries start from.
    pub const TEXT: Self = Self {
        key: "",
        label: "",
        doc: "",
        value_type: ValueType::Text,
        presence: &[Presence::Optional],
        secret: false,
        supplied_by: SuppliedBy::Caller,
        details: &EntryDetails::NONE,
    };

    /// What a whole number counts: `minutes`.
    #[must_use]
    pub fn unit(&self) -> Option<&'static str> {
        self.details.unit
    }

    /// The values of a choice that are known; none for every other type.
    #[must_use]
    pub fn options(&self) -> &'static [&'static str] {
        self.details.options
    }

    /// Values a reader recognises, the most telling first.
    #[must_use]
    pub fn examples(&self) -> &'static [&'static str] {
        self.details.examples
    }

    /// Why not to send the entry any more, and what to send instead.
    #[must_use]
    pub fn deprecated(&self) -> Option<&'static str> {
        self.details.deprecated
    }

    /// The first of its examples.
    ///
    /// ```
    /// # #[cfg(feature = "helpdesk")] {
    /// let entry = element_types::elements::freshservice::SPEC.entry("subdomain");
    /// assert_eq!(entry.and_then(|entry| entry.example()), Some("acme"));
    /// # }
    /// ```
    #[must_use]
    pub fn example(&self) -> Option<&'static str> {
        self.examples().first().copied()
    }

    /// Whether a request needs the entry in a way, by the way's place in [`ElementSpec::ways`].
    #[must_use]
    pub fn presence_in(&self, way: usize) -> Presence {
        self.presence
            .get(way)
            .or(self.presence.last())
            .copied()
            .unwrap_or(Presence::Optional)
    }

    /// Whether the caller must send the entry in a way.
    #[must_use]
    pub fn is_required_in(&self, way: usize) -> bool {
        self.supplied_by == SuppliedBy::Caller && self.presence_in(way) == Presence::Required
    }

    /// The text the platform takes when the entry is left out, in the first way that has one.
    #[must_use]
    pub fn default(&self) -> Option<&'static str> {
        self.presence.iter().find_map(|presence| match presence {
            Presence::Default(text) => Some(*text),
            Presence::Required | Presence::Optional | Presence::Fixed(_) => None,
        })
    }

    /// The text that a way sends by itself.
    #[must_use]
    pub fn fixed_in(&self, way: usize) -> Option<&'static str> {
        match self.presence_in(way) {
            Presence::Fixed(text) => Some(text),
            Presence::Required | Presence::Optional | Presence::Default(_) => None,
        }
    }

    /// The name of the field in `Config`, of the builder's setter and of the getter.
    ///
    /// ```
    /// # #[cfg(feature = "helpdesk")] {
    /// let entry = element_types::elements::freshservice::SPEC.entry("pagination.max");
    /// assert_eq!(entry.map(|entry| entry.field_name()).as_deref(), Some("pagination_max"));
    /// # }
    /// ```
    #[must_use]
    pub fn field_name(&self) -> String {
        if self.details.field.is_empty() {
            self.key.replace(['.', '-'], "_")
        } else {
            self.details.field.to_owned()
        }
    }
}
