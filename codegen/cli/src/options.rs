//! Options that every command takes, and what follows from them.
//!
//! **Input:** arguments. **Output:** the catalogue and the format they name; a word that no option has
//! is an error.

use std::ffi::OsStr;
use std::io::IsTerminal as _;
use std::path::PathBuf;

use element_codegen::diagnostic::json::programs;
use element_codegen::diagnostic::render::{Look, people};
use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::tree::{OwnCatalogue, RealDisk, terminal, workspace};
use lexopt::prelude::*;

use crate::catalogue::Catalogue;
use crate::program::{Command, Program, SharedOptions, Unnamed};

/// Who reads the findings.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Format {
    /// People, on standard error.
    #[default]
    Human,
    /// Programs, on standard output.
    Json,
}

/// What was given of the options that every command takes.
pub struct Options {
    program: &'static Program,
    command: &'static Command,
    root: Option<PathBuf>,
    defs: Option<PathBuf>,
    common: Option<PathBuf>,
    /// Who reads the findings.
    pub format: Format,
    /// The help was asked for, and nothing else is to be done.
    pub help: bool,
}

/// One of them, before its value is read.
#[derive(Clone, Copy)]
pub enum Common {
    /// `--root`
    Root,
    /// `--defs`
    Definitions,
    /// `--common`
    Dictionary,
    /// `--message-format`
    Format,
    /// `--help`
    Help,
}

impl Common {
    /// What an argument is that a command does not know itself.
    ///
    /// # Errors
    ///
    /// When no command knows it.
    pub fn of(argument: lexopt::Arg<'_>) -> Result<Self, lexopt::Error> {
        match argument {
            Long("root") => Ok(Self::Root),
            Long("defs") => Ok(Self::Definitions),
            Long("common") => Ok(Self::Dictionary),
            Long("message-format") => Ok(Self::Format),
            Long("help") | Short('h') => Ok(Self::Help),
            other => Err(other.unexpected()),
        }
    }
}

impl Options {
    /// None of them, yet.
    #[must_use]
    pub fn new(program: &'static Program, command: &'static Command) -> Self {
        Self {
            program,
            command,
            root: None,
            defs: None,
            common: None,
            format: Format::default(),
            help: false,
        }
    }

    /// Reads the value of an option.
    ///
    /// # Errors
    ///
    /// When it has none, or one that it does not take; when the command has no use for it.
    pub fn read(
        &mut self,
        option: Common,
        arguments: &mut lexopt::Parser,
    ) -> Result<(), lexopt::Error> {
        match option {
            Common::Root if self.program.unnamed == Unnamed::Refused => {
                return Err(format!(
                    "`{}` has no workspace: `--defs DIR` names the folder of definitions",
                    self.program.name
                )
                .into());
            }
            Common::Definitions | Common::Dictionary
                if self.command.shared == SharedOptions::Workspace =>
            {
                return Err(format!(
                    "`{}` reads workspaces: `--defs` and `--common` name a catalogue of one's own",
                    self.command.name
                )
                .into());
            }
            Common::Root => self.root = Some(arguments.value()?.into()),
            Common::Definitions => self.defs = Some(arguments.value()?.into()),
            Common::Dictionary => self.common = Some(arguments.value()?.into()),
            Common::Format => self.format = format(&arguments.value()?.string()?)?,
            Common::Help => self.help = true,
        }
        Ok(())
    }

    /// The program that reads them.
    #[must_use]
    pub fn program(&self) -> &'static Program {
        self.program
    }

    /// The catalogue of one's own that was named, if one was.
    ///
    /// # Errors
    ///
    /// When options contradict each other, or nothing says which definitions are meant.
    pub fn own(&self) -> Result<Option<OwnCatalogue>, lexopt::Error> {
        match (&self.defs, self.program.unnamed) {
            (Some(_), _) if self.root.is_some() => {
                Err("`--root` is a workspace and `--defs` a folder of definitions: name one".into())
            }
            (Some(defs), _) => Ok(Some(OwnCatalogue {
                definitions: defs.clone(),
                common: self.common.clone(),
            })),
            (None, Unnamed::Refused) => Err(
                "`--defs DIR` names the folder of definitions, such as `--defs elements`".into(),
            ),
            (None, Unnamed::Workspace) if self.common.is_some() => {
                Err("`--common` goes with `--defs`: the workspace has one dictionary".into())
            }
            (None, Unnamed::Workspace) => Ok(None),
        }
    }

    /// The definitions that are meant.
    ///
    /// # Errors
    ///
    /// As of [`Options::own`] and [`Options::root`]; when the public dictionary cannot be read.
    pub(crate) fn catalogue(&self) -> Result<Catalogue, lexopt::Error> {
        Ok(match self.own()? {
            Some(own) => Catalogue::Own(own, (self.program.dictionary)()?),
            None => Catalogue::Workspace(RealDisk::new(self.root()?)),
        })
    }

    /// The root that was named, or the one around; what the user may not expect of it is told.
    ///
    /// # Errors
    ///
    /// When there is no such folder, or no definitions around.
    pub fn root(&self) -> Result<PathBuf, lexopt::Error> {
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

    /// Prints the help of the command.
    ///
    /// # Errors
    ///
    /// When nothing can be written.
    pub fn explain(&self) -> Result<(), lexopt::Error> {
        Ok(self.program.explain(self.command)?)
    }

    /// Prints a text of a command, in the words of the program.
    pub(crate) fn say(&self, text: &str) -> Result<(), lexopt::Error> {
        Ok(terminal::print(&self.program.says(text))?)
    }

    /// Says to people in one line that all is well, and of how many; what programs read stays empty.
    pub(crate) fn all_is_well(&self, state: &str, count: usize, what: &str) {
        if self.format == Format::Human {
            let ending = if count == 1 { "" } else { "s" };
            terminal::tell(&format!("{state}: {count} {what}{ending}\n"));
        }
    }

    /// Prints findings: for people to standard error, for programs to standard output.
    pub(crate) fn print(
        &self,
        findings: Findings,
        files: &[SourceFile],
    ) -> Result<(), lexopt::Error> {
        let mut findings = findings.into_list();
        for finding in &mut findings {
            finding.remedy = self.program.says(&finding.remedy);
        }
        match self.format {
            Format::Json => terminal::print(&programs(&findings, files))?,
            Format::Human => {
                let [no_color, term] = ["NO_COLOR", "TERM"].map(std::env::var_os);
                let coloured = std::io::stderr().is_terminal()
                    && colours_are_wanted(no_color.as_deref(), term.as_deref());
                let look = if coloured {
                    Look::Coloured
                } else {
                    Look::Plain
                };
                terminal::tell_styled(&people(&findings, files, look));
            }
        }
        Ok(())
    }
}

/// Unless <https://no-color.org> or a terminal without any says otherwise.
fn colours_are_wanted(no_color: Option<&OsStr>, term: Option<&OsStr>) -> bool {
    no_color.is_none_or(OsStr::is_empty) && term.is_none_or(|kind| kind != "dumb")
}

fn format(word: &str) -> Result<Format, lexopt::Error> {
    match word {
        "human" => Ok(Format::Human),
        "json" => Ok(Format::Json),
        other => Err(format!("`--message-format` is `human` or `json`, not `{other}`").into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_for_terminals_that_have_them_and_people_who_want_them() {
        for (no_color, term, wanted) in [
            (None, None, true),
            (None, Some("xterm-256color"), true),
            (Some(""), Some("xterm"), true),
            (Some("1"), Some("xterm"), false),
            (None, Some("dumb"), false),
        ] {
            let [color, kind] = [no_color, term].map(|word| word.map(OsStr::new));
            assert_eq!(
                colours_are_wanted(color, kind),
                wanted,
                "{no_color:?} {term:?}"
            );
        }
    }
}
