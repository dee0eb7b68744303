//! No secret is in a page, in an address or in the journal.

use element_types::ELEMENTS;

use super::browser::{encoded, filled, form_of};
use crate::client::{Answer, Local};

const PLANTED: &str = "planted-s3cret";

fn clean(answer: &Answer, of: &str) {
    for text in [&answer.head, &answer.body] {
        assert!(!text.contains(PLANTED), "{of}: {answer:?}");
    }
}

#[test]
fn what_is_typed_into_a_masked_field_never_comes_back() {
    let local = Local::start();
    for spec in ELEMENTS {
        for place in 0..spec.ways.len() {
            // Only the secret fields, so that most forms are refused and drawn again; then all.
            let secrets = spec.caller_entries().filter(|entry| entry.secret);
            let mut form: Vec<(String, String)> = secrets
                .map(|entry| (format!("entry.{}", entry.key), PLANTED.to_owned()))
                .collect();
            form.push(("way".to_owned(), spec.ways[place].name.to_owned()));
            form.push(("entry.unknown.password".to_owned(), PLANTED.to_owned()));
            let mut whole = filled(spec, place, PLANTED);
            whole.retain(|(name, text)| text != PLANTED || form.iter().any(|(own, _)| own == name));
            whole.extend(form.iter().cloned());
            let path = form_of(spec);
            let preview = format!("{path}/preview");
            clean(&local.post(&path, &form).answer, spec.key);
            clean(&local.post(&path, &whole).answer, spec.key);
            clean(&local.post(&preview, &whole).answer, spec.key);
            let json = [
                ("accept", "application/json"),
                ("sec-fetch-site", "same-origin"),
            ];
            clean(
                &local.request("POST", &preview, &json, encoded(&whole).as_str()),
                spec.key,
            );
        }
    }
    for path in [
        "/",
        "/page/instances",
        "/page/instances/1",
        "/page/journal",
        "/_platform/journal",
    ] {
        clean(&local.open(path).answer, path);
    }
}

#[test]
fn neither_the_accounts_secrets_nor_a_token_is_on_a_page() {
    let local = Local::start();
    let instance = local.instance();
    let token = instance["token"].as_str().expect("a token").to_owned();
    let environment = local
        .request("GET", "/_platform/environment", &[], None)
        .is(200)
        .body;
    let secrets = environment
        .lines()
        .filter(|line| !line.contains("URL") && !line.contains("USERNAME"));
    let secrets = secrets
        .filter_map(|line| line.split('\'').nth(1))
        .map(str::to_owned);
    let secrets: Vec<String> = secrets.chain([token]).collect();
    assert!(secrets.len() >= 3);
    let id = instance["id"].to_string();
    let instance = format!("/page/instances/{id}");
    for path in [
        "/",
        "/page/instances",
        &instance,
        "/page/journal",
        "/page/faults",
        "/page/elements/freshservice",
    ] {
        let page = local.open(path).answer;
        for secret in &secrets {
            assert!(
                !page.body.contains(secret) && !page.head.contains(secret),
                "{path}"
            );
        }
    }
}
