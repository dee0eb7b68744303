//! The way of every request: checks, fault rules, the handler, the data file, the journal.
//!
//! **Input:** a request and the route it found, if any. **Output:** the response.

use std::cell::RefCell;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::header::{HeaderValue, X_CONTENT_TYPE_OPTIONS};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::Response;

use super::call::{Answer, Call};
use super::query::Query;
use super::reply::{REQUEST_ID, Refusal, Reply};
use super::route::{Access, Parameters, Route};
use super::{body, broken_connection, origin, router};
use crate::api::connected_account;
use crate::fault::{Effect, Moment};
use crate::service::Service;
use crate::state::journal::Entry;
use crate::store::NotSaved;

/// What the router found for a path.
#[derive(Clone)]
pub(crate) enum Found {
    Route(&'static Route, Result<Vec<(String, String)>, String>),
    /// No route; the list of those that exist is the answer.
    Nothing,
    /// The path, with other methods.
    OtherMethod,
}

/// One request, from its head to its response.
pub(crate) async fn answer(service: Arc<Service>, found: Found, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let request_id = service.request_id();
    let route = match &found {
        Found::Route(route, _) => Some(*route),
        Found::Nothing | Found::OtherMethod => None,
    };
    let passage = Passage {
        effect: effect(&service, route),
        service: &service,
        route,
        head: &head,
        request_id: &request_id,
    };
    let mut told = Told::default();
    let outcome = passage.attempt(&found, body, &mut told).await;
    let reply = outcome.unwrap_or_else(|refusal| refusal.into_reply(&request_id));
    let reply = passage.spoilt(reply).await;
    passage.note(&reply, told);
    passage.finish(reply)
}

/// What fault rules want of a call.
fn effect(service: &Service, route: Option<&'static Route>) -> Option<Box<(Effect, Moment)>> {
    let route = route.filter(|route| route.is_api() && !service.faults.is_empty())?;
    let effect = service.faults.effect(&route.name(), service.key);
    effect.map(Box::new)
}

/// What the journal is told beside the answer.
#[derive(Default)]
struct Told {
    body: Bytes,
    query: Query,
    notes: Vec<String>,
}

/// One request on its way.
struct Passage<'a> {
    service: &'a Service,
    route: Option<&'static Route>,
    head: &'a Parts,
    request_id: &'a str,
    effect: Option<Box<(Effect, Moment)>>,
}

impl Passage<'_> {
    /// Everything that can be refused, and the handler.
    async fn attempt(&self, found: &Found, body: Body, told: &mut Told) -> Answer {
        let (service, head) = (self.service, self.head);
        let host = origin::host(&service.settings, &head.uri, &head.headers)?;
        if broken_connection::is_oversized(&head.headers) {
            let status = StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE;
            return Err(Refusal::ours(status, "The headers are larger than 16 KiB"));
        }
        let path = head.uri.path();
        let (route, parts) = match found {
            Found::Route(route, _)
                if route.access == Access::Stub
                    && !connected_account::could_be(path, &head.headers) =>
            {
                return Err(router::unknown(&head.method, path));
            }
            Found::Route(route, parts) => (*route, parts.clone().map_err(Refusal::bad)?),
            _ if head.method == Method::OPTIONS => return Ok(preflight(head)),
            Found::Nothing => return Err(router::unknown(&head.method, path)),
            Found::OtherMethod => return Err(router::other_method(&head.method, path)),
        };
        origin::own(route.access, &head.method, host, &head.headers)?;
        told.query = Query::read(head.uri.query().unwrap_or_default().as_bytes());
        told.body = body::read(
            service.settings.patience,
            route.most_body(),
            &head.headers,
            body,
        )
        .await?;
        if let Some(reply) = self.before().await {
            return Ok(reply);
        }
        let caller = service.authorize(route, &head.headers)?;
        told.notes.extend(caller.note);
        parameters(route, &told.query)?;
        let call = Call {
            service,
            route,
            uri: &head.uri,
            headers: &head.headers,
            host,
            path: parts,
            query: told.query.clone(),
            body: told.body.clone(),
            instance: caller.instance,
            request_id: self.request_id,
            notes: RefCell::default(),
        };
        let reply = (route.run)(&call);
        told.notes.append(&mut call.notes.into_inner());
        kept(reply?).await
    }

    /// What a rule does before the call is carried out; an answer means that it never is.
    async fn before(&self) -> Option<Reply> {
        let (effect, _) = self
            .effect
            .as_deref()
            .filter(|(_, moment)| *moment == Moment::Request)?;
        if let Some(delay) = effect.delay {
            tokio::time::sleep(delay).await;
        }
        let instead = broken_connection::instead(effect, self.request_id);
        instead.or_else(|| effect.dropped.then(Reply::done))
    }

    /// What a rule does once the call was carried out.
    async fn spoilt(&self, reply: Reply) -> Reply {
        let effect = self
            .effect
            .as_deref()
            .filter(|(_, moment)| *moment == Moment::Answer);
        let Some((effect, _)) = effect else {
            return reply;
        };
        if let Some(delay) = effect.delay {
            tokio::time::sleep(delay).await;
        }
        broken_connection::instead(effect, self.request_id).unwrap_or(reply)
    }

    fn note(&self, reply: &Reply, mut told: Told) {
        // What the page and the journal itself ask would bury what clients sent.
        if self.route.is_some_and(|route| !route.is_api()) {
            return;
        }
        if let Some((effect, _)) = self.effect.as_deref() {
            told.notes
                .push(format!("a fault rule had its way:{effect}"));
        }
        self.service.journal.add(Entry {
            at: self.service.clock.now(),
            request_id: self.request_id,
            method: &self.head.method,
            path: self.head.uri.path(),
            query: &told.query,
            route: self.route,
            body: &told.body,
            status: reply.status,
            answer: &reply.body,
            notes: told.notes,
        });
    }

    /// The headers that every answer has.
    fn finish(&self, mut reply: Reply) -> Response {
        let headers = &mut reply.headers;
        if let Ok(id) = HeaderValue::from_str(self.request_id) {
            headers.insert(REQUEST_ID, id);
        }
        if self.route.is_none_or(Route::is_api) {
            origin::share(&self.head.headers, headers);
        }
        headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        let effect = self.effect.as_deref().map(|(effect, _)| effect);
        let body = match effect.and_then(|effect| effect.truncate) {
            Some(length) => broken_connection::truncated(&reply.body, length),
            None => Body::from(reply.body),
        };
        let mut response = Response::new(body);
        *response.status_mut() = reply.status;
        *response.headers_mut() = reply.headers;
        if effect.is_some_and(|effect| effect.dropped) {
            response.extensions_mut().insert(broken_connection::Dropped);
        }
        response
    }
}

/// Waits for the data file, so that no answer promises what is not kept.
async fn kept(mut reply: Reply) -> Answer {
    if let Some(saved) = reply.saved.take() {
        let failed =
            |error: NotSaved| Refusal::ours(StatusCode::SERVICE_UNAVAILABLE, error.to_string());
        saved.wait().await.map_err(failed)?;
    }
    Ok(reply)
}

fn preflight(head: &Parts) -> Reply {
    let mut reply = Reply::document("text/plain; charset=utf-8", "");
    origin::preflight(&head.headers, &mut reply.headers);
    reply
}

/// A filter that nobody reads would be a filter ignored.
fn parameters(route: &Route, query: &Query) -> Result<(), Refusal> {
    let Parameters::Only(known) = route.query else {
        return Ok(());
    };
    match query.names().find(|name| !known.contains(name)) {
        None => Ok(()),
        Some(name) => Err(Refusal::bad(format!(
            "The parameter `{}` is unknown here, and a filter is never ignored; known: {}",
            name.escape_debug(),
            known.join(", ")
        ))),
    }
}
