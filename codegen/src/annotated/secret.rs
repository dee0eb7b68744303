//! Whether a field is a secret: what its attribute, its key and its type say, together.
//!
//! **Input:** the arguments and the class of the type. **Output:** `secret` and `secret_reason` of the
//! entry; of a contradiction, a finding.

use super::attributes::Arguments;
use super::field_type::TypeClass;
use super::finding_locations::Context;
use crate::definition::EntryDefinition;
use crate::diagnostic::{Code, Location, Spanned};
use element_core::reads_like_a_secret;

/// What was meant to be said of it and could not be read was reported: nothing follows from it.
pub(crate) fn unread(arguments: &Arguments, form: TypeClass, entry: &mut EntryDefinition) {
    let read = |name: &str| match name {
        "key" => arguments.text_there(name),
        "secret" => entry.secret.is_some(),
        _ => entry.secret_reason.is_some(),
    };
    let lost = |name: &str| arguments.has(name) && !read(name);
    let unknown = Spanned::new("unread".to_owned(), entry.at);
    if form == TypeClass::Secret {
        if lost("secret") {
            entry.secret_reason = None;
        }
    } else if lost("secret") || (lost("key") && entry.secret.is_none()) {
        entry.secret = Some(Spanned::new(false, entry.at));
        entry.secret_reason = Some(unknown);
    } else if lost("secret_reason") && entry.secret.as_ref().is_some_and(|secret| !secret.value) {
        entry.secret_reason = Some(unknown);
    }
}

/// What `secret` says, with the type's own word; a secret that its type would show is reported.
pub(crate) fn decide(
    entry: &EntryDefinition,
    form: TypeClass,
    at: Location,
    context: &mut Context,
) -> Option<Spanned<bool>> {
    let said = entry.secret.clone();
    let key = entry.key.as_ref().map_or("", |key| key.value.as_str());
    match form {
        TypeClass::Secret => {
            if let Some(flag) = said.as_ref().filter(|flag| !flag.value) {
                let message = "the type is `Secret`, and `secret` is `false`";
                let remedy = "write `String` if everyone may see the value; otherwise remove `secret = false`";
                context.refuse(Code::SecretType, flag.at, message, remedy);
            }
            Some(Spanned::new(true, at))
        }
        TypeClass::Shown => {
            let secret = said
                .as_ref()
                .map_or_else(|| reads_like_a_secret(key), |flag| flag.value);
            // A reason alone was meant to say that it is none, and is reported as such.
            if secret && (said.is_some() || entry.secret_reason.is_none()) {
                let message = format!("`{key}` is a secret, and a `String` shows it");
                let remedy = match said {
                    Some(_) => "write `Secret`, which says it all, and remove `secret`",
                    None => {
                        "write `Secret`; if everyone may see the value, add `#[config(secret = false, secret_reason = \"…\")]`"
                    }
                };
                context.refuse(Code::SecretType, at, message, remedy);
            }
            said
        }
        TypeClass::Shared => {
            if let Some(flag) = said.as_ref().filter(|flag| flag.value) {
                let message = format!("`{key}` is a choice, and everyone knows its options");
                let remedy = "remove `secret`, or write `Secret` as the type";
                context.refuse(Code::SecretType, flag.at, message, remedy);
            }
            None
        }
        TypeClass::Refused | TypeClass::Other => said,
    }
}
