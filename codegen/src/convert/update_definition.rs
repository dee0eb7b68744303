//! A definition that exists, after the struct that it was made of has changed.
//!
//! **Input:** the definition, and the one that the struct makes now. **Output:** what the struct says, with
//! what only a definition says kept: sources, the recorded response, open questions, parameters of OAuth.

use crate::definition::object_forms::{DEFINITION, ENTRY, EXTRA, OPTION, WAY};
use crate::json::Json;

/// Members of a definition that a struct says, or says that there are none.
const SAID_BY_STRUCTS: [&str; 7] = [
    "name",
    "hub",
    "authentication",
    "doc",
    "configuration",
    "ways",
    "extras",
];

/// The definition as the struct has it now.
#[must_use]
pub fn updated(before: &Json, adopted: &Json) -> Json {
    let mut after = before.clone();
    for member in SAID_BY_STRUCTS {
        match adopted.member(member) {
            Some(value) => after.put(member, value.clone(), &DEFINITION.names()),
            None => drop(after.remove(member)),
        }
    }
    // A struct need not say the number.
    if let Some(id) = adopted.member("id") {
        after.put("id", id.clone(), &DEFINITION.names());
    }
    for (list, member, identity, order) in [
        ("configuration", "review", key as Identity, ENTRY.names()),
        ("extras", "review", key, EXTRA.names()),
        ("ways", "oauth_url", name, WAY.names()),
    ] {
        for (old, item) in pairs(before, &mut after, list, identity) {
            keep(member, old, item, &order);
            for (old, item) in pairs(old, item, "options", value) {
                keep("source", old, item, &OPTION.names());
            }
            for (old, item) in pairs(old, item, "extras", key) {
                keep("review", old, item, &EXTRA.names());
            }
        }
    }
    after
}

/// By what an item of a list is the same as one of another.
type Identity = fn(&Json) -> Option<&str>;

/// The items of a list that were there before, each beside what it was.
fn pairs<'a>(
    before: &'a Json,
    after: &'a mut Json,
    list: &str,
    identity: Identity,
) -> impl Iterator<Item = (&'a Json, &'a mut Json)> {
    let old = before.list(list);
    let items = after.member_mut(list).map_or(&mut [][..], Json::items_mut);
    items.iter_mut().filter_map(move |item| {
        let named = identity(item)?.to_owned();
        let same = |old: &&Json| identity(old) == Some(named.as_str());
        Some((old.iter().find(same)?, item))
    })
}

fn keep(member: &str, old: &Json, item: &mut Json, order: &[&str]) {
    if let Some(kept) = old.member(member) {
        item.put(member, kept.clone(), order);
    }
}

/// The key of an entry, its own or the dictionary's.
fn key(entry: &Json) -> Option<&str> {
    entry.text_of("use").or_else(|| entry.text_of("key"))
}

fn name(way: &Json) -> Option<&str> {
    way.text_of("name")
}

fn value(option: &Json) -> Option<&str> {
    option.text_of("value")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::read;
    use crate::diagnostic::{Findings, SourceFile};

    fn tree(text: &str) -> Json {
        let file = SourceFile {
            name: "acmedesk.json".into(),
            text: text.into(),
        };
        let mut findings = Findings::new();
        let tree = read::tree(&file, &mut findings);
        assert!(findings.is_empty());
        tree.expect("an object")
    }

    #[test]
    fn what_a_struct_says_is_taken_and_the_rest_is_kept() {
        let before = tree(
            r#"{"key":"a","id":7,"name":"A","oauth_url":{"site":"b"},"ways":[{"name":"gone","requires":[],"oauth_url":{"o":"p"}},
            {"name":"x","requires":[],"oauth_url":{"p":"q"},"extras":[{"key":"realm","review":["r"]}]}],"extras":[{"key":"e"}],"configuration":[
            {"use":"k","review":["look"]},{"key":"c","options":[{"value":"o","source":"s"}]},{"key":"gone"}],
            "sources":[{"document":"d"}],"review":["all"]}"#,
        );
        let adopted = tree(
            r#"{"key":"a","name":"B","doc":"D","configuration":[{"key":"new"},{"key":"c","options":[{"value":"p"},{"value":"o"}]},
            {"key":"k"}],"ways":[{"name":"x","requires":["k"],"extras":[{"key":"realm","doc":"R"}]}]}"#,
        );
        let expected = tree(
            r#"{"key":"a","id":7,"name":"B","doc":"D","oauth_url":{"site":"b"},"ways":[{"name":"x","requires":["k"],
            "extras":[{"key":"realm","doc":"R","review":["r"]}],"oauth_url":{"p":"q"}}],"configuration":[{"key":"new"},
            {"key":"c","options":[{"value":"p"},{"value":"o","source":"s"}]},{"key":"k","review":["look"]}],
            "sources":[{"document":"d"}],"review":["all"]}"#,
        );
        let after = updated(&before, &adopted);
        assert_eq!(after.compact(), expected.compact());
        assert_eq!(updated(&after, &adopted), after);
    }
}
