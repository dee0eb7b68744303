//! Commands that are programs of other packages: what cargo is asked to run, and how that ends.
//!
//! **Input:** a cargo that writes down its arguments. **Output:** these, and the exit code.

use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

use super::site::{Ended, Site};

/// The program, with this in place of cargo.
fn run(site: &Site, arguments: &[&str], ends: &str) -> Ended {
    let cargo = site.path("cargo");
    let script = format!("#!/bin/sh\nprintf '%s\\n' \"$@\" > \"${{0%cargo}}said\"\n{ends}\n");
    site.write("cargo", script);
    let executable = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(&cargo, executable).expect("a script");
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(arguments)
        .env("CARGO", &cargo)
        .output()
        .expect("xtask starts");
    Ended {
        code: output.status.code(),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// What comes after the manifest, and the package.
fn said(site: &Site) -> (String, Vec<String>) {
    let text = site.text("said");
    let words: Vec<String> = text.lines().map(str::to_owned).collect();
    assert_eq!(words[..3], ["run", "--quiet", "--package"], "{text}");
    let start = words.iter().position(|word| word == "--");
    let start = start.expect("arguments of the program") + 1;
    (words[3].clone(), words[start..].to_vec())
}

#[test]
fn arguments_are_handed_on() {
    let site = Site::new("handed-on");
    run(&site, &["import", "guide.md", "--update"], "exit 0");
    let (package, words) = said(&site);
    assert_eq!(package, "element-gen");
    assert_eq!(words[..4], ["import", "guide.md", "--update", "--defs"]);
    assert!(words[4].ends_with("element-defs"), "{words:?}");
    let own = [
        "import",
        "a.md",
        "-",
        "--defs",
        "mine",
        "--common",
        "ours.json",
    ];
    let typed = [
        "import",
        "--defs=mine",
        "a.md",
        "--common",
        "ours.json",
        "-",
    ];
    run(&site, &typed, "exit 0");
    assert_eq!(said(&site).1, own);
    // What was a path after `--` stays one.
    run(&site, &["import", "--", "-odd.md", "--odd.md"], "exit 0");
    assert_eq!(said(&site).1[1..3], ["./-odd.md", "./--odd.md"]);
    run(&site, &["serve", "--port", "0"], "exit 0");
    let serve = ["--port", "0"].map(str::to_owned).to_vec();
    assert_eq!(said(&site), ("element-platform".to_owned(), serve));
}

#[test]
fn exit_codes_are_handed_back() {
    let site = Site::new("handed-back");
    let codes = |command: &str| {
        let ends = [
            "exit 0",
            "exit 1",
            "exit 2",
            "exit 3",
            "exit 101",
            "kill -9 $$",
        ];
        ends.map(|ends| run(&site, &[command], ends).code.expect("an end"))
    };
    assert_eq!(codes("import"), [0, 1, 2, 3, 3, 3]);
    // There is nothing that `serve` could find stale, and no definition to refuse.
    assert_eq!(codes("serve"), [0, 3, 3, 3, 3, 3]);
}

#[test]
fn the_help_of_import_takes_no_build() {
    let site = Site::new("help-of-import");
    for word in ["--help", "-h"] {
        let ended = run(&site, &["import", word], "exit 3");
        assert_eq!(ended.code, Some(0), "{ended:?}");
        assert!(
            ended.stdout.contains("Usage: cargo xtask import"),
            "{ended:?}"
        );
    }
    assert_eq!(site.text("said"), "", "cargo was not started");
}
