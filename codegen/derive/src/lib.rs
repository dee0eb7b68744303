//! The macro behind `element_types::ElementConfig`; all of its logic is in `element-codegen`.
//!
//! **Input:** the tokens of a struct. **Output:** the tokens of everything beside it.

use proc_macro::TokenStream;

/// The attributes are `#[element(..)]` on the struct and `#[config(..)]` on its fields; people use
/// the macro as `element_types::ElementConfig`, where what they take is documented.
#[proc_macro_derive(ElementConfig, attributes(element, config))]
pub fn element_config(input: TokenStream) -> TokenStream {
    let lexer = |text: &str| Some(text.parse::<TokenStream>().ok()?.into());
    element_codegen::derive::expand(input.into(), lexer).into()
}
