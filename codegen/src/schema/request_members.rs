//! What the requests of all elements share, and the request that takes any element.
//!
//! **Input:** a dialect. **Output:** components by name.

use element_core::{EXTERNAL_AUTHENTICATION, GrantKind};

use super::configuration::closed;
use super::dialect::Dialect;
use super::responses;
use super::{extend, object, texts};
use crate::json::Json;

/// The shared schema of a grant, if it has members.
pub(super) fn grant_name(grant: GrantKind) -> Option<&'static str> {
    match grant {
        GrantKind::None => None,
        GrantKind::OAuth1 => Some("OAuth1Grant"),
        GrantKind::OAuth2 => Some("OAuth2Grant"),
    }
}

/// The members that every grant of its kind has.
pub(super) fn grant_members(grant: GrantKind, dialect: Dialect) -> Vec<(&'static str, Json)> {
    let members = grant.members().iter().map(|member| {
        let mut schema = dialect.filled();
        let more = object! {
            "description" => what_it_carries(member),
            "writeOnly" => true,
            "x-secret" => true,
        };
        extend(&mut schema, more);
        (*member, schema)
    });
    members.collect()
}

fn what_it_carries(member: &str) -> &'static str {
    match member {
        "code" => {
            "Authorization code from the callback; `GET /elements/{key}/oauth/url` leads the user there."
        }
        "oauth_token" => "Request token that the callback carries.",
        "oauth_verifier" => "Verifier that the callback carries.",
        _ => "Secret of the request token, from `GET /elements/{key}/oauth/token`.",
    }
}

/// What an instance is called.
pub(super) fn instance_name(dialect: Dialect) -> Json {
    let mut schema = dialect.filled();
    extend(
        &mut schema,
        object! { "description" => "Name of the instance." },
    );
    schema
}

pub(super) fn tags() -> Json {
    object! {
        "type" => "array",
        "description" => "Words by which instances are found again.",
        "items" => object! { "type" => "string" },
    }
}

/// What a request of any element may carry besides.
pub(super) fn rest_of_request() -> Vec<(&'static str, Json)> {
    let retrieve = object! {
        "type" => "boolean",
        "description" => "True to get the product's objects in the answer.",
    };
    vec![
        ("tags", tags()),
        ("retrieveObjectsAfterInstantiation", retrieve),
    ]
}

/// The components that no element has alone, sorted by name.
pub(super) fn components(dialect: Dialect) -> Vec<(String, Json)> {
    let any = "What the way of authenticating adds, such as `code`.";
    let sent = [
        (
            "ConfigurationSent",
            map("Entries by key: texts, booleans, numbers."),
        ),
        ("CreateInstance", create(dialect)),
        ("ElementKey", element_key()),
        ("InstanceChange", change(dialect)),
        ("OAuth1Grant", grant(GrantKind::OAuth1, dialect)),
        ("OAuth2Grant", grant(GrantKind::OAuth2, dialect)),
        ("ProviderDataSent", map(any)),
    ];
    let mut all: Vec<(&str, Json)> = sent.into();
    all.extend(responses::components(dialect));
    all.sort_by_key(|(name, _)| *name);
    let named = all.into_iter();
    named
        .map(|(name, schema)| (name.to_owned(), schema))
        .collect()
}

fn grant(kind: GrantKind, dialect: Dialect) -> Json {
    let what = match kind {
        GrantKind::None => "Nothing.",
        GrantKind::OAuth1 => "What a user's consent yields with OAuth 1.",
        GrantKind::OAuth2 => "What a user's consent yields with OAuth 2.",
    };
    let required = kind.members().to_vec();
    closed(
        what,
        grant_members(kind, dialect),
        required,
        Json::Bool(false),
    )
}

/// An object with any members.
fn map(what: &str) -> Json {
    object! { "type" => "object", "description" => what, "additionalProperties" => true }
}

/// An object that may gain members.
pub(super) fn growing(
    what: &str,
    properties: Vec<(&'static str, Json)>,
    required: Vec<&'static str>,
) -> Json {
    closed(what, properties, required, Json::Bool(true))
}

fn element_key() -> Json {
    let what = "Key of the element, such as `freshservice`.";
    let key = object! { "type" => "string", "description" => what };
    closed(
        "The element.",
        vec![("key", key)],
        vec!["key"],
        Json::Bool(false),
    )
}

fn create(dialect: Dialect) -> Json {
    let external = object! {
        "type" => "string",
        "enum" => texts(EXTERNAL_AUTHENTICATION.iter().copied()),
        "description" => "`initial`: the configuration brings tokens that the application holds \
                          already, `oauth.user.token` and `oauth.user.refresh_token`, and there is no code.",
    };
    let mut properties = vec![
        ("element", dialect.reference("ElementKey")),
        ("name", instance_name(dialect)),
        ("configuration", dialect.reference("ConfigurationSent")),
        ("providerData", dialect.reference("ProviderDataSent")),
        ("externalAuthentication", external),
    ];
    properties.extend(rest_of_request());
    let required = vec!["element", "name", "configuration"];
    closed(
        "Creates an instance of any element.",
        properties,
        required,
        Json::Bool(false),
    )
}

fn change(dialect: Dialect) -> Json {
    let properties = vec![
        ("name", instance_name(dialect)),
        ("configuration", dialect.reference("ConfigurationSent")),
        ("providerData", dialect.reference("ProviderDataSent")),
        ("tags", tags()),
    ];
    let what = "What changes of an instance; all else stays. A mask stands for what is there.";
    growing(what, properties, Vec::new())
}
