//! The syntax inside an attribute: `name`, `name = value`, `name(..)`, separated by commas.
//!
//! **Input:** tokens. **Output:** every argument that could be read, and for each that could not the
//! place and what is wrong; reading goes on after the next comma.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::buffer::Cursor;
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Ident, Lit, LitStr, Path, Token};

use crate::annotated::finding_locations::TokenRange;

/// One argument.
pub(crate) struct Argument {
    pub(crate) name: Ident,
    /// The name as text, asked for often; `r#key` is the same name as `key`.
    pub(crate) word: String,
    pub(crate) value: ArgumentValue,
    /// The first and the last token of the value; without one, the name.
    pub(crate) place: TokenRange,
}

/// What is after an argument's name.
pub(crate) enum ArgumentValue {
    /// Nothing.
    None,
    /// `= "text"`, `= -5`, `= true`.
    Literal(Lit),
    /// `= some::path`.
    Path(Path),
    /// `(..)`: the tokens inside.
    List(TokenStream),
    /// `= ` and something else.
    Other,
}

/// A mistake in the syntax, and the argument it is in, if that much could be read.
pub(crate) struct BadArgument {
    pub(crate) name: Option<Ident>,
    pub(crate) error: syn::Error,
}

/// Reads all arguments; never fails as a whole.
pub(crate) fn read(tokens: TokenStream) -> (Vec<Argument>, Vec<BadArgument>) {
    let mut arguments = Vec::new();
    let mut faults = Vec::new();
    let parser = |input: ParseStream<'_>| {
        while !input.is_empty() {
            let read = named(input, &mut faults);
            match read.and_then(|argument| ended(input, argument, &mut faults)) {
                Ok(argument) => arguments.push(argument),
                Err(fault) => {
                    faults.push(fault);
                    until_comma(input)?;
                }
            }
            input.parse::<Option<Token![,]>>()?;
        }
        Ok(())
    };
    if let Err(error) = parser.parse2(tokens) {
        faults.push(BadArgument { name: None, error });
    }
    (arguments, faults)
}

/// What follows an argument: a comma, or nothing. Where a comma was forgotten before another
/// argument, both are good.
fn ended(
    input: ParseStream<'_>,
    argument: Argument,
    faults: &mut Vec<BadArgument>,
) -> Result<Argument, BadArgument> {
    if input.is_empty() || input.peek(Token![,]) {
        return Ok(argument);
    }
    let name = &argument.name;
    let mark = input.cursor().punct().map(|(mark, _)| mark);
    let message = match (&argument.value, mark) {
        (ArgumentValue::None, Some(mark)) if mark.as_char() == ':' => {
            format!("`{name}` ends here: a member is one word")
        }
        _ => format!("`{name}` ends here: a comma is missing"),
    };
    let fault = BadArgument {
        name: Some(name.clone()),
        error: input.error(message),
    };
    if matches!(argument.value, ArgumentValue::None) || !goes_on_with_another(input) {
        return Err(fault);
    }
    faults.push(fault);
    Ok(argument)
}

/// Whether `name =`, `name(..)` or `;` comes.
fn goes_on_with_another(input: ParseStream<'_>) -> bool {
    let name = input.peek(Ident::peek_any);
    if input.peek(Token![;]) {
        return input.parse::<Token![;]>().is_ok();
    }
    name && (input.peek2(Token![=]) || input.peek2(syn::token::Paren))
}

fn named(input: ParseStream<'_>, faults: &mut Vec<BadArgument>) -> Result<Argument, BadArgument> {
    let nameless = |error| BadArgument { name: None, error };
    if input.peek(Token![,]) {
        return Err(nameless(input.error("one comma too many")));
    }
    // `crate` is a keyword and a member.
    if !input.peek(Ident::peek_any) {
        let error = input.error("a member's name is expected here, without quotes");
        return Err(BadArgument {
            name: quoted(input),
            error,
        });
    }
    let name = input.call(Ident::parse_any).map_err(nameless)?;
    let mut said = Vec::new();
    let read = value(input, &name, &mut said);
    let fault = |error| BadArgument {
        name: Some(name.clone()),
        error,
    };
    faults.extend(said.into_iter().map(fault));
    match read {
        Ok((value, place)) => Ok(Argument {
            word: name.unraw().to_string(),
            place: place.unwrap_or(name.span().into()),
            name,
            value,
        }),
        Err(error) => Err(fault(error)),
    }
}

/// The name in quotes, as JSON has it.
fn quoted(input: ParseStream<'_>) -> Option<Ident> {
    let name: LitStr = input.fork().parse().ok()?;
    let follows = input.peek2(Token![=]) || input.peek2(Token![:]);
    follows.then(|| name.parse().ok())?
}

/// What follows a name, and where; mistakes that leave no doubt of what was meant are `said`.
fn value(
    input: ParseStream<'_>,
    name: &Ident,
    said: &mut Vec<syn::Error>,
) -> syn::Result<(ArgumentValue, Option<TokenRange>)> {
    if input.peek(syn::token::Paren) {
        let from = input.cursor();
        let TokenTree::Group(group) = input.parse()? else {
            return Err(input.error("a list in parentheses is expected here"));
        };
        return Ok((
            ArgumentValue::List(group.stream()),
            place(from, input.cursor()),
        ));
    }
    if !equals(input, name, said)? {
        return Ok((ArgumentValue::None, None));
    }
    if input.is_empty() || input.peek(Token![,]) {
        let message = format!("`{name} =` has no value");
        return Err(syn::Error::new(name.span(), message));
    }
    let from = input.cursor();
    let mut value = simple(input, said)?;
    if matches!(value, ArgumentValue::Other) || goes_on(input.cursor()) {
        until_comma(input)?;
        value = ArgumentValue::Other;
    }
    Ok((value, place(from, input.cursor())))
}

/// Whether a value comes after a name: after `=`, or after what somebody took for it.
fn equals(input: ParseStream<'_>, name: &Ident, said: &mut Vec<syn::Error>) -> syn::Result<bool> {
    if input.peek(Token![=]) {
        input.parse::<Token![=]>()?;
        if input.peek(Token![=]) || input.peek(Token![>]) {
            let message = format!("one `=` goes between `{name}` and its value");
            said.push(input.error(message));
            input.parse::<TokenTree>()?;
        }
        return Ok(true);
    }
    if input.peek(Token![:]) && !input.peek(Token![::]) {
        let message = format!("`=` goes between `{name}` and its value");
        said.push(input.error(message));
        input.parse::<TokenTree>()?;
        return Ok(true);
    }
    let value = input.cursor().literal().is_some();
    if value {
        let message = format!("`=` is missing between `{name}` and its value");
        said.push(input.error(message));
    }
    Ok(value)
}

/// A literal or a path, or nothing of what is there.
fn simple(input: ParseStream<'_>, said: &mut Vec<syn::Error>) -> syn::Result<ArgumentValue> {
    if starts_literal(input) {
        let literal: Lit = input.parse()?;
        if !literal.suffix().is_empty() {
            let message = format!("`{}` after a value means nothing here", literal.suffix());
            said.push(syn::Error::new(literal.span(), message));
        }
        return Ok(ArgumentValue::Literal(literal));
    }
    if (input.peek(Ident::peek_any) || input.peek(Token![::]))
        && let Ok(path) = input.call(Path::parse_mod_style)
    {
        return Ok(ArgumentValue::Path(path));
    }
    Ok(ArgumentValue::Other)
}

/// Whether what was read is the beginning of an expression: `concat!(..)`, `limit()`, `1 + 2`.
fn goes_on(cursor: Cursor<'_>) -> bool {
    match cursor.token_tree() {
        Some((TokenTree::Group(_), _)) => true,
        Some((TokenTree::Punct(mark), _)) => !",;:=#".contains(mark.as_char()),
        _ => false,
    }
}

/// The first and the last token between two places.
fn place(from: Cursor<'_>, to: Cursor<'_>) -> Option<TokenRange> {
    let mut cursor = from;
    let mut place: Option<TokenRange> = None;
    while cursor != to {
        let (token, rest) = cursor.token_tree()?;
        let ends = ends(token);
        let first = place.map_or(ends.first, |range| range.first);
        place = Some(TokenRange { first, ..ends });
        cursor = rest;
    }
    place
}

/// Where a token begins and ends; what a macro was given is where it was given.
fn ends(token: TokenTree) -> TokenRange {
    let span = token.span();
    let TokenTree::Group(group) = token else {
        return span.into();
    };
    if group.delimiter() != Delimiter::None {
        return span.into();
    }
    let mut inside = group.stream().into_iter().map(ends);
    let first: TokenRange = inside.next().unwrap_or(span.into());
    let last = inside.last().unwrap_or(first).last;
    TokenRange { last, ..first }
}

/// Whether a literal comes, told by its first token alone: `peek(Lit)` reads it to the end.
fn starts_literal(input: ParseStream<'_>) -> bool {
    let cursor = input.cursor();
    let boolean = |(word, _): (Ident, _)| word == "true" || word == "false";
    cursor.literal().is_some()
        || cursor.ident().is_some_and(boolean)
        || (input.peek(Token![-]) && input.peek(Lit))
}

/// The text of a literal in quotes. Most have no escapes, and then it is there as it is; syn
/// looks at each letter.
pub(crate) fn text(literal: &LitStr) -> String {
    let written = literal.token().to_string();
    let inner = written
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    match inner {
        Some(inner) if !inner.contains('\\') && !inner.contains('\r') => inner.to_owned(),
        _ => literal.value(),
    }
}

/// What is before the next comma.
pub(crate) fn until_comma(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let mut rest = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![,]) {
        rest.extend([input.parse::<TokenTree>()?]);
    }
    Ok(rest)
}
