//! `lint` as a shell and a CI job meet it: exit codes, and which text goes where.

use std::path::PathBuf;
use std::process::{Command, Output};

/// A workspace with one definition.
fn root(name: &str, doc: &str) -> PathBuf {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let folder = root.join("element-defs");
    std::fs::create_dir_all(&folder).expect("a folder");
    let definition = format!(
        r#"{{
  "key": "acmedesk", "name": "Acme Desk", "hub": "helpdesk", "authentication": "basic",
  "doc": "A help desk for small teams; an instance acts as one of its agents.",
  "configuration": [{{ "key": "agent", "label": "Agent", "doc": "{doc}" }}],
  "sources": [{{ "document": "The guide" }}]
}}
"#
    );
    std::fs::write(folder.join("acmedesk.json"), definition).expect("a definition");
    root
}

fn lint(root: &PathBuf, arguments: &[&str]) -> (Option<i32>, String, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("lint")
        .arg("--root")
        .arg(root)
        .args(arguments)
        .output()
        .expect("xtask starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    (status.code(), text(stdout), text(stderr))
}

#[test]
fn exit_codes() {
    let clean = root("clean", "The e-mail address with which one signs in.");
    let vague = root("vague", "The agent.");
    let wrong = root("wrong", "…");
    for (root, arguments, code) in [
        (&clean, &[][..], 0),
        (&clean, &["--deny", "warnings"], 0),
        (&vague, &[], 0),
        (&vague, &["--deny", "warnings"], 2),
        (&wrong, &[], 2),
        (&clean, &["--deny", "everything"], 3),
        (&clean, &["--explain", "vague-dock"], 3),
        (&vague, &["--explain", "vague-doc"], 0),
    ] {
        let (found, _, stderr) = lint(root, arguments);
        assert_eq!(found, Some(code), "{arguments:?}: {stderr}");
    }
}

#[test]
fn people_read_standard_error_and_programs_standard_output() {
    let vague = root("streams", "The agent.");
    let (_, stdout, stderr) = lint(&vague, &[]);
    assert_eq!(stdout, "");
    assert!(stderr.starts_with("warning[vague-doc]"), "{stderr}");
    let (_, stdout, stderr) = lint(&vague, &["--message-format", "json"]);
    assert_eq!(stderr, "");
    let start = r#"{"code":"vague-doc","severity":"warning","#;
    assert!(
        stdout.starts_with(start) && stdout.lines().count() == 1,
        "{stdout}"
    );
}

#[test]
fn a_misspelt_code_is_understood() {
    let clean = root("code", "The e-mail address with which one signs in.");
    let (_, _, stderr) = lint(&clean, &["--explain", "vague-dock"]);
    assert!(stderr.contains("did you mean `vague-doc`?"), "{stderr}");
}
