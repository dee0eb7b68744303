//! Ways and extras of a draft against those of a definition.
//!
//! **Input:** a draft and the definition as it was. **Output:** the definition with what its ways
//! lacked, and questions for its `review`. What a person wrote stays. A way of the documents belongs to
//! the way of the definition with its name, or with its grant where only one has it. Where nothing
//! fits, or a way sets something else, a person is asked.

use element_codegen::definition::forms::{DEFINITION, WAY};
use element_codegen::definition::members::Form;
use element_codegen::json::Json;

use super::entry::update_extra;
use super::{is_settled, key_of};
use crate::draft::{Draft, DraftEntry, DraftWay};
use crate::write;

/// Everything about ways; what comes back are the questions.
pub(super) fn update(draft: &Draft, before: &Json, root: &mut Json) -> Vec<String> {
    let written = before.list("ways");
    if written.is_empty() {
        return if draft.ways.is_empty() {
            only_way_of_both(draft, before, root)
        } else {
            none_written(draft, before, root).into_iter().collect()
        };
    }
    if draft.ways.is_empty() {
        return only_way(draft, before, root);
    }
    let mut questions = Vec::new();
    for way in &draft.ways {
        let ways = root.member_mut("ways").map_or(&mut [][..], Json::items_mut);
        match partner(way, draft, written).and_then(|place| ways.get_mut(place)) {
            Some(found) => questions.extend(one(way, before, found)),
            None => questions.extend(missing(way, before)),
        }
    }
    questions
}

/// One way on both sides: its extras are at the top.
fn only_way_of_both(draft: &Draft, before: &Json, root: &mut Json) -> Vec<String> {
    if before.text_of("authentication") != Some(draft.authentication) {
        return unplaced(&draft.extras, before);
    }
    extras(&draft.extras, before, (root, &DEFINITION));
    Vec::new()
}

/// The documents show one way, and the definition several.
fn only_way(draft: &Draft, before: &Json, root: &mut Json) -> Vec<String> {
    let ways = root.member_mut("ways").map_or(&mut [][..], Json::items_mut);
    let granted = |way: &&mut Json| grant(way) == draft.authentication;
    let mut found = ways.iter_mut().filter(granted);
    match (found.next(), found.next()) {
        (Some(way), None) => {
            extras(&draft.extras, before, (way, &WAY));
            Vec::new()
        }
        _ => unplaced(&draft.extras, before),
    }
}

/// The documents show several ways, and the definition none: they are added if its entries and
/// extras leave room for them.
fn none_written(draft: &Draft, before: &Json, root: &mut Json) -> Option<String> {
    if is_settled(before, "ways") {
        return None;
    }
    let fits = before.member("extras").is_none()
        && before.member("ways").is_none()
        && draft.ways.iter().all(|way| {
            way.requires.iter().all(|key| may_require(before, key))
                && way.sets.iter().all(|(key, _)| may_set(before, key))
        });
    if fits {
        let ways = draft.ways.iter().map(write::way).collect();
        root.put("ways", Json::List(ways), &DEFINITION.names());
        return None;
    }
    let names: Vec<&str> = draft.ways.iter().map(|way| way.name.as_str()).collect();
    Some(format!(
        "The documents show the ways `{}`, and what stands here leaves no room for them: see which is right; a correction that names `ways` settles this.",
        names.join("`, `")
    ))
}

fn grant(way: &Json) -> &str {
    way.text_of("grant").unwrap_or("none")
}

/// The place of the written way that a way of the documents is.
fn partner(way: &DraftWay, draft: &Draft, written: &[Json]) -> Option<usize> {
    let granted = |written: &Json| grant(written) == way.grant;
    let named = written
        .iter()
        .position(|written| written.text_of("name") == Some(&way.name) && granted(written));
    let alike = draft.ways.iter().filter(|other| other.grant == way.grant);
    let mut grants = (0..written.len()).filter(|place| granted(&written[*place]));
    let only = grants
        .next()
        .filter(|_| grants.next().is_none() && alike.count() == 1);
    named.or_else(|| sets_the_same(way, written)).or(only)
}

/// Among ways without names in common, the one that sets the same is the same.
fn sets_the_same(way: &DraftWay, written: &[Json]) -> Option<usize> {
    let same = |written: &Json| {
        let text = |key: &str| written.member("sets")?.member(key)?.wire_text();
        let mut sets = way.sets.iter();
        !way.sets.is_empty() && sets.all(|(key, value)| text(key).as_ref() == Some(value))
    };
    written
        .iter()
        .position(|written| grant(written) == way.grant && same(written))
}

fn missing(way: &DraftWay, before: &Json) -> Option<String> {
    (!is_settled(before, &way.name)).then(|| {
        format!(
            "The documents show the way `{}` (grant `{}`), which is not here: see which is right; a correction that names `{}` settles this.",
            way.name, way.grant, way.name
        )
    })
}

/// A way that both have.
fn one(way: &DraftWay, before: &Json, written: &mut Json) -> Vec<String> {
    let order = WAY.names();
    let required: Vec<String> = written
        .list("requires")
        .iter()
        .filter_map(|key| Some(key.as_text()?.to_owned()))
        .collect();
    let is_new = |key: &&String| entry_of(before, key).is_none();
    let new = way.requires.iter().filter(is_new).map(Json::text);
    written.extend("requires", new.collect(), &order);
    let mut questions = Vec::new();
    for (key, value) in &way.sets {
        let set = written.member("sets").and_then(|sets| sets.member(key));
        let set = set.and_then(Json::wire_text);
        if set.as_ref() == Some(value) || is_settled(before, key) {
            continue;
        }
        if set.is_none() && !required.contains(key) && may_set(before, key) {
            let sets = written.remove("sets");
            let mut sets = sets.unwrap_or_else(|| Json::Object(Vec::new()));
            sets.put(key, Json::text(value), &[]);
            written.put("sets", sets, &order);
        } else {
            questions.push(format!(
                "The documents say that the way `{}` sets `{key}` to `{value}`: see which is right; a correction that names `{key}` settles this.",
                way.name
            ));
        }
    }
    extras(&way.extras, before, (written, &WAY));
    questions
}

/// The extras of a way, or of an element with one: those that are there get what they lack.
fn extras(said: &[DraftEntry], before: &Json, (owner, form): (&mut Json, &Form)) {
    let mut new = Vec::new();
    for extra in said.iter().filter(|extra| !is_settled(before, &extra.key)) {
        let written = owner.member_mut("extras").map(Json::items_mut);
        let mut written = written.into_iter().flatten();
        match written.find(|written| key_of(written) == Some(&extra.key)) {
            Some(written) => update_extra(extra, written),
            None => new.push(write::entry(extra)),
        }
    }
    owner.extend("extras", new, &form.names());
}

/// Extras that no grant of the definition carries.
fn unplaced(extras: &[DraftEntry], before: &Json) -> Vec<String> {
    let open = extras
        .iter()
        .filter(|extra| !is_settled(before, &extra.key));
    let questions = open.map(|extra| {
        format!(
            "The documents' requests carry `{}` as `providerData`, and no one grant here is theirs: see where it belongs; a correction that names it settles this.",
            extra.key
        )
    });
    questions.collect()
}

fn entry_of<'a>(before: &'a Json, key: &str) -> Option<&'a Json> {
    let mut entries = before.list("configuration").iter();
    entries.find(|entry| key_of(entry) == Some(key))
}

/// Whether an entry that is there can be required of the caller.
fn may_require(before: &Json, key: &str) -> bool {
    entry_of(before, key).is_none_or(|entry| {
        entry.member("default").is_none() && entry.text_of("supplied_by") != Some("platform")
    })
}

/// Whether a way can decide an entry that is there.
fn may_set(before: &Json, key: &str) -> bool {
    entry_of(before, key).is_none_or(|entry| {
        let flagged = |name: &str| entry.flag_of(name) == Some(true);
        !flagged("required")
            && !flagged("secret")
            && entry.text_of("supplied_by") != Some("platform")
    })
}
