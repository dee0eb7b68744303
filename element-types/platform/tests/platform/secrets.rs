//! Planted secrets, looked for wherever something is written down.

use element_platform::{Mode, Platform};
use serde_json::{Value, json};

use crate::client::{BASE, Local, freshservice};
use crate::program::Folder;

/// What every secret of the run holds.
const PLANTED: &str = "planted";

/// Calls that bring secrets by every road; the last column is a body.
fn calls(path: &str) -> Vec<(&'static str, String, Value)> {
    let mut odd = freshservice();
    odd["configuration"]["apiSecret"] = "planted-unknown".into();
    odd["configuration"]["event.poller.refresh_interval"] = "planted-number".into();
    odd["providerData"] = json!({ "code": "planted-code", "secret": "planted-provider" });
    let mut unknown = odd.clone();
    unknown["configuration"]["event.poller.refresh_interval"] = json!(null);
    let code = json!({ "providerData": { "code": "planted-code" } });
    let oauth = json!({
        "element": { "key": "box" }, "providerData": { "code": "planted-code" },
        "configuration": {
            "oauth.api.key": "planted-key", "oauth.api.secret": "planted-secret",
            "oauth.callback.url": "http://a.example/",
        },
    });
    let application = "apiKey=planted-key&apiSecret=planted-secret";
    let change = |name: &str, value: Value| json!({ "configuration": { name: value } });
    vec![
        ("POST", "/instances".into(), odd),
        ("POST", "/instances".into(), unknown),
        (
            "PUT",
            path.into(),
            change("password", "planted-again".into()),
        ),
        (
            "PATCH",
            path.into(),
            change("subdomain", json!({ "x": "planted-object" })),
        ),
        ("PUT", format!("{path}?reAuthenticate=true"), code),
        (
            "GET",
            format!("/elements/box/oauth/url?{application}"),
            json!(null),
        ),
        (
            "GET",
            format!("/elements/twitter/oauth/token?{application}&callbackUrl=http://a.example/"),
            json!(null),
        ),
        ("POST", "/instances".into(), oauth),
        (
            "POST",
            "/authentication".into(),
            json!({ "username": "ada", "password": "planted-password" }),
        ),
        (
            "POST",
            "/elements/box/clone".into(),
            json!({ "key": 7, "password": "planted-password" }),
        ),
    ]
}

/// The bodies of answers to what is refused.
fn refusals(local: &Local, path: &str) -> String {
    let mut found = String::new();
    for (method, path, body) in calls(path) {
        let answer = local.call(method, &path, body);
        if answer.status != 200 {
            found.push_str(&answer.body);
        }
    }
    let broken = local.call(
        "POST",
        "/instances",
        "{\"configuration\": {\"password\": \"planted-broken\"",
    );
    let wrong = "User planted-wrong, Organization planted-wrong, Element planted-wrong";
    let wrong = local.call_as(wrong, "GET", "/instances", None);
    let headers = [
        ("authorization", local.authorization.as_str()),
        ("content-type", "application/x-www-form-urlencoded"),
    ];
    let form = local.request(
        "PUT",
        &format!("{BASE}{path}"),
        &headers,
        "password=planted-form",
    );
    [found, broken.body, wrong.body, form.body].concat()
}

/// Everything that is written down about such a run.
fn traces(mode: Mode) -> Vec<(&'static str, String)> {
    let folder = Folder::new("secrets");
    let data = folder.file("data");
    let builder = Platform::builder()
        .mode(mode)
        .data(&data)
        .secrets("planted-user=", "planted-organization");
    let debug = format!("{builder:?}");
    let local = Local::with(builder);
    let instance = local.instance();
    let path = format!("/instances/{}", instance["id"]);
    let read = |path: &str| local.call("GET", path, None).is(200).body;
    let mut traces = vec![
        ("errors", refusals(&local, &path)),
        ("debug of the builder", debug),
        ("debug", format!("{:?}", local.platform)),
        ("page", local.request("GET", "/", &[], None).body),
        ("list", read("/instances")),
        ("items", read(&format!("{path}/configuration"))),
        ("export", read("/elements/freshservice/export")),
        ("journal", local.platform.journal()),
        ("snapshot", local.platform.snapshot().to_json()),
    ];
    local.platform.stop();
    let file = std::fs::read(&data).expect("the file");
    traces.push(("data file", String::from_utf8_lossy(&file).into_owned()));
    traces
}

#[test]
fn no_planted_secret_is_written_down_anywhere() {
    for mode in [Mode::Lenient, Mode::Strict] {
        for (what, text) in traces(mode) {
            assert!(!text.is_empty(), "{what}");
            let found = text.match_indices(PLANTED);
            let found = found.map(|(place, _)| text[place..].chars().take(40).collect::<String>());
            assert_eq!(
                found.collect::<Vec<_>>(),
                Vec::<String>::new(),
                "{what}, {mode:?}"
            );
        }
    }
}
