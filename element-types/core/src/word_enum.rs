//! Enums whose variants have a word and a doc: one table each.
//!
//! **Input:** rows of variant, word and doc. **Output:** the enum, its words, and the way back.

macro_rules! words {
    (
        $(#[$meta:meta])*
        $name:ident { $($variant:ident = $word:literal, $doc:literal;)* }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = $doc] $variant,)*
        }

        impl $name {
            /// Every variant, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The words of all variants, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word,)*];

            /// The word that definitions use.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// What it means, in one sentence.
            #[must_use]
            pub const fn doc(self) -> &'static str {
                match self { $(Self::$variant => $doc,)* }
            }

            /// The variant with this word.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }
    };
}

pub(crate) use words;
