//! Fault rules: those in force, one more, one less.
//!
//! **Input:** a rule as text. **Output:** the table of rules, and what is wrong with a rule that was
//! not taken.

use axum::http::StatusCode;
use minijinja::{Value, context};

use super::layout::{Part, redirect_to, render_page};
use crate::http::call::{Answer, Call};
use crate::http::reply::Reply;
use crate::http::route::{Parameters::Any, Route, routes};
use crate::request_check;

pub(crate) const ROUTES: &[Route] = routes! {
    GET "/page/faults" Linked Any => show;
    POST "/page/faults" Linked Any => add;
    POST "/page/faults/{id}/remove" Linked Any => remove;
};

/// `GET /page/faults`.
fn show(call: &Call<'_>) -> Answer {
    draw(call, "", None)
}

/// `POST /page/faults`.
fn add(call: &Call<'_>) -> Answer {
    let form = call.form();
    let text = form.get("rule").unwrap_or_default();
    match call.service.rule(text) {
        Ok(rule) => {
            call.service.faults.add(rule);
            Ok(redirect_to("/page/faults"))
        }
        Err(wrong) => draw(call, text, Some(&wrong)),
    }
}

/// `POST /page/faults/{id}/remove`.
fn remove(call: &Call<'_>) -> Reply {
    // A rule that somebody else removed is as gone as it was meant to be.
    let _ = call
        .part("id")
        .parse()
        .map(|id| call.service.faults.remove(id));
    redirect_to("/page/faults")
}

fn draw(call: &Call<'_>, typed: &str, wrong: Option<&str>) -> Answer {
    let rules = call.service.faults.to_json();
    let rules = rules.as_array().into_iter().flatten().map(|rule| {
        let text = |name: &str| rule.get(name).map(request_check::text);
        context! { id => text("id"), rule => text("rule"), calls => text("calls"), hits => text("hits") }
    });
    let rules: Vec<Value> = rules.collect();
    let seeded = call.service.settings.seed.is_some();
    let fill = context! { rules, typed, wrong, seeded };
    let mut reply = render_page(call, Part::Faults, "faults.html", fill)?;
    if wrong.is_some() {
        reply.status = StatusCode::BAD_REQUEST;
    }
    Ok(reply)
}
