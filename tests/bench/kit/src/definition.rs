//! Elements to measure with: a number of them in, the same ones every time out. Entries follow the
//! frequencies of real connectors; sizes are fixed in blocks of 47 whose mean is 19 entries, 13 of
//! them sent by the caller, 4 required.

use crate::frequencies::{COMMON, Common, INVENTED, Role, Secrecy};
use crate::random::Random;

/// Elements in a block; sizes are balanced within one.
pub const BLOCK: usize = 47;

/// How many required entries the elements of a block have.
const REQUIRED: [usize; BLOCK] = [
    14, 12, 10, 8, 8, 7, 7, 6, 6, 6, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1,
];

/// What the values of an entry are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// `true` or `false`.
    Boolean,
    /// A whole number.
    Integer,
    /// An address.
    Url,
    /// One of a list.
    Choice,
    /// JSON as text.
    Json,
    /// Comma separated.
    List,
    /// Milliseconds since 1970.
    TimestampMs,
    /// A pattern for dates.
    DateMask,
}

/// Who gives the value of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// The caller, always.
    Required,
    /// The caller, if they want.
    Optional,
    /// The platform.
    Platform,
}

/// One entry of an element.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The wire key.
    pub key: String,
    /// What a form would show.
    pub label: String,
    /// One sentence.
    pub doc: String,
    /// What its values are.
    pub kind: Kind,
    /// Whether its values are secret.
    pub secret: bool,
    /// Who gives the value.
    pub given: Given,
    /// Wire text used when nobody gives one.
    pub default: Option<&'static str>,
    /// Whether the dictionary of shared entries has it.
    pub shared: bool,
}

/// One element.
#[derive(Clone, Debug)]
pub struct Element {
    /// The wire key; also the module's name.
    pub key: String,
    /// A number.
    pub id: usize,
    /// What people call it.
    pub name: String,
    /// One sentence.
    pub doc: String,
    /// Its entries; those required first, those of the platform last.
    pub entries: Vec<Entry>,
}

impl Element {
    /// The entries that a caller may send.
    pub fn sent(&self) -> impl Iterator<Item = &Entry> {
        self.entries
            .iter()
            .filter(|entry| entry.given != Given::Platform)
    }

    /// The entries that a caller must send.
    pub fn required(&self) -> impl Iterator<Item = &Entry> {
        self.entries
            .iter()
            .filter(|entry| entry.given == Given::Required)
    }
}

/// The first `count` elements.
#[must_use]
pub fn elements(count: usize) -> Vec<Element> {
    (0..count.div_ceil(BLOCK))
        .flat_map(block)
        .take(count)
        .collect()
}

/// The first `count` elements of one size: 20 entries that the caller may send, 6 of which it must,
/// and 8 more that an instance reports.
#[must_use]
pub fn annotated(count: usize) -> Vec<Element> {
    let mut random = Random::new(0x00a1_107a);
    let size = Size {
        entries: 28,
        sent: 20,
        required: 6,
    };
    (0..count)
        .map(|number| element(number, size, &mut random))
        .collect()
}

/// The label of a key: its words, capitalised.
#[must_use]
pub fn label(key: &str) -> String {
    let words = key.split(['.', '_']).map(|word| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| {
            first.to_ascii_uppercase().to_string() + letters.as_str()
        })
    });
    words.collect::<Vec<_>>().join(" ")
}

/// One sentence about a key.
#[must_use]
pub fn sentence(key: &str) -> String {
    format!(
        "What the connected account uses as {}, in the form its settings page shows.",
        label(key).to_lowercase()
    )
}

fn block(block: usize) -> Vec<Element> {
    let mut random = Random::new(0x00e1_e3e7 + block as u64);
    // 8 to 30 twice and 19 once: a mean of 19. The largest take the longest lists of required entries.
    let mut sizes: Vec<usize> = (8..=30).chain(8..=30).chain([19]).collect();
    sizes.sort_unstable_by(|left, right| right.cmp(left));
    let mut shapes: Vec<(usize, usize)> = sizes.into_iter().zip(REQUIRED).collect();
    for at in 4..shapes.len() {
        let other = 4 + random.below(shapes.len() - 4);
        let (a, b) = (shapes[at].1, shapes[other].1);
        if b <= sent_of(shapes[at].0) && a <= sent_of(shapes[other].0) {
            (shapes[at].1, shapes[other].1) = (b, a);
        }
    }
    random.shuffle(&mut shapes);
    let numbered = shapes.into_iter().enumerate();
    numbered
        .map(|(at, (entries, required))| {
            let size = Size {
                entries,
                sent: sent_of(entries),
                required,
            };
            element(block * BLOCK + at, size, &mut random)
        })
        .collect()
}

/// How many entries an element has, and of whom.
#[derive(Clone, Copy)]
struct Size {
    /// All that an instance reports.
    entries: usize,
    /// Those that the caller may send.
    sent: usize,
    /// Those that the caller must send.
    required: usize,
}

/// 13 of 19, rounded.
fn sent_of(size: usize) -> usize {
    (size * 13 + 9) / 19
}

fn element(number: usize, size: Size, random: &mut Random) -> Element {
    let key = format!("bench{number:04}");
    let own = (size.entries * 14 + 50) / 100;
    let mut pool: Vec<(Role, Entry)> = picked(size.entries - own, random);
    let first = random.below(INVENTED.len());
    for step in 0..own {
        let (word, kind, secrecy) = INVENTED[(first + step) % INVENTED.len()];
        let entry = entry(format!("{key}.{word}"), kind, secrecy);
        pool.push((
            if step == 0 {
                Role::Required
            } else {
                Role::Optional
            },
            entry,
        ));
    }
    random.shuffle(&mut pool);
    pool.sort_by_key(|(role, _)| *role);
    let entries = pool.into_iter().enumerate().map(|(at, (_, mut entry))| {
        entry.given = match at {
            at if at < size.required => Given::Required,
            at if at < size.sent => Given::Optional,
            _ => Given::Platform,
        };
        if entry.given == Given::Required || entry.secret {
            entry.default = None;
        }
        entry
    });
    let name = format!("Bench {number:04}");
    let doc =
        format!("Connects an account of {name}, a product that exists for measurements alone.");
    Element {
        id: 10_000 + number,
        doc,
        entries: entries.collect(),
        name,
        key,
    }
}

/// Shared entries by weight, none twice.
fn picked(count: usize, random: &mut Random) -> Vec<(Role, Entry)> {
    let mut left: Vec<&Common> = COMMON.iter().collect();
    let mut taken = Vec::with_capacity(count);
    while taken.len() < count && !left.is_empty() {
        let weight: u32 = left.iter().map(|common| common.count).sum();
        let mut point = random.below(weight as usize);
        let mut at = 0;
        while point >= left[at].count as usize {
            point -= left[at].count as usize;
            at += 1;
        }
        let common = left.remove(at);
        let mut entry = entry(common.key.to_owned(), common.kind, common.secrecy);
        entry.shared = true;
        taken.push((common.role, entry));
    }
    taken
}

fn entry(key: String, kind: Kind, secrecy: Secrecy) -> Entry {
    let default = match kind {
        Kind::Boolean => Some("false"),
        Kind::Integer => Some("100"),
        _ => None,
    };
    Entry {
        label: label(&key),
        doc: sentence(&key),
        kind,
        secret: secrecy == Secrecy::Secret,
        given: Given::Optional,
        default,
        shared: false,
        key,
    }
}
