//! From emitted text to the tokens of the macro's answer, with the spans of what the author wrote.
//!
//! **Input:** what `emit` wrote, and tokens of the struct's author. **Output:** tokens. The compiler's
//! own lexer reads the text, in as few pieces as possible; then methods called after fields get the
//! spans of those fields, and what the author wrote goes in with the spans it came with: a path, a
//! visibility or a type may mean something else, or nothing, when it is written again.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::quote;

use super::Lexer;
use crate::emit::code::{Methods, Snippet};
use crate::vec_map::VecMap;

/// The span of each field, by its name as written.
pub(super) type FieldSpans = VecMap<String, Span>;

/// Tokens of the author's, each with an identifier that stands for it in the text.
pub(super) struct Splices {
    lexer: Lexer,
    tokens: Vec<TokenStream>,
}

/// No name that emission makes has two underscores after a capital.
const STANDS_FOR: &str = "Splice__";

/// What means the same wherever it is written.
const PLAIN: &[(&str, &str)] = &[
    ("", ""),
    ("pub", "pub"),
    ("pub(crate)", "pub(crate)"),
    ("::element_types", "::element_types"),
];

impl Splices {
    /// None yet.
    pub(super) fn new(lexer: Lexer) -> Self {
        Self {
            lexer,
            tokens: Vec::new(),
        }
    }

    /// What to write for these tokens.
    pub(super) fn snippet(&mut self, tokens: &TokenStream) -> Snippet {
        let shown = tokens.to_string().replace(' ', "");
        if let Some((_, plain)) = PLAIN.iter().find(|(written, _)| *written == shown) {
            return Snippet::verbatim(*plain);
        }
        self.tokens.push(tokens.clone());
        Snippet::verbatim(format!("{STANDS_FOR}{}", self.tokens.len() - 1))
    }

    /// The tokens of all items.
    pub(super) fn tokens(&self, items: &[Snippet], spans: &FieldSpans) -> TokenStream {
        let mut tokens = TokenStream::new();
        let mut text = String::new();
        for item in items {
            if item.methods() == Methods::Ours {
                text.push_str(item.as_str());
            } else {
                tokens.extend(self.lexed(&std::mem::take(&mut text)));
                tokens.extend(with_spans(self.lexed(item.as_str()), spans));
            }
        }
        tokens.extend(self.lexed(&text));
        if self.tokens.is_empty() {
            tokens
        } else {
            self.spliced(tokens)
        }
    }

    /// Emitted text is always Rust; should it ever not be, that is said, and what to do about it.
    fn lexed(&self, text: &str) -> TokenStream {
        (self.lexer)(text).unwrap_or_else(|| {
            let message = "the derive wrote what is no Rust; please report it with the struct";
            quote!(::core::compile_error! { #message })
        })
    }

    fn spliced(&self, tokens: TokenStream) -> TokenStream {
        let mut out = TokenStream::new();
        for tree in tokens {
            match tree {
                TokenTree::Group(group) => {
                    out.extend([around(&group, self.spliced(group.stream()))]);
                }
                TokenTree::Ident(ident) => {
                    let text = ident.to_string();
                    let place = text.strip_prefix(STANDS_FOR);
                    match place.and_then(|place| self.tokens.get(place.parse::<usize>().ok()?)) {
                        Some(own) => out.extend(own.clone()),
                        None => out.extend([TokenTree::Ident(ident)]),
                    }
                }
                other => out.extend([other]),
            }
        }
        out
    }
}

/// Each method called after a field gets the field's span.
fn with_spans(item: TokenStream, spans: &FieldSpans) -> TokenStream {
    item.into_iter()
        .map(|tree| match tree {
            TokenTree::Group(group) => around(&group, of_methods(group.stream(), spans)),
            other => other,
        })
        .collect()
}

fn of_methods(methods: TokenStream, spans: &FieldSpans) -> TokenStream {
    let mut before_name = false;
    methods
        .into_iter()
        .map(|tree| {
            let TokenTree::Ident(mut ident) = tree else {
                before_name = false;
                return tree;
            };
            if before_name {
                if let Some(span) = spans.get(&ident.to_string()) {
                    ident.set_span(*span);
                }
            }
            before_name = ident == "fn";
            TokenTree::Ident(ident)
        })
        .collect()
}

/// The same delimiters around other tokens.
fn around(group: &Group, tokens: TokenStream) -> TokenTree {
    let mut new = Group::new(group.delimiter(), tokens);
    new.set_span(group.span());
    TokenTree::Group(new)
}

#[cfg(test)]
mod tests {
    use proc_macro2::{TokenStream, TokenTree};

    /// Lines on which the names of functions are.
    fn functions(tokens: TokenStream, found: &mut Vec<(String, usize)>) {
        let mut before_name = false;
        for tree in tokens {
            match tree {
                TokenTree::Group(group) => functions(group.stream(), found),
                TokenTree::Ident(ident) => {
                    if before_name {
                        found.push((ident.to_string(), ident.span().start().line));
                    }
                    before_name = ident == "fn";
                }
                _ => before_name = false,
            }
        }
    }

    /// In edition 2021 `gen` is a name like any other, and what we write is read in ours.
    #[test]
    fn a_name_that_is_a_keyword_by_now_is_written_raw() {
        let structure = "/// A.\n#[element(key = \"a\", name = \"A\", hub = \"crm\", authentication = \"basic\")]\n\
                         struct AConfig {\n/// B.\ngen: String,\n}";
        let tokens: TokenStream = structure.parse().expect("tokens");
        let expanded = crate::derive::expand(tokens, |text| text.parse().ok());
        let mut found = Vec::new();
        functions(expanded, &mut found);
        let places = found.iter().filter(|(function, _)| function == "r#gen");
        assert_eq!(places.map(|(_, line)| *line).collect::<Vec<_>>(), [5, 5]);
    }

    #[test]
    fn setter_and_getter_stand_where_the_field_stands() {
        let structure = "/// A.\n#[element(key = \"a\", name = \"A\", hub = \"crm\", authentication = \"basic\")]\n\
                         struct AConfig {\n/// B.\nuser: String,\n/// C.\nr#type: Option<crate::Own>,\n}";
        let tokens: TokenStream = structure.parse().expect("tokens");
        let expanded = crate::derive::expand(tokens, |text| text.parse().ok());
        let mut found = Vec::new();
        functions(expanded, &mut found);
        for (name, line) in [("user", 5), ("r#type", 7)] {
            let places: Vec<usize> = found
                .iter()
                .filter(|(function, _)| function == name)
                .map(|(_, line)| *line)
                .collect();
            assert_eq!(places, [line, line], "setter and getter of `{name}`");
        }
    }
}
