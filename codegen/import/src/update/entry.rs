//! One entry of a definition against what documents say: what it lacks, and where they differ.
//!
//! **Input:** an entry of the definition and the draft's. **Output:** the entry with what it lacked.
//! What a person wrote stays as it is. Where the documents say otherwise a `review` asks, unless a
//! correction of the definition names the entry: then a person has looked already.

use element_codegen::definition::forms::{ENTRY, EXTRA};
use element_codegen::definition::members::Form;
use element_codegen::json::{Json, quote};

use crate::draft::DraftEntry;
use crate::facts::Place;
use crate::rules::required::Required;
use crate::rules::value_type;
use crate::write;

/// What an entry should get.
#[derive(Default)]
struct Changes {
    members: Vec<(&'static str, Json)>,
    reviews: Vec<String>,
}

/// Brings an entry up to date.
pub(super) fn update(entry: &DraftEntry, written: &mut Json, ways: Demanded) {
    let mut changes = Changes::default();
    label_and_type(entry, written, &mut changes);
    if ways == Demanded::InNoWay {
        required(entry, written, &mut changes);
    }
    default(entry, written, &mut changes);
    secret(entry, written, &mut changes);
    changes.apply(written, &ENTRY);
}

/// Brings an extra up to date.
pub(super) fn update_extra(extra: &DraftEntry, written: &mut Json) {
    let mut changes = Changes::default();
    if let Some(label) = extra
        .label
        .as_deref()
        .filter(|_| written.member("label").is_none())
    {
        changes.members.push(("label", Json::text(label)));
    }
    required(extra, written, &mut changes);
    secret(extra, written, &mut changes);
    changes.apply(written, &EXTRA);
}

impl Changes {
    fn apply(self, written: &mut Json, form: &Form) {
        let order = form.names();
        for (name, value) in self.members {
            written.put(name, value, &order);
        }
        let carried = |question: &String| {
            let mut items = written.list("review").iter();
            items.any(|item| item.as_text() == Some(question))
        };
        let mut new = self.reviews;
        new.retain(|question| !carried(question));
        let new = new.into_iter().map(Json::Text).collect();
        written.extend("review", new, &order);
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

fn is_used(written: &Json) -> bool {
    written.member("use").is_some()
}

fn label_and_type(entry: &DraftEntry, written: &Json, changes: &mut Changes) {
    let has = |name: &str| written.member(name).is_some();
    if is_used(written) {
        return;
    }
    if let Some(label) = entry.label.as_deref().filter(|_| !has("label")) {
        changes.members.push(("label", Json::text(label)));
    }
    let said = entry.value_type;
    match written.text_of("type") {
        Some(kept) if kept == said.word => {}
        // Whoever wrote examples has decided that it is a text.
        None if said == value_type::TEXT || has("examples") => {}
        None if fits(entry, written) => {
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
fn fits(entry: &DraftEntry, written: &Json) -> bool {
    let shown = ["default", "example"].into_iter();
    let mut shown = shown.filter_map(|name| written.member(name).and_then(Json::wire_text));
    shown.all(|text| {
        let options = &entry.options;
        let listed = options.is_empty() || options.iter().any(|(value, _)| *value == text);
        listed && value_type::takes(entry.value_type, &text)
    })
}

fn required(entry: &DraftEntry, written: &Json, changes: &mut Changes) {
    let Some(decision) = &entry.required else {
        return;
    };
    let kept = written.flag_of("required");
    let says = match (kept.unwrap_or(false), &decision.value) {
        (true, Required::Always) | (false, Required::Never | Required::InWays(_)) => return,
        (false, Required::Always) => "that the caller must send it",
        (true, Required::Never) => "that the caller need not send it",
        (true, Required::InWays(_)) => "that only some ways of authenticating require it",
    };
    let open = kept.is_none()
        && !is_used(written)
        && ["default", "supplied_by"]
            .iter()
            .all(|name| written.member(name).is_none());
    if open {
        changes.members.push(("required", Json::Bool(true)));
    } else {
        changes.reviews.push(question(&decision.place, says));
    }
}

fn default(entry: &DraftEntry, written: &Json, changes: &mut Changes) {
    let Some(said) = &entry.default else {
        return;
    };
    // A required entry has none, nor has a secret; one that is used has that of `common.json`.
    let flagged = |name: &str| written.flag_of(name) == Some(true);
    let none = flagged("required") || flagged("secret") || is_used(written) && !entry.shared;
    match written.member("default").and_then(Json::wire_text) {
        Some(kept) if kept == said.as_str() => {}
        None if none => {}
        None if takes(written, said) => changes.members.push(("default", write::wire(entry, said))),
        _ => {
            let says = format!("that its default is {}", quote(said));
            changes.reviews.push(question(&entry.place, &says));
        }
    }
}

/// Whether the type that the definition gives takes a text.
fn takes(written: &Json, text: &str) -> bool {
    let mut options = written.list("options").iter().peekable();
    if options.peek().is_some() {
        return options.any(|option| option.text_of("value") == Some(text));
    }
    let word = written.text_of("type");
    word.is_none_or(|word| value_type::takes_word(word, text))
}

fn secret(entry: &DraftEntry, written: &Json, changes: &mut Changes) {
    let reasoned = written.member("secret_reason").is_some();
    if entry.secret.value && written.flag_of("secret") == Some(false) && !reasoned {
        let says = "that it is a secret";
        changes.reviews.push(question(&entry.secret.place, says));
    }
}
