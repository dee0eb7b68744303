//! What an instance reports: a newtype over the shared store with a one-line getter per entry.
//!
//! **Input:** an element. **Output:** `InstanceConfig` and `Instance`.

use element_core::ValueType;

use super::code::{Snippet, Word, code};
use super::{EmitContext, alias, deprecated, docs};
use crate::doc;
use crate::model::Entry;

/// The newtype, its traits, its getters, and the envelope's name.
pub(super) fn items(context: &EmitContext<'_>) -> Vec<Snippet> {
    vec![
        structure(context),
        stored(context),
        reported(context),
        debug(context),
        getters(context),
        envelope(context),
    ]
}

fn structure(context: &EmitContext<'_>) -> Snippet {
    let EmitContext {
        element,
        root,
        visibility,
        ..
    } = context;
    let name = context.instance_config();
    let doc = docs(&[format!(
        "What an instance of {} reports: every entry, as it came.",
        doc::escape_line(&element.name)
    )]);
    code! {
        #doc
        #[derive(::core::clone::Clone)]
        #visibility struct #name(#root::support::Store);
    }
}

fn stored(context: &EmitContext<'_>) -> Snippet {
    let root = &context.root;
    let name = context.instance_config();
    code! {
        impl #root::support::Stored for #name {
            fn from_store(store: #root::support::Store) -> Self {
                Self(store)
            }

            fn store(&self) -> &#root::support::Store {
                &self.0
            }
        }
    }
}

fn reported(context: &EmitContext<'_>) -> Snippet {
    let root = &context.root;
    let (name, config) = (context.instance_config(), context.config());
    code! {
        impl #root::Reported for #name {
            const SPEC: &'static #root::ElementSpec = <#config as #root::ElementConfig>::SPEC;
        }
    }
}

fn debug(context: &EmitContext<'_>) -> Snippet {
    let root = &context.root;
    let name = context.instance_config();
    let text = name.to_string();
    code! {
        impl ::core::fmt::Debug for #name {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #root::support::debug_reported(
                    #text,
                    &self.0,
                    <Self as #root::Reported>::SPEC,
                    formatter,
                )
            }
        }
    }
}

fn getters(context: &EmitContext<'_>) -> Snippet {
    let name = context.instance_config();
    let entries = context.element.entries.iter().enumerate();
    let getters = entries.map(|(index, entry)| getter(context, index, entry));
    let code = code! {
        impl #name {
            #(#getters)*
        }
    };
    code.with_methods_of_entries()
}

fn getter(context: &EmitContext<'_>, index: usize, entry: &Entry) -> Snippet {
    let EmitContext {
        root, visibility, ..
    } = context;
    let doc = docs(&doc::reported(entry));
    let alias = alias(entry);
    let deprecated = deprecated(entry);
    let name = &context.fields[index];
    let key = &entry.key;
    let value = context.value_type(index);
    let (read, value) = match entry.value_type.kind() {
        ValueType::Custom if entry.secret => (code!(hidden), value),
        _ if entry.secret => (code!(secret), value),
        ValueType::Text => (code!(text), code!(&str)),
        _ => (code!(read), value),
    };
    let body = context.methods.body(context.access(index).map_or_else(
        || code!(self.0.#read(#key)),
        |access| code!((#access.#read)(&self.0, #key)),
    ));
    code! {
        #doc
        #alias
        #deprecated
        #visibility fn #name(&self) -> #root::Reading<'_, #value> {
            #body
        }
    }
}

fn envelope(context: &EmitContext<'_>) -> Snippet {
    let EmitContext {
        element,
        root,
        visibility,
        ..
    } = context;
    let name = Word::new(&element.names.instance);
    let config = context.instance_config();
    let doc = docs(&[format!(
        "An instance of {}: what the platform answers when one is created or fetched.",
        doc::escape_line(&element.name)
    )]);
    code! {
        #doc
        #visibility type #name = #root::Instance<#config>;
    }
}
