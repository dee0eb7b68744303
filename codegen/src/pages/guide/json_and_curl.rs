//! The request of a guide page, as JSON and as a command.
//!
//! **Input:** an element and one of its ways. **Output:** Markdown with what is required and nothing
//! else.

use super::rust_program::required_extras;
use super::{fence, heading, sample_values};
use crate::json::Json;
use crate::model::{Element, Presence, Way};

/// Who calls, as both secrets come from the shell's variables.
pub(super) const AUTHORIZATION: &str =
    "-H \"Authorization: User $ELEMENTS_USER_SECRET, Organization $ELEMENTS_ORGANIZATION_SECRET\"";

/// Where the platform is, unless a variable says otherwise.
pub(super) const BASE_URL: &str =
    "${ELEMENTS_BASE_URL:-https://api.cloud-elements.com/elements/api-v2}";

/// The request of one way, twice.
pub(super) fn section(element: &Element, place: usize, way: &Way, out: &mut String) {
    heading("Request", element, way, out);
    out.push_str("The program sends `POST /instances` with this body, here `instance.json`:\n\n");
    fence("json", &body(element, place, way).pretty(), out);
    out.push_str("The same with cURL:\n\n");
    fence("sh", &post("@instance.json", ""), out);
}

/// The request of a way as a command that runs as it is: the address and both secrets come from the
/// shell's variables, the body from the command itself.
pub(super) fn command(element: &Element, place: usize, way: &Way) -> String {
    let body = body(element, place, way).pretty();
    format!("{}\n{body}\nJSON\n", post("@-", " <<'JSON'"))
}

fn post(body: &str, redirection: &str) -> String {
    format!(
        "curl -X POST \\
  {AUTHORIZATION} \\
  -H 'Content-Type: application/json' \\
  -d {body} \\
  --url \"{BASE_URL}/instances\"{redirection}"
    )
}

fn body(element: &Element, place: usize, way: &Way) -> Json {
    let configuration = element.sent().filter_map(|(_, entry)| {
        let text = match entry.presence.get(place)? {
            Presence::Required => sample_values::text(entry),
            Presence::Fixed(text) => text.clone(),
            Presence::Optional | Presence::Default(_) => return None,
        };
        Some((entry.key.as_str(), Json::text(text)))
    });
    let mut members = vec![
        (
            "element",
            Json::object([("key", Json::text(element.key.as_str()))]),
        ),
        ("configuration", Json::object(configuration)),
    ];
    let standard = way.grant.members().iter().copied();
    let standard = standard.map(|key| (key, Json::text(element_core::member_sample(key))));
    let extras = required_extras(way);
    let extras = extras.map(|extra| (extra.key.as_str(), Json::text(sample_values::text(extra))));
    let data: Vec<(&str, Json)> = standard.chain(extras).collect();
    if !data.is_empty() {
        members.push(("providerData", Json::object(data)));
    }
    members.push(("tags", Json::List(vec![Json::text("docs")])));
    members.push(("name", Json::text(format!("My {}", element.name))));
    Json::object(members)
}
