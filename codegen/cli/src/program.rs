//! A program made of commands: which it has, how it is called, what it says of itself.
//!
//! **Input:** the arguments of the process. **Output:** text and an exit code.

use std::fmt::Write as _;
use std::process::ExitCode;

use element_codegen::diagnostic::SourceFile;
use element_codegen::tree::terminal;
use lexopt::prelude::*;

/// What a command ended with; its exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All is well.
    Done,
    /// A file differs from what `gen` would write.
    Stale,
    /// A definition, a document or a request is refused.
    BadDefinition,
    /// Anything else.
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

/// One command.
pub struct Command {
    /// What it is called.
    pub name: &'static str,
    /// What the list of commands says of it.
    pub summary: &'static str,
    /// What it says of itself, as `cargo xtask` would, without the options that commands share.
    pub help: &'static str,
    /// Which of the options that commands share it takes.
    pub shared: SharedOptions,
    /// Reads the rest of the arguments and does what they say.
    pub run: fn(&'static Program, &mut lexopt::Parser) -> Result<Outcome, lexopt::Error>,
}

/// Which of the options that commands share a command takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SharedOptions {
    /// All: it works on a catalogue, be it the workspace's or one's own.
    Catalogue,
    /// Those of the workspace: it has no use for a catalogue of one's own.
    Workspace,
    /// None: what it starts has its own.
    None,
}

/// A program made of commands.
pub struct Program {
    /// How it is called.
    pub name: &'static str,
    /// What it is, in a sentence.
    pub about: &'static str,
    /// Its commands, in the order of the list.
    pub commands: &'static [&'static Command],
    /// Which definitions a command reads when none are named.
    pub unnamed: Unnamed,
    /// Reads the public dictionary.
    pub dictionary: fn() -> Result<SourceFile, String>,
}

/// Which definitions a command reads when `--defs` does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unnamed {
    /// Those of the workspace.
    Workspace,
    /// None: `--defs` must say, and a start without a command means `gen`.
    Refused,
}

/// The program that the texts of commands speak of.
const SPOKEN_OF: &str = "cargo xtask";

impl Program {
    /// Runs the command that the process was started with.
    #[must_use]
    pub fn main(&'static self) -> ExitCode {
        match self.run(lexopt::Parser::from_env()) {
            Ok(outcome) => outcome.into(),
            Err(error) => {
                terminal::tell(&self.says(&format!("error: {error}\n")));
                Outcome::Failed.into()
            }
        }
    }

    /// A text of a command as this program says it: people type what they read.
    #[must_use]
    pub fn says(&self, text: &str) -> String {
        text.replace(SPOKEN_OF, self.name)
    }

    fn run(&'static self, mut arguments: lexopt::Parser) -> Result<Outcome, lexopt::Error> {
        match self
            .chosen(&mut arguments)
            .map_err(|error| self.mistyped(error, None))?
        {
            Some(command) => (command.run)(self, &mut arguments)
                .map_err(|error| self.mistyped(error, Some(command))),
            None => Ok(Outcome::Done),
        }
    }

    /// The command that is meant; nothing where the help was, which is printed.
    fn chosen(
        &'static self,
        arguments: &mut lexopt::Parser,
    ) -> Result<Option<&'static Command>, lexopt::Error> {
        let first = arguments.clone().next()?.map(|first| match first {
            Long("help") | Short('h') => First::Help,
            Value(_) => First::Word,
            _ => First::Option,
        });
        match (first, self.unnamed) {
            (None | Some(First::Help), _) => self.help()?,
            (Some(First::Option), Unnamed::Refused) => return self.find("gen").map(Some),
            (Some(First::Option | First::Word), _) => match arguments.next()? {
                Some(Value(word)) if word == "help" => self.help_on(arguments)?,
                Some(Value(word)) => return self.find(&word.string()?).map(Some),
                Some(other) => return Err(other.unexpected()),
                None => self.help()?,
            },
        }
        Ok(None)
    }

    fn find(&self, name: &str) -> Result<&'static Command, lexopt::Error> {
        let found = self.commands.iter().find(|command| command.name == name);
        found.copied().ok_or_else(|| {
            let names = self.commands.iter().map(|command| command.name);
            let hint = match element_core::did_you_mean(name, names) {
                Some(close) => format!("; did you mean `{close}`?"),
                None => format!("; `{SPOKEN_OF} help` lists all"),
            };
            format!("there is no command `{name}`{hint}").into()
        })
    }

    fn help_on(&self, arguments: &mut lexopt::Parser) -> Result<(), lexopt::Error> {
        match arguments.next()? {
            Some(Value(topic)) => Ok(self.explain(self.find(&topic.string()?)?)?),
            _ => self.help(),
        }
    }

    /// The list of all commands.
    fn help(&self) -> Result<(), lexopt::Error> {
        let mut text = format!(
            "{}\n\nUsage: {} <COMMAND>\n\nCommands:\n",
            self.about, self.name
        );
        for command in self.commands {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "  {:<10} {}", command.name, command.summary);
        }
        text.push_str(
            "  help       this list; `help COMMAND` says more about one\n\n\
            Exit codes: 0 done or fresh, 1 stale, 2 a definition is refused, 3 anything else.\n",
        );
        if self.unnamed == Unnamed::Workspace {
            text.push_str("An element in ten minutes: .github/CONTRIBUTING.md\n");
        }
        Ok(terminal::print(&text)?)
    }

    /// Prints the help of a command, with the shared options that it takes.
    pub(crate) fn explain(&self, command: &Command) -> Result<(), String> {
        terminal::print(&self.help_of(command))
    }

    /// What a command says of itself, with the shared options that it takes.
    fn help_of(&self, command: &Command) -> String {
        let help = self.says(command.help);
        let workspace = match self.unnamed {
            Unnamed::Workspace => WORKSPACE,
            Unnamed::Refused => "",
        };
        match command.shared {
            SharedOptions::Catalogue => format!("{help}\n{workspace}{CATALOGUE}{EVERYWHERE}"),
            SharedOptions::Workspace => format!("{help}\n{workspace}{EVERYWHERE}"),
            SharedOptions::None => help,
        }
    }

    /// An error with what to type next, which errors of our own words say themselves.
    fn mistyped(&self, error: lexopt::Error, command: Option<&Command>) -> lexopt::Error {
        let meant = match (&error, command) {
            (lexopt::Error::Custom(_), _) => return error,
            (lexopt::Error::UnexpectedOption(wrong), Some(command)) => {
                let help = self.help_of(command);
                let words = help.split_whitespace();
                let words = words.map(|word| word.trim_matches(['[', ']', ',', '`', ':', ';']));
                let options = words.filter(|word| word.starts_with("--"));
                element_core::did_you_mean(wrong, options).map(str::to_owned)
            }
            _ => None,
        };
        let topic = command.map_or_else(String::new, |command| format!(" {}", command.name));
        let remedy = match meant {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("`{SPOKEN_OF} help{topic}` lists what there is"),
        };
        format!("{error}; {remedy}").into()
    }
}

/// What is first among the arguments.
#[derive(Clone, Copy)]
enum First {
    Help,
    Word,
    Option,
}

// Lines that begin with blanks: a backslash before the first would swallow its own.
const WORKSPACE: &str =
    "  --root DIR               the workspace; without it the one that cargo runs this from\n";
const CATALOGUE: &str =
    "  --defs DIR               the folder of a catalogue of one's own: <module>.json for each element
  --common FILE            its dictionary, if that is not common.json in there; entries of the public
                           one can be used beside it
";
const EVERYWHERE: &str =
    "  --message-format FORMAT  `human`: findings for people, on standard error (without the option);
                           `json`: one JSON object a line, on standard output
  --help                   this text
";
