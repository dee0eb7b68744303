//! What an element adds to the document: its path, and the components of its request.
//!
//! **Input:** an element. **Output:** schemas by name, and a path with one operation.

use element_core::GrantKind;

use super::configuration::{
    Discriminator, alternatives, closed, configuration, discriminated, name_of,
};
use super::dialect::Dialect;
use super::element_part::FIRST;
use super::{Entries, entry, object, operations, request_members, texts};
use crate::json::Json;
use crate::model::{Element, Presence, Way};
use crate::name;

/// Schemas by name.
type Components = Vec<(String, Json)>;

/// How a document is written.
#[derive(Clone, Copy)]
pub(super) struct DocumentStyle {
    pub(super) dialect: Dialect,
    pub(super) entries: Entries,
}

/// The components of an element; the one that is posted is called as [`posted`] says.
pub(super) fn components(element: &Element, style: DocumentStyle) -> Components {
    let own = name::schema(&element.names.module, None);
    let mut all = vec![(
        format!("{own}{FIRST}"),
        element_member(element, style.dialect),
    )];
    match told(element) {
        Discriminator::Alone => all.extend(one_way(element, 0, &own, style)),
        Discriminator::ByEntry(entry) => {
            let mut names = Vec::new();
            for (place, way) in element.ways.iter().enumerate() {
                let name = format!("{}Configuration", name_of(element, way));
                let schema = configuration(element, place, style.dialect, style.entries);
                all.push((name.clone(), schema));
                names.push(name);
            }
            let union = discriminated(element, entry, &names, style.dialect);
            all.push((format!("{own}Configuration"), union));
            all.extend(with_any_grant(element, &own, style));
        }
        Discriminator::ByTheRest => {
            let mut names = Vec::new();
            for (place, way) in element.ways.iter().enumerate() {
                let name = name_of(element, way);
                names.push(format!("{name}Request"));
                all.extend(one_way(element, place, &name, style));
            }
            let what = format!(
                "Creates an instance of {}, in one of its ways.",
                element.name
            );
            let union = alternatives(&what, &names, style.dialect);
            all.push((format!("{own}Request"), union));
        }
    }
    all
}

/// Told by an entry alone only where at most one kind of grant goes with it: otherwise the grant is
/// another thing that differs.
fn told(element: &Element) -> Discriminator<'_> {
    let mut grants = element.ways.iter().filter(|way| has_grant(way));
    match Discriminator::of(element) {
        Discriminator::ByEntry(_) if grants.nth(1).is_some() => Discriminator::ByTheRest,
        told => told,
    }
}

fn has_grant(way: &Way) -> bool {
    way.grant != GrantKind::None || !way.extras.is_empty()
}

/// Configuration, grant and request of one way.
fn one_way(element: &Element, place: usize, name: &str, style: DocumentStyle) -> Components {
    let mut all = vec![(
        format!("{name}Configuration"),
        configuration(element, place, style.dialect, style.entries),
    )];
    let grant = element.ways.get(place).filter(|way| has_grant(way));
    let grant = grant.map(|way| grant_of(way, name, style, &mut all));
    let mut required = vec!["name", "configuration"];
    if grant.is_some() {
        required.push("providerData");
    }
    let what = match (element.ways.get(place), element.ways.len()) {
        (Some(way), 2..) => format!("Creates an instance of {} with {}.", element.name, way.name),
        _ => format!("Creates an instance of {}.", element.name),
    };
    all.push((
        format!("{name}Request"),
        request(&what, element, name, (grant, required), style),
    ));
    all
}

/// The request of several ways, of which at most one has a grant.
fn with_any_grant(element: &Element, own: &str, style: DocumentStyle) -> Components {
    let mut all = Components::new();
    let way = element.ways.iter().find(|way| has_grant(way));
    let grant = way.map(|way| grant_of(way, own, style, &mut all));
    let grants = way.map(|way| format!(" `providerData` goes with {} alone.", way.name));
    let grants = grants.unwrap_or_default();
    let what = format!("Creates an instance of {}.{grants}", element.name);
    let required = vec!["name", "configuration"];
    all.push((
        format!("{own}Request"),
        request(&what, element, own, (grant, required), style),
    ));
    all
}

/// The schema of a way's grant by its name: a shared one, unless it has extras.
fn grant_of(way: &Way, name: &str, style: DocumentStyle, all: &mut Components) -> Json {
    if let Some(shared) = request_members::grant_name(way.grant).filter(|_| way.extras.is_empty()) {
        return style.dialect.reference(shared);
    }
    let mut properties = request_members::grant_members(way.grant, style.dialect);
    let mut required: Vec<&str> = way.grant.members().to_vec();
    for extra in &way.extras {
        let presence = extra.presence.first().unwrap_or(&Presence::Optional);
        if *presence == Presence::Required {
            required.push(&extra.key);
        }
        let property = entry::property(extra, presence, style.dialect);
        properties.push((extra.key.as_str(), property));
    }
    let what = "What the way of authenticating adds.";
    let name = format!("{name}ProviderData");
    let reference = style.dialect.reference(&name);
    let additional = style.entries.additional();
    all.push((name, closed(what, properties, required, additional)));
    reference
}

/// The body that is posted.
fn request(
    what: &str,
    element: &Element,
    name: &str,
    (grant, required): (Option<Json>, Vec<&str>),
    style: DocumentStyle,
) -> Json {
    let own = name::schema(&element.names.module, None);
    let mut properties = vec![
        ("element", style.dialect.reference(&format!("{own}{FIRST}"))),
        ("name", request_members::instance_name(style.dialect)),
        (
            "configuration",
            style.dialect.reference(&format!("{name}Configuration")),
        ),
    ];
    properties.extend(grant.map(|grant| ("providerData", grant)));
    properties.extend(request_members::rest_of_request());
    closed(what, properties, required, Json::Bool(false))
}

/// The member that names the element, as the path does already.
fn element_member(element: &Element, dialect: Dialect) -> Json {
    object! {
        "type" => "object",
        "required" => texts(["key"]),
        "properties" => object! { "key" => dialect.constant(&element.key) },
        "additionalProperties" => false,
    }
}

/// The path of an element and what it takes.
pub(super) fn path(element: &Element, style: DocumentStyle) -> (String, Json) {
    let own = name::schema(&element.names.module, None);
    let mut description = element.doc.clone();
    let oauth2 = element
        .ways
        .iter()
        .any(|way| way.grant == GrantKind::OAuth2);
    if oauth2 {
        description.push_str(
            " Whoever holds tokens already, and no code, uses `POST /instances` with \
             `externalAuthentication`.",
        );
    }
    let operation = object! {
        "operationId" => format!("create{own}Instance"),
        "tags" => vec![Json::text(element.hub.as_str())],
        "summary" => format!("Create an instance of {}", element.name),
        "description" => description,
        "requestBody" => operations::body(style.dialect.reference(&format!("{own}Request"))),
        "responses" => operations::responses("Instance"),
    };
    let path = format!("/elements/{}/instances", segment(&element.key));
    (path, object! { "post" => operation })
}

/// A key as a segment of a path.
fn segment(key: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::with_capacity(key.len());
    for byte in key.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
