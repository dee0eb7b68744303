//! The syntax inside an attribute: `name`, `name = value`, `name(..)`, separated by commas.
//!
//! Comes in: tokens. Goes out: every argument that could be read, and for each that could not the
//! place and what is wrong; reading goes on after the next comma.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Ident, Lit, LitStr, Path, Token};

/// One argument.
pub(super) struct Argument {
    pub(super) name: Ident,
    /// The name as text, asked for often.
    pub(super) word: String,
    pub(super) value: Value,
}

/// What stands after an argument's name.
pub(super) enum Value {
    /// Nothing.
    None,
    /// `= "text"`, `= -5`, `= true`.
    Literal(Lit),
    /// `= some::path`.
    Path(Path),
    /// `(..)`: the tokens inside, and the place of the whole.
    List(TokenStream, Span),
    /// `= ` and something else.
    Other(TokenStream),
}

/// A mistake in the syntax, and the argument it is in, if that much could be read.
pub(super) struct Fault {
    pub(super) name: Option<Ident>,
    pub(super) error: syn::Error,
}

/// Reads all arguments; never fails as a whole.
pub(super) fn read(tokens: TokenStream) -> (Vec<Argument>, Vec<Fault>) {
    let mut arguments = Vec::new();
    let mut faults = Vec::new();
    let parser = |input: ParseStream<'_>| {
        while !input.is_empty() {
            match argument(input)? {
                Ok(argument) => arguments.push(argument),
                Err(fault) => faults.push(fault),
            }
        }
        Ok(())
    };
    if let Err(error) = parser.parse2(tokens) {
        faults.push(Fault { name: None, error });
    }
    (arguments, faults)
}

/// One argument and the comma after it; after a fault the rest up to that comma is skipped.
fn argument(input: ParseStream<'_>) -> syn::Result<Result<Argument, Fault>> {
    let read = named(input);
    let rest = until_comma(input)?;
    if !input.is_empty() {
        input.parse::<Token![,]>()?;
    }
    Ok(match (read, rest.into_iter().next()) {
        (Ok(argument), Some(token)) => {
            let name = &argument.name;
            let message = match (&argument.value, &token) {
                (Value::None, TokenTree::Literal(_)) => {
                    format!("`=` is missing between `{name}` and its value")
                }
                _ => format!("`{name}` ends here: a comma is missing"),
            };
            Err(Fault {
                error: syn::Error::new(token.span(), message),
                name: Some(argument.name),
            })
        }
        (Ok(argument), None) => Ok(argument),
        (Err(fault), _) => Err(fault),
    })
}

fn named(input: ParseStream<'_>) -> Result<Argument, Fault> {
    let nameless = |error| Fault { name: None, error };
    // `crate` is a keyword and a member.
    if !input.peek(Ident::peek_any) {
        let message = "a member's name is expected here, without quotes";
        return Err(nameless(input.error(message)));
    }
    let name = input.call(Ident::parse_any).map_err(nameless)?;
    match value(input, &name) {
        Ok(value) => Ok(Argument {
            word: name.to_string(),
            name,
            value,
        }),
        Err(error) => Err(Fault {
            name: Some(name),
            error,
        }),
    }
}

fn value(input: ParseStream<'_>, name: &Ident) -> syn::Result<Value> {
    if input.peek(syn::token::Paren) {
        let TokenTree::Group(group) = input.parse()? else {
            return Err(input.error("a list in parentheses is expected here"));
        };
        return Ok(Value::List(group.stream(), group.span()));
    }
    if !input.peek(Token![=]) {
        return Ok(Value::None);
    }
    input.parse::<Token![=]>()?;
    if input.is_empty() || input.peek(Token![,]) {
        let message = format!("`{name} =` has no value");
        return Err(syn::Error::new(name.span(), message));
    }
    if starts_literal(input) {
        return input.parse().map(Value::Literal);
    }
    if (input.peek(Ident::peek_any) || input.peek(Token![::]))
        && let Ok(path) = input.call(Path::parse_mod_style)
    {
        return Ok(Value::Path(path));
    }
    until_comma(input).map(Value::Other)
}

/// Whether a literal comes, told by its first token alone: `peek(Lit)` reads it to the end.
fn starts_literal(input: ParseStream<'_>) -> bool {
    let cursor = input.cursor();
    let boolean = |(word, _): (Ident, _)| word == "true" || word == "false";
    cursor.literal().is_some()
        || cursor.ident().is_some_and(boolean)
        || (input.peek(Token![-]) && input.peek(Lit))
}

/// The text of a literal in quotes. Most have no escapes, and then it stands there as it is; syn
/// looks at each letter.
pub(super) fn text(literal: &LitStr) -> String {
    let written = literal.token().to_string();
    let inner = written
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    match inner {
        Some(inner) if !inner.contains('\\') && !inner.contains('\r') => inner.to_owned(),
        _ => literal.value(),
    }
}

fn until_comma(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let mut rest = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        rest.extend([input.parse::<TokenTree>()?]);
    }
    Ok(rest)
}
