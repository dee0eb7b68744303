//! The words of a front door: a remedy is something to type, and what one types differs.

/// What a remedy is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// Members of a JSON object.
    #[default]
    Definition,
    /// Attributes and types of a struct.
    Structure,
}

impl Dialect {
    /// The one of the two that the author can type.
    pub(super) fn says<T>(self, definition: T, structure: T) -> T {
        match self {
            Self::Definition => definition,
            Self::Structure => structure,
        }
    }
}
