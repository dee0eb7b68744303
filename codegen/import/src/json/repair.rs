//! The kinds of mistake that can be mended, and a mended one.
//!
//! **Input:** a kind and a place. **Output:** what is said of it.

use element_codegen::diagnostic::Span;

/// What a mistake says about the document around it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    /// A person's slip, mended without doubt.
    Slip,
    /// In a document that a machine wrote, a sign that bytes were lost or changed.
    Damage,
}

macro_rules! kinds {
    ($($variant:ident = $name:literal, $weight:ident, $summary:literal;)*) => {
        /// A kind of mistake in a document that can be mended without losing what it says.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum RepairKind {
            $(#[doc = $summary] $variant,)*
        }

        impl RepairKind {
            /// Every kind there is.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stable name, as printed: `trailing-comma`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// What was wrong, in one sentence.
            #[must_use]
            pub fn summary(self) -> &'static str {
                match self { $(Self::$variant => $summary,)* }
            }

            fn weight(self) -> Weight {
                match self { $(Self::$variant => Weight::$weight,)* }
            }
        }
    };
}

kinds! {
    UnescapedQuote = "unescaped-quote", Damage, "A quote inside a text had no back-slash.";
    RawLineBreak = "raw-line-break", Damage, "A text ran over the end of its line, or held a raw tab.";
    BadEscape = "bad-escape", Damage, "A back-slash stood before a character that needs none.";
    MissingQuote = "missing-quote", Damage, "A text was never closed.";
    SingleQuote = "single-quote", Slip, "A single quote stood for a double one.";
    UnquotedText = "unquoted-text", Damage, "A text had no quotes.";
    TrailingComma = "trailing-comma", Slip, "A comma stood before a closing bracket.";
    MissingComma = "missing-comma", Damage, "Two members stood without a comma between them.";
    Comment = "comment", Slip, "JSON has no comments.";
    Ellipsis = "ellipsis", Slip, "Dots stood for what the author left out.";
    MissingBrace = "missing-brace", Damage, "A closing bracket was missing.";
    MisplacedBrace = "misplaced-brace", Damage, "A bracket stood in the wrong place, so members belonged to the wrong object.";
    DuplicateMember = "duplicate-member", Slip, "A member stood twice in one object.";
    CopiedKey = "copied-key", Slip, "A sample carried the key of another element.";
}

impl RepairKind {
    /// Whether a document that a machine wrote has this mistake only when bytes were lost.
    #[must_use]
    pub fn is_damage(self) -> bool {
        self.weight() == Weight::Damage
    }
}

/// One mended mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// Which kind.
    pub kind: RepairKind,
    /// Where, as byte offsets of the text that was read.
    pub at: Span,
}

impl Repair {
    /// What to say of it: of a doubled member which one, and which was taken.
    #[must_use]
    pub fn words(&self, text: &str) -> String {
        let name = text.get(self.at.start..self.at.end).unwrap_or_default();
        let name = name.trim_matches(|c: char| !c.is_alphanumeric());
        match self.kind {
            RepairKind::DuplicateMember => format!(
                "`{}` stood twice in one object; the last was taken",
                name.escape_debug()
            ),
            kind => kind.summary().trim_end_matches('.').to_owned(),
        }
    }
}
