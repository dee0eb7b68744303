//! Where things are: the repository, and a folder for what the benchmarks write.

use std::path::{Path, PathBuf};

/// The root of the repository whose generator and library are measured: this one, or the checkout
/// that the environment names.
#[must_use]
pub fn repository() -> PathBuf {
    if let Some(other) = std::env::var_os("BENCH_REPOSITORY") {
        return PathBuf::from(other);
    }
    bench()
        .ancestors()
        .nth(2)
        .map_or_else(bench, Path::to_path_buf)
}

/// The workspace of the benchmarks.
#[must_use]
pub fn bench() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// A folder under the target folder that the running program was built in.
#[must_use]
pub fn scratch(name: &str) -> PathBuf {
    let program = std::env::current_exe().unwrap_or_default();
    let target = program
        .ancestors()
        .nth(2)
        .map_or_else(|| bench().join("target"), Path::to_path_buf);
    target.join("measured").join(name)
}

/// Writes a file and the folders above it.
///
/// # Errors
/// When the system refuses.
pub fn write(path: &Path, text: &str) -> Result<(), String> {
    let written = path
        .parent()
        .map_or(Ok(()), std::fs::create_dir_all)
        .and_then(|()| std::fs::write(path, text));
    written.map_err(|error| format!("{}: {error}", path.display()))
}

/// Adds to the end of a file.
///
/// # Errors
/// When the system refuses.
pub fn append(path: &Path, text: &str) -> Result<(), String> {
    let before =
        std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    write(path, &(before + text))
}

/// Copies a folder with everything in it, except folders called `target`.
///
/// # Errors
/// When the system refuses.
pub fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", from.display());
    std::fs::create_dir_all(to).map_err(failed)?;
    for item in std::fs::read_dir(from).map_err(failed)? {
        let item = item.map_err(failed)?;
        let (source, target) = (item.path(), to.join(item.file_name()));
        if !source.is_dir() {
            std::fs::copy(&source, &target).map_err(failed)?;
        } else if item.file_name() != "target" {
            copy(&source, &target)?;
        }
    }
    Ok(())
}

/// Moves a folder, if it is there, to where nothing is yet. A file system may go past what was removed
/// moments ago, file by file, and whoever writes next would be charged for it.
///
/// # Errors
/// When the system refuses.
pub fn put_aside(folder: &Path, aside: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    if !folder.exists() {
        return Ok(());
    }
    std::fs::create_dir_all(aside).map_err(failed)?;
    let taken = std::fs::read_dir(aside).map_err(failed)?.count();
    std::fs::rename(folder, aside.join(taken.to_string())).map_err(failed)
}

/// Removes a folder, if it is there.
///
/// # Errors
/// When the system refuses.
pub fn remove(folder: &Path) -> Result<(), String> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("{}: {error}", folder.display()))
        }
        _ => Ok(()),
    }
}
