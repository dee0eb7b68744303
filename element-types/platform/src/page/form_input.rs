//! What somebody typed into the form of an element.
//!
//! **Input:** the table and a form post. **Output:** the chosen way and the values, and the body of
//! the create that they make. Secrets are in it: it is never shown, see its `Debug`.

use std::fmt;

use element_types::{ElementSpec, EntrySpec, GrantKind, WaySpec};
use serde_json::{Map, Value, json};

use crate::http::query::Query;

/// What the names of the form's fields start with: entries of the configuration, and members of
/// `providerData`.
pub(crate) const ENTRY: &str = "entry.";
pub(crate) const EXTRA: &str = "extra.";

/// What was typed.
pub(crate) struct Given {
    /// The way, by its place in the table.
    pub(crate) way: usize,
    pub(crate) name: String,
    pub(crate) tags: String,
    /// Texts by wire key.
    entries: Vec<(&'static str, String)>,
    extras: Vec<(&'static str, String)>,
}

impl fmt::Debug for Given {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Given([redacted])")
    }
}

impl Given {
    /// Reads a form; what the element has no field for is no part of it.
    pub(crate) fn read(spec: &'static ElementSpec, form: &Query) -> Self {
        let way = chosen(spec, form);
        let text = |prefix: &str, key: &str| form.get(&format!("{prefix}{key}")).map(str::to_owned);
        let entries = spec
            .caller_entries()
            .filter(|entry| is_of(spec, entry, way));
        let extras = spec.ways.get(way).map_or(&[][..], |way| way.extras);
        Self {
            way,
            name: form.get("name").unwrap_or_default().trim().to_owned(),
            tags: form.get("tags").unwrap_or_default().to_owned(),
            entries: entries
                .filter_map(|entry| Some((entry.key, text(ENTRY, entry.key)?)))
                .collect(),
            extras: extras
                .iter()
                .filter_map(|extra| Some((extra.key, text(EXTRA, extra.key)?)))
                .collect(),
        }
    }

    /// The text of an entry.
    pub(crate) fn entry(&self, key: &str) -> Option<&str> {
        let mut entries = self.entries.iter();
        entries.find_map(|(own, text)| (*own == key).then_some(text.as_str()))
    }

    /// The text of a member of `providerData`.
    pub(crate) fn extra(&self, key: &str) -> Option<&str> {
        let mut extras = self.extras.iter();
        extras.find_map(|(own, text)| (*own == key).then_some(text.as_str()))
    }

    /// The tags, one by one.
    pub(crate) fn tags(&self) -> Vec<&str> {
        let tags = self.tags.split(',').map(str::trim);
        tags.filter(|tag| !tag.is_empty()).collect()
    }

    /// The configuration as a request has it, with what the way sends by itself.
    pub(crate) fn configuration(&self, spec: &ElementSpec) -> Map<String, Value> {
        let typed = self
            .entries
            .iter()
            .map(|(key, text)| ((*key).to_owned(), text.as_str().into()));
        let fixed = spec
            .entries
            .iter()
            .filter_map(|entry| Some((entry.key.to_owned(), entry.fixed_in(self.way)?.into())));
        typed.chain(fixed).collect()
    }

    /// `providerData` as a request has it, with what consent gave.
    pub(crate) fn provider_data(&self, consent: &[(&str, &str)]) -> Map<String, Value> {
        let extras = self.extras.iter().map(|(key, text)| (*key, text.as_str()));
        let members = extras.chain(consent.iter().copied());
        members
            .map(|(key, text)| (key.to_owned(), text.into()))
            .collect()
    }

    /// The body of `POST /instances`.
    pub(crate) fn body(&self, spec: &ElementSpec, consent: &[(&str, &str)]) -> Map<String, Value> {
        let mut body = Map::new();
        body.insert("element".to_owned(), json!({ "key": spec.key }));
        body.insert("configuration".to_owned(), self.configuration(spec).into());
        body.insert(
            "providerData".to_owned(),
            self.provider_data(consent).into(),
        );
        let name = if self.name.is_empty() {
            spec.name
        } else {
            &self.name
        };
        body.insert("name".to_owned(), name.into());
        if !self.tags().is_empty() {
            body.insert("tags".to_owned(), self.tags().into());
        }
        body
    }
}

/// The way that `way=` names; the first one otherwise.
fn chosen(spec: &ElementSpec, form: &Query) -> usize {
    let named = form.get("way").unwrap_or_default();
    spec.ways
        .iter()
        .position(|way| way.name == named)
        .unwrap_or_default()
}

/// What the way adds to the request.
pub(crate) fn grant(spec: &ElementSpec, way: usize) -> GrantKind {
    way_of(spec, way).grant
}

/// The way; of an element without any, one that adds nothing.
pub(crate) fn way_of(spec: &ElementSpec, way: usize) -> WaySpec {
    spec.ways.get(way).copied().unwrap_or(WaySpec::BASE)
}

/// Whether the form of a way has a field for an entry: not for what the way sends by itself, nor for
/// what belongs to other ways alone.
pub(crate) fn is_of(spec: &ElementSpec, entry: &EntrySpec, way: usize) -> bool {
    let elsewhere = (0..spec.ways.len()).any(|other| entry.is_required_in(other));
    entry.fixed_in(way).is_none() && (entry.is_required_in(way) || !elsewhere)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec(key: &str) -> &'static ElementSpec {
        let mut all = element_types::ELEMENTS.iter();
        all.find(|spec| spec.key == key)
            .expect("an element of the catalogue")
    }

    #[test]
    fn a_form_gives_the_entries_of_its_way_and_no_others() {
        let spec = spec("hubspotcrm");
        let form = "way=api_key&entry.oauth.api.key=planted&entry.hubspot.authorization.apikey=k\
                    &entry.authentication.type=oauth2&entry.base.url=x&entry.other=y&name=+Acme+&tags=a,+b,";
        let given = Given::read(spec, &Query::read(form.as_bytes()));
        let body = given.body(spec, &[]);
        assert_eq!(
            Value::Object(body),
            json!({
                "element": { "key": "hubspotcrm" }, "name": "Acme", "tags": ["a", "b"], "providerData": {},
                "configuration": { "authentication.type": "apiKey", "hubspot.authorization.apikey": "k" },
            })
        );
        assert_eq!(format!("{given:?}"), "Given([redacted])");
    }
}
