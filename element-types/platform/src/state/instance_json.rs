//! An instance as the platform answers it.
//!
//! **Input:** an instance, its element, its token. **Output:** JSON text, written piece by piece:
//! this is what every create and every row of a list costs, and `write!` would double it.

use element_core::{INITIAL, NO_EXTERNAL, boolean, is_mask};
use element_types::SuppliedBy;
use serde_json::{Value, json};

use super::clock::Instant;
use super::element::{Element, Slot, item};
use super::instance::{Instance, push_text};

/// What surrounds an instance when it is answered.
pub(crate) struct InstanceContext<'a> {
    pub(crate) id: u64,
    pub(crate) token: &'a str,
    pub(crate) now: Instant,
    /// Nothing, when the element is no longer in the catalogue.
    pub(crate) element: Option<&'a Element>,
}

/// Writes the instance as a JSON object.
pub(crate) fn instance(out: &mut String, instance: &Instance, around: &InstanceContext<'_>) {
    out.push_str("{\"id\":");
    out.push_str(&around.id.to_string());
    out.push_str(",\"name\":");
    push_text(out, &instance.name);
    out.push_str(",\"createdDate\":");
    push_text(out, &instance.created.to_text());
    out.push_str(",\"token\":");
    push_text(out, around.token);
    out.push_str(",\"element\":");
    if let Some(element) = around.element {
        out.push_str(&element.inner);
        out.push_str(",\"elementId\":");
        out.push_str(&element.id.to_string());
    } else {
        out.push_str("{\"key\":");
        push_text(out, &instance.element);
        out.push_str(",\"deleted\":true}");
    }
    out.push_str(",\"tags\":[");
    for (place, tag) in instance.tags.iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        push_text(out, tag);
    }
    out.push_str("],\"provisionInteractions\":[],\"valid\":true,\"disabled\":");
    out.push_str(flag(instance.disabled));
    out.push_str(",\"maxCacheSize\":0,\"cacheTimeToLive\":0,\"configuration\":{");
    configuration(out, instance, around.element);
    tail(out, instance, around);
}

/// What comes behind the configuration.
fn tail(out: &mut String, instance: &Instance, around: &InstanceContext<'_>) {
    let events = value(instance, around.element, "event.notification.enabled");
    let events = events.and_then(boolean) == Some(true);
    let traced = instance
        .traced_until
        .is_some_and(|until| until > around.now);
    out.push_str("},\"eventsEnabled\":");
    out.push_str(flag(events));
    out.push_str(",\"eventsNotificationCallbackUrl\":");
    match value(instance, around.element, "event.notification.callback.url") {
        Some(address) => push_text(out, address),
        None => out.push_str("null"),
    }
    let external = if instance.external {
        INITIAL
    } else {
        NO_EXTERNAL
    };
    out.push_str(",\"traceLoggingEnabled\":");
    out.push_str(flag(traced));
    out.push_str(",\"cachingEnabled\":false,\"externalAuthentication\":");
    push_text(out, external);
    out.push_str(
        ",\"user\":{\"id\":1,\"emailAddress\":\"developer@platform.example\",\
         \"firstName\":\"Local\",\"lastName\":\"Developer\"}}",
    );
}

/// A boolean of JSON.
fn flag(flag: bool) -> &'static str {
    if flag { "true" } else { "false" }
}

/// The text of an entry, given or by default.
pub(crate) fn value<'a>(
    instance: &'a Instance,
    element: Option<&Element>,
    key: &str,
) -> Option<&'a str> {
    let default = || element?.spec.entry(key)?.default();
    instance.given(key).or_else(default)
}

/// The members of the configuration: the table's in its order, then what was given beyond it. What
/// stands between two given ones is copied as it was prepared.
fn configuration(out: &mut String, instance: &Instance, element: Option<&Element>) {
    let start = out.len();
    let slots = element.map_or(&[][..], |element| &element.slots);
    let mut given = 0;
    if let Some(element) = element {
        let mut copied = 0;
        let copy = |out: &mut String, from: usize, to: usize| {
            out.push_str(element.vacant.get(from..to).unwrap_or_default());
        };
        for slot in slots {
            if let Some(text) = instance.given(slot.entry.key) {
                given += 1;
                copy(out, copied, slot.value);
                push_text(out, text);
                out.push(',');
                copied = slot.member.end;
            }
        }
        copy(out, copied, element.vacant.len());
    }
    if given < instance.configuration.len() {
        for (key, text) in beyond(instance, slots) {
            push_text(out, key);
            out.push(':');
            push_text(out, text);
            out.push(',');
        }
    }
    if out.len() > start {
        out.pop();
    }
}

/// What was given and is not in the table.
fn beyond<'a>(instance: &'a Instance, slots: &[Slot]) -> impl Iterator<Item = (&'a str, &'a str)> {
    let given = instance.configuration.iter();
    given
        .filter(|(key, _)| slots.iter().all(|slot| slot.entry.key != key))
        .map(|(key, text)| (key.as_str(), text.as_str()))
}

/// More than an element has entries, and more than anybody gives beyond them.
const ITEMS: u64 = 10_000;

/// The configuration as items, as `/instances/{id}/configuration` answers it.
pub(crate) fn items(id: u64, instance: &Instance, element: Option<&Element>) -> Vec<Value> {
    let slots = element.map_or(&[][..], |element| &element.slots);
    let known = slots.iter().map(|slot| {
        let mut item = item(slot.entry);
        item["propertyValue"] = value(instance, element, slot.entry.key).into();
        item["hideFromConsole"] = (slot.entry.supplied_by == SuppliedBy::Platform).into();
        item
    });
    let unknown = beyond(instance, slots).map(|(key, text)| {
        json!({
            "key": key, "name": key, "description": key, "type": "TEXTFIELD_1000", "active": true,
            "required": false, "internal": false, "hideFromConsole": false, "propertyValue": text,
        })
    });
    let numbered = known.chain(unknown).zip(0_u64..).map(|(mut item, place)| {
        item["id"] = (id * ITEMS + place).into();
        item
    });
    numbered.collect()
}

/// Whether a text is the mask of a secret: it means "as it was".
pub(crate) fn keeps(text: &str) -> bool {
    is_mask(text)
}
