//! What the platform answers, whatever the element: an instance, consent, why a call was refused.
//!
//! **Input:** a dialect. **Output:** components by name. All of them may gain members.

use super::dialect::Dialect;
use super::object;
use super::request_members::{growing, tags};
use crate::json::Json;

/// A member: its name, its type, what it is.
type Property = (&'static str, &'static str, &'static str);

/// Members, a row each.
macro_rules! properties {
    ($($kind:ident $name:literal: $what:literal;)*) => {
        &[$(($name, stringify!($kind), $what),)*]
    };
}

const INSTANCE: &[Property] = properties! {
    integer "id": "Number of the instance.";
    string "name": "Name of the instance.";
    string "createdDate": "When it was created, such as `2015-12-11T16:07:51Z`.";
    boolean "valid": "True while the platform takes the instance for usable.";
    boolean "disabled": "True while calls on the account are refused.";
    boolean "eventsEnabled": "True when it reports events.";
    boolean "cachingEnabled": "True when answers are cached.";
    boolean "traceLoggingEnabled": "True while calls are logged in full.";
    string "externalAuthentication": "`initial` when the application brought the tokens, otherwise `none`.";
};

const ELEMENT: &[Property] = properties! {
    integer "id": "Number of the element, which differs between environments.";
    string "key": "Key of the element.";
    string "name": "Name of the product.";
    string "hub": "Hub of the element.";
    string "description": "What the element is.";
    boolean "active": "True when the element can be used.";
};

const ADDRESS: &[Property] = properties! {
    string "element": "Key of the element.";
    string "oauthUrl": "Address to send the user to.";
};

const REFUSAL: &[Property] = properties! {
    string "requestId": "Id of the call, for the platform's support.";
    string "message": "What is wrong.";
    string "providerMessage": "What the connected product said.";
};

/// The components, by name.
pub(super) fn components(dialect: Dialect) -> Vec<(&'static str, Json)> {
    let element = growing(
        "The element of an instance.",
        properties(ELEMENT),
        vec!["key"],
    );
    let address = growing(
        "Where a user consents.",
        properties(ADDRESS),
        vec!["oauthUrl"],
    );
    let refusal = growing(
        "Why a call was refused.",
        properties(REFUSAL),
        vec!["message"],
    );
    vec![
        ("ConfigurationReported", configuration(dialect)),
        ("ElementReported", element),
        ("Instance", instance(dialect)),
        ("OAuthAddress", address),
        ("OAuthToken", request_token()),
        ("PlatformError", refusal),
    ]
}

fn properties(members: &[Property]) -> Vec<(&'static str, Json)> {
    let each = members.iter().map(|(name, kind, what)| {
        let mut schema = object! { "type" => *kind, "description" => *what };
        if *kind == "integer" {
            super::extend(&mut schema, object! { "format" => "int64" });
        }
        (*name, schema)
    });
    each.collect()
}

fn secret(what: &str) -> Json {
    object! { "type" => "string", "description" => what, "x-secret" => true }
}

fn configuration(dialect: Dialect) -> Json {
    object! {
        "type" => "object",
        "description" => "Entries by key, secrets as masks; null where there is no value.",
        "additionalProperties" => dialect.text_or_null(),
    }
}

fn instance(dialect: Dialect) -> Json {
    let mut members = properties(INSTANCE);
    members.extend([
        ("token", secret("Token for calls on the connected account.")),
        ("element", dialect.reference("ElementReported")),
        ("configuration", dialect.reference("ConfigurationReported")),
        ("tags", tags()),
    ]);
    // The configuration is missing where a list was asked to leave it out.
    let required = vec!["id", "name", "token", "element"];
    growing("A connected account.", members, required)
}

fn request_token() -> Json {
    let members = vec![
        (
            "token",
            secret("Request token, for `requestToken` of the next call."),
        ),
        (
            "secret",
            secret("Secret of the request token, for `providerData.secret`."),
        ),
    ];
    growing(
        "A request token of OAuth 1.",
        members,
        vec!["token", "secret"],
    )
}
