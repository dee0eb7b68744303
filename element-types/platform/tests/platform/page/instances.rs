//! Instances through forms alone: made, seen, disabled, enabled, deleted.

use element_types::{ELEMENTS, GrantKind};
use serde_json::json;

use super::browser::{filled, form_of};
use crate::client::Local;

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

#[test]
fn an_instance_goes_through_its_life_by_forms() {
    let local = Local::start();
    let form = pairs(&[
        ("name", "Acme support"),
        ("tags", "production, emea"),
        ("entry.username", "ada"),
        ("entry.password", "planted"),
        ("entry.subdomain", "acme"),
        ("entry.event.poller.refresh_interval", "5"),
        ("entry.event.notification.enabled", ""),
    ]);
    let created = local.post("/page/elements/freshservice", &form);
    let address = local.sent_to(&created);
    let page = local.open(&address);
    assert_eq!(page.text("h1"), "Acme support");
    assert_eq!(page.text("[role=status]"), "Instance 1 was created.");
    let answer = local.call("GET", "/instances/1", None).is(200).json();
    assert_eq!(answer["tags"], json!(["production", "emea"]));
    assert_eq!(
        answer["configuration"]["event.poller.refresh_interval"],
        "5"
    );
    assert_eq!(answer["configuration"]["password"], "********");

    for (action, disabled) in [("disable", true), ("enable", false), ("disable", true)] {
        let done = local.post(&format!("/page/instances/1/{action}"), &[]);
        assert_eq!(local.sent_to(&done), "/page/instances/1");
        assert_eq!(
            local.call("GET", "/instances/1", None).json()["disabled"],
            disabled
        );
        assert_eq!(
            local
                .open("/page/instances/1")
                .all("form[action$=enable]")
                .len(),
            usize::from(disabled)
        );
    }

    let asked = local.open("/page/instances/1/delete");
    assert_eq!(asked.text("form button"), "Delete instance 1");
    let deleted = local.post("/page/instances/1/delete", &[]);
    let list = local.open(&local.sent_to(&deleted));
    assert_eq!(list.text("[role=status]"), "Instance 1 was deleted.");
    local.call("GET", "/instances/1", None).is(404);
    assert_eq!(
        local.post("/page/instances/1/delete", &[]).answer.status,
        404
    );
}

#[test]
fn every_element_is_created_from_what_its_form_requires() {
    let local = Local::start();
    for spec in ELEMENTS {
        for (place, way) in spec.ways.iter().enumerate() {
            let empty = local.post(&form_of(spec), &pairs(&[("way", way.name)]));
            let required = spec
                .entries
                .iter()
                .filter(|entry| entry.is_required_in(place))
                .count();
            let named = empty.all(".summary a").len();
            if required > 0 {
                assert_eq!(
                    (empty.answer.status, empty.faults()),
                    (400, Vec::new()),
                    "{}",
                    spec.key
                );
                assert!(named >= required, "{} {}: {named}", spec.key, way.name);
            }
            let done = local.post(&form_of(spec), &filled(spec, place, "planted"));
            let address = local.sent_to(&done);
            let expected = match way.grant {
                GrantKind::None => "/page/instances/",
                _ => "/_platform/oauth/authorize?",
            };
            assert!(
                address.starts_with(expected),
                "{} {}: {address}",
                spec.key,
                way.name
            );
        }
    }
}

#[test]
fn what_is_wrong_is_told_at_its_field_and_above_the_form() {
    let local = Local::start();
    let form = pairs(&[
        ("entry.username", "ada"),
        ("entry.password", "planted"),
        ("entry.event.poller.refresh_interval", "soon"),
    ]);
    let page = local.post("/page/elements/freshservice", &form);
    assert_eq!(page.answer.status, 400);
    let links = page.all(".summary a");
    let links: Vec<_> = links.iter().filter_map(|link| link.attr("href")).collect();
    assert_eq!(links.len(), 2);
    for link in links {
        let wrong = page.all(&format!("{link}[aria-invalid=true]"));
        assert_eq!(wrong.len(), 1, "{link}");
    }
    // What was typed is still there, and what is wrong is not folded away.
    assert_eq!(page.all("[name='entry.username'][value=ada]").len(), 1);
    assert_eq!(page.all("details.optional[open]").len(), 1);
    assert_eq!(local.count(), 0);
}

#[test]
fn instances_are_browsed_the_newest_first_page_by_page() {
    let local = Local::start();
    for _ in 0..120 {
        local.instance();
    }
    let mut seen = Vec::new();
    let mut path = "/page/instances".to_owned();
    // As many pages as there can be, and a few more.
    for _ in 0..6 {
        let page = local.open(&path);
        let ids = page
            .all("td.num")
            .into_iter()
            .map(|cell| cell.text().collect::<String>());
        seen.extend(ids.filter_map(|id| id.parse::<u64>().ok()));
        let Some(next) = page
            .all("a[rel=next]")
            .first()
            .and_then(|link| link.attr("href"))
        else {
            break;
        };
        path = next.to_owned();
    }
    assert_eq!(seen, (1..=120).rev().collect::<Vec<u64>>());

    let found = local.open("/page/instances?q=acme+77");
    assert_eq!(found.all("tbody tr").len(), 1);
    assert_eq!(
        local
            .open("/page/instances?element=jira")
            .all("tbody tr")
            .len(),
        0
    );
}

#[test]
fn fault_rules_are_added_and_removed() {
    let local = Local::start();
    let wrong = local.post(
        "/page/faults",
        &pairs(&[("rule", "GET /nothing status=503")]),
    );
    assert_eq!(wrong.answer.status, 400);
    assert!(
        wrong.text("[role=alert]").contains("there is no route"),
        "{}",
        wrong.answer.body
    );
    let added = local.post(
        "/page/faults",
        &pairs(&[("rule", "POST /instances status=503 first=1")]),
    );
    local.sent_to(&added);
    local
        .call("POST", "/instances", crate::client::freshservice())
        .is(503);
    let page = local.open("/page/faults");
    assert_eq!(page.text("tbody th"), "POST /instances status=503 first=1");
    let remove = page
        .all("tbody form")
        .first()
        .and_then(|form| form.attr("action"))
        .map(str::to_owned);
    local.sent_to(&local.post(&remove.expect("a form"), &[]));
    assert_eq!(local.open("/page/faults").all("tbody tr").len(), 0);
}
