//! One entry or extra against what documents say: what it lacks, and where they differ.
//!
//! **Input:** a decision and what is written. **Output:** additions, and questions.

use element_codegen::definition::form::Form;
use element_codegen::definition::object_forms::{ENTRY, EXTRA};
use element_codegen::json::{Json, quote};
use element_core::ValueType;

use super::{Path, Update, at};
use crate::draft::DraftEntry;
use crate::facts::Place;
use crate::rules::required::Required;
use crate::write;

impl Update<'_> {
    /// Brings an entry of a list up to date, or adds it.
    pub(super) fn entry(
        &mut self,
        entry: &DraftEntry,
        (list, owner, form): (&'static str, Path<'_>, &Form),
    ) {
        if self.is_settled(&entry.key) {
            return;
        }
        let written = at(&mut self.root, owner).map_or(&[][..], |owner| owner.list(list));
        let is_it = |written: &Json| {
            let key = written.text_of("key").or_else(|| written.text_of("use"));
            key == Some(&entry.key)
        };
        if let Some(place) = written.iter().rposition(is_it) {
            let path: Vec<_> = owner.iter().copied().chain([(list, place)]).collect();
            self.fill(entry, &path);
        } else if !self.change(owner, |owner| {
            owner.extend(list, vec![write::entry(entry)], &form.names());
        }) {
            let says = format!("that there is an entry `{}`", entry.key);
            self.ask((owner, form), vec![question(&entry.place, &says)]);
        }
    }

    fn is_required_of_a_way(&self, key: &str) -> bool {
        let ways = self.before.list("ways").iter();
        let mut required = ways.flat_map(|way| way.list("requires"));
        required.any(|item| item.as_text() == Some(key))
    }

    /// Gives it what it lacks, and asks about what it has otherwise.
    fn fill(&mut self, entry: &DraftEntry, path: Path<'_>) {
        let Some(written) = at(&mut self.root, path).map(|written| written.clone()) else {
            return;
        };
        let is_extra = path.last().is_some_and(|(list, _)| *list == "extras");
        let form = if is_extra { &EXTRA } else { &ENTRY };
        let put = |update: &mut Self, members: Vec<(&'static str, Json)>| {
            update.change(path, |object| {
                for (name, value) in members {
                    object.put(name, value, &form.names());
                }
            })
        };
        let has = |name: &str| written.member(name).is_some();
        let own = !has("use");
        if let Some(label) = entry.label.as_deref().filter(|_| own && !has("label")) {
            put(self, vec![("label", Json::text(label))]);
        }
        let mut questions = Vec::new();
        if own && !is_extra && has_other_type(entry, &written) {
            let mut members = write::value_type(entry);
            members.retain(|(name, _)| !has(name));
            if has("type") || !put(self, members) {
                let says = format!("that its type is `{}`", entry.value_type.word());
                questions.push(question(&entry.place, &says));
            }
        }
        let presence =
            said_of_presence(entry, &written).filter(|_| !self.is_required_of_a_way(&entry.key));
        if let Some(says) = presence {
            let open = own
                && ["required", "default", "supplied_by"]
                    .iter()
                    .all(|it| !has(it));
            if !(open && put(self, vec![("required", Json::Bool(true))])) {
                let place = entry
                    .required
                    .as_ref()
                    .map_or(&entry.place, |decision| &decision.place);
                questions.push(question(place, says));
            }
        }
        if let Some(said) = other_default(entry, &written)
            && (has("default") || !put(self, vec![("default", write::wire(entry, said))]))
        {
            let says = format!("that its default is {}", quote(said));
            questions.push(question(&entry.place, &says));
        }
        let denied = written.flag_of("secret") == Some(false) && !has("secret_reason");
        if entry.secret.value && denied {
            questions.push(question(&entry.secret.place, "that it is a secret"));
        }
        self.ask((path, form), questions);
    }
}

/// A question to a person, with the place that raised it.
fn question(place: &Place, says: &str) -> String {
    let file = std::path::Path::new(&place.file).file_name();
    let file = file.map_or_else(|| place.file.clone().into(), |name| name.to_string_lossy());
    format!(
        "`{file}` ({}) says {says}: see which is right; a correction that names it settles this.",
        place.words()
    )
}

fn has_other_type(entry: &DraftEntry, written: &Json) -> bool {
    match written.text_of("type") {
        Some(kept) => kept != entry.value_type.word(),
        // Whoever wrote examples has decided that it is a text.
        None => entry.value_type != ValueType::Text && written.member("examples").is_none(),
    }
}

/// What the documents say of whether the caller must send it, where the definition says otherwise.
fn said_of_presence(entry: &DraftEntry, written: &Json) -> Option<&'static str> {
    let kept = written.flag_of("required") == Some(true);
    match (kept, &entry.required.as_ref()?.value) {
        (true, Required::Always) | (false, Required::Never | Required::InWays(_)) => None,
        (false, Required::Always) => Some("that the caller must send it"),
        (true, Required::Never) => Some("that the caller need not send it"),
        (true, Required::InWays(_)) => Some("that only some ways of authenticating require it"),
    }
}

/// The default of the documents, unless the definition has it or can have none: a required entry has
/// none, nor has a secret; one that is used has that of `common.json`.
fn other_default<'e>(entry: &'e DraftEntry, written: &Json) -> Option<&'e str> {
    let said = entry.default.as_deref()?;
    let flagged = |name: &str| written.flag_of(name) == Some(true);
    let kept = written.member("default").and_then(Json::wire_text);
    let used = written.member("use").is_some() && !entry.shared;
    let none = kept.is_none() && (flagged("required") || flagged("secret") || used);
    (kept.as_deref() != Some(said) && !none).then_some(said)
}
