//! Entries: what a configuration is made of, and what kind of text each value is; choices among them.
//!
//! **Input:** what lowering decided. **Output:** the same, and the questions that emission asks of it.

use element_core::{SuppliedBy, ValueType as Kind};

/// One key of the configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The wire key.
    pub key: String,
    /// The identifier of field, setter and getter, without `r#`.
    pub ident: String,
    /// What a form shows.
    pub label: String,
    /// What the value is and where one finds it, in our own words.
    pub doc: String,
    /// What kind of text the value is.
    pub value_type: ValueType,
    /// Never shown.
    pub secret: bool,
    /// Who sends it.
    pub supplied_by: SuppliedBy,
    /// One for each way, in the order of [`super::Element::ways`].
    pub presence: Vec<Presence>,
    /// Values a reader recognises, the most telling first; never a secret.
    pub examples: Vec<String>,
    /// Why not to use it any more.
    pub deprecated: Option<String>,
}

/// Whether a request needs the entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Presence {
    /// The caller must send it.
    Required,
    /// It may be left out.
    Optional,
    /// Left out, the platform takes this text.
    Default(String),
    /// The way sends this text by itself.
    Fixed(String),
}

/// What kind of text a value is, with what belongs to that kind alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueType {
    /// A whole number, with the unit if it has one.
    Integer(Option<String>),
    /// One of a list that may grow.
    Choice(ChoiceRef),
    /// A kind that brings nothing with it.
    Plain(Kind),
}

impl Entry {
    /// Whether every way requires it.
    #[must_use]
    pub fn always_required(&self) -> bool {
        self.presence
            .iter()
            .all(|presence| *presence == Presence::Required)
    }

    /// Whether every way sends a text of its own: then there is nothing to set.
    #[must_use]
    pub fn always_fixed(&self) -> bool {
        self.presence
            .iter()
            .all(|presence| matches!(presence, Presence::Fixed(_)))
    }

    /// Whether the builder of a way has a setter for it, by the way's place: not where the way sends
    /// its own text, nor where another way requires what this one has no use for.
    #[must_use]
    pub fn offered_in(&self, way: usize) -> bool {
        match self.presence.get(way) {
            Some(Presence::Required | Presence::Default(_)) => true,
            Some(Presence::Optional) => !self.presence.contains(&Presence::Required),
            Some(Presence::Fixed(_)) | None => false,
        }
    }

    /// Whether the builder of every way has a setter for it.
    #[must_use]
    pub fn offered(&self) -> bool {
        (0..self.presence.len()).all(|way| self.offered_in(way))
    }

    /// The first of its examples.
    #[must_use]
    pub fn example(&self) -> Option<&str> {
        self.examples.first().map(String::as_str)
    }

    /// The unit of a whole number, if it has one.
    #[must_use]
    pub fn unit(&self) -> Option<&str> {
        match &self.value_type {
            ValueType::Integer(unit) => unit.as_deref(),
            _ => None,
        }
    }

    /// The default text, if a way has one.
    #[must_use]
    pub fn default(&self) -> Option<&str> {
        self.presence.iter().find_map(|presence| match presence {
            Presence::Default(text) => Some(text.as_str()),
            _ => None,
        })
    }
}

impl ValueType {
    /// The kind alone, without unit and options.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Integer(_) => Kind::Integer,
            Self::Choice(_) => Kind::Choice,
            Self::Plain(kind) => *kind,
        }
    }

    /// The word the definition format uses.
    #[must_use]
    pub fn word(&self) -> &'static str {
        self.kind().word()
    }

    /// The options, if it is a choice.
    #[must_use]
    pub fn choice(&self) -> Option<&Choice> {
        match self {
            Self::Choice(ChoiceRef::Common(choice) | ChoiceRef::Own(choice)) => Some(choice),
            _ => None,
        }
    }

    /// The own choice, if it is one.
    #[must_use]
    pub fn own_choice(&self) -> Option<&Choice> {
        match self {
            Self::Choice(ChoiceRef::Own(choice)) => Some(choice),
            _ => None,
        }
    }
}

/// Where the type of a choice lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChoiceRef {
    /// In `element_types::choice`, under its name.
    Common(Choice),
    /// Beside the element's other types.
    Own(Choice),
}

/// An open list of values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The type's name.
    pub name: String,
    /// The key it belongs to.
    pub key: String,
    /// What is chosen.
    pub doc: String,
    /// In the order of the definition.
    pub options: Vec<ChoiceOption>,
}

/// One value of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceOption {
    /// The text on the wire.
    pub value: String,
    /// The variant's name.
    pub variant: String,
    /// What it means.
    pub doc: String,
    /// Other spellings of the same.
    pub aliases: Vec<String>,
}

impl Choice {
    /// Other spellings of its options.
    pub fn aliases(&self) -> impl Iterator<Item = &String> {
        self.options.iter().flat_map(|option| &option.aliases)
    }

    /// Whether a text is one of the options, or another spelling of one.
    #[must_use]
    pub fn knows(&self, text: &str) -> bool {
        let values = self.options.iter().map(|option| &option.value);
        values
            .chain(self.aliases())
            .any(|spelling| spelling == text)
    }
}
