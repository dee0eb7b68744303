//! Calls on a connected account, signed with the instance's token.
//!
//! **Input:** a token, a path and JSON. **Output:** calls.

use element_types::Secret;
use http::Method;
use serde_json::Value;

use super::decode_answer;
use crate::call::{Address, Signer};
use crate::{Answer, Call};

/// `GET` of a path of the element, such as `/contacts?pageSize=10`; its query is percent-encoded.
#[must_use]
pub fn get_from(token: Secret, path: &str) -> Call<Answer> {
    connected(Method::GET, token, path)
}

/// `POST` of JSON to a path of the element; never repeated.
#[must_use]
pub fn post_to(token: Secret, path: &str, json: &Value) -> Call<Answer> {
    connected(Method::POST, token, path).body(json.to_string())
}

/// `PUT` of JSON to a path of the element.
#[must_use]
pub fn put_to(token: Secret, path: &str, json: &Value) -> Call<Answer> {
    connected(Method::PUT, token, path).body(json.to_string())
}

/// `PATCH` of a path of the element with JSON; never repeated.
#[must_use]
pub fn patch_to(token: Secret, path: &str, json: &Value) -> Call<Answer> {
    connected(Method::PATCH, token, path).body(json.to_string())
}

/// `DELETE` of a path of the element.
#[must_use]
pub fn delete_from(token: Secret, path: &str) -> Call<Answer> {
    connected(Method::DELETE, token, path)
}

/// `GET /ping` of the element: whether the connected service accepts the instance's credentials.
#[must_use]
pub fn ping(token: Secret) -> Call<()> {
    Call::new(Method::GET, Address::fixed("/ping"), decode_answer::done)
        .signed_by(Signer::Element(token))
}

fn connected(method: Method, token: Secret, path: &str) -> Call<Answer> {
    let (address, query) = Address::written(path);
    Call::new(method, address, decode_answer::whole)
        .signed_by(Signer::Element(token))
        .written_query(query)
}
