//! Style, script and icon, which the binary carries.
//!
//! **Input:** nothing. **Output:** the files. The policy of a page lets it load these and no others.

use axum::http::header::CACHE_CONTROL;

use crate::http::call::{Answer, Call};
use crate::http::reply::Reply;

fn file(kind: &'static str, text: &'static str) -> Answer {
    // A newer binary brings newer files under the same address.
    Ok(Reply::document(kind, text).with_text(CACHE_CONTROL, "no-cache"))
}

pub(crate) fn style(_: &Call<'_>) -> Answer {
    file("text/css; charset=utf-8", include_str!("style.css"))
}

pub(crate) fn script(_: &Call<'_>) -> Answer {
    file("text/javascript; charset=utf-8", include_str!("page.js"))
}

pub(crate) fn icon(_: &Call<'_>) -> Answer {
    file("image/svg+xml", include_str!("icon.svg"))
}
