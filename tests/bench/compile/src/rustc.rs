//! Direct calls of `rustc`: dependencies are built once by cargo, then every measured crate is
//! compiled by a command of its own, without incremental compilation and without cargo's share of
//! the time.

use bench_kit::child::{self, Cost};
use bench_kit::ours;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What `rustc` is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// What `cargo check` asks for.
    Check,
    /// What `cargo build --release` asks for, a library.
    Release,
}

/// A crate to compile.
#[derive(Clone, Debug)]
pub(crate) struct Crate {
    /// Its root file.
    pub(crate) root: PathBuf,
    /// The dependencies it names.
    pub(crate) externs: &'static [&'static str],
    /// The features that are on.
    pub(crate) features: Vec<String>,
    /// Where its output goes.
    pub(crate) out: PathBuf,
}

/// Dependencies ready to be named.
#[derive(Clone, Debug)]
pub(crate) struct Warm {
    externs: Vec<(String, PathBuf)>,
    folders: Vec<PathBuf>,
}

impl Warm {
    /// Builds these packages of a workspace, and with them what they depend on.
    pub(crate) fn build(
        manifest: &Path,
        packages: &[&str],
        features: &[&str],
        mode: Mode,
        target: &Path,
    ) -> Result<Self, String> {
        ours::fetch(manifest)?;
        let mut command = ours::cargo();
        command
            .args([
                "build",
                "--offline",
                "--message-format=json",
                "--manifest-path",
            ])
            .arg(manifest);
        command.arg("--target-dir").arg(target);
        for package in packages {
            command.args(["--package", package]);
        }
        for feature in features {
            command.args(["--features", feature]);
        }
        if mode == Mode::Release {
            command.arg("--release");
        }
        let output = command
            .output()
            .map_err(|error| format!("{command:?}: {error}"))?;
        if !output.status.success() {
            return Err(format!(
                "{command:?} failed\n{}",
                String::from_utf8_lossy(&output.stderr)
            ));
        }
        Ok(Self::read(&String::from_utf8_lossy(&output.stdout)))
    }

    fn read(messages: &str) -> Self {
        let mut warm = Self {
            externs: Vec::new(),
            folders: Vec::new(),
        };
        for line in messages.lines() {
            let message: serde_json::Value = serde_json::from_str(line).unwrap_or_default();
            let name = message["target"]["name"]
                .as_str()
                .unwrap_or_default()
                .replace('-', "_");
            for file in message["filenames"].as_array().into_iter().flatten() {
                let file = Path::new(file.as_str().unwrap_or_default());
                if file.extension().is_none_or(|extension| extension != "rlib") {
                    continue;
                }
                warm.externs.push((name.clone(), file.to_owned()));
                if let Some(folder) = file
                    .parent()
                    .filter(|folder| !warm.folders.iter().any(|known| known == folder))
                {
                    warm.folders.push(folder.to_owned());
                    warm.folders.push(folder.join("deps"));
                }
            }
        }
        warm
    }

    /// The command that compiles a crate against these dependencies.
    fn command(&self, measured: &Crate, mode: Mode) -> Command {
        let mut command =
            Command::new(std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned()));
        self.arguments(&mut command, measured, mode);
        command
    }

    fn arguments(&self, command: &mut Command, measured: &Crate, mode: Mode) {
        command.env("CARGO_INCREMENTAL", "0").args([
            "--edition=2024",
            "--crate-type=lib",
            "--cap-lints=allow",
        ]);
        command.arg("--crate-name=measured").arg(&measured.root);
        command.arg("--out-dir").arg(&measured.out);
        for feature in &measured.features {
            command.arg(format!("--cfg=feature=\"{feature}\""));
        }
        match mode {
            Mode::Check => command.args(["--emit=dep-info,metadata", "-Cdebuginfo=2"]),
            Mode::Release => command.args([
                "--emit=dep-info,metadata,link",
                "-Copt-level=3",
                "-Cembed-bitcode=no",
            ]),
        };
        for folder in &self.folders {
            command.arg(format!("-Ldependency={}", folder.display()));
        }
        for (name, file) in self
            .externs
            .iter()
            .filter(|(name, _)| measured.externs.contains(&name.as_str()))
        {
            command.arg(format!("--extern={name}={}", file.display()));
        }
    }

    /// Compiles a crate and measures it.
    pub(crate) fn compile(&self, measured: &Crate, mode: Mode) -> Result<Cost, String> {
        child::run(&mut self.command(measured, mode))
    }

    /// Compiles a crate under cachegrind: millions of instructions, without those of its children.
    pub(crate) fn instructions(&self, measured: &Crate, mode: Mode) -> Result<f64, String> {
        let compiler = compiler()?;
        let mut command = Command::new("valgrind");
        command.args([
            "--tool=cachegrind",
            "--cache-sim=no",
            "--trace-children=no",
            "--cachegrind-out-file=/dev/null",
        ]);
        command.arg(&compiler);
        if let Some(sysroot) = compiler.parent().and_then(Path::parent) {
            command.env("LD_LIBRARY_PATH", sysroot.join("lib"));
        }
        self.arguments(&mut command, measured, mode);
        let output = command
            .output()
            .map_err(|error| format!("valgrind: {error}"))?;
        let said = String::from_utf8_lossy(&output.stderr);
        let line = said.lines().find_map(|line| line.split_once("refs:"));
        let count = line.and_then(|(_, count)| count.trim().replace(',', "").parse::<f64>().ok());
        count
            .map(|count| count / 1e6)
            .ok_or_else(|| format!("{command:?}\n{said}"))
    }
}

/// Whether instructions can be counted here.
pub(crate) fn can_count() -> bool {
    Command::new("valgrind").arg("--version").output().is_ok()
}

/// The compiler itself, not the shim of rustup.
fn compiler() -> Result<PathBuf, String> {
    let output = Command::new("rustc").args(["--print", "sysroot"]).output();
    let output = output.map_err(|error| format!("rustc: {error}"))?;
    Ok(Path::new(String::from_utf8_lossy(&output.stdout).trim()).join("bin/rustc"))
}
