//! Looking ahead: what may stand between two words, can a quote be the closing one, does a member
//! start here?
//!
//! **Input:** a text and a place in it. **Output:** what follows.

use super::repair::RepairKind;
use super::strings::{TextRole, opens};

/// How far a blank at `at` reaches, and the mistake it is, if any; `None` when none is there.
pub(super) fn blank(text: &str, at: usize) -> Option<(usize, Option<RepairKind>)> {
    let rest = text.get(at..)?;
    match rest.chars().next()? {
        ' ' | '\n' | '\r' | '\t' => Some((at + 1, None)),
        '/' if rest.starts_with("//") => Some((at + line_length(rest), Some(RepairKind::Comment))),
        '#' => Some((at + line_length(rest), Some(RepairKind::Comment))),
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

fn line_length(rest: &str) -> usize {
    rest.find('\n').unwrap_or(rest.len())
}

/// How far looking ahead goes: what is decided by a glance must not cost a walk.
const GLANCE: usize = 64 * 1024;

/// Where the next word starts, without remembering mistakes: for looking ahead.
pub(super) fn skip(text: &str, from: usize) -> usize {
    let mut at = from;
    while at - from < GLANCE
        && let Some((next, _)) = blank(text, at)
    {
        at = next;
    }
    at
}

/// Whether the blanks from `from` to `to` hold a line break.
fn breaks_line(text: &str, from: usize, to: usize) -> bool {
    text.get(from..to).is_some_and(|blank| blank.contains('\n'))
}

/// Whether a quote that ends before `after` can be the closing one of a text in this role.
pub(super) fn closes(source: &str, after: usize, role: TextRole) -> bool {
    if role == TextRole::Name {
        return true;
    }
    let next = skip(source, after);
    let Some(follows) = source[next..].chars().next() else {
        return true;
    };
    match follows {
        '}' | ']' => true,
        ',' => continues(source, next + 1, role),
        _ if role == TextRole::Item => {
            breaks_line(source, after, next) && (opens(follows) || matches!(follows, '{' | '['))
        }
        // A missing comma: the next member starts right here.
        _ => next > after && looks_like_name(source, next),
    }
}

/// Whether what follows a comma is what may follow one.
fn continues(source: &str, after: usize, role: TextRole) -> bool {
    let next = skip(source, after);
    let Some(follows) = source[next..].chars().next() else {
        return true;
    };
    match follows {
        '}' | ']' | '{' | ',' | '\u{2026}' => true,
        '.' => source[next..].starts_with(".."),
        '[' | '-' | '0'..='9' | '<' if role == TextRole::Item => true,
        quote if opens(quote) && (role == TextRole::Item || breaks_line(source, after, next)) => {
            true
        }
        _ if role == TextRole::Item => ["true", "false", "null"]
            .iter()
            .any(|word| source[next..].starts_with(word)),
        _ => looks_like_name(source, next),
    }
}

/// Names are shorter than this, and a look at a line goes no further.
const LONGEST_NAME: usize = 512;

/// The line at the start of `rest`, or as much of it as a name may take.
pub(super) fn line(rest: &str) -> &str {
    let mut end = rest.len().min(LONGEST_NAME);
    while !rest.is_char_boundary(end) {
        end -= 1;
    }
    rest[..end].lines().next().unwrap_or_default()
}

/// Whether a member starts here: a short text or word with a colon behind it.
pub(super) fn looks_like_name(source: &str, at: usize) -> bool {
    let rest = &source[at..];
    let Some(first) = rest.chars().next() else {
        return false;
    };
    let line = line(rest);
    let after = if opens(first) {
        let body = &line[first.len_utf8()..];
        body.split_once(first).map(|(_, after)| after)
    } else {
        None
    };
    // `http://` is no name: a colon and two slashes are an address.
    after.is_some_and(|after| {
        let after = after.trim_start();
        after.starts_with(':') && !after.starts_with("://")
    })
}
