//! What a person should look at, in words.

use std::collections::BTreeSet;

use element_codegen::credential;
use element_codegen::definition::EntryDefinition;
use element_codegen::name;

use crate::evidence::{Asked, Evidence};
use crate::facts::{ElementFacts, Grouping, Parameter, Place, Source, Stated, Unclear};
use crate::names::authentication::names_authentication;
use crate::names::settings::COMMON;
use crate::placeholder::Sample;
use crate::rules::secret;
use crate::tally::Words;

/// Sentences are a person's work.
pub(super) const NO_DOC: &str = "`doc` is missing: say what the value is and where one finds it.";
/// A label out of a key is one word for another.
pub(super) const NO_LABEL: &str = "No document shows a label; it was made from the key.";
/// What elements share may say more than the documents of one.
pub(super) const SECRET_ELSEWHERE: &str =
    "common.json calls it a secret, and no document does: see whether it is one.";
/// Everyone would have the secret.
pub(super) const WITHHELD: &str = "A document gives this secret a default; it was left out.";

/// What everybody would read.
pub(super) const EXPOSED: &str =
    "A document gives it a value that looks like a credential; it was left out.";

/// Whose application it is decides who sends its credentials.
pub(super) const HIDDEN_APPLICATION: &str = "The export's form hides it, so the platform may have an application of its own: see whether a caller sends this credential of theirs.";

/// What a form lets one choose several of.
pub(super) fn several(evidence: &Evidence, word: &str) -> Option<String> {
    let entry = evidence.export().filter(|_| word == "list")?;
    let values: Vec<&str> = entry
        .options
        .iter()
        .map(|(value, _)| value.as_str())
        .collect();
    (!values.is_empty()).then(|| {
        let values = values.join("`, `");
        format!("The form offers `{values}`, any number of them: say so in `doc`.")
    })
}

/// A default that its own choice does not know.
pub(super) fn no_option(default: &str) -> String {
    format!(
        "The default `{}` is none of the options; it was left out.",
        shown(default)
    )
}

/// The options, unless two of them make one name or one makes none: then a person has to name them.
pub(super) fn told_apart(
    options: Vec<(String, String)>,
    review: &mut Vec<String>,
) -> Vec<(String, String)> {
    let mut variants = BTreeSet::new();
    let named = |(value, _): &(String, String)| {
        name::variant(value).is_ok_and(|variant| variants.insert(variant))
    };
    if options.iter().all(named) {
        return options;
    }
    let values: Vec<&str> = options.iter().map(|(value, _)| value.as_str()).collect();
    review.push(format!(
        "The export's form offers `{}`, which do not make names of their own: write them as `options` of a `choice`, with a `rust_name` where needed.",
        values.join("`, `")
    ));
    Vec::new()
}

/// What a way sends and a choice does not know.
pub(super) fn no_option_of_a_way(text: &str) -> String {
    format!(
        "Requests of one way send `{}`, which is none of the options: see which is right, and write it into `sets` of the ways.",
        shown(text)
    )
}

/// An entry that names how to authenticate, where requests do not settle which way sends what.
pub(super) fn way(evidence: &Evidence) -> Option<String> {
    let asked = evidence.asked.first()?;
    let line = asked.place.words();
    if !names_authentication(&evidence.key) || !evidence.sets.is_empty() {
        return None;
    }
    let says = if evidence
        .asked
        .iter()
        .any(|asked| asked.sample != Sample::Literal)
    {
        "requests show words for its text".to_owned()
    } else {
        let text = shown(asked.value.as_deref().unwrap_or_default());
        format!("requests show no text but `{text}`, or do not agree")
    };
    Some(format!(
        "It names how to authenticate, and {says} ({line}): if each way sends one text, write `ways` that set it."
    ))
}

/// An entry that a table or a form demands of some callers only: optional is the nearest that the
/// format has.
pub(super) fn sometimes(evidence: &Evidence) -> Option<String> {
    if let Some((entry, place)) = evidence.exported.first()
        && let Grouping::Chosen(group) = &entry.grouping
        && (!entry.required || evidence.groups.is_empty())
    {
        let does = if entry.required { "demands" } else { "shows" };
        return Some(format!(
            "The form {does} it with `{}` only ({}): say so in `doc`, or write `ways` if it is a credential.",
            shown(group),
            place.words()
        ));
    }
    let says = |(row, _): &&(Parameter, Place)| row.stated == Some(Stated::Sometimes);
    let (_, place) = evidence.rows.iter().find(says)?;
    Some(format!(
        "Only some callers must send it ({}): say in `doc` which, or write `ways` if it depends on how one authenticates.",
        place.words()
    ))
}

/// What a page describes in words that were not understood.
pub(super) fn described(evidence: &Evidence) -> impl Iterator<Item = String> {
    let presence = described_presence(evidence);
    let default = described_default(evidence).or_else(|| default_of_blank(evidence));
    presence.into_iter().chain(default)
}

/// Words for a value that speak of a default, and were not understood to mean that it may be left
/// out.
fn default_of_blank(evidence: &Evidence) -> Option<String> {
    let speaks = |asked: &&Asked| {
        let value = asked.value.as_deref().unwrap_or_default();
        asked.sample == Sample::Placeholder && value.to_lowercase().contains("default")
    };
    let asked = evidence.asked.iter().find(speaks)?;
    Some(format!(
        "The request's words for its value speak of a default ({}): see whether the caller may leave it out.",
        asked.place.words()
    ))
}

/// A default that a page describes and does not spell out.
fn described_default(evidence: &Evidence) -> Option<String> {
    let (_, place) = evidence
        .rows
        .iter()
        .find(|(row, _)| row.unclear.contains(&Unclear::Default))?;
    let known = evidence.rows.iter().any(|(row, _)| row.default.is_some())
        || evidence
            .export()
            .is_some_and(|entry| entry.default.is_some());
    (!known).then(|| format!("The page speaks of a default and does not spell it out ({}): see what the platform takes.", place.words()))
}

/// Words about presence that no rule understood.
fn described_presence(evidence: &Evidence) -> Option<String> {
    let mut rows = evidence.rows.iter();
    let (_, place) = rows.find(|(row, _)| row.unclear.contains(&Unclear::Presence))?;
    let known = |(row, _): &(Parameter, Place)| row.stated.is_some() || row.default.is_some();
    (!evidence.rows.iter().any(known)).then(|| {
        format!(
            "The page may say in words whether the caller must send it ({}): see what it says.",
            place.words()
        )
    })
}

/// Words before the last one that make a key an open one.
const OPEN: Words = Words::new("secret: open", &["public", "site"]);
/// Last words of keys of which some are secrets.
const DOUBTFUL: Words = Words::new("secret: doubtful", &["key", "code", "signature", "ticket"]);

/// A key that ends in a word with which secrets end too.
pub(super) fn maybe_secret(evidence: &Evidence) -> Option<String> {
    let words = element_core::words(&evidence.key);
    let (last, before) = words.split_last()?;
    let open = before.last().is_some_and(|word| OPEN.has(word));
    let decided = secret::decide(evidence);
    // What a form calls the ID of something is no key of it.
    let labels = evidence.export().and_then(|entry| entry.label.as_deref());
    let is_id = labels.is_some_and(|label| {
        element_core::words(label)
            .last()
            .is_some_and(|last| last == "id")
    });
    let asked = !(is_id || evidence.asked.is_empty() && evidence.exported.is_empty());
    let doubtful = asked && !open && !decided.value && decided.rule == "nothing-says-so";
    (doubtful && DOUBTFUL.has(last)).then(|| {
        let line = evidence.place().words();
        format!("Its key ends in `{last}` and nothing says that it is a secret ({line}): see whether it is.")
    })
}

/// Why nobody could say whether the caller must send an entry.
pub(super) fn undecided(evidence: &Evidence) -> String {
    let place = evidence.place();
    if evidence.asked.is_empty() {
        format!(
            "Whether the caller must send it is not said; only responses show it ({}).",
            place.words()
        )
    } else {
        format!(
            "Whether the caller must send it is not said: requests show a value and no placeholder ({}).",
            place.words()
        )
    }
}

/// An export whose form shows different entries depending on a choice: that may be ways of
/// authenticating, which an export does not call so.
pub(super) fn groups(all: &[Evidence]) -> Option<String> {
    if all.iter().any(|evidence| !evidence.groups.is_empty()) {
        return None;
    }
    let exported = || all.iter().flat_map(|evidence| &evidence.exported);
    let (control, place) = exported().find(|(entry, _)| entry.grouping == Grouping::Chooses)?;
    let members = exported().filter_map(|(entry, _)| {
        let Grouping::Chosen(group) = &entry.grouping else {
            return None;
        };
        Some(format!("`{}` with {}", entry.key, shown(group)))
    });
    let members: Vec<String> = members.collect();
    let shows = if members.is_empty() {
        String::new()
    } else {
        format!(" ({})", members.join(", "))
    };
    Some(format!(
        "The export's form shows other entries depending on `{}` ({}){shows}: if they are credentials, write them as `ways`.",
        control.key,
        place.words()
    ))
}

/// Entries of the list common to all elements that no document of the element names.
pub(super) fn listed_only(
    documents: &[(Source, ElementFacts)],
    all: &[Evidence],
) -> Option<String> {
    let listed = |(source, facts): &(Source, ElementFacts)| Some(source.place(facts.common_list?));
    let place = documents.iter().find_map(listed)?;
    let is_named = |key: &str| all.iter().any(|evidence| evidence.key == key);
    let mut keys = COMMON.list.to_vec();
    keys.retain(|key| !is_named(key));
    (!keys.is_empty()).then(|| {
        let keys = keys.join("`, `");
        format!("Only the list of entries common to all elements names `{keys}` ({}): `use` those that the product has.", place.words())
    })
}

/// A request that calls an entry otherwise than `common.json` does: the shared text may not fit.
pub(super) fn worded_otherwise(evidence: &Evidence, shared: &EntryDefinition) -> Option<String> {
    let label = shared
        .label
        .as_ref()
        .map(|label| element_core::words(&label.value))
        .unwrap_or_default();
    let last = element_core::words(&evidence.key).pop()?;
    let otherwise = evidence.placeholders().find(|text| {
        let words = element_core::words(text);
        !words.contains(&last) && !label.last().is_some_and(|word| words.contains(word))
    })?;
    Some(format!(
        "A request calls it `{}`: see whether the text of common.json fits.",
        shown(otherwise)
    ))
}

/// The beginning of a value; of what looks like a credential nothing.
pub(super) fn shown(value: &str) -> String {
    if credential::seen(value).is_some() {
        return "…".to_owned();
    }
    let short: String = value.chars().take(40).collect();
    if short.len() < value.len() {
        format!("{short}…")
    } else {
        short
    }
}
