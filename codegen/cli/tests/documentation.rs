//! What the documentation says to type after `element-gen` can be typed. `cargo xtask` has a test of its own.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

/// Where people read what to type.
const READ: [&str; 4] = [
    "README.md",
    "codegen/cli/README.md",
    "codegen/import/README.md",
    "element-types/src/derive.md",
];

fn help(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_element-gen"))
        .arg("help")
        .args(arguments)
        .output()
        .expect("it starts");
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    String::from_utf8(output.stdout).expect("a text")
}

/// What each command's help says, by the command.
fn helps() -> BTreeMap<String, String> {
    let all = help(&[]);
    let (_, commands) = all.split_once("Commands:\n").expect("a list of commands");
    let names = commands
        .lines()
        .map_while(|line| line.split_whitespace().next())
        .filter(|name| *name != "help");
    names.map(|name| (name.to_owned(), help(&[name]))).collect()
}

/// What is typed after the program's name: in lines of blocks, and between back-ticks.
fn typed(markdown: &str) -> impl Iterator<Item = &str> {
    let parts = markdown.split(['`', '\n']);
    let typed = parts.filter_map(|part| part.trim_start().strip_prefix("element-gen "));
    typed.map(|line| line.split(['#', '|', '>']).next().unwrap_or_default())
}

/// Why nobody can type this.
fn fault(typed: &str, helps: &BTreeMap<String, String>) -> Option<String> {
    let mut words = typed.split_whitespace().peekable();
    let name = match words.next_if(|word| !word.starts_with('-')) {
        Some("help") => return None,
        Some(name) => name,
        None => "gen",
    };
    let Some(help) = helps.get(name) else {
        return Some(format!("no command `{name}`: {typed}"));
    };
    let known = |option: &str| {
        let mut known = help.split([' ', ',', '\n', '[', ']']);
        known.any(|word| word == option)
    };
    let wrong = words.find(|word| word.starts_with("--") && !known(word))?;
    Some(format!("`{name}` has no `{wrong}`: {typed}"))
}

#[test]
fn what_the_documentation_says_to_type_can_be_typed() {
    let helps = helps();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let (mut faults, mut seen) = (Vec::new(), 0);
    for file in READ {
        let text = std::fs::read_to_string(root.join(file)).expect(file);
        for typed in typed(&text) {
            seen += 1;
            faults.extend(fault(typed, &helps).map(|fault| format!("{file}: {fault}")));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(seen > 3, "commands are told: {seen}");
}

/// A slip is found: a test of documentation that finds none is no test.
#[test]
fn a_slip_is_found() {
    let helps = helps();
    for (typed, says) in [
        ("--defs a --ouf b", Some("`gen` has no `--ouf`")),
        ("list --root .", Some("`list` has no `--root`")),
        ("serve", Some("no command `serve`")),
        ("import --defs a b.json", None),
        ("help lint", None),
    ] {
        let fault = fault(typed, &helps);
        assert_eq!(fault.is_some(), says.is_some(), "{typed}: {fault:?}");
        let says = says.unwrap_or_default();
        assert!(fault.is_none_or(|fault| fault.starts_with(says)), "{typed}");
    }
}
