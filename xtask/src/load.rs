//! What most commands start with: the definitions, a way to show findings, the right to write.

use std::io::IsTerminal as _;
use std::path::Path;

use element_codegen::diagnostic::json::programs;
use element_codegen::diagnostic::render::{Look, people};
use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::generate::{Loaded, load};
use element_codegen::tree::{
    Change, Difference, Inputs, LOCK, Lock, RealDisk, read_inputs, terminal, write,
};

use crate::Outcome;
use crate::options::Format;

/// The definitions and what was found while reading them.
pub(crate) struct Sources {
    inputs: Inputs,
    findings: Findings,
}

impl Sources {
    /// Reads all definitions below a root.
    pub(crate) fn read(root: &Path) -> Self {
        let mut findings = Findings::new();
        let inputs = read_inputs(&RealDisk::new(root), &mut findings);
        Self { inputs, findings }
    }

    /// The catalogue; findings are printed, and with an error among them there is none.
    pub(crate) fn load(mut self, format: Format) -> Result<Option<Loaded>, lexopt::Error> {
        let loaded = load(&self.inputs, &mut self.findings);
        let sound = !self.findings.has_errors();
        show(self.findings, &self.inputs, format)?;
        Ok(sound.then_some(loaded))
    }
}

/// Prints findings about definitions.
pub(crate) fn show(
    findings: Findings,
    inputs: &Inputs,
    format: Format,
) -> Result<(), lexopt::Error> {
    print(findings, &inputs.files(), format)
}

/// Prints findings: for people to standard error, for programs to standard output.
pub(crate) fn print(
    findings: Findings,
    files: &[SourceFile],
    format: Format,
) -> Result<(), lexopt::Error> {
    let findings = findings.into_list();
    match format {
        Format::Json => terminal::print(&programs(&findings, files))?,
        Format::Human => {
            let coloured = std::io::stderr().is_terminal() && colours_are_wanted();
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

/// Unless <https://no-color.org> or a terminal without any says otherwise.
fn colours_are_wanted() -> bool {
    let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    !unwanted && std::env::var_os("TERM").is_none_or(|kind| kind != "dumb")
}

/// Waits for the right to write to a tree.
pub(crate) fn lock(disk: &RealDisk) -> Result<Lock, lexopt::Error> {
    let waiting = || {
        let message = format!("waiting until another run in this workspace ends ({LOCK})\n");
        terminal::tell(&message);
    };
    let lock = disk.lock(waiting);
    lock.map_err(|error| format!("{LOCK}: {error}").into())
}

/// Carries out changes and says what was done.
pub(crate) fn carry_out(changes: &[Change], disk: &mut RealDisk) -> Result<Outcome, lexopt::Error> {
    if let Err((path, error)) = write(changes, disk) {
        terminal::tell(&format!(
            "error: {path}: {error}\n\nEvery file is whole; mend the cause and run the command again.\n"
        ));
        return Ok(Outcome::Failed);
    }
    let lines = changes.iter().map(|change| {
        let verb = match change.difference {
            Difference::Missing(_) => "wrote",
            Difference::Stale { .. } => "updated",
            Difference::Orphan | Difference::Leftover => "removed",
        };
        format!("{verb} {}\n", change.path)
    });
    terminal::print(&lines.collect::<String>())?;
    Ok(Outcome::Done)
}
