//! A struct that somebody is still writing: what of it can be read.
//!
//! **Input:** tokens that are no whole struct. **Output:** the struct with its whole fields.
//!
//! The compiler hands over a struct with a field like `pub site` or `pub site: ` and has told its
//! author so. What is beside the struct has to be there all the same, or every use of it would
//! be wrong as well until the field is whole.

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::{Attribute, Data, DataStruct, DeriveInput, Field, Fields, FieldsNamed, Token};

use super::attributes::list;

/// What is wrong with the struct, as far as its grammar goes.
pub(crate) fn refuse(error: &syn::Error) -> TokenStream {
    syn::Error::new(error.span(), list::plain(error)).into_compile_error()
}

/// The struct with the fields that are whole, if it is one with named fields.
pub(crate) fn read(input: TokenStream) -> Option<DeriveInput> {
    structure.parse2(input).ok()
}

fn structure(input: ParseStream<'_>) -> syn::Result<DeriveInput> {
    let attrs = input.call(Attribute::parse_outer)?;
    let vis = input.parse()?;
    let struct_token: Token![struct] = input.parse()?;
    let ident = input.parse()?;
    let generics = input.parse()?;
    let content;
    let brace_token = syn::braced!(content in input);
    // The first of the mistakes was reported, and the compiler knows all of them.
    let (fields, _) = list::read(content.parse()?, Field::parse_named);
    let named: Punctuated<Field, Token![,]> = fields.into_iter().collect();
    let fields = Fields::Named(FieldsNamed { brace_token, named });
    Ok(DeriveInput {
        attrs,
        vis,
        ident,
        generics,
        data: Data::Struct(DataStruct {
            struct_token,
            fields,
            semi_token: None,
        }),
    })
}
