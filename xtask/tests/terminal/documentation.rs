//! What the documentation says to type can be typed. `element-gen` has a test of its own.

use std::collections::BTreeMap;
use std::path::Path;

use super::site::Site;

/// Where people read what to type.
const READ: [&str; 8] = [
    "README.md",
    ".github/CONTRIBUTING.md",
    "codegen/cli/README.md",
    "codegen/import/README.md",
    "element-types/README.md",
    "element-types/client/README.md",
    "element-types/platform/README.md",
    "element-types/src/derive.md",
];

/// What each command's help says, by the command.
fn helps() -> BTreeMap<String, String> {
    let site = Site::new("documentation");
    let all = site.done(&["help"]).stdout;
    let (_, commands) = all.split_once("Commands:\n").expect("a list of commands");
    let names = commands
        .lines()
        .map_while(|line| line.split_whitespace().next())
        .filter(|name| *name != "help");
    let helps = names.map(|name| (name.to_owned(), site.done(&["help", name]).stdout));
    helps.collect()
}

/// Everything in code font: lines of blocks, and spans between back-ticks, as one line each.
fn code(markdown: &str) -> Vec<String> {
    let mut code = Vec::new();
    for (place, part) in markdown.split("```").enumerate() {
        if place % 2 == 1 {
            code.extend(part.lines().skip(1).map(str::to_owned));
        } else {
            let spans = part.split('`').skip(1).step_by(2);
            code.extend(spans.map(|span| span.split_whitespace().collect::<Vec<_>>().join(" ")));
        }
    }
    code
}

fn options(typed: &str) -> impl Iterator<Item = &str> {
    let words = typed.split(['|', '#', '>']).next().unwrap_or_default();
    let words = words.split_whitespace();
    words.filter(|word| word.starts_with("--") && *word != "--")
}

/// Why nobody can type this, if somebody would.
fn fault(typed: &str, helps: &BTreeMap<String, String>) -> Option<String> {
    let has = |help: &str, option: &str| {
        help.split([' ', ',', '\n', '[', ']'])
            .any(|word| word == option)
    };
    if let Some((_, rest)) = typed.split_once("cargo xtask ") {
        let name = rest.split_whitespace().next()?;
        let Some(help) = helps.get(name) else {
            let is_any = name.starts_with(['-', '.']) || name == "help";
            return (!is_any).then(|| format!("no command `{name}`: {typed}"));
        };
        let wrong = options(rest).find(|option| !has(help, option))?;
        return Some(format!("`{name}` has no `{wrong}`: {typed}"));
    }
    // Options that are told without their command go together in one line of some command's usage.
    let together = |line: &str| options(typed).all(|option| has(line, option));
    let known = |option| helps.values().any(|help| has(help, option));
    let mut usages = helps.values().flat_map(|help| help.lines());
    let is_ours = typed.starts_with("--") && options(typed).any(known);
    let fits = options(typed).count() == 1 || usages.any(together);
    (is_ours && !fits).then(|| format!("no usage has all of `{typed}`"))
}

#[test]
fn what_the_documentation_says_to_type_can_be_typed() {
    let helps = helps();
    assert!(
        helps.contains_key("gen") && helps.contains_key("validate"),
        "{helps:?}"
    );
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut faults = Vec::new();
    for file in READ {
        let text = std::fs::read_to_string(root.join(file)).expect(file);
        let found = code(&text);
        let found = found.iter().filter_map(|typed| fault(typed, &helps));
        faults.extend(found.map(|fault| format!("{file}: {fault}")));
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
