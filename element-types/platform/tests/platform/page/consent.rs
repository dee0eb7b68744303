//! Elements that ask for consent: over the consent page and back, by forms alone.

use element_types::{ELEMENTS, GrantKind};

use super::browser::{Page, filled, form_of};
use crate::client::Local;

/// Presses a button of the consent page, and gives where the browser lands.
fn press(local: &Local, address: &str, decision: &str) -> String {
    let asked = local.open(address);
    // Its policy names the callback, too.
    let faults = asked.faults().into_iter();
    let faults = faults.filter(|fault| !fault.starts_with("the policy"));
    assert_eq!(faults.collect::<Vec<_>>(), Vec::<String>::new());
    let fields = asked.all("input[type=hidden]");
    let text =
        |field: &scraper::ElementRef<'_>, name| field.attr(name).unwrap_or_default().to_owned();
    let mut form: Vec<_> = fields
        .iter()
        .map(|field| (text(field, "name"), text(field, "value")))
        .collect();
    form.push(("decision".to_owned(), decision.to_owned()));
    let action = asked
        .all("form")
        .first()
        .and_then(|form| form.attr("action"))
        .map(str::to_owned);
    local.sent_to(&local.post(&action.expect("a form"), &form))
}

fn begun(local: &Local, key: &str, way: usize) -> String {
    let mut all = ELEMENTS.iter();
    let spec = all
        .find(|spec| spec.key == key)
        .expect("an element of the catalogue");
    local.sent_to(&local.post(&form_of(spec), &filled(spec, way, "planted")))
}

#[test]
fn every_way_that_asks_for_consent_ends_with_an_instance() {
    let local = Local::start();
    for spec in ELEMENTS {
        let ways = spec.ways.iter().enumerate();
        for (place, way) in ways.filter(|(_, way)| way.grant != GrantKind::None) {
            let consent = begun(&local, spec.key, place);
            let back = press(&local, &consent, "allow");
            let instance = local.sent_to(&local.open(&back));
            assert!(
                instance.starts_with("/page/instances/"),
                "{} {}: {instance}",
                spec.key,
                way.name
            );
        }
    }
}

#[test]
fn an_answer_works_once() {
    let local = Local::start();
    let back = press(&local, &begun(&local, "hubspotcrm", 0), "allow");
    local.sent_to(&local.open(&back));
    let again: Page = local.open(&back);
    assert_eq!(again.answer.status, 400);
    assert!(again.text("main").contains("No form waits for this answer"));
}

#[test]
fn without_consent_the_form_is_there_again_and_nothing_else() {
    let local = Local::start();
    let back = press(&local, &begun(&local, "hubspotcrm", 0), "deny");
    let page = local.open(&back);
    assert_eq!((page.answer.status, page.faults()), (200, Vec::new()));
    assert!(
        page.text("[role=alert]:not([hidden])")
            .contains("Consent was denied")
    );
    assert!(!page.answer.body.contains("planted"));
    assert_eq!(local.count(), 0);
}

#[test]
fn a_made_up_code_is_told_above_the_form() {
    let local = Local::start();
    let consent = begun(&local, "hubspotcrm", 0);
    let state = consent
        .split('&')
        .find_map(|pair| pair.strip_prefix("state="))
        .expect("a state");
    let page = local.open(&format!("/page/consent?state={state}&code=made-up"));
    assert_eq!((page.answer.status, page.faults()), (400, Vec::new()));
    assert!(
        page.text(".summary")
            .contains("The OAuth code provided was never given out")
    );
}
