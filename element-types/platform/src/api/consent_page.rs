//! The consent page: the other side of OAuth, where consent is given by a click.
//!
//! **Input:** the address that `oauth/url` answered. **Output:** the browser back at the
//! application's callback, with a code or a verifier.

use minijinja::{Value, context};

use super::callback_url::CallbackUrl;
use super::oauth::OWN_APPLICATION;
use crate::html_response;
use crate::http::call::{Answer, Call};
use crate::http::query::Query;
use crate::http::reply::Refusal;
use crate::http::route::{Parameters::Any, Route, routes};
use crate::state::oauth_code::CodeFault;
use crate::state::oauth_codes::Request;

pub(crate) const ROUTES: &[Route] = routes! {
    GET "/_platform/oauth/authorize" Linked Any => ask;
    POST "/_platform/oauth/authorize" Linked Any => decide;
    GET "/_platform/oauth/callback" Linked Any => callback;
};

/// What the address of the page carries on to the decision.
const FIELDS: &[&str] = &[
    "element",
    "client_id",
    "redirect_uri",
    "state",
    "scope",
    "oauth_token",
];

/// A consent that is asked for.
struct Asked<'a> {
    element: &'a str,
    application: &'a str,
    /// Where the browser goes afterwards.
    callback: CallbackUrl<'a>,
    state: &'a str,
    request_token: Option<&'a str>,
}

impl<'a> Asked<'a> {
    fn read(given: &'a Query) -> Result<Self, Refusal> {
        let text = |name: &str| given.get(name).unwrap_or_default();
        let Some(callback) =
            CallbackUrl::read(text("redirect_uri")).filter(|_| !text("element").is_empty())
        else {
            return Err(Refusal::bad(
                "This address is not one that `oauth/url` answered: `element` and `redirect_uri` are needed",
            ));
        };
        Ok(Self {
            element: text("element"),
            application: text("client_id"),
            callback,
            state: text("state"),
            request_token: given.get("oauth_token"),
        })
    }
}

fn ask(call: &Call<'_>) -> Answer {
    let asked = Asked::read(&call.query)?;
    let element = call.service.element(asked.element)?;
    let fields = FIELDS.iter().copied().filter_map(|name| {
        let value = call.query.get(name)?;
        Some(context! { name => name, value => value })
    });
    let fill = context! {
        element => element.spec.name,
        application => asked.application,
        callback => asked.callback.as_str(),
        scope => call.query.get("scope"),
        fields => fields.collect::<Vec<Value>>(),
    };
    html_response::page("consent.html", &fill, &asked.callback.origin())
}

fn decide(call: &Call<'_>) -> Answer {
    let form = call.form();
    let asked = Asked::read(&form)?;
    let element = call.service.element(asked.element)?;
    if form.get("decision") == Some("deny") {
        return Ok(asked
            .callback
            .redirect(&[("error", "access_denied"), ("state", asked.state)]));
    }
    let service = call.service;
    let mut codes = service.codes();
    if let Some(token) = asked.request_token {
        let verifier = codes.verifier(service.key, token, element.spec.key);
        let verifier = verifier.map_err(|fault| refusal(&fault))?;
        return Ok(asked.callback.redirect(&[
            ("oauth_token", token),
            ("oauth_verifier", &verifier),
            ("state", asked.state),
        ]));
    }
    let code = codes.code(&Request {
        key: service.key,
        now: service.clock.now(),
        element: element.spec.key,
        application: Some(asked.application)
            .filter(|own| *own != OWN_APPLICATION && !own.is_empty()),
        callback: asked.callback.as_str(),
    });
    Ok(asked
        .callback
        .redirect(&[("code", &code), ("state", asked.state)]))
}

fn refusal(fault: &CodeFault) -> Refusal {
    Refusal::bad(match fault {
        CodeFault::Foreign { .. } => "The request token belongs to another element",
        _ => "The request token was never given out, or has expired",
    })
}

/// For applications without a callback of their own yet: what arrived, to copy.
fn callback(call: &Call<'_>) -> Answer {
    let fields = call.query.pairs();
    let fields = fields.map(|(name, value)| context! { name => name, value => value });
    let fill = context! { fields => fields.collect::<Vec<Value>>() };
    html_response::page("callback.html", &fill, "")
}
