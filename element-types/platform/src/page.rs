//! The page at `/`: elements, their forms, instances, the journal, fault rules.
//!
//! **Input:** calls of a browser. **Output:** HTML, and a preview of the request as JSON. It draws
//! what the tables say and asks the same judge and the same create as the API: no rule of the wire
//! and no fact about an element is here. Everything works without script; with it the preview follows
//! what is typed.

mod address;
mod assets;
mod consent;
mod create;
mod drafts;
mod element;
mod elements;
mod entry;
mod faults;
mod form;
mod given;
mod instance;
mod instances;
mod journal;
mod preview;
mod prose;
mod rust;
mod sheet;

use crate::http::route::Route;

pub(crate) use drafts::Drafts;
pub(crate) use prose::prose;
pub(crate) use sheet::TEMPLATES;

/// The tables of the page's routes. All of them can be reached by a link from another site; none that
/// changes anything takes a post of one.
pub(crate) fn tables() -> [&'static [Route]; 9] {
    [
        elements::ROUTES,
        element::ROUTES,
        create::ROUTES,
        consent::ROUTES,
        instances::ROUTES,
        instance::ROUTES,
        journal::ROUTES,
        faults::ROUTES,
        assets::ROUTES,
    ]
}
