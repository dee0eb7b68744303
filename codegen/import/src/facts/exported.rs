//! What an export says about one entry.

/// What the place of an entry in the platform's form depends on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// Nothing.
    #[default]
    Alone,
    /// Its value decides which other entries the form shows.
    Chooses,
    /// The form shows it with this value of the one that chooses.
    Chosen(String),
}

/// How the platform stores an entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stored {
    /// As it is, as far as the export says.
    #[default]
    Plain,
    /// Encrypted.
    Encrypted,
}

/// An entry of an export.
#[derive(Clone, Debug, Default)]
pub struct ExportedEntry {
    /// The key.
    pub key: String,
    /// What the form shows beside the field.
    pub label: Option<String>,
    /// The type of the form's field: `TEXTFIELD_32`, `PASSWORD`.
    pub field: String,
    /// Whether the form demands it.
    pub required: bool,
    /// Whether the platform sets it.
    pub internal: bool,
    /// Whether the form hides it.
    pub hidden: bool,
    /// How the platform stores it.
    pub stored: Stored,
    /// What the form says about it, for the rules alone: sentences do not carry over.
    pub description: Option<String>,
    /// What its place in the form depends on.
    pub grouping: Grouping,
    /// The default, unless empty.
    pub default: Option<String>,
    /// Values and labels of a choice.
    pub options: Vec<(String, String)>,
    /// Its line.
    pub line: usize,
}
