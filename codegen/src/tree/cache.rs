//! What did not change is not rendered again.
//!
//! A small file under `target/` remembers, for each definition, the fingerprint of everything its
//! output depends on and the fingerprints of that output. `--check` never reads it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{Disk, fingerprint};

/// Fingerprints by module: inputs, module text, page text.
#[derive(Debug, Default)]
pub struct Cache {
    entries: BTreeMap<String, [u64; 3]>,
}

const PATH: &str = "target/element-gen.cache";

impl Cache {
    /// Reads what the last run left; a damaged or missing file is an empty cache.
    #[must_use]
    pub fn load(disk: &dyn Disk) -> Self {
        let bytes = disk.read(PATH).ok().flatten().unwrap_or_default();
        let text = String::from_utf8(bytes).unwrap_or_default();
        Self {
            entries: text.lines().filter_map(line).collect(),
        }
    }

    /// Leaves it for the next run. A cache that cannot be written only costs time.
    pub fn store(&self, disk: &mut dyn Disk) {
        let mut text = String::new();
        for (module, [inputs, rust, page]) in &self.entries {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "{module} {inputs:x} {rust:x} {page:x}");
        }
        let temporary = format!("{PATH}{}", super::TEMPORARY);
        if disk.write(&temporary, text.as_bytes()).is_ok() {
            let _ = disk.rename(&temporary, PATH);
        }
    }

    /// The fingerprints of module and page, when made from these inputs.
    #[must_use]
    pub fn get(&self, module: &str, inputs: u64) -> Option<(u64, u64)> {
        let [known, rust, page] = self.entries.get(module)?;
        (*known == inputs).then_some((*rust, *page))
    }

    /// Remembers an output.
    pub fn put(&mut self, module: &str, inputs: u64, rust: &str, page: &str) {
        let prints = [
            inputs,
            fingerprint(rust.as_bytes()),
            fingerprint(page.as_bytes()),
        ];
        self.entries.insert(module.to_owned(), prints);
    }

    /// Forgets modules that are gone.
    pub fn keep(&mut self, modules: &dyn Fn(&str) -> bool) {
        self.entries.retain(|module, _| modules(module));
    }
}

fn line(line: &str) -> Option<(String, [u64; 3])> {
    let mut words = line.split(' ');
    let module = words.next()?.to_owned();
    let mut print = || {
        words
            .next()
            .and_then(|word| u64::from_str_radix(word, 16).ok())
    };
    Some((module, [print()?, print()?, print()?]))
}
