//! The JSON that a command of a shell sends: `curl -d '{…}'`.

use crate::tally::Words;

/// Options that the body follows; the long one stands on pages of the vendor that are in no corpus.
const OPTIONS: Words = Words::new("command: body", &["-d", "--data"]);

/// The quote that opens a body, where a command ends in an option and one; what stands behind it
/// is sent.
pub(super) fn sends(before: &str) -> Option<char> {
    let before = before.trim_end();
    let quote = before
        .chars()
        .next_back()
        .filter(|c| matches!(c, '\'' | '"'))?;
    let option = before.strip_suffix(quote)?;
    let option = option.strip_suffix('$').unwrap_or(option);
    let option = option.trim_end_matches(['=', ' ', '\t']);
    let is_one = OPTIONS.any(|word| {
        let rest = option.strip_suffix(word);
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with(char::is_whitespace))
    });
    is_one.then_some(quote)
}

/// Where the body ends that starts at `at`: at its closing quote, which ends a line behind a brace;
/// what is sent otherwise may end anywhere.
pub(super) fn end(text: &str, at: usize) -> usize {
    let Some('\'') = sends(&text[..at]) else {
        return text.len();
    };
    let mut ends = text[at..]
        .match_indices("}'")
        .map(|(brace, _)| at + brace + 1);
    let line_ends = |end: &usize| {
        let line = text[end + 1..].lines().next().unwrap_or_default().trim();
        line.is_empty() || line.starts_with('\\')
    };
    ends.find(line_ends).unwrap_or(text.len())
}
