//! A definition on its way: everything decided, not yet written.
//!
//! **Input:** decisions. **Output:** a definition as data, which `write` prints.

use element_codegen::json::Json;
use element_core::ValueType;

use crate::evidence::Way;
use crate::facts::Place;
use crate::rules::Decision;
use crate::rules::required::Required;

/// A definition as the documents give it.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The key that requests send.
    pub key: String,
    /// The number of the page or export.
    pub id: Option<u64>,
    /// The product's name.
    pub name: String,
    /// The hub.
    pub hub: String,
    /// The word of `authentication`.
    pub authentication: &'static str,
    /// A sentence made of facts.
    pub doc: String,
    /// The entries, in the order in which documents ask for them.
    pub entries: Vec<DraftEntry>,
    /// Ways of authenticating, if there is more than one.
    pub ways: Vec<DraftWay>,
    /// What `providerData` carries beside the grant's own members, if there is one way alone.
    pub extras: Vec<DraftEntry>,
    /// A recorded response.
    pub response: Option<Json>,
    /// The documents, and what was wrong in them.
    pub sources: Vec<DraftSource>,
    /// Members that no document states, filled in for want of better.
    pub filled_in: Vec<&'static str>,
    /// What a person should look at.
    pub review: Vec<String>,
}

/// One entry, or one extra: that is an entry of `providerData`, and always text.
#[derive(Clone, Debug)]
pub struct DraftEntry {
    /// Its key.
    pub key: String,
    /// Whether `common.json` says the same, so that `use` is enough.
    pub shared: bool,
    /// What a form shows; `None` when `use` supplies it.
    pub label: Option<String>,
    /// Its type, whether or not `use` supplies it.
    pub value_type: ValueType,
    /// Values and labels of a choice.
    pub options: Vec<(String, String)>,
    /// Whether the caller must send it; `None` when no document says.
    pub required: Option<Decision<Required>>,
    /// The ways that decide its value, with their texts.
    pub sets: Vec<(Way, String)>,
    /// Whether the documents call it required, as they mean the word; an export calls entries
    /// required that nobody has to send.
    pub called_required: Option<bool>,
    /// The default; `None` also when `use` supplies the same.
    pub default: Option<String>,
    /// A value a reader recognises.
    pub example: Option<String>,
    /// Whether it must never be shown, and why.
    pub secret: Decision<bool>,
    /// Why it is no secret although its key reads like one.
    pub secret_reason: Option<String>,
    /// Whether `secret` has to be written, since the key does not say it.
    pub write_secret: bool,
    /// Who supplies it, where that has to be written.
    pub supplied_by: Option<&'static str>,
    /// The identifier, where two keys would meet in one.
    pub rust_name: Option<String>,
    /// What a person should look at.
    pub review: Vec<String>,
    /// The first place that speaks of it.
    pub place: Place,
}

/// A way of authenticating.
#[derive(Clone, Debug)]
pub struct DraftWay {
    /// Its name.
    pub name: String,
    /// The word of `grant`.
    pub grant: &'static str,
    /// Keys of the entries that this way alone requires.
    pub requires: Vec<String>,
    /// Entries and the text that this way sends for them.
    pub sets: Vec<(String, String)>,
    /// What its `providerData` carries beside the grant's own members.
    pub extras: Vec<DraftEntry>,
}

/// A document, and what was wrong in it.
#[derive(Clone, Debug)]
pub struct DraftSource {
    /// Which document.
    pub document: String,
    /// What was wrong there, and what was taken instead.
    pub corrections: Vec<String>,
}

impl DraftEntry {
    /// Whether the caller must send it in every way.
    #[must_use]
    pub fn is_required(&self) -> bool {
        let required = self.required.as_ref();
        required.is_some_and(|decision| decision.value == Required::Always)
    }

    /// Asks a person, if there is something to ask.
    pub(crate) fn ask(&mut self, question: Option<&str>) {
        self.review.extend(question.map(str::to_owned));
    }
}
