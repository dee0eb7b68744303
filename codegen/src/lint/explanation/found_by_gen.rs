//! Codes of reading, lowering, writing and validating.
//!
//! **Input:** nothing. **Output:** an explanation for each.

use super::Example::{Entries, Members, Words};
use super::{Explanation, explanations};
use crate::diagnostic::Code;

pub(super) const ALL: &[Explanation] = explanations! {
    Syntax Words("{ \"key\": \"acmedesk\", }")
        => "Definitions are plain JSON: no comments, no trailing commas, no line breaks inside a text. The finding is at the first place that is none.";
    WrongKind Entries(r#"{ "key": "site", "label": "Site", "doc": "Host name before `.acmedesk.example`.", "required": "yes" }"#)
        => "Write the kind that the member takes, here `true` or `false`; CONTRIBUTING lists all members with what they take.";
    UnknownMember Entries(r#"{ "key": "site", "label": "Site", "doc": "Host name before `.acmedesk.example`.", "requierd": true }"#)
        => "Correct the spelling or remove the member. Nothing is ignored silently, since a slip would otherwise go unnoticed for ever.";
    DuplicateMember Entries(r#"{ "key": "site", "label": "Site", "label": "Subdomain", "doc": "Host name before `.acmedesk.example`." }"#)
        => "Remove one of the two: JSON readers disagree about which of them counts.";
    MissingMember Entries(r#"{ "key": "site", "label": "Site" }"#)
        => "Add the member that the finding names. In a request, it is `element`, `name` or `configuration` that is missing.";
    NotAllowed Entries(r#"{ "key": "site", "label": "Site", "doc": "Host name before `.acmedesk.example`.", "type": "string" }"#)
        => "Choose one of the values that the finding lists.";
    UnknownUse Entries(r#"{ "use": "pagination.maximum" }"#)
        => "`use` takes a key of element-defs/common.json. Correct it, add the entry there, or describe the entry here with `key`, `label` and `doc`.";
    NoEffect Entries(r#"{ "use": "pagination.max", "key": "pagination.max" }"#)
        => "Remove the member that means nothing beside the others; the finding says which, and what it would need to mean something.";
    RequiredDefault Entries(r#"{ "key": "site", "label": "Site", "doc": "Host name before `.acmedesk.example`.", "required": true, "default": "www" }"#)
        => "Required means that the caller must send the entry; a default means that nobody has to. Decide for one of the two, and record in `sources` when a document says otherwise.";
    SecretDefault Entries(r#"{ "key": "api.key", "label": "API key", "doc": "Shown in the agent's profile.", "default": "abc123" }"#)
        => "Remove the default or example: what everyone has is no secret, and it would be printed in the guide. If it is none, write `\"secret\": false` and a `secret_reason`.";
    Credential Members(r#""example": { "instance": { "id": 7, "token": "hunter2" } }"#)
        => "Write a placeholder, such as `<ELEMENT_TOKEN>`: recorded responses, defaults, examples and docs are printed into guide pages. Secrets of the configuration, tokens and whatever is in `providerData` need one, and so does what looks like a credential. If it was a real one, it is known now: change it where it is from.";
    SecretReason Entries(r#"{ "key": "cursor.token", "label": "Cursor", "doc": "Where the last page ended.", "secret": false }"#)
        => "The key reads like a secret's. Remove `\"secret\": false`, or add a `secret_reason` that says why everyone may see the value.";
    SecretType Entries(r#"{ "key": "pin.token", "label": "PIN", "doc": "Four digits, sent by post.", "type": "integer" }"#)
        => "A secret is text that is kept, hidden and sent. Remove `type`; or say that the entry is no secret, with a reason.";
    DefaultType Entries(r#"{ "key": "mode", "label": "Mode", "doc": "How fast mails go out.", "type": "choice", "default": "fast", "options": [{ "value": "slow", "doc": "Once an hour." }, { "value": "quick", "doc": "At once." }] }"#)
        => "Write a default or example that the type takes, add the option, or change `type`. A default is the text on the wire; an alias will do, since the platform reads it.";
    UnknownPlaceholder Entries(r#"{ "key": "base.url", "label": "Base URL", "doc": "Where requests go.", "type": "url", "default": "https://{site}.acmedesk.example" }"#)
        => "Each `{name}` in an address is the key of an entry of the same element, which fills it. Correct the name, or add the entry.";
    DuplicateKey Entries("{ \"key\": \"site\", \"label\": \"Site\", \"doc\": \"Host name before `.acmedesk.example`.\" },\n{ \"key\": \"site\", \"label\": \"Site\", \"doc\": \"The same again.\" }")
        => "An element has each key once, and each element has one definition. Merge the two, or correct one of the keys.";
    NameClash Entries("{ \"key\": \"base.url\", \"label\": \"Base URL\", \"doc\": \"Where requests go.\" },\n{ \"key\": \"baseUrl\", \"label\": \"Shop\", \"doc\": \"Where the shop is.\" }")
        => "Two keys become one identifier, and no silent number tells them apart. Paste the `rust_name` that the finding proposes.";
    BadName Entries(r#"{ "key": "***", "label": "Stars", "doc": "How the agent was rated." }"#)
        => "Write the key exactly as the platform spells it; where no identifier can be made of it, add a `rust_name` in snake case.";
    UnknownEntry Members(r#""ways": [{ "name": "api_key", "requires": ["api.kee"] }]"#)
        => "A way requires keys of entries in `configuration`. Correct the key, or add the entry.";
    Ways Members(r#""ways": [{ "name": "login", "requires": ["username"] }, { "name": "login", "requires": [] }]"#)
        => "Give each way a name of its own, and let it require what the caller sends, once: each becomes a function with a bound for every entry it requires.";
    UnknownElement Words(r#"{ "element": { "key": "freshservise" }, "configuration": {}, "name": "Acme" }   (a request, to `validate`)"#)
        => "Correct the key: `cargo xtask list` shows all of them.";
    MissingEntry Words(r#"{ "element": { "key": "freshservice" }, "configuration": { "username": "ada" }, "name": "Acme" }   (a request, to `validate`)"#)
        => "Add the entry to `configuration`: the platform refuses the request without it. `cargo xtask show KEY` says what it is and where one finds it.";
    EntryValue Words(r#""configuration": { "pagination.max": "thirty" }   (in a request, to `validate`)"#)
        => "Send a value that the entry's type takes; no mask, no blank of a guide, no empty text where something is required.";
    PlatformEntry Words(r#""configuration": { "pagination.max": "30" }   (in a request, to `validate`)"#)
        => "Leave the entry out: the platform knows its value. Whoever knows a better one lets it pass with `--allow KEY`.";
    NewOption Words(r#""configuration": { "event.vendor.type": "smoke" }   (in a request, to `validate`)"#)
        => "Send one of the options that the finding lists. A product may have new ones: then add it to the definition, or let it pass with `--allow KEY`.";
    NoScheme Words(r#""configuration": { "oauth.callback.url": "acme.example/auth" }   (in a request, to `validate`)"#)
        => "Write the whole address, with `https://`. Where the product does take a host alone, let it pass with `--allow KEY`.";
    ByNumber Words(r#"{ "element": { "id": 252 }, "configuration": {}, "name": "Acme" }   (a request, to `validate`)"#)
        => "Write `\"key\": \"…\"` in place of the number: the key is the same in every environment.";
    EmptyDoc Entries(r#"{ "key": "site", "label": "Site", "doc": "…" }"#)
        => "Say in your own words what the value is, where one finds it, what it looks like: the text becomes the documentation of a field.";
    ModuleName Words("element-defs/Acme-Desk.json")
        => "The file's name becomes the module's: lower-case letters, digits and `_`. Rename the file; the key inside may be spelt otherwise.";
    TooManyHubs Words("300 definitions, each with a `hub` of its own")
        => "Each hub becomes a cargo feature, and a crate may have three hundred. Let elements share hubs.";
    ForeignFile Words("element-types/src/elements/helpers.rs, written by hand")
        => "The generated folders hold generated files alone, so that stale ones can be removed. Move the file elsewhere.";
    Unreadable Words("element-defs/acmedesk.json, saved as UTF-16")
        => "Save the file as UTF-8, and check that it is a plain file you may read and write.";
    UnseenCharacter Entries("{ \"key\": \"site\", \"label\": \"Si\\u200bte\", \"doc\": \"What stands before `.acmedesk.example`.\" }")
        => "Type the text anew. Control characters, characters that turn the direction of a line and characters without a width come with copied text; two names that look alike would differ, and a terminal or a page would show something else than the file holds.";
    TooLarge Words("a key of a thousand letters, an element of 501 entries, a definition of two megabytes")
        => "Leave out what no definition needs. What is emitted grows with the square of the required entries, so that a few thousand would take gigabytes.";
    ManyErrors Words("a definition in which a thousand members are misspelt")
        => "Mend the findings that are told, the first hundred of a file, and run the command again: many may follow from few.";
    Region Words("element-types/Cargo.toml without its line `# @generated end`")
        => "Restore the two marks, each once and on a line of its own, as comments of the file; what is between them is written by `gen`.";
    Derive Words("#[derive(ElementConfig)]\npub struct AcmeDeskConfig(String);")
        => "`ElementConfig` takes a struct with named fields and the attributes that its documentation lists. The finding says which part it does not take.";
};
