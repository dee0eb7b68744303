//! The format of what describes a value: entries, options, extras.
//!
//! **Input:** nothing. **Output:** a form for each.

use element_core::{SuppliedBy, ValueType};

use super::members::{Form, MemberType, needed, optional, unless_used};

/// An item of `configuration`.
pub static ENTRY: Form = Form {
    title: "an entry",
    members: &[
        optional(
            "use",
            MemberType::Text,
            "A key of `common.json`: label, doc, type and default come from there; what stands beside it overrides.",
        ),
        unless_used(
            "key",
            MemberType::Text,
            "The wire key, exactly as the platform spells it.",
        ),
        unless_used(
            "label",
            MemberType::Text,
            "What a form shows beside the field.",
        ),
        unless_used(
            "doc",
            MemberType::Text,
            "What the value is, where one finds it, what it looks like; in your own words.",
        ),
        optional(
            "type",
            MemberType::Word(ValueType::WRITTEN),
            "What kind of text the value is; `text` when left out.",
        ),
        optional(
            "unit",
            MemberType::Text,
            "What an integer counts: `minutes`, `seconds`, `records`.",
        ),
        optional(
            "options",
            MemberType::Objects(&OPTION),
            "The values of a `choice`.",
        ),
        optional(
            "required",
            MemberType::Flag,
            "Whether the caller must send it. A required entry has no default.",
        ),
        optional(
            "default",
            MemberType::WireText,
            "What the platform takes when the entry is left out, as it stands on the wire.",
        ),
        optional(
            "example",
            MemberType::WireText,
            "A value a reader recognises.",
        ),
        optional(
            "examples",
            MemberType::Texts,
            "Values seen in the wild, for a text that is no closed list.",
        ),
        optional(
            "secret",
            MemberType::Flag,
            "Whether the value must never be shown. Decided by the key when left out.",
        ),
        optional(
            "secret_reason",
            MemberType::Text,
            "Why `secret` is false although the key reads like a secret's.",
        ),
        optional(
            "supplied_by",
            MemberType::Word(SuppliedBy::WORDS),
            "Who sends the entry; `caller` when left out. What the platform supplies is only reported.",
        ),
        optional(
            "deprecated",
            MemberType::Text,
            "Why not to use the entry any more, and what to use instead.",
        ),
        optional(
            "rust_name",
            MemberType::Text,
            "The identifier, where the one made from the key will not do.",
        ),
        optional(
            "review",
            MemberType::Texts,
            "What a person still has to look at. While it is there, `doc` may be missing.",
        ),
    ],
};

/// An item of `options`.
pub static OPTION: Form = Form {
    title: "an option",
    members: &[
        needed("value", MemberType::Text, "The text on the wire."),
        needed("doc", MemberType::Text, "What choosing it means."),
        optional(
            "aliases",
            MemberType::Texts,
            "Other spellings that mean the same; read, never sent.",
        ),
        optional("source", MemberType::Text, "Where the option was seen."),
        optional(
            "rust_name",
            MemberType::Text,
            "The variant, where the one made from the value will not do.",
        ),
    ],
};

/// An item of `extras`.
pub static EXTRA: Form = Form {
    title: "an extra",
    members: &[
        needed(
            "key",
            MemberType::Text,
            "Its name in `providerData`, exactly as the platform spells it.",
        ),
        unless_used(
            "label",
            MemberType::Text,
            "What a form shows beside the field.",
        ),
        unless_used(
            "doc",
            MemberType::Text,
            "What the value is and where one finds it; in your own words.",
        ),
        optional(
            "required",
            MemberType::Flag,
            "Whether every request of this way carries it.",
        ),
        optional(
            "example",
            MemberType::WireText,
            "A value a reader recognises.",
        ),
        optional(
            "secret",
            MemberType::Flag,
            "Whether the value must never be shown. Decided by the key when left out.",
        ),
        optional(
            "secret_reason",
            MemberType::Text,
            "Why `secret` is false although the key reads like a secret's.",
        ),
        optional(
            "rust_name",
            MemberType::Text,
            "The identifier, where the one made from the key will not do.",
        ),
        optional(
            "review",
            MemberType::Texts,
            "What a person still has to look at. While it is there, `doc` may be missing.",
        ),
    ],
};
