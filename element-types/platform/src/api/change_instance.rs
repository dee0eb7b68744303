//! Changing an instance: PUT and PATCH.
//!
//! **Input:** an instance and a body, a part of one or a whole fetched one. **Output:** the changed
//! instance. What is absent, null or masked stays; what cannot be set is passed over.

use serde_json::{Map, Value};

use super::body_members;
use super::create_instance;
use super::redeem_grant::Grant;
use crate::http::call::{Answer, Call};
use crate::http::reply::{Refusal, Reply};
use crate::request_check;
use crate::service::Service;
use crate::state::element::Element;
use crate::state::instance::Instance;
use crate::state::instance_json::{keeps, value};
use crate::store::{Change, Saved};

/// PUT: with `reAuthenticate=true` the body brings a new code.
pub(crate) fn put(call: &Call<'_>, id: u64) -> Answer {
    let again = call
        .query
        .get("reAuthenticate")
        .and_then(element_core::boolean)
        == Some(true);
    let body = call.object()?;
    change(call, id, |instance, element| {
        configure(call, instance, element, &body)?;
        if again {
            authenticate(call.service, instance, element, &body)?;
        }
        describe(instance, &body)
    })
}

/// PATCH: may move the instance to another element.
pub(crate) fn patch(call: &Call<'_>, id: u64) -> Answer {
    let body = call.object()?;
    let target = match body_members::element(&body)? {
        Some(named) => Some(call.service.element(&named)?),
        None => None,
    };
    change(call, id, |instance, element| {
        if let Some(target) = target
            .as_deref()
            .filter(|target| target.spec.key != instance.element)
        {
            move_to(instance, target);
            configure(call, instance, Some(target), &body)?;
        } else {
            configure(call, instance, element, &body)?;
        }
        describe(instance, &body)
    })
}

/// Reads, changes and puts back in one step: two changes at once lose nothing of each other.
pub(crate) fn change(
    call: &Call<'_>,
    id: u64,
    by: impl FnOnce(&mut Instance, Option<&Element>) -> Result<(), Refusal>,
) -> Answer {
    let service = call.service;
    let mut instances = service.instances_mut();
    let before = instances.get(id).ok_or_else(|| super::instance::none(id))?;
    let element = service.elements().find(&before.element).cloned();
    let mut after = before.clone();
    by(&mut after, element.as_deref())?;
    let saved = if after == before {
        None
    } else {
        let record = instances.replace(id, &before, &after);
        service.store.save(vec![Change::PutInstance { id, record }])
    };
    drop(instances);
    Ok(answered(service, id, &after, saved))
}

/// The changed instance as the answer.
fn answered(service: &Service, id: u64, instance: &Instance, saved: Option<Saved>) -> Reply {
    let element = service.elements().find(&instance.element).cloned();
    Reply::json(create_instance::answer(
        service,
        element.as_deref(),
        id,
        instance,
    ))
    .after(saved)
}

fn describe(instance: &mut Instance, body: &Map<String, Value>) -> Result<(), Refusal> {
    if let Some(name) = body_members::name(body)? {
        instance.name = name;
    }
    if let Some(tags) = body_members::tags(body)? {
        instance.tags = tags;
    }
    Ok(())
}

/// Sets what the body's configuration changes.
pub(crate) fn configure(
    call: &Call<'_>,
    instance: &mut Instance,
    element: Option<&Element>,
    body: &Map<String, Value>,
) -> Result<(), Refusal> {
    let given = body_members::object(body, "configuration")?;
    let Some(element) = element else {
        return if given.is_empty() {
            Ok(())
        } else {
            Err(Refusal::bad(
                "The element of this instance is no longer in the catalogue, so its configuration cannot be changed",
            ))
        };
    };
    let changed = given.into_iter().filter(|(key, given)| {
        let given = request_check::text(given);
        !keeps(&given) && value(instance, Some(element), key) != Some(&given)
    });
    let changed: Map<String, Value> = changed.collect();
    let verdict = request_check::update(element.spec, call.service.settings.mode, body, &changed);
    create_instance::refuse(element, verdict.problems, None)?;
    for note in verdict.notes {
        call.note(note);
    }
    for (key, value) in changed {
        let text = create_instance::text(element, &key, value);
        instance.set(&key, text);
    }
    Ok(())
}

/// Checks and uses up the code of a new consent.
fn authenticate(
    service: &Service,
    instance: &Instance,
    element: Option<&Element>,
    body: &Map<String, Value>,
) -> Result<(), Refusal> {
    let Some(element) = element else {
        return Ok(());
    };
    let data = body_members::object(body, "providerData")?;
    let configuration = body_members::object(body, "configuration")?;
    let external = body_members::external(body)? || instance.external && data.is_empty();
    let way = request_check::renewed(element.spec, instance, body);
    let grant = Grant::new(service, element, way, external, &configuration, &data);
    grant.redeem()
}

/// Another element: of the configuration, what both have stays.
fn move_to(instance: &mut Instance, target: &Element) {
    instance
        .configuration
        .retain(|(key, _)| target.spec.entry(key).is_some());
    target.spec.key.clone_into(&mut instance.element);
}
