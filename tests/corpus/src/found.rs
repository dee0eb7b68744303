//! What can be compared with a catalogue, in one form: the drafts of an import, or definitions.

pub mod definitions;
pub mod documents;

use element_import::facts::Place;

/// One element.
#[derive(Clone, Debug)]
pub struct Found {
    /// Its key.
    pub key: String,
    /// Its entries.
    pub entries: Vec<FoundEntry>,
    /// What was wrong in its sources and what was taken instead, as sentences.
    pub corrections: Vec<String>,
    /// The texts of its sources, if they are at hand: a key that none of them has is not missed.
    pub sources: Vec<String>,
}

/// One entry.
#[derive(Clone, Debug)]
pub struct FoundEntry {
    /// Its key.
    pub key: String,
    /// The line that speaks of it.
    pub place: Place,
    /// Whether it is a secret.
    pub secret: bool,
    /// What that rests on.
    pub secret_by: String,
    /// Whether the caller must send it.
    pub required: Demand,
    /// What that rests on.
    pub required_by: String,
    /// Whether the sources call it required, if that is known apart from `required`.
    pub called_required: Option<bool>,
    /// Type and default; `None` for a draft, which leaves them to `common.json` where it can.
    pub settled: Option<Settled>,
}

/// What a definition says about the value of an entry.
#[derive(Clone, Debug)]
pub struct Settled {
    /// The word for its type.
    pub value_type: &'static str,
    /// Its default.
    pub default: Option<String>,
}

/// Whether the caller must send an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Demand {
    /// In every way of authenticating.
    Always,
    /// In some ways only.
    InSomeWays,
    /// Never.
    Never,
    /// Nothing says so, and a person is asked to look.
    Undecided,
}

impl Demand {
    /// The words for people.
    #[must_use]
    pub fn words(&self) -> &'static str {
        match self {
            Self::Always => "required",
            Self::InSomeWays => "required in some ways",
            Self::Never => "not required",
            Self::Undecided => "undecided",
        }
    }
}

impl Found {
    /// Whether a correction speaks of an entry.
    #[must_use]
    pub fn is_recorded(&self, key: &str) -> bool {
        let quoted = format!("`{key}`");
        self.corrections.iter().any(|said| said.contains(&quoted))
    }
}
