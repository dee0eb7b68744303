//! Looking ahead: can a quote be the closing one, does a member start here?

use super::{Role, opens};
use crate::json::blank;

/// Whether a quote that ends before `after` can be the closing one of a text in this role.
pub(super) fn closes(source: &str, after: usize, role: Role) -> bool {
    if role == Role::Name {
        return true;
    }
    let next = blank::skip(source, after);
    let Some(follows) = source[next..].chars().next() else {
        return true;
    };
    match follows {
        '}' | ']' => true,
        ',' => continues(source, next + 1, role),
        _ if role == Role::Item => {
            blank::breaks_line(source, after, next)
                && (opens(follows) || matches!(follows, '{' | '['))
        }
        // A missing comma: the next member starts right here.
        _ => next > after && looks_like_name(source, next),
    }
}

/// Whether what follows a comma is what may follow one.
fn continues(source: &str, after: usize, role: Role) -> bool {
    let next = blank::skip(source, after);
    let Some(follows) = source[next..].chars().next() else {
        return true;
    };
    match follows {
        '}' | ']' | '{' | ',' | '\u{2026}' => true,
        '.' => source[next..].starts_with(".."),
        '[' | '-' | '0'..='9' | '<' if role == Role::Item => true,
        quote
            if opens(quote) && (role == Role::Item || blank::breaks_line(source, after, next)) =>
        {
            true
        }
        _ if role == Role::Item => ["true", "false", "null"]
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
