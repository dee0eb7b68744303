//! What only shows on the wire: packing, limits, redirects, broken connections. Both clients.

use std::io::Write as _;
use std::time::Duration;

use element_client::{AsyncClient, BlockingClient, Error, Phase, Retry, api, reqwest, ureq};
use element_types::Untyped;

use crate::both::{Client, account, run};
use crate::scripted::{Server, Step, answer, hangs_up, says};

const INSTANCE: &str = r#"{"id": 7, "token": "planted-token"}"#;

/// The error of a client that makes one attempt at `GET /instances/7`.
fn error(step: fn() -> Step) -> Vec<Error> {
    error_within(step, Duration::from_secs(5))
}

fn error_within(step: fn() -> Step, timeout: Duration) -> Vec<Error> {
    let server = Server::start(vec![step(), step()]);
    let account = account(&server.url)
        .retry(Retry::none())
        .timeout(timeout)
        .body_limit(1 << 20);
    let clients = Client::both(&account);
    clients
        .iter()
        .map(|it| it.send(&api::get::<Untyped>(7)).expect_err("no success"))
        .collect()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packer.write_all(bytes).expect("memory");
    packer.finish().expect("memory")
}

fn packed(body: &[u8]) -> Vec<u8> {
    let body = gzip(body);
    let length = body.len();
    let head = "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\nconnection: close\r\ncontent-length:";
    [format!("{head} {length}\r\n\r\n").into_bytes(), body].concat()
}

#[test]
fn both_ask_and_are_understood() {
    let server = Server::repeating(2, &answer("200 OK", "", INSTANCE));
    let account = account(&server.url).header("Elements-Version", "Helium");
    for client in Client::both(&account) {
        let instance = client.send(&api::get::<Untyped>(7)).expect("an instance");
        assert_eq!(instance.id().value(), Some(7));
    }
    for asked in server.asked() {
        assert_eq!(asked.line, "GET /instances/7 HTTP/1.1");
        assert_eq!(
            asked.header("authorization"),
            Some("User planted-user=, Organization planted-organization")
        );
        assert_eq!(asked.header("elements-version"), Some("Helium"));
        assert_eq!(asked.header("accept"), Some("application/json"));
        assert_eq!(asked.header("content-length"), None);
    }
}

#[test]
fn bodies_go_out_with_every_method_that_has_one() {
    let server = Server::repeating(4, &answer("200 OK", "", INSTANCE));
    for client in Client::both(&account(&server.url)) {
        let change = element_client::Change::new().name("ä");
        assert!(client.send(&api::patch(7, &change)).is_ok());
        assert!(client.send(&api::enable(7)).is_ok());
    }
    let asked = server.asked();
    for pair in asked.chunks(2) {
        assert_eq!(
            (pair[0].line.as_str(), pair[0].body.as_str()),
            ("PATCH /instances/7 HTTP/1.1", r#"{"name":"ä"}"#)
        );
        assert_eq!(pair[0].header("content-type"), Some("application/json"));
        assert_eq!(pair[1].line, "PUT /instances/7/enabled HTTP/1.1");
        assert_eq!(pair[1].body, "");
    }
    assert_eq!(asked.len(), 4);
}

#[test]
fn packed_answers_are_unpacked() {
    let server = Server::start(vec![
        says(packed(INSTANCE.as_bytes())),
        says(packed(INSTANCE.as_bytes())),
    ]);
    for client in Client::both(&account(&server.url)) {
        let instance = client.send(&api::get::<Untyped>(7)).expect("an instance");
        assert_eq!(instance.id().value(), Some(7));
    }
    assert!(server.asked().iter().all(|it| {
        it.header("accept-encoding")
            .is_some_and(|it| it.contains("gzip"))
    }));
}

#[test]
fn what_is_too_large_unpacked_is_refused() {
    for error in error(|| says(packed(&vec![b' '; 2 << 20]))) {
        assert_eq!(error.phase(), Phase::Decoding);
        assert!(
            error.to_string().contains("longer than 1048576 bytes"),
            "{error}"
        );
    }
}

#[test]
fn a_body_of_a_gibibyte_is_refused_before_it_is_read() {
    let gibibyte = || {
        says("HTTP/1.1 200 OK\r\ncontent-length: 1073741824\r\nelements-request-id: 5f1d\r\n\r\n[")
    };
    for error in error(gibibyte) {
        assert_eq!(error.phase(), Phase::Decoding, "{error}");
        assert_eq!(error.status().map(|it| it.as_u16()), Some(200));
        assert_eq!(error.request_id(), Some("5f1d"));
    }
}

/// A gibibyte whose length nobody says: chunk after chunk, until the client has enough.
fn endless() -> Step {
    Box::new(|stream| {
        let chunk = format!("10000\r\n{}\r\n", " ".repeat(0x10000));
        let head = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";
        let mut result = stream.write_all(head.as_bytes());
        for _ in 0..16_384 {
            result = result.and_then(|()| stream.write_all(chunk.as_bytes()));
        }
    })
}

#[test]
fn a_body_without_a_length_is_read_up_to_the_limit() {
    for error in error(endless) {
        assert_eq!(error.phase(), Phase::Decoding, "{error}");
    }
}

#[test]
fn a_body_that_ends_early_is_a_transport_error_with_its_status() {
    let cut = || {
        says(
            "HTTP/1.1 200 OK\r\ncontent-length: 100\r\nelements-request-id: 5f1d\r\n\r\n{\"id\": 7",
        )
    };
    for error in error(cut) {
        assert_eq!(error.phase(), Phase::Transport, "{error}");
        assert_eq!(error.status().map(|it| it.as_u16()), Some(200));
        assert_eq!(error.request_id(), Some("5f1d"));
        assert!(error.may_have_happened());
    }
}

#[test]
fn a_connection_that_ends_or_never_begins_is_a_transport_error() {
    for error in error(hangs_up) {
        assert_eq!(error.phase(), Phase::Transport, "{error}");
        assert!(error.may_have_happened() && error.is_retryable());
    }
    // Nobody listens on the port of a server that has ended.
    let gone = std::net::TcpListener::bind("127.0.0.1:0")
        .and_then(|it| it.local_addr())
        .expect("a port");
    for client in Client::both(&account(&format!("http://{gone}")).retry(Retry::none())) {
        let error = client
            .send(&api::get::<Untyped>(7))
            .expect_err("no success");
        assert_eq!(error.phase(), Phase::Transport, "{error}");
        assert!(!error.may_have_happened());
    }
}

#[test]
fn silence_is_a_timeout() {
    let silent = || -> Step { Box::new(|stream| drop(std::io::Read::read(stream, &mut [0; 1]))) };
    for error in error_within(silent, Duration::from_millis(100)) {
        assert_eq!(error.phase(), Phase::Timeout, "{error}");
        assert!(
            error
                .to_string()
                .starts_with("GET /instances/7: timeout: no answer within 100ms"),
            "{error}"
        );
    }
    let mute = || -> Step {
        Box::new(|stream| {
            drop(stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{"));
            drop(std::io::Read::read(stream, &mut [0; 1]));
        })
    };
    for error in error_within(mute, Duration::from_millis(100)) {
        assert_eq!(error.phase(), Phase::Timeout, "{error}");
    }
}

#[test]
fn no_redirect_takes_the_secrets_along() {
    for status in [
        "301 Moved Permanently",
        "302 Found",
        "303 See Other",
        "307 Temporary Redirect",
        "308 Permanent Redirect",
    ] {
        let thief = Server::repeating(8, &answer("200 OK", "", INSTANCE));
        let location = format!("location: {}/instances?x=planted\r\n", thief.url);
        let server = Server::repeating(8, &answer(status, &location, ""));
        let account = account(&server.url);
        let agent = ureq::Agent::new_with_defaults();
        let without = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .expect("a client");
        let mut clients = Vec::from(Client::both(&account));
        clients.push(Client::Blocking(
            BlockingClient::with_agent(account.clone(), agent).expect("settings"),
        ));
        clients.push(Client::Async(
            AsyncClient::with_client(account, without).expect("settings"),
        ));
        for client in clients {
            for error in [
                client.send(&api::get::<Untyped>(7)).err(),
                client
                    .send(&api::log_in("ada", &"planted-password".into()))
                    .err(),
            ] {
                let error = error.expect("no success");
                assert_eq!(error.phase(), Phase::Status, "{error}");
                assert!(
                    error.to_string().contains("where the secrets do not go"),
                    "{error}"
                );
                assert!(
                    !format!("{error} {error:?}").contains("planted"),
                    "{error:?}"
                );
            }
        }
        assert_eq!(server.asked().len(), 8);
        assert_eq!(thief.asked().len(), 0);
    }
}

#[test]
fn the_platforms_wish_is_waited_for() {
    let script = || says(answer("429 Too Many Requests", "retry-after: 0\r\n", ""));
    let fine = || says(answer("200 OK", "", INSTANCE));
    let server = Server::start(vec![script(), fine(), script(), fine()]);
    for client in Client::both(&account(&server.url)) {
        assert!(client.send(&api::get::<Untyped>(7)).is_ok());
    }
    assert_eq!(server.asked().len(), 4);
}

#[test]
fn an_application_with_its_own_client_keeps_the_limits_of_the_account() {
    let client = reqwest::Client::new();
    let server = Server::start(vec![endless(), endless()]);
    let account = account(&server.url).retry(Retry::none()).body_limit(10);
    let asynchronous = AsyncClient::with_client(account.clone(), client).expect("settings");
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(true)
        .build()
        .new_agent();
    let blocking = BlockingClient::with_agent(account, agent).expect("settings");
    let errors = [
        blocking.get::<Untyped>(7).err(),
        run(asynchronous.get::<Untyped>(7)).err(),
    ];
    assert_eq!(
        errors.map(|it| it.map(|it| it.phase())),
        [Some(Phase::Decoding); 2]
    );
}
