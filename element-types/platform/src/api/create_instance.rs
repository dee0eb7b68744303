//! Creating an instance.
//!
//! **Input:** the body of `POST /instances`. **Output:** the instance, kept and answered, or a
//! refusal that names every entry that is missing or wrong.

use axum::body::Bytes;
use element_core::Call;
use element_types::ElementSpec;
use serde_json::{Map, Value};

use super::body_members;
use super::redeem_grant::Grant;
use crate::http::reply::Refusal;
use crate::http::text_buffer;
use crate::request_check::{self, Problem};
use crate::service::Service;
use crate::state::element::Element;
use crate::state::instance::{Instance, MASK};
use crate::state::instance_json::{self, InstanceContext};
use crate::store::{Change, Saved};

/// A created instance.
#[derive(Debug)]
pub(crate) struct Created {
    pub(crate) id: u64,
    /// The answer.
    pub(crate) json: Bytes,
    pub(crate) saved: Option<Saved>,
    /// What was let pass.
    pub(crate) notes: Vec<String>,
    /// The request asked for a trace.
    pub(crate) debug: bool,
}

/// Creates an instance of the element that the path or the body names.
pub(crate) fn create(
    service: &Service,
    in_path: Option<&str>,
    body: Map<String, Value>,
) -> Result<Created, Refusal> {
    let in_body = body_members::element(&body)?;
    let named = in_path.or(in_body.as_deref());
    let Some(named) = named else {
        return Err(Refusal::bad(
            "`element.key` is required and missing: it says which element the instance is of",
        ));
    };
    let element = service.element(named)?;
    let asked = in_path.map_or(Call::Create, |_| Call::CreateOf);
    let verdict = request_check::create(element.spec, service.settings.mode, asked, &body);
    let read = match Sent::read(body, element.spec) {
        Ok(read) => read,
        // Where the judge says it too, it says more.
        Err(refusal) => {
            return Err(refuse(&element, verdict.problems, None)
                .err()
                .unwrap_or(refusal));
        }
    };
    let grant = Grant::new(
        service,
        &element,
        verdict.way,
        read.external,
        &read.configuration,
        &read.provider_data,
    );
    refuse(&element, verdict.problems, grant.check().err())?;
    grant.redeem()?;
    let debug =
        is_true(read.provider_data.get("debug")) || is_true(read.configuration.get("debug"));
    let instance = Instance {
        element: element.spec.key.to_owned(),
        created: service.clock.now(),
        disabled: false,
        traced_until: None,
        external: read.external,
        configuration: kept(&element, verdict.way, read.configuration),
        name: read.name,
        tags: read.tags,
    };
    let (id, saved) = keep(service, &instance);
    let json = text_buffer::bytes(|json| {
        write(json, service, Some(&element), id, &instance);
        if read.objects {
            json.truncate(json.len().saturating_sub(1));
            json.push_str(",\"objects\":");
            json.push_str(&super::connected_account::objects().to_string());
            json.push('}');
        }
    });
    Ok(Created {
        id,
        json,
        saved,
        notes: verdict.notes,
        debug,
    })
}

/// The body, member by member.
struct Sent {
    name: String,
    tags: Vec<String>,
    configuration: Map<String, Value>,
    provider_data: Map<String, Value>,
    external: bool,
    objects: bool,
}

impl Sent {
    fn read(mut body: Map<String, Value>, spec: &ElementSpec) -> Result<Self, Refusal> {
        let name = body_members::name(&body)?.unwrap_or_else(|| spec.name.to_owned());
        Ok(Self {
            tags: body_members::tags(&body)?.unwrap_or_else(|| vec![name.clone()]),
            name,
            external: body_members::external(&body)?,
            objects: body_members::boolean(&body, "retrieveObjectsAfterInstantiation")?
                == Some(true),
            configuration: body_members::take_object(&mut body, "configuration")?,
            provider_data: body_members::take_object(&mut body, "providerData")?,
        })
    }
}

/// Whether a request asks for something with `true` or its text.
pub(crate) fn is_true(value: Option<&Value>) -> bool {
    value.is_some_and(|value| element_core::boolean(&request_check::text(value)) == Some(true))
}

/// Gives the instance its number and keeps it.
fn keep(service: &Service, instance: &Instance) -> (u64, Option<Saved>) {
    let record = instance.to_record();
    let mut instances = service.instances_mut();
    if service.store.is_memory() {
        return (instances.add(&instance.element, record), None);
    }
    let id = instances.add(&instance.element, record.clone());
    // Handed on under the lock, so that the file sees changes in the order they were made.
    let saved = service.store.save(vec![Change::PutInstance { id, record }]);
    (id, saved)
}

/// An instance as it is answered.
pub(crate) fn answer(
    service: &Service,
    element: Option<&Element>,
    id: u64,
    instance: &Instance,
) -> String {
    let mut json = String::with_capacity(2048);
    write(&mut json, service, element, id, instance);
    json
}

/// Writes an instance as it is answered.
fn write(
    json: &mut String,
    service: &Service,
    element: Option<&Element>,
    id: u64,
    instance: &Instance,
) {
    let around = InstanceContext {
        id,
        token: &service.key.token(id),
        now: service.clock.now(),
        element,
    };
    instance_json::instance(json, instance, &around);
}

/// One refusal for everything that is wrong. What the grant says of itself stands for what the judge
/// says of it.
pub(crate) fn refuse(
    element: &Element,
    mut problems: Vec<Problem>,
    grant: Option<Refusal>,
) -> Result<(), Refusal> {
    if grant.is_some() {
        problems.retain(|problem| !problem.of_grant);
    }
    if problems.is_empty() {
        return grant.map_or(Ok(()), Err);
    }
    let texts = problems.into_iter().map(|problem| problem.text);
    let texts: Vec<String> = texts.chain(grant.map(|grant| grant.message)).collect();
    Err(Refusal::bad(format!(
        "{}: {}",
        element.spec.name,
        texts.join("; ")
    )))
}

/// What is kept of a configuration: wire texts, masks for secrets, and what the way sends by itself.
fn kept(element: &Element, way: usize, given: Map<String, Value>) -> Vec<(String, String)> {
    let fixed = element.spec.entries.iter().filter_map(|entry| {
        let fixed = entry.fixed_in(way)?;
        (!given.contains_key(entry.key)).then(|| (entry.key.to_owned(), fixed.to_owned()))
    });
    let fixed: Vec<_> = fixed.collect();
    let own = given.into_iter().map(|(key, value)| {
        let text = text(element, &key, value);
        (key, text)
    });
    own.chain(fixed).collect()
}

/// The text to keep of a value; of a secret only that there is one.
pub(crate) fn text(element: &Element, key: &str, value: Value) -> String {
    let text = match value {
        Value::String(text) => text,
        other => other.to_string(),
    };
    if !text.is_empty() && request_check::is_secret(element.spec, key) {
        MASK.to_owned()
    } else {
        text
    }
}
