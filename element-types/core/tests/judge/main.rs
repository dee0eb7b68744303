//! All that the judge finds, on an element that has every kind of way and entry: a row is a request and what
//! is said of it, a problem a line; `?` after one that somebody may know better.

mod configurations;
mod desk;
mod grants;
mod requests;
mod values;
mod view;
mod ways;

use element_core::{Call, Judge};
use serde_json::{Value, json};

use crate::desk::Desk;
use crate::view::found;

/// A sound request by the way `api_key`, with other members where they are given.
fn by_key(more: &Value) -> Value {
    let configuration = json!({ "api.key": "k", "authentication.type": "apiKey" });
    merged(
        json!({ "element": { "key": "desk" }, "name": "Acme", "configuration": configuration }),
        more,
    )
}

/// A sound request by the way `oauth2`.
fn by_code(more: &Value) -> Value {
    let configuration = json!({
        "oauth.api.key": "k", "oauth.callback.url": "https://a.example/", "authentication.type": "oauth2",
    });
    let data = json!({ "code": "c", "realmId": "1" });
    merged(
        json!({ "element": { "key": "desk" }, "name": "Acme", "configuration": configuration, "providerData": data }),
        more,
    )
}

/// Members of `more` take the place of others; those of objects are put beside what is there.
fn merged(mut request: Value, more: &Value) -> Value {
    for (name, value) in more.as_object().into_iter().flatten() {
        match (request.get_mut(name), value) {
            (Some(Value::Object(there)), Value::Object(members)) => there.extend(members.clone()),
            _ => request[name] = value.clone(),
        }
    }
    request
}

/// Holds what is found in requests against the rows.
fn hold(call: Call, rows: &[(Value, &[&str])]) {
    let desk = Desk(3);
    for (request, expected) in rows {
        let judge = Judge::of(&desk).call(call);
        assert_eq!(found(&judge, request), *expected, "{call:?} {request}");
    }
}
