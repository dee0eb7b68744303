//! Routes into axum's router, and what is said where there is none.
//!
//! **Input:** the tables of routes. **Output:** the router.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{RawPathParams, Request};
use axum::http::{Method, StatusCode};
use axum::routing::{MethodFilter, MethodRouter, on};

use super::pipeline::{Found, answer};
use super::reply::Refusal;
use super::route::{BASE, Route};
use crate::api::{self, connected_account, empty_lists};
use crate::page;
use crate::service::Service;

/// Every route there is.
pub(crate) fn all() -> impl Iterator<Item = &'static Route> {
    api::tables().into_iter().chain(page::tables()).flatten()
}

/// The router over a service.
pub(crate) fn build(service: &Arc<Service>) -> Router {
    let mut paths: BTreeMap<String, MethodRouter> = BTreeMap::new();
    for route in all() {
        let service = service.clone();
        let handler = move |params: Result<RawPathParams, RawPathParamsRejection>,
                            request: Request| {
            let path = params.map(|params| {
                let pairs = params
                    .iter()
                    .map(|(name, value)| (name.to_owned(), value.to_owned()));
                pairs.collect()
            });
            let path = path.map_err(|_| "The path is not UTF-8".to_owned());
            answer(service.clone(), Found::Route(route, path), request)
        };
        let filter = MethodFilter::try_from(route.method.clone()).unwrap_or(MethodFilter::GET);
        let methods = paths.remove(&route.full_path()).unwrap_or_default();
        paths.insert(route.full_path(), methods.merge(on(filter, handler)));
    }
    let fallback = |found: Found| {
        let service = service.clone();
        move |request: Request| answer(service.clone(), found.clone(), request)
    };
    let mut router = Router::new();
    for (path, methods) in paths {
        router = router.route(&path, methods);
    }
    let router = router
        .method_not_allowed_fallback(fallback(Found::OtherMethod))
        .fallback(fallback(Found::Nothing));
    // Makes the services of all routes now, and not with every request.
    router.with_state(())
}

/// The routes of the API, one a line, for who asks for another.
static LIST: LazyLock<String> = LazyLock::new(|| {
    let api = all().filter(|route| route.is_api());
    api.map(Route::name).collect::<Vec<_>>().join(", ")
});

/// 404 for a path without a route.
pub(crate) fn unknown(method: &Method, path: &str) -> Refusal {
    let shown: String = path.chars().take(200).collect();
    let mut text = format!("There is no route `{method} {}`", shown.escape_debug());
    if let Some(help) = help(path) {
        text = format!("{text}: {help}");
    }
    text = format!("{text}; below {BASE} there are: {}", *LIST);
    Refusal::ours(StatusCode::NOT_FOUND, text)
}

/// What whoever asked for a path may have meant.
fn help(path: &str) -> Option<String> {
    let Some(below) = path.strip_prefix(BASE) else {
        return Some(format!("the API is below {BASE}"));
    };
    if let Some(reason) = empty_lists::explained(below) {
        return Some(reason);
    }
    let asked = as_pattern(below);
    // As many parts: `/instance` begins all paths of instances, and is close to one of them.
    let parts = |path: &str| path.split('/').count();
    let alike = |route: &&Route| route.is_api() && parts(route.path) == parts(&asked);
    let known: BTreeSet<&str> = all().filter(alike).map(|route| route.path).collect();
    if let Some(meant) = element_core::did_you_mean(&asked, known) {
        return Some(format!("did you mean `{meant}`?"));
    }
    connected_account::is_free(below).then(|| {
        "with `Element <token>` in the header `Authorization` it is a resource of a connected account"
            .to_owned()
    })
}

/// A path as a table of routes would have it, so that keys and numbers are no misspellings.
fn as_pattern(path: &str) -> String {
    let mut before = "";
    let parts = path.split('/').map(|part| {
        let number = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let pattern = match before {
            "elements" if part != "keys" && part != "metadata" => "{key}",
            "hubs" if part != "keys" => "{hub}",
            _ if number => "{id}",
            _ => part,
        };
        before = part;
        pattern
    });
    parts.collect::<Vec<_>>().join("/")
}

/// 405 for a path that has other methods.
pub(crate) fn other_method(method: &Method, path: &str) -> Refusal {
    let below = path.strip_prefix(BASE).unwrap_or(path);
    let fits = |route: &&Route| fits(route.path, below);
    let methods: Vec<&str> = all()
        .filter(fits)
        .map(|route| route.method.as_str())
        .collect();
    let mut text = format!(
        "`{method}` is not supported here; this path has {}",
        methods.join(", ")
    );
    if let Some(reason) = empty_lists::explained(below) {
        text = format!("{text}; {reason}");
    }
    Refusal::ours(StatusCode::METHOD_NOT_ALLOWED, text)
}

/// Whether a path is one of a route's.
fn fits(pattern: &str, path: &str) -> bool {
    let mut parts = path.split('/');
    for wanted in pattern.split('/') {
        if wanted.starts_with("{*") {
            return parts.next().is_some();
        }
        match parts.next() {
            Some(part) if wanted == part || wanted.starts_with('{') => {}
            _ => return false,
        }
    }
    parts.next().is_none()
}

/// The name of the route that a fault rule means: by its path as the table has it, with or without
/// the base.
pub(crate) fn named(method: &str, path: &str) -> Result<String, String> {
    let below = path.strip_prefix(BASE).unwrap_or(path);
    let method = method.to_ascii_uppercase();
    let mut api = all().filter(|route| route.is_api());
    let found = api.find(|route| route.method == *method && route.path == below);
    found.map(Route::name).ok_or_else(|| {
        format!(
            "there is no route `{} {}`; there are: {}",
            method.escape_debug(),
            below.escape_debug(),
            *LIST
        )
    })
}
