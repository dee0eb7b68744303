//! What survives kill -9: every create that was acknowledged.

use std::process::Command;
use std::time::Duration;

use element_platform::Platform;
use serde_json::Value;

use crate::client::{BASE, Local, freshservice, send};
use crate::program::{Folder, Program};

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
    let local = Local::with(Platform::builder().data(&path));
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
