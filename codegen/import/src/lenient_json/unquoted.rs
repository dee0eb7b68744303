//! Values without quotes: numbers, `true`, `false`, `null`, and texts whose quotes were forgotten.
//!
//! **Input:** the text from there on. **Output:** the value and its length.

use super::node::NodeKind;
use super::repair::RepairKind;

/// The value at the start of `rest`, how many bytes it takes, and the mistake it is.
pub(super) fn read(rest: &str) -> Option<(NodeKind, usize, Option<RepairKind>)> {
    let word = word(rest);
    let kind = match word {
        "" => return None,
        "null" => NodeKind::Null,
        "true" => NodeKind::Bool(true),
        "false" => NodeKind::Bool(false),
        number if is_number(number) => NodeKind::Number(number.to_owned()),
        other => NodeKind::Text(other.to_owned()),
    };
    let mistake = matches!(kind, NodeKind::Text(_)).then_some(RepairKind::UnquotedText);
    Some((kind, word.len(), mistake))
}

/// Up to the comma, bracket or line end that closes it; `<…>` and `{{…}}` are taken whole.
fn word(rest: &str) -> &str {
    let mut end = 0;
    let mut inside: Option<&str> = None;
    while let Some(next) = rest[end..].chars().next() {
        let here = &rest[end..];
        if let Some(close) = inside {
            if next == '\n' {
                break;
            }
            if here.starts_with(close) {
                inside = None;
                end += close.len();
                continue;
            }
        } else if starts_comment(&rest[..end], here) {
            break;
        } else if here.starts_with("{{") {
            inside = Some("}}");
        } else if next == '<' {
            inside = Some(">");
        } else if matches!(next, ',' | '}' | ']' | '{' | '[' | ':' | '"' | '\n' | '\r') {
            break;
        }
        end += next.len_utf8();
    }
    rest[..end].trim_end()
}

/// Whether what follows a blank, or a word that is whole without it, is a comment.
fn starts_comment(before: &str, here: &str) -> bool {
    let is_whole = || matches!(before, "null" | "true" | "false") || is_number(before);
    ["//", "/*"].iter().any(|open| here.starts_with(open))
        && (before.ends_with([' ', '\t']) || is_whole())
}

/// Whether JSON writes numbers like this.
fn is_number(word: &str) -> bool {
    let body = word.strip_prefix('-').unwrap_or(word);
    let (mantissa, exponent) = match body.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (body, None),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|text| digits(text.strip_prefix(['+', '-']).unwrap_or(text)))
}
