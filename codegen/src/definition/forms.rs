//! The format of a definition, but for its entries: a table of members for every kind of object.

use element_core::{Authentication, GrantKind};

pub use super::entry_forms::{ENTRY, EXTRA, OPTION};
use super::members::{Form, Kind, needed, optional};

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
            "oauth_url",
            Kind::WireTexts,
            "What the first calls of OAuth carry beside key, secret and callback, when there are no `ways`: parameters such as `siteAddress`, each with an example. `scope` follows from `oauth.scope`.",
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
        optional(
            "oauth_url",
            Kind::WireTexts,
            "What the first calls of OAuth carry beside key, secret and callback, each with an example.",
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
