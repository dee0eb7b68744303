//! Changes of an instance.
//!
//! **Input:** an instance, and what changes. **Output:** calls.

use element_types::{Grant, Instance, Reported as _};
use http::Method;
use serde_json::{Map, Value};

use super::{decode_answer, instances};
use crate::{Call, Change, Identified};

/// `PUT /instances/{id}` with what changed; everything else stays.
#[must_use]
pub fn update<I: Identified>(instance: I, change: &Change) -> Call<Instance<I::Config>> {
    changing(Method::PUT, &instance).body(change.to_json())
}

/// `PATCH /instances/{id}` with what changed; never repeated.
#[must_use]
pub fn patch<I: Identified>(instance: I, change: &Change) -> Call<Instance<I::Config>> {
    changing(Method::PATCH, &instance).body(change.to_json())
}

/// `PUT /instances/{id}?reAuthenticate=true` with a new grant; never repeated, since a code can be
/// used once.
#[must_use]
pub fn reauthenticate<I: Identified>(instance: I, grant: &impl Grant) -> Call<Instance<I::Config>> {
    let data = grant.provider_data().into_iter();
    let data: Map<String, Value> = data
        .map(|(key, secret)| (key, secret.expose().into()))
        .collect();
    let empty = data
        .is_empty()
        .then(|| "the grant carries nothing to authenticate with".to_owned());
    let body = serde_json::json!({ "providerData": data });
    changing(Method::PUT, &instance)
        .query("reAuthenticate", "true")
        .body(body.to_string())
        .never_again()
        .problem(empty)
}

fn changing<I: Identified>(method: Method, instance: &I) -> Call<Instance<I::Config>> {
    let address = instances::address("/instances/{id}", instance);
    Call::new(method, address, decode_answer::instance).about(I::Config::SPEC)
}
