//! The page at `/`: the boundary behind which its routes and templates are.
//!
//! **Input:** calls on the page's routes; it creates, lists and changes instances through [`api`](crate::api).
//! **Output:** HTML.

use crate::http::call::Call;
use crate::http::reply::Reply;
use crate::http::route::{Parameters::Any, Route, routes};

/// The routes of the page, which the router takes in.
pub(crate) const ROUTES: &[Route] = routes! {
    GET "/" Linked Any => start;
};

fn start(call: &Call<'_>) -> Reply {
    let elements = call.service.elements().iter().count();
    let page = format!(
        "<!doctype html><html lang=\"en\"><title>Elements</title><p>{elements} elements at {}{}</p></html>",
        call.origin(),
        crate::http::route::BASE
    );
    Reply::document("text/html; charset=utf-8", page)
}
