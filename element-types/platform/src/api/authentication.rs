//! Signing in to the platform itself.
//!
//! **Input:** user name and password. **Output:** a token, and for the token the two secrets that
//! every other call needs.

use axum::http::HeaderMap;
use serde_json::json;

use super::body_members;
use crate::http::authorization;
use crate::http::call::{Answer, Call};
use crate::http::reply::{Refusal, Reply};
use crate::http::route::{Parameters::Any, Route, routes};

pub(crate) const ROUTES: &[Route] = routes! {
    POST "/authentication" Open Any => sign_in;
    GET "/authentication/secrets" Open Any => secrets;
};

fn sign_in(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let account = &call.service.account;
    let username = body_members::text(&body, "username")?;
    let password = body_members::text(&body, "password")?;
    for (name, given) in [("username", username), ("password", password)] {
        if given.is_none() {
            return Err(Refusal::bad(format!("`{name}` is required and missing")));
        }
    }
    if username != Some(&account.username) || password != Some(&account.password) {
        return Err(Refusal::unauthorized());
    }
    Ok(Reply::value(&json!({ "token": account.bearer })))
}

fn secrets(call: &Call<'_>) -> Answer {
    let account = &call.service.account;
    if !is_signed_in(call.headers, &account.bearer) {
        return Err(Refusal::unauthorized());
    }
    Ok(Reply::value(&json!({
        "userSecret": account.user, "organizationSecret": account.organization,
    })))
}

fn is_signed_in(headers: &HeaderMap, bearer: &str) -> bool {
    let header = headers
        .get("authorization")
        .and_then(|value| value.to_str().ok());
    header.is_some_and(|header| authorization::read(header).bearer == Some(bearer))
}
