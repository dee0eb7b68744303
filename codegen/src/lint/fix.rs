//! `lint --fix`: the findings whose remedy is an edit.
//!
//! **Input:** all definitions. **Output:** the changes to their files, and which findings are left for
//! a person, with why. What the elements are stays, labels that were merely keys aside.

mod dictionary;
mod entries;
mod trees;

use std::fmt;

use self::trees::Trees;
use super::{Catalogue, subjects};
use crate::diagnostic::{Code, Findings};
use crate::generate::load;
use crate::tree::{Change, Inputs};

/// What comes of fixing.
pub struct Fixed {
    /// To carry out: each file that gained by it, in the layout.
    pub changes: Vec<Change>,
    /// What is to be fixed by hand.
    pub left: Vec<Left>,
}

/// A finding that could not be fixed.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Left {
    /// The file it is in.
    pub file: String,
    /// What is wrong.
    pub code: Code,
    /// The key of the entry.
    pub key: String,
    /// Why no edit mends it.
    pub why: String,
}

impl fmt::Display for Left {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            code,
            key,
            why,
        } = self;
        write!(
            f,
            "{file}: {} of `{}`: {why}",
            code.name(),
            key.escape_debug()
        )
    }
}

/// Mends one kind of finding wherever it is; says what it leaves.
type Fix = fn(&Catalogue<'_>, &mut Trees) -> Vec<Left>;

/// In the order in which they are tried: what comes first makes work for what follows.
const FIXES: &[Fix] = &[
    entries::unknown_uses,
    entries::shared_keys,
    dictionary::common_candidates,
    entries::redundant_overrides,
    entries::bare_labels,
    dictionary::unused_entries,
];

/// A fix may uncover what another mends; so many rounds are enough for what the fixes do to each other.
const ROUNDS: usize = 4;

/// Fixes what can be; nothing is to be written when `findings` gained an error.
pub fn fix(inputs: &Inputs, findings: &mut Findings) -> Fixed {
    let mut trees = Trees::read(inputs, findings);
    let mut left = Vec::new();
    if !findings.has_errors() {
        for _ in 0..ROUNDS {
            let before = trees.edits();
            left = round(&mut trees);
            if trees.edits() == before {
                break;
            }
        }
    }
    // What was wrong and is no finding of ours keeps everything as it is.
    load(&trees.inputs(), findings);
    let changes = if findings.has_errors() {
        Vec::new()
    } else {
        trees.changes()
    };
    left.sort();
    Fixed { changes, left }
}

/// Every fix once, each over what the one before it left.
fn round(trees: &mut Trees) -> Vec<Left> {
    let mut left = Vec::new();
    for fix in FIXES {
        let inputs = trees.inputs();
        let mut findings = Findings::new();
        let loaded = load(&inputs, &mut findings);
        findings.discard("what is refused is told of what all fixes left");
        let catalogue = Catalogue {
            subjects: subjects(&inputs, &loaded),
            common: &loaded.common,
        };
        left.extend(fix(&catalogue, trees));
    }
    left
}
