//! A catalogue for those who ask for some of it: a definition with an error keeps nobody from the others.
//!
//! **Input:** the catalogue that the options name. **Output:** its sound elements, and what is wrong with
//! the rest, to be told where somebody asked for that.

use std::collections::BTreeSet;

use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::generate::{Loaded, load_elements};
use element_codegen::model::Element;
use element_codegen::show;

use crate::options::Options;
use crate::program::Outcome;

/// The elements of definitions without an error.
pub(crate) struct SoundElements<'o> {
    /// Those elements, as a catalogue of their own.
    pub(crate) loaded: Loaded,
    /// Keys and module names of all elements, those with an error included.
    names: BTreeSet<String>,
    findings: Findings,
    files: Vec<SourceFile>,
    options: &'o Options,
}

impl<'o> SoundElements<'o> {
    /// Reads the catalogue that the options name, and keeps the elements without an error.
    pub(crate) fn read(options: &'o Options) -> Result<Self, lexopt::Error> {
        let mut findings = Findings::new();
        let inputs = options.catalogue()?.read(&mut findings);
        let loaded = load_elements(&inputs, &mut findings);
        let elements = loaded.catalog.elements.iter();
        let mut names: BTreeSet<String> = elements.map(|element| element.key.clone()).collect();
        // Of a file that cannot be read, the name alone is known.
        names.extend(inputs.stems().map(str::to_owned));
        Ok(Self {
            loaded: loaded.sound(&inputs, &findings),
            names,
            findings,
            files: inputs.files(),
            options,
        })
    }

    /// Whether every definition is sound.
    pub(crate) fn are_all(&self) -> bool {
        !self.findings.has_errors()
    }

    /// The element with a key; nothing where its definition has an error.
    ///
    /// # Errors
    ///
    /// When no definition has the key.
    pub(crate) fn find(&self, key: &str) -> Result<Option<&Element>, lexopt::Error> {
        match show::find(&self.loaded.catalog, key) {
            Ok(element) => Ok(Some(element)),
            Err(_) if self.names.contains(key) => Ok(None),
            Err(_) => {
                let names = self.names.iter().map(String::as_str);
                Err(show::no_element(key, names).into())
            }
        }
    }

    /// Whether the elements with these keys are sound; without a key, whether all are.
    ///
    /// # Errors
    ///
    /// When no definition has one of the keys.
    pub(crate) fn have(&self, keys: &[String]) -> Result<bool, lexopt::Error> {
        let mut have = !keys.is_empty() || self.are_all();
        for key in keys {
            have &= self.find(key)?.is_some();
        }
        Ok(have)
    }

    /// Discards what is wrong with elements that nobody asked for.
    pub(crate) fn discard_rest(self) {
        self.findings.discard("it is about other elements");
    }

    /// Prints what is wrong with the others; an error among that is how the command ends.
    pub(crate) fn print_rest(self) -> Result<Outcome, lexopt::Error> {
        let refused = !self.are_all();
        self.options.print(self.findings, &self.files)?;
        Ok(if refused {
            Outcome::BadDefinition
        } else {
            Outcome::Done
        })
    }

    /// Ends with an error about a key or hub that is unknown. What is wrong in definitions is printed
    /// before it: one of them may be meant.
    pub(crate) fn refuse(self, unknown: lexopt::Error) -> Result<Outcome, lexopt::Error> {
        if self.are_all() {
            self.discard_rest();
        } else {
            self.print_rest()?;
        }
        Err(unknown)
    }
}
