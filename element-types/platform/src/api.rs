//! The instances API: one file for each resource, each with the table of its routes.
//!
//! **Input:** calls whose caller is known. **Output:** answers. What an element is comes from its
//! table, what is wrong with a request from the judge; here is what the platform does with it.

pub(crate) mod authentication;
pub(crate) mod change;
pub(crate) mod configuration;
pub(crate) mod connected;
pub(crate) mod create;
pub(crate) mod definitions;
pub(crate) mod docs;
pub(crate) mod elements;
mod grant;
pub(crate) mod hubs;
pub(crate) mod instance;
pub(crate) mod instances;
pub(crate) mod members;
pub(crate) mod not_kept;
pub(crate) mod oauth;
pub(crate) mod own;
pub(crate) mod sign_in;

use crate::http::route::Route;

/// All tables of the API and of the routes that are ours.
pub(crate) fn tables() -> Vec<&'static [Route]> {
    vec![
        authentication::ROUTES,
        elements::ROUTES,
        definitions::ROUTES,
        hubs::ROUTES,
        oauth::ROUTES,
        instances::ROUTES,
        instance::ROUTES,
        configuration::ROUTES,
        docs::ROUTES,
        not_kept::ROUTES,
        connected::ROUTES,
        own::ROUTES,
        sign_in::ROUTES,
    ]
}
