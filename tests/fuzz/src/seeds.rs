//! Where mutation starts: the repository's own definitions, pages, requests, tests.

use std::path::{Path, PathBuf};

/// The root of the workspace that is fuzzed.
pub(crate) fn workspace() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// The texts below a folder of the workspace whose names end so, in the order of their paths.
pub(crate) fn texts(folder: &str, ending: &str) -> Vec<String> {
    below(&workspace().join(folder), ending)
}

/// The same below any folder.
pub(crate) fn below(folder: &Path, ending: &str) -> Vec<String> {
    let mut paths = Vec::new();
    collect(folder, ending, &mut paths);
    paths.sort();
    let texts = paths.iter().map(std::fs::read_to_string);
    texts.filter_map(Result::ok).collect()
}

fn collect(folder: &Path, ending: &str, paths: &mut Vec<PathBuf>) {
    let items = std::fs::read_dir(folder).into_iter().flatten().flatten();
    for path in items.map(|item| item.path()) {
        let name = path.file_name().and_then(|name| name.to_str());
        if path.is_dir() {
            collect(&path, ending, paths);
        } else if name.is_some_and(|name| name.ends_with(ending)) {
            paths.push(path);
        }
    }
}

/// The text of one file of the workspace; empty when there is none.
pub(crate) fn text(path: &str) -> String {
    std::fs::read_to_string(workspace().join(path)).unwrap_or_default()
}
