//! What changed of one entry.
//!
//! **Input:** an entry before and after, each with its element. **Output:** effects on the wire.

use super::{Effects, Impact};
use crate::doc;
use crate::model::{Choice, Element, Entry, Presence, SuppliedBy};

/// Everything that changed of an entry whose key stayed.
pub(super) fn compare(
    (old_element, old): (&Element, &Entry),
    (new_element, new): (&Element, &Entry),
    effects: &mut Effects,
) {
    supplier(old, new, effects);
    if old.value_type.kind() != new.value_type.kind() {
        let (now, before) = (new.value_type.kind(), old.value_type.kind());
        let text = format!(
            "`{}` takes {}, not {}",
            new.key,
            now.expects(),
            before.expects()
        );
        effects.wire(Impact::Major, text, "values that were right may be refused");
    }
    if let (Some(before), Some(after)) = (old.value_type.choice(), new.value_type.choice()) {
        options(&new.key, before, after, effects);
    }
    if old.secret != new.secret {
        let more = if new.secret { "" } else { " no more" };
        let text = format!("`{}` is a secret{more}", new.key);
        effects.wire(Impact::Patch, text, "requests stay the same");
    }
    if new.deprecated.is_some() && old.deprecated.is_none() {
        let text = format!("`{}` is deprecated", new.key);
        effects.wire(Impact::Minor, text, "it works still");
    }
    presences((old_element, old), (new_element, new), effects);
}

/// What changed in the ways that both have, said once where it is the same in all.
fn presences(
    (old_element, old): (&Element, &Entry),
    (new_element, new): (&Element, &Entry),
    effects: &mut Effects,
) {
    let alone = old_element.ways.len() == 1 && new_element.ways.len() == 1;
    let mut compared = 0;
    let mut found: Vec<(Differs, Vec<String>)> = Vec::new();
    for (place, way) in new_element.ways.iter().enumerate() {
        let mut ways = old_element.ways.iter();
        let before = ways.position(|other| alone || other.name == way.name);
        let before = before.and_then(|before| old.presence.get(before));
        let (Some(before), Some(after)) = (before, new.presence.get(place)) else {
            continue;
        };
        compared += 1;
        let Some(differs) = presence(before, after) else {
            continue;
        };
        match found.iter_mut().find(|(known, _)| *known == differs) {
            Some((_, ways)) => ways.push(doc::code(&way.name)),
            None => found.push((differs, vec![doc::code(&way.name)])),
        }
    }
    for ((impact, text, reason), ways) in found {
        let with = if ways.len() == compared {
            String::new()
        } else {
            format!(" with {}", ways.join(" and "))
        };
        effects.wire(impact, format!("`{}` {text}{with}", new.key), reason);
    }
}

/// How large it is, what it is, and why it is as large.
type Differs = (Impact, String, &'static str);

fn supplier(old: &Entry, new: &Entry, effects: &mut Effects) {
    match (old.supplied_by, new.supplied_by) {
        (SuppliedBy::Caller, SuppliedBy::Platform) => {
            let text = format!("the platform supplies `{}`", new.key);
            effects.wire(
                Impact::Major,
                text,
                "requests need not send it, and Rust cannot",
            );
        }
        (SuppliedBy::Platform, SuppliedBy::Caller) => {
            let text = format!("a request may send `{}`", new.key);
            effects.wire(Impact::Minor, text, "no request has to change");
        }
        _ => {}
    }
}

fn presence(old: &Presence, new: &Presence) -> Option<Differs> {
    use Presence::{Default, Fixed, Optional, Required};
    if old == new {
        return None;
    }
    let otherwise = "requests that leave it out mean something else";
    Some(match (old, new) {
        (_, Required) => {
            let reason = "requests without it are refused";
            (Impact::Major, "is required".to_owned(), reason)
        }
        (_, Fixed(text)) => {
            let text = format!("is always {}", doc::wire_text(text));
            (
                Impact::Major,
                text,
                "requests with another text are refused",
            )
        }
        (Required, _) => {
            let reason = "no request has to change";
            (Impact::Minor, "is optional".to_owned(), reason)
        }
        (Fixed(_), _) => {
            let reason = "no request has to change";
            (Impact::Minor, "may be anything".to_owned(), reason)
        }
        (_, Default(text)) => {
            let text = format!("is {} by default", doc::wire_text(text));
            (Impact::Minor, text, otherwise)
        }
        (_, Optional) => (Impact::Minor, "has no default".to_owned(), otherwise),
    })
}

/// Options of an open list: what is gone from it is still sent and read.
fn options(key: &str, old: &Choice, new: &Choice, effects: &mut Effects) {
    for option in &new.options {
        if !old.options.iter().any(|other| other.value == option.value) {
            let text = format!("`{key}` knows {}", doc::wire_text(&option.value));
            effects.wire(Impact::Minor, text, "the list is open");
        }
    }
    for option in &old.options {
        if !new.knows(&option.value) {
            let text = format!("`{key}` knows {} no more", doc::wire_text(&option.value));
            effects.wire(Impact::Minor, text, "the list is open");
        }
    }
}
