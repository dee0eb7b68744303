//! `impl Fields`: how the hand-written core reaches the fields, in the order of `SPEC`.

use super::Surface;
use super::snippet::{Snippet, quote};

/// One function in, one function out.
pub(super) fn implementation(surface: &Surface<'_>) -> Snippet {
    let root = &surface.root;
    let config = surface.config();
    let names: Vec<_> = surface
        .element
        .sent()
        .map(|(index, _)| &surface.fields[index])
        .collect();
    // Reading and showing a deprecated entry is our job; only the author is to be warned.
    let allow = surface
        .element
        .sent()
        .any(|(_, entry)| entry.deprecated.is_some())
        .then(|| quote!(#[allow(deprecated, reason = "deprecated entries still travel")]));
    let allow_long = super::allow_long(names.len());
    let (source, visitor) = if names.is_empty() {
        (quote!(_), quote!(_))
    } else {
        (quote!(source), quote!(visitor))
    };
    let reads = names.iter().map(|name| quote!(#name: source.next()));
    let seen = names.iter().map(|name| quote!(visitor.slot(&self.#name);));
    quote! {
        #allow
        #allow_long
        impl #root::support::Fields for #config {
            #[inline]
            fn read(#source: &mut #root::support::Source<'_>) -> Self {
                Self { #(#reads),* }
            }

            #[inline]
            fn visit(&self, #visitor: &mut #root::support::Visitor<'_>) {
                #(#seen)*
            }
        }
    }
}
