//! A catalogue of the same elements that somebody else made: what is expected.
//!
//! **Input:** JSON text, a list of elements, each with `key`, `name` and a list `configuration`.
//! **Output:** a [`Catalogue`].

use std::collections::BTreeMap;

use element_core::OAUTH_APPLICATION;
use element_import::lenient_json::{self, Ending, Node};

/// Elements by key.
pub type Catalogue = BTreeMap<String, Expected>;

/// What a catalogue says about one element.
#[derive(Clone, Debug, Default)]
pub struct Expected {
    /// Names the product goes by; none if the catalogue knows none.
    pub names: Vec<String>,
    /// Entries by key.
    pub entries: BTreeMap<String, ExpectedEntry>,
}

/// What a catalogue says about one entry.
#[derive(Clone, Debug, Default)]
pub struct ExpectedEntry {
    /// Whether it is a secret.
    pub secret: bool,
    /// What its source calls it; `None` where the catalogue does not decide.
    pub called_required: Option<bool>,
    /// Whether the caller must send it: what an export calls required may have a default, or be
    /// set by the platform.
    pub required: Option<bool>,
    /// The word for its type.
    pub value_type: String,
    /// Its default.
    pub default: Option<String>,
    /// What the default rests on: `export`, `parameters`, `common`, `response`.
    pub default_from: String,
    /// Seen only where it does not belong.
    pub suspect: bool,
}

impl Expected {
    /// The entries that count.
    pub fn sound(&self) -> impl Iterator<Item = (&String, &ExpectedEntry)> {
        self.entries.iter().filter(|(_, entry)| !entry.suspect)
    }

    /// Whether there is enough for a definition: a name and an entry.
    #[must_use]
    pub fn is_described(&self) -> bool {
        !self.names.is_empty() && self.sound().next().is_some()
    }
}

/// Reads a catalogue.
///
/// # Errors
///
/// Why it cannot be read.
pub fn read(text: &str) -> Result<Catalogue, String> {
    let reading = lenient_json::read(text, 0, Ending::Open)
        .map_err(|failure| format!("the catalogue: {}", failure.reason))?;
    let mut catalogue = Catalogue::new();
    for element in reading.root.items() {
        let Some(key) = element.text_of("key") else {
            continue;
        };
        let into = catalogue.entry(key.to_owned()).or_default();
        into.names.extend(text_of(element, "name"));
        let other = element.list("other_names").iter();
        into.names
            .extend(other.filter_map(Node::text).map(str::to_owned));
        for entry in element.list("configuration") {
            if let Some(key) = entry.text_of("key") {
                into.entries.insert(key.to_owned(), expected(key, entry));
            }
        }
    }
    if catalogue.is_empty() {
        return Err("the catalogue is no list of elements with keys".into());
    }
    Ok(catalogue)
}

fn expected(key: &str, entry: &Node) -> ExpectedEntry {
    let flag = |name: &str| entry.flag_of(name);
    ExpectedEntry {
        secret: flag("secret").unwrap_or(false),
        called_required: flag("required"),
        required: flag("required").map(|called| called && !filled_in(key, entry)),
        value_type: text_of(entry, "type").unwrap_or_default(),
        default: text_of(entry, "default"),
        default_from: text_of(entry, "default_from").unwrap_or_default(),
        suspect: flag("suspect").unwrap_or(false),
    }
}

fn text_of(view: &Node, name: &str) -> Option<String> {
    let text = view.get(name)?.wire_text()?;
    Some(text.to_owned())
}

/// Whether somebody else than the caller fills an exported entry in.
fn filled_in(key: &str, entry: &Node) -> bool {
    let flag = |name: &str| entry.flag_of(name).unwrap_or(false);
    let exported = entry.text_of("required_from") == Some("export");
    let default = entry
        .text_of("default")
        .is_some_and(|default| !default.is_empty());
    let own = OAUTH_APPLICATION.contains(&key) || key == "base.url";
    exported && (default || flag("internal") || flag("hidden") && !own)
}
