//! `options(..)`: the values of a choice, written like the enum that the derive makes of them.
//!
//! **Input:** the tokens inside `options(..)`. **Output:** options as a definition has them, and
//! whether all could be read.
//!
//! ```text
//! options(
//!     /// The platform asks the product at a fixed interval.
//!     Polling = "polling",
//!     /// The product calls.
//!     Webhook = "webhook" | "webhooks",
//! )
//! ```

use proc_macro2::TokenStream;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Ident, LitStr, Token};

use super::attributes::list;
use super::finding_locations::Context;
use super::rustc_attributes;
use crate::definition::OptionDefinition;
use crate::diagnostic::Code;

struct Written {
    attributes: Vec<Attribute>,
    variant: Ident,
    value: LitStr,
    aliases: Vec<LitStr>,
}

impl Parse for Written {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let variant = input.call(Ident::parse_any)?;
        input.parse::<Token![=]>()?;
        let value = list::text(input)?;
        let mut aliases = Vec::new();
        while input.peek(Token![|]) {
            input.parse::<Token![|]>()?;
            aliases.push(list::text(input)?);
        }
        Ok(Self {
            attributes,
            variant,
            value,
            aliases,
        })
    }
}

/// What a list of options says.
pub(crate) struct ChoiceOptions {
    /// Those that could be read.
    pub(crate) list: Vec<OptionDefinition>,
    /// Whether that is all of them: a default may be one of the others.
    pub(crate) whole: bool,
}

/// Reads the options; what cannot be read is reported.
pub(crate) fn read(
    (member, tokens): (&Ident, TokenStream),
    context: &mut Context,
) -> ChoiceOptions {
    let at = context.place(member);
    let (options, faults) = list::read(tokens, Written::parse);
    if options.is_empty() && faults.is_empty() {
        let message = "the choice has no options";
        let remedy = "write `options(Polling = \"polling\", ..)`; a text of which only some values are known is a `String` with `examples(..)`";
        context.refuse(Code::MissingMember, at, message, remedy);
    }
    let whole = faults.is_empty();
    for list::BadItem { at, said } in faults {
        let at = context.place_of(at);
        let message = format!("`options` lists variants with their texts: {said}");
        let remedy = "write `Polling = \"polling\"`, with commas between and other spellings after `|`, the doc above as `/// …`";
        context.refuse(Code::Derive, at, message, remedy);
    }
    let list = options.iter().map(|option| definition(option, context));
    ChoiceOptions {
        list: list.collect(),
        whole,
    }
}

fn definition(option: &Written, context: &mut Context) -> OptionDefinition {
    rustc_attributes::only(&option.attributes, &[], context);
    let doc = rustc_attributes::doc(&option.attributes, context);
    if doc.is_none() {
        let message = format!("the option `{}` has no doc", option.variant);
        let remedy = "say above it what choosing it means: `/// …`";
        context.refuse_at(Code::MissingMember, &option.variant, message, remedy);
    }
    let aliases = option.aliases.iter();
    OptionDefinition {
        value: context.spanned(&option.value, option.value.value()),
        doc,
        aliases: aliases
            .map(|alias| context.spanned(alias, alias.value()))
            .collect(),
        rust_name: Some(context.spanned(&option.variant, option.variant.to_string())),
    }
}
