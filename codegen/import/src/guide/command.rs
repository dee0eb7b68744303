//! The JSON that a command of a shell sends: `curl -d '{…}'`.

/// Options that the body follows.
const OPTIONS: &[&str] = &[
    "-d",
    "--data",
    "--data-raw",
    "--data-binary",
    "--data-ascii",
    "--data-urlencode",
    "--json",
    "--body",
];

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
    let is_one = OPTIONS.iter().any(|word| {
        let rest = option.strip_suffix(word);
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with(char::is_whitespace))
    });
    is_one.then_some(quote)
}

/// Whether a command sends its body between double quotes, with a backslash before those inside.
pub(super) fn is_escaped(text: &str) -> bool {
    let braces = text.match_indices('{').map(|(at, _)| at);
    let mut sent = braces.filter(|at| sends(&text[..*at]) == Some('"'));
    sent.any(|at| text[at + 1..].trim_start().starts_with('\\'))
}
