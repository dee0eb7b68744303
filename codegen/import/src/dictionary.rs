//! `common.json`: which of an element's entries it describes already, and whether `gen` takes a
//! definition beside it.
//!
//! **Input:** the dictionary. **Output:** the entry that an element may use; whether `gen` takes a
//! definition.

use element_codegen::definition::{Dictionary, EntryDefinition, read};
use element_codegen::diagnostic::{Findings, Severity, SourceFile};
use element_codegen::generate;
use element_codegen::tree::{Inputs, OwnInputs};

/// The entries that elements share.
#[derive(Debug, Default)]
pub struct SharedEntries {
    file: Option<SourceFile>,
    dictionary: Dictionary,
    /// The public dictionary, beside that of a catalogue of one's own.
    public: Option<Box<Self>>,
}

impl SharedEntries {
    /// Reads `common.json`; without one, nothing is shared.
    ///
    /// # Errors
    ///
    /// What is wrong with the dictionary.
    pub fn read(file: Option<SourceFile>) -> Result<Self, String> {
        let Some(file) = file else {
            return Ok(Self::default());
        };
        let mut findings = Findings::new();
        let dictionary = read::dictionary(&file, &mut findings).unwrap_or_default();
        let broken = findings.has_errors();
        let list = findings.into_list();
        match list.first().filter(|_| broken) {
            Some(first) => Err(format!(
                "{}:{}: {}",
                file.name,
                file.line_column(first.at.bytes().start).0,
                first.message
            )),
            None => Ok(Self {
                file: Some(file),
                dictionary,
                public: None,
            }),
        }
    }

    /// The same entries with those of the public dictionary, where these say nothing.
    ///
    /// # Errors
    ///
    /// What is wrong with the public dictionary.
    pub fn beside(self, public: Option<SourceFile>) -> Result<Self, String> {
        let public = public.map(|file| Self::read(Some(file))).transpose()?;
        Ok(Self {
            public: public.map(Box::new),
            ..self
        })
    }

    /// The entry with a key.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&EntryDefinition> {
        let is_it =
            |entry: &&EntryDefinition| entry.key.as_ref().is_some_and(|own| own.value == key);
        let own = self.dictionary.entries.iter().find(is_it);
        own.or_else(|| self.public.as_ref()?.entry(key))
    }

    /// Reads, lowers and judges a definition in memory, as `gen` does. What is a warning to `lint` may
    /// be written: it stands in `review`.
    ///
    /// # Errors
    ///
    /// Every error in it.
    pub fn judge(&self, name: &str, stem: &str, text: &str) -> Result<(), Vec<String>> {
        let file = SourceFile {
            name: name.to_owned(),
            text: text.to_owned(),
        };
        let mut findings = Findings::new();
        let mut inputs = Inputs::one(self.file.clone(), stem, file.clone(), &mut findings);
        let public = self.public.as_ref().and_then(|public| public.file.clone());
        inputs.own = public.map(|public| OwnInputs {
            folder: String::new(),
            public,
        });
        generate::load(&inputs, &mut findings);
        let list = findings.into_list().into_iter();
        let errors = list.filter(|finding| finding.code.severity() == Severity::Error);
        let told: Vec<String> = errors
            .map(|error| {
                let (line, _) = file.line_column(error.at.bytes().start);
                let (message, code, remedy) = (error.message, error.code.name(), error.remedy);
                format!("line {line}: {message} ({code}): {remedy}")
            })
            .collect();
        if told.is_empty() { Ok(()) } else { Err(told) }
    }
}
