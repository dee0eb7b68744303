//! Creating an instance from a form.
//!
//! **Input:** a form post. **Output:** the browser at the new instance, at the consent page first
//! where the way asks for it, or at the form again with what is wrong.

use element_types::GrantKind;
use serde_json::{Map, Value};

use super::consent_round_trip::{self, Members};
use super::element::{self, State, draw, problems};
use super::form_input::{self, Given};
use super::layout::{Part, or_error_page, redirect_to};
use super::paths;
use super::waiting_forms::Draft;
use crate::api::create_instance::create;
use crate::http::call::{Answer, Call};
use crate::http::reply::{Refusal, Reply};
use crate::http::route::{Parameters::Any, Route, routes};
use crate::request_check::Problem;
use crate::state::element::Element;

pub(crate) const ROUTES: &[Route] = routes! {
    POST "/page/elements/{key}" Linked Any => post;
};

/// `POST /page/elements/{key}`.
fn post(call: &Call<'_>) -> Answer {
    let answer = element::element(call).and_then(|element| {
        let given = Given::read(element.spec, &call.form());
        let problems = problems(call, &element, &given);
        if !problems.is_empty() {
            return draw(call, &element, &given, &problems, State::Refused);
        }
        match form_input::grant(element.spec, given.way) {
            GrantKind::None => finish(call, &element, &given, &[]),
            kind => Ok(consent_round_trip::begin(call, &element, kind, given)),
        }
    });
    or_error_page(call, Part::Elements, answer)
}

/// Creates the instance, with what consent gave.
pub(crate) fn finish(
    call: &Call<'_>,
    element: &Element,
    given: &Given,
    consent: &Members<'_>,
) -> Answer {
    match instance(call, element, given.body(element.spec, consent)) {
        Ok(reply) => Ok(reply),
        Err(refusal) => {
            let problem = Problem {
                key: String::new(),
                text: refusal.message,
                of_grant: false,
            };
            draw(call, element, given, &[problem], State::Refused)
        }
    }
}

/// The same create as the API's.
fn instance(
    call: &Call<'_>,
    element: &Element,
    body: Map<String, Value>,
) -> Result<Reply, Refusal> {
    let created = create(call.service, Some(element.spec.key), body)?;
    let address = format!("{}?created=yes", paths::instance(created.id));
    Ok(redirect_to(&address).after(created.saved))
}

/// The draft of a form that waits for consent.
pub(crate) fn resume(call: &Call<'_>, draft: &Draft, consent: &Members<'_>) -> Answer {
    let element = call.service.element(draft.element)?;
    finish(call, &element, &draft.given, consent)
}
