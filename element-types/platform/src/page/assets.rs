//! Style, script and icon, which the binary carries.
//!
//! **Input:** nothing. **Output:** the files. The policy of a page lets it load these and no others.

use axum::http::header::CACHE_CONTROL;

use crate::http::call::Call;
use crate::http::reply::Reply;
use crate::http::route::{Parameters::Any, Route, routes};

pub(crate) const ROUTES: &[Route] = routes! {
    GET "/page/style.css" Linked Any => style;
    GET "/page/page.js" Linked Any => script;
    GET "/page/icon.svg" Linked Any => icon;
};

fn file(kind: &'static str, text: &'static str) -> Reply {
    // A newer binary brings newer files under the same address.
    Reply::document(kind, text).with_text(CACHE_CONTROL, "no-cache")
}

fn style(_: &Call<'_>) -> Reply {
    file("text/css; charset=utf-8", include_str!("style.css"))
}

fn script(_: &Call<'_>) -> Reply {
    file("text/javascript; charset=utf-8", include_str!("page.js"))
}

fn icon(_: &Call<'_>) -> Reply {
    file("image/svg+xml", include_str!("icon.svg"))
}
