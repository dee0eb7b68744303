//! What a change of ways takes from requests: ways that come, go or are called otherwise, what they add.
//!
//! **Input:** the ways of an element before and after. **Output:** effects on requests, all of them.

use element_codegen::changes::Side;
use element_tests::definitions::{element, entry, lowered};
use serde_json::{Value, json};

use super::effects;

/// What is told of an element whose ways are others.
fn told(before: &Value, after: &Value) -> Vec<String> {
    let loaded = |ways: &Value| {
        let entries = ["site", "code"].map(|key| entry(key, &json!({})));
        let ways = ways.as_array().expect("a list");
        lowered("acmedesk", &element("acmedesk", &entries, ways))
    };
    let found = effects(&loaded(before), &loaded(after)).into_iter();
    let wire = found.filter(|effect| effect.side == Side::Wire);
    wire.map(|effect| format!("{}: {}", effect.impact.word(), effect.text))
        .collect()
}

#[test]
fn ways_are_known_by_name_and_a_lone_one_by_being_alone() {
    let agent = json!({ "name": "agent", "requires": ["site"] });
    let renamed = json!({ "name": "robot", "requires": ["site"] });
    let robot = json!({ "name": "robot", "requires": ["code"] });
    let machine = json!({ "name": "machine", "requires": ["code"] });
    for (before, after, expected) in [
        (
            json!([agent]),
            json!([renamed]),
            &["patch: texts changed"][..],
        ),
        (
            json!([agent]),
            json!([robot]),
            &["major: `code` is required", "minor: `site` is optional"],
        ),
        (
            json!([agent]),
            json!([agent, robot]),
            &["minor: the way `robot` is new"],
        ),
        (
            json!([agent, robot]),
            json!([agent]),
            &["major: the way `robot` is gone"],
        ),
        (
            json!([agent, robot]),
            json!([agent, machine]),
            &[
                "major: the way `robot` is gone",
                "minor: the way `machine` is new",
            ],
        ),
        // Of several none is the other because both are all that is left.
        (
            json!([agent, machine]),
            json!([robot]),
            &[
                "major: the way `agent` is gone",
                "major: the way `machine` is gone",
                "minor: the way `robot` is new",
            ],
        ),
        (
            json!([agent]),
            json!([robot, machine]),
            &[
                "major: the way `agent` is gone",
                "minor: the way `machine` is new",
                "minor: the way `robot` is new",
            ],
        ),
    ] {
        assert_eq!(told(&before, &after), expected, "{before} -> {after}");
    }
}

#[test]
fn what_a_way_adds_is_part_of_a_request() {
    let way = |extras: &[(&str, bool)]| {
        let extras = extras.iter().map(|(key, required)| {
            json!({ "key": key, "label": "A label", "doc": "What it is.", "required": required })
        });
        let extras: Vec<Value> = extras.collect();
        json!([{ "name": "oauth2", "grant": "oauth2", "requires": [], "extras": extras }])
    };
    for (before, after, expected) in [
        (
            &[][..],
            &[("realm", true)][..],
            &["major: `providerData.realm` is required"][..],
        ),
        (
            &[],
            &[("realm", false)],
            &["minor: `providerData` may carry `realm`"],
        ),
        (
            &[("realm", false)],
            &[("realm", true)],
            &["major: `providerData.realm` is required"],
        ),
        (
            &[("realm", true)],
            &[("realm", false)],
            &["minor: `providerData.realm` is optional"],
        ),
        (
            &[("realm", true)],
            &[],
            &["major: `providerData.realm` is gone"],
        ),
        (
            &[("realm", true), ("site", false)],
            &[("realm", true), ("other", false)],
            &[
                "major: `providerData.site` is gone",
                "minor: `providerData` may carry `other`",
            ],
        ),
    ] {
        assert_eq!(
            told(&way(before), &way(after)),
            expected,
            "{before:?} -> {after:?}"
        );
    }
}
