//! One run at the command line: what it leaves on the disk, whom it waits for, and what it says.
//!
//! It leaves what it was asked for, and nothing among the system's temporary files; it waits for another
//! run on the same folder, however that was named; it says what it writes or misses, and in a line that
//! there was nothing to do.
#![cfg(unix)]

use std::fs::{File, create_dir_all, read_dir, read_to_string, remove_dir_all, write};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const STRUCT: &str = r#"/// Acme.
#[derive(ElementConfig)]
#[element(key = "acmetill", name = "Acme Till", hub = "helpdesk", authentication = "basic")]
pub struct AcmeConfig {
    /// The site.
    pub site: String,
}
"#;
const EXPORT: &str = include_str!("../../../tests/outside/own_catalogue/exports/harbour.json");
/// Commands that write, in an order in which each can.
const WRITERS: [&str; 5] = [
    "new acmechat --defs elements",
    "adopt config.rs --defs elements",
    "import export.json --defs elements",
    "fmt --defs elements",
    "gen --defs elements --out modules",
];

fn site(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = remove_dir_all(&folder);
    create_dir_all(folder.join("temporary")).expect("a folder");
    write(folder.join("config.rs"), STRUCT).expect("a file");
    write(folder.join("export.json"), EXPORT).expect("a file");
    folder
}

fn command(folder: &Path, line: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_element-gen"));
    command.args(line.split(' ')).current_dir(folder);
    command.env("TMPDIR", folder.join("temporary"));
    command
}

const DEFINITION: &str = r#"{ "key": "acmetill", "name": "Acme Till", "hub": "helpdesk", "authentication": "basic",
  "doc": "Acme.", "configuration": [{ "key": "site", "label": "site", "doc": "The site.", "required": true }] }
"#;
const COMMON: &str = r#"{"entries":[{ "key": "acme.plan", "label": "Plan", "doc": "Plan." }]}"#;

#[test]
fn a_new_definition_is_called_as_the_others_are() {
    let site = site("called");
    create_dir_all(site.join("elements")).expect("a folder");
    for (text, says) in [
        (
            DEFINITION,
            "error[foreign-file]: elements/acmetill.json is there already\n",
        ),
        (
            "{",
            "elements/acmetill.json is there already, and cannot be read\n",
        ),
    ] {
        write(site.join("elements/acmetill.json"), text).expect("a file");
        for line in [
            "adopt config.rs --defs elements",
            "new acmetill --defs elements",
        ] {
            let output = command(&site, line).output().expect("it starts");
            assert_eq!(output.status.code(), Some(2), "{line}: {output:?}");
            let stderr = String::from_utf8(output.stderr).expect("a text");
            assert!(stderr.contains(says), "{line}: {stderr}");
            assert!(!stderr.contains(" acmetill.json"), "{line}: {stderr}");
            assert!(!stderr.contains("xtask"), "{line}: {stderr}");
        }
    }
}

/// However the folder is named, and wherever the dictionary lies.
#[test]
fn what_is_updated_is_the_file_that_was_read() {
    let site = site("updated");
    let whole = site.join("elements").display().to_string();
    let apart = "elements --common apart/shared.json";
    for defs in [
        "elements",
        "./elements/",
        "temporary/../elements",
        apart,
        &whole,
    ] {
        for (line, path, expected) in [
            (
                "adopt config.rs --update",
                "elements/acmetill.json",
                "\"label\": \"Site\"",
            ),
            (
                "lint --fix",
                "elements/acmetill.json",
                "\"label\": \"Site\"",
            ),
            (
                "fmt",
                "elements/acmetill.json",
                "{\n  \"key\": \"acmetill\",\n",
            ),
            ("fmt", "apart/shared.json", "{\n  \"entries\": [\n"),
        ] {
            for folder in ["elements", "apart"] {
                let _ = remove_dir_all(site.join(folder));
                create_dir_all(site.join(folder)).expect("a folder");
            }
            write(site.join("elements/acmetill.json"), DEFINITION).expect("a file");
            write(site.join("apart/shared.json"), COMMON).expect("a file");
            let line = format!("{line} --defs {defs}");
            let output = command(&site, &line).output().expect("it starts");
            assert!(output.status.success(), "{line}: {output:?}");
            let text = read_to_string(site.join(path)).expect("a file");
            let changes = path.starts_with("elements") || defs == apart;
            assert_eq!(text.contains(expected), changes, "{line}: {text}");
            let items = read_dir(site.join("elements")).expect("a folder").flatten();
            let names = items.map(|item| item.file_name());
            let strange: Vec<_> = names
                .filter(|name| name != "acmetill.json" && name != "schema.json")
                .collect();
            assert_eq!(strange, [""; 0], "{line}");
        }
    }
}

#[test]
fn nothing_is_left_among_temporary_files() {
    let site = site("leftovers");
    for line in WRITERS {
        let output = command(&site, line).output().expect("it starts");
        assert!(output.status.success(), "{line}: {output:?}");
    }
    let names = |folder: &str| {
        let items = read_dir(site.join(folder)).expect("a folder").flatten();
        let mut names: Vec<_> = items.map(|item| item.file_name()).collect();
        names.sort();
        names
    };
    assert_eq!(names("temporary"), [""; 0]);
    assert_eq!(
        names("elements"),
        [
            "acmechat.json",
            "acmetill.json",
            "harbourdesk.json",
            "schema.json"
        ]
    );
    assert_eq!(
        names(""),
        [
            "config.rs",
            "elements",
            "export.json",
            "modules",
            "temporary"
        ]
    );
}

#[test]
fn every_command_that_writes_waits() {
    let site = site("waiting");
    for folder in ["elements", "modules"] {
        create_dir_all(site.join(folder)).expect("a folder");
    }
    let by_another_name = |folder: &str| site.join("temporary/..").join(folder);
    for line in WRITERS {
        let folder = if line.starts_with("gen") {
            "modules"
        } else {
            "elements"
        };
        let lock = File::open(by_another_name(folder)).expect("the folder");
        lock.lock().expect("locked");
        let mut child = command(&site, line)
            .stderr(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .expect("it starts");
        let mut stderr = BufReader::new(child.stderr.take().expect("standard error"));
        let mut said = String::new();
        stderr.read_line(&mut said).expect("a line");
        assert_eq!(
            said,
            format!("waiting until another run in {folder} ends\n"),
            "{line}"
        );
        drop(lock);
        assert!(child.wait().expect("it ends").success(), "{line}");
    }
}

#[test]
fn all_is_well_where_nothing_is_written_and_nothing_is_missing() {
    let site = site("well");
    let run = |line: &str| {
        let output = command(&site, line).output().expect("it starts");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("a text");
        (
            output.status.code(),
            text(output.stdout),
            text(output.stderr),
        )
    };
    run("adopt config.rs --defs elements");
    let generate = "gen --defs elements --out modules";
    let check = format!("{generate} --check");
    let well = || (Some(0), String::new(), "up to date: 1 element\n".to_owned());
    run(generate);
    for path in ["elements/schema.json", "modules/acmetill.md"] {
        assert_eq!((run(generate), run(&check)), (well(), well()));
        std::fs::remove_file(site.join(path)).expect("it was there");
        let (code, out, err) = run(&check);
        assert_eq!((code, err.as_str()), (Some(1), ""), "{out}");
        assert!(out.contains(&format!("missing: {path}\n")), "{out}");
        let wrote = (Some(0), format!("wrote {path}\n"), String::new());
        assert_eq!(run(generate), wrote);
    }
}
