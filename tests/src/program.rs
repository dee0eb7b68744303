//! The command line as a person has it: the program itself, started in a process of its own.
//!
//! **Input:** the workspace. **Output:** the path of the program.

use std::path::PathBuf;
use std::process::Command;

use crate::workspace;

/// The program, built now if need be.
///
/// # Panics
///
/// When it does not build.
#[must_use]
pub fn xtask() -> PathBuf {
    let output = Command::new(env!("CARGO"))
        .args([
            "build",
            "--offline",
            "--quiet",
            "-p",
            "xtask",
            "--message-format=json",
        ])
        .current_dir(workspace())
        .output()
        .expect("cargo starts");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let lines = String::from_utf8_lossy(&output.stdout);
    let messages = lines
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let mut programs =
        messages.filter_map(|message| message["executable"].as_str().map(PathBuf::from));
    programs
        .find(|program| program.file_stem().is_some_and(|stem| stem == "xtask"))
        .expect("the program")
}
