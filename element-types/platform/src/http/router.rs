//! Routes into axum's router, and what is said where there is none.
//!
//! **Input:** the tables of routes. **Output:** the router.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{RawPathParams, Request};
use axum::http::{Method, StatusCode};
use axum::routing::{MethodFilter, MethodRouter, on};

use super::pipeline::{Found, answer};
use super::reply::Refusal;
use super::route::{BASE, Route};
use crate::service::Service;
use crate::{api, page};

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
    router
        .method_not_allowed_fallback(fallback(Found::OtherMethod))
        .fallback(fallback(Found::Nothing))
}

/// The routes of the API, one a line, for who asks for another.
static LIST: LazyLock<String> = LazyLock::new(|| {
    let api = all().filter(|route| route.is_api());
    api.map(Route::name).collect::<Vec<_>>().join(", ")
});

/// 404 for a path without a route.
pub(crate) fn unknown(method: &Method, path: &str) -> Refusal {
    let shown: String = path.chars().take(200).collect();
    Refusal::ours(
        StatusCode::NOT_FOUND,
        format!(
            "There is no route `{method} {}`; below {BASE} there are: {}",
            shown.escape_debug(),
            *LIST
        ),
    )
}

/// 405 for a path that has other methods.
pub(crate) fn other_method(method: &Method, path: &str) -> Refusal {
    let below = path.strip_prefix(BASE).unwrap_or(path);
    let fits = |route: &&Route| fits(route.path, below);
    let methods: Vec<&str> = all()
        .filter(fits)
        .map(|route| route.method.as_str())
        .collect();
    Refusal::ours(
        StatusCode::METHOD_NOT_ALLOWED,
        format!(
            "`{method}` is not supported here; this path has {}",
            methods.join(", ")
        ),
    )
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
