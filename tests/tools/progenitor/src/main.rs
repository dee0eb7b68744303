//! Reads an OpenAPI 3.0 document with progenitor and looks at the client that comes out.
//!
//! **Input:** the path of a document. **Output:** nothing, or what is wrong.

use std::error::Error;

use progenitor_impl::{GenerationSettings, Generator};
use syn::{Fields, Item, ItemStruct};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args()
        .nth(1)
        .ok_or("the path of a document is missing")?;
    let document = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    let client = Generator::new(&GenerationSettings::new()).generate_tokens(&document)?;
    let client: syn::File = syn::parse2(client)?;
    let types = client.items.iter().find_map(|item| match item {
        Item::Mod(module) if module.ident == "types" => module.content.as_ref(),
        _ => None,
    });
    let (_, types) = types.ok_or("the client has no types")?;
    let all = |name: &str| {
        let found = types.iter().filter_map(|item| match item {
            Item::Struct(found) if found.ident == name => Some(found),
            _ => None,
        });
        found.collect::<Vec<_>>()
    };
    let [configuration] = all("FreshserviceConfiguration")[..] else {
        return Err("Freshservice has not one configuration".into());
    };
    for (name, is_optional) in [
        ("username", false),
        ("password", false),
        ("subdomain", false),
        ("event_notification_enabled", true),
        ("event_poller_refresh_interval", true),
    ] {
        let ty = field(configuration, name).ok_or_else(|| format!("there is no `{name}`"))?;
        if ty.contains("Option") != is_optional {
            return Err(format!("`{name}` is a {ty}").into());
        }
    }
    println!("ok: {} types", types.len());
    Ok(())
}

/// The type of a field, as text.
fn field(of: &ItemStruct, name: &str) -> Option<String> {
    let Fields::Named(fields) = &of.fields else {
        return None;
    };
    let is = |ident: &syn::Ident| ident == name;
    let field = fields
        .named
        .iter()
        .find(|field| field.ident.as_ref().is_some_and(is))?;
    let syn::Type::Path(path) = &field.ty else {
        return None;
    };
    let segments = path
        .path
        .segments
        .iter()
        .map(|segment| segment.ident.to_string());
    Some(segments.collect::<Vec<_>>().join("::"))
}
