//! The guides, run as they are written: their own command, by the real cURL, against the real program.

use std::path::PathBuf;
use std::process::Command;

use element_codegen::diagnostic::Findings;
use element_codegen::generate::load;
use element_codegen::pages::guide;
use element_codegen::tree::{RealDisk, read_inputs};
use serde_json::Value;

use crate::client::Local;
use crate::program::{Folder, Program};

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

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn guide(name: &str) -> Value {
    let path = root().join("tests/guides").join(name);
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

#[test]
fn every_guide_gives_what_its_sample_shows() {
    let program = Program::start(&[]);
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
}

#[test]
fn every_guide_without_a_required_entry_gives_the_error_that_names_it() {
    let program = Program::start(&[]);
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
}

/// Every element with the bodies of its commands, one for each way.
fn commands() -> Vec<(String, String)> {
    let mut findings = Findings::new();
    let inputs = read_inputs(&RealDisk::new(root()), &mut findings);
    let loaded = load(&inputs, &mut findings);
    assert!(!findings.has_errors());
    findings.discard("warnings are for whoever generates");
    let elements = loaded.catalog.elements.iter();
    elements
        .map(|element| (element.key.clone(), guide::curl(element)))
        .collect()
}

#[test]
fn the_command_of_every_element_creates_it_or_asks_for_its_consent() {
    let local = Local::start();
    let commands = commands();
    assert!(commands.len() >= 180);
    for (key, command) in commands {
        let mut bodies = command.split("<<'JSON'\n").skip(1).peekable();
        assert!(bodies.peek().is_some(), "{key}");
        for body in bodies {
            let (body, _) = body.split_once("\nJSON\n").expect("the end of the body");
            let answer = local.call("POST", "/instances", body);
            let asks = answer.status == 400 && answer.message().starts_with("The OAuth ");
            assert!(answer.status == 200 || asks, "{key}: {answer:?}");
        }
    }
}

#[test]
fn the_command_runs_in_a_shell() {
    let program = Program::start(&[]);
    let commands = commands();
    let (_, command) = commands
        .iter()
        .find(|(key, _)| key == "actpremium")
        .expect("an element");
    let output = Command::new("sh")
        .arg("-c")
        .arg(command.replace("curl ", "curl -s "))
        .env("ELEMENTS_BASE_URL", program.base_url())
        .env("ELEMENTS_USER_SECRET", program.said("user"))
        .env("ELEMENTS_ORGANIZATION_SECRET", program.said("organization"))
        .output()
        .expect("a shell with curl");
    let instance: Value = serde_json::from_slice(&output.stdout).expect("an instance");
    assert_eq!(instance["element"]["key"], "actpremium", "{instance}");
}
