//! What a text says beyond what its reader knows already.
//!
//! **Input:** a text and the words beside it anyway (key, label, type, the product's name).
//! **Output:** how many words are left, or the phrase with which someone put off writing.

use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Fewer words of its own, and a text says nothing.
const FEWEST: usize = 3;
/// In a sentence of so many words two of its own are enough: the others say how they hang together.
const SENTENCE: usize = 6;

/// Words that every text could have, whatever it is about, in the singular; from `account` on what
/// an entry is anyway.
static COMMONPLACE: LazyLock<BTreeSet<&str>> = LazyLock::new(|| {
    let words = "\
        a about all also an and any are as at be been being by can could do doe each every for \
        from get give given ha has have he here his if in into is it its may must need needed \
        no not of on one or other our out please shall she should so some such that the their \
        them there these they this those through to up want was we were what when where whether \
        which who whom whose will with would you your \
        account config configuration connect connected connecting connection connector contain \
        containing define describe element enter entry field hold indicate instance \
        integration optional parameter platform product property provide provided represent \
        required respective set setting specific specified specify supplied supply use used \
        user using value variable \
    ";
    words.split_whitespace().collect()
});

/// Words with which someone puts off writing, as they are spelt.
const SHOUTED: &[&str] = &["TBD", "TBC", "TODO", "FIXME", "XXX"];

/// Phrases of the same kind, without regard to case.
const PUT_OFF: &[&str] = &[
    "to be determined",
    "to be defined",
    "to be documented",
    "to be described",
    "coming soon",
    "see above",
    "see below",
    "see documentation",
    "see the documentation",
    "see docs",
    "see the docs",
    "no description",
    "not documented",
    "lorem ipsum",
    // What `new` and the importer write for a start.
    "in a few words",
    "connected through the",
];

/// The phrase in place of a text, if there is one.
pub(super) fn put_off(text: &str) -> Option<&'static str> {
    let shouted = SHOUTED.iter().find(|word| {
        text.split(|character: char| !character.is_alphanumeric())
            .any(|part| part == **word)
    });
    let lower = text.to_lowercase();
    let phrase = || PUT_OFF.iter().find(|phrase| super::names(&lower, phrase));
    shouted.or_else(phrase).copied()
}

/// Whether a text has too few words that are neither commonplace nor among the known ones.
///
/// One is enough beside the product's name: "The agent's Acme Desk password" says whose it is.
pub(super) fn says_nothing(text: &str, known: &[&str], product: &str) -> bool {
    let enough = if names_product(text, product) {
        1
    } else if words(text).count() < SENTENCE {
        FEWEST
    } else {
        FEWEST - 1
    };
    own_words(text, known) < enough
}

fn names_product(text: &str, product: &str) -> bool {
    let said: BTreeSet<String> = words(text).collect();
    let mut name = words(product).peekable();
    name.peek().is_some() && name.all(|word| said.contains(&word))
}

/// How many different words of that kind.
fn own_words(text: &str, known: &[&str]) -> usize {
    let known: BTreeSet<String> = known.iter().flat_map(|text| words(text)).collect();
    let is_known = |word: &String| {
        known.contains(word)
            // `user` says nothing beside `username`, nor `domain` beside `subdomain`.
            || word.len() > 2
                && known
                    .iter()
                    .any(|known| known.starts_with(word.as_str()) || known.ends_with(word.as_str()))
    };
    let own: BTreeSet<String> = words(text)
        .filter(|word| !COMMONPLACE.contains(word.as_str()) && !is_known(word))
        .collect();
    own.len()
}

/// The text without case, space and punctuation: two that are equal here read alike.
pub(super) fn folded(text: &str) -> String {
    let letters = text.chars().filter(|character| character.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// A key as one would write it above a field: `base.url` is `Base url`.
pub(super) fn title(key: &str) -> String {
    let mut spaced = String::new();
    for part in parts(key) {
        let first = spaced.is_empty();
        let mut characters = part.chars();
        let initial = characters.next().map(char::to_uppercase);
        spaced.push_str(if first { "" } else { " " });
        if first {
            spaced.extend(initial.into_iter().flatten());
            spaced.push_str(characters.as_str());
        } else {
            spaced.push_str(&part.to_lowercase());
        }
    }
    spaced
}

/// Lower-case words in the singular, `baseUrl` being two; single letters are none, digits are.
fn words(text: &str) -> impl Iterator<Item = String> {
    parts(text)
        .filter(|part| part.len() > 1 || part.starts_with(|c: char| c.is_ascii_digit()))
        .map(|part| singular(part.to_lowercase()))
}

/// Runs of letters and digits, cut where a capital follows a small letter.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric())
        .flat_map(|run| {
            let mut cuts = vec![0];
            let pairs = run.char_indices().zip(run.char_indices().skip(1));
            let humps = pairs.filter(|((_, a), (_, b))| a.is_lowercase() && b.is_uppercase());
            cuts.extend(humps.map(|(_, (place, _))| place));
            cuts.push(run.len());
            let part = |pair: &[usize]| match pair {
                [start, end] => run.get(*start..*end).unwrap_or_default(),
                _ => "",
            };
            cuts.windows(2).map(part).collect::<Vec<_>>()
        })
        .filter(|part| !part.is_empty())
}

fn singular(mut word: String) -> String {
    if word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") {
        word.pop();
    }
    word
}

#[cfg(test)]
mod tests {
    use super::own_words;

    #[test]
    fn words_of_the_key_in_other_forms_are_known() {
        for (text, known, own) in [
            ("zebra", "", 1),
            ("Zebra, zebras", "", 1),
            ("zebraCrossing", "", 2),
            ("zebras", "zebra", 0),
            ("zebra", "zebra.crossing", 0),
            ("zebra", "zebracrossing", 0),
            ("crossing", "zebracrossing", 0),
            ("cross", "zebracrossing", 1),
            // Of two letters only the very word.
            ("qr", "qr.code", 0),
            ("qr", "qrcode", 1),
            // No plurals.
            ("gus", "gu", 1),
            ("zass", "zas", 1),
            // Letters are no words, digits are.
            ("q z", "", 0),
            ("7", "", 1),
        ] {
            assert_eq!(own_words(text, &[known]), own, "{text} beside {known}");
        }
    }
}
