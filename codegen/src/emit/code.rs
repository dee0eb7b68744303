//! Snippet as text: what emission writes, and `code!`, in which it reads like the code it writes.
//!
//! **Input:** Rust with `#name` where something is put in. **Output:** the same as text, which the
//! command line parses and lays out, and the derive hands to the compiler's own lexer in one piece.
//! Tokens made one by one cost a macro most of its time: it is built unoptimised, and each token
//! is several calls.

use std::fmt;

use proc_macro2::{Ident, LexError, TokenStream};

use crate::invisible_characters::push_rust_literal;
use crate::name;

/// Fewer bytes than a word of emitted code has on average, its blank included: how much room to make.
#[cfg(feature = "gen")]
pub(crate) const SHORT_WORD: usize = 4;

/// A piece of code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    text: String,
    methods: Methods,
}

/// After what the functions of an item are called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Methods {
    /// Nothing that anyone wrote.
    #[default]
    Ours,
    /// Entries; the derive gives their names the places of the struct's fields.
    Entries,
}

impl Snippet {
    /// No code.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// No code yet, with room for what most pieces hold: growing step by step costs as much as writing.
    pub(crate) fn with_room() -> Self {
        Self::verbatim(String::with_capacity(128))
    }

    /// A text that is code already.
    #[must_use]
    pub fn verbatim(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            methods: Methods::Ours,
        }
    }

    /// The same item in other words.
    #[cfg(feature = "gen")]
    pub(super) fn respelled(&self, text: String) -> Self {
        Self {
            text,
            methods: self.methods,
        }
    }

    /// The same, with functions called after entries.
    #[must_use]
    pub(super) fn with_methods_of_entries(mut self) -> Self {
        self.methods = Methods::Entries;
        self
    }

    /// After what the item's functions are called.
    #[must_use]
    pub fn methods(&self) -> Methods {
        self.methods
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The tokens, with no place of their own.
    ///
    /// # Errors
    ///
    /// When the text is none that Rust could have, which is a bug of the emitter.
    pub fn tokens(&self) -> Result<TokenStream, LexError> {
        self.text.parse()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Adds a token, or several, with the blank that keeps it apart from what comes next.
    pub(crate) fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }
}

impl fmt::Display for Snippet {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

/// An identifier, raw where it has to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word(String);

impl Word {
    /// `type` becomes `r#type`.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self(name::spelled(name))
    }

    /// As somebody wrote it; raw where our edition has a keyword that theirs does not have yet.
    #[must_use]
    pub fn written(ident: &Ident) -> Self {
        Self::new(&ident.to_string())
    }
}

impl fmt::Display for Word {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// What can follow `#` in `code!`.
pub(crate) trait Put {
    /// Writes it.
    fn put(&self, code: &mut Snippet);
}

impl Put for Snippet {
    fn put(&self, code: &mut Snippet) {
        code.push(&self.text);
        code.push(" ");
    }
}

impl Put for Word {
    fn put(&self, code: &mut Snippet) {
        code.push(&self.0);
        code.push(" ");
    }
}

/// A text is a literal.
impl Put for str {
    fn put(&self, code: &mut Snippet) {
        push_rust_literal(self, &mut code.text);
        code.push(" ");
    }
}

impl Put for String {
    fn put(&self, code: &mut Snippet) {
        self.as_str().put(code);
    }
}

impl Put for bool {
    fn put(&self, code: &mut Snippet) {
        code.push(if *self { "true " } else { "false " });
    }
}

impl<T: Put> Put for Option<T> {
    fn put(&self, code: &mut Snippet) {
        if let Some(value) = self {
            value.put(code);
        }
    }
}

impl<T: Put + ?Sized> Put for &T {
    fn put(&self, code: &mut Snippet) {
        (*self).put(code);
    }
}

/// Makes [`Snippet`]: `#name` puts in a local variable, `#(#name)*` each item of one, `#(#name),*` with
/// commas between, `#(#name,)*` with a comma after each.
macro_rules! code {
    ($($tokens:tt)*) => {{
        #[allow(unused_mut, reason = "of nothing comes no code")]
        let mut code = $crate::emit::code::Snippet::with_room();
        $crate::emit::code::put!(code [] $($tokens)*);
        code
    }};
}

/// One token of `code!` after the other; those that stay as they are gather in brackets, so that a
/// run of them is one text.
macro_rules! put {
    ($code:ident []) => {};
    ($code:ident [$($run:tt)+]) => {
        $code.push(concat!($($run)+));
    };
    ($code:ident [$($run:tt)*] # ( # $items:ident ) * $($rest:tt)*) => {
        $crate::emit::code::put!($code [$($run)*]);
        for item in $items {
            $crate::emit::code::Put::put(&item, &mut $code);
        }
        $crate::emit::code::put!($code [] $($rest)*);
    };
    ($code:ident [$($run:tt)*] # ( # $items:ident , ) * $($rest:tt)*) => {
        $crate::emit::code::put!($code [$($run)*]);
        for item in $items {
            $crate::emit::code::Put::put(&item, &mut $code);
            $code.push(", ");
        }
        $crate::emit::code::put!($code [] $($rest)*);
    };
    ($code:ident [$($run:tt)*] # ( # $items:ident ) $between:tt * $($rest:tt)*) => {
        $crate::emit::code::put!($code [$($run)*]);
        for (place, item) in ::core::iter::IntoIterator::into_iter($items).enumerate() {
            if place > 0 {
                $code.push(concat!(stringify!($between), " "));
            }
            $crate::emit::code::Put::put(&item, &mut $code);
        }
        $crate::emit::code::put!($code [] $($rest)*);
    };
    ($code:ident [$($run:tt)*] # $value:ident $($rest:tt)*) => {
        $crate::emit::code::put!($code [$($run)*]);
        $crate::emit::code::Put::put(&$value, &mut $code);
        $crate::emit::code::put!($code [] $($rest)*);
    };
    ($code:ident [$($run:tt)*] ( $($inner:tt)* ) $($rest:tt)*) => {
        $crate::emit::code::put!($code [$($run)* "( ",] $($inner)*);
        $crate::emit::code::put!($code [") ",] $($rest)*);
    };
    ($code:ident [$($run:tt)*] { $($inner:tt)* } $($rest:tt)*) => {
        $crate::emit::code::put!($code [$($run)* "{ ",] $($inner)*);
        $crate::emit::code::put!($code ["} ",] $($rest)*);
    };
    ($code:ident [$($run:tt)*] [ $($inner:tt)* ] $($rest:tt)*) => {
        $crate::emit::code::put!($code [$($run)* "[ ",] $($inner)*);
        $crate::emit::code::put!($code ["] ",] $($rest)*);
    };
    ($code:ident [$($run:tt)*] $token:tt $($rest:tt)*) => {
        $crate::emit::code::put!($code [$($run)* stringify!($token), " ",] $($rest)*);
    };
}

pub(crate) use {code, put};
