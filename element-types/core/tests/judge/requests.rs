//! The request around the configuration.

use element_core::{Call, Judge, View};
use serde_json::{Value, json};

use crate::view::{found, view};
use crate::{by_code, by_key, hold};

#[test]
fn the_element_is_judged() {
    hold(
        Call::Create,
        &[
            (by_key(&json!({})), &[]),
            (by_code(&json!({})), &[]),
            (json!([]), &["`request` has to be an object?"]),
            (
                by_key(&json!({ "element": null })),
                &["`element.key` is required and missing"],
            ),
            (
                by_key(&json!({ "element": "desk" })),
                &["`element` has to be an object?"],
            ),
            (
                by_key(&json!({ "element": [] })),
                &["`element` has to be an object?"],
            ),
            (
                by_key(&json!({ "element": { "key": " " } })),
                &["`element.key` is required and empty"],
            ),
            (
                by_key(&json!({ "element": { "key": 7 } })),
                &["`element.key` has to be a text?"],
            ),
            (
                by_key(&json!({ "element": { "key": "<INSERT_KEY>" } })),
                &["`element.key` still holds a placeholder `<INSERT_…>`; fill in the value"],
            ),
            (
                by_key(&json!({ "element": { "key": null } })),
                &["`element.key` is required and missing"],
            ),
            (
                by_key(&json!({ "element": { "key": null, "id": 7 } })),
                &[
                    "warning: `element.id` differs between environments; write `\"key\": \"desk\"`, which is the same in all?",
                ],
            ),
            (
                by_key(&json!({ "element": { "id": 7, "kye": 1, "other": 2, "none": null } })),
                &[
                    "`element.kye` is no member of `element`; did you mean `key`??",
                    "`element.other` is no member of `element`?",
                ],
            ),
        ],
    );
}

#[test]
fn members_beside_the_element_are_judged() {
    hold(
        Call::Create,
        &[
            (
                by_key(&json!({ "configuration": null })),
                &["`configuration` is required and missing"],
            ),
            (
                by_key(&json!({ "configuration": "x", "name": 1 })),
                &[
                    "`configuration` has to be an object?",
                    "`name` (name of the instance) has to be a text?",
                ],
            ),
            (
                by_key(&json!({ "providerData": 1 })),
                &["`providerData` has to be an object?"],
            ),
            (
                by_key(&json!({ "name": null })),
                &["`name` (name of the instance) is required and missing"],
            ),
            (
                by_key(&json!({ "name": "  " })),
                &["`name` (name of the instance) is required and empty"],
            ),
            (
                by_key(&json!({ "name": "******" })),
                &["`name` (name of the instance) is the mask `********`; send the secret itself"],
            ),
            (
                by_key(&json!({ "name": ["a"] })),
                &["`name` (name of the instance) has to be a text?"],
            ),
            (
                by_key(&json!({ "tags": ["a", "<INSERT_TAG>", 1] })),
                &[
                    "`tags[1]` still holds a placeholder `<INSERT_…>`; fill in the value",
                    "`tags[2]` has to be a text?",
                ],
            ),
            (
                by_key(&json!({ "tags": "a" })),
                &["`tags` has to be a list of texts?"],
            ),
            (
                by_key(&json!({ "tags": {} })),
                &["`tags` has to be a list of texts?"],
            ),
            (
                by_key(
                    &json!({ "externalAuthentication": "none", "retrieveObjectsAfterInstantiation": "true" }),
                ),
                &[],
            ),
            (
                by_key(&json!({ "retrieveObjectsAfterInstantiation": false })),
                &[],
            ),
            (
                by_key(
                    &json!({ "externalAuthentication": "later", "retrieveObjectsAfterInstantiation": "yes" }),
                ),
                &[
                    "`externalAuthentication` has to be `initial` or `none`?",
                    "`retrieveObjectsAfterInstantiation` has to be `true` or `false`?",
                ],
            ),
            (
                by_key(
                    &json!({ "externalAuthentication": {}, "retrieveObjectsAfterInstantiation": [] }),
                ),
                &[
                    "`externalAuthentication` has to be `initial` or `none`?",
                    "`retrieveObjectsAfterInstantiation` has to be `true` or `false`?",
                ],
            ),
            (
                by_key(&json!({ "nmae": "x", "zzz": 1, "none": null })),
                &[
                    "`nmae` is no member of the request; did you mean `name`??",
                    "`zzz` is no member of the request?",
                ],
            ),
        ],
    );
}

#[test]
fn the_address_may_name_the_element() {
    let unnamed = by_key(&json!({ "element": null }));
    let empty = by_key(&json!({ "element": { "key": null } }));
    hold(
        Call::CreateOf,
        &[(unnamed.clone(), &[]), (empty.clone(), &[])],
    );
    hold(Call::Update, &[(unnamed, &[]), (empty, &[])]);
}

#[test]
fn an_update_demands_nothing() {
    hold(
        Call::Update,
        &[
            (json!({}), &[]),
            (
                json!({ "configuration": { "api.key": "********", "authentication.type": "other" } }),
                &[],
            ),
            (
                json!({ "configuration": { "api.key": "<INSERT_IT>" } }),
                &["`api.key` (API key) still holds a placeholder `<INSERT_…>`; fill in the value"],
            ),
            (
                json!({ "name": "******", "providerData": { "strange": "x" } }),
                &[
                    "`providerData.strange` is no member of `providerData` here?",
                    "`name` (name of the instance) is the mask `********`; send the secret itself",
                ],
            ),
            (
                json!({ "providerData": { "code": "********", "realmId": "" } }),
                &["`providerData.realmId` (Company) is required and empty"],
            ),
        ],
    );
}

/// Two members of one name: the last counts, and it is told.
#[test]
fn members_that_are_there_twice_are_told() {
    let desk = crate::desk::Desk(3);
    let element = [
        ("key", View::Text("desk")),
        ("key", View::Text("desk")),
        ("key", View::Text("desk")),
    ];
    let entries = [
        ("api.key", View::Text("")),
        ("api.key", View::Text("k")),
        ("authentication.type", View::Text("apiKey")),
    ];
    let data = [("debug", View::Null), ("debug", View::Flag(true))];
    let members = [
        ("element", View::object(element)),
        ("name", View::Number("7".into())),
        ("name", View::Text("Acme")),
        ("configuration", View::object(entries)),
        ("providerData", View::object(data)),
    ];
    let problems = Judge::of(&desk).problems(View::object(members));
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "`element.key` appears twice; the last one counts",
            "`api.key` appears twice; the last one counts",
            "`providerData.debug` appears twice; the last one counts",
            "`name` appears twice; the last one counts",
        ]
    );
}

#[test]
fn of_an_unknown_element_everything_else_is_judged() {
    let judge = Judge::of_any();
    let rows: [(Value, &[&str]); 4] = [
        (
            by_code(
                &json!({ "configuration": { "any": "thing" }, "providerData": { "more": "x" } }),
            ),
            &[],
        ),
        (
            by_code(&json!({ "element": { "key": null, "id": 3 } })),
            &[],
        ),
        (
            by_key(
                &json!({ "configuration": { "a": "******", "b": { "c": ["<INSERT_C>"] }, "<INSERT_D>": null } }),
            ),
            &[
                "`a` is the mask `********`; send the secret itself",
                "`b` still holds a placeholder `<INSERT_…>`; fill in the value",
            ],
        ),
        (
            by_key(&json!({ "providerData": { "code": [] } })),
            &["`providerData.code` has to be a text?"],
        ),
    ];
    for (request, expected) in rows {
        assert_eq!(found(&judge, &request), expected, "{request}");
        assert_eq!(judge.way_of(view(&request)), None);
    }
}
