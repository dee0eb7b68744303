//! One page of HTML: what surrounds it, and what a person sees in place of an error body.
//!
//! **Input:** a template and what fills it. **Output:** the answer.

use axum::http::StatusCode;
use minijinja::{Value, context};

use crate::html_response;
use crate::http::call::{Answer, Call};
use crate::http::reply::{Refusal, Reply};
use crate::http::route::BASE;
use crate::request_check::Mode;

/// The page's templates.
pub(crate) const TEMPLATES: &[(&str, &str)] = &[
    ("base.html", include_str!("templates/base.html")),
    ("elements.html", include_str!("templates/elements.html")),
    ("element.html", include_str!("templates/element.html")),
    ("entry.html", include_str!("templates/entry.html")),
    ("panes.html", include_str!("templates/panes.html")),
    ("instances.html", include_str!("templates/instances.html")),
    ("instance.html", include_str!("templates/instance.html")),
    ("delete.html", include_str!("templates/delete.html")),
    ("journal.html", include_str!("templates/journal.html")),
    ("faults.html", include_str!("templates/faults.html")),
    ("refused.html", include_str!("templates/refused.html")),
];

/// Which part of the page is shown, for the navigation.
#[derive(Clone, Copy)]
pub(crate) enum Part {
    Elements,
    Instances,
    Journal,
    Faults,
}

impl Part {
    fn word(self) -> &'static str {
        match self {
            Self::Elements => "elements",
            Self::Instances => "instances",
            Self::Journal => "journal",
            Self::Faults => "faults",
        }
    }
}

/// A page with what surrounds every one of them.
pub(crate) fn render_page(call: &Call<'_>, part: Part, template: &str, fill: Value) -> Answer {
    let service = call.service;
    let around = context! {
        part => part.word(),
        base => format!("{}{BASE}", call.origin()),
        mode => match service.settings.mode { Mode::Lenient => "lenient", Mode::Strict => "strict" },
        kept => if service.store.is_memory() { "in memory" } else { "in a data file" },
        instance_count => service.instances().count(None),
    };
    html_response::page(template, &context! { ..fill, ..around }, "")
}

/// What a handler gives, with a page in place of a refusal.
pub(crate) fn or_error_page(call: &Call<'_>, part: Part, answer: Answer) -> Answer {
    answer.or_else(|refusal| refused(call, part, &refusal))
}

fn refused(call: &Call<'_>, part: Part, refusal: &Refusal) -> Answer {
    let title = match refusal.status {
        StatusCode::NOT_FOUND => "Not found",
        StatusCode::BAD_REQUEST => "Not understood",
        _ => "Refused",
    };
    let fill = context! { title => title, message => refusal.message.as_str() };
    let mut reply = render_page(call, part, "refused.html", fill)?;
    reply.status = refusal.status;
    Ok(reply)
}

/// Sends the browser on after a form.
pub(crate) fn redirect_to(address: &str) -> Reply {
    Reply::see_other(address)
}
