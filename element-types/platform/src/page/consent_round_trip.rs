//! The way over the consent page and back.
//!
//! **Input:** a form whose way asks for consent. **Output:** the browser at the consent page; when it
//! comes back, the instance. No secret is in either address: the form waits here.

use element_core::{OAUTH1_MEMBERS, OAUTH2_MEMBERS};
use element_types::GrantKind;

use super::create_instance::resume;
use super::element::{State, draw};
use super::form_input::Given;
use super::layout::{Part, or_error_page, redirect_to};
use super::waiting_forms::Draft;
use crate::api::oauth;
use crate::http::call::{Answer, Call};
use crate::http::query::Query;
use crate::http::reply::{Refusal, Reply};
use crate::http::route::{Parameters::Any, Route, routes};
use crate::state::element::Element;

pub(crate) const ROUTES: &[Route] = routes! {
    GET "/page/consent" Linked Any => back;
};

/// What consent gives: members of `providerData`.
pub(crate) type Members<'a> = [(&'a str, &'a str)];

/// Where the consent page sends the browser.
const BACK: &str = "/page/consent";

/// Keeps the form and leaves for the consent page.
pub(crate) fn begin(call: &Call<'_>, element: &Element, kind: GrantKind, given: Given) -> Reply {
    let service = call.service;
    let back = format!("{}{BACK}", call.origin());
    let (token, secret) = match kind {
        GrantKind::OAuth1 => {
            let (token, secret) = oauth::request_token(call, element, None, &back);
            (Some(token), secret)
        }
        _ => (None, String::new()),
    };
    let mut drafts = service.drafts();
    let name = service.key.one_time("draft", drafts.number());
    drafts.keep(
        name.clone(),
        Draft::new(element.spec.key, given, secret, service.clock.now()),
    );
    let mut state = Query::default();
    state.add("state".to_owned(), name);
    let consent = oauth::Consent {
        call,
        element,
        application: oauth::OWN_APPLICATION,
        callback: &back,
        request_token: token.as_deref(),
    };
    redirect_to(&consent.address(&state))
}

/// `GET /page/consent`: somebody decided.
fn back(call: &Call<'_>) -> Answer {
    let answer = waiting(call).and_then(|draft| {
        let text = |name: &str| call.query.get(name).unwrap_or_default();
        if call.query.get("error").is_some() {
            let element = call.service.element(draft.element)?;
            return draw(call, &element, &draft.given, &[], State::Denied);
        }
        let [token, verifier, secret] = OAUTH1_MEMBERS;
        let [code] = OAUTH2_MEMBERS;
        let consent: &Members<'_> = match call.query.get(token) {
            Some(given) => &[
                (token, given),
                (verifier, text(verifier)),
                (secret, &draft.secret),
            ],
            None => &[(code, text(code))],
        };
        resume(call, &draft, consent)
    });
    or_error_page(call, Part::Elements, answer)
}

/// The form that waits for this answer; it waits for one only.
fn waiting(call: &Call<'_>) -> Result<Draft, Refusal> {
    let name = call.query.get("state").unwrap_or_default();
    let draft = call.service.drafts().take(name, call.service.clock.now());
    draft.ok_or_else(|| {
        Refusal::bad(
            "No form waits for this answer: it was used already, or has waited for more than ten \
             minutes. Fill in the element's form again",
        )
    })
}
