//! The macro behind `element_types::ElementConfig`; all of its logic is in `element-codegen`.

use proc_macro::TokenStream;

/// Makes an element of an annotated struct: builder, request, what an instance reports, `SPEC`.
///
/// Documented where people use it: the crate `element-types`, feature `derive`.
#[proc_macro_derive(ElementConfig, attributes(element, config))]
pub fn element_config(input: TokenStream) -> TokenStream {
    element_codegen::derive::expand(input.into()).into()
}
