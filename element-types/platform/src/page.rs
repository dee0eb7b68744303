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

use crate::http::route::{Parameters::Any, Route, routes};

pub(crate) use drafts::Drafts;
pub(crate) use prose::prose;
pub(crate) use sheet::TEMPLATES;

/// The routes of the page, which the router takes in.
pub(crate) const ROUTES: &[Route] = routes! {
    GET "/" Linked Any => elements::show;
    GET "/page/elements/{key}" Linked Any => element::show;
    POST "/page/elements/{key}" Linked Any => create::post;
    POST "/page/elements/{key}/preview" Linked Any => element::preview;
    GET "/page/consent" Linked Any => consent::back;
    GET "/page/instances" Linked Any => instances::show;
    GET "/page/instances/{id}" Linked Any => instance::show;
    POST "/page/instances/{id}/enable" Linked Any => instance::enable;
    POST "/page/instances/{id}/disable" Linked Any => instance::disable;
    GET "/page/instances/{id}/delete" Linked Any => instance::ask;
    POST "/page/instances/{id}/delete" Linked Any => instance::delete;
    GET "/page/journal" Linked Any => journal::show;
    POST "/page/journal/clear" Linked Any => journal::clear;
    GET "/page/faults" Linked Any => faults::show;
    POST "/page/faults" Linked Any => faults::add;
    POST "/page/faults/{id}/remove" Linked Any => faults::remove;
    GET "/page/style.css" Linked Any => assets::style;
    GET "/page/page.js" Linked Any => assets::script;
    GET "/page/icon.svg" Linked Any => assets::icon;
};
