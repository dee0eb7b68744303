//! Foreign hosts and foreign pages.

use serde_json::json;

use crate::client::{BASE, Local};

/// One path of every kind of route.
const PATHS: &[&str] = &[
    "/",
    "/_platform/journal",
    "/elements/api-v2/elements",
    "/nothing",
    "/elements/api-v2/ping",
];

#[test]
fn every_route_refuses_a_foreign_host() {
    let local = Local::start();
    for host in [
        "evil.example",
        "evil.example:80",
        "127.0.0.1.nip.io",
        "localhost.evil.example",
        "",
    ] {
        for path in PATHS {
            let headers = [
                ("authorization", local.authorization.as_str()),
                ("host", host),
            ];
            let answer = local.request("GET", path, &headers, None);
            assert_eq!(answer.status, 403, "{host} {path}");
        }
    }
    let headers = [
        ("authorization", local.authorization.as_str()),
        ("host", "localhost"),
    ];
    local
        .request(
            "GET",
            &format!("http://evil.example{BASE}/elements"),
            &headers,
            None,
        )
        .is(403);
}

#[test]
fn a_name_that_was_allowed_is_no_foreign_host() {
    let builder = element_platform::Platform::builder().allow_host("host.docker.internal");
    let local = Local::with(builder);
    let headers = [
        ("authorization", local.authorization.as_str()),
        ("host", "host.docker.internal:8787"),
    ];
    local
        .request("GET", &format!("{BASE}/elements"), &headers, None)
        .is(200);
}

#[test]
fn pages_of_other_origins_cannot_use_what_is_ours() {
    let local = Local::start();
    let own = local.platform.url();
    let routes = [
        ("GET", "/_platform/journal"),
        ("GET", "/_platform/snapshot"),
        ("GET", "/_platform/environment"),
        ("POST", "/_platform/reset"),
        ("POST", "/_platform/faults"),
        ("POST", "/_platform/oauth/authorize"),
    ];
    for (method, path) in routes {
        for header in [
            ("origin", "https://evil.example"),
            ("origin", "null"),
            ("origin", "http://localhost"),
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
        ] {
            local.request(method, path, &[header], None).is(403);
        }
    }
    local
        .request(
            "POST",
            "/_platform/reset",
            &[("origin", own.as_str())],
            None,
        )
        .is(200);
    local
        .request(
            "POST",
            "/_platform/reset",
            &[("sec-fetch-site", "same-origin")],
            None,
        )
        .is(200);
    local.request("POST", "/_platform/reset", &[], None).is(200);
}

#[test]
fn what_is_ours_is_readable_by_no_other_origin() {
    let local = Local::start();
    let own = local.platform.url();
    let answer = local
        .request(
            "GET",
            "/_platform/journal",
            &[("origin", own.as_str())],
            None,
        )
        .is(200);
    assert_eq!(answer.header("access-control-allow-origin"), None);
}

#[test]
fn secrets_go_to_programs_and_to_no_page() {
    let local = Local::start();
    let text = local
        .request("GET", "/_platform/environment", &[], None)
        .is(200)
        .body;
    assert!(
        text.contains("export ELEMENTS_BASE_URL='http://127.0.0.1:"),
        "{text}"
    );
    local
        .request(
            "GET",
            "/_platform/environment",
            &[("sec-fetch-site", "none")],
            None,
        )
        .is(403);
}

#[test]
fn the_api_answers_any_origin_since_it_needs_a_header() {
    let local = Local::start();
    let headers = [
        ("origin", "https://app.example"),
        ("sec-fetch-site", "cross-site"),
    ];
    let answer = local
        .request("POST", &format!("{BASE}/instances"), &headers, json!({}))
        .is(401);
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
}

#[test]
fn pages_cannot_be_framed_and_load_nothing_from_elsewhere() {
    let local = Local::start();
    let path = "/_platform/oauth/authorize?element=box&redirect_uri=http%3A%2F%2Fapp.example%2F&client_id=%3Cscript%3E";
    // A link on the application's page leads here.
    let page = local
        .request("GET", path, &[("sec-fetch-site", "cross-site")], None)
        .is(200);
    let policy = page.header("content-security-policy").expect("a policy");
    for part in [
        "default-src 'none'",
        "frame-ancestors 'none'",
        "form-action 'self' http://app.example",
    ] {
        assert!(policy.contains(part), "{policy}");
    }
    assert!(!page.body.contains("<script>") && page.body.contains("&lt;script&gt;"));
}
