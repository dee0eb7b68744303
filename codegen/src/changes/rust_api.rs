//! What a change takes from callers in Rust, and what it gives them.
//!
//! **Input:** two texts of one generated module. **Output:** public items that went, changed or came, and
//! entries that `build()` newly demands.

use std::collections::{BTreeMap, BTreeSet};

use quote::ToTokens;
use syn::{Fields, FnArg, ImplItem, Item, Visibility};

use super::Impact;

/// What changed of a module, without what requests hold.
#[must_use]
pub fn module(before: &str, after: &str) -> Vec<ModuleChange> {
    let (old, new) = (surface(before), surface(after));
    let mut found = Vec::new();
    let mut push = |impact, text, reason| {
        found.push(ModuleChange {
            impact,
            text,
            reason,
        });
    };
    for (item, shape) in &old {
        match new.get(item) {
            None => push(Impact::Major, format!("`{item}` is gone"), UNUSABLE),
            Some(other) if other != shape => {
                let text = format!("`{item}` is `{other}`, not `{shape}`");
                push(Impact::Major, text, UNUSABLE);
            }
            Some(_) => {}
        }
    }
    for item in new.keys().filter(|item| !old.contains_key(*item)) {
        push(
            Impact::Minor,
            format!("`{item}` is new"),
            "no code loses anything",
        );
    }
    let (old, new) = (demanded(before), demanded(after));
    for entry in new.difference(&old) {
        let text = format!("`build()` demands more: {entry}");
        push(
            Impact::Major,
            text,
            "code that leaves it out does not compile",
        );
    }
    found
}

const UNUSABLE: &str = "code that uses it does not compile";

/// A change of a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModuleChange {
    /// How large it is.
    pub impact: Impact,
    /// What changed.
    pub text: String,
    /// Why it is as large.
    pub reason: &'static str,
}

/// What would break a caller when one text of a file replaces another, or nothing does.
#[must_use]
pub fn breaks(before: &str, after: Option<&str>) -> Vec<String> {
    let (old, new) = (identity(before), after.and_then(identity));
    let Some((key, hub)) = old else {
        return Vec::new();
    };
    let Some(after) = after else {
        return vec![format!("the module of `{key}` is gone")];
    };
    let mut found = Vec::new();
    if let Some((other_key, other_hub)) = new {
        if other_key != key {
            found.push(format!("the key is `{other_key}`, not `{key}`"));
        }
        if other_hub != hub {
            let text = format!("the module is behind the feature `{other_hub}`, not `{hub}`");
            found.push(text);
        }
    }
    let more = module(before, after).into_iter();
    found.extend(
        more.filter(|told| told.impact == Impact::Major)
            .map(|told| told.text),
    );
    found
}

/// The key of the element that a text of a module is for.
#[must_use]
pub fn key(text: &str) -> Option<&str> {
    identity(text).map(|(key, _)| key)
}

/// The element's key and its hub, from the table.
fn identity(text: &str) -> Option<(&str, &str)> {
    let table = text.find(": ElementSpec = ElementSpec {")?;
    let member = |name: &str| {
        let mut lines = text.get(table..)?.lines().map(str::trim);
        lines.find_map(|line| {
            line.strip_prefix(name)?
                .strip_prefix(": \"")?
                .strip_suffix("\",")
        })
    };
    Some((member("key")?, member("hub")?))
}

/// Public items and what each is; nothing of a text that is no Rust.
fn surface(text: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let Ok(file) = syn::parse_file(text) else {
        return found;
    };
    for item in &file.items {
        match item {
            Item::Struct(item) if is_public(&item.vis) => {
                found.insert(item.ident.to_string(), "struct".to_owned());
                if let Fields::Named(fields) = &item.fields {
                    for field in fields.named.iter().filter(|field| is_public(&field.vis)) {
                        let name = field.ident.as_ref().map(ToString::to_string);
                        let name = format!("{}.{}", item.ident, name.unwrap_or_default());
                        found.insert(name, printed(&field.ty));
                    }
                }
            }
            Item::Enum(item) if is_public(&item.vis) => {
                found.insert(item.ident.to_string(), "enum".to_owned());
                for variant in &item.variants {
                    let name = format!("{}::{}", item.ident, variant.ident);
                    found.insert(name, printed(&variant.fields));
                }
            }
            Item::Type(item) if is_public(&item.vis) => {
                found.insert(item.ident.to_string(), printed(&item.ty));
            }
            Item::Impl(item) => methods(item, &mut found),
            _ => {}
        }
    }
    found
}

/// Public functions, with what they take and give. A builder's own type names what is still missing,
/// which every setter would repeat.
fn methods(item: &syn::ItemImpl, found: &mut BTreeMap<String, String>) {
    let syn::Type::Path(path) = &*item.self_ty else {
        return;
    };
    let Some(owner) = path.path.segments.last() else {
        return;
    };
    if let Some((implemented, _)) = &item.trait_ {
        let types = item.items.iter().filter_map(|item| match item {
            ImplItem::Type(item) => Some(format!("{} = {}", item.ident, printed(&item.ty))),
            _ => None,
        });
        let types = types.collect::<Vec<_>>().join(", ");
        let name = format!("{} for {}", printed(implemented), owner.ident);
        found.insert(name, types);
        return;
    }
    for item in &item.items {
        let ImplItem::Fn(method) = item else { continue };
        if !is_public(&method.vis) || is_hidden(&method.attrs) {
            continue;
        }
        let arguments = method.sig.inputs.iter().map(|argument| match argument {
            FnArg::Receiver(_) => "self".to_owned(),
            FnArg::Typed(argument) => printed(&argument.ty),
        });
        let arguments = arguments.collect::<Vec<_>>().join(", ");
        let output = printed(&method.sig.output);
        let output = if output.contains("Builder") {
            ""
        } else {
            &output
        };
        let name = format!("{}::{}", owner.ident, method.sig.ident);
        found.insert(
            name,
            format!("fn({arguments}) {output}").trim_end().to_owned(),
        );
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn is_hidden(attributes: &[syn::Attribute]) -> bool {
    let hidden = |attribute: &syn::Attribute| printed(attribute).contains("doc (hidden)");
    attributes.iter().any(hidden)
}

/// Without the spaces and the paths that every line repeats.
fn printed(tokens: &impl ToTokens) -> String {
    let text = tokens.to_token_stream().to_string();
    let text = text
        .replace(":: core :: option :: ", "")
        .replace(":: std :: string :: ", "");
    let text = text
        .replace(":: core :: convert :: ", "")
        .replace(":: element_types :: ", "");
    text.replace(" < ", "<")
        .replace(" >", ">")
        .replace(" :: ", "::")
        .replace(" ,", ",")
}

/// What `build()` says is missing.
fn demanded(text: &str) -> BTreeSet<&str> {
    let lines = text.lines().map(str::trim);
    let messages = lines.filter_map(|line| line.strip_prefix("message = \""));
    messages
        .map(|line| line.trim_end_matches(['"', ',']))
        .collect()
}
