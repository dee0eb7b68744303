//! The API for other languages: what the document says there is, there is.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::client::{BASE, Local};

/// Whether a path is one of a route's; a part in braces takes anything.
fn fits(route: &str, path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    let wanted: Vec<&str> = route.split('/').collect();
    let same = |(wanted, part): (&&str, &&str)| wanted.starts_with('{') || wanted == part;
    wanted.len() == parts.len() && wanted.iter().zip(&parts).all(same)
}

#[test]
fn every_call_of_the_document_has_a_route() {
    let local = Local::start();
    let document = local.request("GET", "/openapi.json", &[], None).is(200);
    assert_eq!(document.header("content-type"), Some("application/json"));
    let document = document.json();
    let routes = local.request("GET", "/_platform/routes", &[], None).is(200);
    let routes = routes.json();
    let routes: BTreeSet<(&str, &str)> = routes
        .as_array()
        .expect("routes")
        .iter()
        .filter_map(|route| Some((route["method"].as_str()?, route["path"].as_str()?)))
        .collect();
    let mut elements = 0;
    for (path, item) in document["paths"].as_object().expect("paths") {
        let path = format!("{BASE}{path}");
        for method in item.as_object().expect("operations").keys() {
            let method = method.to_uppercase();
            let found = routes
                .iter()
                .any(|(own, route)| *own == method && fits(route, &path));
            assert!(found, "{method} {path}");
        }
        elements += usize::from(item["post"]["tags"][0] != "Instances");
    }
    let known = element_types::Catalog::generated().iter().count();
    assert!(elements >= known, "{elements} of {known} elements");
}

#[test]
fn any_site_may_link_to_the_document_and_none_may_change_it() {
    let local = Local::start();
    let origin = [("origin", "https://app.example")];
    let document = local.request("GET", "/openapi.json", &origin, None).is(200);
    assert_eq!(document.json()["openapi"], Value::from("3.1.1"));
    local.request("POST", "/openapi.json", &[], None).is(405);
}
