//! JSON that stands inside a text as it is, its quotes not escaped.

/// Longer texts are not looked through for their end.
const LONGEST: usize = 64 * 1024;

/// The document that starts at `start`, right behind an opening quote, and where the text ends;
/// `None` unless raw quotes stand in a balanced document with a quote behind it. Looking costs
/// one of the caller's `glances`.
pub(super) fn read(source: &str, start: usize, glances: &mut usize) -> Option<(String, usize)> {
    let rest = source.get(start..)?;
    let inner = rest.trim_start_matches(['{', '[', ' ', '\n', '\r', '\t']);
    if !rest.trim_start().starts_with(['{', '[']) || !inner.starts_with('"') {
        return None;
    }
    *glances = glances.checked_sub(1)?;
    let length = balanced(rest)?;
    let after = rest[length..].trim_start();
    let quote = after
        .chars()
        .next()
        .filter(|quote| matches!(quote, '"' | '\u{201d}' | '\u{201c}'))?;
    let end = start + (rest.len() - after.len()) + quote.len_utf8();
    Some((rest[..length].replace("\\\"", "\""), end))
}

/// How many bytes it takes until every bracket is closed.
fn balanced(rest: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut inside = false;
    let mut escaped = false;
    for (at, byte) in rest.bytes().enumerate().take(LONGEST) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => inside = !inside,
            b'{' | b'[' if !inside => depth += 1,
            b'}' | b']' if !inside => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}
