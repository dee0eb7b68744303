//! The generated index: every module behind the feature of its hub, and every shared choice.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use super::{choice, docs};
use crate::doc;
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
    let specs = catalog.elements.iter().map(|element| {
        let module = name::ident(&element.names.module, Span::call_site());
        let hub = &element.hub;
        quote!(#[cfg(feature = #hub)] #module::SPEC)
    });
    let table = quote! {
        #[doc = " The tables of all elements whose hubs are enabled, sorted by module name."]
        pub static ELEMENTS: &[&::element_types::ElementSpec] = &[#(#specs),*];
    };
    modules.chain([table]).collect()
}

/// `hub.rs`, item by item: a page and a module for each hub.
#[must_use]
pub fn hub_pages(catalog: &Catalog) -> Vec<TokenStream> {
    let page = |hub: &str| {
        let module = name::ident(hub, Span::call_site());
        let elements = || {
            catalog
                .elements
                .iter()
                .filter(move |element| element.hub == hub)
        };
        let uses = elements().map(|element| {
            let module = name::ident(&element.names.module, Span::call_site());
            quote!(pub use crate::elements::#module;)
        });
        let doc = docs(&doc::hub(hub, elements()));
        quote! {
            #doc
            #[cfg(feature = #hub)]
            pub mod #module {
                #(#uses)*
            }
        }
    };
    hubs(catalog).into_iter().map(page).collect()
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
