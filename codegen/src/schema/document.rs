//! The `OpenAPI` document: everything in its place.
//!
//! **Input:** elements. **Output:** one document.

use std::collections::BTreeMap;

use super::dialect::Dialect;
use super::request::{self, Style};
use super::{Entries, envelope, object, operations};
use crate::json::Json;
use crate::model::Element;

/// Who calls, in the platform's own form.
const AUTHORIZATION: &str =
    "`User <secret>, Organization <secret>`: the two secrets of the account.";

/// One document of the instances API: a path for each of these elements, and the calls that take any.
#[must_use]
pub fn openapi<'a>(
    elements: impl IntoIterator<Item = &'a Element>,
    dialect: Dialect,
    entries: Entries,
) -> Json {
    let style = Style { dialect, entries };
    let mut hubs: BTreeMap<&str, usize> = BTreeMap::new();
    let mut paths = Vec::new();
    let mut schemas = envelope::components(dialect);
    for element in elements {
        *hubs.entry(&element.hub).or_default() += 1;
        paths.push(request::path(element, style));
        schemas.extend(request::components(element, style));
    }
    paths.extend(operations::paths(dialect));
    object! {
        "openapi" => dialect.version(),
        "info" => info(dialect),
        "servers" => servers(),
        "security" => vec![object! { "account" => Vec::new() }],
        "tags" => tags(&hubs),
        "paths" => Json::object(paths),
        "components" => object! {
            "securitySchemes" => object! {
                "account" => object! {
                    "type" => "apiKey",
                    "in" => "header",
                    "name" => "Authorization",
                    "description" => AUTHORIZATION,
                },
            },
            "responses" => operations::shared_responses(dialect),
            "schemas" => Json::object(schemas),
        },
    }
}

fn info(dialect: Dialect) -> Json {
    object! {
        "title" => "Instances API",
        "version" => env!("CARGO_PKG_VERSION"),
        "license" => dialect.license(env!("CARGO_PKG_LICENSE")),
        "description" => "Connects customers' accounts: an element's key and its configuration go out, an \
                          instance comes back.\n\nEvery element has a path of its own, whose request takes \
                          its entries and no others. `POST /instances` takes any element and any entry.",
    }
}

fn servers() -> Json {
    let server = |url: &str, what: &str| object! { "url" => url, "description" => what };
    vec![
        server(
            "https://api.cloud-elements.com/elements/api-v2",
            "The platform",
        ),
        server(
            "http://127.0.0.1:8787/elements/api-v2",
            "`cargo xtask serve`",
        ),
    ]
    .into()
}

fn tags(hubs: &BTreeMap<&str, usize>) -> Json {
    let general =
        object! { "name" => operations::GROUP, "description" => "Calls that take any element." };
    let hubs = hubs.iter().map(|(hub, count)| {
        let what = match count {
            1 => "One element.".into(),
            count => format!("{count} elements."),
        };
        object! { "name" => *hub, "description" => what }
    });
    Json::List(std::iter::once(general).chain(hubs).collect())
}
