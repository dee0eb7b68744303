//! Snapshots: all instances and elements at one moment, as a document.
//!
//! **Input:** what is kept. **Output:** JSON, and back. It holds no secret: of secrets only the mask
//! is kept, and tokens follow from a key that stays where it is.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use serde_json::{Value, json};

use super::data_file::{Contents, VERSION};
use crate::state::instance::Instance;

/// All instances and all elements made at run time, at one moment.
///
/// It can be restored into the platform it was taken from, and into any other: there the instances
/// have other tokens, since tokens follow from a platform's own key.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot(pub(crate) Contents);

impl Snapshot {
    /// Nothing.
    pub(crate) fn empty() -> Self {
        Self(Contents::default())
    }

    /// The document.
    #[must_use]
    pub fn to_json(&self) -> String {
        let instances = self.0.instances.iter();
        let instances: Vec<Value> = instances
            .map(|(id, record)| {
                json!([
                    id,
                    serde_json::from_str::<Value>(record).unwrap_or_default()
                ])
            })
            .collect();
        let elements = self.0.elements.iter();
        let elements: Vec<Value> = elements
            .map(|(_, document)| serde_json::from_str(document).unwrap_or_default())
            .collect();
        json!({
            "format": VERSION, "last": self.0.last, "instances": instances, "elements": elements,
        })
        .to_string()
    }

    /// Reads a document.
    ///
    /// # Errors
    ///
    /// What in it is none of a snapshot.
    pub fn from_json(text: &str) -> Result<Self, String> {
        let document: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        if document["format"] != VERSION {
            return Err(format!(
                "a snapshot has the member \"format\": \"{VERSION}\""
            ));
        }
        let list = |name: &str| document[name].as_array().map_or(&[][..], Vec::as_slice);
        let mut contents = Contents {
            last: document["last"].as_u64().unwrap_or(0),
            ..Contents::default()
        };
        for row in list("instances") {
            let id = row[0].as_u64().filter(|id| *id > 0 && *id < 1 << 48);
            let id = id.ok_or("an instance without a number")?;
            let instance = Instance::from_record(&row[1].to_string());
            let instance = instance.ok_or_else(|| format!("instance {id} cannot be read"))?;
            contents.last = contents.last.max(id);
            contents.instances.push((id, instance.to_record()));
        }
        for element in list("elements") {
            let key = element["key"].as_str().ok_or("an element without a key")?;
            contents
                .elements
                .push((key.to_owned(), element.to_string()));
        }
        Ok(Self(contents))
    }

    /// Writes the document to a file, beside it first and then in its place, so that the file is
    /// whole at every moment. Only its owner may read it.
    ///
    /// # Errors
    ///
    /// What the file system says.
    pub fn save(&self, path: &Path) -> io::Result<()> {
        save(path, self.to_json().as_bytes())
    }

    /// Reads a file that [`save`](Self::save) wrote.
    ///
    /// # Errors
    ///
    /// What the file system says, or what in the file is none of a snapshot.
    pub fn load(path: &Path) -> io::Result<Self> {
        let text = fs::read_to_string(path)?;
        Self::from_json(&text).map_err(|reason| io::Error::new(io::ErrorKind::InvalidData, reason))
    }
}

/// Writes a file beside its place and renames it there.
pub(crate) fn save(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    let mut beside = name.to_owned();
    beside.push(format!(".{}.tmp", std::process::id()));
    let beside = path.with_file_name(beside);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let renamed = written.and_then(|()| fs::rename(&beside, path));
    if renamed.is_err() {
        // What is left of it is of no use; that the write failed is what matters.
        let _ = fs::remove_file(&beside);
    }
    renamed
}
