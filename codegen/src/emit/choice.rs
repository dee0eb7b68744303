//! A choice: an open enum, so that a value nobody has seen survives.
//!
//! **Input:** a choice. **Output:** the enum and its implementations.

use super::code::{Snippet, Word, code};
use super::docs;
use crate::doc;
use crate::model::{Choice, ChoiceOption};

/// The enum and its conversions.
#[must_use]
pub fn items(choice: &Choice, root: &Snippet, visibility: &Snippet) -> Vec<Snippet> {
    vec![
        enumeration(choice, visibility),
        conversions(choice, root),
        from_text(choice, root),
        display(choice, root),
    ]
}

fn enumeration(choice: &Choice, visibility: &Snippet) -> Snippet {
    let type_name = Word::new(&choice.name);
    let mut lines = doc::escape(&choice.doc);
    lines.push(String::new());
    lines.push(format!("Wire key {}.", doc::code(&choice.key)));
    let doc = docs(&lines);
    let variants = choice.options.iter().map(|option| {
        let doc = docs(&variant_doc(option));
        let variant = Word::new(&option.variant);
        code!(#doc #variant)
    });
    code! {
        #doc
        #[derive(
            ::core::clone::Clone,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[non_exhaustive]
        #visibility enum #type_name {
            #(#variants,)*
            #[doc = " A text this version does not know; sent and shown as it is."]
            Other(::std::string::String),
        }
    }
}

fn variant_doc(option: &ChoiceOption) -> Vec<String> {
    let mut lines = doc::escape(&option.doc);
    lines.push(String::new());
    let aliases: Vec<String> = option
        .aliases
        .iter()
        .map(|alias| doc::code(alias))
        .collect();
    let also = if aliases.is_empty() {
        String::new()
    } else {
        format!("; read from {} too", aliases.join(" and "))
    };
    lines.push(format!("On the wire {}{also}.", doc::code(&option.value)));
    lines
}

fn conversions(choice: &Choice, root: &Snippet) -> Snippet {
    let type_name = Word::new(&choice.name);
    let values: Vec<&String> = choice.options.iter().map(|option| &option.value).collect();
    let shown = choice.options.iter().map(|option| {
        let (variant, value) = (Word::new(&option.variant), &option.value);
        code!(Self::#variant => #value,)
    });
    let read = choice.options.iter().map(|option| {
        let spellings = std::iter::once(&option.value).chain(&option.aliases);
        let variant = Word::new(&option.variant);
        code!(#(#spellings)|* => Self::#variant,)
    });
    let aliases: Vec<&String> = choice.aliases().collect();
    let spellings = (!aliases.is_empty())
        .then(|| code!(const SPELLINGS: &'static [&'static str] = &[#(#aliases),*];));
    let allow_long = super::allow_long(choice.options.len());
    code! {
        #allow_long
        impl #root::Choice for #type_name {
            const OPTIONS: &'static [&'static str] = &[#(#values),*];
            #spellings

            fn as_str(&self) -> &str {
                match self {
                    #(#shown)*
                    Self::Other(text) => text,
                }
            }

            fn from_text(text: &str) -> Self {
                match text {
                    #(#read)*
                    other => Self::Other(::std::borrow::ToOwned::to_owned(other)),
                }
            }
        }
    }
}

fn from_text(choice: &Choice, root: &Snippet) -> Snippet {
    let type_name = Word::new(&choice.name);
    code! {
        impl ::core::convert::From<&str> for #type_name {
            fn from(text: &str) -> Self {
                #root::Choice::from_text(text)
            }
        }
    }
}

fn display(choice: &Choice, root: &Snippet) -> Snippet {
    let type_name = Word::new(&choice.name);
    code! {
        impl ::core::fmt::Display for #type_name {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                formatter.pad(#root::Choice::as_str(self))
            }
        }
    }
}
