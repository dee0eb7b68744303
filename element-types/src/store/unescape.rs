//! The text a JSON string stands for.
//!
//! **Input:** what is between the quotes. **Output:** the text, or nothing where an escape names half a
//! character.

/// Appends the text of what is between the quotes of a valid JSON string; `None` when an escape
/// names half a character only.
pub(super) fn unescape(mut raw: &str, text: &mut String) -> Option<()> {
    while let Some(place) = raw.find('\\') {
        let (before, escape) = raw.split_at(place);
        text.push_str(before);
        let (character, length) = character(escape)?;
        text.push(character);
        raw = escape.get(length..)?;
    }
    text.push_str(raw);
    Some(())
}

/// The character an escape names, and the escape's length.
fn character(escape: &str) -> Option<(char, usize)> {
    let simple = match escape.as_bytes().get(1)? {
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'u' => return unicode(escape),
        other => char::from(*other),
    };
    Some((simple, 2))
}

/// `\uXXXX`, or two of them that make one character.
fn unicode(escape: &str) -> Option<(char, usize)> {
    let first = unit(escape)?;
    if let Some(character) = char::from_u32(first.into()) {
        return Some((character, 6));
    }
    let second = unit(escape.get(6..)?)?;
    match char::decode_utf16([first, second]).next()? {
        Ok(character) => Some((character, 12)),
        Err(_) => None,
    }
}

/// The number in `\uXXXX`.
fn unit(escape: &str) -> Option<u16> {
    let digits = escape.strip_prefix("\\u")?.get(..4)?;
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::unescape;

    #[test]
    fn agrees_with_serde_json() {
        let cases = [
            r"plain",
            r"",
            r"\n\t\r\b\f\/\\\u0022",
            r"gr\u00fc\u00DFe",
            r"\ud83d\ude00!",
            r"\\u0041",
            r"ü\u0000",
            r"\ud83d",
            r"\ude00",
            r"\ud83d\u0041",
            r"\ud83dx",
            r"a\ud83d\\",
        ];
        for raw in cases {
            let mut text = String::new();
            let ours = unescape(raw, &mut text).map(|()| text);
            let theirs = serde_json::from_str::<String>(&format!("\"{raw}\"")).ok();
            assert_eq!(ours, theirs, "{raw}");
        }
    }
}
