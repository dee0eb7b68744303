//! The key somebody probably meant.

use crate::ElementSpec;

/// Longer keys are no slip of the finger, and comparing them would take long.
const LONGEST: usize = 64;

/// The key of the caller's entries that is nearest to a wrong one: the same but for case and
/// separators, the same as its label, or a few slips away.
pub(crate) fn nearest(spec: &ElementSpec, wrong: &str) -> Option<&'static str> {
    let wrong = plain(wrong);
    if wrong.is_empty() || wrong.len() > LONGEST {
        return None;
    }
    let allowed = (wrong.len() / 3).max(1);
    spec.caller_entries()
        .map(|entry| {
            let by_key = distance(&wrong, &plain(entry.key));
            let by_label = distance(&wrong, &plain(entry.label));
            (by_key.min(by_label), entry.key)
        })
        .filter(|(slips, _)| *slips <= allowed)
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, key)| key)
}

/// Letters and digits alone, in lower case.
fn plain(key: &str) -> Vec<char> {
    key.chars()
        .take(LONGEST + 1)
        .filter(|character| character.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// How many characters to insert, delete, replace or swap with their neighbour.
fn distance(left: &[char], right: &[char]) -> usize {
    let mut before = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (row, own) in left.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, other) in right.iter().enumerate() {
            let at = |line: &[usize], place: usize| line.get(place).copied().unwrap_or(usize::MAX);
            let replaced = at(&last, column) + usize::from(own != other);
            let moved = at(&last, column + 1).min(at(&current, column)) + 1;
            let mut best = replaced.min(moved);
            let swapped = row > 0
                && column > 0
                && left.get(row - 1) == Some(other)
                && right.get(column - 1) == Some(own);
            if swapped {
                best = best.min(at(&before, column - 1) + 1);
            }
            current.push(best);
        }
        before = std::mem::replace(&mut last, current);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_slips() {
        let cases = [
            ("", "", 0),
            ("abc", "abc", 0),
            ("abc", "", 3),
            ("", "abc", 3),
            ("acb", "abc", 1),
            ("usrname", "username", 1),
            ("kitten", "sitting", 3),
        ];
        for (left, right, slips) in cases {
            assert_eq!(
                distance(&plain(left), &plain(right)),
                slips,
                "{left} {right}"
            );
        }
    }

    #[cfg(feature = "helpdesk")]
    #[test]
    fn suggests_what_was_meant() {
        let cases = [
            ("usrname", Some("username")),
            ("USERNAME", Some("username")),
            ("event_notification_type", Some("event.notification.type")),
            ("eventVendorType", Some("event.vendor.type")),
            ("sub-domain", Some("subdomain")),
            ("color", None),
            ("", None),
            (".", None),
        ];
        for (wrong, meant) in cases {
            assert_eq!(
                nearest(crate::elements::freshservice::SPEC, wrong),
                meant,
                "{wrong}"
            );
        }
        assert_eq!(
            nearest(
                crate::elements::freshservice::SPEC,
                &"username".repeat(1000)
            ),
            None
        );
    }
}
