//! Instances: create, read, list, delete, switch on and off.
//!
//! **Input:** a request, an instance or a query. **Output:** calls.

use element_types::{Configuration, Instance, Reported, Request};
use http::{Method, StatusCode};

use super::decode_answer;
use crate::call::{Address, Refusal};
use crate::{Call, Identified, InstanceQuery, Page};

/// `POST /instances`: the instance that a request asks for, as its element's.
#[must_use]
pub fn create<C: Configuration>(request: &Request<C>) -> Call<Instance<C::InstanceConfig>> {
    Call::new(
        Method::POST,
        Address::fixed("/instances"),
        decode_answer::instance,
    )
    .body(request.to_json())
    .about(C::InstanceConfig::SPEC)
    .names_missing()
}

/// `GET /instances/{id}`: an instance, as that of an element; [`Untyped`](element_types::Untyped)
/// reads any.
#[must_use]
pub fn get<C: Configuration>(instance: impl Identified) -> Call<Instance<C::InstanceConfig>> {
    Call::new(
        Method::GET,
        address("/instances/{id}", &instance),
        decode_answer::instance,
    )
}

/// `GET /instances`, or `GET /elements/{key}/instances`: one page of instances.
#[must_use]
pub fn list<R: Reported>(query: &InstanceQuery<R>) -> Call<Page<Instance<R>>> {
    let address = match &query.element {
        Some(key) => Address::new("/elements/{key}/instances", &[Some(key)]),
        None => Address::fixed("/instances"),
    };
    let call =
        Call::new(Method::GET, address, decode_answer::page).excusing(decode_answer::empty_page);
    let parameters = query.parameters.iter();
    parameters.fold(call, |call, (name, value)| call.query(*name, value))
}

/// `DELETE /instances/{id}`. When it is repeated because an answer was lost, an instance that is no
/// longer there is what was asked for.
#[must_use]
pub fn delete(instance: impl Identified) -> Call<()> {
    Call::new(
        Method::DELETE,
        address("/instances/{id}", &instance),
        decode_answer::done,
    )
    .excusing(gone_already)
}

/// `PUT /instances/{id}/enabled`.
#[must_use]
pub fn enable(instance: impl Identified) -> Call<()> {
    Call::new(
        Method::PUT,
        address("/instances/{id}/enabled", &instance),
        decode_answer::done,
    )
}

/// `DELETE /instances/{id}/enabled`: calls on the connected account are refused from then on.
#[must_use]
pub fn disable(instance: impl Identified) -> Call<()> {
    Call::new(
        Method::DELETE,
        address("/instances/{id}/enabled", &instance),
        decode_answer::done,
    )
}

/// The address of something of an instance.
pub(super) fn address(route: &'static str, instance: &impl Identified) -> Address {
    let id = instance.instance_id().map(|id| id.to_string());
    Address::new(route, &[id.as_deref()])
}

fn gone_already(refusal: &Refusal<'_>) -> Option<()> {
    (refusal.attempt > 1 && refusal.status == StatusCode::NOT_FOUND).then_some(())
}
