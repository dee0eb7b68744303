//! Browsing instances.
//!
//! **Input:** words of a search, an element, the last number of the page before. **Output:** a page of
//! instances, the newest first.

use minijinja::{Value, context};

use super::layout::{Part, render_page};
use super::paths;
use crate::http::call::{Answer, Call};
use crate::http::query::escaped;
use crate::http::route::{Parameters::Any, Route, routes};
use crate::state::instance::Instance;

pub(crate) const ROUTES: &[Route] = routes! {
    GET "/page/instances" Linked Any => show;
};

/// Rows of one page.
const ROWS: usize = 50;

/// How many instances one page looks at when few of them match; the link for more goes on from there.
const MOST_LOOKED_AT: usize = 20_000;

/// `GET /page/instances`, with `?q=`, `?element=` and `?before=`.
fn show(call: &Call<'_>) -> Answer {
    let text = |name: &str| call.query.get(name).unwrap_or_default().trim().to_owned();
    let (query, element) = (text("q"), text("element"));
    let before = text("before").parse().unwrap_or(u64::MAX);
    let page = Selection::read(
        call,
        &query,
        Some(element.as_str()).filter(|key| !key.is_empty()),
        before,
    );
    let rows: Vec<Value> = page
        .rows
        .iter()
        .map(|(id, instance)| row(call, *id, instance))
        .collect();
    let newest = format!(
        "/page/instances?q={}&element={}",
        escaped(&query),
        escaped(&element)
    );
    let next = page.next.map(|id| format!("{newest}&before={id}"));
    let named = call
        .service
        .elements()
        .find(&element)
        .map(|element| element.spec.name);
    let fill = context! {
        query, rows, next, newest,
        element_key => element,
        element_name => named,
        later => before != u64::MAX,
        deleted => call.query.get("deleted").filter(|id| id.parse::<u64>().is_ok()),
        total => call.service.instances().count(None),
    };
    render_page(call, Part::Instances, "instances.html", fill)
}

/// Instances that one page shows.
struct Selection {
    rows: Vec<(u64, Instance)>,
    /// Where the next page goes on.
    next: Option<u64>,
}

/// How many instances are read at a time, so that no search keeps creates waiting.
const STEP: usize = 512;

impl Selection {
    fn read(call: &Call<'_>, query: &str, element: Option<&str>, before: u64) -> Self {
        let query = query.to_lowercase();
        let words: Vec<&str> = query.split_whitespace().collect();
        let mut page = Self {
            rows: Vec::new(),
            next: None,
        };
        let mut last = before;
        for _ in 0..MOST_LOOKED_AT / STEP {
            let step = step(call, element, last);
            for (id, instance) in step {
                if page.rows.len() == ROWS {
                    page.next = Some(last);
                    return page;
                }
                last = id;
                if matches(&words, id, &instance) {
                    page.rows.push((id, instance));
                }
            }
        }
        let more = call
            .service
            .instances()
            .before(last, element)
            .next()
            .is_some();
        page.next = more.then_some(last);
        page
    }
}

/// The next instances, under one lock.
fn step(call: &Call<'_>, element: Option<&str>, before: u64) -> Vec<(u64, Instance)> {
    let instances = call.service.instances();
    let ids = instances.before(before, element).take(STEP);
    ids.filter_map(|id| Some((id, instances.get(id)?)))
        .collect()
}

/// Whether number, name, element or tags have every word.
fn matches(words: &[&str], id: u64, instance: &Instance) -> bool {
    if words.is_empty() {
        return true;
    }
    let text = format!(
        "{id} {} {} {}",
        instance.name,
        instance.element,
        instance.tags.join(" ")
    );
    let text = text.to_lowercase();
    words.iter().all(|word| text.contains(word))
}

fn row(call: &Call<'_>, id: u64, instance: &Instance) -> Value {
    let elements = call.service.elements();
    let element = elements.find(&instance.element);
    context! {
        id,
        address => paths::instance(id),
        name => instance.name.as_str(),
        element_key => instance.element.as_str(),
        element_name => element.map(|element| element.spec.name),
        tags => instance.tags.clone(),
        disabled => instance.disabled,
        created_at => instance.created.to_text(),
    }
}
