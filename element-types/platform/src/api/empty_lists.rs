//! What the platform keeps none of: formulas, transformations, definitions of objects, events, audit
//! logs.
//!
//! **Input:** calls on their lists. **Output:** the answer of an empty list, which clients that save
//! or clear a whole account go on from; and for whoever would add to one, that it stays empty.

use super::instance::meant;
use crate::http::call::{Answer, Call};
use crate::http::reply::Refusal;
use crate::http::route::{Parameters::Any, Route, routes};

pub(crate) const ROUTES: &[Route] = routes! {
    GET "/formulas" Account Any => list;
    GET "/formulas/instances" Account Any => list;
    GET "/organizations/objects/definitions" Account Any => list;
    DELETE "/organizations/objects/definitions" Account Any => list;
    GET "/organizations/elements/{key}/transformations" Account Any => list;
    GET "/audit-logs/element-instances" Account Any => list;
    GET "/audit-logs/element-instances/{id}" Account Any => of_instance;
    GET "/instances/{id}/transformations" Account Any => of_instance;
    DELETE "/instances/{id}/transformations" Account Any => of_instance;
    GET "/instances/transformations" Instance Any => of_instance;
    DELETE "/instances/transformations" Instance Any => of_instance;
    GET "/instances/{id}/transformations/{object}" Account Any => of_instance;
    DELETE "/instances/{id}/transformations/{object}" Account Any => of_instance;
    GET "/instances/{id}/objects/definitions" Account Any => of_instance;
    GET "/instances/objects/definitions" Instance Any => of_instance;
    GET "/instances/{id}/events" Account Any => of_instance;
    GET "/instances/events" Instance Any => of_instance;
};

/// Words of a path, and the rows of its list. The first that is in a path says what is meant.
const ROWS: &[(&str, &str)] = &[
    ("audit-logs", "audit logs"),
    ("transformations", "transformations"),
    ("definitions", "object definitions"),
    ("formulas", "formulas"),
    ("events", "events"),
];

/// What a path asks for, if it is one of these.
fn rows(path: &str) -> Option<&'static str> {
    let has = |word: &str| path.split('/').any(|part| part == word);
    let found = ROWS.iter().find(|(word, _)| has(word));
    found.map(|(_, rows)| *rows)
}

/// Why there is no route for a change of these, for whoever tries.
pub(crate) fn explained(path: &str) -> Option<String> {
    let rows = rows(path)?;
    Some(format!(
        "no {rows} are kept here: their list is empty, and nothing can be added to it"
    ))
}

fn list(call: &Call<'_>) -> Answer {
    Err(Refusal::empty(rows(call.route.path).unwrap_or("rows")))
}

/// The same, where an instance has to be there first.
fn of_instance(call: &Call<'_>) -> Answer {
    meant(call)?;
    list(call)
}
