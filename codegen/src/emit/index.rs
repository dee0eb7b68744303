//! The generated index: every module behind the feature of its hub, and every shared choice.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use super::choice;
use crate::model::Catalog;
use crate::name;

/// `elements.rs`, item by item.
#[must_use]
pub fn elements(catalog: &Catalog) -> Vec<TokenStream> {
    let modules = catalog.elements.iter().map(|element| {
        let module = name::ident(&element.names.module, Span::call_site());
        let hub = &element.hub;
        quote! {
            #[cfg(feature = #hub)]
            #[rustfmt::skip]
            pub mod #module;
        }
    });
    modules.collect()
}

/// `choice/common.rs`, item by item.
#[must_use]
pub fn choices(catalog: &Catalog) -> Vec<TokenStream> {
    let root = quote!(::element_types);
    catalog
        .choices
        .iter()
        .flat_map(|shared| choice::items(shared, &root))
        .collect()
}

/// Every hub once, in order.
#[must_use]
pub fn hubs(catalog: &Catalog) -> Vec<&str> {
    let mut hubs: Vec<&str> = catalog
        .elements
        .iter()
        .map(|element| element.hub.as_str())
        .collect();
    hubs.sort_unstable();
    hubs.dedup();
    hubs
}
