//! Responses of guides made for the purpose, there and back.
#![cfg(feature = "responses")]

use std::path::Path;

use element_corpus::responses::{self, Outcome, Types, same, table};

/// A guide for an element, with one request and this response.
fn guide(name: &str, key: &str, response: &str) -> Outcome {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).expect("the folder for tests can be written");
    let page = folder.join("guide.md");
    let text = format!(
        "---\nheading: Acme\n---\n\n```json\n{{\"element\": {{\"key\": \"{key}\"}}, \"configuration\": {{\"username\": \"<USERNAME>\"}}, \"name\": \"a\"}}\n```\n\n```json\n{response}\n```\n"
    );
    std::fs::write(&page, text).expect("written");
    responses::run(&[page]).expect("one document")
}

fn instance(key: &str, configuration: &str) -> String {
    format!(
        "{{\"id\": 1, \"token\": \"planted\", \"valid\": true, \"element\": {{\"key\": \"{key}\"}},\n\"configuration\": {{{configuration}}}}}"
    )
}

#[test]
fn a_response_is_read_by_the_table_of_its_element() {
    let response = instance(
        "freshservice",
        r#""username": "agent", "subdomain": null, "pagination.type": "", "pagination.max": "thirty", "brand.new": 1"#,
    );
    let outcome = guide("own", "freshservice", &response);
    let trip = &outcome.trips[0];
    assert_eq!((trip.types, trip.place.line), (Types::Own, 10));
    assert!(trip.repairs.is_empty() && trip.is_same());
    let decoded = trip.decoded.as_ref().expect("it is an object");
    assert_eq!((decoded.known, decoded.null, decoded.empty), (4, 1, 1));
    assert_eq!(decoded.unknown, ["brand.new"]);
    let misfits: Vec<&str> = decoded.other.iter().map(|it| it.key.as_str()).collect();
    assert_eq!(misfits, ["pagination.max"]);
}

#[test]
fn a_mended_response_comes_back_as_it_was_read() {
    let response = instance("freshservice", r#""username": "agent","#);
    let outcome = guide("mended", "freshservice", &response);
    let names: Vec<&str> = outcome.trips[0]
        .repairs
        .iter()
        .map(|it| it.name())
        .collect();
    assert_eq!(names, ["trailing-comma"]);
    assert!(outcome.trips[0].is_same());
}

#[test]
fn an_element_without_a_module_is_counted_apart() {
    let outcome = guide("apart", "acmedesk", &instance("acmedesk", r#""site": "a""#));
    assert_eq!(outcome.trips[0].types, Types::Untyped);
    let text = table::text(&outcome);
    assert!(
        text.contains("0 into their element's own types, 1 untyped"),
        "{text}"
    );
}

#[test]
fn the_response_of_another_element_is_read_with_its_types() {
    let response = instance("freshservice", r#""subdomain": "a""#);
    let outcome = guide("foreign", "acmedesk", &response);
    assert_eq!(outcome.trips[0].element, "freshservice");
}

#[test]
fn the_table_shows_no_secret() {
    let configuration = r#""password": {"planted": "planted"}, "pagination.max": "thirty""#;
    let outcome = guide(
        "secret",
        "freshservice",
        &instance("freshservice", configuration),
    );
    let text = table::text(&outcome);
    assert!(
        text.contains("`password` is ") && text.contains("\"thirty\""),
        "{text}"
    );
    assert!(!text.contains("planted"), "{text}");
}

#[test]
fn a_document_that_cannot_be_read_is_named() {
    let outcome = responses::run(&["no such guide.md".into()]).expect("one document");
    assert_eq!((outcome.documents, outcome.failed), (1, 1));
    assert!(outcome.left_out[0].starts_with("no such guide.md:1: "));
}

#[test]
fn values_are_compared_without_order_and_numbers_as_text() {
    for (left, right, expected) in [
        (
            r#"{"a": 1, "b": [null, true]}"#,
            r#"{"b":[null,true],"a":1}"#,
            true,
        ),
        (r#"{"a": "\u0041"}"#, r#"{"a": "A"}"#, true),
        ("[1.0]", "[1.00]", false),
        ("[1, 2]", "[2, 1]", false),
        (r#"{"a": null}"#, "{}", false),
        (r#"{"a": ""}"#, r#"{"a": null}"#, false),
        (r#"{"a": 1,}"#, r#"{"a": 1}"#, false),
    ] {
        assert_eq!(same::value(left, right), expected, "{left} and {right}");
    }
}
