//! What the generator knows of each kind of value, beside what `element-core` does: its type in Rust,
//! and the words that people have for it.
//!
//! **Input:** a kind. **Output:** its row.

use element_core::ValueType;

/// The row of a kind.
pub(crate) struct KindFacts {
    /// The type of its values in Rust.
    pub(crate) rust: RustName,
    /// Whether the value in a builder's slot is a blank text until somebody sets it, so that it says
    /// itself that nobody has.
    pub(crate) starts_blank: bool,
    /// Words of other formats that mean the kind, in lower case.
    #[cfg_attr(
        not(feature = "gen"),
        allow(dead_code, reason = "definitions have words, structs types")
    )]
    pub(crate) synonyms: &'static [&'static str],
    /// Words that say of a value what its kind says already.
    #[cfg_attr(not(feature = "gen"), allow(dead_code, reason = "lint's alone"))]
    pub(crate) says_itself: &'static str,
}

/// The type of a value in Rust.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum RustName {
    /// A type of the language, and the module of the standard library it is in.
    Language(&'static str, &'static str),
    /// A type of `element-types`.
    Ours(&'static str),
    /// A type by the name of the choice, or one of the author's.
    Named,
}

impl RustName {
    /// The name, where it is always the same.
    pub(crate) fn name(self) -> Option<&'static str> {
        match self {
            Self::Language(name, _) | Self::Ours(name) => Some(name),
            Self::Named => None,
        }
    }
}

/// The row of a kind.
pub(crate) const fn facts(kind: ValueType) -> &'static KindFacts {
    match kind {
        ValueType::Text => &KindFacts {
            rust: RustName::Language("String", "string"),
            starts_blank: true,
            synonyms: &[
                "string",
                "str",
                "password",
                "secret",
                "textfield32",
                "textfield64",
            ],
            says_itself: "text string",
        },
        ValueType::Boolean => &KindFacts {
            rust: RustName::Language("bool", "primitive"),
            starts_blank: false,
            synonyms: &["flag", "checkbox", "yes_no"],
            says_itself: "boolean true false flag yes",
        },
        ValueType::Integer => &KindFacts {
            rust: RustName::Language("i64", "primitive"),
            starts_blank: false,
            synonyms: &["number", "long", "i64"],
            says_itself: "integer number",
        },
        ValueType::Url => &KindFacts {
            rust: RustName::Ours("Url"),
            starts_blank: true,
            synonyms: &["link", "address", "href"],
            says_itself: "url uri address link",
        },
        ValueType::Choice => &KindFacts {
            rust: RustName::Named,
            starts_blank: true,
            synonyms: &["enum", "select", "options", "dropdown"],
            says_itself: "choice option",
        },
        ValueType::Json => &KindFacts {
            rust: RustName::Ours("Json"),
            starts_blank: false,
            synonyms: &["object", "map"],
            says_itself: "json document text",
        },
        ValueType::List => &KindFacts {
            rust: RustName::Ours("List"),
            starts_blank: true,
            synonyms: &["array", "set", "csv"],
            says_itself: "list comma separated",
        },
        ValueType::TimestampMs => &KindFacts {
            rust: RustName::Ours("TimestampMs"),
            starts_blank: false,
            synonyms: &["timestamp", "date", "datetime"],
            says_itself: "timestamp time millisecond",
        },
        ValueType::DateMask => &KindFacts {
            rust: RustName::Ours("DateMask"),
            starts_blank: true,
            synonyms: &[],
            says_itself: "date mask pattern format",
        },
        ValueType::Custom => &KindFacts {
            rust: RustName::Named,
            starts_blank: false,
            synonyms: &[],
            says_itself: "text string",
        },
    }
}

/// The types that a field of an annotated struct may have by name, for messages: `String`, `bool`, …
pub(crate) fn types_by_name() -> Vec<String> {
    let rows = ValueType::ALL.iter().map(|kind| facts(*kind).rust);
    let (language, ours): (Vec<_>, Vec<_>) = rows
        .filter(|rust| *rust != RustName::Named)
        .partition(|rust| matches!(rust, RustName::Language(..)));
    let names = language
        .into_iter()
        .chain([RustName::Ours("Secret")])
        .chain(ours);
    names
        .filter_map(RustName::name)
        .map(|name| format!("`{name}`"))
        .collect()
}
