//! A crate outside the workspace, as someone who depends on `element-types` has one: made in a
//! temporary folder, offline, with the workspace's lock file.

use std::path::PathBuf;
use std::process::Command;

use crate::workspace;

/// A crate with one source file.
pub struct Stranger {
    folder: PathBuf,
}

/// How cargo ended and what it said.
pub struct Outcome {
    /// Whether it succeeded.
    pub success: bool,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

impl Stranger {
    /// A binary crate that depends on `element-types` with some features.
    ///
    /// # Panics
    ///
    /// When the temporary folder cannot be written.
    #[must_use]
    pub fn new(name: &str, features: &[&str], source: &str) -> Self {
        // Below `target`, so that `cargo clean` removes it; one folder a name, so that two tests
        // never share one.
        let folder = workspace().join("target/strangers").join(name);
        let types = workspace().join("element-types");
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [dependencies]\nelement-types = {{ path = '{}', features = {features:?} }}\n\
             serde_json = \"1\"\n\n[workspace]\n",
            types.display()
        );
        std::fs::create_dir_all(folder.join("src")).expect("a folder for a crate");
        std::fs::write(folder.join("Cargo.toml"), manifest).expect("its manifest");
        std::fs::write(folder.join("src/main.rs"), source).expect("its source");
        // The same versions as ours: nothing may be looked up.
        std::fs::copy(workspace().join("Cargo.lock"), folder.join("Cargo.lock"))
            .expect("its lock file");
        Self { folder }
    }

    /// Runs a cargo command in the crate, offline.
    ///
    /// # Panics
    ///
    /// When cargo cannot be started.
    #[must_use]
    pub fn cargo(&self, arguments: &[&str]) -> Outcome {
        let output = Command::new(env!("CARGO"))
            .args(arguments)
            .arg("--offline")
            .current_dir(&self.folder)
            .env(
                "CARGO_TARGET_DIR",
                workspace().join("target/strangers/target"),
            )
            .env_remove("RUSTFLAGS")
            .env("CARGO_TERM_COLOR", "never")
            .output()
            .expect("cargo starts");
        Outcome {
            success: output.status.success(),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

impl Outcome {
    /// The headlines of rustc's errors, without the closing one that counts them.
    #[must_use]
    pub fn errors(&self) -> Vec<&str> {
        let lines = self.stderr.lines().filter(|line| line.starts_with("error"));
        lines
            .filter(|line| !line.starts_with("error: could not compile"))
            .collect()
    }
}
