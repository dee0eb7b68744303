//! Files without the secrets that findings are about.
//!
//! **Input:** a file and all findings. **Output:** the file as excerpts may show it.

use std::borrow::Cow;

use super::excerpt::within;
use crate::diagnostic::{Finding, SourceFile};

/// The file without what findings call a secret, so that no excerpt shows it: neither their own nor
/// one of the same line about something else. Every place stays where it is.
pub(super) fn masked<'a>(file: &'a SourceFile, findings: &[Finding]) -> Cow<'a, SourceFile> {
    let mut hidden = findings
        .iter()
        .filter(|finding| finding.code.hides_its_place() && finding.file == file.name)
        .peekable();
    if hidden.peek().is_none() {
        return Cow::Borrowed(file);
    }
    let mut bytes = file.text.clone().into_bytes();
    for finding in hidden {
        let place = within(finding.at.bytes(), &file.text);
        let quoted = file.text.get(place.clone()).is_some_and(is_quoted);
        let inside = usize::from(quoted);
        let letters = bytes.get_mut(place.start + inside..place.end.saturating_sub(inside));
        let letters = letters.unwrap_or_default().iter_mut();
        letters
            .filter(|byte| **byte != b'\n')
            .for_each(|byte| *byte = b'*');
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    Cow::Owned(SourceFile {
        name: file.name.clone(),
        text,
    })
}

fn is_quoted(text: &str) -> bool {
    text.len() > 1 && text.starts_with('"') && text.ends_with('"')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Span};

    #[test]
    fn secrets_are_hidden_and_nothing_moves() {
        let text = "{\"a\": \"h\u{fc}nter\", \"b\": 4711}\n";
        let file = SourceFile {
            name: "a.json".into(),
            text: text.into(),
        };
        let finding =
            |code, start, end| Finding::new(code, "a.json", Span::new(start, end), "", "", "");
        let findings = [
            finding(Code::Credential, 6, 15),
            finding(Code::SecretDefault, 22, 26),
            finding(Code::Syntax, 0, 4),
        ];
        let shown = masked(&file, &findings);
        assert_eq!(shown.text, "{\"a\": \"*******\", \"b\": ****}\n");
        assert_eq!(masked(&file, &findings[2..]).text, text);
        // Quotes stay where there are two of them.
        for (start, end, expected) in [(6, 7, "*"), (6, 8, "**"), (8, 15, "******")] {
            let shown = masked(&file, &[finding(Code::Credential, start, end)]);
            let shown = shown.text.chars().skip(start).take(expected.len());
            assert_eq!(shown.collect::<String>(), expected, "{start}..{end}");
        }
    }
}
