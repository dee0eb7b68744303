//! Values without quotes: numbers, `true`, `false`, `null`, and what people write instead.

use std::borrow::Cow;

use super::repair::RepairKind;
use super::tree::NodeKind;

/// The value at the start of `rest`, how many bytes it takes, and the mistake it is.
pub(super) fn read(rest: &str) -> Option<(NodeKind<'_>, usize, Option<RepairKind>)> {
    let word = word(rest);
    if word.is_empty() {
        return None;
    }
    let taken = word.len();
    let (kind, mistake) = match word {
        "null" => (NodeKind::Null, None),
        "true" => (NodeKind::Bool(true), None),
        "false" => (NodeKind::Bool(false), None),
        "None" | "NULL" | "Null" | "nil" | "undefined" | "NaN" => {
            (NodeKind::Null, Some(RepairKind::OtherLiteral))
        }
        "True" | "TRUE" => (NodeKind::Bool(true), Some(RepairKind::OtherLiteral)),
        "False" | "FALSE" => (NodeKind::Bool(false), Some(RepairKind::OtherLiteral)),
        number if is_number(number) => (NodeKind::Number(Cow::Borrowed(number)), None),
        other => match mended(other) {
            Some(number) => (
                NodeKind::Number(Cow::Owned(number)),
                Some(RepairKind::BadNumber),
            ),
            None => (
                NodeKind::Text(Cow::Borrowed(other)),
                Some(RepairKind::UnquotedText),
            ),
        },
    };
    Some((kind, taken, mistake))
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
        } else if let Some(length) = looked_up(&rest[..end], here) {
            end += length;
            continue;
        } else if matches!(next, ',' | '}' | ']' | '{' | '[' | ':' | '"' | '\n' | '\r') {
            break;
        }
        end += next.len_utf8();
    }
    rest[..end].trim_end()
}

/// Whether what follows a blank, or a word that is whole without it, is a comment.
fn starts_comment(before: &str, here: &str) -> bool {
    let opens = ["//", "/*", "#", "<!--"];
    if !opens.iter().any(|open| here.starts_with(open)) {
        return false;
    }
    let is_whole = matches!(before, "null" | "true" | "false") || is_number(before);
    before.ends_with([' ', '\t']) || is_whole && !here.starts_with('#')
}

/// How long the bracket is in which a program looks something up, right behind a name:
/// `environ['KEY']`, `getenv("KEY")`.
fn looked_up(before: &str, here: &str) -> Option<usize> {
    let close = match here.chars().next()? {
        '[' => ']',
        '(' => ')',
        _ => return None,
    };
    let line = here.lines().next()?;
    let named = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
    let end = line.find(close)? + 1;
    (named && !line[1..end].contains(['{', ':'])).then_some(end)
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

/// The same number as JSON writes it, when only a sign, a zero or a point is out of order.
fn mended(word: &str) -> Option<String> {
    let word = word.strip_prefix('+').unwrap_or(word);
    let (sign, body) = match word.strip_prefix('-') {
        Some(body) => ("-", body),
        None => ("", word),
    };
    if !body.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let body = body.trim_start_matches('0');
    let body = body.strip_suffix('.').unwrap_or(body);
    let zero = if body.starts_with(|c: char| c.is_ascii_digit()) {
        ""
    } else {
        "0"
    };
    let text = format!("{sign}{zero}{body}");
    is_number(&text).then_some(text)
}
