//! A configuration alone, before there is a grant.

use element_core::{Call, Judge};
use serde_json::{Value, json};

use crate::desk::Desk;
use crate::view::found_in;

#[test]
fn a_configuration_is_judged_before_there_is_a_grant() {
    let desk = Desk(3);
    let rows: [(Value, &[&str]); 10] = [
        (json!({ "api.key": "k" }), &[]),
        (json!([]), &["`configuration` has to be an object?"]),
        (
            json!({ "api.key": "" }),
            &["`api.key` (API key) is required and empty"],
        ),
        (
            json!({ "api.key": null }),
            &["`oauth.api.key` (Client) is required and missing"],
        ),
        (
            json!({ "api.key": "k", "authentication.type": "apiKye" }),
            &[
                "`authentication.type` (Way) is `apiKey` when authenticating with `api_key`, which sends it by itself; leave it out?",
            ],
        ),
        (
            json!({ "oauth.api.key": "k", "authentication.type": "oauth2", "oauth.callback.url": "https://a.example/" }),
            &[],
        ),
        // Tokens that somebody holds already are brought beside the configuration, and no callback is needed.
        (
            json!({ "oauth.api.key": "k", "authentication.type": "oauth2", "oauth.user.refresh_token": "t" }),
            &[
                "warning: `oauth.user.refresh_token` is supplied by the platform; `CreateInstance::entry` sends another value?",
            ],
        ),
        // Beside tokens, too, what is no token is unknown.
        (
            json!({ "oauth.api.key": "k", "authentication.type": "oauth2", "oauth.user.refresh_token": "r", "sites": "x" }),
            &[
                "warning: `oauth.user.refresh_token` is supplied by the platform; `CreateInstance::entry` sends another value?",
                "`sites` is no entry of the element; did you mean `site`??",
            ],
        ),
        (
            json!({ "api.key": "k", "reported.url": "x" }),
            &[
                "warning: `reported.url` (Reported) is supplied by the platform; `CreateInstance::entry` sends another value?",
                "warning: `reported.url` (Reported) has no scheme; write the address with `https://`?",
            ],
        ),
        (
            json!({ "api.key": "k", "sites": "x" }),
            &["`sites` is no entry of the element; did you mean `site`??"],
        ),
    ];
    for (configuration, expected) in rows {
        assert_eq!(
            found_in(&Judge::of(&desk), &configuration),
            expected,
            "{configuration}"
        );
    }
    let update = Judge::of(&desk).call(Call::Update);
    assert_eq!(
        found_in(&update, &json!({ "api.key": "********" })),
        [""; 0]
    );
    let built = Judge::of(&desk).way(1);
    assert_eq!(
        found_in(&built, &json!({})),
        ["`oauth.api.key` (Client) is required and missing"]
    );
}

#[test]
fn tokens_are_strange_to_an_element_without_oauth2() {
    struct KeyOnly(Desk);
    impl element_core::Element for KeyOnly {
        fn key(&self) -> &str {
            self.0.key()
        }
        fn way(&self, place: usize) -> Option<&dyn element_core::Way> {
            self.0.way(if place == 0 { 2 } else { 3 })
        }
        fn entry(&self, _: usize) -> Option<&dyn element_core::Entry> {
            None
        }
    }
    let element = KeyOnly(Desk(3));
    assert_eq!(
        found_in(
            &Judge::of(&element),
            &json!({ "oauth.user.token": "t", "a": "<INSERT_A>" })
        ),
        [
            "`a` is no entry of the element; its `SPEC` lists them?",
            "`a` still holds a placeholder `<INSERT_…>`; fill in the value",
            "`oauth.user.token` is no entry of the element; its `SPEC` lists them?",
        ]
    );
    let unknown = Judge::of_any();
    assert_eq!(
        found_in(&unknown, &json!({ "a": "******", "b": 1 })),
        ["`a` is the mask `********`; send the secret itself"]
    );
}

/// A request with more is none that somebody typed.
#[test]
fn sixty_four_unknown_keys_get_a_suggestion() {
    let desk = Desk(3);
    let entries = (0..70).map(|number| (format!("oauth.callback.url.{number}"), json!("x")));
    let configuration: Value = entries
        .chain([("api.key".into(), json!("k"))])
        .collect::<serde_json::Map<_, _>>()
        .into();
    let found = found_in(&Judge::of(&desk), &configuration);
    let suggested = found
        .iter()
        .filter(|line| line.contains("did you mean `oauth.callback.url`"));
    assert_eq!((found.len(), suggested.count()), (70, 64));
}
