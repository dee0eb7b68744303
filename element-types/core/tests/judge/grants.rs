//! `providerData`: what a way needs of it, and what tells which grant it is.

use element_core::{Call, GrantKind, Judge};
use serde_json::{Value, json};

use crate::desk::Desk;
use crate::view::found;
use crate::{by_code, by_key, hold, merged};

const TOKEN: &str = r#"{ "oauth_token": "t", "oauth_verifier": "v", "secret": "s" }"#;

fn by_token() -> Value {
    let mut request = by_key(&json!({}));
    request["configuration"] = json!({ "oauth.api.key": "k", "authentication.type": "oauth1" });
    request["providerData"] = serde_json::from_str(TOKEN).expect("JSON");
    request
}

#[test]
fn a_grant_carries_what_its_way_needs() {
    let code = |data: Value| by_code(&json!({ "providerData": data }));
    hold(
        Call::Create,
        &[
            (by_token(), &[]),
            (code(json!({ "dataSource": "QBO", "debug": true })), &[]),
            (
                code(json!({ "realmId": null })),
                &["`providerData.realmId` (Company) is required and missing"],
            ),
            (
                code(json!({ "code": "" })),
                &["`providerData.code` is required and empty"],
            ),
            (
                code(json!({ "code": "<INSERT_CODE>", "realmId": [] })),
                &[
                    "`providerData.code` still holds a placeholder `<INSERT_…>`; fill in the value",
                    "`providerData.realmId` (Company) has to be a text?",
                ],
            ),
            (
                code(json!({ "realm": "x", "zzz": "y", "none": null })),
                &[
                    "`providerData.realm` is no member of `providerData` here; did you mean `realmId`??",
                    "`providerData.zzz` is no member of `providerData` here?",
                ],
            ),
            (
                merged(
                    by_token(),
                    &json!({ "providerData": { "secret": null, "oauth_verifier": null } }),
                ),
                &[
                    "`providerData.oauth_verifier` is required and missing",
                    "`providerData.secret` is required and missing",
                ],
            ),
            (by_key(&json!({ "providerData": { "debug": true } })), &[]),
            // Nothing tells which grant it is, but that it is one.
            (
                merged(
                    by_code(&json!({})),
                    &json!({ "providerData": { "code": null } }),
                ),
                &["`providerData.code` is required and missing"],
            ),
        ],
    );
}

#[test]
fn whoever_brings_tokens_needs_no_code() {
    let tokens = json!({
        "externalAuthentication": "initial",
        "configuration": { "oauth.callback.url": null, "oauth.user.refresh_token": "r" },
        "providerData": { "code": null },
    });
    hold(
        Call::Create,
        &[
            (by_code(&tokens), &[]),
            // One that the element lists is no exception; nothing else that the platform supplies is one, and nothing
            // that nobody knows.
            (
                by_code(&merged(
                    tokens.clone(),
                    &json!({ "configuration": { "oauth.user.token": "t", "reported.url": "https://a.example/", "sites": "x" } }),
                )),
                &[
                    "warning: `reported.url` (Reported) is supplied by the platform; `CreateInstance::entry` sends another value?",
                    "`sites` is no entry of the element; did you mean `site`??",
                ],
            ),
            (
                by_code(&json!({ "configuration": { "oauth.user.token": "t" } })),
                &[
                    "warning: `oauth.user.token` (Token) is supplied by the platform; `CreateInstance::entry` sends another value?",
                ],
            ),
            (
                by_code(&merged(
                    tokens,
                    &json!({ "externalAuthentication": "none" }),
                )),
                &[
                    "`oauth.callback.url` (Callback) is required and missing",
                    "`oauth.user.refresh_token` is no entry of the element; its `SPEC` lists them?",
                    "`providerData.code` is required and missing",
                ],
            ),
        ],
    );
}

#[test]
fn a_grant_that_no_way_takes_is_told_with_the_ways() {
    let desk = Desk(1);
    let told = "`providerData` fits no way of authenticating that the element has; `oauth2` needs an `OAuth2` grant";
    assert_eq!(
        found(&Judge::of(&desk), &by_token()),
        [
            "`oauth.callback.url` (Callback) is required and missing",
            "`authentication.type` (Way) is `oauth2` when authenticating with `oauth2`, which sends it by itself; leave it out?",
            told,
        ]
    );
    // Of two ways nobody knows which was meant: nothing is demanded of the entries.
    let desk = Desk(2);
    let both = format!("{told}; `oauth1` needs an `OAuth1` grant");
    assert_eq!(found(&Judge::of(&desk), &by_key(&json!({}))), [both]);
    let all = Desk(3);
    let built = Judge::of(&all).way(0);
    assert_eq!(
        found(
            &built,
            &by_key(&json!({ "configuration": { "authentication.type": "oauth2" } }))
        ),
        [
            "`oauth.api.key` (Client) is required and missing",
            "`oauth.callback.url` (Callback) is required and missing",
            "`providerData` is that of another way: the configuration was built with `oauth2`, which needs an `OAuth2` grant",
        ]
    );
    let built = Judge::of(&all).way(2);
    let told = found(
        &built,
        &merged(
            by_code(&json!({})),
            &json!({ "configuration": { "authentication.type": "apiKey", "api.key": "k" } }),
        ),
    );
    assert_eq!(
        told,
        [
            "`providerData` is that of another way: the configuration was built with `api_key`, which needs `NoGrant`"
        ]
    );
}

#[test]
fn members_tell_the_grant() {
    for (members, grant) in [
        (["oauth_token"].as_slice(), Some(GrantKind::OAuth1)),
        (&["oauth_verifier"], Some(GrantKind::OAuth1)),
        (&["oauth_verifier", "code"], Some(GrantKind::OAuth1)),
        (&["code"], Some(GrantKind::OAuth2)),
        (&["access_token"], Some(GrantKind::OAuth2)),
        (&["refresh_token"], Some(GrantKind::OAuth2)),
        (&["secret", "realmId"], None),
        (&[], None),
    ] {
        assert_eq!(
            GrantKind::told_by(&|key| members.contains(&key)),
            grant,
            "{members:?}"
        );
    }
}
