//! The other side of OAuth: a page of ours where consent is given by a click.
//!
//! **Input:** the address that `oauth/url` answered. **Output:** the browser back at the
//! application's callback, with a code or a verifier.

use minijinja::{Value, context};

use super::oauth::OWN_APPLICATION;
use crate::html_response;
use crate::http::call::{Answer, Call};
use crate::http::query::{Query, escaped};
use crate::http::reply::{Refusal, Reply};
use crate::http::route::{Parameters::Any, Route, routes};
use crate::state::oauth_code::Fault;
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
    callback: &'a str,
    state: &'a str,
    request_token: Option<&'a str>,
}

impl<'a> Asked<'a> {
    fn read(given: &'a Query) -> Result<Self, Refusal> {
        let text = |name: &str| given.get(name).unwrap_or_default();
        let callback = text("redirect_uri");
        let web = callback.starts_with("http://") || callback.starts_with("https://");
        let whole = !callback
            .chars()
            .any(|c| c.is_control() || c.is_whitespace());
        if !web || !whole || text("element").is_empty() {
            return Err(Refusal::bad(
                "This address is not one that `oauth/url` answered: `element` and `redirect_uri` are needed",
            ));
        }
        Ok(Self {
            element: text("element"),
            application: text("client_id"),
            callback,
            state: text("state"),
            request_token: given.get("oauth_token"),
        })
    }

    /// Scheme and host of the callback, which the page's form may lead to.
    fn callback_origin(&self) -> String {
        let (scheme, rest) = self.callback.split_once("://").unwrap_or_default();
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let plain = host
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte));
        if plain {
            format!("{scheme}://{host}")
        } else {
            String::new()
        }
    }

    /// The callback with what came of it.
    fn back(&self, pairs: &[(&str, &str)]) -> Reply {
        let (address, fragment) = self.callback.split_once('#').unwrap_or((self.callback, ""));
        let mut address = address.to_owned();
        for (name, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
            address.push(if address.contains('?') { '&' } else { '?' });
            address.push_str(name);
            address.push('=');
            address.push_str(&escaped(value));
        }
        if !fragment.is_empty() {
            address.push('#');
            address.push_str(fragment);
        }
        Reply::see_other(&address)
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
        callback => asked.callback,
        scope => call.query.get("scope"),
        fields => fields.collect::<Vec<Value>>(),
    };
    html_response::page("consent.html", &fill, &asked.callback_origin())
}

fn decide(call: &Call<'_>) -> Answer {
    let form = call.form();
    let asked = Asked::read(&form)?;
    let element = call.service.element(asked.element)?;
    if form.get("decision") == Some("deny") {
        return Ok(asked.back(&[("error", "access_denied"), ("state", asked.state)]));
    }
    let service = call.service;
    let mut codes = service.codes();
    if let Some(token) = asked.request_token {
        let verifier = codes.verifier(service.key, token, element.spec.key);
        let verifier = verifier.map_err(|fault| refusal(&fault))?;
        return Ok(asked.back(&[
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
        callback: asked.callback,
    });
    Ok(asked.back(&[("code", &code), ("state", asked.state)]))
}

fn refusal(fault: &Fault) -> Refusal {
    Refusal::bad(match fault {
        Fault::Foreign { .. } => "The request token belongs to another element",
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
