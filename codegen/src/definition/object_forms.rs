//! The format of a definition, but for its entries: a table of members for every kind of object.
//!
//! **Input:** nothing. **Output:** a form for each.

use element_core::{Authentication, GrantKind};

pub use super::entry_forms::{ENTRY, EXTRA, OPTION};
use super::form::MemberType::{AnyObject, Number, Object, Objects, Text, Texts, WireTexts, Word};
use super::form::{Form, Member, Needed, members};

/// A definition: one element.
pub static DEFINITION: Form = Form {
    title: "a definition",
    members: members! {
        Optional "$schema": Text, "Path of `schema.json`, so that editors complete and explain.";
        Always "key": Text, "What a request sends as `element.key`; the identity of the element.";
        Optional "id": Number, "The number the public documents give. Environments differ; the key decides.";
        Always "name": Text, "The product's name, as its makers write it.";
        Always "hub": Text, "The hub the element belongs to, in lower case; becomes a cargo feature.";
        Always "authentication": Word(Authentication::WORDS), "How the platform authenticates against the product.";
        Always "doc": Text, "What the product is and what is connected, in one or two sentences of your own.";
        Always "configuration": Objects(&ENTRY), "Every entry a request sends or an instance reports.";
        Optional "ways": Objects(&WAY), "Ways to authenticate, when there is more than one.";
        Optional "extras": Objects(&EXTRA), "What `providerData` carries beside the OAuth members, when there are no `ways`.";
        Optional "oauth_url": WireTexts, "What the first calls of OAuth carry beside key, secret and callback, when there are no `ways`: parameters such as `siteAddress`, each with an example. `scope` follows from `oauth.scope`.";
        Optional "example": Object(&EXAMPLE), "Recorded documents, shown in the guide page.";
        Optional "sources": Objects(&SOURCE), "Where the facts come from, and what was wrong there.";
        Optional "review": Texts, "What a person still has to look at; the importer writes it, whoever looked removes it.";
    },
};

/// An item of `ways`.
pub static WAY: Form = Form {
    title: "a way",
    members: members! {
        Always "name": Text, "In snake case: `oauth2`, `api_key`.";
        Optional "grant": Word(GrantKind::WORDS), "What the request adds as `providerData`; `none` when left out.";
        Always "requires": Texts, "Keys of the entries that this way requires.";
        Optional "sets": WireTexts, "Entries whose value this way decides, such as `authentication.type`; nobody has to send them.";
        Optional "extras": Objects(&EXTRA), "What `providerData` carries beside the members of the grant.";
        Optional "oauth_url": WireTexts, "What the first calls of OAuth carry beside key, secret and callback, each with an example.";
    },
};

/// Member `example`.
pub static EXAMPLE: Form = Form {
    title: "the recorded documents",
    members: members! {
        Always "instance": AnyObject, "A response to creating an instance; names, texts and tokens are placeholders of ours.";
    },
};

/// An item of `sources`.
pub static SOURCE: Form = Form {
    title: "a source",
    members: members! {
        Always "document": Text, "Which document, so that someone else finds it.";
        Optional "corrections": Texts, "What the source says, and what the definition uses instead: subject, claim, decision.";
    },
};

/// `common.json`.
pub static DICTIONARY: Form = Form {
    title: "the dictionary of shared entries",
    members: members! {
        Optional "$schema": Text, "Path of `schema.json`.";
        Always "entries": Objects(&ENTRY), "Entries that several elements share.";
    },
};
