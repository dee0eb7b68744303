//! What failed: the first inputs of each kind as files, the rest counted.

use std::collections::BTreeMap;
use std::path::PathBuf;

/// As many inputs of one kind are kept.
const KEPT: usize = 3;

/// Failures by kind: what stands before the first colon, and where it was for a panic.
pub(super) struct Failures {
    target: String,
    folder: PathBuf,
    kinds: BTreeMap<String, usize>,
}

impl Failures {
    pub(super) fn new(target: &str, folder: PathBuf) -> Self {
        Self {
            target: target.to_owned(),
            folder,
            kinds: BTreeMap::new(),
        }
    }

    pub(super) fn count(&self) -> usize {
        self.kinds.values().sum()
    }

    pub(super) fn kinds(&self) -> impl Iterator<Item = (&String, &usize)> {
        self.kinds.iter()
    }

    pub(super) fn add(&mut self, case: u64, input: &[u8], reason: &str) {
        let kind = kind(reason);
        let count = self.kinds.entry(kind).or_default();
        *count += 1;
        if *count > KEPT {
            return;
        }
        let path = self.folder.join(format!("{}-{case}.txt", self.target));
        let kept =
            std::fs::create_dir_all(&self.folder).and_then(|()| std::fs::write(&path, input));
        let place = match kept {
            Ok(()) => path.display().to_string(),
            Err(error) => format!("not written: {error}"),
        };
        let shown: String = reason.chars().take(2000).collect();
        println!(
            "FAILED {} case {case}: {}\n  input: {place}",
            self.target,
            shown.escape_debug()
        );
    }
}

fn kind(reason: &str) -> String {
    let end = if reason.starts_with("panic") {
        // `panicked at FILE:LINE:COLUMN:`, then what was said of this very input.
        reason.find('\n').unwrap_or(reason.len())
    } else {
        reason.find(':').unwrap_or(reason.len())
    };
    reason[..end].to_owned()
}
