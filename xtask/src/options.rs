//! Options that every command takes.

use std::path::PathBuf;

use element_codegen::tree::{terminal, workspace};
use lexopt::prelude::*;

/// The help of a command, with what every command takes.
macro_rules! help {
    ($text:literal) => {
        concat!(
            $text,
            "
  --root DIR               the workspace; without it the one that cargo runs this from
  --message-format FORMAT  `human`: findings for people, on standard error (without the option);
                           `json`: one JSON object a line, on standard output
  --help                   this text
"
        )
    };
}
pub(crate) use help;

/// Who reads the findings.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Format {
    #[default]
    Human,
    Json,
}

/// What was given of them.
#[derive(Default)]
pub(crate) struct Options {
    root: Option<PathBuf>,
    /// Who reads the findings.
    pub(crate) format: Format,
    /// The help was asked for, and nothing else is to be done.
    pub(crate) help: bool,
}

/// One of them, before its value is read.
#[derive(Clone, Copy)]
pub(crate) enum Common {
    Root,
    Format,
    Help,
}

impl Common {
    /// What an argument is that a command does not know itself.
    pub(crate) fn of(argument: lexopt::Arg<'_>) -> Result<Self, lexopt::Error> {
        match argument {
            Long("root") => Ok(Self::Root),
            Long("message-format") => Ok(Self::Format),
            Long("help") | Short('h') => Ok(Self::Help),
            other => Err(other.unexpected()),
        }
    }
}

impl Options {
    /// Reads the value of an option.
    pub(crate) fn read(
        &mut self,
        option: Common,
        arguments: &mut lexopt::Parser,
    ) -> Result<(), lexopt::Error> {
        match option {
            Common::Root => self.root = Some(arguments.value()?.into()),
            Common::Format => self.format = format(&arguments.value()?.string()?)?,
            Common::Help => self.help = true,
        }
        Ok(())
    }

    /// The root that was named, or the one around; what the user may not expect of it is told.
    pub(crate) fn root(&self) -> Result<PathBuf, lexopt::Error> {
        match &self.root {
            Some(root) if root.is_dir() => Ok(root.clone()),
            Some(root) => Err(format!("there is no folder {}", root.display()).into()),
            None => {
                let found = workspace()?;
                if let Some(note) = found.note {
                    terminal::tell(&format!("note: {note}\n"));
                }
                Ok(found.root)
            }
        }
    }
}

fn format(word: &str) -> Result<Format, lexopt::Error> {
    match word {
        "human" => Ok(Format::Human),
        "json" => Ok(Format::Json),
        other => Err(format!("`--message-format` is `human` or `json`, not `{other}`").into()),
    }
}
