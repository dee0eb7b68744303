//! The second front door: an annotated struct becomes the same model, and the same companions.
//!
//! Comes in: the tokens of `#[derive(ElementConfig)]`. Goes out: everything that stands beside a
//! generated `Config`; or one `compile_error!` a finding, each on its token, beside stubs that use
//! nothing and miss nothing, so that one mistake is one message.
//!
//! The reading (`structure`, `field`, `kind`, …) makes a [`crate::definition::Definition`] of the
//! struct, so that [`crate::lower`] holds both doors to the same rules. The way back, and the way
//! across, are `print` (element to struct) and `adopt` (struct to definition).

#[cfg(feature = "gen")]
pub mod adopt;
mod argument;
mod attributes;
mod choice;
mod context;
mod extras;
mod field;
mod instead;
mod kind;
mod list;
mod made;
mod members;
mod native;
mod partial;
#[cfg(feature = "gen")]
pub mod print;
mod reports;
mod secret;
mod splice;
mod structure;
mod stub;
mod ways;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::DeriveInput;
use syn::spanned::Spanned as _;

use self::context::Context;
use self::field::Choice as ChoiceType;
use self::splice::{Places, Splices};
use crate::diagnostic::{Code, Finding};
use crate::emit::snippet::Word;
use crate::emit::{self, Surface};
use crate::few::Few;
use crate::lower::{self, Common};
use crate::model::{Choice, ChoiceRef, Element, ValueType};

/// Makes tokens of text; nothing when the text is no Rust. In a macro the compiler does it, which
/// is optimised where a macro is not.
pub type Lexer = fn(&str) -> Option<TokenStream>;

/// Expands the derive; never fails, since errors are tokens too.
#[must_use]
pub fn expand(input: TokenStream, lexer: Lexer) -> TokenStream {
    match syn::parse2::<DeriveInput>(input.clone()) {
        Ok(input) => expand_struct(&input, lexer),
        Err(error) => {
            let mut tokens = partial::refuse(&error);
            if let Some(input) = partial::read(input) {
                let mut context = Context::new();
                let annotated = read(&input, &Common::default(), &mut context);
                // With fields lost, half of the findings would be about those.
                drop(context.into_parts());
                tokens.extend(stub::items(&input, &annotated, lexer));
            }
            tokens
        }
    }
}

fn expand_struct(input: &DeriveInput, lexer: Lexer) -> TokenStream {
    let mut context = Context::new();
    let annotated = read(input, &Common::default(), &mut context);
    let (findings, spans) = context.into_parts();
    if findings.is_empty() {
        let mut splices = Splices::new(lexer);
        let surface = annotated.surface(&mut splices);
        let mut items = emit::choices(&surface);
        items.extend(emit::companions(&surface));
        let mut tokens: TokenStream = annotated.identities().into_iter().collect();
        tokens.extend(splices.tokens(&items, &annotated.places()));
        return tokens;
    }
    let mut tokens: TokenStream = findings
        .iter()
        .map(|finding| context::compile_error(&message(finding), spans.of(finding.at)))
        .collect();
    tokens.extend(stub::items(input, &annotated, lexer));
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

/// An annotated struct after lowering; whole only if nothing was found.
pub(crate) struct Annotated {
    pub(crate) element: Element,
    read: structure::Read,
}

impl Annotated {
    /// Each name of ours that the struct writes must mean ours: another crate's `Url` is told here,
    /// on its token, and an import that only `reports(..)` needs counts as used.
    fn identities(&self) -> Vec<TokenStream> {
        let root = &self.read.root;
        let mut seen = Few::default();
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

    fn surface(&self, splices: &mut Splices) -> Surface<'_> {
        let fields = &self.read.fields;
        let root = splices.snippet(&self.read.root);
        let visibility = splices.snippet(&self.read.visibility);
        let visibility_within = splices.snippet(&self.read.visibility_within);
        let custom = fields.iter().map(|field| {
            let custom = field.custom.as_ref()?;
            Some(splices.snippet(custom))
        });
        Surface {
            element: &self.element,
            root,
            visibility,
            visibility_within,
            tools: self.read.tools,
            custom: custom.collect(),
            fields: fields
                .iter()
                .map(|field| Word::written(&field.name))
                .collect(),
        }
    }

    /// Where the fields stand: there a method called after one is defined, for editors.
    fn places(&self) -> Places {
        let fields = self.read.fields.iter();
        fields
            .map(|field| (Word::written(&field.name).to_string(), field.name.span()))
            .collect()
    }
}

/// Reads and lowers; `common` knows the options of shared choices, which the macro does not.
pub(crate) fn read(input: &DeriveInput, common: &Common, context: &mut Context) -> Annotated {
    let read = structure::read(input, context);
    let (mut element, _) = lower::element(
        &read.definition,
        &read.naming,
        common,
        &mut context.findings,
    );
    for (entry, field) in element.entries.iter_mut().zip(&read.fields) {
        match &field.choice {
            Some(ChoiceType::Own(name)) => {
                if let ValueType::Choice(ChoiceRef::Own(choice)) = &mut entry.value_type {
                    choice.name.clone_from(name);
                }
            }
            Some(ChoiceType::Shared(name)) => {
                entry.value_type = ValueType::Choice(ChoiceRef::Common(shared(name, common)));
            }
            // Imported, its name is all there is; without the dictionary it stays a type of the
            // author's own, which says itself what it is.
            None if entry.value_type == ValueType::Custom => {
                if let Some(choice) = named(&field.value, common) {
                    entry.value_type = ValueType::Choice(ChoiceRef::Common(choice));
                }
            }
            None => {}
        }
        let all = read.ways == structure::Ways::All;
        if let Some(at) = field.optional.filter(|_| all && entry.always_required()) {
            let message = format!("every way requires `{}`", entry.key);
            let remedy = "write its type without `Option`, or leave it out of one way's `requires`";
            context.refuse(Code::Ways, at, message, remedy);
        }
    }
    let annotated = Annotated { element, read };
    made::check(&annotated, context);
    annotated
}

/// The shared choice of this name, if the dictionary is here and has it.
fn named(value: &TokenStream, common: &Common) -> Option<Choice> {
    common.choice_called(&value.to_string()).cloned()
}

/// The choice of this name; in the macro its name is all that is known, and all that is needed.
fn shared(name: &str, common: &Common) -> Choice {
    let known = common.choice_called(name).cloned();
    known.unwrap_or_else(|| Choice {
        name: name.to_owned(),
        key: String::new(),
        doc: String::new(),
        options: Vec::new(),
    })
}
