//! The command line of this workspace: arguments in, text and an exit code out; the work is done
//! by `element-codegen`.

mod adopt;
mod changes;
mod fmt;
mod generate;
mod lint;
mod load;
mod new;
mod options;
mod packages;
mod schema;
mod show;
mod validate;

use std::fmt::Write as _;
use std::process::ExitCode;

use element_codegen::tree::terminal;
use lexopt::prelude::*;

/// What a command ended with.
pub(crate) enum Outcome {
    Done,
    Stale,
    BadDefinition,
    Failed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Done => 0,
            Outcome::Stale => 1,
            Outcome::BadDefinition => 2,
            Outcome::Failed => 3,
        })
    }
}

/// One command: what it is called, what it says of itself, what it does.
struct Command {
    name: &'static str,
    summary: &'static str,
    help: &'static str,
    run: fn(&mut lexopt::Parser) -> Result<Outcome, lexopt::Error>,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "gen",
        summary: "write everything that follows from element-defs/",
        help: generate::HELP,
        run: generate::run,
    },
    Command {
        name: "new",
        summary: "start the definition of an element",
        help: new::HELP,
        run: new::run,
    },
    Command {
        name: "adopt",
        summary: "write the definition of an annotated struct",
        help: adopt::HELP,
        run: adopt::run,
    },
    Command {
        name: "import",
        summary: "read guides and exports into definitions",
        help: packages::IMPORT_HELP,
        run: packages::import,
    },
    Command {
        name: "fmt",
        summary: "write the definitions in one layout",
        help: fmt::HELP,
        run: fmt::run,
    },
    Command {
        name: "lint",
        summary: "read the definitions as a critical reader would",
        help: lint::HELP,
        run: lint::run,
    },
    Command {
        name: "list",
        summary: "list elements",
        help: show::LIST_HELP,
        run: show::list,
    },
    Command {
        name: "show",
        summary: "print an element as a person wants to read it",
        help: show::SHOW_HELP,
        run: show::show,
    },
    Command {
        name: "schema",
        summary: "print the API for other languages: OpenAPI, JSON Schema",
        help: schema::HELP,
        run: schema::run,
    },
    Command {
        name: "changes",
        summary: "list what a change breaks and adds, and the version that says so",
        help: changes::HELP,
        run: changes::run,
    },
    Command {
        name: "serve",
        summary: "run the platform on this machine",
        help: packages::SERVE_HELP,
        run: packages::serve,
    },
    Command {
        name: "validate",
        summary: "check an instance request against the catalogue",
        help: validate::HELP,
        run: validate::run,
    },
];

fn main() -> ExitCode {
    match run() {
        Ok(outcome) => outcome.into(),
        Err(error) => {
            terminal::tell(&format!(
                "error: {error}\n\nRun `cargo xtask help` for the commands.\n"
            ));
            Outcome::Failed.into()
        }
    }
}

fn run() -> Result<Outcome, lexopt::Error> {
    let mut arguments = lexopt::Parser::from_env();
    let word = match arguments.next()? {
        None | Some(Long("help") | Short('h')) => return help(None),
        Some(Value(word)) => word.string()?,
        Some(other) => return Err(other.unexpected()),
    };
    if word == "help" {
        let topic = arguments.optional_value();
        let topic = match topic {
            Some(topic) => Some(topic.string()?),
            None => match arguments.next()? {
                Some(Value(topic)) => Some(topic.string()?),
                _ => None,
            },
        };
        return help(topic.as_deref());
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == word) else {
        let names = COMMANDS.iter().map(|command| command.name);
        let hint = match element_core::did_you_mean(&word, names) {
            Some(close) => format!("; did you mean `{close}`?"),
            None => String::new(),
        };
        return Err(format!("there is no command `{word}`{hint}").into());
    };
    (command.run)(&mut arguments)
}

/// The help of one command, or the list of all.
fn help(topic: Option<&str>) -> Result<Outcome, lexopt::Error> {
    if let Some(command) = COMMANDS.iter().find(|command| Some(command.name) == topic) {
        terminal::print(command.help)?;
        return Ok(Outcome::Done);
    }
    let mut text = String::from(
        "The commands of this workspace, from any folder in it.\n\nUsage: cargo xtask <COMMAND>\n\nCommands:\n",
    );
    for command in COMMANDS {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "  {:<10} {}", command.name, command.summary);
    }
    text.push_str(
        "  help       this list; `help COMMAND` says more about one\n\n\
        Exit codes: 0 done or fresh, 1 stale, 2 a definition is refused, 3 anything else.\n\
        An element in ten minutes: .github/CONTRIBUTING.md\n",
    );
    terminal::print(&text)?;
    Ok(Outcome::Done)
}
