//! Values of entries.

use element_core::Call;
use serde_json::{Value, json};

use crate::{by_key, hold};

fn with(key: &str, value: Value) -> Value {
    let entries = serde_json::Map::from_iter([(key.to_owned(), value)]);
    by_key(&json!({ "configuration": entries }))
}

#[test]
fn values_fit_their_kind() {
    hold(
        Call::Create,
        &[
            (with("pages", json!(7)), &[]),
            (with("pages", json!(" 7 ")), &[]),
            (with("pages", json!(null)), &[]),
            (
                with("pages", json!("x")),
                &["`pages` (Pages) has to be a whole number?"],
            ),
            (
                with("pages", json!(true)),
                &["`pages` (Pages) has to be a whole number?"],
            ),
            (
                with("pages", json!([1])),
                &["`pages` (Pages) has to be a whole number?"],
            ),
            (with("flag", json!(false)), &[]),
            (with("flag", json!("True")), &[]),
            (
                with("flag", json!(1)),
                &["`flag` (Flag) has to be `true` or `false`?"],
            ),
            (with("mode", json!("webhook")), &[]),
            (with("mode", json!("polls")), &[]),
            (
                with("mode", json!("webhok")),
                &["`mode` (Mode) is none of the options; did you mean `webhook`??"],
            ),
            (
                with("mode", json!("smoke")),
                &[
                    "warning: `mode` (Mode) is none of the options that are known: `polling`, `webhook`?",
                ],
            ),
            (with("fields", json!(["a", "b"])), &[]),
            (
                with("fields", json!(["a", "<INSERT_B>"])),
                &["`fields` (Fields) still holds a placeholder `<INSERT_…>`; fill in the value"],
            ),
            (
                with("fields", json!(["a", 1])),
                &["`fields` (Fields) has to be items separated by commas?"],
            ),
            (
                with("fields", json!({ "a": "b" })),
                &["`fields` (Fields) has to be items separated by commas?"],
            ),
            (with("map", json!({ "a": [1, { "b": "c" }] })), &[]),
            (with("map", json!("{\"a\": 1}")), &[]),
            (
                with("map", json!("{")),
                &["`map` (Map) has to be a JSON document?"],
            ),
            (
                with("map", json!({ "a": [1, { "b": "<INSERT_B>" }, 2] })),
                &["`map` (Map) still holds a placeholder `<INSERT_…>`; fill in the value"],
            ),
            (
                with("map", json!({ "a": { "<INSERT_K>": 1 }, "b": "c" })),
                &["`map` (Map) still holds a placeholder `<INSERT_…>`; fill in the value"],
            ),
            (with("own", json!([{ "a": 1 }])), &[]),
            (
                with("site", json!({})),
                &["`site` (Site) has to be a text?"],
            ),
        ],
    );
}

#[test]
fn what_nobody_means_is_told() {
    hold(
        Call::Create,
        &[
            (
                with("api.key", json!("********")),
                &["`api.key` (API key) is the mask `********`; send the secret itself"],
            ),
            (
                with("api.key", json!(" ")),
                &["`api.key` (API key) is required and empty"],
            ),
            (
                with("site", json!("acme-<insert_it>")),
                &["`site` (Site) still holds a placeholder `<INSERT_…>`; fill in the value"],
            ),
            // A default that looks like one is none.
            (with("mask", json!("<INSERT_MASK>")), &[]),
            (
                with("site", json!("acme.example")),
                &[
                    "`site` (Site) is filled into `https://{site}.example`; write that part alone, such as `acme`?",
                ],
            ),
            (with("base.url", json!("https://{site}.other.example")), &[]),
            (
                with("base.url", json!("https://{sitte}.example")),
                &[
                    "`base.url` (Address) names in braces what is no entry of the element; did you mean `{site}`??",
                ],
            ),
            (
                with("base.url", json!("https://{zzzzzzz}.example")),
                &["`base.url` (Address) names in braces what is no entry of the element?"],
            ),
            (
                with("base.url", json!("https://{site.example")),
                &["`base.url` (Address) holds a brace without its partner?"],
            ),
            (
                with("base.url", json!("acme.example")),
                &[
                    "warning: `base.url` (Address) has no scheme; write the address with `https://`?",
                ],
            ),
            // Of a secret nothing is read out of its text.
            (with("hook", json!("acme.example")), &[]),
            (
                with("authentication.type", json!("APIKEY ")),
                &[
                    "`authentication.type` (Way) is `apiKey` when authenticating with `api_key`, which sends it by itself; leave it out?",
                ],
            ),
            (
                with("authentication.type", json!(null)),
                &[
                    "`authentication.type` (Way) is missing; authenticating with `api_key` sends `apiKey`",
                ],
            ),
            (
                with("zzzzzzzz", json!("******")),
                &[
                    "`zzzzzzzz` is no entry of the element; its `SPEC` lists them?",
                    "`zzzzzzzz` is the mask `********`; send the secret itself",
                ],
            ),
            (
                with("reported.url", json!("https://{zzzzzzz}.example")),
                &[
                    "warning: `reported.url` (Reported) is supplied by the platform; `CreateInstance::entry` sends another value?",
                    "`reported.url` (Reported) names in braces what is no entry of the element?",
                ],
            ),
        ],
    );
}
