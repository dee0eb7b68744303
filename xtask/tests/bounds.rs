//! Inputs that would cost minutes or gigabytes are refused for what they are, and findings counted.
//!
//! Nothing is timed here: without the bounds these would not end while anyone waits.

mod site;

use std::fmt::Write as _;

use site::{Site, definition};

/// The definition with other entries.
fn with_entries(entries: &str) -> String {
    let text = definition("acmedesk", "Acme Desk");
    let start = text.find("[{").expect("a list") + 1;
    let end = text.find("}]").expect("its end") + 1;
    format!("{}{entries}{}", &text[..start], &text[end..])
}

fn entries(count: usize) -> String {
    let mut entries = String::new();
    for number in 0..count {
        let comma = if number == 0 { "" } else { ", " };
        write!(
            entries,
            r#"{comma}{{ "key": "key{number}", "label": "Key {number}", "doc": "What it is.", "required": true }}"#
        )
        .expect("a text");
    }
    entries
}

#[test]
fn what_no_element_can_be_is_refused() {
    let site = Site::new("bounds");
    let long = "k".repeat(900_000);
    let response = (0..2000).fold(String::new(), |mut text, number| {
        let comma = if number == 0 { "" } else { ", " };
        write!(text, "{comma}\"key{number}\": 1").expect("a text");
        text
    });
    let response = format!(
        "\"sources\": [], \"example\": {{ \"instance\": {{ \"configuration\": {{ {response} }} }} }}"
    );
    let sound = definition("acmedesk", "Acme Desk");
    for (text, expected) in [
        (
            with_entries(&entries(8000)),
            "`configuration` has 8000 items, and 500 are the most",
        ),
        (
            definition(&long, "Acme Desk"),
            "`key` has 900000 characters, and 300 are the most",
        ),
        (" ".repeat(1024 * 1024 + 1), "the file has 1048577 bytes"),
        (
            sound.replace("\"sources\": [{ \"document\": \"The guide\" }]", &response),
            "has 2000 items, and 1000 are the most",
        ),
    ] {
        site.write("element-defs/acmedesk.json", text);
        for command in ["gen", "lint"] {
            let ended = site.run(&[command]);
            assert_eq!(ended.code, Some(2), "{command}: {expected}");
            assert!(
                ended.stderr.contains(expected),
                "{command}: {}",
                ended.stderr
            );
        }
    }
}

#[test]
fn the_largest_element_generates() {
    let site = Site::new("largest");
    site.write("element-defs/acmedesk.json", with_entries(&entries(500)));
    site.done(&["gen"]);
}

#[test]
fn thousands_of_findings_are_counted() {
    let site = Site::new("thousands");
    let mut members = String::new();
    for number in 0..2000 {
        write!(members, "\n\"member{number}\": 1, ").expect("a text");
    }
    let text = definition("acmedesk", "Acme Desk").replacen('{', &format!("{{ {members}"), 1);
    site.write("element-defs/acmedesk.json", text);
    for arguments in [&["gen"][..], &["gen", "--message-format", "json"]] {
        let ended = site.run(arguments);
        assert_eq!(ended.code, Some(2));
        let said = ended.stdout + &ended.stderr;
        assert!(said.contains("this file has 1900 more findings"), "{said}");
        assert!(said.contains("many-errors"));
    }
}

#[test]
fn what_is_given_has_an_end() {
    let site = Site::new("given");
    let mut configuration = String::from("\"key\": 1");
    for number in 0..64_000 {
        write!(configuration, ", \"k{number}\": 1").expect("a text");
    }
    let request = format!(
        "{{ \"element\": {{ \"key\": \"acmedesk\" }}, \"name\": \"A\", \"configuration\": {{ {configuration} }} }}"
    );
    site.write("request.json", request);
    let path = site.path("request.json").display().to_string();
    let ended = site.run(&["validate", &path]);
    assert_eq!(ended.code, Some(2));
    let expected = "the request has 64001 entries, and 1000 are the most";
    assert!(ended.stderr.contains(expected), "{}", ended.stderr);
    // Where they begin.
    assert!(
        ended.stderr.contains("request.json:1:67"),
        "{}",
        ended.stderr
    );
    site.write("large.json", " ".repeat(4 * 1024 * 1024 + 1));
    let path = site.path("large.json").display().to_string();
    for command in ["validate", "adopt"] {
        let ended = site.run(&[command, &path]);
        assert_eq!(ended.code, Some(3));
        assert!(
            ended.stderr.contains("more than 4194304 bytes"),
            "{}",
            ended.stderr
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_without_an_end_is_given_up() {
    let site = Site::new("endless");
    for command in ["validate", "adopt"] {
        let ended = site.run(&[command, "/dev/zero"]);
        assert_eq!(ended.code, Some(3));
        assert!(
            ended.stderr.contains("more than 4194304 bytes"),
            "{}",
            ended.stderr
        );
    }
}
