//! The same facts in the words in which people state them: one fixture for each wording, and what
//! must come out of it; what stays unclear is said.

#[path = "../drafts/mod.rs"]
mod drafts;
mod labels;

use drafts::{says, sent, short};
use element_import::draft::Draft;
use element_import::facts::Document;

/// What the importer makes of a fixture.
fn import(name: &str) -> (Document, Draft) {
    drafts::import(&format!("wordings/{name}"))
}

/// What stands in the review of an entry.
fn review(draft: &Draft, key: &str) -> String {
    let entry = draft.entries.iter().find(|entry| entry.key == key);
    entry
        .map(|entry| entry.review.join(" "))
        .unwrap_or_default()
}

#[test]
fn presence_and_default_are_read_however_they_are_worded() {
    for name in [
        "sentences",
        "headings",
        "lists",
        "descriptions",
        "footnotes",
        "definitions",
        "in-one-sentence",
        "html-lists",
        "one-for-all",
        "rows-without-a-head",
        "remarks-behind-keys",
        "lead-ins-of-lists",
        "all-but-some",
        "comments",
    ] {
        let (document, draft) = import(&format!("{name}.md"));
        let entries: Vec<String> = sent(&draft)
            .into_iter()
            .map(|entry| entry.replace("integer", "text"))
            .collect();
        let expected = [
            "acme.account! text",
            "acme.region text",
            "acme.rows text=100",
        ];
        assert_eq!(entries[..3], expected, "{name}: {:?}", document.remarks);
        assert!(entries[3].starts_with("acme.live "), "{name}: {entries:?}");
        let asked = review(&draft, "acme.live");
        assert!(asked.contains("Only some callers"), "{name}: {asked}");
    }
}

#[test]
fn a_legend_speaks_for_every_row() {
    for name in ["bold.md", "stars.md", "daggers.md", "lead-ins.md"] {
        let entries = sent(&import(name).1);
        let expected = [
            "acme.account! text",
            "acme.region text",
            "acme.rows text=100",
            "acme.live text",
        ];
        assert_eq!(entries, expected, "{name}");
    }
}

#[test]
fn a_table_that_marks_nothing_decides_nothing() {
    let draft = import("nothing-marked.md").1;
    assert_eq!(sent(&draft), ["acme.account? text", "acme.region? text"]);
    let default = review(&draft, "acme.region");
    assert!(default.contains("speaks of a default"), "{default}");
}

#[test]
fn a_sentence_may_speak_of_all_others() {
    let expected = [
        "acme.account! text",
        "acme.region text",
        "acme.rows text",
        "acme.live text",
    ];
    assert_eq!(sent(&import("all-others.md").1), expected);
}

#[test]
fn a_row_beside_those_that_requests_send_is_an_entry_too() {
    let expected = [
        "acme.account! text",
        "acme.phrase!* text",
        "acme.region text=eu",
        "acme.other text",
    ];
    assert_eq!(sent(&import("kin.md").1), expected);
}

#[test]
fn a_key_that_may_name_a_secret_is_asked_about() {
    let draft = import("doubtful.md").1;
    let asked = review(&draft, "acme.bridle.key");
    assert!(asked.contains("ends in `key`"), "{asked}");
    let open = review(&draft, "acme.public_key");
    assert!(!open.contains("ends in"), "{open}");
    let default = review(&draft, "acme.deep");
    assert!(default.contains("does not spell it out"), "{default}");
    assert!(sent(&draft).contains(&"acme.deep? boolean".to_owned()));
}

#[test]
fn words_that_nobody_understands_are_pointed_at() {
    let draft = import("unclear.md").1;
    let asked = review(&draft, "acme.live");
    assert!(asked.contains("may say in words"), "{asked}");
    assert!(sent(&draft).contains(&"acme.region text".to_owned()));
}

#[test]
fn a_value_with_mistakes_costs_no_definition() {
    // The definition is refused if it holds JSON that is none.
    let draft = import("broken-value.md").1;
    let map = draft.entries.iter().find(|entry| entry.key == "acme.map");
    let example = map.and_then(|entry| entry.example.as_deref());
    assert_eq!(
        example.map(|text| text.replace([' ', '\n'], "")),
        Some("{\"a\":\"b\"}".into())
    );
}

#[test]
fn what_samples_leave_open_is_said() {
    let (document, draft) = import("alternatives.md");
    let said = says(&document, 25, "but not in JSON");
    assert!(said, "{document:#?}");
    let review = draft.review.join(" ");
    for words in [
        "demand different entries, `acme.word` (line 11) and `acme.sign` (line 19)",
        "declares the authentication as `handshake` (line 34)",
    ] {
        assert!(review.contains(words), "{words}: {review}");
    }
    let document = import("no-key.md").0;
    let said = says(&document, 9, "does not carry the element's key");
    assert!(said, "{document:#?}");
}

#[test]
fn a_secret_is_known_by_its_name_its_description_or_its_mask() {
    let expected = [
        "acme.site! text",
        "acme.code!* text",
        "acme.phrase!* text",
        "acme.token.lifetime! text",
        "acme.shared.key!* text",
        "acme.password2!* text",
        "acme.dial!* text",
        "acme.pem.password!* text",
        "acme.user! text",
        "acme.mail! text",
    ];
    assert_eq!(sent(&import("secrets.md").1), expected);
}

#[test]
fn a_configuration_that_is_no_object_is_read_or_said() {
    let (document, draft) = import("list-of-pairs.md");
    assert_eq!(sent(&draft), ["acme.account! text", "acme.region! text"]);
    for (line, words) in [
        (11, "`configuration` is a list of keys and values"),
        (14, "has no `key` with a `value`"),
        (16, "`providerData` is no object"),
    ] {
        assert!(says(&document, line, words), "{words}: {document:#?}");
    }
    let (document, _) = import("text-as-configuration.md");
    let said = says(&document, 9, "`configuration` is no object");
    assert!(said, "{document:#?}");
}

#[test]
fn what_a_program_looks_up_is_the_callers_own() {
    let entries = sent(&import("program.md").1);
    assert_eq!(entries, ["acme.account! text", "acme.region! text"]);
}

#[test]
fn front_matter_that_is_no_yaml_is_read_line_by_line() {
    let (document, draft) = import("front-matter.md");
    assert_eq!(
        (draft.name.as_str(), draft.id),
        ("Acme Desk: the desk", Some(7))
    );
    assert!(says(&document, 2, "is not YAML"), "{document:#?}");
}

#[test]
fn slips_are_said_with_their_names() {
    let (document, draft) = import("slips.md");
    for (line, words) in [
        (
            10,
            "describes `acme.acount`, its request says `acme.account`",
        ),
        (
            20,
            "`acme.region` stood twice in one object; the last was taken",
        ),
        (
            20,
            "the request says `acme.region`, the response `acme.regoin`",
        ),
        (32, "Dots stood for"),
    ] {
        assert!(says(&document, line, words), "{words}: {document:#?}");
    }
    let slip = document
        .remarks
        .iter()
        .find(|remark| remark.text.contains("acme.row1"));
    assert!(slip.is_none(), "a number makes another key: {slip:?}");
    assert_eq!(document.elements[0].requests[0].entries.len(), 3);
    assert_eq!(draft.hub, "helpdesk");
}

#[test]
fn what_a_form_demands_of_some_is_required_of_nobody() {
    let (document, draft) = import("groups.json");
    let expected = [
        "acme.kind! choice",
        "acme.word* text",
        "acme.sign text",
        "acme.last! text",
    ];
    assert_eq!(sent(&draft), expected);
    let asked = review(&draft, "acme.sign");
    assert!(asked.contains("demands it with `sign` only"), "{asked}");
    for (line, words) in [
        (11, "no object; it was left out"),
        (12, "an entry has no `key`"),
        (13, "`acme.last` has no type"),
        (13, "`required` stood twice"),
    ] {
        assert!(says(&document, line, words), "{words}: {document:#?}");
    }
}

#[test]
fn an_export_is_described_by_its_metadata_if_by_nothing_else() {
    let (document, draft) = import("metadata.json");
    assert!(says(&document, 2, "`elementMetadata`"), "{document:#?}");
    assert_eq!((draft.id, draft.authentication), (Some(7), "oauth2"));
    // A group that nothing chooses only puts fields beside each other.
    assert_eq!(sent(&draft), ["acme.site! text"]);
    assert_eq!(draft.entries.iter().map(short).count(), 1);
}
