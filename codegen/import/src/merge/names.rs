//! Keys that would meet in one identifier get a `rust_name`.

use std::collections::BTreeSet;

use element_codegen::name;

use crate::draft::Draft;

/// Gives the later of two keys a name of its own, and every key one that can be a name.
pub(super) fn tell_apart(draft: &mut Draft) {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut states: BTreeSet<String> = BTreeSet::new();
    for entry in &mut draft.entries {
        let made = name::entry(&entry.key);
        let free = |ident: &str| !taken.contains(ident) && !states.contains(&name::state(ident));
        let ident = match made {
            Ok(ident) if free(&ident) => ident,
            _ => {
                let ident =
                    proposals(&entry.key).find(|ident| name::is_entry(ident) && free(ident));
                let Some(ident) = ident else { continue };
                entry.review.push(format!("The key makes no name of its own, so `{ident}` was given to it; choose a better one."));
                entry.rust_name = Some(ident.clone());
                ident
            }
        };
        states.insert(name::state(&ident));
        taken.insert(ident);
    }
}

/// Names that tell how a key is spelt: run together, then counted.
fn proposals(key: &str) -> impl Iterator<Item = String> {
    let together: String = key
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let together = if together.starts_with(|c: char| c.is_ascii_alphabetic()) {
        together
    } else {
        format!("entry_{together}")
    };
    let counted = together.clone();
    std::iter::once(together).chain((2..1000).map(move |count| format!("{counted}_{count}")))
}
