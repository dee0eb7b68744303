//! What the last run made: enough to know that a definition and its files did not change.
//!
//! **Input:** a fingerprint of inputs. **Output:** what was made of them, if nothing changed since.
//!
//! One small file under `target/`, one line for each module. A damaged or missing file is an empty
//! cache; `--check` never reads it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::hash::{Hash as _, Hasher as _};

use rustc_hash::FxHasher;

use super::Disk;
use crate::model::Listing;

/// What one definition was made into.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Made {
    /// The fingerprint of everything its files depend on.
    pub inputs: u64,
    /// The fingerprints of module and page, and of its part of the document for other languages.
    pub outputs: [u64; 3],
    /// What indexes say of it.
    pub listing: Listing,
}

impl Made {
    /// The fingerprint of all that is remembered.
    fn whole(&self) -> u64 {
        let mut hasher = FxHasher::default();
        self.hash(&mut hasher);
        hasher.finish()
    }
}

/// Everything the last run made, by module.
#[derive(Debug, Default)]
pub struct Cache {
    made: BTreeMap<String, Made>,
    shared: Option<Shared>,
    changed: bool,
}

/// The files of the whole catalogue: the fingerprint of what they depend on, and theirs by path.
type Shared = (u64, Vec<(String, u64)>);

const PATH: &str = "target/element-gen.cache";

impl Cache {
    /// Reads what the last run left.
    #[must_use]
    pub fn load(disk: &dyn Disk) -> Self {
        let bytes = disk.read(PATH).ok().flatten().unwrap_or_default();
        let text = String::from_utf8(bytes).unwrap_or_default();
        let shared = text.lines().find_map(shared_line);
        let made = text
            .lines()
            .filter_map(line)
            .map(|made| (made.listing.module.clone(), made));
        Self {
            made: made.collect(),
            shared,
            changed: false,
        }
    }

    /// Leaves it for the next run, if it differs. A cache that cannot be written only costs time.
    pub fn store(&self, disk: &mut dyn Disk) {
        if !self.changed {
            return;
        }
        let mut text = String::new();
        if let Some((inputs, files)) = &self.shared {
            // Writing to a String cannot fail; nor below.
            let _ = write!(text, "shared\t{inputs:x}");
            for (path, print) in files {
                let _ = write!(text, "\t{path}\t{print:x}");
            }
            text.push('\n');
        }
        for made in self.made.values() {
            let Listing {
                module,
                key,
                name,
                hub,
                doc,
            } = &made.listing;
            let [rust, page, part] = made.outputs;
            // Writing to a String cannot fail.
            let _ = write!(
                text,
                "{:x}\t{:x}\t{rust:x}\t{page:x}\t{part:x}",
                made.whole(),
                made.inputs
            );
            for word in [module, key, name, hub, doc] {
                text.push('\t');
                escape(word, &mut text);
            }
            text.push('\n');
        }
        let _ = super::write::replace(PATH, text.as_bytes(), disk);
    }

    /// What was made of these inputs.
    #[must_use]
    pub fn get(&self, module: &str, inputs: u64) -> Option<&Made> {
        self.made.get(module).filter(|made| made.inputs == inputs)
    }

    /// What the whole catalogue's files were, when made from these inputs.
    #[must_use]
    pub fn shared(&self, inputs: u64) -> Option<&[(String, u64)]> {
        self.shared
            .as_ref()
            .filter(|(known, _)| *known == inputs)
            .map(|(_, files)| files.as_slice())
    }

    /// Remembers the whole catalogue's files.
    pub fn put_shared(&mut self, inputs: u64, files: Vec<(String, u64)>) {
        self.changed = true;
        self.shared = Some((inputs, files));
    }

    /// Remembers what was made.
    pub fn put(&mut self, made: Made) {
        self.changed = true;
        self.made.insert(made.listing.module.clone(), made);
    }

    /// Forgets modules that are gone.
    pub fn keep(&mut self, listings: &[Listing]) {
        let before = self.made.len();
        let there: BTreeSet<&str> = listings
            .iter()
            .map(|listing| listing.module.as_str())
            .collect();
        self.made
            .retain(|module, _| there.contains(module.as_str()));
        self.changed |= self.made.len() != before;
    }
}

fn shared_line(line: &str) -> Option<Shared> {
    let mut words = line.strip_prefix("shared\t")?.split('\t');
    let print = |word: &str| u64::from_str_radix(word, 16).ok();
    let inputs = print(words.next()?)?;
    let mut files = Vec::new();
    while let Some(path) = words.next() {
        files.push((path.to_owned(), print(words.next()?)?));
    }
    (!files.is_empty()).then_some((inputs, files))
}

fn line(line: &str) -> Option<Made> {
    let mut words = line.split('\t');
    let mut print = || {
        words
            .next()
            .and_then(|word| u64::from_str_radix(word, 16).ok())
    };
    let (whole, inputs, outputs) = (print()?, print()?, [print()?, print()?, print()?]);
    let mut word = || words.next().map(unescape);
    let listing = Listing {
        module: word()?,
        key: word()?,
        name: word()?,
        hub: word()?,
        doc: word()?,
    };
    let made = Made {
        inputs,
        outputs,
        listing,
    };
    // A line that somebody edited is no line.
    (made.whole() == whole).then_some(made)
}

fn escape(word: &str, out: &mut String) {
    for character in word.chars() {
        match character {
            '\\' => out.push_str("\\\\"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            other => out.push(other),
        }
    }
}

fn unescape(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut characters = word.chars();
    while let Some(character) = characters.next() {
        out.push(match character {
            '\\' => match characters.next() {
                Some('t') => '\t',
                Some('n') => '\n',
                Some('r') => '\r',
                other => other.unwrap_or('\\'),
            },
            other => other,
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_survives_a_line() {
        for text in ["", "plain", "a\tb\nc\\d\re", "\\", "\\n", "\u{2028}"] {
            let mut escaped = String::new();
            escape(text, &mut escaped);
            assert!(!escaped.contains(['\t', '\n', '\r']), "{escaped:?}");
            assert_eq!(unescape(&escaped), text);
        }
    }

    #[test]
    fn a_damaged_line_is_no_line() {
        for text in [
            "",
            "x",
            "1\t2\t3\t4\t5\tmodule\tkey",
            "z\t2\t3\t4\t5\ta\tb\tc\td\te",
        ] {
            assert_eq!(line(text), None, "{text:?}");
        }
        let edited = "1\t2\t3\t4\t5\tmodule\tkey\tname\thub\tdoc";
        assert_eq!(line(edited), None, "its fingerprint is another");
    }

    fn made(module: &str) -> Made {
        Made {
            inputs: 7,
            outputs: [1, 2, 3],
            listing: Listing {
                module: module.into(),
                key: module.into(),
                name: "Acme".into(),
                hub: "crm".into(),
                doc: "A\tdoc.".into(),
            },
        }
    }

    #[test]
    fn modules_that_are_gone_are_forgotten() {
        let mut cache = Cache::default();
        let (one, two) = (made("one"), made("two"));
        cache.put(one.clone());
        cache.put(two.clone());
        cache.changed = false;
        cache.keep(&[one.listing.clone(), two.listing.clone()]);
        assert!(!cache.changed, "all are there still");
        cache.keep(std::slice::from_ref(&two.listing));
        assert!(cache.changed, "the next run is to forget it too");
        assert_eq!(
            (cache.get("one", 7), cache.get("two", 7)),
            (None, Some(&two))
        );
        assert_eq!(cache.get("two", 8), None, "made from other inputs");
    }
}
