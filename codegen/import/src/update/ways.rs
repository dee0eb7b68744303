//! Ways and extras of a draft against those of a definition.
//!
//! **Input:** ways of a draft and of a definition. **Output:** additions, and questions.
//!
//! A way of the documents is the way of the definition with its name, or what it sets, and its grant, or
//! with its grant where only one has it. Where nothing fits, or a way sets something else, a person is asked.

use element_codegen::definition::object_forms::{DEFINITION, WAY};
use element_codegen::json::Json;

use super::Update;
use crate::draft::{Draft, DraftEntry, DraftWay};
use crate::write;

impl Update<'_> {
    /// Everything about ways.
    pub(super) fn ways(&mut self, draft: &Draft) {
        let written = self.before.list("ways");
        if draft.ways.is_empty() {
            let same = self.before.text_of("authentication") == Some(draft.authentication);
            let mut granted =
                (0..written.len()).filter(|place| grant(&written[*place]) == draft.authentication);
            match (granted.next(), granted.next()) {
                (None, _) if written.is_empty() && same => self.extras(&draft.extras, None),
                (Some(way), None) => self.extras(&draft.extras, Some(way)),
                _ => self.unplaced(&draft.extras),
            }
        } else if written.is_empty() {
            self.all(draft);
        } else {
            for way in &draft.ways {
                match partner(way, draft, written) {
                    Some(place) => self.way(way, place),
                    None => self.missing(way),
                }
            }
        }
    }

    /// Adds all ways to a definition that has none, if it leaves room for them.
    fn all(&mut self, draft: &Draft) {
        let ways = Json::List(draft.ways.iter().map(write::way).collect());
        let order = DEFINITION.names();
        let free = self.before.member("ways").is_none();
        if self.is_settled("ways")
            || free && self.change(&[], |root| root.put("ways", ways, &order))
        {
            return;
        }
        let names: Vec<&str> = draft.ways.iter().map(|way| way.name.as_str()).collect();
        self.ask_of_all(format!(
            "The documents show the ways `{}`, and what stands here leaves no room for them: see which is right; a correction that names `ways` settles this.",
            names.join("`, `")
        ));
    }

    fn missing(&mut self, way: &DraftWay) {
        if !self.is_settled(&way.name) {
            self.ask_of_all(format!(
                "The documents show the way `{0}` (grant `{1}`), which is not here: see which is right; a correction that names `{0}` settles this.",
                way.name, way.grant
            ));
        }
    }

    /// A way that both have.
    fn way(&mut self, way: &DraftWay, place: usize) {
        let path = [("ways", place)];
        let (known, order) = (self.before.list("configuration"), WAY.names());
        let is_new = |key: &&String| !known.iter().any(|entry| names(entry, key));
        let new: Vec<Json> = way.requires.iter().filter(is_new).map(Json::text).collect();
        if !new.is_empty() {
            self.change(&path, |written| written.extend("requires", new, &order));
        }
        let written = self.before.list("ways").get(place);
        let written = written.and_then(|way| way.member("sets"));
        for (key, text) in &way.sets {
            let kept = written.and_then(|sets| sets.member(key));
            let kept = kept.and_then(Json::wire_text);
            if kept.as_ref() == Some(text) || self.is_settled(key) {
                continue;
            }
            let set = |written: &mut Json| {
                let none = || Json::Object(Vec::new());
                let mut sets = written.member("sets").cloned().unwrap_or_else(none);
                sets.put(key, Json::text(text), &[]);
                written.put("sets", sets, &order);
            };
            if kept.is_some() || !self.change(&path, set) {
                self.ask_of_all(format!(
                    "The documents say that the way `{}` sets `{key}` to `{text}`: see which is right; a correction that names `{key}` settles this.",
                    way.name
                ));
            }
        }
        self.extras(&way.extras, Some(place));
    }

    /// The extras of a way, or of an element without ways.
    fn extras(&mut self, extras: &[DraftEntry], way: Option<usize>) {
        let path = way.map(|place| ("ways", place));
        let form = if way.is_some() { &WAY } else { &DEFINITION };
        for extra in extras {
            self.entry(extra, ("extras", path.as_slice(), form));
        }
    }

    /// Extras that no grant of the definition carries.
    fn unplaced(&mut self, extras: &[DraftEntry]) {
        for key in extras.iter().map(|extra| &extra.key) {
            if !self.is_settled(key) {
                self.ask_of_all(format!(
                    "The documents' requests carry `{key}` as `providerData`, and no one grant here is theirs: see where it belongs; a correction that names it settles this."
                ));
            }
        }
    }
}

fn names(entry: &Json, key: &str) -> bool {
    ["key", "use"]
        .iter()
        .any(|member| entry.text_of(member) == Some(key))
}

fn grant(way: &Json) -> &str {
    way.text_of("grant").unwrap_or("none")
}

/// The place of the written way that a way of the documents is.
fn partner(way: &DraftWay, draft: &Draft, written: &[Json]) -> Option<usize> {
    let granted: Vec<usize> = (0..written.len())
        .filter(|place| grant(&written[*place]) == way.grant)
        .collect();
    let named = |place: &&usize| written[**place].text_of("name") == Some(&way.name);
    let sets_the_same = |place: &&usize| {
        let text = |key: &str| written[**place].member("sets")?.member(key)?.wire_text();
        let mut sets = way.sets.iter();
        !way.sets.is_empty() && sets.all(|(key, value)| text(key).as_ref() == Some(value))
    };
    let alike = draft.ways.iter().filter(|other| other.grant == way.grant);
    match granted.as_slice() {
        [only] if alike.count() == 1 => Some(*only),
        several => {
            let same = several.iter().find(named);
            same.or_else(|| several.iter().find(sets_the_same)).copied()
        }
    }
}
