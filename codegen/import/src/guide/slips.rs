//! Keys that two places of a page spell almost the same.

use crate::facts::{ElementFacts, Remark, RemarkKind, SampleEntry};

/// Keys of the request that the response spells almost the same: one of the two is a slip.
pub(super) fn near_misses(
    facts: &ElementFacts,
    reported: &[SampleEntry],
    remarks: &mut Vec<Remark>,
) {
    let known = || reported.iter().map(|entry| entry.key.as_str());
    for entry in facts.requests.iter().flat_map(|request| &request.entries) {
        if known().any(|key| key == entry.key) {
            continue;
        }
        if let Some(close) = known().find(|key| is_slip(key, &entry.key)) {
            let text = format!(
                "the request says `{}`, the response `{close}`: one of them is misspelt",
                entry.key
            );
            remarks.push(Remark::new(RemarkKind::Check, entry.line, text));
        }
    }
}

/// Whether one key is the other with a slip of the pen: a letter changed, left out, put in or
/// exchanged with the next, or words joined otherwise. Digits count things and are no slips.
pub(super) fn is_slip(left: &str, right: &str) -> bool {
    let bare = |text: &str| -> Vec<char> {
        let letters = text.chars().filter(char::is_ascii_alphanumeric);
        letters.map(|letter| letter.to_ascii_lowercase()).collect()
    };
    let (left, right) = (bare(left), bare(right));
    if left.len() < 5 || right.len() < 5 {
        return false;
    }
    let same = left.iter().zip(&right).take_while(|(a, b)| a == b).count();
    let (left, right) = (&left[same..], &right[same..]);
    let digit = |rest: &[char]| rest.first().is_some_and(char::is_ascii_digit);
    if digit(left) || digit(right) {
        return false;
    }
    match (left, right) {
        ([], rest) | (rest, []) => rest.len() <= 1,
        ([a, left @ ..], [b, right @ ..]) => {
            let exchanged = left.first() == Some(b)
                && right.first() == Some(a)
                && left.get(1..) == right.get(1..);
            left == right
                || left == [&[*b], right].concat()
                || [&[*a], left].concat() == right
                || exchanged
        }
    }
}
