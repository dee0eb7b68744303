//! The static table of an element.

/// An element.
#[derive(Clone, Copy, Debug)]
pub struct ElementSpec {
    /// Wire key.
    pub key: &'static str,
    /// Usual number.
    pub id: Option<u32>,
    /// Product.
    pub name: &'static str,
    /// Hub.
    pub hub: &'static str,
    /// Authentication.
    pub authentication: &'static str,
    /// Ways.
    pub ways: &'static [WaySpec],
    /// Entries.
    pub entries: &'static [EntrySpec],
}

/// A way of authenticating.
#[derive(Clone, Copy, Debug)]
pub struct WaySpec {
    /// Its name.
    pub name: &'static str,
    /// What it adds.
    pub grant: GrantKind,
}

/// What a way adds.
#[derive(Clone, Copy, Debug)]
pub enum GrantKind {
    /// Nothing.
    None,
}

/// An entry.
#[derive(Clone, Copy, Debug)]
pub struct EntrySpec {
    /// Wire key.
    pub key: &'static str,
    /// Label.
    pub label: &'static str,
    /// Type.
    pub value_type: ValueType,
    /// Presence, by way.
    pub presence: &'static [Presence],
    /// Whether it is secret.
    pub secret: bool,
    /// Who gives it.
    pub supplied_by: SuppliedBy,
}

impl EntrySpec {
    /// An optional text that the caller may give.
    pub const TEXT: Self = Self {
        key: "",
        label: "",
        value_type: ValueType::Text,
        presence: &[Presence::Optional],
        secret: false,
        supplied_by: SuppliedBy::Caller,
    };

    /// An entry that the caller may give.
    #[must_use]
    pub const fn new(
        key: &'static str,
        label: &'static str,
        value_type: ValueType,
        presence: &'static [Presence],
    ) -> Self {
        Self {
            key,
            label,
            value_type,
            presence,
            secret: false,
            supplied_by: SuppliedBy::Caller,
        }
    }

    /// Its values are secret.
    #[must_use]
    pub const fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    /// The platform gives it.
    #[must_use]
    pub const fn by_platform(mut self) -> Self {
        self.supplied_by = SuppliedBy::Platform;
        self
    }
}

impl Presence {
    /// For every way.
    pub const OPTIONAL: &'static [Self] = &[Self::Optional];
    /// For every way.
    pub const REQUIRED: &'static [Self] = &[Self::Required];
}

/// Presence.
#[derive(Clone, Copy, Debug)]
pub enum Presence {
    /// Must be given.
    Required,
    /// May be given.
    Optional,
    /// Has a value without being given.
    Default(&'static str),
}

/// Who gives the value.
#[derive(Clone, Copy, Debug)]
pub enum SuppliedBy {
    /// The caller.
    Caller,
    /// The platform.
    Platform,
}

/// Type.
#[derive(Clone, Copy, Debug)]
pub enum ValueType {
    /// Any text.
    Text,
    /// A boolean.
    Boolean,
    /// An integer.
    Integer,
    /// An address.
    Url,
    /// One of a list.
    Choice,
    /// JSON.
    Json,
    /// Comma separated.
    List,
    /// Milliseconds since 1970.
    TimestampMs,
    /// A date pattern.
    DateMask,
}
