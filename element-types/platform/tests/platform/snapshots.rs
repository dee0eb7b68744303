//! Going back: to a snapshot, to the start, to the same start in another run.

use element_platform::{Platform, Seed, Snapshot};
use serde_json::json;

use crate::client::{Local, freshservice};
use crate::program::{Folder, Program};

#[test]
fn a_snapshot_is_restored_here_and_elsewhere() {
    let local = Local::start();
    let kept = local.instance();
    let snapshot = local.platform.snapshot();
    let later = local.instance();
    local.platform.restore(snapshot.clone()).expect("restored");
    assert_eq!(
        local.call("GET", "/instances", None).is(200).json(),
        json!([kept])
    );
    local.call_on(&later, "GET", "/ping").is(401);

    let other = Local::start();
    let text = snapshot.to_json();
    assert_eq!(Snapshot::from_json(&text), Ok(snapshot));
    other
        .request("PUT", "/_platform/snapshot", &[], text.as_str())
        .is(200);
    let there = other
        .call("GET", &format!("/instances/{}", kept["id"]), None)
        .is(200)
        .json();
    assert_eq!(there["configuration"], kept["configuration"]);
    assert_ne!(there["token"], kept["token"]);
    for broken in [
        "{}",
        "[]",
        "x",
        r#"{"format":"element-platform 1","instances":[[1,{}]]}"#,
    ] {
        other
            .request("PUT", "/_platform/snapshot", &[], broken)
            .is(400);
    }
    assert_eq!(
        other.call("GET", "/instances/count", None).json()["totalInstances"],
        1
    );
}

#[test]
fn the_program_writes_and_restores_snapshots() {
    let folder = Folder::new("snapshot");
    let file = folder.file("snapshot.json");
    let program = Program::start(&["--seed", "1"]);
    let port = program.port().to_string();
    let run = |word: &str| {
        Program::command()
            .args([word, &file, "--port", &port])
            .status()
            .expect("it runs")
            .success()
    };
    assert!(run("snapshot"));
    assert!(run("restore"));
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .expect("the folder")
        .collect();
    assert_eq!(left.len(), 1, "nothing is left beside the file");
}

#[test]
fn a_reset_goes_back_to_the_start() {
    let local = Local::start();
    let instance = local.instance();
    local.request("POST", "/_platform/reset", &[], None).is(200);
    local.call("GET", "/instances", None).is(404);
    local.call_on(&instance, "GET", "/ping").is(401);
    let next = local.instance();
    assert_ne!(next["id"], instance["id"]);
}

#[test]
fn a_seed_gives_the_same_in_every_run_and_after_every_reset() {
    let seed = || {
        Seed::from_json(
            &json!({
                "seed": 42, "start": "2030-05-06T07:08:09Z", "instances": [freshservice()],
                "elements": [{ "key": "acmedesk", "name": "Acme" }],
            })
            .to_string(),
        )
        .expect("a seed")
    };
    let run = |local: &Local| {
        let answers = [
            local.call("POST", "/instances", freshservice()),
            local.call("GET", "/instances", None),
            local.call("GET", "/elements/acmedesk", None),
            local.call("GET", "/nothing", None),
        ];
        answers.map(|answer| {
            (
                answer.status,
                answer.header("elements-request-id").map(str::to_owned),
                answer.body,
            )
        })
    };
    let first = Local::with(Platform::builder().seed(seed()));
    let second = Local::with(Platform::builder().seed(seed()));
    assert_eq!(first.authorization, second.authorization);
    let answers = run(&first);
    assert!(answers[0].2.contains("2030-05-06T07:08:"), "{answers:?}");
    assert_eq!(answers, run(&second));
    first.platform.reset().expect("a reset");
    assert_eq!(answers, run(&first));
}

#[test]
fn a_seed_that_is_not_understood_is_told() {
    for (text, part) in [
        ("[]", "a JSON object"),
        (r#"{"sead":1}"#, "`sead` is unknown"),
        (r#"{"start":"now"}"#, "`start`"),
        (r#"{"userSecret":"a"}"#, "go together"),
        (r#"{"instances":{}}"#, "`instances`"),
        (r#"{"instances":[1]}"#, "`instances`"),
    ] {
        let error = Seed::from_json(text).expect_err(text);
        assert!(error.contains(part), "{error}");
    }
    let seed =
        Seed::from_json(r#"{"instances":[{"element":{"key":"freshservice"}}]}"#).expect("a seed");
    let error = Platform::builder()
        .seed(seed)
        .start_blocking()
        .expect_err("a refusal")
        .to_string();
    assert!(
        error.contains("instances[0]") && error.contains("`username`"),
        "{error}"
    );
}
