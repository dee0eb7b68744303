//! What a person should look at, in words.
//!
//! **Input:** evidence. **Output:** texts for `review`.

use std::collections::BTreeSet;

use element_codegen::credential;
use element_codegen::definition::EntryDefinition;
use element_codegen::name;
use element_core::{ValueType, words};

use crate::evidence::Evidence;
use crate::facts::{ElementFacts, Grouping, Source, Stated};
use crate::placeholder::Sample;
use crate::rules::Decision;
use crate::vocabulary::{COMMON, names_authentication};
use crate::word_tables::Words;

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
pub(super) fn several(evidence: &Evidence, value_type: ValueType) -> Option<String> {
    let entry = evidence
        .export()
        .filter(|_| value_type == ValueType::List)?;
    let values: Vec<&str> = entry.options.iter().map(|(value, _)| &**value).collect();
    (!values.is_empty()).then(|| {
        let values = values.join("`, `");
        format!("The form offers `{values}`, any number of them: say so in `doc`.")
    })
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

/// An entry that names how to authenticate, where requests do not settle which way sends what.
pub(super) fn way(evidence: &Evidence) -> Option<String> {
    let asked = evidence.asked.first()?;
    if !names_authentication(&evidence.key) || !evidence.sets.is_empty() {
        return None;
    }
    let text = shown(asked.value.as_deref().unwrap_or_default());
    let line = asked.place.words();
    Some(format!(
        "It names how to authenticate, and requests show no text but `{text}`, or do not agree ({line}): if each way sends one text, write `ways` that set it."
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
    let place = evidence.row(|row| row.stated == Some(Stated::Sometimes))?;
    Some(format!(
        "Only some callers must send it ({}): say in `doc` which, or write `ways` if it depends on how one authenticates.",
        place.words()
    ))
}

/// Words for a value that speak of a default, and were not understood to mean that it may be left
/// out.
pub(super) fn default_of_blank(evidence: &Evidence) -> Option<String> {
    let speaks = |text: &str| text.to_lowercase().contains("default");
    let asked = evidence.sent(|asked| {
        asked.sample == Sample::Placeholder && asked.value.as_deref().is_some_and(speaks)
    })?;
    Some(format!(
        "The request's words for its value speak of a default ({}): see whether the caller may leave it out.",
        asked.place.words()
    ))
}

/// A default that a page describes and does not spell out.
pub(super) fn described_default(evidence: &Evidence) -> Option<String> {
    let place = evidence.row(|row| row.unclear_default)?;
    let stated = evidence.row(|row| row.default.is_some());
    let known = stated.is_some() || evidence.exported_default().is_some();
    (!known).then(|| format!("The page speaks of a default and does not spell it out ({}): see what the platform takes.", place.words()))
}

/// Words before the last one that make a key an open one.
const OPEN: Words = Words::new("secret: open", &["public", "site"]);
/// Last words of keys of which some are secrets.
const DOUBTFUL: Words = Words::new("secret: doubtful", &["key", "code", "signature", "ticket"]);

/// A key that ends in a word with which secrets end too.
pub(super) fn maybe_secret(evidence: &Evidence, decided: &Decision<bool>) -> Option<String> {
    let key = words(&evidence.key);
    let (last, before) = key.split_last()?;
    let open = before.last().is_some_and(|word| OPEN.has(word));
    // What a form calls the ID of something is no key of it.
    let label = evidence.export().and_then(|entry| entry.label.as_deref());
    let is_id = label.is_some_and(|label| words(label).last().is_some_and(|last| last == "id"));
    let shown = !evidence.asked.is_empty() || !evidence.exported.is_empty();
    let said = decided.value || decided.rule != "nothing-says-so";
    (shown && !is_id && !open && !said && DOUBTFUL.has(last)).then(|| {
        let line = evidence.place().words();
        format!("Its key ends in `{last}` and nothing says that it is a secret ({line}): see whether it is.")
    })
}

/// Why nobody could say whether the caller must send an entry.
pub(super) fn undecided(evidence: &Evidence) -> String {
    let why = if evidence.asked.is_empty() {
        "; only responses show it"
    } else {
        ": requests show a value and no placeholder"
    };
    let line = evidence.place().words();
    format!("Whether the caller must send it is not said{why} ({line}).")
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
        .and_then(|label| words(&label.value).pop());
    let known = [words(&evidence.key).pop(), label];
    let otherwise = evidence.placeholders().find(|text| {
        let said = words(text);
        !known.iter().flatten().any(|word| said.contains(word))
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
