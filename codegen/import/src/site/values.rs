//! What variables stand for.

use std::collections::BTreeMap;

use crate::front_matter;

/// Names with points between them, and their texts.
#[derive(Clone, Debug, Default)]
pub(super) struct Values(BTreeMap<String, String>);

impl Values {
    /// Adds one.
    pub(super) fn add(&mut self, name: String, text: &str) {
        self.0.insert(name, text.to_owned());
    }

    /// Adds every text of a YAML file; one that is damaged adds what stands before the damage.
    pub(super) fn add_yaml(&mut self, below: &str, yaml: &str) {
        let (scalars, _) = front_matter::scalars(yaml);
        for scalar in scalars {
            self.add(format!("{below}.{}", scalar.name), &scalar.text);
        }
    }

    /// The text of a variable.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }
}
