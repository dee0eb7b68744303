//! Too much, too slow, too many.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

use element_platform::Platform;
use serde_json::json;

use crate::client::{BASE, Local, freshservice, read, send};

#[test]
fn a_body_over_one_mebibyte_is_refused_and_one_below_is_not() {
    let local = Local::start();
    let mut body = freshservice();
    body["configuration"]["note"] = "x".repeat(1024 * 1024).into();
    local
        .call("POST", "/instances", body.clone())
        .is(413)
        .message();
    body["configuration"]["note"] = "x".repeat(1000 * 1000).into();
    local.call("POST", "/instances", body).is(200);
}

#[test]
fn headers_over_16_kibibytes_are_refused() {
    let local = Local::start();
    let long = "x".repeat(16 * 1024);
    let headers = [
        ("authorization", local.authorization.as_str()),
        ("x-long", long.as_str()),
    ];
    local
        .request("GET", &format!("{BASE}/elements"), &headers, None)
        .is(431)
        .message();
    let longer = "x".repeat(1024 * 1024);
    let headers = [
        ("authorization", local.authorization.as_str()),
        ("x-long", longer.as_str()),
    ];
    let answer = local.request("GET", &format!("{BASE}/elements"), &headers, None);
    assert_eq!(answer.status, 431);
}

#[test]
fn slow_senders_are_not_waited_for() {
    let local = Local::with(Platform::builder().patience(Duration::from_millis(150)));
    let ends = |bytes: &[u8]| {
        let mut stream = TcpStream::connect(local.platform.address()).expect("a connection");
        stream
            .set_read_timeout(Some(Duration::from_mins(1)))
            .expect("a timeout");
        stream.write_all(bytes).expect("bytes sent");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an end");
        read(&answer)
    };
    assert!(ends(b"GET / HTTP/1.1\r\nhost: local").is_none_or(|answer| answer.status == 408));
    let head = format!(
        "POST {BASE}/instances HTTP/1.1\r\nhost: localhost\r\nauthorization: {}\r\ncontent-length: 100\r\n\r\n{{",
        local.authorization
    );
    assert_eq!(ends(head.as_bytes()).map(|answer| answer.status), Some(408));
}

#[test]
fn a_client_may_close_its_side_once_it_has_asked() {
    let local = Local::with(Platform::builder().fault("GET /elements/keys delay=60ms"));
    let mut stream = TcpStream::connect(local.platform.address()).expect("a connection");
    let head = format!(
        "GET {BASE}/elements/keys HTTP/1.1\r\nhost: localhost\r\nauthorization: {}\r\n\r\n",
        local.authorization
    );
    stream.write_all(head.as_bytes()).expect("bytes sent");
    stream.shutdown(Shutdown::Write).expect("a side closed");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an end");
    assert_eq!(read(&answer).map(|answer| answer.status), Some(200));
}

#[test]
fn deep_wide_and_broken_bodies_are_400() {
    let local = Local::start();
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    for body in [deep.as_str(), "[]", "1", "\"x\"", "{", "{\"a\":}", "\u{0}"] {
        local.call("POST", "/instances", body).is(400).message();
    }
    for body in [
        json!({ "element": 1 }),
        json!({ "element": { "key": 1 } }),
        json!({ "element": { "key": "box" }, "configuration": [] }),
        json!({ "element": { "key": "box" }, "tags": "a" }),
        json!({ "element": { "key": "box" }, "tags": [1] }),
        json!({ "element": { "key": "box" }, "name": {} }),
        json!({ "element": { "key": "box" }, "providerData": "x" }),
        json!({ "configuration": {} }),
        json!({ "element": {} }),
    ] {
        local.call("POST", "/instances", body).is(400).message();
    }
    let bytes = format!(
        "POST {BASE}/instances HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\nauthorization: {}\r\ncontent-length: 2\r\n\r\n",
        local.authorization
    );
    let mut bytes = bytes.into_bytes();
    bytes.extend([0xff, 0xfe]);
    assert_eq!(
        send(local.platform.address(), &bytes).map(|answer| answer.status),
        Some(400)
    );
}

#[test]
fn a_body_of_another_encoding_or_kind_is_415() {
    let local = Local::start();
    for (name, value) in [
        ("content-encoding", "gzip"),
        ("content-type", "text/xml"),
        ("content-type", "multipart/form-data"),
    ] {
        let headers = [
            ("authorization", local.authorization.as_str()),
            (name, value),
        ];
        local
            .request(
                "POST",
                &format!("{BASE}/instances"),
                &headers,
                freshservice(),
            )
            .is(415)
            .message();
    }
    for kind in [
        "application/json; charset=utf-8",
        "APPLICATION/JSON",
        "application/vnd.api+json",
    ] {
        let headers = [
            ("authorization", local.authorization.as_str()),
            ("content-type", kind),
        ];
        local
            .request(
                "POST",
                &format!("{BASE}/instances"),
                &headers,
                freshservice(),
            )
            .is(200);
    }
}

#[test]
fn unknown_routes_name_those_that_exist_and_other_methods_those_of_the_path() {
    let local = Local::start();
    let message = local
        .call("GET", "/instances/1/nothing", None)
        .is(404)
        .message();
    assert!(message.contains("POST /instances"), "{message}");
    local
        .request("GET", "/favicon.ico", &[], None)
        .is(404)
        .message();
    let message = local.call("POST", "/instances/1", None).is(405).message();
    assert!(message.contains("GET, PUT, PATCH, DELETE"), "{message}");
}

#[test]
fn a_page_size_beyond_the_bound_is_cut_and_told() {
    let local = Local::start();
    for _ in 0..3 {
        local.instance();
    }
    let answer = local.call("GET", "/instances?pageSize=1000", None).is(200);
    assert_eq!(
        answer.header("elements-error"),
        Some("pageSize is limited to 200")
    );
    for path in [
        "/instances?pageSize=0",
        "/instances?pageSize=x",
        "/instances?nextPage=x",
        "/instances?pageSize=-1",
    ] {
        local.call("GET", path, None).is(400);
    }
}

#[test]
fn a_stream_of_requests_shares_one_connection() {
    let local = Local::start();
    let one = format!(
        "GET {BASE}/elements/keys HTTP/1.1\r\nhost: localhost\r\nauthorization: {}\r\n\r\n",
        local.authorization
    );
    let last = one.replace("\r\n\r\n", "\r\nconnection: close\r\n\r\n");
    let mut stream = TcpStream::connect(local.platform.address()).expect("a connection");
    stream
        .write_all(format!("{one}{one}{last}").as_bytes())
        .expect("sent");
    let mut bytes = Vec::new();
    std::io::Read::read_to_end(&mut stream, &mut bytes).expect("answers");
    assert_eq!(
        String::from_utf8_lossy(&bytes)
            .matches("HTTP/1.1 200 OK")
            .count(),
        3
    );
    assert!(read(&bytes).is_some());
}
