//! From a user name and a password to the account's secrets.
//!
//! **Input:** a user name and a password. **Output:** calls.

use element_types::Secret;
use http::Method;

use super::decode_answer;
use super::oauth::text;
use crate::answer::Unreadable;
use crate::call::{Address, Signer};
use crate::{Answer, Call, Credentials};

/// `POST /authentication`: the token of a login, with which [`secrets`] are asked for.
#[must_use]
pub fn log_in(username: &str, password: &Secret) -> Call<Secret> {
    let body = serde_json::json!({ "username": username, "password": password.expose() });
    Call::new(Method::POST, Address::fixed("/authentication"), token)
        .signed_by(Signer::Nobody)
        .body(body.to_string())
}

/// `GET /authentication/secrets`: the secrets of whoever logged in.
#[must_use]
pub fn secrets(token: Secret) -> Call<Credentials> {
    Call::new(
        Method::GET,
        Address::fixed("/authentication/secrets"),
        credentials,
    )
    .signed_by(Signer::Bearer(token))
}

fn token(answer: &Answer) -> Result<Secret, Unreadable> {
    text(&decode_answer::value(answer)?, "token").map(Secret::new)
}

fn credentials(answer: &Answer) -> Result<Credentials, Unreadable> {
    let value = decode_answer::value(answer)?;
    let user = text(&value, "userSecret")?;
    Ok(Credentials::new(user, text(&value, "organizationSecret")?))
}
