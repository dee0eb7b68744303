//! What all elements share: the rest of a request, what the platform answers, what it refuses with.
//!
//! **Input:** a dialect. **Output:** components by name.

use element_core::{EXTERNAL_AUTHENTICATION, GrantKind};

use super::dialect::Dialect;
use super::ways::closed;
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

fn tags() -> Json {
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
    let all = [
        ("ConfigurationReported", reported(dialect)),
        (
            "ConfigurationSent",
            map("Entries by key: texts, booleans, numbers."),
        ),
        ("CreateInstance", create(dialect)),
        ("ElementKey", element_key()),
        ("ElementReported", element_reported()),
        ("Instance", instance(dialect)),
        ("InstanceChange", change(dialect)),
        ("OAuth1Grant", grant(GrantKind::OAuth1, dialect)),
        ("OAuth2Grant", grant(GrantKind::OAuth2, dialect)),
        ("OAuthAddress", oauth_address()),
        ("OAuthToken", oauth_token()),
        ("PlatformError", refusal()),
        (
            "ProviderDataSent",
            map("What the way of authenticating adds, such as `code`."),
        ),
    ];
    let named = all
        .into_iter()
        .map(|(name, schema)| (name.to_owned(), schema));
    named.collect()
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
fn growing(what: &str, properties: Vec<(&'static str, Json)>, required: Vec<&'static str>) -> Json {
    closed(what, properties, required, Json::Bool(true))
}

fn typed(kind: &str, what: &str) -> Json {
    object! { "type" => kind, "description" => what }
}

fn number(what: &str) -> Json {
    object! { "type" => "integer", "format" => "int64", "description" => what }
}

fn element_key() -> Json {
    let key = typed("string", "Key of the element, such as `freshservice`.");
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

fn reported(dialect: Dialect) -> Json {
    object! {
        "type" => "object",
        "description" => "Entries by key, secrets as masks; null where there is no value.",
        "additionalProperties" => dialect.text_or_null(),
    }
}

fn element_reported() -> Json {
    let properties = vec![
        (
            "id",
            number("Number of the element, which differs between environments."),
        ),
        ("key", typed("string", "Key of the element.")),
        ("name", typed("string", "Name of the product.")),
        ("hub", typed("string", "Hub of the element.")),
        ("description", typed("string", "What the element is.")),
        (
            "active",
            typed("boolean", "Whether the element can be used."),
        ),
    ];
    growing("The element of an instance.", properties, vec!["key"])
}

fn instance(dialect: Dialect) -> Json {
    let token = object! {
        "type" => "string",
        "description" => "Token for calls on the connected account.",
        "x-secret" => true,
    };
    let properties = vec![
        ("id", number("Number of the instance.")),
        ("name", typed("string", "Name of the instance.")),
        ("token", token),
        ("element", dialect.reference("ElementReported")),
        ("configuration", dialect.reference("ConfigurationReported")),
        ("tags", tags()),
        (
            "createdDate",
            typed(
                "string",
                "When it was created, such as `2015-12-11T16:07:51Z`.",
            ),
        ),
        (
            "valid",
            typed(
                "boolean",
                "Whether the platform takes the instance for usable.",
            ),
        ),
        (
            "disabled",
            typed("boolean", "Whether calls on the account are refused."),
        ),
        (
            "eventsEnabled",
            typed("boolean", "Whether it reports events."),
        ),
        (
            "cachingEnabled",
            typed("boolean", "Whether answers are cached."),
        ),
        (
            "traceLoggingEnabled",
            typed("boolean", "Whether calls are logged in full."),
        ),
        (
            "externalAuthentication",
            typed("string", "Where its tokens come from."),
        ),
    ];
    // The configuration is missing where a list was asked to leave it out.
    let required = vec!["id", "name", "token", "element"];
    growing("A connected account.", properties, required)
}

fn oauth_address() -> Json {
    let properties = vec![
        ("element", typed("string", "Key of the element.")),
        ("oauthUrl", typed("string", "Address to send the user to.")),
    ];
    growing("Where a user consents.", properties, vec!["oauthUrl"])
}

fn oauth_token() -> Json {
    let secret = |what: &str| {
        object! { "type" => "string", "description" => what, "x-secret" => true }
    };
    let properties = vec![
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
        properties,
        vec!["token", "secret"],
    )
}

fn refusal() -> Json {
    let properties = vec![
        (
            "requestId",
            typed("string", "Number of the call, for the platform's support."),
        ),
        ("message", typed("string", "What is wrong.")),
        (
            "providerMessage",
            typed("string", "What the connected product said."),
        ),
    ];
    growing("Why a call was refused.", properties, vec!["message"])
}
