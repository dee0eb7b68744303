//! What survives: a restart, a damaged file, a second process.

use element_platform::Platform;
use serde_json::json;

use crate::client::Local;
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
