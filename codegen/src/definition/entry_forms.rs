//! The format of what describes a value: entries, options, extras.
//!
//! **Input:** nothing. **Output:** a form for each.

use element_core::{SuppliedBy, ValueType};

use super::form::MemberType::{Flag, Objects, Text, Texts, WireText, Word};
use super::form::{Form, Member, Needed, members};

/// An item of `configuration`.
pub static ENTRY: Form = Form {
    title: "an entry",
    members: members! {
        Optional "use": Text, "A key of `common.json`: label, doc, type and default come from there; what is beside it overrides.";
        UnlessUsed "key": Text, "The wire key, exactly as the platform spells it.";
        UnlessUsed "label": Text, "What a form shows beside the field.";
        UnlessUsed "doc": Text, "What the value is, where one finds it, what it looks like; in your own words.";
        Optional "type": Word(ValueType::WRITTEN), "What kind of text the value is; `text` when left out.";
        Optional "unit": Text, "What an integer counts: `minutes`, `seconds`, `records`.";
        Optional "options": Objects(&OPTION), "The values of a `choice`.";
        Optional "required": Flag, "Whether the caller must send it. A required entry has no default.";
        Optional "default": WireText, "What the platform takes when the entry is left out, as on the wire.";
        Optional "example": WireText, "A value a reader recognises.";
        Optional "examples": Texts, "Values seen in the wild, for a text that is no closed list.";
        Optional "secret": Flag, "Whether the value must never be shown. Decided by the key when left out.";
        Optional "secret_reason": Text, "Why `secret` is false although the key reads like a secret's.";
        Optional "supplied_by": Word(SuppliedBy::WORDS), "Who sends the entry; `caller` when left out. What the platform supplies is only reported.";
        Optional "deprecated": Text, "Why not to use the entry any more, and what to use instead.";
        Optional "rust_name": Text, "The identifier, where the one made from the key will not do.";
        Optional "review": Texts, "What a person still has to look at. While it is there, `doc` may be missing.";
    },
};

/// An item of `options`.
pub static OPTION: Form = Form {
    title: "an option",
    members: members! {
        Always "value": Text, "The text on the wire.";
        Always "doc": Text, "What choosing it means.";
        Optional "aliases": Texts, "Other spellings that mean the same; read, never sent.";
        Optional "source": Text, "Where the option was seen.";
        Optional "rust_name": Text, "The variant, where the one made from the value will not do.";
    },
};

/// An item of `extras`.
pub static EXTRA: Form = Form {
    title: "an extra",
    members: members! {
        Always "key": Text, "Its name in `providerData`, exactly as the platform spells it.";
        UnlessUsed "label": Text, "What a form shows beside the field.";
        UnlessUsed "doc": Text, "What the value is and where one finds it; in your own words.";
        Optional "required": Flag, "Whether every request of this way carries it.";
        Optional "example": WireText, "A value a reader recognises.";
        Optional "secret": Flag, "Whether the value must never be shown. Decided by the key when left out.";
        Optional "secret_reason": Text, "Why `secret` is false although the key reads like a secret's.";
        Optional "rust_name": Text, "The identifier, where the one made from the key will not do.";
        Optional "review": Texts, "What a person still has to look at. While it is there, `doc` may be missing.";
    },
};
