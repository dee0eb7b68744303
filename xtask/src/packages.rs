//! `import` and `serve`: packages of their own, since their libraries would slow every `gen` down. They
//! are built at their first use.
//!
//! **Input:** arguments, handed on as they are. **Output:** what the program ended with.

use std::ffi::OsString;
use std::process::Command;

use element_codegen::tree::{DEFINITIONS, workspace};
use element_gen::{
    Command as Entry, Common, IMPORT_HELP, Options, Outcome, Program, SharedOptions,
};
use lexopt::prelude::*;

/// `import`.
pub(crate) const IMPORT: Entry = Entry {
    name: "import",
    summary: "read guides and exports into definitions",
    help: IMPORT_HELP,
    shared: SharedOptions::Catalogue,
    run: import,
};

/// `serve`.
pub(crate) const SERVE: Entry = Entry {
    name: "serve",
    summary: "run the platform on this machine",
    help: "\
Runs the platform's instances API on this machine, until Ctrl-C.

Usage: cargo xtask serve [--port 8787] [--data FILE] [--seed FILE] [--strict|--lenient]
                         [--element FILE]… [--fault RULE]…

It prints the secrets to use, a command that creates an instance, and the address of its page.
`cargo xtask serve --help` lists the options; the platform is built at its first use.
",
    shared: SharedOptions::None,
    run: serve,
};

fn import(
    program: &'static Program,
    arguments: &mut lexopt::Parser,
) -> Result<Outcome, lexopt::Error> {
    let mut options = Options::new(program, &IMPORT);
    let mut words: Vec<OsString> = vec!["import".into()];
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("root" | "defs" | "common" | "help") | Short('h') => {
                options.read(Common::of(argument)?, arguments)?;
            }
            Value(word) => words.push(as_value(word)),
            Long(option) => {
                words.push(format!("--{option}").into());
                words.extend(arguments.optional_value());
            }
            Short(letter) => words.push(format!("-{letter}").into()),
        }
    }
    if options.help {
        options.explain()?;
        return Ok(Outcome::Done);
    }
    let (definitions, common) = match options.own()? {
        Some(own) => (own.definitions, own.common),
        None => (options.root()?.join(DEFINITIONS), None),
    };
    words.extend(["--defs".into(), definitions.into()]);
    if let Some(common) = common {
        words.extend(["--common".into(), common.into()]);
    }
    Ok(match start("element-gen", words)? {
        Some(0) => Outcome::Done,
        Some(1) => Outcome::Stale,
        Some(2) => Outcome::BadDefinition,
        _ => Outcome::Failed,
    })
}

/// A path that stays one among options: a single `-` is none.
fn as_value(word: OsString) -> OsString {
    match word.as_encoded_bytes() {
        [b'-', _, ..] => {
            let mut path = OsString::from("./");
            path.push(word);
            path
        }
        _ => word,
    }
}

fn serve(
    program: &'static Program,
    arguments: &mut lexopt::Parser,
) -> Result<Outcome, lexopt::Error> {
    // The platform is this workspace's, whatever folder it is started in.
    Options::new(program, &SERVE).root()?;
    let rest = arguments.raw_args()?.collect();
    Ok(match start("element-platform", rest)? {
        Some(0) => Outcome::Done,
        _ => Outcome::Failed,
    })
}

/// Runs the program of a package with these arguments; nothing when a signal ended it.
fn start(package: &str, arguments: Vec<OsString>) -> Result<Option<i32>, lexopt::Error> {
    let manifest = workspace()?.root.join("Cargo.toml");
    let status = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["run", "--quiet", "--package", package, "--manifest-path"])
        .arg(manifest)
        .arg("--")
        .args(arguments)
        .status()
        .map_err(|error| format!("cargo does not start: {error}"))?;
    Ok(status.code())
}
