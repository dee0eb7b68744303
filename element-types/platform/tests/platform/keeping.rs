//! What survives: a restart, kill -9, a damaged file, a second process.

use std::io::Write as _;
use std::net::TcpStream;
use std::process::Command;
use std::time::Duration;

use element_platform::{Platform, Seed, Snapshot};
use serde_json::{Value, json};

use crate::client::{BASE, Local, freshservice, read, send};
use crate::program::{Folder, Program, refusal};

fn with_data(path: &str) -> Local {
    Local::with(Platform::builder().data(path))
}

#[test]
fn everything_is_there_after_a_restart() {
    let folder = Folder::new("restart");
    let path = folder.file("data");
    let before = with_data(&path);
    let document = json!({ "key": "acmedesk", "name": "Acme", "configuration": [{ "key": "site", "required": true }] });
    before.call("POST", "/elements", document).is(200);
    let body = json!({ "configuration": { "site": "acme" } });
    let own = before
        .call("POST", "/elements/acmedesk/instances", body)
        .is(200)
        .json();
    let kept = before.instance();
    let gone = before.instance();
    before
        .call("DELETE", &format!("/instances/{}", gone["id"]), None)
        .is(200);
    let header = before.authorization.clone();
    before.platform.stop();

    let after = with_data(&path);
    assert_eq!(after.authorization, header);
    for instance in [&own, &kept] {
        let path = format!("/instances/{}", instance["id"]);
        assert_eq!(after.call("GET", &path, None).is(200).json(), *instance);
        after.call_on(instance, "GET", "/ping").is(200);
    }
    // A token of before must fit nothing that comes after.
    assert_ne!(after.instance()["id"], gone["id"]);
    after.call_on(&gone, "GET", "/ping").is(401);
}

#[cfg(unix)]
#[test]
fn the_file_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new("mode");
    let path = folder.file("data");
    let local = with_data(&path);
    local.instance();
    let mode = std::fs::metadata(&path)
        .expect("the file")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    let snapshot = folder.file("snapshot.json");
    local
        .platform
        .snapshot()
        .save(snapshot.as_ref())
        .expect("a snapshot");
    let mode = std::fs::metadata(&snapshot)
        .expect("the file")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn a_second_process_is_told() {
    let folder = Folder::new("second");
    let path = folder.file("data");
    let program = Program::start(&["--data", &path]);
    let text = refusal(&["--port", "0", "--data", &path]);
    assert!(
        text.contains("in use by another process") && text.contains(&path),
        "{text}"
    );
    drop(program);
}

#[test]
fn a_damaged_or_foreign_file_is_refused_and_left_alone() {
    let folder = Folder::new("damaged");
    let path = folder.file("data");
    let local = with_data(&path);
    for _ in 0..300 {
        local.instance();
    }
    local.platform.stop();
    let whole = std::fs::read(&path).expect("the file");
    let half = whole.len() / 2;
    let mut zeros = whole.clone();
    zeros[4096..].fill(0);
    let foreign = [
        ("cut in half", whole[..half].to_vec()),
        ("a byte short", whole[..whole.len() - 1].to_vec()),
        ("cut to a page", whole[..4096].to_vec()),
        ("its pages zeroed", zeros),
        ("a text", b"hello".to_vec()),
        ("JSON", br#"{"instances":[]}"#.to_vec()),
    ];
    for (what, bytes) in foreign {
        let path = folder.file("other");
        std::fs::write(&path, &bytes).expect("a file");
        let text = refusal(&["--port", "0", "--data", &path]);
        assert!(
            text.contains("left as it is") && text.contains(&path),
            "{what}: {text}"
        );
        assert_eq!(
            std::fs::read(&path).expect("the file"),
            bytes,
            "{what} was changed"
        );
    }
}

/// How often the program is killed.
const KILLS: usize = 50;

#[test]
fn every_acknowledged_create_survives_kill_9() {
    let folder = Folder::new("killed");
    let path = folder.file("data");
    let mut acknowledged: Vec<Value> = Vec::new();
    for round in 0..KILLS {
        let mut program = Program::start(&["--data", &path]);
        let stream = std::thread::scope(|scope| {
            let creates: Vec<_> = (0..4)
                .map(|_| scope.spawn(|| create_until_it_ends(&program)))
                .collect();
            // Long enough for some, different in every round.
            std::thread::sleep(Duration::from_millis(3 + round as u64 % 17));
            let id = program.id().to_string();
            assert!(
                Command::new("kill")
                    .args(["-9", &id])
                    .status()
                    .expect("kill")
                    .success()
            );
            let answers = creates
                .into_iter()
                .flat_map(|thread| thread.join().expect("a thread"));
            answers.collect::<Vec<Value>>()
        });
        program.kill();
        acknowledged.extend(stream);
    }
    assert!(
        acknowledged.len() > KILLS,
        "only {} creates were acknowledged",
        acknowledged.len()
    );
    let local = with_data(&path);
    for instance in &acknowledged {
        let kept = local
            .call("GET", &format!("/instances/{}", instance["id"]), None)
            .is(200)
            .json();
        assert_eq!(kept, *instance);
    }
    let total = local.call("GET", "/instances/count", None).json()["totalInstances"].as_u64();
    assert!(total >= Some(acknowledged.len() as u64));
}

/// Creates one instance after the other and gives those that were answered in full.
fn create_until_it_ends(program: &Program) -> Vec<Value> {
    let body = freshservice().to_string();
    let request = format!(
        "POST {BASE}/instances HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\nauthorization: {}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        program.authorization(),
        body.len()
    );
    let address = std::net::SocketAddr::from(([127, 0, 0, 1], program.port()));
    let mut created = Vec::new();
    while let Some(answer) = send(address, request.as_bytes()) {
        let promised = answer
            .header("content-length")
            .and_then(|text| text.parse().ok());
        if promised != Some(answer.body.len()) {
            break;
        }
        created.push(answer.is(200).json());
    }
    created
}

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

#[test]
fn creates_that_wait_share_a_commit_and_each_is_kept() {
    let folder = Folder::new("batch");
    let path = folder.file("data");
    let local = with_data(&path);
    let ids: Vec<u64> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..16)
            .map(|_| scope.spawn(|| local.instance()["id"].as_u64()))
            .collect();
        threads
            .into_iter()
            .filter_map(|thread| thread.join().expect("a thread"))
            .collect()
    });
    local.platform.stop();
    let local = with_data(&path);
    for id in ids {
        local.call("GET", &format!("/instances/{id}"), None).is(200);
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
