//! A page of a Jekyll site as its visitors read it: variables and includes filled in.
//!
//! **Input:** the page, and a folder with `_includes` and `_data`. **Output:** the text with the
//! place of each of its lines, and what could not be filled in.
//!
//! This is the small part of Liquid that the vendor's pages use: `{{page.…}}`, `{{include.…}}`,
//! `{{site.data.…}}`, `include` and `include_relative` with parameters, `raw`. The crates that read
//! all of Liquid give no places, and a finding without one cannot be followed. What is not
//! understood stays as it stands.

mod expand;
mod liquid;

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

pub use self::expand::Expanded;
use crate::facts::Remark;
use crate::front_matter;

/// The folder that pages include from.
const INCLUDES: &str = "_includes";

/// Larger files are not included.
const LARGEST: u64 = 1024 * 1024;

/// Texts of variables, by their names with points between them.
type Values = BTreeMap<String, String>;

/// A site on the disk.
#[derive(Debug)]
pub struct Site {
    root: PathBuf,
    data: Values,
}

impl Site {
    /// The root of the site that a file belongs to, by the folders above it.
    #[must_use]
    pub fn root_above(path: &Path) -> Option<PathBuf> {
        let full = lies(path)?;
        let mut above = full.ancestors().skip(1);
        above
            .find(|folder| folder.join(INCLUDES).is_dir())
            .map(Path::to_path_buf)
    }

    /// Reads what all pages of the site share.
    #[must_use]
    pub fn open(root: &Path) -> Self {
        let mut data = Values::default();
        let files = std::fs::read_dir(root.join("_data"));
        for path in files.into_iter().flatten().flatten().map(|it| it.path()) {
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            let is_yaml = path.extension().is_some_and(|ending| ending == "yml");
            if let (true, Ok(text)) = (is_yaml, read(&path)) {
                // One that is damaged gives what stands before the damage.
                let (scalars, _) = front_matter::scalars(&text);
                let named = scalars.into_iter();
                data.extend(named.map(|it| (format!("site.data.{name}.{}", it.name), it.text)));
            }
        }
        Self {
            root: root.canonicalize().unwrap_or_else(|_| root.to_path_buf()),
            data,
        }
    }

    /// Whether a file is a part for pages and no page: it lies in a folder of the site's own
    /// (`_includes`), or has no front matter.
    #[must_use]
    pub fn is_part(&self, path: &Path, text: &str) -> bool {
        let full = lies(path).unwrap_or_default();
        let below = full.strip_prefix(&self.root).unwrap_or(Path::new(""));
        let mut names = below.components();
        names.any(|name| name.as_os_str().to_string_lossy().starts_with('_'))
            || !text.trim_start_matches('\u{feff}').starts_with("---")
    }

    /// The page as its visitors read it.
    #[must_use]
    pub fn expand(&self, file: &str, text: &str) -> Expanded {
        expand::page(self, file, text)
    }

    /// The text of a file to include, and what to call it.
    ///
    /// # Errors
    ///
    /// Why it cannot be included.
    fn included(&self, folder: &Path, path: &str) -> Result<(String, String), Remark> {
        let refused = |reason: &str| Remark::undecided(0, reason);
        let wanted = Path::new(path);
        let plain = |part: Component<'_>| matches!(part, Component::Normal(_));
        if !wanted.components().all(plain) {
            return Err(refused("leads out of the folder it is included from"));
        }
        let missing = || Remark::check(0, "is missing");
        let full = folder.join(wanted).canonicalize().map_err(|_| missing())?;
        let Ok(below) = full.strip_prefix(&self.root) else {
            return Err(refused("leads out of the site"));
        };
        let text = read(&full).map_err(|error| refused(&error))?;
        Ok((below.to_string_lossy().into_owned(), text))
    }
}

/// Where a file lies; where a link leads says nothing about that.
fn lies(path: &Path) -> Option<PathBuf> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new(".")).canonicalize().ok()?;
    Some(folder.join(path.file_name()?))
}

fn read(path: &Path) -> Result<String, String> {
    let data = std::fs::metadata(path).map_err(|error| error.to_string())?;
    if !data.is_file() || data.len() > LARGEST {
        return Err("is no file, or a larger one than pages include".into());
    }
    std::fs::read_to_string(path).map_err(|error| error.to_string())
}
