//! Stage 2, lower: what definitions say becomes what the catalogue is.
//!
//! **Input:** a [`Definition`] and the [`Common`] entries. **Output:** an [`Element`] in which every
//! `use` is resolved, every type and presence decided, every default checked, every identifier made; or
//! findings, all of them. Both front doors come through here, so an annotated struct and a definition
//! are held to the same rules.

mod choice;
mod dictionary;
mod entry;
mod findings;
mod free_names;
mod head;
mod name_clashes;
mod naming;
mod oauth_url;
mod readable_text;
#[cfg(feature = "gen")]
pub(crate) mod recorded_response;
mod size_limits;
mod url_placeholders;
mod value_fits;
mod ways;

pub use self::dictionary::Common;
use self::findings::Report;
use self::free_names::Proposals;
pub use self::naming::{Naming, Notation};

use crate::definition::{Definition, EntryDefinition};
use crate::diagnostic::{Findings, Spanned};
use crate::doc;
use crate::model::{Authentication, Element, Home, Names, Origin, Reason, Source};

/// Lowers one definition. What comes back is whole only if `findings` gained no error.
pub fn element(
    definition: &Definition,
    naming: &Naming,
    common: &Common,
    findings: &mut Findings,
) -> (Element, Origin) {
    let report = &mut Report {
        file: &definition.file,
        notation: naming.notation,
        proposals: Proposals::beside(definition, common),
        findings,
        unread_entries: unread_entries(definition),
    };
    let names = naming.names();
    if !size_limits::keeps(definition, report) {
        return (nothing(definition, names), Origin::default());
    }
    head::check(definition, report);
    let mut lowered = entry::all(definition, common, report);
    let ways = ways::all(definition, &mut lowered, common, report);
    oauth_url::check(definition, &ways, report);
    name_clashes::ways(&lowered, &ways, &names, definition, report);
    name_clashes::check(&lowered, report);
    url_placeholders::check(&lowered, report);
    let element = Element {
        key: text(definition.key.as_ref()),
        id: definition.id.as_ref().map(|id| id.value),
        name: text(definition.name.as_ref()),
        hub: text(definition.hub.as_ref()),
        authentication: authentication(definition),
        doc: prose(definition.doc.as_ref()),
        names,
        ways,
        entries: Vec::new(),
    };
    let origin = origin(definition, &lowered);
    let entries = lowered.into_iter().map(|lowered| lowered.entry).collect();
    (Element { entries, ..element }, origin)
}

fn unread_entries(definition: &Definition) -> bool {
    let key = |entry: &EntryDefinition| {
        let mut unread = entry.unread.iter();
        unread.any(|member| matches!(*member, "key" | "use"))
    };
    definition.unread.contains(&"configuration") || definition.entries.iter().any(key)
}

/// Stands for an element of which nothing can be made.
fn nothing(definition: &Definition, names: Names) -> Element {
    Element {
        key: text(definition.key.as_ref()),
        id: None,
        name: String::new(),
        hub: String::new(),
        authentication: authentication(definition),
        doc: String::new(),
        names,
        ways: Vec::new(),
        entries: Vec::new(),
    }
}

fn origin(definition: &Definition, entries: &[entry::Lowered]) -> Origin {
    let sources = definition.sources.iter().map(|source| Source {
        document: source.document.value.clone(),
        corrections: source
            .corrections
            .iter()
            .map(|text| text.value.clone())
            .collect(),
    });
    let extras = definition.ways.iter().flat_map(|way| &way.extras);
    let extras = extras.chain(&definition.extras).filter_map(|extra| {
        Some(Reason {
            key: extra.key.as_ref()?.value.clone(),
            text: extra.secret_reason.as_ref()?.value.clone(),
        })
    });
    let reasons = entries.iter().filter_map(|lowered| {
        Some(Reason {
            key: lowered.entry.key.clone(),
            text: lowered.secret_reason.clone()?,
        })
    });
    Origin {
        file: definition.file.clone(),
        home: Home::default(),
        oauth_url: oauth_url::parameters(definition),
        response: definition.response.clone(),
        sources: sources.collect(),
        reasons: reasons.chain(extras).collect(),
    }
}

/// A text in paragraphs: how its lines were broken says nothing, nor do back-ticks left out where the
/// documentation has them anyhow.
fn prose(value: Option<&Spanned<String>>) -> String {
    let text = value.map_or("", |text| text.value.as_str());
    if doc::is_plain(text) {
        return text.to_owned();
    }
    let paragraphs = text.split(['\n', '\r']).map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        doc::code_words(&words.join(" "))
    });
    let paragraphs: Vec<String> = paragraphs.filter(|line| !line.is_empty()).collect();
    paragraphs.join("\n\n")
}

/// Missing, it was reported.
fn authentication(definition: &Definition) -> Authentication {
    let word = definition.authentication.as_ref();
    word.map_or(Authentication::None, |word| word.value)
}

fn text(value: Option<&Spanned<String>>) -> String {
    value.map(|text| text.value.clone()).unwrap_or_default()
}
