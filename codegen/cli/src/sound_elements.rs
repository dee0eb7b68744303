//! A catalogue for those who ask for some of it: a definition with an error keeps nobody from the others.
//!
//! **Input:** the catalogue that the options name. **Output:** its sound elements, and what is wrong with
//! the rest, to be told where somebody asked for that.

use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::generate::{Loaded, load_to_plan};
use element_codegen::model::Element;
use element_codegen::show::find;

use crate::options::Options;
use crate::program::Outcome;

/// The elements of definitions without an error.
pub(crate) struct SoundElements<'o> {
    /// Those elements.
    pub(crate) loaded: Loaded,
    findings: Findings,
    files: Vec<SourceFile>,
    options: &'o Options,
}

impl<'o> SoundElements<'o> {
    /// Reads them.
    pub(crate) fn read(options: &'o Options) -> Result<Self, lexopt::Error> {
        let mut findings = Findings::new();
        let inputs = options.catalogue()?.read(&mut findings);
        let loaded = load_to_plan(&inputs, &mut findings).sound(&inputs, &findings);
        Ok(Self {
            loaded,
            findings,
            files: inputs.files(),
            options,
        })
    }

    /// Whether every definition is sound.
    pub(crate) fn are_all(&self) -> bool {
        !self.findings.has_errors()
    }

    /// The element with a key; nothing where it may be one of those that are not sound.
    ///
    /// # Errors
    ///
    /// When no definition can have it.
    pub(crate) fn find(&self, key: &str) -> Result<Option<&Element>, lexopt::Error> {
        match find(&self.loaded.catalog, key) {
            Ok(element) => Ok(Some(element)),
            Err(_) if !self.are_all() => Ok(None),
            Err(unknown) => Err(unknown.into()),
        }
    }

    /// Nobody asked for what is not sound.
    pub(crate) fn suffice(self) -> Outcome {
        self.findings.discard("it is about other elements");
        Outcome::Done
    }

    /// Tells what is wrong with the others.
    pub(crate) fn tell_of_others(self) -> Result<Outcome, lexopt::Error> {
        let refused = !self.are_all();
        self.options.print(self.findings, &self.files)?;
        Ok(if refused {
            Outcome::BadDefinition
        } else {
            Outcome::Done
        })
    }
}
