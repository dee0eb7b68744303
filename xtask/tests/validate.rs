//! `validate` as it is typed: files, standard input, levels, formats. One row a command.

mod site;

use std::io::Write as _;
use std::process::Stdio;

use site::{Site, definition, ended};

const SOUND: &str =
    r#"{"element":{"key":"acmedesk"},"configuration":{"agent":"ada"},"name":"Acme"}"#;
const MISSPELT: &str =
    r#"{"element":{"key":"acmedesk"},"configuration":{"agnet":"planted"},"name":"Acme"}"#;
const BY_ID: &str = r#"{"element":{"id":9001},"configuration":{},"name":"Acme"}"#;
const BARE: &str = r#"{"configuration":{"agent":"ada"},"name":"Acme"}"#;
const CHANGE: &str = r#"{"configuration":{"agent":"********"}}"#;

fn site(name: &str) -> Site {
    let site = Site::new(name);
    let key = "\"key\": \"acmedesk\",";
    let numbered =
        definition("acmedesk", "Acme Desk").replace(key, &format!("{key} \"id\": 9001,"));
    site.write("element-defs/acmedesk.json", numbered);
    for (file, text) in [
        ("sound.json", SOUND),
        ("misspelt.json", MISSPELT),
        ("by-id.json", BY_ID),
        ("bare.json", BARE),
        ("change.json", CHANGE),
    ] {
        site.write(file, text);
    }
    let utf_16 = |unit: u16| unit.to_le_bytes();
    let utf_16: Vec<u8> = SOUND.encode_utf16().flat_map(utf_16).collect();
    site.write("utf-16.json", [&[0xff, 0xfe], utf_16.as_slice()].concat());
    let latin_1 = SOUND.replace("name", "\n name").replace("Acme", "Acm?");
    site.write(
        "latin-1.json",
        latin_1
            .into_bytes()
            .iter()
            .map(|byte| if *byte == b'?' { 0xe9 } else { *byte })
            .collect::<Vec<_>>(),
    );
    site
}

#[test]
fn says_by_its_exit_code_and_words_what_it_found() {
    let site = site("validate");
    let rows: &[(&[&str], i32, &[&str])] = &[
        (&["sound.json"], 0, &[]),
        (
            &["misspelt.json"],
            2,
            &["misspelt.json:1:48", "agnet", "did you mean `agent`"],
        ),
        (
            &["sound.json", "misspelt.json", "bare.json"],
            2,
            &["agnet", "bare.json:1:1"],
        ),
        (&["misspelt.json", "--allow", "agnet"], 0, &[]),
        (&["bare.json"], 2, &["does not say which element"]),
        (&["bare.json", "--element", "acmedesk"], 0, &[]),
        (
            &["bare.json", "--element", "acmedsk"],
            2,
            &["did you mean `acmedesk`"],
        ),
        (&["change.json", "--element", "acmedesk"], 2, &["mask"]),
        (
            &["change.json", "--element", "acmedesk", "--update"],
            0,
            &[],
        ),
        // Without an element only the request around is judged.
        (&["change.json", "--update"], 0, &[]),
        (&["by-id.json"], 0, &["warning[by-number]"]),
        (
            &["by-id.json", "--deny", "warnings"],
            2,
            &["warning[by-number]"],
        ),
        (&["sound.json", "--deny", "warnings"], 0, &[]),
        (
            &["misspelt.json", "--message-format", "json"],
            2,
            &["\"code\":\"unknown-entry\""],
        ),
        (&["nowhere.json"], 3, &["nowhere.json"]),
        (
            &["nowhere.json", "misspelt.json"],
            3,
            &["nowhere.json", "misspelt.json:1:48"],
        ),
        (
            &["utf-16.json", "latin-1.json", "misspelt.json"],
            3,
            &[
                "utf-16.json",
                "line 1, column 1: the byte 0xFF is not UTF-8",
                "latin-1.json",
                "line 2, column 12: the byte 0xE9 is not UTF-8",
                "save the file as UTF-8",
                "misspelt.json:1:48",
            ],
        ),
        (&[], 3, &["standard input"]),
        (
            &["sound.json", "--deny", "errors"],
            3,
            &["`--deny` takes `warnings`"],
        ),
    ];
    for (arguments, code, words) in rows {
        let arguments: Vec<String> = std::iter::once("validate".to_owned())
            .chain(arguments.iter().map(|argument| {
                let is_file = argument.contains('.');
                let path = || site.path(argument).display().to_string();
                if is_file {
                    path()
                } else {
                    (*argument).to_owned()
                }
            }))
            .collect();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let said = site.run(&arguments);
        let text = format!("{}{}", said.stdout, said.stderr);
        assert_eq!(said.code, Some(*code), "{arguments:?}: {text}");
        for word in *words {
            assert!(text.contains(word), "{arguments:?}: no {word:?} in {text}");
        }
        assert!(!text.contains("planted"), "{arguments:?}: {text}");
    }
}

#[test]
fn reads_standard_input() {
    let site = site("validate-input");
    for (text, code) in [(SOUND, 0), (MISSPELT, 2)] {
        let child = std::process::Command::new(env!("CARGO_BIN_EXE_xtask"))
            .args(["validate", "-", "--root"])
            .arg(&site.0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let mut child = child.expect("xtask starts");
        let mut input = child.stdin.take().expect("an input");
        input.write_all(text.as_bytes()).expect("xtask reads");
        drop(input);
        assert_eq!(ended(child).code, Some(code), "{text}");
    }
}
