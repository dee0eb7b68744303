//! Ways and extras of a draft against those of a definition.
//!
//! What a person wrote stays. A way of the documents belongs to the way of the definition with its
//! name, or with its grant where only one has it; that gets what it lacks. Where nothing fits, or a
//! way sets something else, a question for the definition's `review`.

use element_codegen::definition::forms::{DEFINITION, WAY};
use element_codegen::definition::members::Form;
use element_codegen::json::Json;

use super::entry::extra_insertions;
use super::{Insertion, is_settled, key_of, place};
use crate::draft::{Draft, DraftEntry, DraftWay};
use crate::json::View;
use crate::write;

/// What a definition should get.
#[derive(Default)]
pub(super) struct Changes {
    pub(super) insertions: Vec<Insertion>,
    pub(super) questions: Vec<String>,
}

/// Everything about ways.
pub(super) fn changes(text: &str, draft: &Draft, root: View<'_, '_>) -> Changes {
    let mut changes = Changes::default();
    let written: Vec<View<'_, '_>> = root.get("ways").into_iter().flat_map(View::items).collect();
    if written.is_empty() && draft.ways.is_empty() {
        top(text, draft, root, &mut changes);
    } else if written.is_empty() {
        none_written(draft, root, &mut changes);
    } else if draft.ways.is_empty() {
        only_way(text, draft, root, &written, &mut changes);
    } else {
        for way in &draft.ways {
            match partner(way, draft, &written) {
                Some(view) => one(text, way, root, view, &mut changes),
                None => changes.questions.extend(missing(way, root)),
            }
        }
    }
    changes
}

/// One way on both sides: its extras stand at the top.
fn top(text: &str, draft: &Draft, root: View<'_, '_>, changes: &mut Changes) {
    let kept = root.get("authentication").and_then(View::text);
    if kept == Some(draft.authentication) {
        extras(text, &draft.extras, (root, root, &DEFINITION), changes);
    } else {
        unplaced(&draft.extras, root, changes);
    }
}

/// The documents show one way, and the definition several.
fn only_way(
    text: &str,
    draft: &Draft,
    root: View<'_, '_>,
    written: &[View<'_, '_>],
    changes: &mut Changes,
) {
    let granted = |view: &&View<'_, '_>| grant(**view) == draft.authentication;
    let mut found = written.iter().filter(granted);
    match (found.next(), found.next()) {
        (Some(view), None) => extras(text, &draft.extras, (root, *view, &WAY), changes),
        _ => unplaced(&draft.extras, root, changes),
    }
}

/// The documents show several ways, and the definition none: they are added if its entries and
/// extras leave room for them.
fn none_written(draft: &Draft, root: View<'_, '_>, changes: &mut Changes) {
    if is_settled(root, "ways") {
        return;
    }
    let fits = root.get("extras").is_none()
        && root.get("ways").is_none()
        && draft.ways.iter().all(|way| {
            way.requires.iter().all(|key| may_require(root, key))
                && way.sets.iter().all(|(key, _)| may_set(root, key))
        });
    if let Some(after) = root.get("configuration").filter(|_| fits) {
        let ways = Json::List(draft.ways.iter().map(write::way).collect());
        let ways = write::pretty(&ways, 1);
        let insertion = (after.at().end, format!(",\n  \"ways\": {ways}"));
        changes.insertions.push(insertion);
        return;
    }
    let names: Vec<&str> = draft.ways.iter().map(|way| way.name.as_str()).collect();
    changes.questions.push(format!(
        "The documents show the ways `{}`, and what stands here leaves no room for them: see which is right; a correction that names `ways` settles this.",
        names.join("`, `")
    ));
}

fn grant<'a>(way: View<'a, '_>) -> &'a str {
    way.get("grant").and_then(View::text).unwrap_or("none")
}

/// The written way that a way of the documents is.
fn partner<'a, 't>(
    way: &DraftWay,
    draft: &Draft,
    written: &[View<'a, 't>],
) -> Option<View<'a, 't>> {
    let granted = |view: &View<'_, '_>| grant(*view) == way.grant;
    let name = |view: View<'a, '_>| view.get("name").and_then(View::text);
    let mut all = written.iter().copied();
    let named = all.find(|view| name(*view) == Some(&way.name) && granted(view));
    let alike = draft.ways.iter().filter(|other| other.grant == way.grant);
    let mut grants = written.iter().copied().filter(granted);
    let only = grants
        .next()
        .filter(|_| grants.next().is_none() && alike.count() == 1);
    named.or_else(|| sets_the_same(way, written)).or(only)
}

/// Among ways without names in common, the one that sets the same is the same.
fn sets_the_same<'a, 't>(way: &DraftWay, written: &[View<'a, 't>]) -> Option<View<'a, 't>> {
    let same = |view: &View<'_, '_>| {
        let text = |key: &str| {
            let set = view.get("sets")?.get(key)?;
            set.wire_text().map(std::borrow::Cow::into_owned)
        };
        let mut sets = way.sets.iter();
        !way.sets.is_empty() && sets.all(|(key, value)| text(key).as_ref() == Some(value))
    };
    written
        .iter()
        .copied()
        .find(|view| grant(*view) == way.grant && same(view))
}

fn missing(way: &DraftWay, root: View<'_, '_>) -> Option<String> {
    (!is_settled(root, &way.name)).then(|| {
        format!(
            "The documents show the way `{}` (grant `{}`), which is not here: see which is right; a correction that names `{}` settles this.",
            way.name, way.grant, way.name
        )
    })
}

/// A way that both have.
fn one(text: &str, way: &DraftWay, root: View<'_, '_>, view: View<'_, '_>, changes: &mut Changes) {
    let required: Vec<&str> = items(view, "requires").filter_map(View::text).collect();
    let is_new = |key: &&String| entry_of(root, key).is_none();
    let new: Vec<Json> = way.requires.iter().filter(is_new).map(Json::text).collect();
    let insertion = place::items(text, view, &WAY, ("requires", new));
    changes.insertions.extend(insertion);
    let mut new = Vec::new();
    for (key, value) in &way.sets {
        let written = view.get("sets").and_then(|sets| sets.get(key));
        let written = written.and_then(View::wire_text);
        if written.as_deref() == Some(value) || is_settled(root, key) {
            continue;
        }
        let free = written.is_none() && !required.contains(&key.as_str());
        if free && may_set(root, key) {
            new.push((key.clone(), value.clone()));
        } else {
            changes.questions.push(format!(
                "The documents say that the way `{}` sets `{key}` to `{value}`: see which is right; a correction that names `{key}` settles this.",
                way.name
            ));
        }
    }
    changes.insertions.extend(sets(text, view, &new));
    extras(text, &way.extras, (root, view, &WAY), changes);
}

fn sets(text: &str, way: View<'_, '_>, new: &[(String, String)]) -> Option<Insertion> {
    if new.is_empty() {
        return None;
    }
    let last = way.get("sets").and_then(|sets| sets.members().last());
    let Some((.., last)) = last else {
        return match way.get("sets") {
            None => place::member(text, way, &WAY, ("sets", &write::sets(new))),
            // An empty object has no end to add to but its brace.
            Some(empty) => Some((empty.at().start + 1, inner(new))),
        };
    };
    Some((last.at().end, format!(", {}", inner(new))))
}

fn inner(new: &[(String, String)]) -> String {
    let printed = crate::json::compact(&write::sets(new));
    let printed = printed.trim_start_matches('{').trim_end_matches('}');
    printed.trim().to_owned()
}

/// The extras of a way, or of an element with one: those that are there get what they lack.
fn extras(
    text: &str,
    said: &[DraftEntry],
    (root, owner, form): (View<'_, '_>, View<'_, '_>, &Form),
    changes: &mut Changes,
) {
    let open = said.iter().filter(|extra| !is_settled(root, &extra.key));
    let mut new = Vec::new();
    for extra in open {
        let mut written = items(owner, "extras");
        match written.find(|view| key_of(*view) == Some(&extra.key)) {
            Some(view) => changes
                .insertions
                .extend(extra_insertions(text, extra, view)),
            None => new.push(write::entry(extra)),
        }
    }
    let insertion = place::items(text, owner, form, ("extras", new));
    changes.insertions.extend(insertion);
}

/// Extras that no grant of the definition carries.
fn unplaced(extras: &[DraftEntry], root: View<'_, '_>, changes: &mut Changes) {
    let open = extras.iter().filter(|extra| !is_settled(root, &extra.key));
    let questions = open.map(|extra| {
        format!(
            "The documents' requests carry `{}` as `providerData`, and no one grant here is theirs: see where it belongs; a correction that names it settles this.",
            extra.key
        )
    });
    changes.questions.extend(questions);
}

fn items<'a, 't>(owner: View<'a, 't>, list: &str) -> impl Iterator<Item = View<'a, 't>> {
    owner.get(list).into_iter().flat_map(View::items)
}

fn entry_of<'a, 't>(root: View<'a, 't>, key: &str) -> Option<View<'a, 't>> {
    items(root, "configuration").find(|entry| key_of(*entry) == Some(key))
}

/// Whether an entry that is there can be required of the caller.
fn may_require(root: View<'_, '_>, key: &str) -> bool {
    entry_of(root, key).is_none_or(|entry| {
        entry.get("default").is_none()
            && entry.get("supplied_by").and_then(View::text) != Some("platform")
    })
}

/// Whether a way can decide an entry that is there.
fn may_set(root: View<'_, '_>, key: &str) -> bool {
    entry_of(root, key).is_none_or(|entry| {
        let flagged = |name: &str| entry.get(name).and_then(View::flag) == Some(true);
        !flagged("required")
            && !flagged("secret")
            && entry.get("supplied_by").and_then(View::text) != Some("platform")
    })
}
