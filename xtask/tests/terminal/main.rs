//! What reaches a terminal, and what happens when nothing can.

mod commands;
mod documentation;
#[cfg(unix)]
mod packages;
mod refused;
#[path = "../site/mod.rs"]
mod site;

use std::fmt::Write as _;
use std::process::{Command, Stdio};

use site::{Site, definition};

/// Texts that a terminal would obey, turn around or swallow.
const UNSEEN: [&str; 5] = ["\u{1b}[31m", "\u{202e}", "\u{200b}", "\u{9b}", "\u{7}"];

fn plain(text: &str) {
    for unseen in UNSEEN {
        assert!(!text.contains(unseen), "{unseen:?} in {text:?}");
    }
}

#[test]
fn nothing_unseen_is_printed() {
    let site = Site::new("unseen");
    // Inside of JSON they are escapes too.
    let mut json = String::new();
    for unit in UNSEEN.iter().flat_map(|text| text.encode_utf16()) {
        write!(json, "\\u{unit:04x}").expect("a text");
    }
    // A doc may hold anything, and `show` prints it.
    let text = definition("acmedesk", "Acme Desk").replace("for small teams", &json);
    site.write("element-defs/acmedesk.json", text);
    let shown = site.done(&["show", "acmedesk"]).stdout;
    plain(&shown);
    assert!(shown.contains("\\u{202e}"), "{shown}");
    site.write("element-defs/acmedesk.json", definition("acmedesk", &json));
    for arguments in [
        &["list"][..],
        &["gen"],
        &["lint"],
        &["lint", "--message-format", "json"],
        &["show", "a\u{1b}[31m"],
        &["new", "a\u{202e}"],
        &["\u{1b}[31m"],
        &["lint", "--explain", "\u{200b}"],
    ] {
        let ended = site.run(arguments);
        assert_ne!(ended.code, Some(0), "{arguments:?}");
        plain(&ended.stdout);
        plain(&ended.stderr);
    }
}

/// Commands that write to standard output.
const WRITING: [&[&str]; 4] = [
    &["list"],
    &["help"],
    &["show", "acmedesk"],
    &["gen", "--check"],
];

/// A reader that went away wants no more, and nobody panics.
#[test]
fn a_closed_pipe_ends_quietly() {
    let site = Site::new("closed");
    for arguments in WRITING {
        let mut child = site.start(arguments);
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(stderr, "", "{arguments:?}");
        let expected = i32::from(arguments.contains(&"--check"));
        assert_eq!(output.status.code(), Some(expected), "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_device_is_an_error() {
    let site = Site::new("full");
    for arguments in WRITING {
        let full = || {
            std::fs::OpenOptions::new()
                .write(true)
                .open("/dev/full")
                .expect("a device")
        };
        let command = || {
            let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
            command.args(arguments).arg("--root").arg(&site.0);
            command
        };
        let output = command()
            .stdout(full())
            .stderr(Stdio::piped())
            .output()
            .expect("it starts");
        let stderr = String::from_utf8_lossy(&output.stderr);
        // What would come after it is no help: nothing was mistyped.
        let line = stderr.strip_prefix("error: standard output: ");
        let line = line.and_then(|rest| rest.strip_suffix('\n'));
        assert!(
            line.is_some_and(|line| !line.contains('\n')),
            "{arguments:?}: {stderr}"
        );
        assert_eq!(output.status.code(), Some(3), "{arguments:?}");
        // With nowhere to say anything, it ends as it would have.
        let status = command().stdout(full()).stderr(full()).status();
        assert_eq!(status.expect("it starts").code(), Some(3), "{arguments:?}");
    }
}

/// Every command says its options in the same columns, those that it shares with others included, and
/// none that it does not take.
#[test]
fn help_is_laid_out() {
    let site = Site::new("help");
    let list = site.done(&["help"]).stdout;
    let commands = list.lines().filter_map(|line| line.strip_prefix("  "));
    let commands: Vec<&str> = commands.filter_map(|line| line.split(' ').next()).collect();
    assert!(commands.contains(&"import"), "{list}");
    for command in commands.into_iter().filter(|command| *command != "help") {
        let help = site.done(&["help", command]).stdout;
        for (option, without) in [
            ("--root DIR", &["serve"][..]),
            ("--defs DIR", &["serve", "changes"]),
            ("--message-format", &["serve"]),
        ] {
            assert_eq!(
                help.contains(&format!("\n  {option} ")),
                !without.contains(&command),
                "{command}: {help}"
            );
        }
        let outdented = help.lines().find(|line| line.starts_with('-'));
        assert_eq!(outdented, None, "{command}");
    }
}

#[test]
fn what_is_mistaken_says_what_to_type() {
    let site = Site::new("mistaken");
    for (arguments, says) in [
        (&["help", "lnt"][..], "did you mean `lint`?"),
        (
            &["new", "Acme Desk"],
            "`cargo xtask new acmedesk --name \"Acme Desk\"`",
        ),
        (&["list", "--hub", "helpdisk"], "did you mean `helpdesk`?"),
        (&["list", "--hub", "nosuch"], "`cargo xtask list` shows all"),
        (&["new", "../evil"], "did you mean `evil`?"),
        (&["new", "a/b"], "did you mean `b`?"),
        (&["new", "a\\b"], "did you mean `b`?"),
        (&["nosuch"], "`cargo xtask help` lists all"),
        (&["gen", "--chek"], "did you mean `--check`?"),
        (&["new", "a\\b.json"], "did you mean `b`?"),
        (&["gen", "--rot"], "did you mean `--root`?"),
        // It has no `--defs`.
        (
            &["changes", "a", "--defz", "x"],
            "`cargo xtask help changes` lists",
        ),
        (&["gen", "nosuch"], "`cargo xtask help gen` lists"),
        (
            &["changes", "main", "--defs", "x"],
            "`changes` reads workspaces",
        ),
        (&["import", "x", "--defs", "x"], "`--root` is a workspace"),
    ] {
        let ended = site.run(arguments);
        assert_eq!(ended.code, Some(3), "{arguments:?}");
        assert!(ended.stderr.contains(says), "{}", ended.stderr);
    }
    assert_eq!(site.names("element-defs"), ["README.md", "acmedesk.json"]);
}

/// With nothing to do or to find, a command says so in a line, and only to people.
#[test]
fn success_is_said_in_a_line() {
    let site = Site::new("success");
    let request = r#"{"element":{"key":"acmedesk"},"configuration":{},"name":"Acme"}"#;
    site.write("request.json", request);
    let request = site.path("request.json").display().to_string();
    site.done(&["fmt"]);
    site.done(&["gen"]);
    for (arguments, says) in [
        (&["gen"][..], "up to date: 1 element\n"),
        (&["gen", "--check"], "up to date: 1 element\n"),
        (&["gen", "--diff"], "up to date: 1 element\n"),
        (
            &["gen", "--breaking"],
            "nothing would break a caller: 1 element\n",
        ),
        (&["fmt"], "in one layout: 1 definition\n"),
        (&["fmt", "--check"], "in one layout: 1 definition\n"),
        (&["lint"], "nothing found: 1 definition\n"),
        (&["validate", &request], "nothing found: 1 request\n"),
    ] {
        let ended = site.done(arguments);
        assert_eq!((ended.stdout.as_str(), ended.stderr.as_str()), ("", says));
        let json = site.done(&[arguments, &["--message-format", "json"]].concat());
        assert_eq!((json.stdout.as_str(), json.stderr.as_str()), ("", ""));
    }
}

#[test]
fn what_programs_read_is_one_document() {
    let site = Site::new("json");
    let key = "\"key\": \"acmedesk\"";
    for (arguments, part) in [
        (["list", "--json"].as_slice(), "{\"key\":\"acmedesk\""),
        (&["list", "--json", "--hub", "helpdesk"], "[\n"),
        (&["show", "acmedesk", "--json"], key),
        (&["show", "acmedesk", "--as", "json"], key),
    ] {
        let printed = site.done(arguments).stdout;
        assert!(printed.contains(part), "{arguments:?}: {printed}");
    }
}
