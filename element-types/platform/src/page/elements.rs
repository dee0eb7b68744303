//! Finding an element.
//!
//! **Input:** words of a search. **Output:** the elements that have all of them in name, key, hub or
//! description, by hub.

use std::collections::BTreeMap;
use std::sync::Arc;

use element_types::GrantKind;
use minijinja::{Value, context};

use super::layout::{Part, render_page};
use super::paths;
use crate::http::call::{Answer, Call};
use crate::http::route::{Parameters::Any, Route, routes};
use crate::state::element::Element;

pub(crate) const ROUTES: &[Route] = routes! {
    GET "/" Linked Any => show;
};

/// `GET /`, with `?q=` for a search.
fn show(call: &Call<'_>) -> Answer {
    let query = call.query.get("q").unwrap_or_default().trim().to_owned();
    let words: Vec<String> = query
        .to_lowercase()
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let elements: Vec<Arc<Element>> = call.service.elements().iter().cloned().collect();
    let mut hubs: BTreeMap<&str, Vec<Row>> = BTreeMap::new();
    let mut found = 0;
    for element in &elements {
        let text = searched(element);
        let matches = words.iter().all(|word| text.contains(word));
        found += usize::from(matches);
        hubs.entry(element.spec.hub).or_default().push(Row {
            name: element.spec.name.to_lowercase(),
            matches,
            fill: context! { matches, ..row(call, element, &text) },
        });
    }
    let hubs: Vec<Value> = hubs
        .into_iter()
        .map(|(hub, rows)| section(hub, rows))
        .collect();
    let fill = context! {
        query, found, total => elements.len(), hub_count => hubs.len(), hubs,
    };
    render_page(call, Part::Elements, "elements.html", fill)
}

struct Row {
    /// What rows are sorted by.
    name: String,
    matches: bool,
    fill: Value,
}

/// A hub. Rows that do not match are in the page, hidden, so that the script can search in all.
fn section(hub: &str, mut rows: Vec<Row>) -> Value {
    rows.sort_by(|one, other| one.name.cmp(&other.name));
    let count = rows.iter().filter(|row| row.matches).count();
    let rows: Vec<Value> = rows.into_iter().map(|row| row.fill).collect();
    context! { key => hub, count, elements => rows }
}

/// What a search looks through: all that the row shows.
fn searched(element: &Element) -> String {
    let spec = element.spec;
    let grants = grants(element).join(" ");
    let words = [
        spec.name,
        spec.key,
        spec.hub,
        spec.doc,
        spec.authentication,
        &grants,
    ];
    words.join(" ").to_lowercase()
}

fn row(call: &Call<'_>, element: &Element, text: &str) -> Value {
    context! {
        name => element.spec.name,
        key => element.spec.key,
        address => paths::element(element.spec.key),
        doc => element.spec.doc,
        grants => grants(element),
        own => element.origin != crate::state::element::Origin::Catalogue,
        inactive => !element.active,
        instances => call.service.instances().count(Some(element.spec.key)),
        text,
    }
}

/// How an instance of the element may sign in, in a word or two each.
pub(crate) fn grants(element: &Element) -> Vec<&'static str> {
    let kinds = [
        (GrantKind::None, "credentials"),
        (GrantKind::OAuth1, "OAuth 1"),
        (GrantKind::OAuth2, "OAuth 2"),
    ];
    let had = kinds.into_iter().filter(|(kind, _)| element.grants(*kind));
    had.map(|(_, word)| word).collect()
}
