//! What changed of an element as a whole: its head, its ways, which entries there are.
//!
//! **Input:** an element before and after. **Output:** effects.

use std::collections::BTreeMap;

use super::{Effects, Impact, entry};
use crate::doc;
use crate::model::{Element, Entry, Presence, SuppliedBy, Way};

/// Everything that changed of an element whose key stayed.
pub(super) fn compare(old: &Element, new: &Element, effects: &mut Effects) {
    head(old, new, effects);
    let alone = old.ways.len() == 1 && new.ways.len() == 1;
    for way in &old.ways {
        let same = new
            .ways
            .iter()
            .find(|other| alone || other.name == way.name);
        if let Some(same) = same {
            same_way(way, same, effects);
        } else {
            let text = format!("the way `{}` is gone", way.name);
            effects.wire(Impact::Major, text, "requests that follow it are refused");
        }
    }
    for way in new.ways.iter().filter(|_| !alone) {
        if !old.ways.iter().any(|other| other.name == way.name) {
            let text = format!("the way `{}` is new", way.name);
            effects.wire(Impact::Minor, text, MORE);
        }
    }
    entries(old, new, effects);
}

/// Of what a request may hold besides.
const MORE: &str = "no request has to change";
/// Of what a request has to hold.
const NEEDED: &str = "requests without it are refused";
/// Of what nobody knows any more.
const UNKNOWN: &str = "requests that send it send what nobody knows";

fn head(old: &Element, new: &Element, effects: &mut Effects) {
    if old.hub != new.hub {
        let text = format!("the hub is `{}` now, not `{}`", new.hub, old.hub);
        effects.wire(Impact::Patch, text, "no request names it");
        let text = format!(
            "the module is behind the feature `{}`, not `{}`",
            new.hub, old.hub
        );
        effects.rust(Impact::Major, text, "code that names it does not compile");
    }
    if old.names.module != new.names.module {
        let text = format!(
            "the module is `{}`, not `{}`",
            new.names.module, old.names.module
        );
        effects.rust(Impact::Major, text, "code that names it does not compile");
    }
}

fn same_way(old: &Way, new: &Way, effects: &mut Effects) {
    if old.grant != new.grant {
        let text = format!(
            "`providerData` carries {}, not {}",
            doc::grant(new.grant),
            doc::grant(old.grant)
        );
        effects.wire(Impact::Major, text, "requests with the other are refused");
    }
    let needed = |extra: &Entry| extra.always_required();
    for extra in &new.extras {
        let before = old.extras.iter().find(|other| other.key == extra.key);
        let was_needed = before.is_some_and(needed);
        if needed(extra) && !was_needed {
            let text = format!("`providerData.{}` is required", extra.key);
            effects.wire(Impact::Major, text, NEEDED);
        } else if before.is_none() {
            let text = format!("`providerData` may carry `{}`", extra.key);
            effects.wire(Impact::Minor, text, MORE);
        } else if was_needed && !needed(extra) {
            let text = format!("`providerData.{}` is optional", extra.key);
            effects.wire(Impact::Minor, text, MORE);
        }
    }
    for extra in &old.extras {
        if !new.extras.iter().any(|other| other.key == extra.key) {
            let text = format!("`providerData.{}` is gone", extra.key);
            effects.wire(Impact::Major, text, UNKNOWN);
        }
    }
}

fn entries(old: &Element, new: &Element, effects: &mut Effects) {
    let of = |element: &'_ Element| -> BTreeMap<String, usize> {
        let keys = element.entries.iter().enumerate();
        keys.map(|(place, entry)| (entry.key.clone(), place))
            .collect()
    };
    let (before, after) = (of(old), of(new));
    for entry in &old.entries {
        if !after.contains_key(&entry.key) {
            let reason = match entry.supplied_by {
                SuppliedBy::Caller => UNKNOWN,
                SuppliedBy::Platform => "whoever reads it finds nothing",
            };
            effects.wire(Impact::Major, format!("`{}` is gone", entry.key), reason);
        }
    }
    for entry in &new.entries {
        match before
            .get(&entry.key)
            .and_then(|place| old.entries.get(*place))
        {
            Some(earlier) => entry::compare((old, earlier), (new, entry), effects),
            None => added(entry, effects),
        }
    }
}

fn added(entry: &Entry, effects: &mut Effects) {
    let key = &entry.key;
    let needed = entry.presence.contains(&Presence::Required);
    match entry.supplied_by {
        SuppliedBy::Caller if needed => {
            effects.wire(
                Impact::Major,
                format!("`{key}` is new and required"),
                NEEDED,
            );
        }
        SuppliedBy::Caller => effects.wire(Impact::Minor, format!("`{key}` is new"), MORE),
        SuppliedBy::Platform => {
            effects.wire(Impact::Minor, format!("`{key}` is reported"), MORE);
        }
    }
}
