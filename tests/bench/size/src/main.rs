//! What the catalogue weighs: the package that is published, and the documentation that people open.

mod docs;
mod package;

use bench_kit::args::{Command, Flag};
use bench_kit::{machine, paths};
use std::path::{Path, PathBuf};

const COMMAND: Command = Command {
    name: "bench-size",
    purpose: "Packs element-types as it would be published, and documents it without a hub, with the smallest features \
              and with `full`.\nBytes are the same on every machine; seconds are not.",
    flags: &[
        Flag {
            name: "--only",
            value: "WORD",
            help: "package or docs: only this part",
        },
        Flag {
            name: "--pages",
            value: "N",
            help: "how many of the largest pages are shown; 8",
        },
    ],
};

fn main() -> Result<(), String> {
    let Some(given) = COMMAND.given()? else {
        return Ok(());
    };
    let only = given.text("--only");
    let wanted = |part: &str| only.is_none_or(|only| only == part);
    println!("## Sizes\n\n{}\n", machine::facts());
    let folder = paths::scratch("size");
    if wanted("package") {
        println!("### The package\n\n{}", package::table(&folder)?);
    }
    if wanted("docs") {
        let pages = given.number("--pages", 8)?;
        println!("### The documentation\n");
        for table in docs::tables(&folder, pages)? {
            println!("{table}");
        }
    }
    Ok(())
}

/// Every file below a folder with its bytes.
fn files(folder: &Path) -> Result<Vec<(PathBuf, u64)>, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut files = Vec::new();
    for item in std::fs::read_dir(folder).map_err(failed)? {
        let item = item.map_err(failed)?;
        if item.path().is_dir() {
            files.extend(self::files(&item.path())?);
        } else {
            files.push((item.path(), item.metadata().map_err(failed)?.len()));
        }
    }
    Ok(files)
}

/// Bytes in units of 1,024.
fn kib(bytes: u64) -> String {
    format!("{}", bytes.div_ceil(1024))
}
