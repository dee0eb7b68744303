//! The commands that `show --as curl` prints, for every element.
//!
//! **Input:** the definitions. **Output:** what the platform answers to each command.

use std::path::PathBuf;
use std::process::Command;

use element_codegen::diagnostic::Findings;
use element_codegen::generate::load;
use element_codegen::pages::guide;
use element_codegen::tree::{RealDisk, read_inputs};
use serde_json::Value;

use crate::client::Local;
use crate::program::Program;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
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
