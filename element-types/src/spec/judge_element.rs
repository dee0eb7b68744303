//! The table as the judge of requests looks at it.
//!
//! **Input:** the table. **Output:** `element_core::Element`.

use element_core::{Element, Entry, Extra, Need, Way};

use super::{ElementSpec, EntrySpec, GrantKind, Presence, SuppliedBy, ValueType, WaySpec};

impl Element for ElementSpec {
    fn key(&self) -> &str {
        self.key
    }

    fn way(&self, place: usize) -> Option<&dyn Way> {
        self.ways.get(place).map(|way| way as &dyn Way)
    }

    fn entry(&self, place: usize) -> Option<&dyn Entry> {
        self.entries.get(place).map(|entry| entry as &dyn Entry)
    }
}

impl Way for WaySpec {
    fn name(&self) -> &str {
        self.name
    }

    fn grant(&self) -> GrantKind {
        self.grant
    }

    fn extra(&self, place: usize) -> Option<Extra<'_>> {
        self.extras.get(place).map(|extra| Extra {
            key: extra.key,
            label: extra.label,
            required: extra.required,
        })
    }
}

impl Entry for EntrySpec {
    fn key(&self) -> &str {
        self.key
    }

    fn label(&self) -> &str {
        self.label
    }

    fn value_type(&self) -> ValueType {
        self.value_type
    }

    fn is_secret(&self) -> bool {
        self.secret
    }

    fn supplied_by(&self) -> SuppliedBy {
        self.supplied_by
    }

    fn presence(&self, way: usize) -> Need<'_> {
        match self.presence_in(way) {
            Presence::Required => Need::Required,
            Presence::Optional | Presence::Default(_) => Need::Optional,
            Presence::Fixed(text) => Need::Fixed(text),
        }
    }

    fn default(&self) -> Option<&str> {
        EntrySpec::default(self)
    }

    fn options(&self) -> Vec<&str> {
        self.options().to_vec()
    }

    fn spellings(&self) -> Vec<&str> {
        self.details.spellings.to_vec()
    }
}
