//! One element as the platform answers it.
//!
//! **Input:** its table, and for an element made at run time its `element.json`. **Output:** the
//! JSON of the element and of its entries; parts of answers prepared once, since every create needs
//! them.

use std::ops::Range;

use element_core::Literal;
use element_types::{ElementSpec, EntrySpec, GrantKind, SuppliedBy, ValueType};
use serde_json::{Map, Value, json};

use super::instance::push_text;

/// Where an element comes from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Origin {
    /// The catalogue of this workspace.
    Catalogue,
    /// A type of the application's own.
    Application,
    /// Made at run time of this `element.json`.
    Created(Map<String, Value>),
}

/// An element.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) id: u64,
    pub(crate) spec: &'static ElementSpec,
    pub(crate) active: bool,
    pub(crate) origin: Origin,
    /// The member `element` of its instances.
    pub(crate) inner: String,
    /// The members of a configuration in which nothing was given, each with a comma behind it.
    pub(crate) vacant: String,
    pub(crate) slots: Vec<Slot>,
}

/// One entry, ready to be written.
#[derive(Debug)]
pub(crate) struct Slot {
    pub(crate) entry: &'static EntrySpec,
    /// Its member in [`Element::vacant`], and where the value begins.
    pub(crate) member: Range<usize>,
    pub(crate) value: usize,
}

impl Element {
    pub(crate) fn new(id: u64, spec: &'static ElementSpec, active: bool, origin: Origin) -> Self {
        let mut vacant = String::new();
        let slots = spec
            .entries
            .iter()
            .map(|entry| Slot::new(entry, &mut vacant));
        let slots = slots.collect();
        let mut element = Self {
            id,
            spec,
            active,
            origin,
            inner: String::new(),
            vacant,
            slots,
        };
        element.inner = element.summary().to_string();
        element
    }

    /// Whether it may be changed and deleted.
    pub(crate) fn is_created(&self) -> bool {
        matches!(self.origin, Origin::Created(_))
    }

    /// Whether some way of it signs in with this kind of grant.
    pub(crate) fn grants(&self, kind: GrantKind) -> bool {
        self.spec.ways.iter().any(|way| way.grant == kind)
    }

    /// The element as lists and instances show it.
    pub(crate) fn summary(&self) -> Value {
        let spec = self.spec;
        json!({
            "id": self.id,
            "key": spec.key,
            "name": spec.name,
            "description": self.spec.doc,
            "image": format!("https://images.example/{}.png", spec.key),
            "hub": spec.hub,
            "active": self.active,
            "deleted": false,
            "beta": false,
            "private": self.origin != Origin::Catalogue,
            "typeOauth": self.grants(GrantKind::OAuth2) || self.grants(GrantKind::OAuth1),
            "trialAccount": false,
            "resources": [],
            "parameters": [],
            "transformationsEnabled": true,
            "bulkDownloadEnabled": true,
            "bulkUploadEnabled": true,
            "cloneable": true,
            "extendable": true,
            "protocolType": "http",
            "authentication": { "type": authentication(spec.authentication) },
        })
    }

    /// The entries as items: key, name, type, whether required, default.
    pub(crate) fn items(&self) -> Vec<Value> {
        let entries = self.spec.entries.iter().enumerate();
        entries
            .map(|(place, entry)| self.item(place, entry))
            .collect()
    }

    /// One entry as an item; its id is made of the element's and its place.
    fn item(&self, place: usize, entry: &EntrySpec) -> Value {
        let mut item = item(entry);
        item["id"] = json!(self.id * 1000 + place as u64);
        item["displayOrder"] = json!(place);
        item
    }

    /// The definition, as the platform exports it.
    pub(crate) fn export(&self) -> Value {
        let mut export = match &self.origin {
            Origin::Created(document) => Value::Object(document.clone()),
            Origin::Catalogue | Origin::Application => {
                let mut export = self.summary();
                export["logo"] = json!(self.spec.key);
                export["configuration"] = self.items().into();
                export["hooks"] = json!([]);
                export["objects"] = json!([]);
                export["models"] = json!([]);
                export
            }
        };
        export["id"] = json!(self.id);
        export["active"] = json!(self.active);
        export["private"] = json!(self.origin != Origin::Catalogue);
        export
    }

    /// What `/elements/{key}/metadata` says.
    pub(crate) fn metadata(&self) -> Value {
        let events = self.spec.entry("event.notification.enabled").is_some();
        let methods: &[&str] = if events { &["polling", "webhook"] } else { &[] };
        json!({
            "id": self.id,
            "key": self.spec.key,
            "name": self.spec.name,
            "description": self.spec.doc,
            "hub": self.spec.hub,
            "authentication": { "type": authentication(self.spec.authentication) },
            "events": { "supported": events, "methods": methods },
            "active": self.active,
        })
    }
}

/// The word as exports have it.
fn authentication(word: &str) -> &str {
    match word {
        "oauth2_password" => "oauth2Password",
        other => other,
    }
}

/// An entry as an item, without the numbers that depend on where it is asked for.
pub(crate) fn item(entry: &EntrySpec) -> Value {
    let platform = entry.supplied_by == SuppliedBy::Platform;
    let mut item = json!({
        "key": entry.key,
        "name": entry.label,
        "description": entry.doc,
        "type": export_type(entry),
        "required": !platform && (0..entry.presence.len()).all(|way| entry.is_required_in(way)),
        "active": true,
        "internal": platform,
        "hideFromConsole": platform,
        "resellerConfig": false,
        "companyConfig": false,
        "groupControl": false,
    });
    if let Some(text) = entry.default() {
        item["defaultValue"] = text.into();
    }
    if !entry.options().is_empty() {
        let option = |value: &&str| json!({ "value": value, "description": value });
        item["options"] = entry.options().iter().map(option).collect();
    }
    item
}

/// The word that exports have for a kind of value.
fn export_type(entry: &EntrySpec) -> &'static str {
    if entry.secret {
        return "PASSWORD";
    }
    match entry.value_type.literal() {
        _ if entry.value_type == ValueType::Choice => "COMBO",
        Literal::Boolean => "BOOLEAN",
        Literal::Number => "TEXTFIELD_32",
        Literal::Document => "CODE_EDITOR",
        Literal::List => "TEXTAREA",
        Literal::Text => "TEXTFIELD_1000",
    }
}

impl Slot {
    fn new(entry: &'static EntrySpec, vacant: &mut String) -> Self {
        let start = vacant.len();
        push_text(vacant, entry.key);
        vacant.push(':');
        let value = vacant.len();
        match entry.default() {
            Some(text) => push_text(vacant, text),
            None => vacant.push_str("null"),
        }
        vacant.push(',');
        Self {
            entry,
            member: start..vacant.len(),
            value,
        }
    }
}
