//! What a revision of git holds, as a disk that is only read.
//!
//! **Input:** a workspace and a revision. **Output:** its definitions and its `Cargo.toml`.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::process::Command;

use super::{DEFINITIONS, Disk};

/// Files of one revision.
#[derive(Clone, Debug, Default)]
pub struct Revision {
    files: BTreeMap<String, Vec<u8>>,
}

impl Revision {
    /// Asks git for the definitions of a revision, and for the manifest with the version.
    ///
    /// # Errors
    ///
    /// That there is no git, or what it says.
    pub fn read(root: &Path, revision: &str) -> Result<Self, String> {
        if revision.starts_with('-') {
            return Err(format!("`{revision}` is no revision"));
        }
        let output = Command::new("git")
            .arg("-C")
            .arg(root)
            .args([
                "archive",
                "--format=tar",
                revision,
                DEFINITIONS,
                "Cargo.toml",
            ])
            .output()
            .map_err(|error| format!("git: {error}"))?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            return Err(format!("git has no revision `{revision}`: {}", said.trim()));
        }
        Ok(Self {
            files: files(&output.stdout),
        })
    }
}

/// The length of a header, and of what contents are filled up to.
const BLOCK: usize = 512;

/// The plain files of a tar archive, as far as it is whole.
fn files(mut archive: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    while let Some((header, rest)) = archive.split_at_checked(BLOCK) {
        let Some((name, length, kind)) = header_of(header) else {
            break;
        };
        let Some(content) = rest.get(..length) else {
            break;
        };
        if matches!(kind, b'0' | 0) {
            found.insert(name, content.to_vec());
        }
        archive = rest
            .get(length.next_multiple_of(BLOCK)..)
            .unwrap_or_default();
    }
    found
}

/// Name, length and kind; nothing of the empty blocks at the end.
fn header_of(header: &[u8]) -> Option<(String, usize, u8)> {
    let text = |from: usize, to: usize| {
        let bytes = header.get(from..to)?;
        let end = bytes
            .iter()
            .position(|byte| *byte == 0)
            .unwrap_or(bytes.len());
        std::str::from_utf8(bytes.get(..end)?).ok()
    };
    let name = text(0, 100).filter(|name| !name.is_empty())?;
    let length = usize::from_str_radix(text(124, 136)?.trim(), 8).ok()?;
    let kind = *header.get(156)?;
    let name = match text(345, 500) {
        Some(folder) if !folder.is_empty() => format!("{folder}/{name}"),
        _ => name.to_owned(),
    };
    Some((name, length, kind))
}

fn read_only() -> io::Error {
    io::Error::new(io::ErrorKind::ReadOnlyFilesystem, "a revision is only read")
}

impl Disk for Revision {
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        Ok(self.files.get(path).cloned())
    }

    fn list(&self, folder: &str) -> io::Result<Vec<String>> {
        let within = self
            .files
            .keys()
            .filter_map(|path| path.strip_prefix(folder)?.strip_prefix('/'));
        let mut names: Vec<String> = within
            .filter_map(|path| path.split('/').next())
            .map(str::to_owned)
            .collect();
        names.dedup();
        Ok(names)
    }

    fn target(&self, path: &str) -> io::Result<String> {
        Ok(path.to_owned())
    }

    fn create(&mut self, _: &str, _: &[u8]) -> io::Result<()> {
        Err(read_only())
    }

    fn rename(&mut self, _: &str, _: &str) -> io::Result<()> {
        Err(read_only())
    }

    fn remove(&mut self, _: &str) -> io::Result<()> {
        Err(read_only())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn archive(name: &str, content: &str) -> Vec<u8> {
        let mut block = vec![0_u8; BLOCK];
        block[..name.len()].copy_from_slice(name.as_bytes());
        let length = format!("{:011o}", content.len());
        block[124..135].copy_from_slice(length.as_bytes());
        block[156] = b'0';
        block.extend(content.as_bytes());
        block.resize(block.len().next_multiple_of(BLOCK), 0);
        block
    }

    #[test]
    fn plain_files_are_found_whatever_is_cut_off() {
        let mut whole = archive("element-defs/acme.json", "{}");
        whole.extend(archive("element-defs/beta.json", &"x".repeat(1000)));
        // A long path has its folders elsewhere in the header.
        let mut long = archive("gamma.json", "[]");
        long[345..357].copy_from_slice(b"element-defs");
        whole.extend(long);
        whole.extend(vec![0; 2 * BLOCK]);
        let found = files(&whole);
        assert_eq!(found["element-defs/acme.json"], b"{}");
        assert_eq!(found["element-defs/beta.json"].len(), 1000);
        let revision = Revision { files: found };
        assert_eq!(
            revision.list("element-defs").expect("names"),
            ["acme.json", "beta.json", "gamma.json"]
        );
        for length in 0..whole.len() {
            let _ = files(&whole[..length]);
        }
        assert!(files(b"no archive").is_empty());
    }
}
