//! What errors say: one row for each answer.

use std::error::Error as _;
use std::time::Duration;

use element_client::{
    Account, Body, Call, Endpoint, Error, Phase, TransportError, TransportKind, api, http,
};
use element_types::elements::freshservice::Config;
use element_types::{CreateInstance, NoGrant, Untyped};

use crate::platform::signed;

fn endpoint() -> Endpoint {
    let account = Account::new("planted-user", "planted-organization").body_limit(10_000);
    Endpoint::new(account).expect("settings")
}

fn error<T>(call: &Call<T>, status: u16, headers: &[(&str, &str)], body: &'static str) -> Error {
    let mut response = http::Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    let response = response.body(Body::from(body)).expect("a response");
    call.answer(&endpoint(), response)
        .err()
        .expect("no success")
}

/// Status, headers and body, and what the line says after the call.
type Row = (
    u16,
    &'static [(&'static str, &'static str)],
    &'static str,
    &'static str,
);

#[test]
fn one_line_says_everything() {
    let get = api::get::<Untyped>(7);
    let rows: &[Row] = &[
        (
            404,
            &[("elements-request-id", "5f1d")],
            r#"{"requestId": "other", "message": "No instance\nfound with ID 7"}"#,
            "status 404 Not Found: No instance found with ID 7; request id: 5f1d",
        ),
        (
            400,
            &[],
            r#"{"requestId": "5f1d", "message": "refused", "providerMessage": "bad site"}"#,
            "status 400 Bad Request: refused; the connected service: bad site; request id: 5f1d",
        ),
        (
            502,
            &[("content-type", "text/html")],
            "<html><title>502 Bad Gateway</title></html>",
            "status 502 Bad Gateway; the body: 502 Bad Gateway",
        ),
        (
            429,
            &[("retry-after", "7")],
            "",
            "status 429 Too Many Requests; to be tried again after 7 s",
        ),
        (
            307,
            &[("location", "https://evil.example:8/x?token=planted")],
            "",
            "status 307 Temporary Redirect: redirected to https://evil.example:8/x, where the secrets do not go; \
             if that is the platform, make it the base URL",
        ),
        (599, &[], "", "status 599"),
        (
            200,
            &[],
            "<!doctype html><title>Sign in</title>",
            "decoding, status 200 OK: not JSON: wrong syntax at line 1, column 1; the body is HTML: is the base URL \
             right?; the body: Sign in",
        ),
        (
            200,
            &[],
            "",
            "decoding, status 200 OK: not JSON: the text ends early at line 1, column 0; the body is empty",
        ),
        (
            200,
            &[],
            r#"{"id": 7, "token": "planted"#,
            "decoding, status 200 OK: not JSON: the text ends early at line 1, column 27; the body: (27 bytes, broken \
             JSON)",
        ),
        (
            200,
            &[],
            r#"{"requestId": "5f1d", "message": "no"}"#,
            r#"decoding, status 200 OK: an error in place of an instance: no; the body: {"message":"no","requestId":"5f1d"}; request id: 5f1d"#,
        ),
        (
            200,
            &[],
            r#"{"name": "Acme"}"#,
            r#"decoding, status 200 OK: an instance without an `id`; the body: {"name":"Acme"}"#,
        ),
        (
            200,
            &[("content-encoding", "br")],
            "\u{b}",
            "decoding, status 200 OK: not JSON: wrong syntax at line 1, column 1; the body is still packed (br): the \
             transport has to unpack it",
        ),
    ];
    for (status, headers, body, expected) in rows {
        let error = error(&get, *status, headers, body);
        let text = error.to_string();
        let start = format!("GET /instances/7: {expected}");
        assert!(text.starts_with(&start), "\n{text}\n{start}");
        assert!(!text.contains('\n'));
        assert!(
            !format!("{error:?} {text}").contains("planted"),
            "{error:?}"
        );
    }
}

#[test]
fn a_message_quotes_no_secret_of_the_call() {
    let request = signed("pa\"ss");
    let body = r#"{"message": "agent at acme: password pa\"ss and planted-user are wrong"}"#;
    let refused = error(&api::create(&request), 400, &[], body);
    assert_eq!(
        refused.message(),
        Some("agent at acme: password [redacted] and [redacted] are wrong")
    );
    // Without a table nobody knows what is a secret.
    let untyped = Untyped::new("acmedesk")
        .entry("site", "acme")
        .entry("flag", true);
    let request = CreateInstance::new(&untyped, NoGrant)
        .name("Acme")
        .to_request()
        .expect("valid");
    let refused = error(
        &api::create(&request),
        400,
        &[],
        r#"{"message": "acme is not true"}"#,
    );
    assert_eq!(refused.message(), Some("[redacted] is not true"));
}

#[test]
fn a_refusal_names_the_entries_that_are_missing() {
    let request = signed("planted");
    let message = r#"{"message": "username is fine, `pagination.max` is missing, and base.url."}"#;
    let refused = error(&api::create(&request), 400, &[], message);
    assert_eq!(refused.missing_entries(), ["pagination.max", "base.url"]);
    let got = error(&api::get::<Config>(7), 400, &[], message);
    assert_eq!(got.missing_entries(), [""; 0]);
}

#[test]
fn questions_about_an_error() {
    let get = api::get::<Untyped>(7);
    let untyped = Untyped::new("acmedesk");
    let request = CreateInstance::new(&untyped, NoGrant)
        .name("Acme")
        .to_request()
        .expect("valid");
    let create = api::create(&request);
    let asked = |error: &Error| {
        [
            error.is_auth(),
            error.is_not_found(),
            error.is_retryable(),
            error.may_have_happened(),
        ]
    };
    for (status, of_get, of_create) in [
        (400, [false; 4], [false; 4]),
        (
            401,
            [true, false, false, false],
            [true, false, false, false],
        ),
        (
            403,
            [true, false, false, false],
            [true, false, false, false],
        ),
        (
            404,
            [false, true, false, false],
            [false, true, false, false],
        ),
        (409, [false; 4], [false; 4]),
        (429, [false, false, true, false], [false; 4]),
        (
            500,
            [false, false, false, true],
            [false, false, false, true],
        ),
        (502, [false, false, true, true], [false, false, false, true]),
        (503, [false, false, true, true], [false, false, false, true]),
        (504, [false, false, true, true], [false, false, false, true]),
    ] {
        assert_eq!(asked(&error(&get, status, &[], "")), of_get, "GET {status}");
        assert_eq!(
            asked(&error(&create, status, &[], "")),
            of_create,
            "POST {status}"
        );
    }
    assert_eq!(
        asked(&error(&create, 200, &[], "{")),
        [false, false, false, true]
    );
}

#[test]
fn what_a_transport_says_becomes_a_phase_and_a_source() {
    let get = api::get::<Untyped>(7);
    for (kind, phase, may_have_happened) in [
        (TransportKind::Connection, Phase::Transport, false),
        (TransportKind::Other, Phase::Transport, true),
        (TransportKind::Timeout, Phase::Timeout, true),
        (TransportKind::TooLarge, Phase::Decoding, true),
    ] {
        let error = get.failed(&endpoint(), TransportError::new(kind, "reset by peer"));
        assert_eq!(
            (error.phase(), error.may_have_happened()),
            (phase, may_have_happened)
        );
        assert_eq!(
            error.source().map(ToString::to_string).as_deref(),
            Some("reset by peer")
        );
        assert!(error.to_string().ends_with("reset by peer"), "{error}");
    }
}

#[test]
fn an_answer_longer_than_the_limit_is_refused() {
    let long = Box::leak("x".repeat(10_001).into_boxed_str());
    let error = error(&api::get::<Untyped>(7), 200, &[], long);
    assert_eq!(error.phase(), Phase::Decoding);
    assert!(
        error
            .to_string()
            .contains("longer than 10000 bytes, which `Account::body_limit` allows")
    );
    assert!(error.to_string().len() < 1_000);
}

#[test]
fn the_wish_to_wait_is_kept() {
    let error = error(&api::get::<Untyped>(7), 503, &[("retry-after", "120")], "");
    assert_eq!(error.retry_after(), Some(Duration::from_secs(120)));
}
