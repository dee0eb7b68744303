//! `impl Fields`: how the hand-written core reaches the fields, in the order of `SPEC`.
//!
//! **Input:** an element. **Output:** one implementation.

use super::EmitContext;
use super::code::{Snippet, code};

/// A constant for each type of the struct's own crate: the one place where the type has to be a
/// value, so that one which is none is one error, on its token.
pub(super) fn access(context: &EmitContext<'_>) -> Option<Snippet> {
    let (root, config) = (&context.root, context.config());
    let own = context.custom.iter().enumerate();
    let access: Vec<Snippet> = own
        .filter_map(|(index, custom)| {
            let (custom, name) = (custom.as_ref()?, context.access_name(index));
            Some(code! {
                const #name: #root::support::Access<#custom> = <#custom as #root::Value>::ACCESS;
            })
        })
        .collect();
    if access.is_empty() {
        return None;
    }
    let access = access.iter();
    Some(code!(impl #config { #(#access)* }))
}

/// One function in, one function out.
pub(super) fn implementation(context: &EmitContext<'_>) -> Snippet {
    let root = &context.root;
    let config = context.config();
    let sent: Vec<_> = context.element.sent().collect();
    // Reading and showing a deprecated entry is our job; only the author is to be warned.
    let allow = context
        .element
        .sent()
        .any(|(_, entry)| entry.deprecated.is_some())
        .then(|| code!(#[allow(deprecated, reason = "deprecated entries still travel")]));
    let allow_long = super::allow_long(sent.len());
    let (source, visitor) = if sent.is_empty() {
        (code!(_), code!(_))
    } else {
        (code!(source), code!(visitor))
    };
    let reads = sent.iter().map(|(index, _)| {
        let name = &context.fields[*index];
        match context.access(*index) {
            Some(access) if context.is_plain(*index) => code!(#name: (#access.next)(source)),
            Some(access) => code!(#name: (#access.optional)(source)),
            None => code!(#name: source.next()),
        }
    });
    let seen = sent.iter().map(|(index, _)| {
        let name = &context.fields[*index];
        match context.access(*index) {
            Some(access) if context.is_plain(*index) => {
                code!((#access.show)(&self.#name, visitor);)
            }
            Some(access) => code!((#access.optional_show)(&self.#name, visitor);),
            None => code!(visitor.slot(&self.#name);),
        }
    });
    code! {
        #allow
        #allow_long
        impl #root::support::Fields for #config {
            fn read(#source: &mut #root::support::Source<'_>) -> Self {
                Self { #(#reads),* }
            }

            fn visit(&self, #visitor: &mut #root::support::Visitor<'_>) {
                #(#seen)*
            }
        }
    }
}
