//! A choice: an open enum, so that a value nobody has seen survives.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use super::docs;
use crate::doc;
use crate::model::{Choice, ChoiceOption};
use crate::name;

/// The enum and its conversions.
#[must_use]
pub fn items(choice: &Choice, root: &TokenStream, visibility: &TokenStream) -> Vec<TokenStream> {
    vec![
        enumeration(choice, visibility),
        conversions(choice, root),
        from_text(choice, root),
        display(choice, root),
    ]
}

fn enumeration(choice: &Choice, visibility: &TokenStream) -> TokenStream {
    let type_name = name::ident(&choice.name, Span::call_site());
    let mut lines = doc::inert(&choice.doc);
    lines.push(String::new());
    lines.push(format!("Wire key {}.", doc::code(&choice.key)));
    let doc = docs(&lines);
    let variants = choice.options.iter().map(|option| {
        let doc = docs(&variant_doc(option));
        let variant = name::ident(&option.variant, Span::call_site());
        quote!(#doc #variant)
    });
    quote! {
        #doc
        #[derive(
            ::core::clone::Clone,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[non_exhaustive]
        #visibility enum #type_name {
            #(#variants,)*
            #[doc = " A text this version does not know; sent and shown as it is."]
            Other(::std::string::String),
        }
    }
}

fn variant_doc(option: &ChoiceOption) -> Vec<String> {
    let mut lines = doc::inert(&option.doc);
    lines.push(String::new());
    let aliases: Vec<String> = option
        .aliases
        .iter()
        .map(|alias| doc::code(alias))
        .collect();
    let also = if aliases.is_empty() {
        String::new()
    } else {
        format!("; read from {} too", aliases.join(" and "))
    };
    lines.push(format!("On the wire {}{also}.", doc::code(&option.value)));
    lines
}

fn conversions(choice: &Choice, root: &TokenStream) -> TokenStream {
    let type_name = name::ident(&choice.name, Span::call_site());
    let values: Vec<&String> = choice.options.iter().map(|option| &option.value).collect();
    let variants: Vec<_> = choice
        .options
        .iter()
        .map(|option| name::ident(&option.variant, Span::call_site()))
        .collect();
    let patterns = choice.options.iter().map(|option| {
        let spellings = std::iter::once(&option.value).chain(&option.aliases);
        quote!(#(#spellings)|*)
    });
    let allow_long = super::allow_long(choice.options.len());
    quote! {
        #allow_long
        impl #root::Choice for #type_name {
            const OPTIONS: &'static [&'static str] = &[#(#values),*];

            fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #values,)*
                    Self::Other(text) => text,
                }
            }

            fn from_text(text: &str) -> Self {
                match text {
                    #(#patterns => Self::#variants,)*
                    other => Self::Other(::std::borrow::ToOwned::to_owned(other)),
                }
            }
        }
    }
}

fn from_text(choice: &Choice, root: &TokenStream) -> TokenStream {
    let type_name = name::ident(&choice.name, Span::call_site());
    quote! {
        impl ::core::convert::From<&str> for #type_name {
            fn from(text: &str) -> Self {
                #root::Choice::from_text(text)
            }
        }
    }
}

fn display(choice: &Choice, root: &TokenStream) -> TokenStream {
    let type_name = name::ident(&choice.name, Span::call_site());
    quote! {
        impl ::core::fmt::Display for #type_name {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                formatter.pad(#root::Choice::as_str(self))
            }
        }
    }
}
