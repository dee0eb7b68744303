//! What changed between two catalogues, for those who depend on them.
//!
//! **Input:** two catalogues, or two texts of one generated module. **Output:** effects, each on requests
//! and responses or on Rust code, with how large a new version has to say it is.
//!
//! Major is what stops working: a request that was right and is refused or means something else, code
//! that no longer compiles. Minor is what there is more of, or what the platform does otherwise by
//! itself. All else is a patch.

mod changelog;
mod element;
mod entry;
mod rust_api;
mod semver;

pub use self::changelog::{changelog, listing};
pub use self::rust_api::{ModuleChange, breaks, key, module};
pub use self::semver::{Version, enough};

use std::collections::BTreeMap;

use crate::generate::{self, Loaded};
use crate::model::{Element, Origin};
use crate::render::NotAnItem;

/// How large the step to a new version has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Impact {
    /// Nobody has to do anything.
    Patch,
    /// There is more than before.
    Minor,
    /// Something stops working.
    Major,
}

impl Impact {
    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// Who notices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Everyone who sends requests, in any language.
    Wire,
    /// Code that uses the generated module.
    Rust,
}

/// One change and what comes of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Effect {
    /// How large it is.
    pub impact: Impact,
    /// The element's key, as it was before if it was there.
    pub element: String,
    /// Who notices.
    pub side: Side,
    /// What changed, for people.
    pub text: String,
    /// Why it is as large.
    pub reason: &'static str,
}

/// The effects on one element, as they are found.
struct Effects {
    element: String,
    found: Vec<Effect>,
}

impl Effects {
    fn of(element: &str) -> Self {
        Self {
            element: element.to_owned(),
            found: Vec::new(),
        }
    }

    fn push(&mut self, side: Side, impact: Impact, text: String, reason: &'static str) {
        self.found.push(Effect {
            impact,
            element: self.element.clone(),
            side,
            text,
            reason,
        });
    }

    fn wire(&mut self, impact: Impact, text: String, reason: &'static str) {
        self.push(Side::Wire, impact, text, reason);
    }

    fn rust(&mut self, impact: Impact, text: String, reason: &'static str) {
        self.push(Side::Rust, impact, text, reason);
    }
}

/// Everything that changed, the largest first.
///
/// # Errors
///
/// When a rendered item is none: a bug of ours, not of a definition.
pub fn between(old: &Loaded, new: &Loaded) -> Result<Vec<Effect>, NotAnItem> {
    let new_of = by_key(new);
    let old_of = by_key(old);
    let mut found = Vec::new();
    for (key, before) in &old_of {
        match new_of.get(key) {
            None => found.extend(gone(before.0, new)),
            Some(after) if before.0 == after.0 => {}
            Some(after) => found.extend(both(*before, *after)?),
        }
    }
    for (key, (element, _)) in &new_of {
        if !old_of.contains_key(key) {
            let mut effects = Effects::of(key);
            let text = format!("{} is new", element.name);
            effects.wire(Impact::Minor, text, "nobody sends it yet");
            found.extend(effects.found);
        }
    }
    found.sort_by(|a, b| b.impact.cmp(&a.impact).then_with(|| a.cmp(b)));
    Ok(found)
}

type Defined<'l> = (&'l Element, &'l Origin);

fn by_key(loaded: &Loaded) -> BTreeMap<&str, Defined<'_>> {
    let elements = loaded.catalog.elements.iter().zip(&loaded.origins);
    elements
        .map(|(element, origin)| (element.key.as_str(), (element, origin)))
        .collect()
}

/// An element whose key is no more; its module may have another one now.
fn gone(before: &Element, new: &Loaded) -> Vec<Effect> {
    let mut effects = Effects::of(&before.key);
    let mut elements = new.catalog.elements.iter();
    let heir = elements.find(|element| element.names.module == before.names.module);
    if let Some(heir) = heir {
        let text = format!("the key is `{}` now", heir.key);
        effects.wire(Impact::Major, text, REFUSED);
    } else {
        effects.wire(Impact::Major, format!("{} is gone", before.name), REFUSED);
        let text = format!("the module `{}` is gone", before.names.module);
        effects.rust(Impact::Major, text, "code that uses it does not compile");
    }
    effects.found
}

/// Of what requests name and nobody knows any more.
const REFUSED: &str = "requests for it are refused";

/// Of an element in which nothing else changed.
const TEXTS_ALONE: &str = "texts changed";

fn both(before: Defined<'_>, after: Defined<'_>) -> Result<Vec<Effect>, NotAnItem> {
    let (old, new) = (before.0, after.0);
    let mut effects = Effects::of(&old.key);
    element::compare(old, new, &mut effects);
    if old.names.module == new.names.module {
        let texts = (
            generate::module(old, before.1)?,
            generate::module(new, after.1)?,
        );
        for told in rust_api::module(&texts.0, &texts.1) {
            effects.rust(told.impact, told.text, told.reason);
        }
    }
    if effects.found.is_empty() {
        let reason = "no request and no code notices";
        effects.wire(Impact::Patch, TEXTS_ALONE.into(), reason);
    }
    Ok(effects.found)
}
