//! What the front door decides: names in Rust, and the words of remedies, since a remedy is something to
//! type and what one types differs.
//!
//! **Input:** a module's name, or a struct's. **Output:** the names of everything that is made for it.

use crate::model::Names;

/// What an element is called in Rust, and in which words it is spoken of: decided by the front door.
#[derive(Clone, Debug)]
pub struct Naming {
    /// File stem, or the struct's name in snake case.
    pub module: String,
    /// `Config`, or the struct's own name.
    pub config: String,
    /// The name that builder, instance types and grants are called after: the same, if no other was given.
    pub companions: String,
    /// What remedies are written in.
    pub notation: Notation,
}

impl Naming {
    /// A generated module of its own.
    #[must_use]
    pub fn module(stem: &str) -> Self {
        Self {
            module: stem.to_owned(),
            config: "Config".into(),
            companions: "Config".into(),
            notation: Notation::Definition,
        }
    }

    pub(crate) fn names(&self) -> Names {
        let after = &self.companions;
        let stem = after.strip_suffix("Config").unwrap_or(after);
        Names {
            module: self.module.clone(),
            config: self.config.clone(),
            builder: format!("{after}Builder"),
            instance_config: format!("{stem}InstanceConfig"),
            instance: format!("{stem}Instance"),
            stem: stem.to_owned(),
            required: if after == "Config" {
                "config_required".into()
            } else {
                format!("{}_config_required", self.module)
            },
        }
    }
}

/// What a remedy is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Notation {
    /// Members of a JSON object.
    #[default]
    Definition,
    /// Attributes and types of a struct.
    Structure,
}

impl Notation {
    /// The one of the two that the author can type.
    pub(super) fn says<T>(self, definition: T, structure: T) -> T {
        match self {
            Self::Definition => definition,
            Self::Structure => structure,
        }
    }
}
