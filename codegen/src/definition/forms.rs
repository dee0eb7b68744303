//! The format of a definition, but for its entries: a table of members for every kind of object.
//!
//! **Input:** nothing. **Output:** a form for each.

use element_core::{Authentication, GrantKind};

pub use super::entry_forms::{ENTRY, EXTRA, OPTION};
use super::members::{Form, MemberType, needed, optional};

/// A definition: one element.
pub static DEFINITION: Form = Form {
    title: "a definition",
    members: &[
        optional(
            "$schema",
            MemberType::Text,
            "Path of `schema.json`, so that editors complete and explain.",
        ),
        needed(
            "key",
            MemberType::Text,
            "What a request sends as `element.key`; the identity of the element.",
        ),
        optional(
            "id",
            MemberType::Number,
            "The number the public documents give. Environments differ; the key decides.",
        ),
        needed(
            "name",
            MemberType::Text,
            "The product's name, as its makers write it.",
        ),
        needed(
            "hub",
            MemberType::Text,
            "The hub the element belongs to, in lower case; becomes a cargo feature.",
        ),
        needed(
            "authentication",
            MemberType::Word(Authentication::WORDS),
            "How the platform authenticates against the product.",
        ),
        needed(
            "doc",
            MemberType::Text,
            "What the product is and what is connected, in one or two sentences of your own.",
        ),
        needed(
            "configuration",
            MemberType::Objects(&ENTRY),
            "Every entry a request sends or an instance reports.",
        ),
        optional(
            "ways",
            MemberType::Objects(&WAY),
            "Ways to authenticate, when there is more than one.",
        ),
        optional(
            "extras",
            MemberType::Objects(&EXTRA),
            "What `providerData` carries beside the OAuth members, when there are no `ways`.",
        ),
        optional(
            "oauth_url",
            MemberType::WireTexts,
            "What the first calls of OAuth carry beside key, secret and callback, when there are no `ways`: parameters such as `siteAddress`, each with an example. `scope` follows from `oauth.scope`.",
        ),
        optional(
            "example",
            MemberType::Object(&EXAMPLE),
            "Recorded documents, shown in the guide page.",
        ),
        optional(
            "sources",
            MemberType::Objects(&SOURCE),
            "Where the facts come from, and what was wrong there.",
        ),
        optional(
            "review",
            MemberType::Texts,
            "What a person still has to look at; the importer writes it, whoever looked removes it.",
        ),
    ],
};

/// An item of `ways`.
pub static WAY: Form = Form {
    title: "a way",
    members: &[
        needed(
            "name",
            MemberType::Text,
            "In snake case: `oauth2`, `api_key`.",
        ),
        optional(
            "grant",
            MemberType::Word(GrantKind::WORDS),
            "What the request adds as `providerData`; `none` when left out.",
        ),
        needed(
            "requires",
            MemberType::Texts,
            "Keys of the entries that this way requires.",
        ),
        optional(
            "sets",
            MemberType::WireTexts,
            "Entries whose value this way decides, such as `authentication.type`; nobody has to send them.",
        ),
        optional(
            "extras",
            MemberType::Objects(&EXTRA),
            "What `providerData` carries beside the members of the grant.",
        ),
        optional(
            "oauth_url",
            MemberType::WireTexts,
            "What the first calls of OAuth carry beside key, secret and callback, each with an example.",
        ),
    ],
};

/// Member `example`.
pub static EXAMPLE: Form = Form {
    title: "the recorded documents",
    members: &[needed(
        "instance",
        MemberType::AnyObject,
        "A response to creating an instance; names, texts and tokens are placeholders of ours.",
    )],
};

/// An item of `sources`.
pub static SOURCE: Form = Form {
    title: "a source",
    members: &[
        needed(
            "document",
            MemberType::Text,
            "Which document, so that someone else finds it.",
        ),
        optional(
            "corrections",
            MemberType::Texts,
            "What the source says, and what the definition uses instead: subject, claim, decision.",
        ),
    ],
};

/// `common.json`.
pub static DICTIONARY: Form = Form {
    title: "the dictionary of shared entries",
    members: &[
        optional("$schema", MemberType::Text, "Path of `schema.json`."),
        needed(
            "entries",
            MemberType::Objects(&ENTRY),
            "Entries that several elements share.",
        ),
    ],
};
