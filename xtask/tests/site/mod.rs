//! A small workspace on the disk, and the program run in it.

#![allow(dead_code, reason = "each test uses what it needs")]

use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

const REGION: &str = "by hand\n<!-- @generated begin -->\n<!-- @generated end -->\nby hand, too\n";
/// Files with a region.
pub(crate) const BY_HAND: [&str; 3] = [
    "element-types/Cargo.toml",
    "element-defs/README.md",
    ".github/CONTRIBUTING.md",
];

/// How the program ended and what it said.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// A workspace with one definition.
pub(crate) struct Site(pub(crate) PathBuf);

impl Site {
    /// A workspace of its own for a test.
    pub(crate) fn new(name: &str) -> Self {
        let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&root);
        let site = Self(root);
        for path in BY_HAND {
            site.write(path, REGION);
        }
        site.write(
            "element-defs/acmedesk.json",
            definition("acmedesk", "Acme Desk"),
        );
        site
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }

    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        let folder = path.parent().expect("a folder");
        fs::create_dir_all(folder).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    pub(crate) fn text(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_default()
    }

    /// What is in a folder.
    pub(crate) fn names(&self, folder: &str) -> Vec<String> {
        let items = fs::read_dir(self.path(folder)).into_iter().flatten();
        let names = items
            .flatten()
            .map(|item| item.file_name().to_string_lossy().into_owned());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    /// Files below a folder that a run left behind.
    pub(crate) fn temporary(&self) -> Vec<String> {
        let folders = ["", "element-defs", "element-types/src/elements", "target"];
        let names = folders.iter().flat_map(|folder| {
            let items = fs::read_dir(self.path(folder)).into_iter().flatten();
            items.map(|item| {
                item.expect("an item")
                    .file_name()
                    .into_string()
                    .expect("a name")
            })
        });
        names.filter(|name| name.contains("tmp")).collect()
    }

    pub(crate) fn start(&self, arguments: &[&str]) -> Child {
        Command::new(env!("CARGO_BIN_EXE_xtask"))
            .args(arguments)
            .arg("--root")
            .arg(&self.0)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("xtask starts")
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ended {
        ended(self.start(arguments))
    }

    /// A run that does what it was asked for.
    #[track_caller]
    pub(crate) fn done(&self, arguments: &[&str]) -> Ended {
        let ended = self.run(arguments);
        assert_eq!(ended.code, Some(0), "{arguments:?}: {ended:?}");
        ended
    }
}

/// What a child said until it ended.
pub(crate) fn ended(child: Child) -> Ended {
    let output = child.wait_with_output().expect("xtask ends");
    Ended {
        code: output.status.code(),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// A sound definition.
pub(crate) fn definition(key: &str, name: &str) -> String {
    format!(
        r#"{{
  "key": "{key}", "name": "{name}", "hub": "helpdesk", "authentication": "basic",
  "doc": "A help desk for small teams; an instance acts as one of its agents.",
  "configuration": [{{ "key": "agent", "label": "Agent", "doc": "The e-mail address with which one signs in." }}],
  "sources": [{{ "document": "The guide" }}]
}}
"#
    )
}
