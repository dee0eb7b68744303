//! The configuration's struct: the very one a contributor would annotate.
//!
//! **Input:** an element. **Output:** the struct.

use element_core::ValueType;

use super::code::{Snippet, code};
use super::{EmitContext, alias, deprecated, docs};
use crate::doc;
use crate::model::Entry;

/// The struct with its documented public fields, and what deriving would write at a higher price:
/// a comparison and a line of `Debug` for each field.
pub(super) fn items(context: &EmitContext<'_>) -> Vec<Snippet> {
    let config = context.config();
    let name = config.to_string();
    vec![
        structure(context),
        code! {
            impl ::core::fmt::Debug for #config {
                fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::element_types::support::debug_config(#name, self, formatter)
                }
            }
        },
        code! {
            impl ::core::cmp::PartialEq for #config {
                fn eq(&self, other: &Self) -> bool {
                    ::element_types::support::same(self, other)
                }
            }
        },
        code!(impl ::core::cmp::Eq for #config {}),
    ]
}

fn structure(context: &EmitContext<'_>) -> Snippet {
    let element = context.element;
    let config = context.config();
    let doc = docs(&doc::config(element));
    let fields = element
        .sent()
        .map(|(index, entry)| field(context, index, entry));
    let required_booleans = element
        .sent()
        .filter(|(index, entry)| {
            context.is_plain(*index) && entry.value_type.kind() == ValueType::Boolean
        })
        .count();
    let allow = if required_booleans > 3 {
        code!(#[allow(clippy::struct_excessive_bools, reason = "the platform's entries, not our choice")])
    } else {
        Snippet::new()
    };
    // Nothing set is a finished configuration where nothing has to be.
    let is_optional = element.required().next().is_none()
        && !element.sent().any(|(index, _)| context.is_plain(index));
    let derives = if is_optional {
        code!(Clone, Default)
    } else {
        code!(Clone)
    };
    code! {
        #doc
        #allow
        #[derive(#derives)]
        #[non_exhaustive]
        pub struct #config {
            #(#fields,)*
        }
    }
}

fn field(context: &EmitContext<'_>, index: usize, entry: &Entry) -> Snippet {
    let doc = docs(&doc::sent(entry, &context.element.ways));
    let alias = alias(entry);
    let deprecated = deprecated(entry);
    let name = &context.fields[index];
    // Unlike its companions the struct lives in a module of ours alone: `String` and `Option` are
    // the prelude's, and it reads as a contributor would write it.
    let plain = match entry.value_type.kind() {
        ValueType::Text if !entry.secret => code!(String),
        _ => context.value_type(index),
    };
    let value = if context.is_plain(index) {
        plain
    } else {
        code!(Option<#plain>)
    };
    code!(#doc #alias #deprecated pub #name: #value)
}
