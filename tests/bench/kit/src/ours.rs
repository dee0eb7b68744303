//! Our own generator and core, away from the repository: a folder with definitions and a copy of
//! `element-types`, in which the real `xtask` writes what it would write here.

use crate::definition::Element;
use crate::{paths, wording};
use std::path::{Path, PathBuf};
use std::process::Command;

/// How the generator is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// As `cargo xtask` builds it.
    Dev,
    /// With every optimisation.
    Release,
}

/// The generator, built in release.
///
/// # Errors
/// When it does not build.
pub fn generator(target: &Path) -> Result<PathBuf, String> {
    generator_in(Profile::Release, target)
}

/// The generator, built in a profile.
///
/// # Errors
/// When it does not build.
pub fn generator_in(profile: Profile, target: &Path) -> Result<PathBuf, String> {
    fetch(&paths::repository().join("Cargo.toml"))?;
    let mut command = cargo();
    // Where `cargo xtask` would build it, with this repository's settings.
    command.current_dir(paths::repository());
    command.args(["build", "--offline", "--quiet", "--package", "xtask"]);
    command.arg("--target-dir").arg(target);
    let folder = match profile {
        Profile::Dev => "debug",
        Profile::Release => {
            command.arg("--release");
            "release"
        }
    };
    run(&mut command)?;
    let program = format!("xtask{}", std::env::consts::EXE_SUFFIX);
    Ok(target.join(folder).join(program))
}

/// A root for the generator: definitions of these elements, and `element-types` without generated
/// modules.
///
/// # Errors
/// When the system refuses.
pub fn root(folder: &Path, elements: &[Element]) -> Result<(), String> {
    bare(folder)?;
    let definitions = folder.join("element-defs");
    paths::write(&definitions.join("common.json"), &wording::dictionary())?;
    for element in elements {
        let file = definitions.join(format!("{}.json", element.key));
        paths::write(&file, &wording::definition(element))?;
    }
    Ok(())
}

/// A root for the generator with the definitions of the repository.
///
/// # Errors
/// When the system refuses.
pub fn catalogue(folder: &Path) -> Result<(), String> {
    bare(folder)?;
    let definitions = paths::repository().join("element-defs");
    paths::copy(&definitions, &folder.join("element-defs"))
}

/// A root without definitions.
fn bare(folder: &Path) -> Result<(), String> {
    paths::remove(folder)?;
    let repository = paths::repository();
    paths::copy(
        &repository.join("element-types"),
        &folder.join("element-types"),
    )?;
    for folder_of_others in ["src/elements", "client", "platform"] {
        paths::remove(&folder.join("element-types").join(folder_of_others))?;
    }
    without_client(&folder.join("element-types/Cargo.toml"))?;
    let manifest = std::fs::read_to_string(repository.join("Cargo.toml"));
    let manifest = manifest.map_err(|error| format!("Cargo.toml: {error}"))?;
    paths::write(&folder.join("Cargo.toml"), &alone(&manifest, &repository))?;
    let lock = std::fs::read_to_string(repository.join("Cargo.lock"))
        .map_err(|error| format!("Cargo.lock: {error}"))?;
    paths::write(&folder.join("Cargo.lock"), &lock)?;
    // The generator owns regions of these.
    for text in [
        "README.md",
        ".github/CONTRIBUTING.md",
        "element-defs/README.md",
    ] {
        if let Ok(content) = std::fs::read_to_string(repository.join(text)) {
            paths::write(&folder.join(text), &content)?;
        }
    }
    Ok(())
}

/// Takes the client off a manifest of `element-types`, whose tests alone use it.
fn without_client(manifest: &Path) -> Result<(), String> {
    let text = std::fs::read_to_string(manifest)
        .map_err(|error| format!("{}: {error}", manifest.display()))?;
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.starts_with("element-client = "))
        .collect();
    paths::write(manifest, &lines.join("\n"))
}

/// The command that generates in such a root.
#[must_use]
pub fn gen_command(generator: &Path, root: &Path) -> Command {
    let mut command = Command::new(generator);
    command.args(["gen", "--root"]).arg(root);
    command
}

/// An element of such a root as an annotated struct.
///
/// # Errors
/// When the generator does not print it.
pub fn annotated(generator: &Path, root: &Path, key: &str) -> Result<String, String> {
    let mut command = Command::new(generator);
    command
        .args(["show", key, "--as", "struct", "--root"])
        .arg(root);
    let output = command
        .output()
        .map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(format!(
        "{command:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    ))
}

/// Runs a command and wants it to succeed.
///
/// # Errors
/// When it does not; with what it wrote.
pub fn run(command: &mut Command) -> Result<(), String> {
    let output = command
        .output()
        .map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let said: String = said.lines().take(60).collect::<Vec<_>>().join("\n");
    Err(format!("{command:?} failed with {}\n{said}", output.status))
}

/// Sees to it that the sources of a workspace are here, so that what is measured can be built
/// offline; asks the network only when they are not.
///
/// # Errors
/// When they cannot be had.
pub fn fetch(manifest: &Path) -> Result<(), String> {
    let fetch = || {
        let mut command = cargo();
        command
            .args(["fetch", "--quiet", "--manifest-path"])
            .arg(manifest);
        command
    };
    run(fetch().arg("--offline")).or_else(|_| run(&mut fetch()))
}

/// The cargo that runs this.
#[must_use]
pub fn cargo() -> Command {
    Command::new(std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
}

/// The manifest of the repository, for a workspace of `element-types` alone.
fn alone(manifest: &str, repository: &Path) -> String {
    let lines = manifest.lines().map(|line| {
        if line.starts_with("members = ") {
            "members = [\"element-types\"]".to_owned()
        } else if line.starts_with("exclude = ") || line.starts_with("element-types = ") {
            String::new()
        } else {
            line.replace("path = \"", &format!("path = \"{}/", repository.display()))
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}
