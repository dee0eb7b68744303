//! The tags of Liquid in a text, in order.
//!
//! **Input:** a text. **Output:** its [`Part`]s, each with the byte at which it starts.

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part<'t> {
    /// What stands for itself.
    Text(&'t str),
    /// `{{ name }}`.
    Variable(&'t str),
    /// `{% include path name="text" … %}`.
    Include {
        from: From,
        path: &'t str,
        parameters: Vec<(&'t str, &'t str)>,
    },
}

/// Where a path of an include starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    Includes,
    Page,
}

/// Longer tags are none.
const LONGEST: usize = 8 * 1024;

/// All parts; a tag that is not understood is text.
pub(super) fn parts(text: &str) -> Vec<(usize, Part<'_>)> {
    let mut parts = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(found) = text[at..]
        .find("{%")
        .into_iter()
        .chain(text[at..].find("{{"))
        .min()
    {
        let open = at + found;
        let Some((part, end)) = tag(text, open) else {
            at = open + 2;
            continue;
        };
        if start < open {
            parts.push((start, Part::Text(&text[start..open])));
        }
        parts.push((open, part));
        (start, at) = (end, end);
    }
    if start < text.len() {
        parts.push((start, Part::Text(&text[start..])));
    }
    parts
}

/// The tag that opens here, and where it ends.
fn tag(text: &str, open: usize) -> Option<(Part<'_>, usize)> {
    let rest = &text[open + 2..];
    let close = if text[open..].starts_with("{{") {
        "}}"
    } else {
        "%}"
    };
    let inner = &rest[..rest.find(close).filter(|length| *length < LONGEST)?];
    let end = open + 2 + inner.len() + 2;
    let inner = inner.trim_matches('-').trim();
    if close == "}}" {
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
        let is_variable = !inner.is_empty() && inner.chars().all(is_name);
        return is_variable.then_some((Part::Variable(inner), end));
    }
    let (word, rest) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
    let from = match word {
        "include" => From::Includes,
        "include_relative" => From::Page,
        "raw" => return raw(text, end),
        _ => return None,
    };
    let rest = rest.trim_start();
    let length = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let (path, rest) = rest.split_at(length);
    let include = Part::Include {
        from,
        path,
        parameters: parameters(rest),
    };
    Some((include, end))
}

/// What stands between `raw` and its end, for itself.
fn raw(text: &str, start: usize) -> Option<(Part<'_>, usize)> {
    let mut ends = text[start..].match_indices("{%").map(|(at, _)| start + at);
    ends.find_map(|at| {
        let inner = text[at + 2..].trim_start_matches(['-', ' ']);
        let after = inner.strip_prefix("endraw")?.trim_start_matches([' ', '-']);
        let after = after.strip_prefix("%}")?;
        Some((Part::Text(&text[start..at]), text.len() - after.len()))
    })
}

/// `name="text"`, with either quote.
fn parameters(mut rest: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    while let Some((name, value)) = rest.split_once('=') {
        let value = value.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let inner = quote.map_or(value, |quote| value.strip_prefix(quote).unwrap_or(value));
        let end = match quote {
            Some(quote) => inner.find(quote),
            None => inner.find(char::is_whitespace),
        };
        let end = end.unwrap_or(inner.len());
        found.push((name.trim(), &inner[..end]));
        let closed = usize::from(quote.is_some() && end < inner.len());
        rest = &inner[end + closed..];
    }
    found
}
