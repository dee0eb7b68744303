//! Values of arguments, each as what its member takes; one that is something else is reported.
//!
//! **Input:** the name of an argument. **Output:** its value with its place, or a finding that says
//! what it takes.

use element_core::did_you_mean;

use proc_macro2::TokenStream;
use syn::{Lit, Path};

use super::Arguments;
use super::argument::{self, Argument, ArgumentValue};
use crate::annotated::finding_locations::Context;
use crate::diagnostic::{Code, Spanned};

/// The words that a member takes.
pub(crate) struct Words<T> {
    pub(crate) all: &'static [&'static str],
    pub(crate) from_word: fn(&str) -> Option<T>,
    /// What is taken to be meant where nothing is close.
    pub(crate) guess: T,
}

impl Arguments {
    /// Whether the member is there as a text in quotes.
    pub(crate) fn text_there(&self, name: &str) -> bool {
        self.find(name)
            .is_some_and(|argument| matches!(argument.value, ArgumentValue::Literal(Lit::Str(_))))
    }

    /// A text; a bare boolean or number is read as its text.
    pub(crate) fn wire_text(&self, name: &str, context: &mut Context) -> Option<Spanned<String>> {
        let argument = self.find(name)?;
        if let ArgumentValue::Literal(literal) = &argument.value
            && let Some(text) = plain(literal)
        {
            return Some(Spanned::new(text, context.place_of(argument.place)));
        }
        self.wrong(argument, "a text in quotes, a boolean or a number", context);
        None
    }

    /// A text in quotes.
    pub(crate) fn text(&self, name: &str, context: &mut Context) -> Option<Spanned<String>> {
        let argument = self.find(name)?;
        if let ArgumentValue::Literal(Lit::Str(text)) = &argument.value {
            return Some(context.spanned_at(text.span(), argument::text(text)));
        }
        self.wrong(argument, "a text in quotes", context);
        None
    }

    /// One of a list of words; in place of another the one that was meant, and that is reported.
    pub(crate) fn word<T>(
        &self,
        name: &str,
        words: &Words<T>,
        context: &mut Context,
    ) -> Option<Spanned<T>>
    where
        T: Copy,
    {
        let Spanned { value: word, at } = self.text(name, context)?;
        if let Some(known) = (words.from_word)(&word) {
            return Some(Spanned::new(known, at));
        }
        let allowed = words.all.join("`, `");
        let close = did_you_mean(&word, words.all.iter().copied());
        let remedy = match close {
            Some(close) => format!("did you mean `{close}`? allowed are `{allowed}`"),
            None => format!("allowed are `{allowed}`"),
        };
        let message = format!("`{name}` cannot be `{word}`");
        context.refuse(Code::NotAllowed, at, message, remedy);
        let meant = close.and_then(words.from_word);
        Some(Spanned::new(meant.unwrap_or(words.guess), at))
    }

    /// A whole number.
    pub(crate) fn number(&self, name: &str, context: &mut Context) -> Option<Spanned<u64>> {
        let argument = self.find(name)?;
        if let ArgumentValue::Literal(Lit::Int(number)) = &argument.value
            && let Ok(value) = number.base10_parse()
        {
            return Some(context.spanned_at(number.span(), value));
        }
        let takes = match &argument.value {
            ArgumentValue::Literal(Lit::Int(number))
                if !number.base10_digits().starts_with('-') =>
            {
                "a number of at most 64 bits"
            }
            _ => "a whole number, zero or more",
        };
        self.wrong(argument, takes, context);
        None
    }

    /// `name`, `name = true` or `name = false`.
    pub(crate) fn flag(&self, name: &str, context: &mut Context) -> Option<Spanned<bool>> {
        let argument = self.find(name)?;
        match &argument.value {
            ArgumentValue::None => Some(context.spanned_at(argument.name.span(), true)),
            ArgumentValue::Literal(Lit::Bool(flag)) => {
                Some(context.spanned_at(flag.span, flag.value))
            }
            _ => {
                self.wrong(argument, "nothing, or `= true` or `= false`", context);
                None
            }
        }
    }

    /// A path, bare or in quotes.
    pub(crate) fn path(&self, name: &str, context: &mut Context) -> Option<Path> {
        let argument = self.find(name)?;
        let path = match &argument.value {
            ArgumentValue::Path(path) => Some(path.clone()),
            ArgumentValue::Literal(Lit::Str(text)) => text.parse().ok(),
            _ => None,
        };
        if path.is_none() {
            self.wrong(argument, "a path", context);
        }
        path
    }

    /// The name of a field.
    pub(crate) fn field(&self, name: &str, context: &mut Context) -> Option<syn::Ident> {
        self.word_of_rust(name, "the name of a field", context)
    }

    /// The name of a type.
    pub(crate) fn type_name(&self, name: &str, context: &mut Context) -> Option<syn::Ident> {
        self.word_of_rust(name, "the name of a type", context)
    }

    fn word_of_rust(&self, name: &str, takes: &str, context: &mut Context) -> Option<syn::Ident> {
        let argument = self.find(name)?;
        if let ArgumentValue::Path(path) = &argument.value
            && let Some(word) = path.get_ident()
        {
            return Some(word.clone());
        }
        self.wrong(argument, takes, context);
        None
    }

    /// The lists in parentheses, one for each time the member is there.
    pub(crate) fn lists(
        &self,
        name: &str,
        context: &mut Context,
    ) -> Vec<(&syn::Ident, TokenStream)> {
        let mut lists = Vec::new();
        for argument in self.all(name) {
            if let ArgumentValue::List(tokens) = &argument.value {
                lists.push((&argument.name, tokens.clone()));
            } else {
                self.wrong(argument, "a list in parentheses", context);
            }
        }
        lists
    }

    fn wrong(&self, argument: &Argument, takes: &str, context: &mut Context) {
        let at = context.place_of(argument.place);
        let name = argument.name.to_string();
        let message = format!("`{name}` takes {takes}");
        let sample = self.table.sample(&name);
        let remedy = format!("write it like `{sample}`");
        context.refuse(Code::WrongKind, at, message, remedy);
    }
}

/// The text of a literal that has one.
pub(crate) fn plain(literal: &Lit) -> Option<String> {
    match literal {
        Lit::Str(text) => Some(argument::text(text)),
        Lit::Bool(flag) => Some(flag.value.to_string()),
        Lit::Int(number) => Some(number.base10_digits().to_owned()),
        Lit::Float(number) => Some(number.base10_digits().to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_literal_says_what_the_compiler_reads() {
        for (written, said) in [
            ("\"a\\tb\"", Some("a\tb")),
            ("r\"a\\tb\"", Some("a\\tb")),
            // In a file with Windows' ends of lines.
            ("\"a\r\nb\"", Some("a\nb")),
            ("true", Some("true")),
            ("1_000", Some("1000")),
            ("1.50", Some("1.50")),
            ("'a'", None),
        ] {
            let literal = syn::parse_str(written).expect("a literal");
            assert_eq!(plain(&literal).as_deref(), said, "{written}");
        }
    }
}
