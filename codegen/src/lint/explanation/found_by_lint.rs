//! Codes of `lint` alone.
//!
//! **Input:** nothing. **Output:** an explanation for each.

use super::Example::{Entries, Members, Words};
use super::{Explanation, explanations};
use crate::diagnostic::Code;

pub(super) const ALL: &[Explanation] = explanations! {
    ManyWarnings Words("a definition of which lint asks more than a hundred questions")
        => "Mend the findings that are told, the first hundred of a file, and run the command again: many may follow from few.";
    Review Entries(r#"{ "key": "site", "label": "Site", "review": ["Whether the caller must send it is not said (line 12)."] }"#)
        => "The importer writes `review` where documents leave something open. Look, mend the entry, then remove the text: nobody else will know whether you did.";
    VagueDoc Entries(r#"{ "key": "api.key", "label": "API key", "doc": "The API key of the element." }"#)
        => "Say what a reader cannot know from key and label: what the value is, where one finds it, what it looks like. With fewer than three words of its own, such as \"Shown under Profile, Integrations\" has (two in a longer sentence), a text is taken to say nothing. One is enough beside the product's name, since \"The agent's Acme Desk password\" says whose it is. `TBD`, `see above` and the like say nothing either. A `secret_reason` says why everyone may see the value.";
    Opening Entries(r#"{ "key": "sandbox", "label": "Sandbox", "doc": "Whether tickets go to the test system.", "type": "boolean" }"#)
        => "Start with the thing, and say of a boolean what true does: `True for the test system, false for production.` A text that opens with a question word reads like a riddle in an editor, where nothing is above it.";
    RepeatedLabel Entries(r#"{ "key": "app.id", "label": "App id", "doc": "The app id that Acme's dashboard shows under Settings." }"#)
        => "The page prints the label: go on from there, `In Acme's dashboard, under Settings.` A text may name the thing with its owner, `App id of the integration`.";
    Neighbour Entries(r#"{ "key": "agent.password", "label": "Password", "doc": "The password of that agent in Acme Desk." }"#)
        => "Name the owner or the place: `The agent's Acme Desk password.` A guide page shows the entries one below the other, an editor and an error show one alone.";
    Translated Entries(r#"{ "key": "site", "label": "Site", "doc": "Host of the desk, to the letter as the address bar has it." }"#)
        => "Write the word of the trade that the finding names. Looked for are: by means of, by way of, to the letter, as a rule, whatever, stands, gives, wants, admits, and their past tenses. Words with honest uses, such as `take` and `behind`, are left to readers.";
    CorrectionForm Members(r#""sources": [{ "document": "The guide", "corrections": ["The page says 46 and its response 123; 46 is right."] }]"#)
        => "Write what it is about and a colon, what the sources say, and what the definition does about it, in a sentence that begins with `We`: `id: page says 46, sample response 123. We use 46.` Whoever reads the next edition of the page can then tell whether the correction still holds.";
    BareLabel Entries(r#"{ "key": "site.name", "label": "site.name", "doc": "Host name before `.acmedesk.example`." }"#)
        => "A label is what a form shows to a person: `Site name`. It also appears in errors about missing entries.";
    SameDoc Entries("{ \"key\": \"site\", \"label\": \"Site\", \"doc\": \"Host name before `.acmedesk.example`.\" },\n{ \"key\": \"shop\", \"label\": \"Shop\", \"doc\": \"Host name before `.acmedesk.example`.\" }")
        => "A reader has both entries before them and must choose: say of each what the other is not. Where several elements say the same of one key, the entry belongs into common.json.";
    SameLabel Entries("{ \"key\": \"base.url\", \"label\": \"Address\", \"doc\": \"Root of the API, version included.\" },\n{ \"key\": \"home.url\", \"label\": \"Address\", \"doc\": \"Sign-in page of the agents on the web.\" }")
        => "A form shows the label beside the field, and an error about a missing entry names it: two that are alike send the reader to the wrong one.";
    SharedKey Entries(r#"{ "key": "pagination.max", "label": "Page size", "doc": "The most tickets in one answer of Acme Desk.", "type": "integer", "default": 50 }"#)
        => "Write `\"use\": \"pagination.max\"` and keep beside it only what differs: so the type stays the same in all elements, and the text follows when it gets better. Where the key means something else altogether, name it in a correction. An entry may be written out when the dictionary has a default that the element has not, since nothing beside `use` takes a default away.";
    RedundantOverride Entries(r#"{ "use": "pagination.max", "default": 100 }"#)
        => "Remove the member: `use` brings it, and what is written here would stay behind when the dictionary changes.";
    LoneHub Words(r#""hub": "helpdsk"   (while other definitions have `helpdesk`)"#)
        => "Write the hub that the others have. Every hub becomes a feature, a module and a chapter of the list, so a slip of the finger would hide the element in one of its own. A hub that resembles no other is not asked about.";
    FileName Words(r#"element-defs/helpdesk.json with "key": "acmedesk""#)
        => "Rename the file, or mend the key where the file was copied from another element's: module and guide page are called as the file is, and people look for them by the key.";
    CommonCandidate Words(r#"{ "key": "company.file", … }   (in five definitions, each with a text of its own)"#)
        => "Move the entry to element-defs/common.json and `use` it in each element: one text to keep right, one type for whoever works with many elements.";
    UnusedEntry Words(r#"{ "key": "company.file", … }   (in common.json, and in no definition)"#)
        => "Remove the entry from common.json, or `use` it where it belongs: a misspelt key looks like this too.";
    UnreadDoc Words("{ \"key\": \"api.key\", \"label\": \"API key\", \"doc\": \"…\" }   (in common.json, while every element has a `doc` beside `use`)")
        => "An entry of the dictionary may do without a text: each element then has its own. Or let elements share the text, where theirs says nothing else.";
    DroppedDefault Entries(r#"{ "use": "pagination.max", "required": true }"#)
        => "The platform fills in what has a default, and whoever must send the entry is asked for nothing. Remove `required`; or, if the source is wrong about the default, say so in one of its `corrections`, with the key.";
    OddDefault Entries(r#"{ "key": "since", "label": "Since", "doc": "From which moment on tickets are read.", "default": "null" }"#)
        => "`null` as a text, a blank such as `<API_KEY>`, a word where an address, a date pattern or a JSON document belongs: documents hold them, platforms do not. Remove the default; if the platform does take it, name the key in a correction.";
    OptionalPlaceholder Entries("{ \"key\": \"site\", \"label\": \"Site\", \"doc\": \"Host name before `.acmedesk.example`.\" },\n{ \"key\": \"desk.url\", \"label\": \"Desk\", \"doc\": \"The address that requests start with.\", \"type\": \"url\", \"default\": \"https://{site}.acmedesk.example\" }")
        => "Without the entry the address cannot be made, and the instance fails at its first request. Make the entry required, or give it a default; `{…}` that the platform fills otherwise is named in a correction.";
    UnexplainedResponse Members(r#""example": { "instance": { "element": { "key": "acmedesk_beta" }, "configuration": { "region": "eu" } } }"#)
        => "A recorded response is evidence. Where it has another key or number, an entry that the element has not, or a value that the entry's type does not take, one of the two is wrong: mend the definition, or name what is wrong in a correction of the source.";
    PersonalData Members(r#""example": { "instance": { "id": 7, "user": { "emailAddress": "ada@acmedesk.io" } } }"#)
        => "Guide pages are public. Write `someone@acme.example` or a placeholder; an address of the product's own, such as its support's, is named in a correction of the source.";
    NoSource Members(r#""sources": []"#)
        => "Name the document, account or person the facts come from, so that someone else can check them: `\"sources\": [{ \"document\": \"The vendor's guide to its REST API\" }]`.";
};
