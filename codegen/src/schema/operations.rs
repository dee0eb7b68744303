//! The calls that take any element: creating by key, listing, reading, changing, deleting, consent.
//!
//! **Input:** a dialect. **Output:** paths with their operations, sorted.

use super::dialect::Dialect;
use super::object;
use crate::json::Json;

/// The group that these calls are in; an element's own is its hub, which has no capital.
pub(super) const GROUP: &str = "Instances";

/// The body of a call.
pub(super) fn body(schema: Json) -> Json {
    object! { "required" => true, "content" => content(schema) }
}

fn content(schema: Json) -> Json {
    object! { "application/json" => object! { "schema" => schema } }
}

/// What a call answers: one of the shared responses, or a refusal.
pub(super) fn responses(success: &str) -> Json {
    let shared = |name: &str| object! { "$ref" => format!("#/components/responses/{name}") };
    object! { "200" => shared(success), "4XX" => shared("Refused"), "5XX" => shared("Refused") }
}

/// The responses that calls share.
pub(super) fn shared_responses(dialect: Dialect) -> Json {
    let one = |what: &str, schema: &str| {
        object! { "description" => what, "content" => content(dialect.reference(schema)) }
    };
    let list = object! { "type" => "array", "items" => dialect.reference("Instance") };
    let next = object! {
        "description" => "Where the next page begins; goes into `nextPage`.",
        "schema" => object! { "type" => "string" },
    };
    object! {
        "Done" => object! { "description" => "It is done." },
        "Instance" => one("The instance.", "Instance"),
        "Instances" => object! {
            "description" => "A page of instances; none at all is refused with 404.",
            "headers" => object! { "Elements-Next-Page-Token" => next },
            "content" => content(list),
        },
        "OAuthAddress" => one("Where a user consents.", "OAuthAddress"),
        "OAuthToken" => one("A request token.", "OAuthToken"),
        "Refused" => one("The call was refused.", "PlatformError"),
    }
}

/// A call: its name, what it does, its parameters, its body, what it answers.
struct Call {
    id: &'static str,
    summary: &'static str,
    parameters: Vec<Json>,
    body: Option<Json>,
    answers: &'static str,
}

impl Call {
    fn operation(self) -> Json {
        let mut operation = object! {
            "operationId" => self.id,
            "tags" => vec![Json::text(GROUP)],
            "summary" => self.summary,
        };
        if !self.parameters.is_empty() {
            super::extend(&mut operation, object! { "parameters" => self.parameters });
        }
        if let Some(schema) = self.body {
            super::extend(&mut operation, object! { "requestBody" => body(schema) });
        }
        super::extend(
            &mut operation,
            object! { "responses" => responses(self.answers) },
        );
        operation
    }
}

fn in_path(name: &str, kind: &str, what: &str) -> Json {
    object! {
        "name" => name,
        "in" => "path",
        "required" => true,
        "description" => what,
        "schema" => match kind {
            "integer" => object! { "type" => kind, "format" => "int64" },
            _ => object! { "type" => kind },
        },
    }
}

fn id() -> Json {
    in_path("id", "integer", "Number of the instance.")
}

fn key() -> Json {
    in_path("key", "string", "Key of the element.")
}

fn in_query(name: &str, schema: Json, what: &str) -> Json {
    object! { "name" => name, "in" => "query", "description" => what, "schema" => schema }
}

fn text_in_query(name: &str, what: &str) -> Json {
    in_query(name, object! { "type" => "string" }, what)
}

fn needed_in_query(name: &str, what: &str) -> Json {
    let mut parameter = text_in_query(name, what);
    super::extend(&mut parameter, object! { "required" => true });
    parameter
}

/// The paths, each with its operations.
pub(super) fn paths(dialect: Dialect) -> Vec<(String, Json)> {
    let all = [
        (
            "/elements/{key}/oauth/token",
            object! { "get" => request_token().operation() },
        ),
        (
            "/elements/{key}/oauth/url",
            object! { "get" => consent().operation() },
        ),
        (
            "/instances",
            object! { "get" => list().operation(), "post" => create(dialect).operation() },
        ),
        (
            "/instances/{id}",
            object! {
                "get" => simple("getInstance", "Read an instance", "Instance").operation(),
                "put" => replace(dialect).operation(),
                "patch" => change(dialect).operation(),
                "delete" => simple("deleteInstance", "Delete an instance", "Done").operation(),
            },
        ),
        (
            "/instances/{id}/enabled",
            object! {
                "put" => simple("enableInstance", "Take calls on the account again", "Done").operation(),
                "delete" => simple("disableInstance", "Refuse calls on the account", "Done").operation(),
            },
        ),
    ];
    all.into_iter()
        .map(|(path, item)| (path.to_owned(), item))
        .collect()
}

/// A call on one instance without anything more to say.
fn simple(id_: &'static str, summary: &'static str, answers: &'static str) -> Call {
    Call {
        id: id_,
        summary,
        parameters: vec![id()],
        body: None,
        answers,
    }
}

fn create(dialect: Dialect) -> Call {
    Call {
        id: "createInstance",
        summary: "Create an instance of any element",
        parameters: Vec::new(),
        body: Some(dialect.reference("CreateInstance")),
        answers: "Instance",
    }
}

fn change(dialect: Dialect) -> Call {
    Call {
        id: "changeInstance",
        summary: "Change parts of an instance",
        parameters: vec![id()],
        body: Some(dialect.reference("InstanceChange")),
        answers: "Instance",
    }
}

fn replace(dialect: Dialect) -> Call {
    let again = object! { "type" => "boolean" };
    let what = "True to exchange a new code for tokens.";
    Call {
        id: "updateInstance",
        summary: "Update an instance, authenticating anew if asked to",
        parameters: vec![id(), in_query("reAuthenticate", again, what)],
        body: Some(dialect.reference("InstanceChange")),
        answers: "Instance",
    }
}

fn list() -> Call {
    let tags = object! { "type" => "array", "items" => object! { "type" => "string" } };
    let size = object! { "type" => "integer", "format" => "int32", "minimum" => 1_u64 };
    Call {
        id: "listInstances",
        summary: "List instances",
        parameters: vec![
            in_query("tags[]", tags, "With all of these tags."),
            text_in_query("searchText", "With this text in name, tags or element."),
            text_in_query(
                "nextPage",
                "From the header `Elements-Next-Page-Token` of the page before.",
            ),
            in_query("pageSize", size, "Instances a page, at most."),
        ],
        body: None,
        answers: "Instances",
    }
}

fn consent() -> Call {
    let secret = "Client secret that the product issued.";
    Call {
        id: "getOAuthAddress",
        summary: "Get the address where a user consents",
        parameters: vec![
            key(),
            needed_in_query("apiKey", "Client id that the product issued."),
            needed_in_query("apiSecret", secret),
            needed_in_query("callbackUrl", "Redirect URI: the browser comes back here."),
            text_in_query("requestToken", "Request token, with OAuth 1."),
            text_in_query("scope", "What the user consents to."),
            text_in_query("state", "Comes back with the code."),
        ],
        body: None,
        answers: "OAuthAddress",
    }
}

fn request_token() -> Call {
    Call {
        id: "getOAuthToken",
        summary: "Get a request token, with OAuth 1",
        parameters: vec![
            key(),
            needed_in_query("apiKey", "Consumer key that the product issued."),
            needed_in_query("apiSecret", "Consumer secret that the product issued."),
            needed_in_query("callbackUrl", "Redirect URI: the browser comes back here."),
        ],
        body: None,
        answers: "OAuthToken",
    }
}
