//! A seed in, a text that nobody thought of out.
//!
//! Most changes follow the structure: quoted texts, words, bracketed groups, items between commas and
//! lines are removed, doubled, swapped, nested, repeated, or exchanged for those of other seeds.
//! The rest change bytes, so that what is no text is met too.

mod bytes;
mod units;
mod words;

use fastrand::Rng;

pub(crate) use self::units::Kind;
use self::units::{Unit, units};

/// Inputs do not grow beyond this, or the slowest cases would be nothing but the largest.
const LARGEST: usize = 192 * 1024;

/// The texts a target starts from, with their structure.
pub(crate) struct Corpus {
    seeds: Vec<(String, Vec<Unit>)>,
}

impl Corpus {
    pub(crate) fn new(texts: Vec<String>) -> Self {
        let seeds = texts.into_iter().map(|text| {
            let found = units(&text);
            (text, found)
        });
        Self {
            seeds: seeds.collect(),
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.seeds.len()
    }

    fn any(&self, rng: &mut Rng) -> (&str, &[Unit]) {
        let place = rng.usize(..self.seeds.len().max(1));
        self.seeds
            .get(place)
            .map_or(("", &[]), |(text, units)| (text.as_str(), units.as_slice()))
    }
}

/// The input of one case; the same for the same number.
pub(crate) fn input(corpus: &Corpus, case: u64) -> Vec<u8> {
    let mut rng = Rng::with_seed(case);
    let mut text = corpus.any(&mut rng).0.to_owned();
    let rounds = 1 + [0, 0, 0, 1, 1, 2, 4, 8][rng.usize(..8)];
    for _ in 0..rounds {
        let changed = structure(&text, corpus, &mut rng);
        if changed.len() <= LARGEST {
            text = changed;
        }
    }
    let mut out = text.into_bytes();
    if rng.u8(..) < 48 {
        bytes::change(&mut out, &mut rng);
    }
    out
}

fn structure(text: &str, corpus: &Corpus, rng: &mut Rng) -> String {
    let found = units(text);
    let Some(unit) = pick(&found, None, rng) else {
        return words::any(rng);
    };
    let piece = unit.of(text);
    match rng.u8(..20) {
        0..=2 => unit.replace(text, ""),
        3 | 4 => unit.replace(text, &format!("{piece}{}{piece}", unit.kind.between())),
        5 | 6 => match pick(&found, Some(unit.kind), rng) {
            Some(other) => swap(text, unit, other),
            None => text.to_owned(),
        },
        7..=11 => {
            let (other, theirs) = corpus.any(rng);
            let piece = pick(theirs, Some(unit.kind), rng).map_or("", |theirs| theirs.of(other));
            unit.replace(text, piece)
        }
        12..=15 => {
            let word = words::any(rng);
            unit.replace(text, &unit.kind.dress(&word, piece, rng))
        }
        16 => {
            let word = words::any(rng);
            unit.replace(text, &format!("{piece}{word}"))
        }
        17 => {
            let times = [1, 2, 8, 150][rng.usize(..4)];
            let (open, close) =
                [("[", "]"), ("{\"a\":", "}"), ("(", ")"), ("> ", "")][rng.usize(..4)];
            unit.replace(
                text,
                &format!("{}{piece}{}", open.repeat(times), close.repeat(times)),
            )
        }
        _ => {
            let times = [3, 20, 300][rng.usize(..3)];
            let once = format!("{piece}{}", unit.kind.between());
            let times = times.min(LARGEST / once.len().max(1));
            unit.replace(text, &format!("{}{piece}", once.repeat(times)))
        }
    }
}

/// One of them; every kind is as likely as the others, however many there are of each.
fn pick(found: &[Unit], kind: Option<Kind>, rng: &mut Rng) -> Option<Unit> {
    let kind = kind.unwrap_or_else(|| Kind::ALL[rng.usize(..Kind::ALL.len())]);
    let of_kind: Vec<&Unit> = found.iter().filter(|unit| unit.kind == kind).collect();
    let among = if of_kind.is_empty() {
        found.iter().collect()
    } else {
        of_kind
    };
    let place = rng.usize(..among.len().max(1));
    among.get(place).map(|unit| **unit)
}

fn swap(text: &str, one: Unit, other: Unit) -> String {
    let (first, second) = if one.start <= other.start {
        (one, other)
    } else {
        (other, one)
    };
    if first.end > second.start {
        return text.to_owned();
    }
    [
        &text[..first.start],
        second.of(text),
        &text[first.end..second.start],
        first.of(text),
        &text[second.end..],
    ]
    .concat()
}
