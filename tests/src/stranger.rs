//! A crate outside the workspace, as someone who depends on `element-types` has one: made in a
//! temporary folder, offline, with the workspace's lock file.
//!
//! **Input:** sources and features. **Output:** what cargo says of it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use element_codegen::generate;
use element_codegen::pages::guide;

use crate::definitions::lowered;
use crate::workspace;

/// A crate of a few files.
pub struct Stranger {
    folder: PathBuf,
    variables: Vec<(String, String)>,
}

/// A generated module and its page.
pub struct Generated {
    /// The module's name.
    pub module: String,
    /// The module.
    pub rust: String,
    /// The page.
    pub page: String,
}

impl Generated {
    /// Generates from the text of a definition.
    ///
    /// # Panics
    ///
    /// When the definition has a finding, or its module cannot be rendered.
    #[must_use]
    pub fn from_definition(module: &str, definition: &str) -> Self {
        let loaded = lowered(module, definition);
        let (element, origin) = (&loaded.catalog.elements[0], &loaded.origins[0]);
        let rust =
            generate::module(element, origin).unwrap_or_else(|bug| panic!("{module}: {bug}"));
        Self {
            module: module.to_owned(),
            rust,
            page: guide::page(element, origin),
        }
    }
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
        Self::with_files(name, features, &[("src/main.rs".into(), source.into())])
    }

    /// A library crate of generated modules, each with its page beside it, that denies every
    /// warning. What the page says of `element_types::elements::<module>` is said of this crate.
    ///
    /// # Panics
    ///
    /// When the temporary folder cannot be written.
    #[must_use]
    pub fn library(name: &str, modules: &[Generated]) -> Self {
        // As in `element-types`: products are called what they are called.
        let mut root = String::from(
            "//! Generated modules.\n#![deny(warnings, missing_docs)]\n#![allow(clippy::doc_markdown)]\n",
        );
        let mut files = Vec::new();
        for Generated { module, rust, page } in modules {
            // Writing to a String cannot fail.
            let _ = write!(root, "\n#[rustfmt::skip]\npub mod {module};\n");
            let own = format!("use {name}::{module}::");
            let page = page
                .replace(&format!("use element_types::elements::{module}::"), &own)
                .replace("](crate::choice::", "](element_types::choice::");
            files.push((format!("src/{module}.rs"), rust.clone()));
            files.push((format!("src/{module}.md"), page));
        }
        files.push(("src/lib.rs".into(), root));
        Self::with_files(name, &[], &files)
    }

    /// A crate that lies in a folder of this workspace, copied out of it.
    ///
    /// # Panics
    ///
    /// When the folder cannot be read, or the temporary one not written.
    #[must_use]
    pub fn copied(name: &str, from: &str) -> Self {
        let folder = workspace().join("target/strangers").join(name);
        let _ = std::fs::remove_dir_all(&folder);
        copy(&workspace().join(from), &folder);
        let manifest = folder.join("Cargo.toml");
        let text = std::fs::read_to_string(&manifest).expect("its manifest");
        // Its dependencies are where they were.
        let root = format!("{}/", workspace().display());
        std::fs::write(manifest, text.replace("../../../", &root)).expect("its manifest");
        std::fs::copy(workspace().join("Cargo.lock"), folder.join("Cargo.lock"))
            .expect("its lock file");
        Self {
            folder,
            variables: Vec::new(),
        }
    }

    /// The same crate, whose program finds this variable in its environment.
    #[must_use]
    pub fn variable(mut self, name: &str, value: &str) -> Self {
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Lints and documents the crate as strictly as ours are.
    ///
    /// # Panics
    ///
    /// When clippy or rustdoc has anything to say.
    pub fn lints_and_documents(&self) {
        let pedantic = ["clippy", "--", "-D", "warnings", "-W", "clippy::pedantic"];
        for arguments in [&pedantic[..], &["doc", "--no-deps"]] {
            let outcome = self.cargo(arguments);
            assert!(
                outcome.success,
                "cargo {}:\n{}",
                arguments[0], outcome.stderr
            );
        }
    }

    fn with_files(name: &str, features: &[&str], files: &[(String, String)]) -> Self {
        let types = workspace().join("element-types");
        let dependencies = format!(
            "[dependencies]\nelement-types = {{ path = '{}', features = {features:?} }}\n\
             serde_json = \"1\"\n\n[dev-dependencies]\nelement-client = {{ path = '{}' }}\n",
            types.display(),
            types.join("client").display()
        );
        Self::with_dependencies(name, &dependencies, files)
    }

    /// A crate of these files whose manifest has these tables of dependencies.
    ///
    /// # Panics
    ///
    /// When the temporary folder cannot be written.
    #[must_use]
    pub fn with_dependencies(name: &str, dependencies: &str, files: &[(String, String)]) -> Self {
        // Below `target`, so that `cargo clean` removes it; one folder a name, so that two tests
        // never share one.
        let folder = workspace().join("target/strangers").join(name);
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             {dependencies}\n[workspace]\n"
        );
        // What an earlier run left must not be compiled.
        let _ = std::fs::remove_dir_all(folder.join("src"));
        std::fs::create_dir_all(folder.join("src")).expect("a folder for a crate");
        std::fs::write(folder.join("Cargo.toml"), manifest).expect("its manifest");
        for (path, text) in files {
            std::fs::write(folder.join(path), text).expect("its source");
        }
        // The same versions as ours: nothing may be looked up.
        std::fs::copy(workspace().join("Cargo.lock"), folder.join("Cargo.lock"))
            .expect("its lock file");
        Self {
            folder,
            variables: Vec::new(),
        }
    }

    /// The same crate, which knows `element-types` by another name.
    ///
    /// # Panics
    ///
    /// When the manifest cannot be written.
    #[must_use]
    pub fn renamed(self, name: &str) -> Self {
        let path = self.folder.join("Cargo.toml");
        let manifest = std::fs::read_to_string(&path).expect("its manifest");
        let renamed = format!("\n{name} = {{ package = \"element-types\",");
        let manifest = manifest.replace("\nelement-types = {", &renamed);
        std::fs::write(path, manifest).expect("its manifest");
        self
    }

    /// Where it is.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What rustdoc wrote: the text of a page.
    #[must_use]
    pub fn html(&self, path: &str) -> String {
        let path = workspace().join("target/strangers/target/doc").join(path);
        std::fs::read_to_string(path).unwrap_or_default()
    }

    /// Runs a cargo command in the crate, offline.
    ///
    /// # Panics
    ///
    /// When cargo cannot be started.
    #[must_use]
    pub fn cargo(&self, arguments: &[&str]) -> Outcome {
        let output = Command::new(env!("CARGO"))
            .arg("--offline")
            .args(arguments)
            .current_dir(&self.folder)
            .env(
                "CARGO_TARGET_DIR",
                workspace().join("target/strangers/target"),
            )
            .envs(self.variables.iter().map(|(name, value)| (name, value)))
            .env_remove("RUSTFLAGS")
            .env("RUSTDOCFLAGS", "-D warnings")
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

/// Copies a folder, without what a build left in it.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder for a crate");
    for item in std::fs::read_dir(from).expect("a folder of a crate") {
        let item = item.expect("an item of it").path();
        let name = item.file_name().unwrap_or_default();
        if item.is_dir() && name != "target" {
            copy(&item, &to.join(name));
        } else if item.is_file() {
            std::fs::copy(&item, to.join(name)).expect("a file of it");
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
