//! The first steps of OAuth.
//!
//! **Input:** the application that is consented to. **Output:** calls.

use element_types::Secret;
use http::Method;
use serde_json::Value;

use super::decode_answer;
use crate::answer::Unreadable;
use crate::call::Address;
use crate::{Answer, Call, OAuthApp, RequestToken};

/// `GET /elements/{key}/oauth/url`: where to send the user for consent.
#[must_use]
pub fn oauth_url(app: &OAuthApp) -> Call<String> {
    asking("/elements/{key}/oauth/url", app, url)
}

/// `GET /elements/{key}/oauth/token`: the first step of OAuth 1.
#[must_use]
pub fn oauth_token(app: &OAuthApp) -> Call<RequestToken> {
    asking("/elements/{key}/oauth/token", app, request_token).never_again()
}

fn asking<T>(
    route: &'static str,
    app: &OAuthApp,
    decode: fn(&Answer) -> Result<T, Unreadable>,
) -> Call<T> {
    let address = Address::new(route, &[Some(&app.element)]);
    let mut call = Call::new(Method::GET, address, decode).secret_query("apiSecret", &app.secret);
    for (name, value) in &app.parameters {
        // The platform takes an empty one for one that is not there.
        if !value.is_empty() {
            call = call.query(name.clone(), value);
        }
    }
    match &app.request_token {
        Some(token) => call.secret_query("requestToken", token),
        None => call,
    }
}

fn url(answer: &Answer) -> Result<String, Unreadable> {
    text(&decode_answer::value(answer)?, "oauthUrl")
}

fn request_token(answer: &Answer) -> Result<RequestToken, Unreadable> {
    let value = decode_answer::value(answer)?;
    Ok(RequestToken {
        token: Secret::new(text(&value, "token")?),
        secret: Secret::new(text(&value, "secret")?),
    })
}

/// A member that has to be there.
pub(super) fn text(value: &Value, key: &str) -> Result<String, Unreadable> {
    let text = value.get(key).and_then(Value::as_str);
    let text = text.filter(|text| !text.is_empty()).map(str::to_owned);
    text.ok_or_else(|| Unreadable::new(format!("an answer without `{key}`")))
}
