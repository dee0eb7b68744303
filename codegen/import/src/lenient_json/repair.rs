//! The kinds of mistake that can be mended, and a mended one.
//!
//! **Input:** a kind and a place. **Output:** what is said of it.

use element_codegen::diagnostic::Span;

macro_rules! kinds {
    ($($variant:ident = $name:literal, $summary:literal;)*) => {
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

        }
    };
}

kinds! {
    UnescapedQuote = "unescaped-quote", "A quote inside a text had no back-slash.";
    RawLineBreak = "raw-line-break", "A text ran over the end of its line, or held a raw tab.";
    BadEscape = "bad-escape", "A back-slash stood before a character that needs none.";
    MissingQuote = "missing-quote", "A text was never closed.";
    SingleQuote = "single-quote", "A single quote stood for a double one.";
    UnquotedText = "unquoted-text", "A text had no quotes.";
    TrailingComma = "trailing-comma", "A comma stood before a closing bracket.";
    MissingComma = "missing-comma", "Two members stood without a comma between them.";
    Comment = "comment", "JSON has no comments.";
    Ellipsis = "ellipsis", "Dots stood for what the author left out.";
    MissingBrace = "missing-brace", "A closing bracket was missing.";
    MisplacedBrace = "misplaced-brace", "A bracket stood in the wrong place, so members belonged to the wrong object.";
    DuplicateMember = "duplicate-member", "A member stood twice in one object.";
    CopiedKey = "copied-key", "A sample carried the key of another element.";
}

impl RepairKind {
    /// Whether a document that a machine wrote has this mistake only when bytes were lost: the others
    /// are slips of a person's, mended without doubt.
    #[must_use]
    pub fn is_damage(self) -> bool {
        !matches!(
            self,
            Self::SingleQuote
                | Self::TrailingComma
                | Self::Comment
                | Self::Ellipsis
                | Self::DuplicateMember
                | Self::CopiedKey
        )
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
