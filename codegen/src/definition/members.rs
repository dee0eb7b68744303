//! The format of a definition, once: one table of members for every kind of object.
//!
//! The reader checks against it, `schema.json` and the format chapter are printed from it, and
//! "did you mean" draws from it.

use element_core::{Authentication, GrantKind, SuppliedBy, ValueType};

/// What a member takes.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A text.
    Text,
    /// `true` or `false`.
    Flag,
    /// A whole number, zero or more.
    Number,
    /// The text sent on the wire; a bare boolean or number is read as its text.
    WireText,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A list of texts.
    Texts,
    /// An object: keys of entries, each with a [`Kind::WireText`].
    WireTexts,
    /// An object of the given form.
    Object(&'static Form),
    /// A list of objects of the given form.
    Objects(&'static Form),
    /// Any JSON object, kept as it is.
    AnyObject,
}

/// One member of an object.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    pub kind: Kind,
    /// Whether the object is wrong without it.
    pub needed: Needed,
    /// What it means, for people.
    pub doc: &'static str,
}

/// Whether an object is wrong without a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// It may be left out.
    Optional,
    /// The reader reports its absence.
    Always,
    /// It is needed unless `use` supplies it, where there is one; lowering decides.
    UnlessUsed,
}

/// A kind of object.
#[derive(Debug)]
pub struct Form {
    /// What the object is, for messages: `an entry`.
    pub title: &'static str,
    /// In the order in which people write them.
    pub members: &'static [Member],
}

const fn optional(name: &'static str, kind: Kind, doc: &'static str) -> Member {
    Member {
        name,
        kind,
        needed: Needed::Optional,
        doc,
    }
}

const fn needed(name: &'static str, kind: Kind, doc: &'static str) -> Member {
    Member {
        name,
        kind,
        needed: Needed::Always,
        doc,
    }
}

const fn unless_used(name: &'static str, kind: Kind, doc: &'static str) -> Member {
    Member {
        name,
        kind,
        needed: Needed::UnlessUsed,
        doc,
    }
}

/// A definition: one element.
pub static DEFINITION: Form = Form {
    title: "a definition",
    members: &[
        optional(
            "$schema",
            Kind::Text,
            "Path of `schema.json`, so that editors complete and explain.",
        ),
        needed(
            "key",
            Kind::Text,
            "What a request sends as `element.key`; the identity of the element.",
        ),
        optional(
            "id",
            Kind::Number,
            "The number the public documents give. Environments differ; the key decides.",
        ),
        needed(
            "name",
            Kind::Text,
            "The product's name, as its makers write it.",
        ),
        needed(
            "hub",
            Kind::Text,
            "The hub the element belongs to, in lower case; becomes a cargo feature.",
        ),
        needed(
            "authentication",
            Kind::Word(Authentication::WORDS),
            "How the platform authenticates against the product.",
        ),
        needed(
            "doc",
            Kind::Text,
            "What the product is and what is connected, in one or two sentences of your own.",
        ),
        needed(
            "configuration",
            Kind::Objects(&ENTRY),
            "Every entry a request sends or an instance reports.",
        ),
        optional(
            "ways",
            Kind::Objects(&WAY),
            "Ways to authenticate, when there is more than one.",
        ),
        optional(
            "extras",
            Kind::Objects(&EXTRA),
            "What `providerData` carries beside the OAuth members, when there are no `ways`.",
        ),
        optional(
            "example",
            Kind::Object(&EXAMPLE),
            "Recorded documents, shown in the guide page.",
        ),
        optional(
            "sources",
            Kind::Objects(&SOURCE),
            "Where the facts come from, and what was wrong there.",
        ),
        optional(
            "review",
            Kind::Texts,
            "What a person still has to look at; the importer writes it, whoever looked removes it.",
        ),
    ],
};

/// An item of `configuration`.
pub static ENTRY: Form = Form {
    title: "an entry",
    members: &[
        optional(
            "use",
            Kind::Text,
            "A key of `common.json`: label, doc, type and default come from there; what stands beside it overrides.",
        ),
        unless_used(
            "key",
            Kind::Text,
            "The wire key, exactly as the platform spells it.",
        ),
        unless_used("label", Kind::Text, "What a form shows beside the field."),
        unless_used(
            "doc",
            Kind::Text,
            "What the value is, where one finds it, what it looks like; in your own words.",
        ),
        optional(
            "type",
            Kind::Word(ValueType::WRITTEN),
            "What kind of text the value is; `text` when left out.",
        ),
        optional(
            "unit",
            Kind::Text,
            "What an integer counts: `minutes`, `seconds`, `records`.",
        ),
        optional(
            "options",
            Kind::Objects(&OPTION),
            "The values of a `choice`.",
        ),
        optional(
            "required",
            Kind::Flag,
            "Whether the caller must send it. A required entry has no default.",
        ),
        optional(
            "default",
            Kind::WireText,
            "What the platform takes when the entry is left out, as it stands on the wire.",
        ),
        optional("example", Kind::WireText, "A value a reader recognises."),
        optional(
            "examples",
            Kind::Texts,
            "Values seen in the wild, for a text that is no closed list.",
        ),
        optional(
            "secret",
            Kind::Flag,
            "Whether the value must never be shown. Decided by the key when left out.",
        ),
        optional(
            "secret_reason",
            Kind::Text,
            "Why `secret` is false although the key reads like a secret's.",
        ),
        optional(
            "supplied_by",
            Kind::Word(SuppliedBy::WORDS),
            "Who sends the entry; `caller` when left out. What the platform supplies is only reported.",
        ),
        optional(
            "deprecated",
            Kind::Text,
            "Why not to use the entry any more, and what to use instead.",
        ),
        optional(
            "rust_name",
            Kind::Text,
            "The identifier, where the one made from the key will not do.",
        ),
        optional(
            "review",
            Kind::Texts,
            "What a person still has to look at. While it is there, `doc` may be missing.",
        ),
    ],
};

/// An item of `options`.
pub static OPTION: Form = Form {
    title: "an option",
    members: &[
        needed("value", Kind::Text, "The text on the wire."),
        needed("doc", Kind::Text, "What choosing it means."),
        optional(
            "aliases",
            Kind::Texts,
            "Other spellings that mean the same; read, never sent.",
        ),
        optional("source", Kind::Text, "Where the option was seen."),
        optional(
            "rust_name",
            Kind::Text,
            "The variant, where the one made from the value will not do.",
        ),
    ],
};

/// An item of `ways`.
pub static WAY: Form = Form {
    title: "a way",
    members: &[
        needed("name", Kind::Text, "In snake case: `oauth2`, `api_key`."),
        optional(
            "grant",
            Kind::Word(GrantKind::WORDS),
            "What the request adds as `providerData`; `none` when left out.",
        ),
        needed(
            "requires",
            Kind::Texts,
            "Keys of the entries that this way requires.",
        ),
        optional(
            "sets",
            Kind::WireTexts,
            "Entries whose value this way decides, such as `authentication.type`; nobody has to send them.",
        ),
        optional(
            "extras",
            Kind::Objects(&EXTRA),
            "What `providerData` carries beside the members of the grant.",
        ),
    ],
};

/// An item of `extras`.
pub static EXTRA: Form = Form {
    title: "an extra",
    members: &[
        needed(
            "key",
            Kind::Text,
            "Its name in `providerData`, exactly as the platform spells it.",
        ),
        unless_used("label", Kind::Text, "What a form shows beside the field."),
        unless_used(
            "doc",
            Kind::Text,
            "What the value is and where one finds it; in your own words.",
        ),
        optional(
            "required",
            Kind::Flag,
            "Whether every request of this way carries it.",
        ),
        optional("example", Kind::WireText, "A value a reader recognises."),
        optional(
            "secret",
            Kind::Flag,
            "Whether the value must never be shown. Decided by the key when left out.",
        ),
        optional(
            "secret_reason",
            Kind::Text,
            "Why `secret` is false although the key reads like a secret's.",
        ),
        optional(
            "rust_name",
            Kind::Text,
            "The identifier, where the one made from the key will not do.",
        ),
        optional(
            "review",
            Kind::Texts,
            "What a person still has to look at. While it is there, `doc` may be missing.",
        ),
    ],
};

/// Member `example`.
pub static EXAMPLE: Form = Form {
    title: "the recorded documents",
    members: &[needed(
        "instance",
        Kind::AnyObject,
        "A response to creating an instance; names, texts and tokens are placeholders of ours.",
    )],
};

/// An item of `sources`.
pub static SOURCE: Form = Form {
    title: "a source",
    members: &[
        needed(
            "document",
            Kind::Text,
            "Which document, so that someone else finds it.",
        ),
        optional(
            "corrections",
            Kind::Texts,
            "What the source says, and what the definition uses instead: subject, claim, decision.",
        ),
    ],
};

/// `common.json`.
pub static DICTIONARY: Form = Form {
    title: "the dictionary of shared entries",
    members: &[
        optional("$schema", Kind::Text, "Path of `schema.json`."),
        needed(
            "entries",
            Kind::Objects(&ENTRY),
            "Entries that several elements share.",
        ),
    ],
};

impl Form {
    /// The member called `name`.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<&'static Member> {
        self.members.iter().find(|member| member.name == name)
    }

    /// All names, for messages.
    #[must_use]
    pub fn names(&self) -> Vec<&'static str> {
        self.members.iter().map(|member| member.name).collect()
    }
}
