//! Which workspace a command works in: found when it runs, since two checkouts may share what was
//! compiled.
//!
//! **Input:** the working directory and what started the process. **Output:** a root, or why there is
//! none.

use std::env;
use std::path::{Path, PathBuf};

use super::DEFINITIONS;

/// A workspace, and a word on it when it is not the one that the current folder is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workspace {
    /// Its folder.
    pub root: PathBuf,
    /// What the user may not expect.
    pub note: Option<String>,
}

/// The workspace of the package that cargo runs; without cargo the one around the current folder.
///
/// # Errors
///
/// When neither has definitions.
pub fn workspace() -> Result<Workspace, String> {
    let manifest = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    found(manifest.as_deref(), env::current_dir().ok().as_deref())
}

/// What cargo tells a build script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    /// The folder that the script writes to.
    pub out: PathBuf,
}

impl Script {
    /// The build script that this process is. Cargo starts it in the folder of its package.
    ///
    /// # Errors
    ///
    /// When it is none.
    pub fn around() -> Result<Self, String> {
        let out = env::var_os("OUT_DIR").map(PathBuf::from);
        let out = out.ok_or("`OUT_DIR` is not set: call this in the build script of a package")?;
        Ok(Self { out })
    }
}

fn found(manifest: Option<&Path>, current: Option<&Path>) -> Result<Workspace, String> {
    let here = current.and_then(around);
    let Some(root) = manifest.and_then(around) else {
        return match here {
            Some(root) => Ok(Workspace { root, note: None }),
            None => Err(format!(
                "no folder above this one has `{DEFINITIONS}`: run the command in the workspace, or name it with `--root DIR`"
            )),
        };
    };
    let note = here.filter(|here| !same(here, &root)).map(|here| {
        format!(
            "this works in {}, and the current folder belongs to {}",
            root.display(),
            here.display()
        )
    });
    Ok(Workspace { root, note })
}

/// The nearest folder above that has definitions.
fn around(folder: &Path) -> Option<PathBuf> {
    let mut above = folder.ancestors();
    let root = above.find(|folder| folder.join(DEFINITIONS).is_dir())?;
    Some(root.to_path_buf())
}

fn same(one: &Path, other: &Path) -> bool {
    let other = other.canonicalize();
    one.canonicalize()
        .is_ok_and(|one| other.is_ok_and(|other| one == other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cargo_runs_counts_and_another_checkout_is_told() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/roots");
        let (one, other) = (folder.join("one"), folder.join("other"));
        for root in [&one, &other] {
            std::fs::create_dir_all(root.join(DEFINITIONS)).expect("a folder");
            std::fs::create_dir_all(root.join("xtask/src")).expect("a folder");
        }
        let package = one.join("xtask");
        let at = |current: &Path| found(Some(&package), Some(current)).expect("a root");
        assert_eq!(at(&one.join("xtask/src")).root, one);
        assert_eq!(at(&one.join("xtask/src")).note, None);
        // By another name it is the same.
        assert_eq!(at(&other.join("../one/xtask")).note, None);
        assert_eq!(at(&other).root, one);
        assert!(at(&other).note.is_some_and(|note| note.contains("other")));
        let alone = found(None, Some(&other.join("xtask"))).expect("a root");
        assert_eq!(alone.root, other);
        assert!(found(None, Some(Path::new("/"))).is_err());
    }
}
