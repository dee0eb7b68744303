//! Damaged and hostile files: each gives a finding, none a panic, none a definition.

use element_import::document_kind;
use element_import::facts::{Document, RemarkKind};

const GUIDE: &str = include_str!("fixtures/acme/guide.md");
const EXPORT: &str = include_str!("fixtures/acme/element.json");

fn failure(document: &Document) -> Option<(usize, &str)> {
    let remark = document
        .remarks
        .iter()
        .find(|remark| remark.kind == RemarkKind::Failed)?;
    assert!(
        document.elements.is_empty(),
        "a file that failed says nothing"
    );
    Some((remark.line, remark.text.as_str()))
}

#[test]
fn every_kind_of_damage_has_a_finding() {
    let deep = format!("{}1{}", "{\"element\":".repeat(10_000), "}".repeat(10_000));
    let deep_guide = format!("```json\n{deep}\n```\n");
    let cases: [(&str, &[u8], &str); 9] = [
        ("empty.md", b" \n", "empty"),
        (
            "latin.md",
            b"---\nheading: \xc3\x9c Caf\xe9\n---\n",
            "column 15: the byte 0xE9 is not UTF-8",
        ),
        ("utf16.json", b"\xff\xfe{\x00}\x00", "UTF-16"),
        ("zero.json", b"{\"key\": \"a\0\"}", "zero byte"),
        ("deep.json", deep.as_bytes(), "nested more than"),
        ("deep.md", deep_guide.as_bytes(), "nested more than"),
        ("prose.md", b"# Nothing to see\n", "no request"),
        ("other.json", b"{\"a\": 1}", "no export"),
        (
            "two.json",
            b"{\"key\": \"a\", \"configuration\": []}\n{}",
            "follows",
        ),
    ];
    for (name, bytes, expected) in cases {
        let document = document_kind::document(name, bytes);
        let found = failure(&document);
        assert!(
            found.is_some_and(|(_, text)| text.contains(expected)),
            "{name}: {found:?}"
        );
    }
}

#[test]
fn a_truncated_export_is_refused_wherever_it_ends() {
    for end in 1..EXPORT.trim_end().len() {
        let document = document_kind::document("element.json", &EXPORT.as_bytes()[..end]);
        assert!(failure(&document).is_some(), "cut at byte {end}");
    }
}

#[test]
fn a_guide_that_ends_before_its_response_is_refused() {
    let whole = GUIDE.rfind("\n}\n```").expect("the response ends") + 2;
    for end in 1..whole {
        if GUIDE.as_bytes()[end - 1] == b'\n' && !GUIDE[..end].ends_with("}\n") {
            // Cut between two lines of prose, a page cannot be told from a short one.
            continue;
        }
        let document = document_kind::document("guide.md", &GUIDE.as_bytes()[..end]);
        let said = document
            .remarks
            .iter()
            .any(|remark| remark.kind != RemarkKind::Took);
        assert!(said, "cut at byte {end}");
    }
}

#[test]
fn no_flipped_byte_makes_the_reader_panic() {
    for (name, text) in [("guide.md", GUIDE), ("element.json", EXPORT)] {
        for place in 0..text.len() {
            for mask in [0x01, 0x02, 0x20, 0x5b, 0x80] {
                let mut bytes = text.as_bytes().to_vec();
                bytes[place] ^= mask;
                let document = document_kind::document(name, &bytes);
                assert_eq!(document.source.file, name);
            }
        }
    }
}

#[test]
fn look_ahead_stays_short_in_large_files() {
    let many = 200_000;
    for (name, text) in [
        ("quotes", format!("{{\"a\": {}", "\"".repeat(many))),
        (
            "embedded",
            format!("{{\"a\": {}", "\"{\",".repeat(many / 4)),
        ),
        ("lines", format!("{{\"a\": \"{}\"}}", "\n".repeat(many))),
        ("commas", format!("{{\"a\": 1{}", ",".repeat(many))),
        (
            "names",
            format!("{{{}\"z\": 1}}", "\"k\": 1,".repeat(many / 8)),
        ),
        (
            "words",
            format!("{{\"a\": \"{}\"}}", "x \"y: ".repeat(many / 6)),
        ),
    ] {
        let document = document_kind::document("large.json", text.as_bytes());
        assert!(failure(&document).is_some(), "{name}");
    }
}
