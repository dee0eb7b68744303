//! Texts as people write them, good and bad: the table decides how strict the rule is.
//!
//! **Input:** a text and what is beside it. **Output:** whether the rule takes it.

use super::vague_text::{folded, put_off, says_nothing, title};

/// Whether it says something, key, label, text: of Acme Desk.
const TEXTS: &str = include_str!("vague_text_tests.txt");

#[test]
fn texts_say_nothing_or_something() {
    for case in TEXTS.lines() {
        let parts: Vec<&str> = case.split(" | ").collect();
        let [says, key, label, text] = parts[..] else {
            panic!("{case}: four parts");
        };
        let known = [key, label, "Acme Desk", "acmedesk"];
        let found = says_nothing(text, &known, "Acme Desk");
        assert_eq!(found, says == "nothing", "{case}");
    }
}

#[test]
fn texts_that_wait_to_be_written() {
    for (text, expected) in [
        ("TBD", Some("TBD")),
        ("The key. TODO: say where it is", Some("TODO")),
        ("Key, see above.", Some("see above")),
        ("Lorem ipsum dolor sit amet", Some("lorem ipsum")),
        ("To be documented", Some("to be documented")),
        (
            "Acme Desk, connected through the `helpdesk` hub.",
            Some("connected through the"),
        ),
        ("Lists of todos, and the TODOs of others", None),
        ("You see abovementioned people", None),
        ("", None),
    ] {
        assert_eq!(put_off(text), expected, "{text}");
    }
}

#[test]
fn a_key_becomes_a_title() {
    for (key, expected) in [
        ("base.url", "Base url"),
        ("baseUrl", "Base url"),
        ("username", "Username"),
        ("", ""),
        ("élan_vital", "Élan vital"),
    ] {
        assert_eq!(title(key), expected, "{key}");
    }
}

#[test]
fn punctuation_and_case_do_not_count() {
    assert_eq!(folded("The API-key."), folded("the api key"));
    assert_ne!(folded("The API key."), folded("An API key."));
}
