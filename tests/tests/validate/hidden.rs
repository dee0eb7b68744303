//! Values of a request are never shown, and names are.
//!
//! **Input:** requests with secrets, whole and broken. **Output:** the text that may be shown of each.

use element_codegen::diagnostic::json::programs;
use element_codegen::diagnostic::render::{Look, people};

use super::check;

/// Requests with a planted secret where a value can be.
#[test]
fn no_value_of_a_request_is_shown() {
    let planted = "hunter2-planted";
    for text in [
        r#"{"element":{"key":"freshservice"},"configuration":{"username":"","password":"hunter2-planted"},"name":""}"#,
        r#"{"element":{"key":"freshservice"},"configuration":{"username":hunter2-planted},"name":"x"}"#,
        r#"{"element":{"key":"freshservice"},"configuration":{"password":"hunter2-planted},"name":"x"}"#,
        r#"{"element":{"key":"freshservice"},"configuration":{"password" "hunter2-planted": 5},"name":"x"}"#,
        r#"{"element":{"key":"freshservice"},"configuration":{"password": 'hunter2-planted'}}"#,
        r#"{"element":{"key":"freshservice"},"configuration":{"event.poller.configuration":{"hunter2-planted":1},"x":1}}"#,
        r#"{"element":{"key":"hunter2-planted"},"configuration":{}}"#,
        r#"{"element":{"key":"freshservice"},"configuration":{"base.url":"https://{hunter2-planted}.example/{"}}"#,
        r#"{"element":{"key":"freshservice"},"tags":["<INSERT_hunter2-planted>"],"externalAuthentication":"hunter2-planted"}"#,
        r#"["hunter2-planted"]"#,
        r#""hunter2-planted""#,
        "hunter2-planted",
    ] {
        let (shown, findings) = check(text);
        assert!(!findings.is_empty(), "{text}");
        let people = people(&findings, std::slice::from_ref(&shown), Look::Plain);
        let programs = programs(&findings, std::slice::from_ref(&shown));
        assert!(!people.contains(planted), "{text}\n{people}");
        assert!(!programs.contains(planted), "{text}\n{programs}");
        assert_eq!(shown.text.len(), text.len(), "places stay where they are");
    }
}

/// A sign stands for each character, as long in bytes and as wide on a line, so that places stay.
#[test]
fn what_is_hidden_is_as_long_as_it_was() {
    for (text, shown) in [
        // Read: names of members and entries are shown, and no value of theirs.
        (
            r#"{"element":{"key":"secret"},"name":["a"],"tags":{"b":1}}"#,
            r#"{"element":{"key":"******"},"name":*****,"tags":*******}"#,
        ),
        (
            "{\"name\":[1,\n  \"\u{e9}\u{20ac}\u{1f600}\"]}",
            "{\"name\":***\n***\u{b7}\u{2022}\u{1f784}**}",
        ),
        // Not read: only the words that a request or an element has.
        (
            "{\"element\": {\"key\": freshservice},\n \"name\":[\u{e9}t\u{e9}],{\"username\":\"ada\",realmId}",
            "{\"element\": {\"key\": ************},\n \"name\":[\u{b7}*\u{b7}],{\"username\":\"***\",realmId}",
        ),
    ] {
        let (file, _) = check(text);
        assert_eq!(file.text, shown);
        assert_eq!(file.text.len(), text.len());
    }
}
