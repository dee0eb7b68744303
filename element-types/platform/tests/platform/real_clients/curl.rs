//! curl with the guides' own command, as it is written, against the real program.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::{Client, driven, install};
use crate::program::{Folder, Program};

const CURL: Client = Client {
    name: "curl",
    install: installed,
};

const GUIDES: &[&str] = &[
    "abbyy",
    "actessentials",
    "epages",
    "freshservice",
    "typeform",
];

/// The command of all five guides, to the letter.
const COMMAND: &str = "curl -X POST
-H 'Authorization: User <INSERT_USER_SECRET>, Organization <INSERT_ORGANIZATION_SECRET>'
-H 'Content-Type: application/json'
-d @instance.json
'https://api.cloud-elements.com/elements/api-v2/instances'";

/// What the guide of ePages copies from ABBYY's, and no instance of ePages has.
const COPIED: &[&str] = &[
    "bulk.query.date_mask",
    "bulk.query.field_name",
    "bulk.query.operator",
    "event.notification.instance.finder",
    "password",
    "username",
];

fn guide(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/guides")
        .join(name);
    let text = std::fs::read_to_string(&path).expect("a guide of this workspace");
    serde_json::from_str(&text).expect("JSON")
}

/// Runs the guide's command with host and secrets filled in, on one line, and gives the answer.
fn run(program: &Program, body: &Value) -> Value {
    let folder = Folder::new(&format!(
        "guide-{}",
        body["element"]["key"].as_str().unwrap_or_default()
    ));
    std::fs::write(folder.path().join("instance.json"), body.to_string()).expect("a file");
    let command = COMMAND
        .replace('\n', " ")
        .replace("<INSERT_USER_SECRET>", program.said("user"))
        .replace("<INSERT_ORGANIZATION_SECRET>", program.said("organization"))
        .replace(
            "https://api.cloud-elements.com/elements/api-v2",
            program.base_url(),
        );
    let output = Command::new("sh")
        .arg("-c")
        .arg(format!("{command} -s"))
        .current_dir(folder.path())
        .output();
    let output = output.expect("a shell with curl");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// The paths of all members, but those of the configuration.
fn members(value: &Value, at: &str, found: &mut Vec<String>) {
    for (name, value) in value.as_object().into_iter().flatten() {
        let path = format!("{at}/{name}");
        if name != "configuration" {
            members(value, &path, found);
        }
        found.push(path);
    }
}

fn installed(_: &Path) -> Result<PathBuf, String> {
    install("curl", &["--version"], Path::new("."))?;
    Ok("curl".into())
}

#[test]
fn every_guide_gives_what_its_sample_shows() {
    driven(&CURL, |_, setting| {
        let program = Program::start(&setting.arguments());
        for key in GUIDES {
            let sample = guide(&format!("{key}.response.json"));
            let answer = run(&program, &guide(&format!("{key}.request.json")));
            assert_eq!(answer["element"]["key"], *key, "{answer}");
            let mut paths = Vec::new();
            members(&sample, "", &mut paths);
            assert!(paths.len() > 15, "{key}");
            for path in paths {
                assert!(
                    answer.pointer(&path).is_some(),
                    "{key}: {path} is missing in {answer}"
                );
            }
            for entry in sample["configuration"]
                .as_object()
                .expect("a configuration")
                .keys()
            {
                let copied = *key == "epages" && COPIED.contains(&entry.as_str());
                assert_eq!(
                    answer["configuration"].get(entry).is_none(),
                    copied,
                    "{key}: {entry}"
                );
            }
        }
    });
}

#[test]
fn every_guide_without_a_required_entry_gives_the_error_that_names_it() {
    driven(&CURL, |_, setting| {
        let program = Program::start(&setting.arguments());
        for key in GUIDES {
            let whole = guide(&format!("{key}.request.json"));
            for entry in whole["configuration"]
                .as_object()
                .expect("a configuration")
                .keys()
            {
                let mut body = whole.clone();
                body["configuration"]
                    .as_object_mut()
                    .expect("a configuration")
                    .remove(entry);
                let message = run(&program, &body)["message"].to_string();
                assert!(
                    message.contains(&format!("`{entry}` (")),
                    "{key}: {message}"
                );
            }
        }
    });
}
