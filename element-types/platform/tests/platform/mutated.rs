//! Requests as nobody would send them, 20,000 of them, one after the other on a platform that keeps
//! what they do: every answer is a refusal with the error body, or a success that makes sense.

mod connection;
mod random;
mod request;
mod words;

use crate::client::Local;
use connection::Connection;
use random::Random;
use request::request;

/// How many requests.
const REQUESTS: usize = 20_000;

/// Lists of all elements are the same in every test; to parse them takes most of the time here.
const LARGE: usize = 16 * 1024;

#[test]
fn twenty_thousand_spoilt_requests_are_refused_or_make_sense() {
    let local = Local::start();
    let mut random = Random::default();
    let mut tokens = vec![
        local.instance()["token"]
            .as_str()
            .unwrap_or_default()
            .to_owned(),
    ];
    let mut connection = Connection::to(local.platform.address());
    let mut counts = [0_usize; 6];
    for number in 0..REQUESTS {
        let (bytes, readable) = request(&mut random, &local, &tokens);
        let shown = || String::from_utf8_lossy(&bytes).into_owned();
        let is_head = bytes.starts_with(b"HEAD ");
        let answer = connection.exchange(&bytes, is_head);
        let answer =
            answer.unwrap_or_else(|| panic!("request {number} has no answer: {}", shown()));
        let class = usize::from(answer.status / 100);
        counts[class] += 1;
        assert!(
            class == 2 || class == 4,
            "request {number}: {answer:?} to {}",
            shown()
        );
        // What is no HTTP is refused before it is a request of anybody's.
        let unread =
            !readable && answer.body.is_empty() && matches!(answer.status, 400 | 414 | 431);
        if is_head || unread || bytes.starts_with(b"OPTIONS ") {
            continue;
        }
        if class == 4 {
            assert!(
                !answer.message().is_empty(),
                "request {number}: {}",
                shown()
            );
        } else if answer.body.len() < LARGE
            && answer.header("content-type") == Some("application/json")
        {
            let body = answer.json();
            if tokens.len() < 8 {
                tokens.extend(body["token"].as_str().map(str::to_owned));
            }
        }
        if number % 1000 == 999 {
            holds(&local);
        }
    }
    assert!(
        counts[2] > REQUESTS / 10 && counts[4] > REQUESTS / 10,
        "{counts:?}"
    );
}

/// What must hold whatever came before.
fn holds(local: &Local) {
    let total = local.call("GET", "/instances/count", None).is(200).json()["totalInstances"]
        .as_u64()
        .unwrap_or(0);
    let mut seen = 0;
    let mut next = String::new();
    if total == 0 {
        return;
    }
    loop {
        let answer = local
            .call("GET", &format!("/instances?pageSize=200{next}"), None)
            .is(200);
        for instance in answer.json().as_array().expect("rows") {
            seen += 1;
            assert!(
                instance["id"].is_u64()
                    && instance["name"].is_string()
                    && instance["tags"].is_array(),
                "{instance}"
            );
            let configuration = instance["configuration"]
                .as_object()
                .expect("a configuration");
            assert!(
                configuration
                    .values()
                    .all(|value| value.is_string() || value.is_null()),
                "{instance}"
            );
        }
        match answer.header("elements-next-page-token") {
            Some(token) => next = format!("&nextPage={token}"),
            None => break,
        }
    }
    assert_eq!(seen, total);
}
