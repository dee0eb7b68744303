//! Ways that an export's form offers: the entry that names the kind of authentication decides which
//! others the form shows.
//!
//! **Input:** the documents of an element. **Output:** a [`Way`] for each option of that entry, if
//! every group is one of them; nothing where requests show the ways, or where it takes guessing.

use element_core::GrantKind;

use super::Way;
use crate::facts::{ElementFacts, ExportedEntry, Grouping, Source};
use crate::vocabulary::{authentication, names_authentication};

/// The ways, and the entry that decides.
#[derive(Clone, Debug, Default)]
pub(super) struct Groups {
    pub(super) control: String,
    pub(super) ways: Vec<Way>,
}

impl Groups {
    /// Those that documents offer.
    pub(super) fn of(documents: &[(Source, ElementFacts)]) -> Self {
        let asked = documents
            .iter()
            .any(|(_, facts)| !facts.requests.is_empty());
        let mut forms = documents.iter().map(|(_, facts)| facts.exported.as_slice());
        forms.find_map(form).filter(|_| !asked).unwrap_or_default()
    }

    /// The ways in which the form shows an entry; none where it always does.
    pub(super) fn showing(&self, entry: &ExportedEntry) -> Vec<Way> {
        let Grouping::Chosen(group) = &entry.grouping else {
            return Vec::new();
        };
        let of_group = |way: &&Way| way.chosen.as_deref().is_some_and(|name| is(group, name));
        self.ways.iter().filter(of_group).cloned().collect()
    }
}

/// Whether a group, or a list of groups, names an option.
fn is(group: &str, option: &str) -> bool {
    let mut names = group.split(',').map(str::trim);
    names.any(|name| name.eq_ignore_ascii_case(option))
}

fn form(entries: &[ExportedEntry]) -> Option<Groups> {
    let chooses = |entry: &&ExportedEntry| {
        entry.grouping == Grouping::Chooses && names_authentication(&entry.key)
    };
    let control = entries.iter().find(chooses)?;
    let options = control.options.iter();
    let names: Vec<&str> = options.map(|(value, _)| value.as_str()).collect();
    let groups = entries.iter().filter_map(|entry| match &entry.grouping {
        Grouping::Chosen(group) => Some(group.as_str()),
        _ => None,
    });
    let mut groups = groups.flat_map(|group| group.split(',').map(str::trim));
    let settled = groups.all(|group| names.iter().any(|name| is(group, name)));
    let way = |name: &&str| Way {
        kind: kind(name),
        chosen: Some((*name).to_owned()),
    };
    (settled && names.len() > 1).then(|| Groups {
        control: control.key.clone(),
        ways: names.iter().map(way).collect(),
    })
}

/// The grant of a way by its name.
fn kind(name: &str) -> GrantKind {
    let word = authentication(name);
    word.and_then(GrantKind::from_word)
        .unwrap_or(GrantKind::None)
}
