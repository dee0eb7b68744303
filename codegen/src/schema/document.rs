//! The `OpenAPI` document: everything in its place.
//!
//! **Input:** elements. **Output:** one document.

use std::collections::BTreeMap;

use super::dialect::Dialect;
use super::element_part::{self, Part};
use super::element_request::DocumentStyle;
use super::{Entries, object, operations, request_members};
use crate::json::Json;
use crate::model::Element;

/// Who calls, in the platform's own form.
const AUTHORIZATION: &str =
    "`User <secret>, Organization <secret>`: the two secrets of the account.";

/// How far a document is spread: a path a line, a schema a line.
const LINES: usize = 3;

/// One document of the instances API: a path for each of these elements, and the calls that take any.
#[must_use]
pub fn openapi<'a>(
    elements: impl IntoIterator<Item = &'a Element>,
    dialect: Dialect,
    entries: Entries,
) -> String {
    let style = DocumentStyle { dialect, entries };
    let elements = elements.into_iter();
    let (hubs, parts): (Vec<&str>, Vec<Part>) = elements
        .map(|element| (element.hub.as_str(), Part::of(element, style)))
        .unzip();
    whole(hubs.into_iter(), parts, dialect)
}

/// What an element adds to the document that is committed.
#[must_use]
pub fn committed_part(element: &Element) -> Part {
    let style = DocumentStyle {
        dialect: Dialect::OpenApi31,
        entries: Entries::Closed,
    };
    Part::of(element, style)
}

/// The document that is committed, from its parts and the hub of each.
#[must_use]
pub fn committed<'h>(hubs: impl Iterator<Item = &'h str>, parts: Vec<Part>) -> String {
    whole(hubs, parts, Dialect::OpenApi31)
}

fn whole<'h>(hubs: impl Iterator<Item = &'h str>, parts: Vec<Part>, dialect: Dialect) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for hub in hubs {
        *counts.entry(hub).or_default() += 1;
    }
    let shared = shared(&counts, dialect).spread(LINES) + "\n";
    element_part::insert(&shared, parts)
}

/// The document without any element.
fn shared(hubs: &BTreeMap<&str, usize>, dialect: Dialect) -> Json {
    object! {
        "openapi" => dialect.version(),
        "info" => info(dialect),
        "servers" => servers(),
        "security" => vec![object! { "account" => Vec::new() }],
        "tags" => tags(hubs),
        "paths" => Json::object(operations::paths(dialect)),
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
            "schemas" => Json::object(request_members::components(dialect)),
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
