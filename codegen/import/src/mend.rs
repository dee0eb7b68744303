//! A draft that `gen` would refuse, made into one that it takes.
//!
//! **Input:** a draft. **Output:** its definition's text, judged by `gen`'s own check; what had to be
//! left out for that stands in `review`. Nothing but a member that was refused goes.

use crate::draft::{Draft, DraftEntry};
use crate::json::{self, Ending, NodeKind, View};
use crate::rules::value_type;
use crate::shared::Shared;
use crate::verify::{self, Refusal};
use crate::write;

/// One refusal may hide another, but not for ever.
const ROUNDS: usize = 8;

/// A definition that `gen` takes.
#[derive(Debug)]
pub struct Mended {
    /// Its text.
    pub text: String,
    /// What was left out for that, and why.
    pub left_out: Vec<String>,
}

/// One step from a value to one inside it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    Member(String),
    Item(usize),
}

/// The draft as a definition that `gen` takes.
///
/// # Errors
///
/// What is wrong with the definition, when leaving members out does not help.
pub fn definition(
    draft: &mut Draft,
    (name, stem): (&str, &str),
    shared: &Shared,
) -> Result<Mended, Vec<String>> {
    let mut left_out = Vec::new();
    for _ in 0..ROUNDS {
        let text = write::definition(draft);
        let refusals = match verify::definition(name, stem, &text, shared) {
            Ok(()) => return Ok(Mended { text, left_out }),
            Err(refusals) => refusals,
        };
        let notes = leave_out(draft, &text, &refusals);
        if notes.is_empty() {
            return Err(refusals.iter().map(ToString::to_string).collect());
        }
        left_out.extend(notes);
    }
    Err(vec![
        "one mistake follows another: write this definition by hand".to_owned(),
    ])
}

/// Leaves out what was refused, and says so.
fn leave_out(draft: &mut Draft, text: &str, refusals: &[Refusal]) -> Vec<String> {
    let Ok(reading) = json::read(text, 0, Ending::Open) else {
        return Vec::new();
    };
    let mut found: Vec<(Vec<Step>, &str)> = refusals
        .iter()
        .map(|refusal| {
            (
                path(reading.tree.root(), refusal.at.start),
                &*refusal.message,
            )
        })
        .collect();
    // From the end, so that what goes does not move what is still to go.
    found.reverse();
    found
        .into_iter()
        .filter_map(|(path, why)| leave_out_one(draft, &path, why))
        .collect()
}

/// The steps to the innermost value at a place.
fn path(root: View<'_, '_>, at: usize) -> Vec<Step> {
    let (mut steps, mut view) = (Vec::new(), root);
    loop {
        let next = match view.kind() {
            NodeKind::Object(_) => view.members().find_map(|(name, name_at, value)| {
                let within = (name_at.start..value.at().end).contains(&at);
                within.then(|| (Step::Member(name.to_owned()), value))
            }),
            NodeKind::List(_) => view.items().enumerate().find_map(|(place, value)| {
                let within = (value.at().start..value.at().end).contains(&at);
                within.then_some((Step::Item(place), value))
            }),
            _ => None,
        };
        let Some((step, value)) = next else {
            return steps;
        };
        steps.push(step);
        view = value;
    }
}

fn leave_out_one(draft: &mut Draft, path: &[Step], why: &str) -> Option<String> {
    let [Step::Member(member), inner @ ..] = path else {
        return None;
    };
    match (member.as_str(), inner) {
        ("configuration", [Step::Item(place), inside @ ..]) => {
            of_entry(draft, Which::Entry, *place, inside, why)
        }
        ("extras", [Step::Item(place), inside @ ..]) => {
            of_entry(draft, Which::Extra, *place, inside, why)
        }
        ("ways", inside) => of_ways(draft, inside, why),
        ("example", _) => {
            draft.response.take()?;
            Some(ask(&mut draft.review, "The recorded response", why))
        }
        ("sources", [Step::Item(place), Step::Member(_), Step::Item(correction)]) => {
            let corrections = &mut draft.sources.get_mut(*place)?.corrections;
            corrections.get(*correction)?;
            corrections.remove(*correction);
            Some(ask(&mut draft.review, "A correction of a source", why))
        }
        _ => None,
    }
}

/// Which list of entries.
#[derive(Clone, Copy)]
enum Which {
    Entry,
    Extra,
}

/// The member that was refused, or the whole entry if it cannot be without.
fn of_entry(
    draft: &mut Draft,
    which: Which,
    place: usize,
    inside: &[Step],
    why: &str,
) -> Option<String> {
    let list = match which {
        Which::Entry => &mut draft.entries,
        Which::Extra => &mut draft.extras,
    };
    let entry = list.get_mut(place)?;
    let member = match inside {
        [Step::Member(member), ..] => member.as_str(),
        _ => "",
    };
    let key = entry.key.clone();
    if leave_out_member(entry, member) {
        let what = format!("The `{member}` of `{key}`");
        return Some(ask(&mut entry.review, &what, why));
    }
    list.remove(place);
    Some(ask(&mut draft.review, &format!("The entry `{key}`"), why))
}

/// Leaves out one member of an entry; whether it can be and was.
fn leave_out_member(entry: &mut DraftEntry, member: &str) -> bool {
    match member {
        "default" => entry.default.take().is_some(),
        "example" => entry.example.take().is_some(),
        "rust_name" => entry.rust_name.take().is_some(),
        "secret_reason" => entry.secret_reason.take().is_some(),
        "type" | "unit" | "options" if entry.value_type != value_type::TEXT => {
            entry.options.clear();
            entry.value_type = value_type::TEXT;
            true
        }
        _ => false,
    }
}

/// What one way sets, or all ways: they are nothing without each other.
fn of_ways(draft: &mut Draft, inside: &[Step], why: &str) -> Option<String> {
    if let [Step::Item(place), Step::Member(member), Step::Member(key)] = inside
        && member == "sets"
        && let Some(way) = draft.ways.get_mut(*place)
    {
        way.sets.retain(|(set, _)| set != key);
        let what = format!("What the way `{}` sets `{key}` to", way.name);
        return Some(ask(&mut draft.review, &what, why));
    }
    if draft.ways.is_empty() {
        return None;
    }
    draft.ways.clear();
    Some(ask(&mut draft.review, "All `ways`", why))
}

/// Asks a person to look at it, and says the same in the report.
fn ask(review: &mut Vec<String>, what: &str, why: &str) -> String {
    let note = format!("{what} was left out, since `gen` refuses it: {why}.");
    review.push(note.clone());
    note
}
