//! What someone meant who wrote something else.

/// The closest of `known` to `word`, when close enough to be what was meant; nothing when two are
/// equally close, since the wrong one would mislead.
#[must_use]
pub fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    closest(word, &mut known.into_iter())
}

fn closest<'a>(word: &str, known: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    let limit = (length.max(3) / 3).max(1);
    let close = |candidate: &str| {
        // `int` is closer to `integer` than its letters say.
        if length > 2 && candidate.to_lowercase().starts_with(&word.to_lowercase()) {
            1
        } else {
            distance(word, candidate)
        }
    };
    let mut all: Vec<(usize, &str)> = known
        .map(|candidate| (close(candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .collect();
    all.sort_unstable();
    all.dedup();
    match all[..] {
        [(first, _), (second, _), ..] if first == second => None,
        [(_, candidate), ..] => Some(candidate),
        [] => None,
    }
}

/// Damerau-Levenshtein distance (adjacent swaps count once), without regard to case.
fn distance(left: &str, right: &str) -> usize {
    let left: Vec<char> = left.to_lowercase().chars().collect();
    let right: Vec<char> = right.to_lowercase().chars().collect();
    let mut rows = vec![vec![0; right.len() + 1]; left.len() + 1];
    for (row, cells) in rows.iter_mut().enumerate() {
        cells[0] = row;
    }
    rows[0] = (0..=right.len()).collect();
    for (i, a) in left.iter().enumerate() {
        for (j, b) in right.iter().enumerate() {
            let replaced = rows[i][j] + usize::from(a != b);
            let mut best = replaced.min(rows[i][j + 1] + 1).min(rows[i + 1][j] + 1);
            if i > 0 && j > 0 && *a == right[j - 1] && left[i - 1] == *b {
                best = best.min(rows[i - 1][j - 1] + 1);
            }
            rows[i + 1][j + 1] = best;
        }
    }
    rows[left.len()][right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

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
        ] {
            assert_eq!(did_you_mean(word, known), expected, "{word}");
        }
    }
}
