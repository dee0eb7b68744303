//! `common.json`: which of an element's entries it describes already.

use element_codegen::definition::{Dictionary, EntryDefinition, read};
use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::tree::OwnInputs;
use element_core::reads_like_a_secret;

use crate::rules::value_type::{self, ValueType};

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

    /// What a definition is judged beside, in a catalogue of one's own.
    #[must_use]
    pub fn own(&self) -> Option<OwnInputs> {
        let public = self.public.as_ref()?.file.clone()?;
        Some(OwnInputs {
            folder: String::new(),
            public,
        })
    }

    /// The file, for whoever lowers definitions with it.
    #[must_use]
    pub fn file(&self) -> Option<&SourceFile> {
        self.file.as_ref()
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
        let word = entry
            .value_type
            .as_ref()
            .map_or("text", |word| word.value.word());
        let same_type =
            word == said.value_type.word || said.value_type == value_type::TEXT && word == "choice";
        let shared_default = entry.default.as_ref().map(|default| default.value.as_str());
        // `use` would bring a default that no document of the element states.
        let silent = said.default.is_none() && shared_default.is_some() && !said.required;
        let documented = crate::names::settings::COMMON.has(said.key);
        let secret = entry
            .secret
            .as_ref()
            .map_or_else(|| reads_like_a_secret(said.key), |secret| secret.value);
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
