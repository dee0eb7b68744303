//! The command line: what it refuses, and with which exit code.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn corpus(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_element-corpus"))
        .args(arguments)
        .output()
        .expect("the program starts")
}

/// A folder of this test's own with one file.
fn file(folder: &str, name: &str, text: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    std::fs::create_dir_all(&folder).expect("the folder for tests can be written");
    let path = folder.join(name);
    std::fs::write(&path, text).expect("written");
    path
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path of ours is a text")
}

/// What `responses` says without a path.
const RESPONSES: &str = if cfg!(feature = "responses") {
    "name the guides"
} else {
    "without the feature `responses`"
};

#[test]
fn what_cannot_be_run_says_what_can() {
    for (arguments, says) in [
        (&["frobnicate"][..], "no command `frobnicate`"),
        (&[], "say which check to run"),
        (&["compare"], "name the catalogue"),
        (&["compare", "no such file.json"], "there is no file"),
        (&["responses"], RESPONSES),
        (&["rules"], "name the guides"),
        (&["compare", "--loud"], "--loud"),
    ] {
        let output = corpus(arguments);
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(3), "{arguments:?}: {error}");
        assert!(
            error.contains(says) && error.contains("--help"),
            "{arguments:?}: {error}"
        );
    }
}

#[test]
fn a_catalogue_alone_has_nothing_to_be_compared_with() {
    let catalogue = file(
        "alone",
        "catalogue.json",
        r#"[{"key": "a", "configuration": []}]"#,
    );
    let output = corpus(&["compare", text(&catalogue)]);
    let error = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3));
    assert!(
        error.contains("name the guides, exports or folders"),
        "{error}"
    );
}

#[test]
fn the_exit_code_tells_a_difference_from_a_broken_definition() {
    let catalogue = file(
        "codes",
        "catalogue.json",
        r#"[{"key": "acmedesk", "name": "Acme", "configuration": [{"key": "site", "required": true}]}]"#,
    );
    let definition = |required: &str| {
        format!(
            r#"{{ "key": "acmedesk", "name": "Acme", "hub": "helpdesk", "authentication": "none",
  "doc": "Tickets.", "configuration": [ {{ "key": "site", "label": "Site", "doc": "Where.", "required": {required} }} ] }}"#
        )
    };
    for (folder, definition, code) in [
        ("code-0", definition("true"), 0),
        ("code-1", definition("false"), 1),
        ("code-2", definition("\"perhaps\""), 2),
    ] {
        let path = file(folder, "acmedesk.json", &definition);
        let folder = path.parent().expect("it lies in a folder");
        let output = corpus(&["compare", "--definitions", text(folder), text(&catalogue)]);
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{definition}\n{error}");
        assert_eq!(code == 2, error.contains("acmedesk.json:2:"), "{error}");
    }
}

/// A page whose request has a trailing comma and asks for two entries.
const PAGE: &str = r#"# Acme

```json
{
  "element": { "key": "acmedesk" },
  "configuration": { "acme.site": "<SITE>", "acme.rows": "<optional: rows>", }
}
```
"#;

#[test]
fn rules_are_counted_by_the_documents_they_fire_on_and_decide_in() {
    let page = file("rules", "page.md", PAGE);
    let output = corpus(&["rules", text(&page), text(&page)]);
    let printed = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{printed}");
    for (rule, fires, decides) in [
        (r#"rule: required: "request-placeholder""#, "1", "1"),
        (r#"rule: required: "request-says-optional""#, "1", "1"),
        (r#"rule: required: "table""#, "0", "0"),
        (r#"placeholder: brackets: "<""#, "1", "1"),
        ("repair: trailing-comma", "1", "1"),
        ("repair: missing-brace", "0", "0"),
    ] {
        let line = printed.lines().find(|line| line.starts_with(rule));
        let line = line.unwrap_or_else(|| panic!("{rule} is not in {printed}"));
        let figures: Vec<&str> = line.split_whitespace().rev().take(2).collect();
        assert_eq!(figures, [decides, fires], "{line}");
    }
}
