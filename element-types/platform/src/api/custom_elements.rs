//! Elements made at run time.
//!
//! **Input:** `element.json` documents. **Output:** elements that can be connected at once, changed,
//! cloned, switched off and deleted. Those of the catalogue stay as they are.

use std::sync::Arc;

use axum::http::StatusCode;
use serde_json::{Map, Value, json};

use super::body_members;
use crate::element_json;
use crate::http::call::{Answer, Call};
use crate::http::reply::{Refusal, Reply};
use crate::http::route::{Parameters::Any, Route, routes};
use crate::service::Service;
use crate::state::element::{Element, Origin};
use crate::store::{Change, Saved};

pub(crate) const ROUTES: &[Route] = routes! {
    POST "/elements" Account Any => post;
    PUT "/elements/{key}" Account Any => put;
    DELETE "/elements/{key}" Account Any => delete;
    POST "/elements/{key}/clone" Account Any => clone;
    PUT "/elements/{key}/active" Account Any => activate;
    DELETE "/elements/{key}/active" Account Any => deactivate;
};

/// How many there may be at once.
const MOST: usize = 1000;

/// The document of an element as it is kept: without what belongs to the platform it came from.
fn kept(mut document: Map<String, Value>) -> Map<String, Value> {
    document.remove("id");
    document
}

/// Makes an element of a document; 409 when there is one with its key.
pub(crate) fn make(
    service: &Service,
    document: Map<String, Value>,
) -> Result<(Arc<Element>, Option<Saved>), Refusal> {
    let document = kept(document);
    let key = document
        .get("key")
        .and_then(Value::as_str)
        .unwrap_or_default();
    {
        let elements = service.elements();
        if elements.find(key).is_some() {
            return Err(Refusal::ours(
                StatusCode::CONFLICT,
                format!(
                    "There is an element with the key {} already",
                    key.escape_debug()
                ),
            ));
        }
        if elements.created() >= MOST {
            return Err(Refusal::bad(format!(
                "There are {MOST} elements of yours; delete some"
            )));
        }
    }
    set(service, document)
}

/// Puts an element in the place of the one with its key.
fn set(
    service: &Service,
    document: Map<String, Value>,
) -> Result<(Arc<Element>, Option<Saved>), Refusal> {
    let spec = element_json::read(&document).map_err(|wrong| {
        Refusal::bad(format!(
            "The element.json is not accepted: {}",
            wrong.join("; ")
        ))
    })?;
    let active = document.get("active") != Some(&Value::Bool(false));
    let key = spec.key.to_owned();
    let text = Value::Object(document.clone()).to_string();
    let mut elements = service.elements_mut();
    let element = elements.put(spec, active, Origin::Created(document));
    let saved = service.store.save(vec![Change::PutElement {
        key,
        document: text,
    }]);
    Ok((element, saved))
}

fn answer((element, saved): (Arc<Element>, Option<Saved>)) -> Reply {
    Reply::value(&element.export()).after(saved)
}

fn post(call: &Call<'_>) -> Answer {
    make(call.service, call.object()?).map(answer)
}

/// An element that may be changed, and its document.
fn own(call: &Call<'_>) -> Result<(Arc<Element>, Map<String, Value>), Refusal> {
    let element = call.service.element(call.part("key"))?;
    let document = match &element.origin {
        Origin::Created(document) => document.clone(),
        Origin::Catalogue | Origin::Application => {
            return Err(Refusal::ours(
                StatusCode::FORBIDDEN,
                format!(
                    "The element {0} is of the catalogue and cannot be changed; \
                     `POST /elements/{0}/clone` makes one of your own of it",
                    element.spec.key
                ),
            ));
        }
    };
    Ok((element, document))
}

fn put(call: &Call<'_>) -> Answer {
    let (element, mut document) = own(call)?;
    let body = kept(call.object()?);
    if body_members::text(&body, "key")?.is_some_and(|key| key != element.spec.key) {
        return Err(Refusal::bad(
            "The key of an element cannot be changed; clone it under another one",
        ));
    }
    document.extend(body.into_iter().filter(|(_, value)| !value.is_null()));
    set(call.service, document).map(answer)
}

fn delete(call: &Call<'_>) -> Answer {
    let (element, _) = own(call)?;
    let key = element.spec.key;
    let used = call.service.instances().count(Some(key));
    if used > 0 {
        return Err(Refusal::ours(
            StatusCode::CONFLICT,
            format!("The element {key} has instances: {used}; delete them first"),
        ));
    }
    let mut elements = call.service.elements_mut();
    elements.remove(key);
    let saved = call.service.store.save(vec![Change::DeleteElement {
        key: key.to_owned(),
    }]);
    Ok(Reply::done().after(saved))
}

fn clone(call: &Call<'_>) -> Answer {
    let element = call.service.element(call.part("key"))?;
    let body = call.object()?;
    let Value::Object(mut document) = element.export() else {
        return Ok(Reply::done());
    };
    let key = match body_members::text(&body, "key")? {
        Some(key) => key.to_owned(),
        None => free(call.service, element.spec.key),
    };
    let name = body_members::text(&body, "name")?.unwrap_or(element.spec.name);
    document.insert("key".into(), key.into());
    document.insert("name".into(), name.into());
    make(call.service, document).map(answer)
}

/// The first free key of the form `box_2`.
fn free(service: &Service, key: &str) -> String {
    let elements = service.elements();
    let mut place = 2_u32;
    loop {
        let next = format!("{key}_{place}");
        if elements.find(&next).is_none() {
            return next;
        }
        place += 1;
    }
}

fn switch(call: &Call<'_>, active: Value) -> Answer {
    let (_, mut document) = own(call)?;
    document.insert("active".into(), active);
    set(call.service, document).map(answer)
}

fn activate(call: &Call<'_>) -> Answer {
    switch(call, json!(true))
}

fn deactivate(call: &Call<'_>) -> Answer {
    switch(call, json!(false))
}
