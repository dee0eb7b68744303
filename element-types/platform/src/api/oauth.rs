//! The first steps of OAuth, as an application takes them.
//!
//! **Input:** the application's key, secret and callback. **Output:** the address to send the user
//! to, which is a page of ours; for OAuth 1 a request token before that.

use axum::http::StatusCode;
use element_types::GrantKind;
use serde_json::{Value, json};

use super::callback_url::CallbackUrl;
use crate::http::call::{Answer, Call};
use crate::http::query::{Query, escaped};
use crate::http::reply::{Refusal, Reply};
use crate::http::route::{Parameters::Any, Route, routes};
use crate::request_check;
use crate::state::element::Element;
use crate::state::oauth_codes::Request;

pub(crate) const ROUTES: &[Route] = routes! {
    GET "/elements/{key}/oauth/url" Account Any => url;
    POST "/elements/{key}/oauth/url" Account Any => url;
    GET "/elements/{key}/oauth/url/default" Account Any => default_url;
    GET "/elements/{key}/oauth/token" Account Any => token;
    POST "/elements/{key}/oauth/token" Account Any => token;
};

/// Where consent is given.
pub(crate) const CONSENT: &str = "/_platform/oauth/authorize";

/// The key of the application that the platform itself is said to have.
pub(crate) const OWN_APPLICATION: &str = "platform-application";

/// What the query says, and for a POST what the body adds.
fn given(call: &Call<'_>) -> Result<Query, Refusal> {
    let mut given = call.query.clone();
    for (name, value) in call.object()? {
        if !value.is_null() && !value.is_object() && !value.is_array() {
            given.add(name, request_check::text(&value));
        }
    }
    Ok(given)
}

/// The parameters that must be there, all named at once.
fn required<const N: usize>(given: &Query, names: [&str; N]) -> Result<[String; N], Refusal> {
    let missing: Vec<String> = names
        .iter()
        .filter(|name| given.get(name).is_none())
        .map(|name| format!("`{name}`"))
        .collect();
    if missing.is_empty() {
        Ok(names.map(|name| given.get(name).unwrap_or_default().to_owned()))
    } else {
        Err(Refusal::bad(format!(
            "Required and missing: {}",
            missing.join(", ")
        )))
    }
}

fn check_callback(text: &str) -> Result<(), Refusal> {
    match CallbackUrl::read(text) {
        Some(_) => Ok(()),
        None => Err(Refusal::bad(
            "`callbackUrl` has to be an address that starts with `http://` or `https://`",
        )),
    }
}

fn no_oauth(element: &Element) -> Refusal {
    Refusal::bad(format!(
        "{} does not authenticate with OAuth, but with {}",
        element.spec.name, element.spec.authentication
    ))
}

/// What stands in the address of the consent page.
pub(crate) struct Consent<'a> {
    pub(crate) call: &'a Call<'a>,
    pub(crate) element: &'a Element,
    pub(crate) application: &'a str,
    pub(crate) callback: &'a str,
    pub(crate) request_token: Option<&'a str>,
}

impl Consent<'_> {
    pub(crate) fn address(&self, given: &Query) -> String {
        let state = given.get("state").unwrap_or(self.element.spec.key);
        let mut pairs = vec![
            ("response_type", "code"),
            ("element", self.element.spec.key),
            ("client_id", self.application),
            ("redirect_uri", self.callback),
            ("state", state),
        ];
        pairs.extend(given.get("scope").map(|scope| ("scope", scope)));
        pairs.extend(self.request_token.map(|token| ("oauth_token", token)));
        let pairs: Vec<String> = pairs
            .into_iter()
            .map(|(name, value)| format!("{name}={}", escaped(value)))
            .collect();
        format!("{}{CONSENT}?{}", self.call.origin(), pairs.join("&"))
    }

    fn answer(&self, given: &Query) -> Value {
        json!({ "element": self.element.spec.key, "oauthUrl": self.address(given) })
    }
}

fn url(call: &Call<'_>) -> Answer {
    let element = call.service.element(call.part("key"))?;
    let given = given(call)?;
    let token = given
        .get("requestToken")
        .filter(|_| element.grants(GrantKind::OAuth1));
    if let Some(token) = token {
        return second_step(call, &element, &given, token);
    }
    if !element.grants(GrantKind::OAuth2) {
        return Err(if element.grants(GrantKind::OAuth1) {
            Refusal::bad("Required and missing: `requestToken`, which `oauth/token` answers")
        } else {
            no_oauth(&element)
        });
    }
    let [application, _, callback_url] = required(&given, ["apiKey", "apiSecret", "callbackUrl"])?;
    check_callback(&callback_url)?;
    let consent = Consent {
        call,
        element: &element,
        application: &application,
        callback: &callback_url,
        request_token: None,
    };
    Ok(Reply::value(&consent.answer(&given)))
}

/// OAuth 1: the request token stands for what was said when it was given out.
fn second_step(call: &Call<'_>, element: &Element, given: &Query, token: &str) -> Answer {
    let first = call
        .service
        .codes()
        .callback(call.service.key, token)
        .map(str::to_owned);
    let first =
        first.ok_or_else(|| Refusal::bad("`requestToken` was never given out, or has expired"))?;
    let callback_url = given.get("callbackUrl").unwrap_or(&first);
    check_callback(callback_url)?;
    let consent = Consent {
        call,
        element,
        application: given.get("apiKey").unwrap_or_default(),
        callback: callback_url,
        request_token: Some(token),
    };
    Ok(Reply::value(&consent.answer(given)))
}

/// With the platform's own application; for OAuth 1 the answer holds the secret of the first step.
fn default_url(call: &Call<'_>) -> Answer {
    let element = call.service.element(call.part("key"))?;
    let given = given(call)?;
    let own_page = format!("{}/_platform/oauth/callback", call.origin());
    let callback_url = given.get("callbackUrl").unwrap_or(&own_page).to_owned();
    check_callback(&callback_url)?;
    let mut consent = Consent {
        call,
        element: &element,
        application: OWN_APPLICATION,
        callback: &callback_url,
        request_token: None,
    };
    if element.grants(GrantKind::OAuth2) {
        return Ok(Reply::value(&consent.answer(&given)));
    }
    if !element.grants(GrantKind::OAuth1) {
        return Err(no_oauth(&element));
    }
    let (token, secret) = request_token(call, &element, None, &callback_url);
    consent.request_token = Some(&token);
    let mut answer = consent.answer(&given);
    answer["configuration"] = json!({ "secret": secret });
    Ok(Reply::value(&answer))
}

pub(crate) fn request_token(
    call: &Call<'_>,
    element: &Element,
    application: Option<&str>,
    callback: &str,
) -> (String, String) {
    call.service.codes().request_token(&Request {
        key: call.service.key,
        now: call.service.clock.now(),
        element: element.spec.key,
        application,
        callback,
    })
}

fn token(call: &Call<'_>) -> Answer {
    let element = call.service.element(call.part("key"))?;
    if !element.grants(GrantKind::OAuth1) {
        return Err(Refusal::ours(
            StatusCode::BAD_REQUEST,
            format!("{} does not authenticate with OAuth 1", element.spec.name),
        ));
    }
    let given = given(call)?;
    let [application, _, callback_url] = required(&given, ["apiKey", "apiSecret", "callbackUrl"])?;
    check_callback(&callback_url)?;
    let (token, secret) = request_token(call, &element, Some(&application), &callback_url);
    Ok(Reply::value(&json!({ "token": token, "secret": secret })))
}
