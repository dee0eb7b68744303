//! What may stand between two words: spaces, line breaks, and by mistake comments.

use super::repair::RepairKind;
use super::span;

/// How far a blank at `at` reaches, and the mistake it is, if any; `None` when none is there.
pub(super) fn one(text: &str, at: usize) -> Option<(usize, Option<RepairKind>)> {
    let rest = text.get(at..)?;
    match rest.chars().next()? {
        ' ' | '\n' | '\r' | '\t' => Some((at + 1, None)),
        '/' if rest.starts_with("//") => Some((at + line(rest), Some(RepairKind::Comment))),
        '#' => Some((at + line(rest), Some(RepairKind::Comment))),
        '/' if rest.starts_with("/*") => {
            let end = rest.find("*/").map_or(rest.len(), |end| end + 2);
            Some((at + end, Some(RepairKind::Comment)))
        }
        '<' if rest.starts_with("<!--") => {
            let end = rest.find("-->").map_or(rest.len(), |end| end + 3);
            Some((at + end, Some(RepairKind::Comment)))
        }
        _ => None,
    }
}

fn line(rest: &str) -> usize {
    rest.find('\n').unwrap_or(rest.len())
}

/// How far looking ahead goes: what is decided by a glance must not cost a walk.
const GLANCE: usize = 64 * 1024;

/// Where the next word starts, without remembering mistakes: for looking ahead.
pub(super) fn skip(text: &str, from: usize) -> usize {
    let mut at = from;
    while at - from < GLANCE
        && let Some((next, _)) = one(text, at)
    {
        at = next;
    }
    at
}

/// Whether the blanks from `from` to `to` hold a line break.
pub(super) fn breaks_line(text: &str, from: usize, to: usize) -> bool {
    let range = span(from, to);
    text.get(range.start..range.end)
        .is_some_and(|blank| blank.contains('\n'))
}
