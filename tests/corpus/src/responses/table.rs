//! What a run came to as text: a line for each response, misfits, what was left out, the sum.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{Outcome, RoundTrip, Types};

/// The whole.
#[must_use]
pub fn text(outcome: &Outcome) -> String {
    let mut out = String::new();
    // Writing to a String cannot fail, here and below.
    let _ = writeln!(
        out,
        "{:<26} {:<8} {:>5} {:>7} {:>6} {:>4} {:>5} {:>5}  {:<5} {:<26} document",
        "element",
        "types",
        "known",
        "unknown",
        "absent",
        "null",
        "empty",
        "other",
        "same",
        "repaired"
    );
    for trip in &outcome.trips {
        row(trip, &mut out);
    }
    misfits(outcome, &mut out);
    unknown(outcome, &mut out);
    if !outcome.left_out.is_empty() {
        out.push_str("\nLeft out:\n");
        for line in &outcome.left_out {
            let _ = writeln!(out, "  {line}");
        }
    }
    out.push('\n');
    out.push_str(&sum(outcome));
    out
}

fn row(trip: &RoundTrip, out: &mut String) {
    let types = match trip.types {
        Types::Own => "own",
        Types::Untyped => "untyped",
    };
    let same = if trip.is_same() { "yes" } else { "NO" };
    let place = trip.place.to_string();
    let repairs = repairs(trip);
    let _ = match &trip.decoded {
        Ok(it) => writeln!(
            out,
            "{:<26} {types:<8} {:>5} {:>7} {:>6} {:>4} {:>5} {:>5}  {same:<5} {repairs:<26} {place}",
            trip.element,
            it.known,
            it.unknown.len(),
            it.absent,
            it.null,
            it.empty,
            it.other.len(),
        ),
        Err(reason) => writeln!(
            out,
            "{:<26} {types:<8} cannot be decoded: {reason}  {same:<5} {repairs:<26} {place}",
            trip.element
        ),
    };
}

fn repairs(trip: &RoundTrip) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for kind in &trip.repairs {
        *counts.entry(kind.name()).or_default() += 1;
    }
    let parts: Vec<String> = counts
        .iter()
        .map(|(name, count)| format!("{name} {count}"))
        .collect();
    if parts.is_empty() {
        "-".into()
    } else {
        parts.join(", ")
    }
}

fn misfits(outcome: &Outcome, out: &mut String) {
    let mut head = "\nValues that are not of their type:\n";
    for trip in &outcome.trips {
        for misfit in trip.decoded.iter().flat_map(|decoded| &decoded.other) {
            let (element, key, found) = (&trip.element, &misfit.key, &misfit.found);
            let _ = writeln!(
                out,
                "{head}  {element}: `{key}` is {found} ({})",
                trip.place
            );
            head = "";
        }
    }
}

/// Entries that a definition should perhaps have.
fn unknown(outcome: &Outcome, out: &mut String) {
    let mut head = "\nEntries that the element's definition does not have:\n";
    let own = outcome.trips.iter().filter(|trip| trip.types == Types::Own);
    for trip in own {
        let keys: Vec<&str> = trip
            .decoded
            .iter()
            .flat_map(|decoded| &decoded.unknown)
            .map(String::as_str)
            .collect();
        if !keys.is_empty() {
            let _ = writeln!(
                out,
                "{head}  {}: {} ({})",
                trip.element,
                keys.join(", "),
                trip.place
            );
            head = "";
        }
    }
}

fn sum(outcome: &Outcome) -> String {
    let count = |which: &dyn Fn(&&RoundTrip) -> bool| outcome.trips.iter().filter(which).count();
    let other: usize = outcome
        .trips
        .iter()
        .flat_map(|trip| &trip.decoded)
        .map(|decoded| decoded.other.len())
        .sum();
    format!(
        "{} responses in {} documents: {} into their element's own types, {} untyped (no module); {} repaired before; {other} values not of their type; {} the same value, {} not\n",
        outcome.trips.len(),
        outcome.documents,
        count(&|trip| trip.types == Types::Own),
        count(&|trip| trip.types == Types::Untyped),
        count(&|trip| !trip.repairs.is_empty()),
        count(&|trip| trip.is_same()),
        count(&|trip| !trip.is_same()),
    )
}
