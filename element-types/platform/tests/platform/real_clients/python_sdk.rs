//! cloudelements, a library of the package index of Python, in an application of a few lines.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::{Client, driven, install};
use crate::client::Local;

const SDK: Client = Client {
    name: "cloudelements",
    install: installed,
};

fn installed(folder: &Path) -> Result<PathBuf, String> {
    let python = folder.join("environment/bin/python");
    if !folder.join("installed").is_file() {
        install("python3", &["-m", "venv", "environment"], folder)?;
        let wanted = ["-m", "pip", "install", "--quiet", "cloudelements==0.2.1"];
        install(&python.display().to_string(), &wanted, folder)?;
        std::fs::write(folder.join("installed"), "").expect("a file");
    }
    Ok(python)
}

/// What an application does with the library; it prints one line of JSON for each answer.
const APPLICATION: &str = include_str!("application.py");

/// Each call of the application, and the status that it is answered with in every mode.
const ANSWERS: &[(&str, u64)] = &[
    ("url", 200),
    ("create", 200),
    ("list", 200),
    ("get", 200),
    ("form", 415),
    ("elements", 200),
    ("keys", 200),
    ("element", 200),
    ("configuration", 200),
    ("hubs", 200),
    ("hub keys", 200),
    ("hub", 200),
    ("hub elements", 200),
    // From here on every call carries `Element: token`.
    ("account created", 200),
    ("account", 200),
    ("account changed", 200),
    ("account deleted", 200),
    ("accounts", 200),
    ("accounts by a filter", 200),
    ("accounts by one nobody understands", 400),
    ("contact created", 200),
    ("contacts", 200),
    ("leads", 200),
    ("list with a token", 200),
    ("get with a token", 200),
    ("transformations", 404),
    ("transformation", 404),
    ("transformation created", 405),
    ("transformations deleted", 404),
    ("delete", 200),
    ("account of a deleted instance", 401),
];

/// Runs the application; its answers by what they are to.
fn run(python: &Path, local: &Local) -> Vec<Value> {
    let output = Command::new(python)
        .args(["-c", APPLICATION])
        .env("ELEMENTS_BASE_URL", local.platform.base_url())
        .env(
            "ELEMENTS_USER_SECRET",
            local.platform.user_secret().expose(),
        )
        .env(
            "ELEMENTS_ORGANIZATION_SECRET",
            local.platform.organization_secret().expose(),
        )
        .output()
        .expect("python starts");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8_lossy(&output.stdout);
    let lines = text.lines();
    lines
        .map(|line| serde_json::from_str(line).expect("a line of JSON"))
        .collect()
}

#[test]
fn the_sdk_connects_an_account_uses_it_and_lets_it_go() {
    driven(&SDK, |python, setting| {
        let local = Local::with(setting.builder());
        let answers = run(python, &local);
        let given: Vec<(&str, u64)> = answers
            .iter()
            .map(|answer| {
                let what = answer[0].as_str().unwrap_or_default();
                (what, answer[1].as_u64().unwrap_or_default())
            })
            .collect();
        assert_eq!(given, ANSWERS, "{answers:#?}");
        let answer = |what: &str| {
            let found = answers.iter().find(|answer| answer[0] == what);
            found.map_or(Value::Null, |answer| answer[2].clone())
        };
        assert!(answer("configuration")["configuration"].is_array());
        assert_eq!(
            answer("transformations")["message"],
            "No transformations found"
        );
        assert!(local.platform.journal().contains("`Element:`"));
        local.platform.stop();
    });
}
