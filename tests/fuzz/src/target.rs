//! The roads into the workspace: what each starts from, and what it promises.

mod definitions;
mod derive;
mod documents;
mod promises;
mod requests;
mod responses;
mod update;

use std::path::Path;

use crate::mutate::Corpus;
use crate::seeds;

/// All targets.
pub(crate) const NAMES: [&str; 6] = [
    "definitions",
    "derive",
    "documents",
    "update",
    "responses",
    "requests",
];

/// Whether a road kept its promises for an input; what it broke otherwise, as `kind: details`.
type Judge = Box<dyn Fn(&[u8]) -> Result<(), String>>;

/// One road.
pub(crate) struct Target {
    pub(crate) corpus: Corpus,
    pub(crate) judge: Judge,
}

/// What stands between the two texts of an input that has two.
const SEPARATOR: &str = "\n=====8<=====\n";

/// Opens a road by its name.
pub(crate) fn open(name: &str, more: Option<&Path>) -> Result<Target, String> {
    let (mut texts, judge, ending): (Vec<String>, Judge, &str) = match name {
        "definitions" => (definitions::seeds(), definitions::judge(), ".json"),
        "derive" => (derive::seeds(), derive::judge(), ".rs"),
        "documents" => (documents::seeds(), documents::judge()?, ".md"),
        "update" => (update::seeds(), update::judge()?, ".update"),
        "responses" => (responses::seeds(), responses::judge(), ".response.json"),
        "requests" => (requests::seeds(), requests::judge()?, ".request.json"),
        other => {
            let names = NAMES.join("`, `");
            return Err(format!("`{other}` is no target: `{names}` are"));
        }
    };
    texts.extend(
        more.into_iter()
            .flat_map(|folder| seeds::below(folder, ending)),
    );
    Ok(Target {
        corpus: Corpus::new(texts),
        judge,
    })
}
