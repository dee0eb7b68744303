//! A redirect, which no client follows: it could lead the secrets to another host.
//!
//! **Input:** an answer. **Output:** what to do about it, if it is one.

use http::{Uri, header};

use crate::Answer;

/// What to do about a redirect; its query may hold anything, so it is not shown.
pub(super) fn message(answer: &Answer) -> Option<String> {
    if !answer.status().is_redirection() {
        return None;
    }
    let location = answer.header(header::LOCATION.as_str())?;
    let place = location.parse::<Uri>().ok().and_then(|uri| {
        let host = uri.host()?;
        let scheme = uri.scheme_str().unwrap_or("https");
        let port = uri.port_u16().map(|port| format!(":{port}"));
        let path = uri.path();
        Some(format!(
            "{scheme}://{host}{}{path}",
            port.unwrap_or_default()
        ))
    });
    let place = place.map_or_else(|| "elsewhere".to_owned(), |place| format!("to {place}"));
    Some(format!(
        "redirected {place}, where the secrets do not go; if that is the platform, make it the base URL"
    ))
}
