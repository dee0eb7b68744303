//! Codes of `lint` alone.

use super::Example::{Entries, Members, Words};
use super::Explanation;
use crate::diagnostic::Code;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: Code::ManyWarnings,
        example: Words("a definition of which lint asks more than a hundred questions"),
        mend: "Mend the findings that are told, the first hundred of a file, and run the command again: many may follow from few.",
    },
    Explanation {
        code: Code::Review,
        example: Entries(
            r#"{ "key": "site", "label": "Site", "review": ["Whether the caller must send it is not said (line 12)."] }"#,
        ),
        mend: "The importer writes `review` where documents leave something open. Look, mend the entry, then remove the text: nobody else will know whether you did.",
    },
    Explanation {
        code: Code::VagueDoc,
        example: Entries(
            r#"{ "key": "api.key", "label": "API key", "doc": "The API key of the element." }"#,
        ),
        mend: "Say what a reader cannot know from key and label: what the value is, where one finds it, what it looks like. With fewer than three words of its own, such as \"Shown under Profile, Integrations\" has (two in a longer sentence), a text is taken to say nothing; so are `TBD`, `see above` and the like. A `secret_reason` says why everyone may see the value.",
    },
    Explanation {
        code: Code::BareLabel,
        example: Entries(
            r#"{ "key": "site.name", "label": "site.name", "doc": "What stands before `.acmedesk.example`." }"#,
        ),
        mend: "A label is what a form shows to a person: `Site name`. It also appears in errors about missing entries.",
    },
    Explanation {
        code: Code::SameDoc,
        example: Entries(
            "{ \"key\": \"site\", \"label\": \"Site\", \"doc\": \"What stands before `.acmedesk.example`.\" },\n{ \"key\": \"shop\", \"label\": \"Shop\", \"doc\": \"What stands before `.acmedesk.example`.\" }",
        ),
        mend: "A reader has both entries before them and must choose: say of each what the other is not. Where several elements say the same of one key, the entry belongs into common.json.",
    },
    Explanation {
        code: Code::SameLabel,
        example: Entries(
            "{ \"key\": \"base.url\", \"label\": \"Address\", \"doc\": \"Where requests go, version included.\" },\n{ \"key\": \"home.url\", \"label\": \"Address\", \"doc\": \"Where agents sign in on the web.\" }",
        ),
        mend: "A form shows the label beside the field, and an error about a missing entry names it: two that are alike send the reader to the wrong one.",
    },
    Explanation {
        code: Code::SharedKey,
        example: Entries(
            r#"{ "key": "pagination.max", "label": "Page size", "doc": "The most tickets in one answer of Acme Desk.", "type": "integer", "default": 50 }"#,
        ),
        mend: "Write `\"use\": \"pagination.max\"` and keep beside it only what differs: so the type stays the same in all elements, and the text follows when it gets better. Where the key means something else altogether, name it in a correction. An entry may be written out when the dictionary has a default that the element has not, since nothing beside `use` takes a default away.",
    },
    Explanation {
        code: Code::RedundantOverride,
        example: Entries(r#"{ "use": "pagination.max", "default": 100 }"#),
        mend: "Remove the member: `use` brings it, and what is written here would stay behind when the dictionary changes.",
    },
    Explanation {
        code: Code::CommonCandidate,
        example: Words(
            r#"{ "key": "company.file", … }   (in five definitions, each with a text of its own)"#,
        ),
        mend: "Move the entry to element-defs/common.json and `use` it in each element: one text to keep right, one type for whoever works with many elements.",
    },
    Explanation {
        code: Code::UnusedEntry,
        example: Words(r#"{ "key": "company.file", … }   (in common.json, and in no definition)"#),
        mend: "Remove the entry from common.json, or `use` it where it belongs: a misspelt key looks like this too.",
    },
    Explanation {
        code: Code::DroppedDefault,
        example: Entries(r#"{ "use": "pagination.max", "required": true }"#),
        mend: "The platform fills in what has a default, and whoever must send the entry is asked for nothing. Remove `required`; or, if the source is wrong about the default, say so in one of its `corrections`, with the key.",
    },
    Explanation {
        code: Code::OddDefault,
        example: Entries(
            r#"{ "key": "since", "label": "Since", "doc": "From which moment on tickets are read.", "default": "null" }"#,
        ),
        mend: "`null` as a text, a blank such as `<API_KEY>`, a word where an address, a date pattern or a JSON document belongs: documents hold them, platforms do not. Remove the default; if the platform does take it, name the key in a correction.",
    },
    Explanation {
        code: Code::OptionalPlaceholder,
        example: Entries(
            "{ \"key\": \"site\", \"label\": \"Site\", \"doc\": \"What stands before `.acmedesk.example`.\" },\n{ \"key\": \"desk.url\", \"label\": \"Desk\", \"doc\": \"The address that requests start with.\", \"type\": \"url\", \"default\": \"https://{site}.acmedesk.example\" }",
        ),
        mend: "Without the entry the address cannot be made, and the instance fails at its first request. Make the entry required, or give it a default; `{…}` that the platform fills otherwise is named in a correction.",
    },
    Explanation {
        code: Code::UnexplainedResponse,
        example: Members(
            r#""example": { "instance": { "element": { "key": "acmedesk_beta" }, "configuration": { "region": "eu" } } }"#,
        ),
        mend: "A recorded response is evidence. Where it has another key or number, an entry that the element has not, or a value that the entry's type does not take, one of the two is wrong: mend the definition, or name what is wrong in a correction of the source.",
    },
    Explanation {
        code: Code::PersonalData,
        example: Members(
            r#""example": { "instance": { "id": 7, "user": { "emailAddress": "ada@acmedesk.io" } } }"#,
        ),
        mend: "Guide pages are public. Write `someone@acme.example` or a placeholder; an address of the product's own, such as its support's, is named in a correction of the source.",
    },
    Explanation {
        code: Code::NoSource,
        example: Members(r#""sources": []"#),
        mend: "Name the document, account or person the facts come from, so that someone else can check them: `\"sources\": [{ \"document\": \"The vendor's guide to its REST API\" }]`.",
    },
];
