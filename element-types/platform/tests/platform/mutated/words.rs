//! What a request is made of before it is spoilt, and pieces that spoil it.

use serde_json::{Value, json};

use crate::client::freshservice;

/// What a request is made of before it is spoilt.
pub(super) const METHODS: &[&str] = &[
    "GET", "GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE", "get",
];

pub(super) const PATHS: &[&str] = &[
    "/instances",
    "/instances/1",
    "/instances/2",
    "/instances/99",
    "/instances/1/configuration",
    "/instances/1/configuration/10000",
    "/instances/1/enabled",
    "/instances/1/trace-logging",
    "/instances/count",
    "/instances/1/docs",
    "/elements",
    "/elements/keys",
    "/elements/freshservice",
    "/elements/freshservice/instances",
    "/elements/box/oauth/url",
    "/elements/twitter/oauth/token",
    "/elements/box/oauth/url/default",
    "/elements/freshservice/export",
    "/elements/metadata",
    "/elements/acmedesk",
    "/elements/box/clone",
    "/elements/acmedesk/active",
    "/hubs",
    "/hubs/crm",
    "/hubs/crm/ping",
    "/hubs/crm/accounts/1",
    "/accounts",
    "/objects",
    "/ping",
    "/authentication",
    "/authentication/secrets",
    "/elements/freshservice/trace/x",
    "/nothing",
    "",
    "/",
];

pub(super) const QUERIES: &[&str] = &[
    "",
    "",
    "pageSize=2",
    "nextPage=p1",
    "where=key%3D%27box%27",
    "where=name%20in%20(%27a%27)",
    "tags[]=docs",
    "searchText=a",
    "reAuthenticate=true",
    "hydrate=false",
    "apiKey=a&apiSecret=b&callbackUrl=http://a/",
    "expand=true",
];

pub(super) const PIECES: &[&str] = &[
    "%",
    "%00",
    "%ff",
    "%2e%2e",
    "..",
    "//",
    "?",
    "&",
    "=",
    "'",
    "\"",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\\",
    "null",
    "true",
    "-1",
    "0",
    "1e999",
    "99999999999999999999",
    "\u{e4}",
    "\u{202e}",
    "\u{1f600}",
    "\u{0}",
    "<script>",
    "<INSERT_X>",
    "********",
    "AND",
    "in (",
    "\\u0000",
    "\\ud800",
    " ",
    "\t",
    "x",
];

pub(super) fn bodies() -> Vec<Value> {
    let oauth = json!({
        "element": { "key": "box" }, "providerData": { "code": "x" }, "externalAuthentication": "initial",
        "configuration": { "oauth.api.key": "a", "oauth.api.secret": "b", "oauth.callback.url": "http://a/" },
    });
    let document = json!({
        "key": "acmedesk", "name": "Acme", "authentication": { "type": "oauth2" },
        "configuration": [{ "key": "site", "type": "BOOLEAN", "required": true, "options": [{ "value": "a" }] }],
    });
    vec![
        freshservice(),
        freshservice(),
        oauth,
        document,
        json!({ "name": "a", "tags": ["b"] }),
        json!({ "configuration": { "subdomain": "b", "password": "******" } }),
        json!({ "propertyValue": "c" }),
        json!({ "duration": 5 }),
        json!({ "username": "a", "password": "b" }),
        json!({ "element": { "id": 252 } }),
        json!(null),
    ]
}
