//! `common.json`: which of an element's entries it describes already, and whether `gen` takes a
//! definition beside it.
//!
//! **Input:** the dictionary. **Output:** the entry that an element may use; whether `gen` takes a
//! definition.

use element_codegen::definition::{Dictionary, EntryDefinition, read};
use element_codegen::diagnostic::{Findings, Severity, SourceFile};
use element_codegen::generate;
use element_codegen::tree::{Inputs, OwnInputs};
use element_core::{ValueType, reads_like_a_secret};

use crate::names::COMMON;

/// The entries that elements share.
#[derive(Debug, Default)]
pub struct Shared {
    file: Option<SourceFile>,
    dictionary: Dictionary,
    /// The public dictionary, beside that of a catalogue of one's own.
    public: Option<Box<Self>>,
}

/// What an element says about an entry that may be shared.
#[derive(Clone, Copy, Debug)]
pub struct OwnEntry<'a> {
    /// Its key.
    pub key: &'a str,
    /// The type decided for it.
    pub value_type: ValueType,
    /// Its default.
    pub default: Option<&'a str>,
    /// Whether the caller must send it.
    pub required: bool,
    /// Whether it is a secret.
    pub secret: bool,
    /// What a form offers for it.
    pub options: &'a [(String, String)],
}

impl Shared {
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
    fn entry(&self, key: &str) -> Option<&EntryDefinition> {
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

    /// Whether the dictionary calls an entry a secret.
    #[must_use]
    pub fn is_secret(&self, key: &str) -> bool {
        let entry = self.entry(key);
        entry.is_some_and(|entry| entry.secret.as_ref().is_some_and(|secret| secret.value))
    }

    /// The shared entry that says the same as an element does, if there is one.
    #[must_use]
    pub fn same(&self, said: OwnEntry<'_>) -> Option<&EntryDefinition> {
        let entry = self.entry(said.key)?;
        let kind = entry
            .value_type
            .as_ref()
            .map_or(ValueType::Text, |kind| kind.value);
        let choice_of_text = said.value_type == ValueType::Text && kind == ValueType::Choice;
        let same_type = kind == said.value_type || choice_of_text;
        let shared_default = entry.default.as_ref().map(|default| default.value.as_str());
        // `use` would bring a default that no document of the element states.
        let silent = said.default.is_none() && shared_default.is_some() && !said.required;
        let documented = COMMON.has(said.key);
        let by_key = || reads_like_a_secret(said.key);
        let secret = entry
            .secret
            .as_ref()
            .map_or_else(by_key, |secret| secret.value);
        let knows = |value: &str| {
            let options = entry.options.iter();
            let mut spellings =
                options.flat_map(|option| std::iter::once(&option.value).chain(&option.aliases));
            spellings.any(|spelling| spelling.value == value)
        };
        let offers = said.options.iter().all(|(value, _)| knows(value));
        (same_type && said.secret == secret && offers && (!silent || documented)).then_some(entry)
    }
}
