//! Items in parentheses, with commas between: each is read by itself.
//!
//! **Input:** the tokens of the list, and how one item is read. **Output:** every item that could be
//! read, and for each that could not the place and what is wrong; reading goes on after its comma.

use proc_macro2::{Span, TokenStream};
use syn::parse::{ParseStream, Parser as _};
use syn::{LitStr, Token};

use super::argument::until_comma;

/// A mistake in an item.
pub(crate) struct BadItem {
    pub(crate) at: Span,
    pub(crate) said: String,
}

/// Reads all items; never fails as a whole.
pub(crate) fn read<T>(
    tokens: TokenStream,
    one: fn(ParseStream<'_>) -> syn::Result<T>,
) -> (Vec<T>, Vec<BadItem>) {
    // The end of a list has no place of its own.
    let last = tokens.clone().into_iter().last();
    let last = last.map_or_else(Span::call_site, |token| token.span());
    let mut items = Vec::new();
    let mut faults = Vec::new();
    let parser = |input: ParseStream<'_>| {
        while !input.is_empty() {
            match one(input).and_then(|item| ended(input, item, &mut faults)) {
                Ok(item) => items.push(item),
                Err(error) => {
                    let at = if input.is_empty() { last } else { error.span() };
                    let said = plain(&error);
                    faults.push(BadItem { at, said });
                    until_comma(input)?;
                    input.parse::<Option<Token![,]>>()?;
                }
            }
        }
        Ok(())
    };
    if let Err(error) = parser.parse2(tokens) {
        let said = plain(&error);
        faults.push(BadItem { at: last, said });
    }
    (items, faults)
}

/// An item that is a text in quotes.
pub(crate) fn text(input: ParseStream<'_>) -> syn::Result<LitStr> {
    let text: LitStr = input.parse()?;
    if text.suffix().is_empty() {
        return Ok(text);
    }
    let message = format!("`{}` after a text means nothing here", text.suffix());
    Err(syn::Error::new(text.span(), message))
}

/// The comma after an item; where one was forgotten, the next item begins all the same.
fn ended<T>(input: ParseStream<'_>, item: T, faults: &mut Vec<BadItem>) -> syn::Result<T> {
    if input.peek(Token![#]) {
        faults.push(BadItem {
            at: input.span(),
            said: "a comma is missing before this".into(),
        });
    } else if !input.is_empty() {
        input.parse::<Token![,]>()?;
    }
    Ok(item)
}

/// What syn says, in words for people who never saw its grammar.
pub(crate) fn plain(error: &syn::Error) -> String {
    let said = error.to_string();
    if said.contains("`for`, parentheses") {
        "expected a type".into()
    } else if said.ends_with("expected ident") || said.ends_with("expected identifier") {
        "expected a name".into()
    } else if said.ends_with("expected string literal") {
        "expected a text in quotes".into()
    } else {
        said
    }
}
