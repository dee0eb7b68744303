//! The model as the judge of requests looks at it.
//!
//! **Input:** an element. **Output:** `element_core::Element`.

use element_core::{self as core, Extra, GrantKind, Need, SuppliedBy};

use super::{Element, Entry, Presence, Way};

impl core::Element for Element {
    fn key(&self) -> &str {
        &self.key
    }

    fn way(&self, place: usize) -> Option<&dyn core::Way> {
        self.ways.get(place).map(|way| way as &dyn core::Way)
    }

    fn entry(&self, place: usize) -> Option<&dyn core::Entry> {
        let entry = self.entries.get(place);
        entry.map(|entry| entry as &dyn core::Entry)
    }
}

impl core::Way for Way {
    fn name(&self) -> &str {
        &self.name
    }

    fn grant(&self) -> GrantKind {
        self.grant
    }

    fn extra(&self, place: usize) -> Option<Extra<'_>> {
        self.extras.get(place).map(|extra| Extra {
            key: &extra.key,
            label: &extra.label,
            required: extra.always_required(),
        })
    }
}

impl core::Entry for Entry {
    fn key(&self) -> &str {
        &self.key
    }

    fn label(&self) -> &str {
        &self.label
    }

    fn value_type(&self) -> core::ValueType {
        self.value_type.kind()
    }

    fn is_secret(&self) -> bool {
        self.secret
    }

    fn supplied_by(&self) -> SuppliedBy {
        self.supplied_by
    }

    fn presence(&self, way: usize) -> Need<'_> {
        match self.presence.get(way) {
            Some(Presence::Required) => Need::Required,
            Some(Presence::Fixed(text)) => Need::Fixed(text),
            Some(Presence::Optional | Presence::Default(_)) | None => Need::Optional,
        }
    }

    fn default(&self) -> Option<&str> {
        Entry::default(self)
    }

    fn options(&self) -> Vec<&str> {
        let options = self.value_type.choice().map(|choice| &choice.options);
        let values = options
            .into_iter()
            .flatten()
            .map(|option| option.value.as_str());
        values.collect()
    }

    fn spellings(&self) -> Vec<&str> {
        let choice = self.value_type.choice();
        let aliases = choice.into_iter().flat_map(super::Choice::aliases);
        aliases.map(String::as_str).collect()
    }
}
