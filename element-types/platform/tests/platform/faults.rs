//! Faults on purpose, by rules.

use std::time::{Duration, Instant};

use element_platform::{Platform, Seed};
use serde_json::json;

use crate::client::{BASE, Local, freshservice, send};

#[test]
fn a_status_comes_for_the_first_calls_and_then_no_more() {
    let local =
        Local::with(Platform::builder().fault("POST /instances status=503 retry-after=2 first=2"));
    for _ in 0..2 {
        let answer = local.call("POST", "/instances", freshservice()).is(503);
        assert_eq!(answer.header("retry-after"), Some("2"));
        assert_eq!(answer.message(), "A fault rule answers 503");
    }
    local.call("POST", "/instances", freshservice()).is(200);
    assert_eq!(
        local.call("GET", "/instances/count", None).json()["totalInstances"],
        1
    );
}

#[test]
fn rules_come_and_go_while_it_runs() {
    let local = Local::start();
    let add = |rule: &str| local.request("POST", "/_platform/faults", &[], json!({ "rule": rule }));
    let id = add("GET /instances/{id} status=500 nth=2").is(200).json()["id"].clone();
    let path = format!("/instances/{}", local.instance()["id"]);
    local.call("GET", &path, None).is(200);
    local.call("GET", &path, None).is(500);
    local.call("GET", &path, None).is(200);
    let rules = local
        .request("GET", "/_platform/faults", &[], None)
        .is(200)
        .json();
    assert_eq!(
        (&rules[0]["calls"], &rules[0]["hits"]),
        (&json!(3), &json!(1))
    );
    local
        .request("DELETE", &format!("/_platform/faults/{id}"), &[], None)
        .is(200);
    local
        .request("DELETE", &format!("/_platform/faults/{id}"), &[], None)
        .is(404);
    for (rule, part) in [
        ("GET /nothing drop", "there is no route `GET /nothing`"),
        ("GET /instances share=0.5 drop", "needs a seed"),
        ("GET /instances", "nothing to do"),
    ] {
        assert!(add(rule).is(400).message().contains(part), "{rule}");
    }
}

#[test]
fn a_dropped_connection_has_no_answer_and_the_call_may_have_been_carried_out() {
    let local = Local::start();
    let head = format!(
        "POST {BASE}/instances HTTP/1.1\r\nhost: localhost\r\nauthorization: {}\r\n",
        local.authorization
    );
    let body = freshservice().to_string();
    let bytes = format!("{head}content-length: {}\r\n\r\n{body}", body.len());
    for (rule, stored) in [
        ("POST /instances drop nth=1", 0),
        ("POST /instances drop at=answer", 1),
    ] {
        local.platform.clear_faults();
        local.platform.fault(rule).expect("a rule");
        assert!(
            send(local.platform.address(), bytes.as_bytes()).is_none(),
            "{rule}"
        );
        assert_eq!(
            local.call("GET", "/instances/count", None).json()["totalInstances"],
            stored,
            "{rule}"
        );
    }
}

#[test]
fn a_truncated_body_is_shorter_than_it_says() {
    let local = Local::with(Platform::builder().fault("GET /elements truncate=20"));
    let answer = local.call("GET", "/elements", None);
    let promised: usize = answer
        .header("content-length")
        .and_then(|text| text.parse().ok())
        .expect("a length");
    assert_eq!(answer.body.len(), 20);
    assert!(promised > 1000, "{promised}");
}

#[test]
fn html_comes_where_a_proxy_would_answer() {
    let local = Local::with(Platform::builder().fault("* html"));
    let answer = local.call("GET", "/elements", None).is(502);
    assert_eq!(answer.header("content-type"), Some("text/html"));
    assert!(answer.body.starts_with("<html>"));
}

#[test]
fn a_delay_delays() {
    let local = Local::with(Platform::builder().fault("GET /elements/keys delay=60ms"));
    let before = Instant::now();
    local.call("GET", "/elements/keys", None).is(200);
    // Never less than what was asked for, however fast the machine is.
    assert!(before.elapsed() >= Duration::from_millis(60));
}

#[test]
fn a_share_is_the_same_with_the_same_seed() {
    let run = || {
        let builder = Platform::builder()
            .seed(Seed::new("7"))
            .fault("GET /elements/keys share=0.3 status=500");
        let local = Local::with(builder);
        let calls = (0..40).map(|_| local.call("GET", "/elements/keys", None).status);
        calls.collect::<Vec<_>>()
    };
    let first = run();
    assert!(first.contains(&500) && first.contains(&200));
    assert_eq!(first, run());
}

#[test]
fn a_rule_that_is_not_understood_stops_the_start() {
    for rule in [
        "GET /nothing drop",
        "POST /instances share=0.1 drop",
        "POST /instances explode",
    ] {
        assert!(
            Platform::builder().fault(rule).start_blocking().is_err(),
            "{rule}"
        );
    }
}
