//! The documentation: `cargo doc` with more and more features in, time, size and largest pages out.

use crate::kib;
use bench_kit::table::Table;
use bench_kit::{child, ours, paths};
use std::path::Path;

/// Features, and what the table calls them.
const RUNS: [(&str, &str); 3] = [
    ("no feature", ""),
    ("`helpdesk`", "helpdesk"),
    ("`full`", "full"),
];

/// What each run costs, and the largest pages of the last.
pub(crate) fn tables(folder: &Path, pages: usize) -> Result<[Table; 2], String> {
    let mut costs = Table::new([
        "features",
        "s",
        "HTML pages",
        "MiB",
        "median page, KiB",
        "search index, KiB",
    ]);
    let mut largest = Table::new(["largest pages with the last", "KiB"]);
    for (title, features) in RUNS {
        let target = folder.join("doc");
        // With dependencies in place, as for people who document twice.
        ours::run(command(&target, features).arg("--no-deps"))?;
        paths::remove(&target.join("doc"))?;
        remove_fingerprints(&target)?;
        let cost = child::run(command(&target, features).arg("--no-deps"))?;
        let home = target.join("doc");
        let mut files = crate::files(&home)?;
        files.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
        let html: Vec<_> = files
            .iter()
            .filter(|(path, _)| path.extension().is_some_and(|kind| kind == "html"))
            .collect();
        let index = files
            .iter()
            .filter(|(path, _)| path.starts_with(home.join("search.index")));
        let median = html.get(html.len() / 2).map_or(0, |(_, bytes)| *bytes);
        let all: u64 = files.iter().map(|(_, bytes)| bytes).sum();
        costs.row([
            title.to_owned(),
            format!("{:.1}", cost.wall / 1e3),
            html.len().to_string(),
            kib(all.div_ceil(1024)),
            kib(median),
            kib(index.map(|(_, bytes)| bytes).sum()),
        ]);
        if features == "full" {
            for (path, bytes) in html.iter().take(pages) {
                let path = path.strip_prefix(&home).unwrap_or(path);
                largest.row([path.display().to_string(), kib(*bytes)]);
            }
        }
    }
    Ok([costs, largest])
}

fn command(target: &Path, features: &str) -> std::process::Command {
    let mut command = ours::cargo();
    command.current_dir(paths::repository());
    command.args(["doc", "--offline", "--quiet", "--package", "element-types"]);
    command
        .args(["--features", features, "--target-dir"])
        .arg(target);
    command
}

/// What tells cargo that the documentation is fresh.
fn remove_fingerprints(target: &Path) -> Result<(), String> {
    let folder = target.join("debug/.fingerprint");
    let items =
        std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for item in items.flatten() {
        if item
            .file_name()
            .to_string_lossy()
            .starts_with("element-types-")
        {
            paths::remove(&item.path())?;
        }
    }
    Ok(())
}
