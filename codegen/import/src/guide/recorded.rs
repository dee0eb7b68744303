//! A response as a definition records it: members, types and order of the source, texts and
//! account values of ours.

use element_codegen::credential;
use element_codegen::json::Json;

use super::classify::INSTANCE_MEMBERS;
use crate::json::{NodeKind, View};
use crate::placeholder;

/// Where a value stands, as far as cleaning it goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Instance,
    Element,
    Configuration,
    /// Somebody, by name and address.
    Person,
    /// What the request sent to sign in, or the inside of a secret.
    Hidden,
}

/// The whole response, unless its braces are too far off to say what it was.
pub(super) fn response(root: View<'_, '_>) -> Option<Json> {
    let element = root.get("element").filter(|element| element.is_object())?;
    let name = element
        .get("name")
        .and_then(View::text)
        .unwrap_or("the product");
    let mut members = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    let mut push = |member: &str, value: Json, members: &mut Vec<(String, Json)>| {
        if seen.insert(member.to_owned()) {
            members.push((member.to_owned(), value));
        }
    };
    for (member, _, value) in root.taken() {
        if member != "element" {
            push(
                member,
                clean(Part::Instance, name, member, value),
                &mut members,
            );
            continue;
        }
        let (own, strays): (Vec<_>, Vec<_>) = value
            .taken()
            .into_iter()
            .partition(|(inner, ..)| !INSTANCE_MEMBERS.contains(inner));
        let own = own
            .into_iter()
            .map(|(inner, _, value)| (inner, clean(Part::Element, name, inner, value)));
        push("element", Json::object(own), &mut members);
        for (stray, _, value) in strays {
            push(
                stray,
                clean(Part::Instance, name, stray, value),
                &mut members,
            );
        }
    }
    Some(Json::Object(members))
}

fn clean(part: Part, name: &str, member: &str, value: View<'_, '_>) -> Json {
    match value.kind() {
        NodeKind::Null => Json::Null,
        NodeKind::Bool(flag) => Json::Bool(*flag),
        // A secret of digits becomes a text: no number stands for another.
        NodeKind::Number(_) if part != Part::Person && is_secret(part, member) => {
            Json::text(credential::placeholder(member))
        }
        NodeKind::Number(text) => Json::Number(text.to_string()),
        NodeKind::Text(text) => Json::text(cleaned(part, name, member, text)),
        NodeKind::List(_) => Json::List(
            value
                .items()
                .map(|item| clean(part, name, member, item))
                .collect(),
        ),
        NodeKind::Object(_) => {
            let inner = match member {
                "configuration" => Part::Configuration,
                "user" => Part::Person,
                "providerData" => Part::Hidden,
                _ if is_secret(part, member) => Part::Hidden,
                _ => part,
            };
            let members = value.taken().into_iter();
            Json::object(
                members.map(|(member, _, value)| (member, clean(inner, name, member, value))),
            )
        }
    }
}

fn cleaned(part: Part, name: &str, member: &str, text: &str) -> String {
    let stand_in = || credential::placeholder(member);
    match (part, member) {
        _ if text.trim().is_empty() => text.to_owned(),
        (Part::Instance, "token") => "<ELEMENT_TOKEN>".into(),
        (Part::Instance, "name") => format!("My {name}"),
        (Part::Element, "description") => format!("A connector to {name}"),
        (Part::Element, "image" | "logo") => "https://images.example/element.png".into(),
        _ if is_secret(part, member) || credential::seen(text).is_some() => stand_in(),
        (Part::Configuration, key)
            if placeholder::sample(key, text) == placeholder::Sample::MadeUp =>
        {
            stand_in()
        }
        _ if text.contains('@') => "someone@acme.example".into(),
        _ if is_prose(text) => "…".into(),
        (Part::Configuration, key) if is_account_value(key, text) => stand_in(),
        (Part::Element | Part::Instance, _) if text.contains("://") => {
            "https://product.example".into()
        }
        _ => text.to_owned(),
    }
}

/// Whether nobody may see a member, whatever it holds.
fn is_secret(part: Part, member: &str) -> bool {
    match part {
        Part::Person | Part::Hidden => true,
        Part::Configuration => element_core::reads_like_a_secret(member),
        // An element has a key, and so has each of its parameters.
        Part::Instance | Part::Element => {
            member != "key" && element_core::reads_like_a_secret(member)
        }
    }
}

/// Whether a text reads like a sentence of the source.
fn is_prose(text: &str) -> bool {
    !text.trim_start().starts_with(['{', '[']) && text.split_whitespace().count() > 5
}

/// Whether a value of `configuration` may name an account: only settings are shown as they came.
fn is_account_value(key: &str, text: &str) -> bool {
    !text.trim().is_empty()
        && !placeholder::sample(key, text).is_placeholder()
        && !crate::names::settings::is_setting(key, text)
}
