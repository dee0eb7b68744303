//! The way a request follows, and whether its `providerData` is what the way carries.

use element_core::did_you_mean;

use jsonc_parser::ast::{Object, ObjectProp, Value};

use super::{Check, Takes, given, span, start, unsendable, value_span};
use crate::diagnostic::{Code, Span};
use crate::model::{Element, GrantKind, Presence, Way};

/// What every request may carry: the platform then answers with the id of a trace.
const DEBUG: &str = "debug";

/// What a request says of its grant.
struct Carried<'r> {
    data: Option<&'r Object<'r>>,
    /// Whether the application holds tokens already, so that there is no code.
    initial: bool,
}

impl<'r> Carried<'r> {
    fn of(root: &'r Object<'r>) -> Self {
        Self {
            data: root.get_object("providerData"),
            initial: root
                .get_string("externalAuthentication")
                .is_some_and(|text| text.value == "initial"),
        }
    }

    fn has(&self, key: &str) -> bool {
        self.data.is_some_and(|data| given(data, key).is_some())
    }

    /// The grants it can be, by its members; without a telling one, any that has members at all.
    fn grants(&self) -> &'static [GrantKind] {
        if self.initial || self.has("code") {
            &[GrantKind::OAuth2]
        } else if self.has("oauth_token") || self.has("oauth_verifier") {
            &[GrantKind::OAuth1]
        } else if self.data.is_some() {
            &[GrantKind::OAuth2, GrantKind::OAuth1]
        } else {
            &[GrantKind::None]
        }
    }

    fn at(&self, root: &Object<'_>) -> Span {
        self.data.map_or_else(|| start(root), start)
    }
}

impl Check<'_> {
    /// The place of the way whose grant the request has and which has the fewest faults; nothing
    /// when there is none, which is reported.
    pub(super) fn way(&mut self, root: &Object<'_>, element: &Element) -> Option<usize> {
        self.no_object(root);
        let carried = Carried::of(root);
        let fits = |(_, way): &(usize, &Way)| carried.grants().contains(&way.grant);
        let ways = element.ways.iter().enumerate().filter(fits);
        let way = ways.min_by_key(|(place, way)| {
            let extras = way.extras.iter();
            let extras = extras.filter(|extra| extra.always_required() && !carried.has(&extra.key));
            faults(root, element, *place) + extras.count()
        });
        if let Some((place, way)) = way {
            self.provider_data(root, &carried, (element, way));
            return Some(place);
        }
        let mut names: Vec<&str> = element
            .ways
            .iter()
            .map(|way| crate::doc::grant(way.grant))
            .collect();
        names.dedup();
        let at = carried.data.map_or_else(|| start(root), span);
        let message = format!("{} is connected with {}", element.name, names.join(" or "));
        let remedy = "an OAuth 2 request has `\"providerData\": { \"code\": \"…\" }`, an OAuth 1 request its `oauth_token`, `oauth_verifier` and `secret`, any other no `providerData`".to_owned();
        self.report(Code::Ways, at, message, "not what this request has", remedy);
        None
    }

    fn no_object(&mut self, root: &Object<'_>) {
        let Some(property) = root.get("providerData") else {
            return;
        };
        if !matches!(property.value, Value::Object(_)) {
            let remedy = "write `\"providerData\": { \"code\": \"…\" }`, or leave it out where nothing is granted";
            self.wrong_kind(property, "providerData", Takes::Object, remedy);
        }
    }

    fn provider_data(
        &mut self,
        root: &Object<'_>,
        carried: &Carried<'_>,
        (element, way): (&Element, &Way),
    ) {
        let standard = way.grant.members().iter();
        for key in standard.filter(|key| !carried.initial && !carried.has(key)) {
            let message = format!("{} needs `{key}` in `providerData`", element.name);
            let remedy = format!(
                "add `\"{key}\": \"…\"`: the way adds {}",
                crate::doc::grant(way.grant)
            );
            let at = carried.at(root);
            self.report(Code::MissingMember, at, message, "in this object", remedy);
        }
        let required = way.extras.iter().filter(|extra| extra.always_required());
        for extra in required.filter(|extra| !carried.has(&extra.key)) {
            let message = format!(
                "{} needs `{}` ({}) in `providerData`",
                element.name, extra.key, extra.label
            );
            let remedy = format!("add `\"{}\": \"…\"`: {}", extra.key, extra.doc);
            let at = carried.at(root);
            self.report(Code::MissingMember, at, message, "in this object", remedy);
        }
        for property in carried.data.iter().flat_map(|data| &data.properties) {
            self.member(property, element, way);
        }
    }

    fn member(&mut self, property: &ObjectProp<'_>, element: &Element, way: &Way) {
        let key = property.name.as_str();
        if key == DEBUG {
            return;
        }
        let known = || {
            let extras = way.extras.iter().map(|extra| extra.key.as_str());
            way.grant.members().iter().copied().chain(extras)
        };
        if !known().any(|known| known == key) {
            let remedy = match did_you_mean(key, known()) {
                Some(close) => format!("did you mean `{close}`?"),
                None => format!("it carries `{}`", known().collect::<Vec<_>>().join("`, `")),
            };
            let message = format!("`providerData` of {} has no member `{key}`", element.name);
            let at = span(&property.name);
            self.report(Code::UnknownMember, at, message, "unknown", remedy);
            return;
        }
        let expected = match &property.value {
            Value::Object(_) | Value::Array(_) => Some("a text"),
            Value::StringLit(text) if text.value.trim().is_empty() => {
                Some("a text that is not empty")
            }
            Value::StringLit(text) => unsendable(&text.value),
            // Null is as good as left out, which is reported where it matters.
            Value::NullKeyword(_) | Value::NumberLit(_) | Value::BooleanLit(_) => None,
        };
        if let Some(expected) = expected {
            let label = format!("not {expected}");
            let message = format!("`{key}` takes {expected}");
            let at = value_span(&property.value);
            self.report(
                Code::EntryValue,
                at,
                message,
                &label,
                format!("write {expected}"),
            );
        }
    }

    /// A way that says what entries hold has to be followed by the request as it is posted.
    pub(super) fn fixed(
        &mut self,
        configuration: &Object<'_>,
        element: &Element,
        (place, way): (usize, &Way),
    ) {
        for (entry, text) in element.fixed(place) {
            let (key, label) = (&entry.key, &entry.label);
            let Some(value) = given(configuration, key) else {
                let message = format!("`{}` needs `{key}` ({label})", way.name);
                let remedy = format!("add `\"{key}\": \"{}\"`", text.escape_debug());
                let at = start(configuration);
                self.report(Code::MissingEntry, at, message, "in this object", remedy);
                continue;
            };
            if wire(value).is_some_and(|value| value != text) {
                let message =
                    format!("`{key}` ({label}) says another way than the request follows");
                let remedy = format!("with `{}` write `{}`", way.name, text.escape_debug());
                let at = value_span(value);
                self.report(Code::EntryValue, at, message, "another way", remedy);
            }
        }
    }
}

/// The way with the fewest faults, whatever its grant.
pub(super) fn nearest(root: &Object<'_>, element: &Element) -> usize {
    (0..element.ways.len())
        .min_by_key(|place| faults(root, element, *place))
        .unwrap_or(0)
}

/// Required entries that are missing, and entries that say another way.
fn faults(root: &Object<'_>, element: &Element, place: usize) -> usize {
    let configuration = root.get_object("configuration");
    let value = |key: &str| given(configuration?, key);
    let entries = element.entries.iter();
    let faulty = entries.filter(|entry| match entry.presence.get(place) {
        Some(Presence::Required) => value(&entry.key).is_none(),
        Some(Presence::Fixed(text)) => value(&entry.key)
            .and_then(wire)
            .is_some_and(|value| value != *text),
        _ => false,
    });
    faulty.count()
}

/// The wire text of a plain value.
fn wire<'v>(value: &'v Value<'v>) -> Option<String> {
    match value {
        Value::StringLit(text) => Some(text.value.clone().into_owned()),
        Value::NumberLit(number) => Some(number.value.to_owned()),
        Value::BooleanLit(flag) => Some(flag.value.to_string()),
        Value::NullKeyword(_) | Value::Object(_) | Value::Array(_) => None,
    }
}
