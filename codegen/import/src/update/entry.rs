//! One entry of a definition against what documents say: what it lacks, and where they differ.
//!
//! What a person wrote stays as it is. Where the documents say otherwise a `review` asks, unless a
//! correction of the definition names the entry: then a person has looked already.

use element_codegen::definition::forms::{ENTRY, EXTRA};
use element_codegen::definition::members::Form;
use element_codegen::json::{Json, quote};

use super::Insertion;
use super::place::member;
use crate::draft::DraftEntry;
use crate::facts::Place;
use crate::json::{View, compact};
use crate::rules::required::Required;
use crate::rules::value_type;
use crate::write;

/// What an entry should get.
#[derive(Default)]
struct Changes {
    members: Vec<(&'static str, Json)>,
    reviews: Vec<String>,
}

/// The insertions that bring an entry up to date.
pub(super) fn insertions(
    text: &str,
    entry: &DraftEntry,
    view: View<'_, '_>,
    ways: Demanded,
) -> Vec<Insertion> {
    let mut changes = Changes::default();
    label_and_type(entry, view, &mut changes);
    if ways == Demanded::InNoWay {
        required(entry, view, &mut changes);
    }
    default(entry, view, &mut changes);
    secret(entry, view, &mut changes);
    changes.placed(text, view, &ENTRY)
}

/// The insertions that bring an extra up to date.
pub(super) fn extra_insertions(
    text: &str,
    extra: &DraftEntry,
    view: View<'_, '_>,
) -> Vec<Insertion> {
    let mut changes = Changes::default();
    if let Some(label) = extra
        .label
        .as_deref()
        .filter(|_| view.get("label").is_none())
    {
        changes.members.push(("label", Json::text(label)));
    }
    required(extra, view, &mut changes);
    secret(extra, view, &mut changes);
    changes.placed(text, view, &EXTRA)
}

impl Changes {
    fn placed(&self, text: &str, view: View<'_, '_>, form: &Form) -> Vec<Insertion> {
        let members = self.members.iter();
        let mut found: Vec<Insertion> = members
            .filter_map(|(name, value)| member(text, view, form, (name, value)))
            .collect();
        found.extend(review(text, view, form, &self.reviews));
        found
    }
}

/// Whether a way of the definition requires an entry.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Demanded {
    InSomeWay,
    InNoWay,
}

/// A question to a person, with the place that raised it.
pub(super) fn question(place: &Place, says: &str) -> String {
    let file = std::path::Path::new(&place.file).file_name();
    let file = file.map_or_else(|| place.file.clone().into(), |name| name.to_string_lossy());
    format!(
        "`{file}` ({}) says {says}: see which is right; a correction that names it settles this.",
        place.words()
    )
}

fn is_used(view: View<'_, '_>) -> bool {
    view.get("use").is_some()
}

fn label_and_type(entry: &DraftEntry, view: View<'_, '_>, changes: &mut Changes) {
    let has = |name: &str| view.get(name).is_some();
    if is_used(view) {
        return;
    }
    if let Some(label) = entry.label.as_deref().filter(|_| !has("label")) {
        changes.members.push(("label", Json::text(label)));
    }
    let said = entry.value_type;
    match view.get("type").and_then(View::text) {
        Some(kept) if kept == said.word => {}
        // Whoever wrote examples has decided that it is a text.
        None if said == value_type::TEXT || has("examples") => {}
        None if fits(entry, view) => {
            let members = write::value_type(entry).into_iter();
            changes
                .members
                .extend(members.filter(|(name, _)| !has(name)));
        }
        _ => {
            let says = format!("that its type is `{}`", said.word);
            changes.reviews.push(question(&entry.place, &says));
        }
    }
}

/// Whether the type of the documents takes what the definition shows.
fn fits(entry: &DraftEntry, view: View<'_, '_>) -> bool {
    let shown = ["default", "example"].into_iter();
    let mut shown = shown.filter_map(|name| view.get(name).and_then(View::wire_text));
    shown.all(|text| {
        let options = &entry.options;
        let listed = options.is_empty() || options.iter().any(|(value, _)| *value == text);
        listed && value_type::takes(entry.value_type, &text)
    })
}

fn required(entry: &DraftEntry, view: View<'_, '_>, changes: &mut Changes) {
    let Some(decision) = &entry.required else {
        return;
    };
    let kept = view.get("required").and_then(View::flag);
    let says = match (kept.unwrap_or(false), &decision.value) {
        (true, Required::Always) | (false, Required::Never | Required::InWays(_)) => return,
        (false, Required::Always) => "that the caller must send it",
        (true, Required::Never) => "that the caller need not send it",
        (true, Required::InWays(_)) => "that only some ways of authenticating require it",
    };
    let open = kept.is_none()
        && !is_used(view)
        && ["default", "supplied_by"]
            .iter()
            .all(|name| view.get(name).is_none());
    if open {
        changes.members.push(("required", Json::Bool(true)));
    } else {
        changes.reviews.push(question(&decision.place, says));
    }
}

fn default(entry: &DraftEntry, view: View<'_, '_>, changes: &mut Changes) {
    let Some(said) = &entry.default else {
        return;
    };
    // A required entry has none, nor has a secret; one that is used has that of `common.json`.
    let flagged = |name: &str| view.get(name).and_then(View::flag) == Some(true);
    let none = flagged("required") || flagged("secret") || is_used(view) && !entry.shared;
    match view.get("default").and_then(View::wire_text) {
        Some(kept) if kept == said.as_str() => {}
        None if none => {}
        None if takes(view, said) => changes.members.push(("default", write::wire(entry, said))),
        _ => {
            let says = format!("that its default is {}", quote(said));
            changes.reviews.push(question(&entry.place, &says));
        }
    }
}

/// Whether the type that the definition gives takes a text.
fn takes(view: View<'_, '_>, text: &str) -> bool {
    let mut options = view
        .get("options")
        .into_iter()
        .flat_map(View::items)
        .peekable();
    if options.peek().is_some() {
        return options.any(|option| option.get("value").and_then(View::text) == Some(text));
    }
    let word = view.get("type").and_then(View::text);
    word.is_none_or(|word| value_type::takes_word(word, text))
}

fn secret(entry: &DraftEntry, view: View<'_, '_>, changes: &mut Changes) {
    let reasoned = view.get("secret_reason").is_some();
    if entry.secret.value && view.get("secret").and_then(View::flag) == Some(false) && !reasoned {
        let says = "that it is a secret";
        changes.reviews.push(question(&entry.secret.place, says));
    }
}

/// Questions that the entry does not carry yet.
fn review(text: &str, view: View<'_, '_>, form: &Form, questions: &[String]) -> Option<Insertion> {
    let carried = || view.get("review").into_iter().flat_map(View::items);
    let asked = |question: &str| carried().any(|item| item.text() == Some(question));
    let new: Vec<Json> = questions
        .iter()
        .filter(|question| !asked(question))
        .map(Json::text)
        .collect();
    if new.is_empty() {
        return None;
    }
    let Some(last) = carried().last() else {
        return member(text, view, form, ("review", &Json::List(new)));
    };
    let printed: Vec<String> = new.iter().map(compact).collect();
    Some((last.at().end, format!(", {}", printed.join(", "))))
}
