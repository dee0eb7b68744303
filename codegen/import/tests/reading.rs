//! How single texts of documents are read: where a JSON text ends, what a sentence says, what a tag of
//! a site is.

use std::path::Path;

use element_import::document_kind;
use element_import::facts::{Parameter, Stated};
use element_import::lenient_json::{self, Ending, RepairKind};
use element_import::site::Site;

#[test]
fn the_closing_quote_is_the_one_that_json_allows_there() {
    for (source, text, mistakes) in [
        (r#""a", "b": 1}"#, "a", &[][..]),
        (r#""a \"b\" c"}"#, "a \"b\" c", &[]),
        (
            r#""see <a href="x" target="_b">y</a>", "b": 1}"#,
            r#"see <a href="x" target="_b">y</a>"#,
            &[RepairKind::UnescapedQuote],
        ),
        (
            r#""say "hi", then go"}"#,
            r#"say "hi", then go"#,
            &[RepairKind::UnescapedQuote],
        ),
        ("\"two\nlines\"}", "two\nlines", &[RepairKind::RawLineBreak]),
        (
            "\"open,\n  \"next\": 1}",
            "open",
            &[RepairKind::MissingQuote],
        ),
        ("'a'}", "a", &[RepairKind::SingleQuote]),
        (r#""\u00e9\ud83d\ude00"}"#, "\u{e9}\u{1f600}", &[]),
        (r#""C:\d"}"#, r"C:\d", &[RepairKind::BadEscape]),
        (r#""a" "b": 1}"#, "a", &[RepairKind::MissingComma]),
    ] {
        let whole = format!("{{\"a\": {source}");
        let reading = lenient_json::read(&whole, 0, Ending::Closed).expect("it can be mended");
        let kinds: Vec<RepairKind> = reading.repairs.iter().map(|repair| repair.kind).collect();
        let found = (reading.root.text_of("a"), kinds);
        assert_eq!(found, (Some(text), mistakes.to_vec()), "{source}");
    }
}

/// What a table of a guide says of its entry `a.b`.
fn described(description: &str) -> Parameter {
    let request = r#"{ "element": { "key": "acme" }, "configuration": { "a.b": "<B>" } }"#;
    let table = "| Parameter | Description |\n|---|---|\n| `a.b` |";
    let page = format!("# Acme\n\n```json\n{request}\n```\n\n{table} {description} |\n");
    let document = document_kind::document("guide.md", page.as_bytes());
    document.elements[0].parameters[0].clone()
}

#[test]
fn a_sentence_says_whether_an_entry_may_be_left_out() {
    let (required, optional) = (Some(Stated::Required), Some(Stated::Optional));
    for (text, expected) in [
        ("*Optional*. The team.", optional),
        ("The team. This value is optional.", optional),
        ("`a.b` is required.", required),
        ("`a.b` is required for some.", None),
        ("A paid plan is required.", None),
    ] {
        assert_eq!(described(text).stated, expected, "{text}");
    }
}

#[test]
fn a_default_is_read_where_it_is_spelt_out() {
    for (text, expected) in [
        ("Rows.<br>Default: `50`.", Some("50")),
        ("On or off, keep the default `False`.", Some("false")),
        ("The default depends on the plan.", None),
        ("Uses the defaultRegion `x`.", None),
    ] {
        assert_eq!(described(text).default.as_deref(), expected, "{text}");
    }
}

#[test]
fn tags_are_told_from_text() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/site");
    let front = "---\nkey: acme\n---\n";
    let tags =
        "a {{ page.key }} {% raw %}{{x}}{% endraw %}{% include no/b.md one=\"x y\" %}{% if x %}{{";
    let page = root.join("docs/page.md");
    let expanded = Site::open(&root).expand(&page.to_string_lossy(), &format!("{front}{tags}"));
    assert_eq!(
        expanded.text,
        format!("{front}a acme {{{{x}}}}{{% if x %}}{{{{")
    );
    assert!(expanded.remarks[0].text.contains("`no/b.md` is missing"));
}
