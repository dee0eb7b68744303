//! All elements: the catalogue's, the application's own, and those made at run time.
//!
//! **Input:** tables and `element.json` documents. **Output:** elements by key or number. What was
//! made here comes first in lists: a client that reads one page only has to find its own.

use std::collections::HashMap;
use std::sync::Arc;

use element_types::ElementSpec;

use super::element::{Element, Origin};

/// The elements, by key and by number.
#[derive(Debug, Default)]
pub(crate) struct Elements {
    all: Vec<Arc<Element>>,
    by_key: HashMap<String, Arc<Element>>,
    by_id: HashMap<u64, Arc<Element>>,
}

impl Elements {
    /// Adds an element, or puts it in the place of the one with the same key.
    pub(crate) fn put(
        &mut self,
        spec: &'static ElementSpec,
        active: bool,
        origin: Origin,
    ) -> Arc<Element> {
        let id = match self.by_key.get(spec.key) {
            Some(earlier) => earlier.id,
            None => self.number(spec),
        };
        self.remove(spec.key);
        let element = Arc::new(Element::new(id, spec, active, origin));
        self.by_key.insert(spec.key.to_owned(), element.clone());
        self.by_id.insert(id, element.clone());
        let order =
            |other: &Element| (other.origin == Origin::Catalogue, other.spec.key.to_owned());
        let place = self
            .all
            .partition_point(|other| order(other) < order(&element));
        self.all.insert(place, element.clone());
        element
    }

    /// Takes an element away.
    pub(crate) fn remove(&mut self, key: &str) {
        if let Some(element) = self.by_key.remove(key) {
            self.by_id.remove(&element.id);
            self.all.retain(|other| other.id != element.id);
        }
    }

    /// The element with this key or number.
    pub(crate) fn find(&self, key_or_id: &str) -> Option<&Arc<Element>> {
        let by_key = self.by_key.get(key_or_id);
        by_key.or_else(|| self.by_id.get(&key_or_id.parse().ok()?))
    }

    /// All of them, those made here first, by key.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Arc<Element>> {
        self.all.iter()
    }

    /// How many were made at run time.
    pub(crate) fn created(&self) -> usize {
        self.all
            .iter()
            .filter(|element| element.is_created())
            .count()
    }

    /// The number of an element: the documents', or one that follows from the key, so that it is the
    /// same in every run.
    fn number(&self, spec: &ElementSpec) -> u64 {
        let documented = spec.id.filter(|id| *id > 0 && !self.by_id.contains_key(id));
        documented.unwrap_or_else(|| {
            let hash = spec
                .key
                .bytes()
                .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
                    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
                });
            let mut id = 100_000 + hash % 800_000;
            while self.by_id.contains_key(&id) {
                id += 1;
            }
            id
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_found_by_key_and_by_number_and_keep_it() {
        let mut elements = Elements::default();
        for spec in element_types::ELEMENTS {
            elements.put(spec, true, Origin::Catalogue);
        }
        for spec in element_types::ELEMENTS {
            let element = elements.find(spec.key).expect("by key").clone();
            let by_number = elements.find(&element.id.to_string()).expect("by number");
            assert_eq!(by_number.spec.key, spec.key);
            assert_eq!(
                elements.put(spec, false, Origin::Application).id,
                element.id
            );
        }
        assert_eq!(elements.iter().count(), element_types::ELEMENTS.len());
    }
}
