//! Changes to files, and what is said of those that were made.
//!
//! **Input:** changes. **Output:** files, and a line for each that was written.

use element_codegen::tree::{Change, Difference, RealDisk, terminal, write};

use crate::program::Outcome;

/// Carries out changes and says what was done.
pub(crate) fn carry_out(changes: &[Change], disk: &mut RealDisk) -> Result<Outcome, lexopt::Error> {
    if let Err((path, error)) = write(changes, disk) {
        terminal::tell(&format!(
            "error: {}: {error}\n\nEvery file is whole; mend the cause and run the command again.\n",
            disk.shown(&path)
        ));
        return Ok(Outcome::Failed);
    }
    let lines = changes.iter().map(|change| {
        let verb = match change.difference {
            Difference::Missing(_) => "wrote",
            Difference::Stale { .. } => "updated",
            Difference::Orphan | Difference::Leftover => "removed",
        };
        format!("{verb} {}\n", disk.shown(&change.path))
    });
    terminal::print(&lines.collect::<String>())?;
    Ok(Outcome::Done)
}
