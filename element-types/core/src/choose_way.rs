//! Which way of authenticating a request follows.
//!
//! **Input:** an element, and what is known of the request. **Output:** the place of a way.

use crate::did_you_mean::did_you_mean;
use crate::element::{Element, Entry, Need, Way};
use crate::{CALLBACK, GrantKind, SuppliedBy};

/// What is known of a request while its way is looked for.
pub(crate) struct Evidence<'a> {
    /// The grants it can have.
    pub(crate) grants: &'a [GrantKind],
    /// Whether the application holds tokens already, so that nothing is exchanged for a code.
    pub(crate) initial: bool,
    /// The text given for an entry; nothing of a list or an object.
    pub(crate) text: &'a dyn Fn(&str) -> Option<&'a str>,
    /// Whether an entry was given.
    pub(crate) has: &'a dyn Fn(&str) -> bool,
    /// Whether the grant carries an extra.
    pub(crate) carries: &'a dyn Fn(&str) -> bool,
}

/// How badly a way fits, the worst first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Faults {
    /// Entries that say another way.
    contradicted: usize,
    /// Entries that other ways require and this one does not.
    strange: usize,
    /// Required entries and extras that are missing.
    missing: usize,
}

/// The way that fits best among those whose grant the request can have, the first of equals; nothing
/// when there is none.
pub(crate) fn follow(element: &dyn Element, evidence: &Evidence<'_>) -> Option<usize> {
    let ways = element.ways().enumerate();
    ways.filter(|(_, way)| evidence.grants.contains(&way.grant()))
        .min_by_key(|(place, way)| faults(element, (*place, *way), evidence))
        .map(|(place, _)| place)
}

/// Whether the caller must send an entry in a way; nobody calls back where no code is exchanged.
pub(crate) fn is_required(entry: &dyn Entry, way: usize, initial: bool) -> bool {
    entry.supplied_by() == SuppliedBy::Caller
        && entry.presence(way) == Need::Required
        && !(initial && entry.key() == CALLBACK)
}

fn faults(
    element: &dyn Element,
    (place, way): (usize, &dyn Way),
    evidence: &Evidence<'_>,
) -> Faults {
    let count = element.ways().count();
    let mut faults = Faults {
        contradicted: 0,
        strange: 0,
        missing: 0,
    };
    for entry in element.sent() {
        let elsewhere = || (0..count).any(|other| is_required(entry, other, evidence.initial));
        match (entry.presence(place), (evidence.has)(entry.key())) {
            (Need::Fixed(fixed), true) => {
                let said = (evidence.text)(entry.key()).unwrap_or_default();
                faults.contradicted += usize::from(!says(element, entry, said, fixed));
            }
            (Need::Required, false) => {
                faults.missing += usize::from(is_required(entry, place, evidence.initial));
            }
            (Need::Optional, true) => faults.strange += usize::from(elsewhere()),
            _ => {}
        }
    }
    let extras = way
        .extras()
        .filter(|extra| extra.required && !(evidence.carries)(extra.key));
    faults.missing += extras.count();
    faults
}

/// Whether a text says what a way fixes, or was probably meant to.
fn says(element: &dyn Element, entry: &dyn Entry, said: &str, fixed: &str) -> bool {
    let texts = (0..element.ways().count()).filter_map(|place| match entry.presence(place) {
        Need::Fixed(text) => Some(text),
        Need::Required | Need::Optional => None,
    });
    entry.value_type().literal().means_the_same(said, fixed)
        || did_you_mean(said, texts).is_some_and(|meant| meant == fixed)
}
