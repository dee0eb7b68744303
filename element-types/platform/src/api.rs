//! The instances API: one file for each resource, each with the table of its routes.
//!
//! **Input:** calls whose caller is known. **Output:** answers. What an element is comes from its
//! table, what is wrong with a request from the judge; here is what the platform does with it.

pub(crate) mod admin;
pub(crate) mod authentication;
pub(crate) mod body_members;
mod callback_url;
pub(crate) mod change_instance;
pub(crate) mod configuration;
pub(crate) mod connected_account;
pub(crate) mod consent_page;
pub(crate) mod create_instance;
pub(crate) mod custom_elements;
pub(crate) mod elements;
pub(crate) mod empty_lists;
pub(crate) mod hubs;
pub(crate) mod instance;
pub(crate) mod instance_docs;
pub(crate) mod instances;
pub(crate) mod oauth;
mod redeem_grant;

use crate::http::route::Route;

/// All tables of the API and of the routes that are ours.
pub(crate) fn tables() -> Vec<&'static [Route]> {
    vec![
        authentication::ROUTES,
        elements::ROUTES,
        custom_elements::ROUTES,
        hubs::ROUTES,
        oauth::ROUTES,
        instances::ROUTES,
        instance::ROUTES,
        configuration::ROUTES,
        instance_docs::ROUTES,
        empty_lists::ROUTES,
        connected_account::ROUTES,
        admin::ROUTES,
        consent_page::ROUTES,
    ]
}
