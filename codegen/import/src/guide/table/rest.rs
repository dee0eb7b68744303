//! What a page says of all entries that it does not name.

use super::prose::named;
use super::words::sentences;
use crate::facts::{Parameter, Stated};
use crate::guide::blocks::Page;

/// Subjects that mean every entry that is not named.
const REST: &[&str] = &[
    "all other",
    "all the other",
    "the other",
    "everything else",
    "the rest",
    "others are",
    "all parameters are",
    "all fields are",
    "all of them are",
    "all values are",
    "all entries are",
];

/// What sentences about them end in.
const VERDICTS: &[(&str, Stated)] = &[
    ("optional", Stated::Optional),
    ("not required", Stated::Optional),
    ("be omitted", Stated::Optional),
    ("be left out", Stated::Optional),
    ("required", Stated::Required),
    ("mandatory", Stated::Required),
];

/// What a page says outright of all entries that it does not name: "All other parameters are
/// optional". `found` is what it says of the others.
pub(super) fn rest(page: &Page, found: &[Parameter], asked: &[&str]) -> Vec<Parameter> {
    let said = page.topics.iter().find_map(|topic| {
        let mut sentences = sentences(topic.cells.last()?).into_iter();
        let (sentence, stated) = sentences.find_map(|sentence| {
            let stated = of_all(&sentence)?;
            Some((sentence, stated))
        })?;
        Some((sentence, stated, topic.line))
    });
    let Some((sentence, stated, line)) = said else {
        return Vec::new();
    };
    let exceptions = named(&sentence, asked);
    let open = |key: &&&str| {
        let mut rows = found.iter().filter(|row| row.key == **key);
        !exceptions.contains(*key) && !rows.any(|row| row.stated.is_some())
    };
    let others = asked.iter().filter(open).map(|key| Parameter {
        key: (*key).to_owned(),
        stated: Some(stated),
        line,
        ..Parameter::default()
    });
    others
        .chain(exceptions.iter().map(|key| Parameter {
            key: (*key).to_owned(),
            stated: (stated == Stated::Required).then_some(Stated::Optional),
            line,
            ..Parameter::default()
        }))
        .collect()
}

/// What a sentence says of every entry, as far as it goes before its exceptions.
fn of_all(sentence: &str) -> Option<Stated> {
    let lower = sentence.to_lowercase();
    let exceptions = [
        " except",
        ", apart from",
        " apart from",
        " other than",
        " but ",
    ];
    let ends = exceptions.iter().filter_map(|word| lower.find(word));
    let lower = lower.get(..ends.min().unwrap_or(lower.len()))?;
    let about_all = REST.iter().any(|rest| lower.contains(rest)) && !lower.contains('`');
    let lower = lower.trim_end_matches('.');
    let (_, stated) = VERDICTS.iter().find(|(end, _)| lower.ends_with(end))?;
    about_all.then_some(*stated)
}
