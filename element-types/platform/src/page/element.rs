//! An element with its form, and the preview of what is typed.
//!
//! **Input:** a key; for the preview a form. **Output:** the page, or for the script the three texts
//! and what is wrong, as JSON.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use minijinja::{Value, context};
use serde_json::json;

use super::form::{Form, sentence};
use super::form_input::{self, Given};
use super::layout::{Part, or_error_page, render_page};
use super::preview::Preview;
use super::{elements, paths};
use crate::http::call::{Answer, Call};
use crate::http::query::Query;
use crate::http::reply::{Refusal, Reply};
use crate::http::route::BASE;
use crate::http::route::{Parameters::Any, Route, routes};
use crate::request_check::{self, Problem};
use crate::state::element::Element;

pub(crate) const ROUTES: &[Route] = routes! {
    GET "/page/elements/{key}" Linked Any => show;
    POST "/page/elements/{key}/preview" Linked Any => preview;
};

/// `GET /page/elements/{key}`, with `?way=` for the way to begin with.
fn show(call: &Call<'_>) -> Answer {
    let drawn = element(call).and_then(|element| {
        let mut way = Query::default();
        way.add(
            "way".to_owned(),
            call.query.get("way").unwrap_or_default().to_owned(),
        );
        let given = Given::read(element.spec, &way);
        draw(call, &element, &given, &[], State::Fresh)
    });
    or_error_page(call, Part::Elements, drawn)
}

/// `POST /page/elements/{key}/preview`: the page again with the request that was typed; for the
/// script as JSON.
fn preview(call: &Call<'_>) -> Answer {
    let drawn = element(call).and_then(|element| {
        let given = Given::read(element.spec, &call.form());
        if call
            .header("accept")
            .is_some_and(|kinds| kinds.contains("application/json"))
        {
            return Ok(told(call, &element, &given));
        }
        draw(call, &element, &given, &[], State::Previewed)
    });
    or_error_page(call, Part::Elements, drawn)
}

/// The element that the path names.
pub(crate) fn element(call: &Call<'_>) -> Result<Arc<Element>, Refusal> {
    call.service.element(call.part("key"))
}

/// Why the form is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    Fresh,
    Previewed,
    /// A create was refused.
    Refused,
    /// Consent was not given.
    Denied,
}

/// The form.
pub(crate) fn draw(
    call: &Call<'_>,
    element: &Element,
    given: &Given,
    problems: &[Problem],
    state: State,
) -> Answer {
    let spec = element.spec;
    let form = Form {
        spec,
        given,
        problems,
    };
    let fill = context! {
        key => spec.key,
        element_name => spec.name,
        hub => spec.hub,
        hub_address => paths::search(spec.hub),
        id => element.id,
        doc => element.spec.doc,
        grants => elements::grants(element),
        inactive => !element.active,
        address => paths::element(spec.key),
        instances_address => paths::instances_of(spec.key),
        instances => call.service.instances().count(Some(spec.key)),
        denied => state == State::Denied,
        previewed => state == State::Previewed,
        panes => panes(call, element, given).fill(),
    };
    let fill: Value = context! { ..fill, ..form.fill() };
    let mut reply = render_page(call, Part::Elements, "element.html", fill)?;
    if state == State::Refused {
        reply.status = StatusCode::BAD_REQUEST;
    }
    Ok(reply)
}

fn panes(call: &Call<'_>, element: &Element, given: &Given) -> Preview {
    Preview::new(element.spec, given, &format!("{}{BASE}", call.origin()))
}

/// What the judge says of a form; consent is given later, so that it is none of the problems.
pub(crate) fn problems(call: &Call<'_>, element: &Element, given: &Given) -> Vec<Problem> {
    let grant = form_input::grant(element.spec, given.way);
    let consent: Vec<_> = grant
        .members()
        .iter()
        .map(|member| (*member, "later"))
        .collect();
    let verdict = request_check::create_in(
        element.spec,
        call.service.settings.mode,
        element_core::Call::CreateOf,
        &given.body(element.spec, &consent),
        given.way,
    );
    in_order(element, given, verdict.problems)
}

/// In the order of the form: what is required first.
fn in_order(element: &Element, given: &Given, mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.sort_by_key(|problem| {
        let place = element
            .spec
            .entries
            .iter()
            .position(|entry| entry.key == problem.key);
        let entry = place.and_then(|place| element.spec.entries.get(place));
        let required = entry.is_none_or(|entry| entry.is_required_in(given.way));
        (!required, place)
    });
    problems
}

/// The preview as the script reads it.
fn told(call: &Call<'_>, element: &Element, given: &Given) -> Reply {
    let problems = problems(call, element, given);
    let form = Form {
        spec: element.spec,
        given,
        problems: &problems,
    };
    let rows = problems.iter().map(|problem| {
        json!({ "field": form.field(&problem.key), "text": sentence(problem), "whole": problem.text })
    });
    let rows: serde_json::Value = rows.collect();
    let panes = panes(call, element, given);
    let answer =
        json!({ "json": panes.json, "curl": panes.curl, "rust": panes.rust, "problems": rows });
    Reply::value(&answer).with_text(CACHE_CONTROL, "no-store")
}
