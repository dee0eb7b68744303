//! Clients that nobody here wrote, installed from their registries and driven unchanged: lenient,
//! strict, and after a restart.
//!
//! Where Node or Python is missing, or the registry cannot be reached, each says so on standard
//! error, past the test runner's capture.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use element_platform::{Mode, Platform};
use serde_json::{Value, json};

use crate::client::{Local, freshservice};
use crate::program::Folder;

/// Says what was not driven, where nobody can overlook it.
fn not_driven(client: &str, reason: &str) {
    let text = format!("\n!!! NOT DRIVEN: the real client {client}: {reason}\n\n");
    // A standard error that is closed hears nothing.
    let _ = std::io::stderr().write_all(text.as_bytes());
}

/// Runs an installer; why it did not work, if it did not.
fn install(program: &str, arguments: &[&str], folder: &Path) -> Result<(), String> {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .output();
    let output = output.map_err(|error| format!("{program}: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let text = String::from_utf8_lossy(&output.stderr);
    Err(format!(
        "{program} {}: {}",
        arguments.join(" "),
        text.lines().last().unwrap_or_default()
    ))
}

/// A folder below the target folder, so that a client is installed once.
fn kept(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("real-clients")
        .join(name);
    std::fs::create_dir_all(&path).expect("a folder");
    path
}

/// Runs a step twice in each mode: before a restart and after it.
fn in_both_modes(name: &str, step: impl Fn(&Local)) {
    for mode in [Mode::Lenient, Mode::Strict] {
        let folder = Folder::new(name);
        for _ in 0..2 {
            let local = Local::with(Platform::builder().mode(mode).data(folder.file("data")));
            step(&local);
            local.platform.stop();
        }
    }
}

/// ce-util, the vendor's command line for accounts, from npm.
fn doctor() -> Result<PathBuf, String> {
    let folder = kept("node");
    let script = folder.join("node_modules/ce-util/src/cli/doctor.js");
    install("node", &["--version"], &folder)?;
    if !script.is_file() {
        let wanted = [
            "install",
            "--no-audit",
            "--no-fund",
            "--prefix",
            ".",
            "ce-util@2.1.5",
        ];
        install("npm", &wanted, &folder)?;
    }
    Ok(script)
}

fn element() -> Value {
    json!({
        "key": "acmedoctor", "name": "Acme Doctor", "hub": "helpdesk", "private": true,
        "authentication": { "type": "custom" }, "hooks": [], "parameters": [], "resources": [],
        "configuration": [{ "key": "site", "name": "Site", "type": "TEXTFIELD_128", "required": true }],
    })
}

/// Uploads, downloads and deletes with ce-util.
fn drive_doctor(script: &Path, local: &Local) {
    let home = Folder::new("doctor");
    let account = json!([{
        "name": "local", "baseUrl": local.platform.url(),
        "userSecret": local.platform.user_secret().expose(),
        "orgSecret": local.platform.organization_secret().expose(),
    }]);
    std::fs::create_dir_all(home.path().join(".doctor")).expect("a folder");
    std::fs::write(home.path().join(".doctor/config.json"), account.to_string()).expect("a file");
    let upload = home.file("upload.json");
    std::fs::write(&upload, json!([element()]).to_string()).expect("a file");
    let run = |arguments: &[&str]| {
        let output = Command::new("node")
            .arg(script)
            .args(arguments)
            .env("HOME", home.path())
            .output();
        let output = output.expect("node starts");
        let text = String::from_utf8_lossy(&output.stdout).into_owned()
            + &String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success() && !text.contains("Failed"),
            "{arguments:?}: {text}"
        );
        text
    };
    run(&["upload", "elements", "local", "-f", &upload]);
    let text = run(&["upload", "elements", "local", "-f", &upload]);
    assert!(text.contains("Updated Element: acmedoctor"), "{text}");
    let body = json!({ "name": "Acme", "configuration": { "site": "acme" } });
    local
        .call("POST", "/elements/acmedoctor/instances", body)
        .is(200);
    local.call("POST", "/instances", freshservice()).is(200);
    let saved = home.file("saved.json");
    run(&["download", "elements", "local", "-f", &saved]);
    let saved: Value =
        serde_json::from_str(&std::fs::read_to_string(&saved).expect("a file")).expect("JSON");
    assert_eq!(saved[0]["configuration"][0]["key"], "site");
    run(&["delete", "instances", "local"]);
    local.call("GET", "/instances", None).is(404);
    // An empty list is none to this client, and no error.
    run(&["delete", "instances", "local"]);
    run(&["delete", "elements", "local", "-n", "Acme Doctor"]);
    local.call("GET", "/elements/acmedoctor", None).is(404);
    local.call("GET", "/elements/freshservice", None).is(200);
}

#[test]
fn ce_util_uploads_downloads_and_deletes() {
    match doctor() {
        Ok(script) => in_both_modes("ce-util", |local| drive_doctor(&script, local)),
        Err(reason) => not_driven("ce-util (npm)", &reason),
    }
}

/// The Python library, from the package index.
fn python() -> Result<PathBuf, String> {
    let folder = kept("python");
    let python = folder.join("environment/bin/python");
    if !folder.join("installed").is_file() {
        install("python3", &["-m", "venv", "environment"], &folder)?;
        let wanted = ["-m", "pip", "install", "--quiet", "cloudelements==0.2.1"];
        install(&python.display().to_string(), &wanted, &folder)?;
        std::fs::write(folder.join("installed"), "").expect("a file");
    }
    Ok(python)
}

/// What an application does with the SDK; it prints one line of JSON for each answer.
const SCRIPT: &str = r#"
import http.client, json, os, urllib.parse
from cloudelements import CloudElements
CloudElements.base_url = os.environ["ELEMENTS_BASE_URL"]
secrets = (os.environ["ELEMENTS_USER_SECRET"], os.environ["ELEMENTS_ORGANIZATION_SECRET"])
sdk = CloudElements(*secrets)
def show(what, answer):
    print(json.dumps([what, answer.status_code, answer.json()]))
    return answer.json()
url = show("url", sdk.get_sales_force_provision_url("app", "s", "http://app.example/back"))["oauthUrl"]
# The click that a person would make on the page at this address.
page = urllib.parse.urlsplit(url)
browser = http.client.HTTPConnection(page.netloc)
browser.request("POST", page.path, page.query, {"content-type": "application/x-www-form-urlencoded"})
back = urllib.parse.urlsplit(browser.getresponse().headers["location"])
code = urllib.parse.parse_qs(back.query)["code"][0]
instance = show("create", sdk.provision_sales_force_instance("app", "s", "http://app.example/back", "Acme", code))
data = {"name": "Renamed", "element": {"key": "sfdc"}}
show("list", sdk.get_instances())
show("get", sdk.get_instance(instance["id"]))
show("form", sdk.update_instance(instance["id"], data=data))
show("elements", sdk.get_all_elements())
show("keys", sdk.get_all_element_keys())
show("element", sdk.get_element_by_key("freshservice"))
show("configuration", sdk.get_element_config_by_key("freshservice"))
show("hubs", sdk.get_hubs())
show("hub", sdk.get_hub_key("crm"))
on = CloudElements(*secrets, element_token=instance["token"])
show("account", on.get_crm_account_by_id(1))
show("delete", sdk.delete_instance(instance["id"]))
"#;

fn drive_python(python: &Path, local: &Local, strict: bool) {
    let output = Command::new(python)
        .args(["-c", SCRIPT])
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
    let mut seen = 0;
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let answer: Value = serde_json::from_str(line).expect("a line of JSON");
        let status = match answer[0].as_str() {
            Some("form") => 415,
            // It writes `Element: token`, which strict refuses and names.
            Some("account") if strict => 401,
            _ => 200,
        };
        assert_eq!(answer[1], status, "{line}");
        seen += 1;
    }
    assert_eq!(seen, 13);
}

#[test]
fn the_python_sdk_creates_reads_and_deletes() {
    match python() {
        Ok(python) => {
            for mode in [Mode::Lenient, Mode::Strict] {
                let folder = Folder::new("python");
                for _ in 0..2 {
                    let builder = Platform::builder().mode(mode).data(folder.file("data"));
                    let local = Local::with(builder);
                    drive_python(&python, &local, mode == Mode::Strict);
                    local.platform.stop();
                }
            }
        }
        Err(reason) => not_driven("cloudelements (PyPI)", &reason),
    }
}
