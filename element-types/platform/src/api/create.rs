//! Creating an instance.
//!
//! **Input:** the body of `POST /instances`. **Output:** the instance, kept and answered, or a
//! refusal that names every entry that is missing or wrong.

use std::sync::Arc;

use element_types::GrantKind;
use serde_json::{Map, Value};

use super::members;
use crate::http::reply::Refusal;
use crate::judge::{self, Given, Problem};
use crate::service::Service;
use crate::state::codes::{Brought, Fault};
use crate::state::element::Element;
use crate::state::instance::{Instance, MASK};
use crate::state::render::{self, Surroundings};
use crate::store::{Change, Saved};

/// A created instance.
#[derive(Debug)]
pub(crate) struct Created {
    pub(crate) id: u64,
    /// The answer.
    pub(crate) json: String,
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
    mut body: Map<String, Value>,
) -> Result<Created, Refusal> {
    let in_body = members::element(&body)?;
    let named = in_path.or(in_body.as_deref());
    let Some(named) = named else {
        return Err(Refusal::bad(
            "`element.key` is required and missing: it says which element the instance is of",
        ));
    };
    let element = service.element(named)?;
    let configuration = members::take_object(&mut body, "configuration")?;
    let provider_data = members::take_object(&mut body, "providerData")?;
    let external = members::external(&body)?;
    let objects = members::boolean(&body, "retrieveObjectsAfterInstantiation")?;
    let name = members::name(&body)?.unwrap_or_else(|| element.spec.name.to_owned());
    let tags = members::tags(&body)?.unwrap_or_else(|| vec![name.clone()]);
    let verdict = judge::create(&Given {
        spec: element.spec,
        configuration: &configuration,
        provider_data: &provider_data,
        external,
        mode: service.settings.mode,
    });
    let grant = Grant::new(
        service,
        &element,
        verdict.way,
        external,
        &configuration,
        &provider_data,
    );
    refuse(&element, &verdict.problems, grant.check().err())?;
    let instance = Instance {
        element: element.spec.key.to_owned(),
        name,
        created: service.clock.now(),
        tags,
        disabled: false,
        traced_until: None,
        external,
        configuration: kept(&element, verdict.way, &configuration),
    };
    grant.redeem()?;
    let debug = is_true(provider_data.get("debug")) || is_true(configuration.get("debug"));
    let (id, mut json, saved) = keep(service, &element, &instance);
    if objects == Some(true) {
        json.truncate(json.len().saturating_sub(1));
        json.push_str(",\"objects\":");
        json.push_str(&super::connected::objects().to_string());
        json.push('}');
    }
    let notes = verdict.notes;
    Ok(Created {
        id,
        json,
        saved,
        notes,
        debug,
    })
}

/// Whether a request asks for something with `true` or its text.
pub(crate) fn is_true(value: Option<&Value>) -> bool {
    match value {
        Some(Value::Bool(value)) => *value,
        Some(Value::String(text)) => text == "true",
        _ => false,
    }
}

/// Gives the instance its number, keeps it, and writes the answer.
fn keep(
    service: &Service,
    element: &Arc<Element>,
    instance: &Instance,
) -> (u64, String, Option<Saved>) {
    let record = instance.to_record();
    let mut instances = service.instances_mut();
    let (id, saved) = if service.store.is_memory() {
        (instances.add(&instance.element, record), None)
    } else {
        let id = instances.add(&instance.element, record.clone());
        // Handed on under the lock, so that the file sees changes in the order they were made.
        (
            id,
            service.store.save(vec![Change::PutInstance { id, record }]),
        )
    };
    drop(instances);
    (id, answer(service, Some(element), id, instance), saved)
}

/// An instance as it is answered.
pub(crate) fn answer(
    service: &Service,
    element: Option<&Element>,
    id: u64,
    instance: &Instance,
) -> String {
    let mut json = String::with_capacity(2048);
    let around = Surroundings {
        id,
        token: &service.key.token(id),
        now: service.clock.now(),
        element,
    };
    render::instance(&mut json, instance, &around);
    json
}

/// One refusal for everything that is wrong.
pub(crate) fn refuse(
    element: &Element,
    problems: &[Problem],
    grant: Option<Refusal>,
) -> Result<(), Refusal> {
    if problems.is_empty() {
        return grant.map_or(Ok(()), Err);
    }
    let mut texts: Vec<&str> = problems
        .iter()
        .map(|problem| problem.text.as_str())
        .collect();
    if let Some(grant) = &grant {
        texts.push(&grant.message);
    }
    Err(Refusal::bad(format!(
        "{}: {}",
        element.spec.name,
        texts.join("; ")
    )))
}

/// What is kept of a configuration: wire texts, masks for secrets, and what the way sends by itself.
fn kept(element: &Element, way: usize, given: &Map<String, Value>) -> Vec<(String, String)> {
    let own = given
        .iter()
        .map(|(key, value)| (key.clone(), text(element, key, value)));
    let mut kept: Vec<(String, String)> = own.collect();
    for entry in element.spec.entries {
        if let Some(fixed) = entry
            .fixed_in(way)
            .filter(|_| !given.contains_key(entry.key))
        {
            kept.push((entry.key.to_owned(), fixed.to_owned()));
        }
    }
    kept
}

/// The text to keep of a value; of a secret only that there is one.
pub(crate) fn text(element: &Element, key: &str, value: &Value) -> String {
    let text = judge::text(value);
    if !text.is_empty() && judge::is_secret(element.spec, key) {
        MASK.to_owned()
    } else {
        text
    }
}

/// What a request brings to sign in with.
pub(crate) struct Grant<'a> {
    service: &'a Service,
    needed: bool,
    kind: GrantKind,
    element: &'a str,
    application: Option<String>,
    data: &'a Map<String, Value>,
}

impl<'a> Grant<'a> {
    pub(crate) fn new(
        service: &'a Service,
        element: &'a Element,
        way: usize,
        external: bool,
        configuration: &Map<String, Value>,
        data: &'a Map<String, Value>,
    ) -> Self {
        let kind = element
            .spec
            .ways
            .get(way)
            .map_or(GrantKind::None, |way| way.grant);
        Self {
            service,
            needed: !external,
            kind,
            element: element.spec.key,
            application: configuration.get("oauth.api.key").map(judge::text),
            data,
        }
    }

    /// What to look for, or why there is nothing to look for.
    fn brought(&self) -> Result<Option<Brought<'_>>, Refusal> {
        let text = |name: &str| {
            self.data
                .get(name)
                .and_then(Value::as_str)
                .filter(|text| !text.is_empty())
        };
        let application = self.application.as_deref();
        let application = application.filter(|text| !judge::is_mask(text));
        let brought = |name, verifier, secret| Brought {
            key: self.service.key,
            now: self.service.clock.now(),
            element: self.element,
            application,
            name,
            verifier,
            secret,
        };
        match self.kind {
            GrantKind::OAuth2 if self.needed => match text("code") {
                Some(code) => Ok(Some(brought(code, None, None))),
                None => Err(Refusal::vendor(
                    axum::http::StatusCode::BAD_REQUEST,
                    "You must provide an OAuth code in order to create an instance of this element",
                )),
            },
            GrantKind::OAuth1 if self.needed => match (text("oauth_token"), text("oauth_verifier"))
            {
                (Some(token), Some(verifier)) => {
                    Ok(Some(brought(token, Some(verifier), text("secret"))))
                }
                _ => Err(Refusal::bad(
                    "You must provide an OAuth token, verifier and secret (`providerData.oauth_token`, \
                     `providerData.oauth_verifier`, `providerData.secret`) in order to create an \
                     instance of this element",
                )),
            },
            _ => Ok(None),
        }
    }

    /// Whether it would do; nothing is used up.
    pub(crate) fn check(&self) -> Result<(), Refusal> {
        match self.brought()? {
            None => Ok(()),
            Some(brought) => self
                .service
                .codes()
                .check(&brought)
                .map_err(|fault| self.refusal(&fault)),
        }
    }

    /// Uses it up.
    pub(crate) fn redeem(&self) -> Result<(), Refusal> {
        match self.brought()? {
            None => Ok(()),
            Some(brought) => self
                .service
                .codes()
                .redeem(&brought)
                .map_err(|fault| self.refusal(&fault)),
        }
    }

    fn refusal(&self, fault: &Fault) -> Refusal {
        let what = if self.kind == GrantKind::OAuth1 {
            "OAuth token"
        } else {
            "OAuth code"
        };
        let reason = match fault {
            Fault::Unknown => "was never given out, or has expired: GET \
                 /elements/{key}/oauth/url leads to one"
                .replace("{key}", self.element),
            Fault::Used => "was used already; each works once".to_owned(),
            Fault::Expired => "has expired; it works for ten minutes".to_owned(),
            Fault::Foreign { element } => format!("was given out for the element {element}"),
            Fault::OtherApplication => {
                "was given out to another application: `oauth.api.key` differs".to_owned()
            }
            Fault::Mismatch => "does not go with this verifier and secret".to_owned(),
            Fault::NotApproved => "waits for consent: nobody has opened its address".to_owned(),
        };
        Refusal::bad(format!("The {what} provided {reason}"))
    }
}
