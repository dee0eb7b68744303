//! The same facts in the styles in which people write guides and tools write exports: one fixture for
//! each style, and what must come out of it.

mod drafts;

use drafts::{says, sent, short};
use element_import::draft::Draft;
use element_import::facts::Document;

/// What the importer makes of a fixture.
fn import(name: &str) -> (Document, Draft) {
    drafts::import(&format!("styles/{name}"))
}

#[test]
fn a_table_or_a_list_says_what_may_be_left_out() {
    let typed = [
        "acme.account! text",
        "acme.region text",
        "acme.rows integer=50",
        "acme.live! boolean",
    ];
    let untyped = typed.map(|entry| entry.replace("integer", "text"));
    for name in ["table-with-a-column-of-answers.md", "table-in-html.md"] {
        assert_eq!(sent(&import(name).1), typed, "{name}");
    }
    for name in ["table-of-labels-and-keys.md", "list-of-parameters.md"] {
        assert_eq!(sent(&import(name).1), untyped, "{name}");
    }
}

#[test]
fn what_only_some_callers_must_send_is_required_of_nobody() {
    let draft = import("table-of-names-and-fields.md").1;
    let expected = [
        "acme.account! text",
        "acme.region text",
        "acme.rows text",
        "acme.live boolean",
    ];
    assert_eq!(sent(&draft), expected);
    let asked = draft.entries.iter().filter(|entry| {
        let mut review = entry.review.iter();
        review.any(|text| text.starts_with("Only some callers must send it"))
    });
    let keys: Vec<&str> = asked.map(|entry| entry.key.as_str()).collect();
    assert_eq!(keys, ["acme.region", "acme.rows"]);
}

#[test]
fn a_heading_speaks_for_the_list_below_it() {
    let draft = import("lists-under-headings.md").1;
    let expected = ["acme.account! text", "acme.region text", "acme.rows text"];
    assert_eq!(sent(&draft), expected);
}

#[test]
fn a_table_shows_labels() {
    for name in ["table-of-labels-and-keys.md", "table-in-html.md"] {
        let draft = import(name).1;
        let labels = draft.entries.iter().filter_map(|entry| entry.label.clone());
        let labels: Vec<String> = labels.take(4).collect();
        assert_eq!(labels, ["Account", "Region", "Rows", "Live"], "{name}");
    }
}

#[test]
fn a_request_is_found_however_it_is_wrapped() {
    for (name, line) in [
        ("html-code.md", 8),
        ("highlight.md", 9),
        ("command-with-escapes.md", 9),
        ("command-on-one-line.md", 9),
        ("assignment.md", 9),
    ] {
        let (document, draft) = import(name);
        let expected = ["acme.account! text", "acme.region? text"];
        assert_eq!(sent(&draft), expected, "{name}");
        assert!(draft.response.is_some(), "{name}");
        let request = &document.elements[0].requests[0];
        assert_eq!(request.line, line, "{name}");
    }
}

#[test]
fn a_comment_speaks_of_its_line_or_of_the_next() {
    let expected = [
        "acme.account! text",
        "acme.region text",
        "acme.rows text=50",
    ];
    assert_eq!(sent(&import("comments.md").1), expected);
}

#[test]
fn a_comment_behind_a_word_without_quotes_is_no_part_of_it() {
    let (document, draft) = import("comments-behind-words.md");
    let expected = [
        "acme.account! text",
        "acme.live boolean=false",
        "acme.rows text=50",
        "acme.mask? text",
    ];
    assert_eq!(sent(&draft), expected);
    let request = &document.elements[0].requests[0];
    let last = request.entries.last().and_then(|entry| entry.value.clone());
    assert_eq!(last.as_deref(), Some("a#b"));
}

#[test]
fn a_part_of_a_request_leaves_nothing_out() {
    for (name, line, others) in [
        ("part-for-a-change.md", 23, [].as_slice()),
        ("part-with-dots.md", 23, ["acme.hook text"].as_slice()),
    ] {
        let (document, draft) = import(name);
        let mut expected = vec!["acme.account! text", "acme.region! text"];
        expected.extend(others);
        assert_eq!(sent(&draft), expected, "{name}");
        assert!(draft.ways.is_empty(), "{name}: {:?}", draft.ways);
        let said = says(&document, line, "shows a part of what is sent");
        assert!(said, "{name}: {:?}", document.remarks);
    }
}

#[test]
fn what_a_brace_misplaced_is_the_requests_own() {
    for (name, line) in [
        ("provider-data-in-element.md", 10),
        ("provider-data-in-configuration.md", 13),
    ] {
        let (document, draft) = import(name);
        assert_eq!(sent(&draft), ["acme.account! text"], "{name}");
        assert_eq!(draft.authentication, "oauth2", "{name}");
        let extras: Vec<String> = draft.extras.iter().map(short).collect();
        assert_eq!(extras, ["company! text"], "{name}");
        let said = says(&document, line, "`providerData` stands inside");
        assert!(said, "{name}: {:?}", document.remarks);
    }
}

#[test]
fn an_object_as_a_value_is_asked_about() {
    let (document, _) = import("object-as-a-value.md");
    let said = says(&document, 12, "`acme.account` holds an object");
    assert!(said, "{:?}", document.remarks);
}

#[test]
fn an_export_that_a_tool_rewrote_is_read_by_its_meaning() {
    let (document, draft) = import("loose-types.json");
    assert_eq!(
        sent(&draft),
        [
            "acme.account! text",
            "acme.region text",
            "acme.rows integer=50",
            "acme.live! text",
            "acme.word!* text",
            "acme.dial! text",
            "acme.kind! choice",
            "acme.order! text",
            "acme.sort! text",
        ]
    );
    assert_eq!((draft.id, draft.authentication), (Some(7), "basic"));
    for (line, words) in [
        (
            8,
            "`acme.account` does not say `required` as true or false; true was taken",
        ),
        (
            16,
            "`acme.region` does not say `required` as true or false; false was taken",
        ),
        (49, "has a field of the type `DIAL_9`"),
        (67, "the option `a` of `acme.kind` stands twice"),
        (71, "an option of `acme.kind` has no value"),
        (102, "the options of `acme.sort` are no list"),
    ] {
        assert!(
            says(&document, line, words),
            "{line}: {words}: {:#?}",
            document.remarks
        );
    }
    let order = draft.entries.iter().find(|entry| entry.key == "acme.order");
    let review = order
        .map(|entry| entry.review.join(" "))
        .unwrap_or_default();
    assert!(review.contains("offers `a b`, `a_b`"), "{review}");
}
