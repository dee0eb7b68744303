//! One instance.
//!
//! **Input:** its number. **Output:** what it is and what it reports, without its token; and it
//! disabled, enabled or deleted, by the same steps as the API takes.

use element_core::reads_like_a_secret;
use minijinja::{Value, context};

use super::layout::{Part, or_error_page, redirect_to, render_page};
use super::paths;
use crate::api::{self, create_instance, instance as resource};
use crate::http::call::{Answer, Call};
use crate::http::reply::Refusal;
use crate::http::route::{Parameters::Any, Route, routes};
use crate::state::element::Element;
use crate::state::instance::{Instance, MASK};
use crate::state::instance_json;

pub(crate) const ROUTES: &[Route] = routes! {
    GET "/page/instances/{id}" Linked Any => show;
    POST "/page/instances/{id}/enable" Linked Any => enable;
    POST "/page/instances/{id}/disable" Linked Any => disable;
    GET "/page/instances/{id}/delete" Linked Any => ask;
    POST "/page/instances/{id}/delete" Linked Any => delete;
};

/// The instance of the path, and its element if that is still there.
struct Subject {
    id: u64,
    instance: Instance,
    element: Option<std::sync::Arc<Element>>,
}

fn found(call: &Call<'_>) -> Result<Subject, Refusal> {
    let id = resource::meant(call)?;
    let instance = call
        .service
        .instances()
        .get(id)
        .ok_or_else(|| resource::none(id))?;
    let element = call.service.elements().find(&instance.element).cloned();
    Ok(Subject {
        id,
        instance,
        element,
    })
}

/// `GET /page/instances/{id}`.
fn show(call: &Call<'_>) -> Answer {
    let page = found(call).and_then(|found| {
        let fill = context! {
            created => call.query.get("created").is_some(),
            json => json(call, &found),
            rows => rows(&found),
            ..head(&found)
        };
        render_page(call, Part::Instances, "instance.html", fill)
    });
    or_error_page(call, Part::Instances, page)
}

/// What every page about an instance says of it.
fn head(found: &Subject) -> Value {
    let Subject {
        id,
        instance,
        element,
    } = found;
    context! {
        id,
        name => instance.name.as_str(),
        element_key => instance.element.as_str(),
        element_name => element.as_ref().map(|element| element.spec.name),
        element_address => element.as_ref().map(|element| paths::element(element.spec.key)),
        created_at => instance.created.to_text(),
        tags => instance.tags.clone(),
        disabled => instance.disabled,
        address => paths::instance(*id),
    }
}

/// Every entry with its value and where that came from.
fn rows(found: &Subject) -> Vec<Value> {
    let element = found.element.as_deref();
    let entries = element.map_or(&[][..], |element| element.spec.entries);
    let known = entries.iter().map(|entry| {
        let given = found.instance.given(entry.key);
        let text = instance_json::value(&found.instance, element, entry.key);
        let origin = match (given, text) {
            (Some(_), _) => "given",
            (None, Some(_)) => "default",
            (None, None) => "none",
        };
        let text = text.map(|text| {
            if entry.secret && !text.is_empty() {
                MASK
            } else {
                text
            }
        });
        context! { key => entry.key, label => entry.label, text, origin, secret => entry.secret }
    });
    let unknown = found.instance.configuration.iter();
    let unknown = unknown.filter(|(key, _)| entries.iter().all(|entry| entry.key != key));
    let unknown = unknown.map(|(key, text)| {
        let secret = reads_like_a_secret(key);
        let text = if secret { MASK } else { text.as_str() };
        context! { key, label => "", text, origin => "unknown", secret }
    });
    known.chain(unknown).collect()
}

/// The instance as the API answers it, with its token masked.
fn json(call: &Call<'_>, found: &Subject) -> String {
    let text = create_instance::answer(
        call.service,
        found.element.as_deref(),
        found.id,
        &found.instance,
    );
    let mut answer: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
    if let Some(token) = answer.get_mut("token") {
        *token = MASK.into();
    }
    serde_json::to_string_pretty(&answer).unwrap_or_default()
}

/// `POST /page/instances/{id}/enable`.
fn enable(call: &Call<'_>) -> Answer {
    changed(call, api::instance::enable)
}

/// `POST /page/instances/{id}/disable`.
fn disable(call: &Call<'_>) -> Answer {
    changed(call, api::instance::disable)
}

fn changed(call: &Call<'_>, change: fn(&Call<'_>) -> Answer) -> Answer {
    let done = resource::meant(call).and_then(|id| {
        let reply = change(call)?;
        Ok(redirect_to(&paths::instance(id)).after(reply.saved))
    });
    or_error_page(call, Part::Instances, done)
}

/// `GET /page/instances/{id}/delete`: deleting is for good, so it is asked twice.
fn ask(call: &Call<'_>) -> Answer {
    let page = found(call)
        .and_then(|found| render_page(call, Part::Instances, "delete.html", head(&found)));
    or_error_page(call, Part::Instances, page)
}

/// `POST /page/instances/{id}/delete`.
fn delete(call: &Call<'_>) -> Answer {
    let done = resource::meant(call).and_then(|id| {
        let reply = api::instance::delete(call)?;
        Ok(redirect_to(&format!("/page/instances?deleted={id}")).after(reply.saved))
    });
    or_error_page(call, Part::Instances, done)
}
