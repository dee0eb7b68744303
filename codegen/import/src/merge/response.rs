//! A response as a definition records it: members, types and order of the source, texts and account
//! values of ours. What the merge of all documents calls a secret has a placeholder.
//!
//! **Input:** a recorded response. **Output:** the same without anything of a person or an account.

use std::collections::BTreeSet;

use element_codegen::credential;
use element_codegen::json::Json;
use element_core::reads_like_a_secret;

use crate::draft::DraftEntry;
use crate::placeholder::{self, Sample};
use crate::vocabulary::is_setting;

/// Where a value stands, as far as cleaning it goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    Instance,
    Element,
    Configuration,
    /// Somebody, by name and address.
    Person,
    /// What the request sent to sign in, or the inside of a secret.
    Hidden,
}

/// The response without texts and account values of the source.
pub(super) fn cleaned(response: Json, entries: &[DraftEntry]) -> Json {
    let secrets = entries.iter().filter(|entry| entry.secret.value);
    let name = response.member("element").and_then(|it| it.text_of("name"));
    let cleaning = Cleaning {
        name: name.unwrap_or("the product").to_owned(),
        secrets: secrets.map(|entry| entry.key.as_str()).collect(),
    };
    cleaning.clean(Around::Instance, "", response)
}

struct Cleaning<'a> {
    /// The product's name.
    name: String,
    secrets: BTreeSet<&'a str>,
}

impl Cleaning<'_> {
    /// A value without what nobody may see; the reader of documents bounds how deep it is.
    fn clean(&self, around: Around, member: &str, value: Json) -> Json {
        match value {
            // A secret of digits becomes a text: no number stands for another.
            Json::Number(_) if around != Around::Person && self.is_secret(around, member) => {
                Json::text(credential::placeholder(member))
            }
            Json::Text(text) => Json::Text(self.text(around, member, text)),
            Json::List(items) => {
                let items = items.into_iter();
                Json::List(items.map(|it| self.clean(around, member, it)).collect())
            }
            Json::Object(members) => {
                let inner = match member {
                    "element" => Around::Element,
                    "configuration" => Around::Configuration,
                    "user" => Around::Person,
                    "providerData" => Around::Hidden,
                    _ if self.is_secret(around, member) => Around::Hidden,
                    _ => around,
                };
                // An item of a list of entries names its entry in `key`.
                let of = members.iter().find(|(name, _)| name == "key");
                let of = of.and_then(|(_, key)| key.as_text()).map(str::to_owned);
                Json::object(members.into_iter().map(|(name, value)| {
                    let is_value = name == "value" || name == "defaultValue";
                    let called = of.as_ref().filter(|_| is_value).unwrap_or(&name);
                    let value = self.clean(inner, called, value);
                    (name, value)
                }))
            }
            other => other,
        }
    }

    fn text(&self, around: Around, member: &str, text: String) -> String {
        let stand_in = || credential::placeholder(member);
        match (around, member) {
            _ if text.trim().is_empty() => text,
            (Around::Instance, "token") => "<ELEMENT_TOKEN>".into(),
            (Around::Instance, "name") => format!("My {}", self.name),
            (Around::Element, "description") => format!("A connector to {}", self.name),
            (Around::Element, "image" | "logo") => "https://images.example/element.png".into(),
            _ if self.is_secret(around, member) || credential::seen(&text).is_some() => stand_in(),
            (Around::Configuration, key) if placeholder::sample(key, &text) == Sample::MadeUp => {
                stand_in()
            }
            _ if text.contains('@') => "someone@acme.example".into(),
            _ if is_prose(&text) => "…".into(),
            (Around::Configuration, key) if is_account_value(key, &text) => stand_in(),
            (Around::Element | Around::Instance, _) if text.contains("://") => {
                "https://product.example".into()
            }
            _ => text,
        }
    }

    /// Whether nobody may see a member, whatever it holds.
    fn is_secret(&self, around: Around, member: &str) -> bool {
        match around {
            Around::Person | Around::Hidden => true,
            Around::Configuration => reads_like_a_secret(member) || self.secrets.contains(member),
            // An element has a key, and so has each of its parameters.
            Around::Instance | Around::Element => member != "key" && reads_like_a_secret(member),
        }
    }
}

/// Whether a text reads like a sentence of the source.
fn is_prose(text: &str) -> bool {
    !text.trim_start().starts_with(['{', '[']) && text.split_whitespace().count() > 5
}

/// Whether a value of `configuration` may name an account: only settings are shown as they came.
fn is_account_value(key: &str, text: &str) -> bool {
    !placeholder::sample(key, text).is_placeholder() && !is_setting(key, text)
}
