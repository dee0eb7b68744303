//! What is refused, in each mode: strict refuses what the judge of requests calls an error, lenient
//! lets pass what real clients send.

use element_core::{GrantKind, Judge, Place, Problem, Severity};
use element_platform::{Mode, Platform};
use element_types::support::view;
use element_types::{ELEMENTS, ElementSpec, Presence};
use serde_json::{Map, Value, json};

use crate::client::Local;

/// Whole requests, and what becomes of them when they are changed: a change is put over the request,
/// and each mode gives a status; where it is 400, the message says so much.
const CASES: &str = include_str!("judged.json");

/// Puts members over members, as a merge patch does.
fn merge(target: &mut Value, patch: &Value) {
    match (target.as_object_mut(), patch.as_object()) {
        (Some(target), Some(patch)) => {
            for (name, value) in patch {
                merge(target.entry(name).or_insert(Value::Null), value);
            }
        }
        _ => target.clone_from(patch),
    }
}

#[test]
fn each_mode_refuses_its_kinds_of_problem() {
    let suites: Value = serde_json::from_str(CASES).expect("JSON");
    for (mode, name) in [(Mode::Lenient, "lenient"), (Mode::Strict, "strict")] {
        let local = Local::with(Platform::builder().mode(mode));
        for suite in suites.as_array().expect("suites") {
            for case in suite["cases"].as_array().expect("cases") {
                let mut body = suite["request"].clone();
                merge(&mut body, &case["change"]);
                let answer = local.call("POST", "/instances", body);
                assert_eq!(case[name], answer.status, "{name}: {case} {answer:?}");
                let says = case["says"].as_str().expect("a text");
                assert!(
                    answer.status == 200 || answer.message().contains(says),
                    "{name}: {case} {answer:?}"
                );
            }
        }
    }
}

#[test]
fn what_a_grant_needs_beside_its_code_is_named() {
    let local = Local::start();
    let request = |data: Value| {
        json!({
            "element": { "key": "quickbooks" }, "name": "Acme", "providerData": data,
            "configuration": {
                "oauth.api.key": "app", "oauth.api.secret": "planted", "oauth.callback.url": "https://app.example/back",
                "quickbooks.minorversion": "4", "use_sandbox": "false", "authentication.type": "oauth2",
            },
        })
    };
    for data in [
        json!({ "code": "x" }),
        json!({ "code": "x", "realmId": " " }),
    ] {
        let message = local
            .call("POST", "/instances", request(data))
            .is(400)
            .message();
        assert!(
            message.contains("`providerData.realmId` (Company id)"),
            "{message}"
        );
        assert!(message.contains("The OAuth code provided"), "{message}");
    }
    let message = local
        .call("POST", "/instances", request(json!({ "realmId": "1" })))
        .is(400)
        .message();
    assert_eq!(
        message,
        "You must provide an OAuth code in order to create an instance of this element"
    );
}

/// A request that follows a way, with nothing wrong in it but a code where one is needed.
fn request(spec: &ElementSpec, way: usize) -> Value {
    let entries = spec
        .caller_entries()
        .filter_map(|entry| match entry.presence_in(way) {
            Presence::Required => {
                let option = entry.options().first();
                let text = entry
                    .examples()
                    .first()
                    .or(option)
                    .copied()
                    .unwrap_or("acme");
                Some((entry.key.to_owned(), Value::from(text)))
            }
            Presence::Fixed(text) => Some((entry.key.to_owned(), text.into())),
            Presence::Optional | Presence::Default(_) => None,
        });
    let configuration: Map<String, Value> = entries.collect();
    json!({ "element": { "key": spec.key }, "name": "Acme", "configuration": configuration })
}

/// The request, and one with each entry gone, blank, masked and mistyped in turn, and something more.
fn damaged(whole: &Value) -> Vec<Value> {
    let keys = whole["configuration"]
        .as_object()
        .into_iter()
        .flatten()
        .map(|(key, _)| key);
    let mut all = vec![whole.clone(), json!({ "element": whole["element"] })];
    let extra = [
        ("nmae", json!("x")),
        ("tags", json!([1])),
        ("providerData", json!({ "code": 1 })),
    ];
    for (place, key) in keys.enumerate() {
        let wrong = [
            json!(null),
            json!(" "),
            json!("********"),
            json!([{}]),
            json!("{lone"),
        ];
        let mut body = whole.clone();
        body["configuration"][key] = wrong[place % wrong.len()].clone();
        all.push(body);
    }
    all.extend(extra.map(|(name, value)| {
        let mut body = whole.clone();
        body[name] = value;
        body
    }));
    all
}

/// Whether the answer says it in its own words: what a grant lacks.
fn is_of_grant(problem: &Problem<'_>) -> bool {
    matches!(problem.place(), Place::ProviderData(_)) || problem.key() == "providerData"
}

#[test]
fn strict_refuses_what_the_judge_calls_an_error_and_nothing_else() {
    let local = Local::with(Platform::builder().mode(Mode::Strict));
    let (mut passed, mut refused) = (0, 0);
    for spec in ELEMENTS {
        for (place, way) in spec.ways.iter().enumerate() {
            for body in damaged(&request(spec, place)) {
                let problems = Judge::of(*spec).problems(view::of(&body));
                let errors = problems
                    .iter()
                    .filter(|it| it.severity() == Severity::Error);
                let errors: Vec<_> = errors.collect();
                let answer = local.call("POST", "/instances", body.clone());
                if errors.is_empty() && way.grant == GrantKind::None {
                    assert_eq!(answer.status, 200, "{body}: {answer:?}");
                    passed += 1;
                    continue;
                }
                assert_eq!(answer.status, 400, "{body}: {errors:?} {answer:?}");
                let message = answer.message();
                for error in errors.iter().filter(|error| !is_of_grant(error)) {
                    assert!(
                        message.contains(&format!("`{}`", error.key())),
                        "{body}: {error} {message}"
                    );
                }
                refused += 1;
            }
        }
    }
    assert!(passed > 100 && refused > 1000, "{passed} {refused}");
}
