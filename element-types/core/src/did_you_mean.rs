//! What somebody meant who wrote something else.
//!
//! **Input:** a wrong word and the right ones. **Output:** the one that was meant, if one was.

/// Longer words are no slip of the finger, and comparing them would take long.
const LONGEST: usize = 64;

/// The word that was meant: the same but for case and separators, one that the wrong one begins or
/// whose words it has, or one that is a few slips away. Nothing when two are equally close, since the
/// wrong one would mislead.
///
/// ```
/// use element_core::did_you_mean;
///
/// assert_eq!(did_you_mean("usrname", ["username", "password"]), Some("username"));
/// assert_eq!(did_you_mean("colour", ["username", "password"]), None);
/// ```
#[must_use]
pub fn did_you_mean<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    closest(wrong, &mut known.into_iter().map(|word| (word, "")))
}

/// The same where each word goes by another name as well, such as an entry's label; the word comes
/// back.
///
/// ```
/// use element_core::did_you_mean_labelled;
///
/// let known = [("event.poller.refresh_interval", "Polling interval"), ("subdomain", "Subdomain")];
/// assert_eq!(did_you_mean_labelled("Polling Interval", known), Some("event.poller.refresh_interval"));
/// ```
#[must_use]
pub fn did_you_mean_labelled<'a>(
    wrong: &str,
    known: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Option<&'a str> {
    closest(wrong, &mut known.into_iter())
}

fn closest<'a>(
    wrong: &str,
    known: &mut dyn Iterator<Item = (&'a str, &'a str)>,
) -> Option<&'a str> {
    let wrong = Folded::of(wrong);
    if wrong.letters.is_empty() || wrong.letters.len() > LONGEST {
        return None;
    }
    let allowed = (wrong.letters.len() / 3).max(1);
    let mut best: Option<(usize, &str)> = None;
    let mut tied = false;
    for (word, label) in known {
        let by_word = wrong.slips(&Folded::of(word), allowed);
        // What is called so counts after what is spelt so.
        let by_label = wrong.slips(&Folded::of(label), allowed).saturating_add(1);
        let slips = by_word.min(by_label);
        match best {
            Some((least, other)) if slips == least && other != word => tied = true,
            Some((least, _)) if slips >= least => {}
            _ => (best, tied) = (Some((slips, word)), false),
        }
    }
    let (slips, word) = best?;
    (slips <= allowed && !tied).then_some(word)
}

/// Letters and digits alone, in lower case, and the words they make.
struct Folded {
    letters: Vec<char>,
    /// Where each word begins.
    starts: Vec<usize>,
}

impl Folded {
    fn of(text: &str) -> Self {
        let mut folded = Self {
            letters: Vec::new(),
            starts: Vec::new(),
        };
        for word in crate::key_words::words(text) {
            folded.starts.push(folded.letters.len());
            folded.letters.extend(word.chars());
        }
        folded
    }

    fn words(&self) -> impl Iterator<Item = &[char]> {
        let ends = self
            .starts
            .iter()
            .skip(1)
            .copied()
            .chain([self.letters.len()]);
        let pairs = self.starts.iter().copied().zip(ends);
        pairs.filter_map(|(start, end)| self.letters.get(start..end))
    }

    /// How far the other is away, if it is not more than is allowed; `int` is closer to `integer` than
    /// its letters say, and `poller.interval` to `event.poller.refresh_interval`.
    fn slips(&self, other: &Self, allowed: usize) -> usize {
        let begins = self.letters.len() > 2 && other.letters.starts_with(&self.letters);
        if self.letters == other.letters {
            0
        } else if begins || self.has_words_of(other) {
            1
        } else if self.letters.len().abs_diff(other.letters.len()) > allowed {
            // Each letter more is a slip: nothing is to be counted.
            usize::MAX
        } else {
            distance(&self.letters, &other.letters)
        }
    }

    /// Whether all words, two or more, are words of the other, in order.
    fn has_words_of(&self, other: &Self) -> bool {
        let mut others = other.words();
        self.starts.len() > 1 && self.words().all(|word| others.any(|one| one == word))
    }
}

/// How many characters to insert, delete, replace or swap with their neighbour.
fn distance(left: &[char], right: &[char]) -> usize {
    let at = |line: &[usize], place: usize| line.get(place).copied().unwrap_or(usize::MAX);
    let mut before = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (row, own) in left.iter().enumerate() {
        let mut current = vec![row + 1];
        for (column, other) in right.iter().enumerate() {
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
        for (left, right, slips) in [
            ("abc", "abc", 0),
            ("a", "abc", 2),
            ("acb", "abc", 1),
            ("usrname", "username", 1),
            ("kitten", "sitting", 3),
        ] {
            let (left, right): (Vec<_>, Vec<_>) = (left.chars().collect(), right.chars().collect());
            assert_eq!(distance(&left, &right), slips, "{left:?} {right:?}");
        }
    }

    #[test]
    fn suggests_what_is_close_and_nothing_else() {
        let known = ["required", "default", "doc", "label"];
        for (word, expected) in [
            ("requierd", Some("required")),
            ("Default", Some("default")),
            ("lable", Some("label")),
            ("dco", Some("doc")),
            ("colour", None),
            ("req", Some("required")),
            ("d", None),
            ("", None),
            (".", None),
        ] {
            assert_eq!(did_you_mean(word, known), expected, "{word}");
        }
        assert_eq!(did_you_mean(&"default".repeat(1000), known), None);
    }

    #[test]
    fn reads_keys_without_case_and_separators_and_by_their_words() {
        let known = [
            ("username", "Username"),
            ("subdomain", "Subdomain"),
            ("event.vendor.type", "Event type"),
            ("event.notification.type", "Notification type"),
            ("event.poller.refresh_interval", "Polling interval"),
        ];
        for (wrong, meant) in [
            ("USERNAME", Some("username")),
            ("sub-domain", Some("subdomain")),
            ("eventVendorType", Some("event.vendor.type")),
            ("Event.Vendor", Some("event.vendor.type")),
            ("event_notification_type", Some("event.notification.type")),
            ("poller.interval", Some("event.poller.refresh_interval")),
            ("Polling Interval", Some("event.poller.refresh_interval")),
            ("event", None),
        ] {
            assert_eq!(did_you_mean_labelled(wrong, known), meant, "{wrong}");
        }
    }

    /// A third of the letters may be wrong, one of a short word; a longer word is not compared.
    #[test]
    fn a_third_of_the_letters_may_be_wrong() {
        for (wrong, known, meant) in [
            ("abcdxx", "abcdef", true),
            ("abcxxx", "abcdef", false),
            ("ax", "ab", true),
            ("xx", "ab", false),
            // As long as may be, and a letter longer; it is the same but for its last letter.
            (&"a".repeat(64), &format!("{}b", "a".repeat(63)), true),
            (&"a".repeat(65), &format!("{}b", "a".repeat(64)), false),
            // What is begun with three letters, and with two.
            ("int", "integer", true),
            ("in", "integer", false),
            // As many letters more as may be wrong, and one more.
            ("bcdefg", "xybcdefg", true),
            ("bcdefg", "xyzbcdefg", false),
            // Two words of the other, in order, and in another one; one word alone is none.
            ("alpha.gamma", "alpha.beta.and.so.on.gamma", true),
            ("gamma.alpha", "alpha.beta.and.so.on.gamma", false),
            ("gamma", "alpha.beta.and.so.on.gamma", false),
        ] {
            let found = did_you_mean(wrong, [known]);
            assert_eq!(found.is_some(), meant, "{wrong} {known}");
        }
    }

    #[test]
    fn a_closer_word_later_ends_a_tie() {
        assert_eq!(did_you_mean("catt", ["batt", "hatt", "catt"]), Some("catt"));
        assert_eq!(did_you_mean("catt", ["catt", "batt", "hatt"]), Some("catt"));
        assert_eq!(did_you_mean("batt", ["hatt", "hatt"]), Some("hatt"));
        // Called so counts after spelt so.
        let known = [("one", "Site"), ("site", "One")];
        assert_eq!(did_you_mean_labelled("site", known), Some("site"));
    }

    #[test]
    fn says_nothing_between_two_that_are_equally_close() {
        assert_eq!(did_you_mean("cat", ["bat", "hat"]), None);
        assert_eq!(did_you_mean("bat", ["bat", "hat"]), Some("bat"));
    }
}
