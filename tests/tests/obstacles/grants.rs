//! Grants that carry more than their kind does, and ways that set entries.

use element_tests::definitions::{element, entry};
use serde_json::{Value, json};

use crate::course::{Obstacle, way};

/// Extras with unlucky names.
fn extras() -> Vec<Value> {
    let required = |key: &str| entry(key, &json!({ "required": true }));
    vec![
        required("realmId"),
        required("type"),
        required("access.token"),
        entry("extra", &json!({})),
        entry("initial", &json!({})),
        entry(
            "new",
            &json!({ "doc": "A [link], a `tick` and <b>bold</b>." }),
        ),
        entry("self", &json!({})),
        entry(
            "gen",
            &json!({ "required": true, "example": "a \"text\" {} #" }),
        ),
        entry("kind", &json!({})),
        entry("value", &json!({})),
        entry("code.secret", &json!({})),
        entry("\"", &json!({ "rust_name": "quote" })),
    ]
}

fn extended(name: &str, grant: &str, extras: &[Value], sets: &Value) -> Value {
    let mut made = way(name, grant, &["login"]);
    made["extras"] = json!(extras);
    made["sets"] = sets.clone();
    made
}

/// Ways that share a grant or do not, with extras and without, that set entries or do not.
pub(crate) fn course() -> Vec<Obstacle> {
    let options = json!([{ "value": "oauth2", "doc": "One." }, { "value": "old", "doc": "Two." }]);
    let entries = [
        entry("login", &json!({})),
        entry("always", &json!({ "type": "choice", "options": options })),
        entry("type", &json!({ "type": "boolean" })),
        entry("count", &json!({ "type": "integer", "default": 7 })),
    ];
    let seven: Vec<Value> = (0..7)
        .map(|number| entry(&format!("member.{number}"), &json!({ "required": true })))
        .collect();
    let some = [entry("org", &json!({}))];
    let new = json!({ "always": "oauth2", "type": true });
    let old = json!({ "always": "old", "count": 3 });
    let one = |grant: &str, extras: &[Value]| {
        let text = element("extras", &entries, &[]);
        let text = text.replace("\"basic\"", &format!("\"{grant}\""));
        let comma = format!(",\"extras\":{}}}", json!(extras));
        text.trim_end().trim_end_matches('}').to_owned() + &comma
    };
    let several = |ways: &[Value]| element("extras", &entries, ways);
    vec![
        ("extras_oauth2", one("oauth2", &extras())),
        ("extras_oauth1", one("oauth1", &some)),
        ("extras_seven", one("oauth1", &seven)),
        (
            "extras_ways",
            several(&[
                extended("oauth2", "oauth2", &extras(), &new),
                extended("oauth1", "oauth1", &some, &old),
                extended("r2d2", "oauth2", &[], &old),
                extended("password", "none", &[], &json!({ "always": "old" })),
                extended("open", "none", &[], &json!({ "always": "old" })),
            ]),
        ),
        (
            "sets_alone",
            several(&[
                extended("one", "none", &[], &new),
                extended("two", "none", &[], &old),
            ]),
        ),
        (
            "extras_one_of_ways",
            several(&[extended("one", "oauth1", &seven, &old)]),
        ),
    ]
}
