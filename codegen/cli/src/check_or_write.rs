//! What becomes of changes: `gen` carries them out, `--check`, `--diff` and `--breaking` tell of them.
//!
//! **Input:** changes. **Output:** files, or lines for people; the exit code that CI reads.

use element_codegen::changes::{breaks, key};
use element_codegen::tree::{Change, Difference, Disk as _, RealDisk, lines, terminal};

use crate::program::Outcome;
use crate::write_files::carry_out;

/// What is done with the plan.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum PlanMode {
    Write,
    Check,
    Diff,
    /// What would break a caller, alone.
    Breaking,
}

impl PlanMode {
    /// Whether files were written: each was named when it was.
    pub(crate) fn wrote(self, changes: &[Change]) -> bool {
        self == Self::Write && !changes.is_empty()
    }

    /// The line of a run that finds nothing to write or to report.
    pub(crate) fn up_to_date_text(self) -> &'static str {
        match self {
            Self::Write | Self::Check | Self::Diff => "up to date",
            Self::Breaking => "nothing would break a caller",
        }
    }
}

/// Does with the changes what was asked for.
pub(crate) fn finish(
    changes: &[Change],
    disk: &mut RealDisk,
    mode: PlanMode,
    remedy: &str,
) -> Result<Outcome, lexopt::Error> {
    match mode {
        PlanMode::Write => carry_out(changes, disk),
        PlanMode::Check => report(changes, |change| describe(change, disk), remedy),
        PlanMode::Diff => {
            terminal::print(&would_break(changes, disk))?;
            report(changes, |change| show_lines(change, disk), remedy)
        }
        PlanMode::Breaking => {
            let broken = would_break(changes, disk);
            terminal::print(&broken)?;
            let stale = !broken.is_empty();
            Ok(if stale { Outcome::Stale } else { Outcome::Done })
        }
    }
}

/// Every change, as `describe` or `show_lines` puts it; `remedy` is what to do about them.
fn report(
    changes: &[Change],
    describe: impl Fn(&Change) -> String,
    remedy: &str,
) -> Result<Outcome, lexopt::Error> {
    if changes.is_empty() {
        return Ok(Outcome::Done);
    }
    let mut text: String = changes
        .iter()
        .map(|change| describe(change) + "\n")
        .collect();
    text.push_str(remedy);
    terminal::print(&text)?;
    Ok(Outcome::Stale)
}

/// One change in a line, and for a stale file the first line that differs.
fn describe(change: &Change, disk: &RealDisk) -> String {
    let path = disk.shown(&change.path);
    match &change.difference {
        Difference::Missing(_) => format!("missing: {path}"),
        Difference::Orphan => format!("orphaned: {path} (no definition asks for it)"),
        Difference::Leftover => format!("left over: {path} (a run was stopped)"),
        Difference::Stale {
            line,
            found,
            expected,
            ..
        } => {
            let what = difference(found.as_deref(), expected.as_deref());
            format!("stale: {path}:{line}{what}")
        }
    }
}

/// What differs in a line; two lines that look alike are told apart in words.
fn difference(found: Option<&str>, expected: Option<&str>) -> String {
    if let (Some(found), Some(expected)) = (found, expected) {
        if found.strip_suffix('\r') == Some(expected) {
            return "\n    its lines end with CR LF, ours with LF: `git config core.autocrlf` or an editor did that".into();
        }
        if found == expected {
            return "\n    a byte in this line is not UTF-8".into();
        }
        if found.trim_end() == expected.trim_end() {
            return "\n    only the blanks at the end of the line differ".into();
        }
    }
    let side = |sign: char, text: Option<&str>| match text {
        Some(text) => format!("\n    {sign} {text}"),
        None => format!("\n    {sign} (end of file)"),
    };
    side('-', found) + &side('+', expected)
}

/// What `gen` would change in one file.
fn show_lines(change: &Change, disk: &RealDisk) -> String {
    match &change.difference {
        Difference::Stale { text, .. } => {
            let before = found(change, disk);
            let path = disk.shown(&change.path);
            format!("stale: {path}\n{}", lines(&before, text))
        }
        _ => describe(change, disk),
    }
}

/// What a caller would notice of all changes, a line each.
fn would_break(changes: &[Change], disk: &RealDisk) -> String {
    let told = changes.iter().flat_map(|change| {
        let lines = match &change.difference {
            Difference::Stale { text, .. } => breaks(&found(change, disk), Some(text)),
            Difference::Orphan => orphaned(&found(change, disk), changes, disk),
            Difference::Missing(_) | Difference::Leftover => Vec::new(),
        };
        let path = disk.shown(&change.path);
        lines
            .into_iter()
            .map(move |line| format!("would break a caller: {path}: {line}\n"))
    });
    told.collect()
}

/// What a caller notices of a file that goes; another may have its element.
fn orphaned(before: &str, changes: &[Change], disk: &RealDisk) -> Vec<String> {
    let mut told = breaks(before, None);
    let heir = changes.iter().find(|change| match &change.difference {
        Difference::Missing(text) => key(before).is_some() && key(text) == key(before),
        _ => false,
    });
    if let (Some(heir), Some(line)) = (heir, told.last_mut()) {
        *line = format!("{line}; {} has the element now", disk.shown(&heir.path));
    }
    told
}

/// What is on the disk before.
fn found(change: &Change, disk: &RealDisk) -> String {
    let bytes = disk.read(&change.path).ok().flatten().unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}
