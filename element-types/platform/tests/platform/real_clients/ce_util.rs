//! ce-util, the vendor's command line for accounts, from npm.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use serde_json::{Value, json};

use super::{Client, driven, install};
use crate::client::{Local, freshservice};
use crate::program::Folder;

const CE_UTIL: Client = Client {
    name: "ce-util",
    install: installed,
};

/// Tests run side by side, and two installations into one folder would meet.
static INSTALLING: Mutex<()> = Mutex::new(());

fn installed(folder: &Path) -> Result<PathBuf, String> {
    let _one = INSTALLING.lock();
    let script = folder.join("node_modules/ce-util/src/cli/doctor.js");
    install("node", &["--version"], folder)?;
    if !script.is_file() {
        let wanted = [
            "install",
            "--no-audit",
            "--no-fund",
            "--prefix",
            ".",
            "ce-util@2.1.5",
        ];
        install("npm", &wanted, folder)?;
    }
    Ok(script)
}

/// The program with an account of a platform.
struct Doctor<'a> {
    script: &'a Path,
    home: Folder,
}

impl<'a> Doctor<'a> {
    fn new(script: &'a Path, local: &Local) -> Self {
        let home = Folder::new("doctor");
        let account = json!([{
            "name": "local", "baseUrl": local.platform.url(),
            "userSecret": local.platform.user_secret().expose(),
            "orgSecret": local.platform.organization_secret().expose(),
        }]);
        std::fs::create_dir_all(home.path().join(".doctor")).expect("a folder");
        std::fs::write(home.path().join(".doctor/config.json"), account.to_string())
            .expect("a file");
        Self { script, home }
    }

    /// What a command prints.
    fn run(&self, arguments: &[&str]) -> String {
        let output = Command::new("node")
            .arg(self.script)
            .args(arguments)
            .env("HOME", self.home.path())
            .output();
        let output = output.expect("node starts");
        let text = String::from_utf8_lossy(&output.stdout).into_owned()
            + &String::from_utf8_lossy(&output.stderr);
        let fine = output.status.success() && !text.contains("Failed");
        assert!(fine, "{arguments:?}: {text}");
        text
    }

    /// What a download writes.
    fn download(&self, what: &str) -> Value {
        let saved = self.home.file("saved.json");
        self.run(&["download", what, "local", "-f", &saved]);
        let text = std::fs::read_to_string(&saved).expect("a file");
        serde_json::from_str(&text).expect("JSON")
    }
}

fn element() -> Value {
    json!({
        "key": "acmedoctor", "name": "Acme Doctor", "hub": "helpdesk", "private": true,
        "authentication": { "type": "custom" }, "hooks": [], "parameters": [], "resources": [],
        "configuration": [{ "key": "site", "name": "Site", "type": "TEXTFIELD_128", "required": true }],
    })
}

#[test]
fn elements_are_uploaded_downloaded_and_deleted() {
    driven(&CE_UTIL, |script, setting| {
        let local = Local::with(setting.builder());
        let doctor = Doctor::new(script, &local);
        let upload = doctor.home.file("upload.json");
        std::fs::write(&upload, json!([element()]).to_string()).expect("a file");
        doctor.run(&["upload", "elements", "local", "-f", &upload]);
        let text = doctor.run(&["upload", "elements", "local", "-f", &upload]);
        assert!(text.contains("Updated Element: acmedoctor"), "{text}");
        let saved = doctor.download("elements");
        assert_eq!(saved[0]["configuration"][0]["key"], "site");
        doctor.run(&["delete", "elements", "local", "-n", "Acme Doctor"]);
        local.call("GET", "/elements/acmedoctor", None).is(404);
        local.call("GET", "/elements/freshservice", None).is(200);
        local.platform.stop();
    });
}

#[test]
fn instances_are_deleted_and_an_empty_list_is_none() {
    driven(&CE_UTIL, |script, setting| {
        let local = Local::with(setting.builder());
        let doctor = Doctor::new(script, &local);
        for _ in 0..2 {
            local.call("POST", "/instances", freshservice()).is(200);
        }
        doctor.run(&["delete", "instances", "local"]);
        local.call("GET", "/instances", None).is(404);
        // An empty list is none to this client, and no error.
        doctor.run(&["delete", "instances", "local"]);
        local.platform.stop();
    });
}

#[test]
fn an_account_without_formulas_and_transformations_is_saved_and_cleared() {
    driven(&CE_UTIL, |script, setting| {
        let local = Local::with(setting.builder());
        let doctor = Doctor::new(script, &local);
        let all = doctor.download("all");
        for kind in ["formulas", "transformations", "objectDefinitions"] {
            assert_eq!(all[kind], json!({}), "{kind}");
        }
        for kind in ["formulas", "formulaInstances", "vdrs"] {
            doctor.run(&["delete", kind, "local"]);
        }
        let journal = local.platform.journal();
        assert!(!journal.contains("There is no route"), "{journal}");
        local.platform.stop();
    });
}
