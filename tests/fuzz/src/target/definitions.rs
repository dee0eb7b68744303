//! Definitions and the dictionary: read, lowered, linted; what is sound becomes code and pages.

use std::io;

use element_codegen::convert::to_struct;
use element_codegen::derive;
use element_codegen::diagnostic::Findings;
use element_codegen::generate::{self, Loaded};
use element_codegen::lint;
use element_codegen::pages::guide;
use element_codegen::show::{self, Filter};
use element_codegen::tree::{Disk, read_inputs};

use super::{Judge, promises};
use crate::seeds;

pub(super) fn seeds() -> Vec<String> {
    let mut texts = seeds::texts("element-defs", ".json");
    texts.extend(seeds::texts("tests/findings", ".json"));
    texts.extend(seeds::texts("tests/lint", ".json"));
    texts
}

/// A folder with a dictionary and one definition.
struct Folder {
    common: Vec<u8>,
    definition: Vec<u8>,
}

impl Disk for Folder {
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        Ok(Some(if path.ends_with("common.json") {
            self.common.clone()
        } else {
            self.definition.clone()
        }))
    }

    fn list(&self, _: &str) -> io::Result<Vec<String>> {
        Ok(vec!["acmedesk.json".into(), "common.json".into()])
    }

    fn target(&self, path: &str) -> io::Result<String> {
        Ok(path.to_owned())
    }

    fn create(&mut self, _: &str, _: &[u8]) -> io::Result<()> {
        Err(io::Error::other("nothing is written here"))
    }

    fn rename(&mut self, _: &str, _: &str) -> io::Result<()> {
        Err(io::Error::other("nothing is written here"))
    }

    fn remove(&mut self, _: &str) -> io::Result<()> {
        Err(io::Error::other("nothing is written here"))
    }
}

pub(super) fn judge() -> Judge {
    let common = seeds::text("element-defs/common.json").into_bytes();
    let definition = seeds::text("element-defs/freshservice.json").into_bytes();
    Box::new(move |input| {
        // Only the dictionary has this member.
        let dictionary = input.windows(9).any(|part| part == b"\"entries\"");
        let folder = if dictionary {
            Folder {
                common: input.to_vec(),
                definition: definition.clone(),
            }
        } else {
            Folder {
                common: common.clone(),
                definition: input.to_vec(),
            }
        };
        folder_kept(&folder)
    })
}

fn folder_kept(folder: &Folder) -> Result<(), String> {
    let mut found = Findings::new();
    let inputs = read_inputs(folder, &mut found);
    let loaded = generate::load(&inputs, &mut found);
    let refused = found.has_errors();
    let found = found.into_list();
    promises::findings(&found, &inputs.files())?;
    // Lint reads everything once more, and most of the time is the dictionary's.
    if folder.definition.len().is_multiple_of(4) {
        let mut linted = Findings::new();
        lint::catalogue(&inputs, &mut linted);
        promises::findings(&linted.into_list(), &inputs.files())?;
    }
    if refused {
        return Ok(());
    }
    let whole = folder.definition.len().is_multiple_of(8);
    sound(&loaded, whole).map_err(|reason| format!("{reason} {found:?}"))
}

/// What is made of a sound definition; to parse it all is slow, so it is done for one in eight.
fn sound(loaded: &Loaded, whole: bool) -> Result<(), String> {
    for (element, origin) in loaded.catalog.elements.iter().zip(&loaded.origins) {
        let rust = generate::module(element, origin).map_err(|bug| format!("render: {bug}"))?;
        let page = guide::page(element, origin);
        if page.is_empty() {
            return Err("page: it says nothing".into());
        }
        derived(&to_struct::structure(
            element,
            origin,
            &to_struct::name(element),
        ))?;
        if show::show(element).is_empty() {
            return Err("show: it says nothing".into());
        }
        if whole && let Err(error) = syn::parse_file(&rust) {
            return Err(format!("rust: {error}"));
        }
    }
    let list = show::list(&loaded.catalog, &Filter::default());
    promises::terminal("list", &list)?;
    if list.lines().count() != loaded.catalog.elements.len() {
        return Err(format!("list: more than one line an element: {list}"));
    }
    Ok(())
}

/// An element that is printed as a struct is one that the derive takes.
fn derived(printed: &str) -> Result<(), String> {
    let structure = printed.split_once("\n\n").map_or(printed, |(_, rest)| rest);
    let tokens = structure.parse();
    let tokens = tokens.map_err(|error| format!("struct: {error}: {printed}"))?;
    let expanded = derive::expand(tokens, |text| text.parse().ok()).to_string();
    match expanded.find("compile_error") {
        Some(place) => {
            let said: String = expanded[place..].chars().take(300).collect();
            Err(format!("struct: the derive says {said}: {printed}"))
        }
        None => Ok(()),
    }
}
