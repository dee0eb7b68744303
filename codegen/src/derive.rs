//! The derive's answer: what is beside an annotated struct.
//!
//! **Input:** the tokens of `#[derive(ElementConfig)]`. **Output:** everything that is beside a
//! generated `Config`; or one `compile_error!` a finding, each on its token, beside stubs that use
//! nothing and miss nothing, so that one mistake is one message.
//!
//! `annotated` reads the struct.

mod author_spans;
mod stub;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::DeriveInput;
use syn::spanned::Spanned as _;

use self::author_spans::{FieldSpans, Splices};
use crate::annotated::finding_locations::{Context, TokenRange};
use crate::annotated::{Annotated, incomplete_struct, read};
use crate::diagnostic::Finding;
use crate::emit::code::Word;
use crate::emit::{self, EmitContext};
use crate::lower::Common;
use crate::vec_map::VecMap;

/// Makes tokens of text; nothing when the text is no Rust. In a macro the compiler does it, which
/// is optimised where a macro is not.
pub type Lexer = fn(&str) -> Option<TokenStream>;

/// Expands the derive; never fails, since errors are tokens too.
#[must_use]
pub fn expand(input: TokenStream, lexer: Lexer) -> TokenStream {
    match syn::parse2::<DeriveInput>(input.clone()) {
        Ok(input) => expand_struct(&input, lexer),
        Err(error) => {
            let mut tokens = incomplete_struct::refuse(&error);
            if let Some(input) = incomplete_struct::read(input) {
                let mut context = Context::new();
                let annotated = read(&input, &Common::default(), &mut context);
                let half = "with fields lost, half of the findings would be about those";
                context.findings.discard(half);
                tokens.extend(stub::items(&input, annotated, lexer));
            }
            tokens
        }
    }
}

fn expand_struct(input: &DeriveInput, lexer: Lexer) -> TokenStream {
    let mut context = Context::new();
    let annotated = read(input, &Common::default(), &mut context);
    let (findings, tokens_of) = context.into_parts();
    if findings.is_empty() {
        let mut splices = Splices::new(lexer);
        let emit_context = annotated.emit_context(&mut splices);
        let mut items = emit::choices(&emit_context);
        items.extend(emit::companions(&emit_context));
        let mut tokens: TokenStream = annotated.identities().into_iter().collect();
        tokens.extend(splices.tokens(&items, &annotated.field_spans()));
        return tokens;
    }
    let mut tokens: TokenStream = findings
        .iter()
        .map(|finding| compile_error(&message(finding), tokens_of.of(finding.at)))
        .collect();
    tokens.extend(stub::items(input, annotated, lexer));
    tokens
}

/// A finding as rustc shows it under its headline.
fn message(finding: &Finding) -> String {
    format!(
        "{} [{}]\nhelp: {}",
        finding.message,
        finding.code.name(),
        finding.remedy
    )
}

/// `compile_error!` over the tokens from the first to the last: rustc joins the spans of a macro call's own
/// tokens.
fn compile_error(text: &str, TokenRange { first, last }: TokenRange) -> TokenStream {
    let path = quote_spanned!(first=> ::core::compile_error);
    let mut group = Group::new(Delimiter::Brace, quote!(#text));
    group.set_span(last);
    let bang = quote_spanned!(first=> !);
    quote!(#path #bang #group)
}

impl Annotated {
    /// Each name of ours that the struct writes must mean ours: another crate's `Url` is told here,
    /// on its token, and an import that only `reports(..)` needs counts as used.
    fn identities(&self) -> Vec<TokenStream> {
        let root = &self.read.root;
        let mut seen = VecMap::default();
        let fields = self.read.fields.iter().chain(&self.read.extras);
        let written = fields.filter_map(|field| {
            let ours = Ident::new(field.ours?, Span::call_site());
            let value = &field.value;
            let check = quote_spanned!(value.span()=> |value| value);
            seen.add(value.to_string())
                .then(|| quote!(const _: fn(#value) -> #root::#ours = #check;))
        });
        written.collect()
    }

    fn emit_context(&self, splices: &mut Splices) -> EmitContext<'_> {
        let fields = &self.read.fields;
        let custom = fields.iter().map(|field| {
            let custom = field.custom.as_ref()?;
            Some(splices.snippet(custom))
        });
        EmitContext {
            custom: custom.collect(),
            root: splices.snippet(&self.read.root),
            visibility: splices.snippet(&self.read.visibility),
            visibility_within: splices.snippet(&self.read.visibility_within),
            tools: self.read.tools,
            plain: fields
                .iter()
                .map(|field| field.optional.is_none())
                .collect(),
            fields: fields
                .iter()
                .map(|field| Word::written(&field.name))
                .collect(),
            ..EmitContext::module(&self.element)
        }
    }

    /// The spans of the fields: there a method called after one is defined, for editors.
    fn field_spans(&self) -> FieldSpans {
        let fields = self.read.fields.iter();
        fields
            .map(|field| (Word::written(&field.name).to_string(), field.name.span()))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;

    fn expanded(fields: &str) -> String {
        let structure = format!(
            "/// A.\n#[element(key = \"a\", name = \"A\", hub = \"crm\", authentication = \"basic\")]\n\
             struct AConfig {{\n/// B.\nuser: String,\n{fields} }}"
        );
        let tokens: TokenStream = structure.parse().expect("tokens");
        super::expand(tokens, |text| text.parse().ok()).to_string()
    }

    #[test]
    fn what_stands_beside_a_struct_is_there_before_the_struct_is_whole() {
        for fields in [
            "site",
            "site:",
            "site: Option<",
            "#[config(key = \"site\")]",
            "/// C.\nsite: String /// D.\n place: String",
            "site String, /// D.\n place: String",
        ] {
            let expanded = expanded(fields);
            assert_eq!(expanded.matches("compile_error").count(), 1, "{fields}");
            for there in ["struct AConfigBuilder", "fn user (", "type AInstance ="] {
                assert!(expanded.contains(there), "{fields}: {there}\n{expanded}");
            }
            assert_eq!(expanded.contains("fn place ("), fields.contains("place"));
        }
    }
}
