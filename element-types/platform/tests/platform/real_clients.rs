//! Clients that nobody here wrote, driven unchanged: lenient, strict, and after a restart of each.
//!
//! **Input:** programs of npm, of the package index of Python, and curl. **Output:** what they make
//! of the platform's answers. Where Node, Python or curl is missing, or a registry cannot be reached,
//! each says so on standard error, past the test runner's capture.

mod ce_util;
mod curl;
mod python_sdk;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use element_platform::{Builder, Mode, Platform};

use crate::program::Folder;

/// A client, and how it is had.
struct Client {
    name: &'static str,
    /// What to start, installed into this folder where it has to be.
    install: fn(&Path) -> Result<PathBuf, String>,
}

/// What a client meets: a mode, and what an earlier run left in the data file.
struct Setting {
    mode: Mode,
    data: String,
}

impl Setting {
    /// A platform in the same process.
    fn builder(&self) -> Builder {
        Platform::builder().mode(self.mode).data(&self.data)
    }

    /// The same for the program.
    fn arguments(&self) -> [&str; 3] {
        let mode = match self.mode {
            Mode::Lenient => "--lenient",
            Mode::Strict => "--strict",
        };
        [mode, "--data", &self.data]
    }
}

/// Runs a step with a client in each mode twice, before a restart and after it; says so where the
/// client is not to be had.
fn driven(client: &Client, step: impl Fn(&Path, &Setting)) {
    let folder = kept(client.name);
    let installed = match (client.install)(&folder) {
        Ok(installed) => installed,
        Err(reason) => return not_driven(client.name, &reason),
    };
    for mode in [Mode::Lenient, Mode::Strict] {
        let folder = Folder::new("real-client");
        let data = folder.file("data");
        let setting = Setting { mode, data };
        for _ in 0..2 {
            step(&installed, &setting);
        }
    }
}

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
