//! Where a request comes from: its `Host`, and the site whose page sent it.
//!
//! **Input:** headers. **Output:** the host it may use, or a refusal. A name that an attacker's DNS
//! points at this machine is no name of ours (DNS rebinding), and a page of another site may not use
//! what is ours (CSRF). Routes of the API answer any origin, since they need a header that no
//! foreign page has.

use axum::http::header::{HOST, HeaderName, HeaderValue, ORIGIN};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, Method, StatusCode, Uri};

use super::reply::Refusal;
use super::route::Access;
use crate::settings::Settings;

/// The headers that a page of another origin may read, exactly as the platform says it.
const EXPOSED: &str = "Elements-Returned-Count, Elements-Total-Count, Elements-Request-Id, \
Elements-Next-Page-Token, Elements-Trace-Id, Elements-Error, Content-Disposition";

/// The host of a request, if it may use it.
pub(crate) fn host<'a>(
    settings: &Settings,
    uri: &'a Uri,
    headers: &'a HeaderMap,
) -> Result<&'a str, Refusal> {
    let named = headers.get(HOST).and_then(|value| value.to_str().ok());
    // A request to a proxy has it in its first line, too.
    let hosts = [uri.authority().map(Authority::as_str), named];
    let mut hosts = hosts.into_iter().flatten();
    let foreign = hosts.clone().find(|host| !settings.allows(host));
    match (foreign, hosts.next_back()) {
        (None, Some(host)) if headers.get_all(HOST).iter().count() <= 1 => Ok(host),
        _ => Err(Refusal::ours(
            StatusCode::FORBIDDEN,
            "The header `Host` names another machine. If this one is called so, start the platform \
             with `--allow-host NAME`",
        )),
    }
}

/// Whether a page of another site sent the request to what is ours.
pub(crate) fn own(
    access: Access,
    method: &Method,
    host: &str,
    headers: &HeaderMap,
) -> Result<(), Refusal> {
    let read_only = method == Method::GET || method == Method::HEAD;
    let checked = match access {
        Access::Own => true,
        Access::Linked => !read_only,
        Access::Open | Access::Account | Access::Instance | Access::Stub => false,
    };
    if !checked {
        return Ok(());
    }
    let text = |name: &HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    let site = text(&HeaderName::from_static("sec-fetch-site"));
    let foreign = match text(&ORIGIN) {
        Some(origin) => origin.strip_prefix("http://") != Some(host),
        None => matches!(site, Some("cross-site" | "same-site")),
    };
    if foreign {
        return Err(Refusal::ours(
            StatusCode::FORBIDDEN,
            "This route is the platform's own and refuses pages of other origins",
        ));
    }
    Ok(())
}

/// The headers with which an answer of the API may be read by any page.
pub(crate) fn share(request: &HeaderMap, answer: &mut HeaderMap) {
    if request.contains_key(ORIGIN) {
        answer.insert("access-control-allow-origin", HeaderValue::from_static("*"));
        answer.insert(
            "access-control-expose-headers",
            HeaderValue::from_static(EXPOSED),
        );
    }
}

/// What a browser asks before it sends a request with a header of ours.
pub(crate) fn preflight(request: &HeaderMap, answer: &mut HeaderMap) {
    share(request, answer);
    answer.insert(
        "access-control-allow-methods",
        HeaderValue::from_static("GET, POST, PUT, PATCH, DELETE"),
    );
    if let Some(asked) = request.get("access-control-request-headers") {
        answer.insert("access-control-allow-headers", asked.clone());
    }
    answer.insert("access-control-max-age", HeaderValue::from_static("600"));
}
