//! Other sites: their pages may lead here, and do nothing.

use crate::client::{Local, freshservice};

const FORMS: &[&str] = &[
    "/page/elements/freshservice",
    "/page/elements/freshservice/preview",
    "/page/instances/1/enable",
    "/page/instances/1/disable",
    "/page/instances/1/delete",
    "/page/journal/clear",
    "/page/faults",
    "/page/faults/1/remove",
];

#[test]
fn no_form_takes_a_post_of_another_origin() {
    let local = Local::start();
    local.call("POST", "/instances", freshservice()).is(200);
    let own = format!("http://{}", local.platform.address());
    let other_scheme = own.replace("http:", "https:");
    let headers: &[(&str, &str)] = &[
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("origin", "http://127.0.0.1:1"),
        ("origin", &other_scheme),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
    ];
    for form in FORMS {
        for header in headers {
            let form_type = ("content-type", "application/x-www-form-urlencoded");
            let body = "entry.username=a&entry.password=b&entry.subdomain=c&rule=*+drop";
            let answer = local.request("POST", form, &[*header, form_type], body);
            assert_eq!(answer.status, 403, "{form} {header:?}");
        }
    }
    assert_eq!(local.count(), 1);
    assert_eq!(
        local.call("GET", "/instances/1", None).is(200).json()["disabled"],
        false
    );
}

#[test]
fn no_page_is_shown_under_a_foreign_name() {
    let local = Local::start();
    for path in [
        "/",
        "/page/elements/freshservice",
        "/page/instances",
        "/page/journal",
        "/page/style.css",
    ] {
        let answer = local.request("GET", path, &[("host", "evil.example")], None);
        assert_eq!(answer.status, 403, "{path}");
    }
}

#[test]
fn a_link_from_another_site_opens_the_page() {
    let local = Local::start();
    for path in ["/", "/page/elements/freshservice?way=basic"] {
        let answer = local.request("GET", path, &[("sec-fetch-site", "cross-site")], None);
        assert_eq!(answer.status, 200, "{path}");
    }
}

#[test]
fn reading_changes_nothing() {
    let local = Local::start();
    local.call("POST", "/instances", freshservice()).is(200);
    for form in FORMS {
        local.open(form);
    }
    assert_eq!(
        local.call("GET", "/instances/1", None).is(200).json()["disabled"],
        false
    );
}
