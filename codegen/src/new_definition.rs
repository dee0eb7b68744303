//! A definition to start from: passes as it is, and shows where to write.
//!
//! **Input:** a key, a name and how one signs in. **Output:** the text of a definition, or why none can
//! be made.

use crate::format;
use crate::json::Json;
use crate::name;
use element_core::Authentication;

/// What is known of a new element.
#[derive(Clone, Debug)]
pub struct NewElement {
    /// The key that requests send.
    pub key: String,
    /// The product's name, if given.
    pub name: Option<String>,
    /// The hub, if given.
    pub hub: Option<String>,
    /// How it authenticates, if given.
    pub authentication: Option<String>,
}

/// Module name and text of the new definition.
///
/// # Errors
///
/// What is wrong with a given word, and what is allowed.
pub fn new_definition(element: &NewElement) -> Result<(String, String), String> {
    let module = name::module(&element.key).filter(|module| name::is_module(module));
    let module = module.ok_or_else(|| {
        let unusable = name::no_module(&element.key);
        format!("{}; {}", unusable.message, unusable.remedy)
    })?;
    let hub = element.hub.as_deref().unwrap_or("general");
    if !name::is_hub(hub) {
        return Err(format!(
            "`{hub}` cannot be a hub; use lower-case letters and digits, such as `helpdesk`"
        ));
    }
    let authentication = element.authentication.as_deref().unwrap_or("basic");
    if !Authentication::WORDS.contains(&authentication) {
        return Err(format!(
            "`{authentication}` is none of `{}`",
            Authentication::WORDS.join("`, `")
        ));
    }
    let name = element
        .name
        .clone()
        .unwrap_or_else(|| capitalised(&element.key));
    let text = format::text(&definition(&element.key, &name, hub, authentication));
    Ok((module, text))
}

fn definition(key: &str, name: &str, hub: &str, authentication: &str) -> Json {
    let text = |text: String| Json::Text(text);
    let signing_in = signs_in_with(authentication)
        .iter()
        .map(|key| Json::object([("use", Json::text(*key)), ("required", Json::Bool(true))]));
    let platform = [
        "event.notification.enabled",
        "event.notification.callback.url",
        "filter.response.nulls",
    ]
    .map(|key| Json::object([("use", Json::text(key))]));
    Json::object([
        ("$schema", Json::text("schema.json")),
        ("key", Json::text(key)),
        ("name", Json::text(name)),
        ("hub", Json::text(hub)),
        ("authentication", Json::text(authentication)),
        (
            "doc",
            text(format!(
                "{name} in a few words. An instance acts for one account of it."
            )),
        ),
        (
            "configuration",
            Json::List(signing_in.chain(platform).collect()),
        ),
    ])
}

/// The entries of the dictionary that carry credentials.
fn signs_in_with(authentication: &str) -> &'static [&'static str] {
    match authentication {
        "basic" => &["username", "password"],
        "api_key" => &["api.key"],
        "oauth1" | "oauth2" => &["oauth.api.key", "oauth.api.secret", "oauth.callback.url"],
        "oauth2_password" => &["oauth.api.key", "oauth.api.secret", "username", "password"],
        _ => &[],
    }
}

fn capitalised(key: &str) -> String {
    let mut characters = key.chars();
    characters
        .next()
        .map(|first| first.to_uppercase().chain(characters).collect())
        .unwrap_or_default()
}
