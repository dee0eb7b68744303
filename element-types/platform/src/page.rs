//! The page at `/`: elements, their forms, instances, the journal, fault rules.
//!
//! **Input:** calls of a browser. **Output:** HTML, and a preview of the request as JSON. It draws
//! what the tables say and asks the same judge and the same create as the API: no rule of the wire
//! and no fact about an element is here. Everything works without script; with it the preview follows
//! what is typed.

mod assets;
mod consent_round_trip;
mod create_instance;
mod doc_html;
mod element;
mod elements;
mod faults;
mod form;
mod form_field;
mod form_input;
mod instance;
mod instances;
mod journal;
mod layout;
mod paths;
mod preview;
mod preview_rust;
mod waiting_forms;

use crate::http::route::Route;

pub(crate) use doc_html::prose;
pub(crate) use layout::TEMPLATES;
pub(crate) use waiting_forms::Drafts;

/// The tables of the page's routes. All of them can be reached by a link from another site; none that
/// changes anything takes a post of one.
pub(crate) fn tables() -> [&'static [Route]; 9] {
    [
        elements::ROUTES,
        element::ROUTES,
        create_instance::ROUTES,
        consent_round_trip::ROUTES,
        instances::ROUTES,
        instance::ROUTES,
        journal::ROUTES,
        faults::ROUTES,
        assets::ROUTES,
    ]
}
