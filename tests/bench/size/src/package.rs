//! The package: `cargo package` in, a table of its parts out.

use crate::kib;
use bench_kit::table::Table;
use bench_kit::{ours, paths};
use std::path::Path;
use std::process::Command;

/// What the package may weigh; `.ci/run` refuses more.
const LIMIT: u64 = 8 * 1024 * 1024;

/// The parts, in the order in which a file's part is looked for.
const PARTS: [(&str, &str, &str); 3] = [
    ("generated modules", "src/elements/", ".rs"),
    ("guide pages", "src/elements/", ".md"),
    ("everything else", "", ""),
];

/// Packs the crate and says what is in it.
pub(crate) fn table(folder: &Path) -> Result<Table, String> {
    let target = folder.join("package");
    let mut command = cargo();
    // The crate and those it depends on, which no registry has at this version.
    for package in ["element-types", "element-derive", "element-codegen"] {
        command.args(["--package", package]);
    }
    command.args(["--no-verify", "--target-dir"]);
    ours::run(command.arg(&target))?;
    let packed = crate::files(&target.join("package"))?;
    let packed = packed.iter().find(|(path, _)| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("element-types-") && name.ends_with(".crate")
    });
    let (_, packed) = packed.ok_or("cargo package wrote no element-types-*.crate")?;
    let mut counts = [(0_usize, 0_u64); PARTS.len()];
    for (file, bytes) in listed()? {
        let part = PARTS
            .iter()
            .position(|(_, start, end)| file.starts_with(start) && file.ends_with(end));
        let (files, sum) = &mut counts[part.unwrap_or(PARTS.len() - 1)];
        *files += 1;
        *sum += bytes;
    }
    let all: u64 = counts.iter().map(|(_, bytes)| bytes).sum();
    let files: usize = counts.iter().map(|(files, _)| files).sum();
    let mut table = Table::new(["part", "files", "KiB", "of the limit"]);
    for ((part, ..), (files, bytes)) in PARTS.iter().zip(counts) {
        table.row([
            part.to_string(),
            files.to_string(),
            kib(bytes),
            String::new(),
        ]);
    }
    table.row(["unpacked".into(), files.to_string(), kib(all), share(all)]);
    table.row(["packed".into(), "1".into(), kib(*packed), share(*packed)]);
    Ok(table)
}

fn cargo() -> Command {
    let mut command = ours::cargo();
    command.current_dir(paths::repository());
    command.args(["package", "--offline", "--quiet", "--allow-dirty"]);
    command
}

/// The files that are packed, with their bytes as they stand here; those that cargo makes are left
/// out.
fn listed() -> Result<Vec<(String, u64)>, String> {
    let mut command = cargo();
    let output = command
        .args(["--list", "--package", "element-types"])
        .output()
        .map_err(|error| format!("{command:?}: {error}"))?;
    let home = paths::repository().join("element-types");
    let list = String::from_utf8_lossy(&output.stdout);
    let files = list.lines().filter_map(|line| {
        let bytes = std::fs::metadata(home.join(line)).ok()?.len();
        Some((line.to_owned(), bytes))
    });
    Ok(files.collect())
}

fn share(bytes: u64) -> String {
    format!("{} %", bytes * 100 / LIMIT)
}
