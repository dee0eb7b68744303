//! Which elements are meant.
//!
//! **Input:** keys, hubs and texts as people type them. **Output:** elements, or what is closest to those words.

use crate::model::{Catalog, Element};

/// Which elements a list holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this hub alone.
    pub hub: Option<String>,
    /// With this text in key, name, doc or the key of an entry; case does not matter.
    pub text: Option<String>,
}

impl Filter {
    /// The elements that it lets through.
    pub(super) fn of<'a>(&self, catalog: &'a Catalog) -> Vec<&'a Element> {
        let elements = catalog.elements.iter();
        elements.filter(|element| self.holds(element)).collect()
    }

    fn holds(&self, element: &Element) -> bool {
        let hub = self.hub.as_ref().is_none_or(|hub| *hub == element.hub);
        let holds = |text: &str, part: &str| text.to_lowercase().contains(&part.to_lowercase());
        let text = self.text.as_ref().is_none_or(|part| {
            let entries = element.entries.iter().map(|entry| entry.key.as_str());
            let own = [
                element.key.as_str(),
                element.name.as_str(),
                element.doc.as_str(),
            ];
            own.into_iter().chain(entries).any(|text| holds(text, part))
        });
        hub && text
    }
}

/// Whether the catalogue has a hub.
///
/// # Errors
///
/// What there is no hub for, with a suggestion.
pub fn hub(catalog: &Catalog, hub: &str) -> Result<(), String> {
    let hubs = || catalog.elements.iter().map(|element| element.hub.as_str());
    if hubs().any(|known| known == hub) {
        return Ok(());
    }
    Err(match element_core::did_you_mean(hub, hubs()) {
        Some(close) => format!("there is no hub `{hub}`; did you mean `{close}`?"),
        None => format!("there is no hub `{hub}`; `cargo xtask list` shows all"),
    })
}

/// The element with this key or module name; otherwise the closest key.
///
/// # Errors
///
/// What there is no element for, with a suggestion.
pub fn find<'a>(catalog: &'a Catalog, key: &str) -> Result<&'a Element, String> {
    let is = |element: &&Element| element.key == key || element.names.module == key;
    catalog.elements.iter().find(is).ok_or_else(|| {
        let keys = catalog.elements.iter().map(|element| element.key.as_str());
        no_element(key, keys)
    })
}

/// Says that no element has this key, and which of the others is close to it.
pub fn no_element<'a>(key: &str, others: impl IntoIterator<Item = &'a str>) -> String {
    match element_core::did_you_mean(key, others) {
        Some(close) => format!("there is no element `{key}`; did you mean `{close}`?"),
        None => format!("there is no element `{key}`; `cargo xtask list` shows all"),
    }
}
