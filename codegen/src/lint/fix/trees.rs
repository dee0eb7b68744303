//! The definitions as trees, to be edited.
//!
//! **Input:** definitions as text. **Output:** their trees; the text of those that were edited.

use std::collections::BTreeMap;

use crate::definition::read;
use crate::diagnostic::{Findings, SourceFile};
use crate::format;
use crate::json::Json;
use crate::tree::{Change, Inputs, OwnInputs};

/// A file and what is made of it.
struct Edited {
    path: String,
    file: SourceFile,
    tree: Json,
    edits: usize,
}

/// All files, by their names.
pub(super) struct Trees {
    common: Option<String>,
    stems: Vec<(String, String)>,
    files: BTreeMap<String, Edited>,
    own: Option<OwnInputs>,
    paths: BTreeMap<String, String>,
}

impl Trees {
    /// Reads every file; what is no JSON object becomes a finding.
    pub(super) fn read(inputs: &Inputs, findings: &mut Findings) -> Self {
        let definitions = inputs.definitions.iter();
        let all = inputs.common.iter();
        let all = all.chain(inputs.definitions.iter().map(|(_, file)| file));
        let files = all.filter_map(|file| {
            let edited = Edited {
                path: inputs.path(&file.name).to_owned(),
                file: file.clone(),
                tree: read::tree(file, findings)?,
                edits: 0,
            };
            Some((file.name.clone(), edited))
        });
        Self {
            files: files.collect(),
            common: inputs.common.as_ref().map(|file| file.name.clone()),
            stems: definitions
                .map(|(stem, file)| (stem.clone(), file.name.clone()))
                .collect(),
            own: inputs.own.clone(),
            paths: inputs.paths.clone(),
        }
    }

    /// How many edits there were.
    pub(super) fn edits(&self) -> usize {
        self.files.values().map(|edited| edited.edits).sum()
    }

    /// Edits an entry of a definition, by its place.
    pub(super) fn entry(&mut self, file: &str, place: usize, edit: impl FnOnce(&mut Json)) {
        self.edit(file, |tree| {
            let entries = tree.member_mut("configuration").map(Json::items_mut);
            if let Some(entry) = entries.and_then(|entries| entries.get_mut(place)) {
                edit(entry);
            }
        });
    }

    /// The entry of a definition, by its place.
    pub(super) fn entry_of(&self, file: &str, place: usize) -> Option<&Json> {
        self.files.get(file)?.tree.list("configuration").get(place)
    }

    /// Whether there is a dictionary.
    pub(super) fn has_dictionary(&self) -> bool {
        self.common.is_some()
    }

    /// Edits the dictionary.
    pub(super) fn dictionary(&mut self, edit: impl FnOnce(&mut Json)) {
        if let Some(common) = self.common.clone() {
            self.edit(&common, edit);
        }
    }

    fn edit(&mut self, file: &str, edit: impl FnOnce(&mut Json)) {
        if let Some(edited) = self.files.get_mut(file) {
            edit(&mut edited.tree);
            edited.edits += 1;
        }
    }

    /// The definitions as they are now.
    pub(super) fn inputs(&self) -> Inputs {
        let file = |name: &String| {
            let edited = self.files.get(name)?;
            Some(SourceFile {
                name: name.clone(),
                text: edited.text(),
            })
        };
        let definitions = self.stems.iter();
        Inputs {
            common: self.common.as_ref().and_then(file),
            definitions: definitions
                .filter_map(|(stem, name)| Some((stem.clone(), file(name)?)))
                .collect(),
            own: self.own.clone(),
            paths: self.paths.clone(),
            ..Inputs::default()
        }
    }

    /// What differs from the files.
    pub(super) fn changes(&self) -> Vec<Change> {
        let edited = self.files.values().filter(|edited| edited.edits > 0);
        edited
            .filter_map(|edited| format::change(&edited.path, &edited.file, &edited.tree))
            .collect()
    }
}

impl Edited {
    fn text(&self) -> String {
        if self.edits == 0 {
            self.file.text.clone()
        } else {
            format::text(&self.tree)
        }
    }
}
