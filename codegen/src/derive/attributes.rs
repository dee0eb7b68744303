//! `#[element(..)]` and `#[config(..)]`: members by name, each with its place.

use proc_macro2::Span;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned as _;
use syn::{Attribute, Expr, ExprLit, Ident, Lit, Path, Token};

use super::Places;
use crate::diagnostic::{Code, Finding, Findings, Spanned, did_you_mean};

/// One `name = value` or bare `name`.
pub(super) struct Argument {
    name: Ident,
    value: Option<Value>,
}

enum Value {
    Literal(Lit),
    Path(Path),
    Other(Span),
}

impl Parse for Argument {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        // `crate` is a keyword and a member.
        let name: Ident = input.call(syn::ext::IdentExt::parse_any)?;
        if !input.peek(Token![=]) {
            return Ok(Self { name, value: None });
        }
        input.parse::<Token![=]>()?;
        let value = match input.parse::<Expr>()? {
            Expr::Lit(ExprLit { lit, .. }) => Value::Literal(lit),
            Expr::Path(path) => Value::Path(path.path),
            other => Value::Other(other.span()),
        };
        Ok(Self {
            name,
            value: Some(value),
        })
    }
}

/// The arguments of all attributes called `attribute`; unknown and doubled ones are reported.
pub(super) struct Arguments {
    list: Vec<Argument>,
}

impl Arguments {
    pub(super) fn read(
        attributes: &[Attribute],
        attribute: &str,
        known: &[&str],
        places: &mut Places,
        findings: &mut Findings,
    ) -> Self {
        let mut list: Vec<Argument> = Vec::new();
        for written in attributes
            .iter()
            .filter(|written| written.path().is_ident(attribute))
        {
            match written.parse_args_with(Punctuated::<Argument, Token![,]>::parse_terminated) {
                Ok(arguments) => list.extend(arguments),
                Err(error) => {
                    let at = places.place(error.span());
                    let message = format!("`{attribute}` takes `name = value`: {error}");
                    let remedy = format!("members are `{}`", known.join("`, `"));
                    findings.push(Finding::new(Code::Derive, "", at, message, "", remedy));
                }
            }
        }
        let mut seen: Vec<String> = Vec::new();
        for argument in &list {
            let name = argument.name.to_string();
            let at = places.place(argument.name.span());
            if !known.contains(&name.as_str()) {
                let remedy = match did_you_mean(&name, known.iter().copied()) {
                    Some(close) => format!("did you mean `{close}`?"),
                    None => format!("members are `{}`", known.join("`, `")),
                };
                let message = format!("`{attribute}` has no member `{name}`");
                findings.push(Finding::new(
                    Code::UnknownMember,
                    "",
                    at,
                    message,
                    "",
                    remedy,
                ));
            } else if seen.contains(&name) {
                let message = format!("`{name}` stands twice");
                findings.push(Finding::new(
                    Code::DuplicateMember,
                    "",
                    at,
                    message,
                    "",
                    "keep one of the two",
                ));
            }
            seen.push(name);
        }
        Self { list }
    }

    fn find(&self, name: &str) -> Option<&Argument> {
        self.list.iter().find(|argument| argument.name == name)
    }

    /// A text; a bare boolean or number is read as its text.
    pub(super) fn text(
        &self,
        name: &str,
        places: &mut Places,
        findings: &mut Findings,
    ) -> Option<Spanned<String>> {
        let argument = self.find(name)?;
        let text = match &argument.value {
            Some(Value::Literal(Lit::Str(text))) => Some((text.value(), text.span())),
            Some(Value::Literal(Lit::Bool(flag))) => Some((flag.value.to_string(), flag.span)),
            Some(Value::Literal(Lit::Int(number))) => {
                Some((number.base10_digits().to_owned(), number.span()))
            }
            _ => None,
        };
        if text.is_none() {
            self.wrong_value(argument, "a text in quotes", places, findings);
        }
        text.map(|(text, span)| places.at(span, text))
    }

    /// A whole number.
    pub(super) fn number(
        &self,
        name: &str,
        places: &mut Places,
        findings: &mut Findings,
    ) -> Option<Spanned<u64>> {
        let argument = self.find(name)?;
        if let Some(Value::Literal(Lit::Int(number))) = &argument.value
            && let Ok(value) = number.base10_parse()
        {
            return Some(places.at(number.span(), value));
        }
        self.wrong_value(argument, "a whole number", places, findings);
        None
    }

    /// `name`, `name = true` or `name = false`.
    pub(super) fn flag(
        &self,
        name: &str,
        places: &mut Places,
        findings: &mut Findings,
    ) -> Option<Spanned<bool>> {
        let argument = self.find(name)?;
        match &argument.value {
            None => Some(places.at(argument.name.span(), true)),
            Some(Value::Literal(Lit::Bool(flag))) => Some(places.at(flag.span, flag.value)),
            Some(_) => {
                self.wrong_value(argument, "`true` or `false`", places, findings);
                None
            }
        }
    }

    /// A path, bare or in quotes.
    pub(super) fn path(
        &self,
        name: &str,
        places: &mut Places,
        findings: &mut Findings,
    ) -> Option<Path> {
        let argument = self.find(name)?;
        match &argument.value {
            Some(Value::Path(path)) => Some(path.clone()),
            Some(Value::Literal(Lit::Str(text))) if text.parse::<Path>().is_ok() => {
                text.parse().ok()
            }
            _ => {
                self.wrong_value(
                    argument,
                    "a path such as `my_crate::element_types`",
                    places,
                    findings,
                );
                None
            }
        }
    }

    #[allow(clippy::unused_self, reason = "reads as part of the getters")]
    fn wrong_value(
        &self,
        argument: &Argument,
        takes: &str,
        places: &mut Places,
        findings: &mut Findings,
    ) {
        let span = match &argument.value {
            Some(Value::Literal(literal)) => literal.span(),
            Some(Value::Path(path)) => path.span(),
            Some(Value::Other(span)) => *span,
            None => argument.name.span(),
        };
        let message = format!("`{}` takes {takes}", argument.name);
        let remedy = format!("write `{} = ..` with {takes}", argument.name);
        findings.push(Finding::new(
            Code::WrongKind,
            "",
            places.place(span),
            message,
            "",
            remedy,
        ));
    }
}

/// The doc comment as one text, paragraphs kept.
pub(super) fn doc(attributes: &[Attribute], places: &mut Places) -> Option<Spanned<String>> {
    let mut lines: Vec<String> = Vec::new();
    let mut first = None;
    for attribute in attributes {
        if let syn::Meta::NameValue(pair) = &attribute.meta
            && pair.path.is_ident("doc")
            && let Expr::Lit(ExprLit {
                lit: Lit::Str(line),
                ..
            }) = &pair.value
        {
            first = first.or(Some(attribute.span()));
            lines.push(line.value().trim().to_owned());
        }
    }
    let span = first?;
    let paragraphs: Vec<String> = lines
        .split(String::is_empty)
        .map(|paragraph| paragraph.join(" "))
        .filter(|p| !p.is_empty())
        .collect();
    Some(places.at(span, paragraphs.join("\n\n")))
}
