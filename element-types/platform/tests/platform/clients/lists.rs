//! How they need lists: empty ones, filtered ones, read from a page of another origin.

use crate::client::{BASE, Local};

#[test]
fn line_10_an_empty_list_is_404_in_the_words_that_clients_know() {
    let local = Local::start();
    for path in [
        "/instances",
        "/instances?tags[]=none",
        "/elements/box/instances",
        "/elements?where=key%3D%27none%27",
        "/hubs?where=key%3D%27none%27",
    ] {
        let message = local.call("GET", path, None).is(404).message();
        assert!(
            message.starts_with("No ") && message.ends_with(" found"),
            "{path}: {message}"
        );
    }
}

#[test]
fn line_11_a_filter_is_never_ignored() {
    let local = Local::start();
    let found = local.call(
        "GET",
        "/elements?where=key+in+%28%27box%27%2C%27sfdc%27%29+AND+hub%3D%27crm%27",
        None,
    );
    assert_eq!(found.is(200).json()[0]["key"], "sfdc");
    for path in [
        "/elements?where=name+like+%27a%25%27",
        "/elements?where=colour%3D%27red%27",
        "/elements?where=key%3D%27a",
        "/elements?name=box",
        "/instances?elementKey=box",
        "/instances?where=name",
        "/hubs?name=crm",
    ] {
        local.call("GET", path, None).is(400);
    }
}

#[test]
fn line_17_any_origin_may_read_these_headers_exactly() {
    let local = Local::start();
    let headers = [
        ("authorization", local.authorization.as_str()),
        ("origin", "https://app.example"),
    ];
    let answer = local
        .request("GET", &format!("{BASE}/elements"), &headers, None)
        .is(200);
    assert_eq!(
        answer.header("access-control-expose-headers"),
        Some(
            "Elements-Returned-Count, Elements-Total-Count, Elements-Request-Id, Elements-Next-Page-Token, \
             Elements-Trace-Id, Elements-Error, Content-Disposition"
        )
    );
    let asked = [
        ("origin", "https://app.example"),
        ("access-control-request-method", "POST"),
        ("access-control-request-headers", "authorization"),
    ];
    let answer = local
        .request("OPTIONS", &format!("{BASE}/instances"), &asked, None)
        .is(200);
    assert_eq!(
        answer.header("access-control-allow-headers"),
        Some("authorization")
    );
}
