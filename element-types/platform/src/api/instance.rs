//! One instance, by its number or by the token of the caller.
//!
//! **Input:** calls on `/instances/{id}` and on `/instances`. **Output:** the instance. The number in
//! a path wins: a token of another instance that a client left in its defaults does not matter.

use axum::http::StatusCode;

use super::{body_members, change_instance, create_instance};
use crate::http::call::{Answer, Call};
use crate::http::reply::{Refusal, Reply};
use crate::http::route::{Parameters::Any, Route, routes};
use crate::state::clock::Instant;
use crate::store::Change;

pub(crate) const ROUTES: &[Route] = routes! {
    GET "/instances/{id}" Account Any => get;
    PUT "/instances/{id}" Account Any => put;
    PATCH "/instances/{id}" Account Any => patch;
    DELETE "/instances/{id}" Account Any => delete;
    PUT "/instances" Instance Any => put;
    PATCH "/instances" Instance Any => patch;
    DELETE "/instances" Instance Any => delete;
    GET "/elements/{key}/instances/{id}" Account Any => get;
    PUT "/elements/{key}/instances/{id}" Account Any => put;
    DELETE "/elements/{key}/instances/{id}" Account Any => delete;
    PUT "/instances/{id}/enabled" Account Any => enable;
    DELETE "/instances/{id}/enabled" Account Any => disable;
    PUT "/instances/enabled" Instance Any => enable;
    DELETE "/instances/enabled" Instance Any => disable;
    PUT "/instances/{id}/trace-logging" Account Any => trace;
    DELETE "/instances/{id}/trace-logging" Account Any => stop_trace;
    PUT "/instances/trace-logging" Instance Any => trace;
    DELETE "/instances/trace-logging" Instance Any => stop_trace;
};

/// 404 for a number that no instance has.
pub(crate) fn none(id: impl std::fmt::Display) -> Refusal {
    // Follows the documented "No account found with ID 123456".
    Refusal::ours(
        StatusCode::NOT_FOUND,
        format!("No instance found with ID {id}"),
    )
}

/// The instance that is meant; of the element that the path names, if it names one.
pub(crate) fn meant(call: &Call<'_>) -> Result<u64, Refusal> {
    let text = call.part("id");
    let id = match call.instance {
        Some(own) if text.is_empty() => own,
        _ => text.parse().map_err(|_| none(text.escape_debug()))?,
    };
    let named = call.part("key");
    let instance = call.service.instances().get(id).ok_or_else(|| none(id))?;
    if !named.is_empty() && call.service.element(named)?.spec.key != instance.element {
        return Err(none(id));
    }
    Ok(id)
}

fn get(call: &Call<'_>) -> Answer {
    let id = meant(call)?;
    let instance = call.service.instances().get(id).ok_or_else(|| none(id))?;
    let element = call.service.elements().find(&instance.element).cloned();
    Ok(Reply::json(create_instance::answer(
        call.service,
        element.as_deref(),
        id,
        &instance,
    )))
}

fn put(call: &Call<'_>) -> Answer {
    change_instance::put(call, meant(call)?)
}

fn patch(call: &Call<'_>) -> Answer {
    change_instance::patch(call, meant(call)?)
}

pub(crate) fn delete(call: &Call<'_>) -> Answer {
    let id = meant(call)?;
    let mut instances = call.service.instances_mut();
    if !instances.remove(id) {
        return Err(none(id));
    }
    let saved = call.service.store.save(vec![Change::DeleteInstance { id }]);
    drop(instances);
    Ok(Reply::done().after(saved))
}

pub(crate) fn enable(call: &Call<'_>) -> Answer {
    change_instance::change(call, meant(call)?, |instance, _| {
        instance.disabled = false;
        Ok(())
    })
}

pub(crate) fn disable(call: &Call<'_>) -> Answer {
    change_instance::change(call, meant(call)?, |instance, _| {
        instance.disabled = true;
        Ok(())
    })
}

/// Minutes, unless the body says how many.
const TRACED: u64 = 60;

fn trace(call: &Call<'_>) -> Answer {
    let body = call.object()?;
    let minutes = match body_members::given(&body, "duration") {
        None => TRACED,
        Some(value) => {
            let text = crate::request_check::text(value);
            let minutes = text
                .parse()
                .ok()
                .filter(|minutes| (1..=1_000_000).contains(minutes));
            minutes
                .ok_or_else(|| Refusal::bad("`duration` has to be a number of minutes from 1"))?
        }
    };
    let until = Instant(call.service.clock.now().0 + minutes * 60_000);
    change_instance::change(call, meant(call)?, |instance, _| {
        instance.traced_until = Some(until);
        Ok(())
    })
}

fn stop_trace(call: &Call<'_>) -> Answer {
    change_instance::change(call, meant(call)?, |instance, _| {
        instance.traced_until = None;
        Ok(())
    })
}
