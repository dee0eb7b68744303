//! Random requests for an element, and damage to them.

use element_codegen::model::{Element, Entry, Way};
use element_core::{GrantKind, Literal, ValueType};
use element_types::{AnyGrant, Grant as _, NoGrant, OAuth1, OAuth2};
use serde_json::{Map, Value, json};

/// Numbers that are the same on every machine.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound.max(1) as u64).unwrap_or_default()
    }

    /// Once in so many times.
    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn pick<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(self.below(all.len()))
    }
}

/// A request as an application would put it together.
pub(crate) struct Request {
    pub(crate) configuration: Vec<(String, Value)>,
    pub(crate) grant: AnyGrant,
    pub(crate) name: Option<String>,
    pub(crate) tags: Vec<String>,
}

/// Texts that some entry takes and another does not.
const TEXTS: &[&str] = &[
    "acme",
    "",
    " ",
    "true",
    " True ",
    "yes",
    "5",
    " 15 ",
    "1.5",
    "********",
    "******",
    "*****",
    "<INSERT_IT>",
    "acme-<insert_it>",
    "{",
    "{}",
    "[1]",
    "a,b",
    "a, b",
    "https://acme.example",
    "acme.example",
    "https://{nobody}.example",
    "https://{subdomain}.example",
    "https://{username",
    "webhook",
    "webhooks",
    "webhoks",
    "yyyy-MM-dd",
    "oauth2",
    "Oauth",
    "basic",
    "initial",
    "é<INSERT_É>",
    "null",
    "9223372036854775808",
];

/// Keys that no element has, or another one.
const KEYS: &[&str] = &[
    "usrname",
    "Event.Vendor",
    "poller.interval",
    "colour",
    "oauth.user.refresh_token",
    "oauth.user.token",
    "base.url",
    "oauth.scope",
    "username",
    "api.key",
    "é",
    "",
];

impl Request {
    /// A request that is nearly sound, most of the time.
    pub(crate) fn of(element: &Element, random: &mut Random) -> Self {
        let sent: Vec<&Entry> = element.sent().map(|(_, entry)| entry).collect();
        let place = random.below(element.ways.len());
        let mut configuration = Map::new();
        for entry in sent {
            let needed = matches!(
                entry.presence.get(place),
                Some(element_codegen::model::Presence::Required)
            );
            if needed && !random.once_in(12) || random.once_in(5) {
                configuration.insert(entry.key.clone(), value(element, entry, random));
            }
        }
        for _ in 0..random.below(3) {
            if random.once_in(3) {
                let entry = random.pick(&element.entries).map(|entry| entry.key.clone());
                let key = random.pick(KEYS).map(|key| (*key).to_owned());
                let key = if random.once_in(2) { entry } else { key };
                configuration.insert(key.unwrap_or_default(), any(random));
            }
        }
        let way = if random.once_in(10) {
            None
        } else {
            element.ways.get(place)
        };
        Self {
            configuration: configuration.into_iter().collect(),
            grant: grant(way, random),
            name: (!random.once_in(15)).then(|| text(random, 6)),
            tags: (0..random.below(3)).map(|_| text(random, 6)).collect(),
        }
    }

    /// Whether the grant is the one of a way, and brings no tokens.
    pub(crate) fn follows(&self, grant: GrantKind) -> bool {
        self.grant.kind() == grant && self.grant.external_authentication().is_none()
    }

    /// The body that an application would send.
    pub(crate) fn to_json(&self, key: &str) -> Value {
        let configuration: Map<String, Value> = self.configuration.iter().cloned().collect();
        let mut body =
            json!({ "element": { "key": key }, "configuration": configuration, "tags": self.tags });
        let data: Map<String, Value> = self
            .grant
            .provider_data()
            .into_iter()
            .map(|(key, secret)| (key, secret.expose().into()))
            .collect();
        if !data.is_empty() {
            body["providerData"] = data.into();
        }
        if let Some(text) = self.grant.external_authentication() {
            body["externalAuthentication"] = text.into();
        }
        if let Some(name) = &self.name {
            body["name"] = name.as_str().into();
        }
        body
    }

    /// The same after somebody edited it by hand.
    pub(crate) fn damaged(&self, key: &str, random: &mut Random) -> String {
        let mut body = self.to_json(key);
        for _ in 0..random.below(3) {
            let names = [
                "element",
                "configuration",
                "providerData",
                "externalAuthentication",
                "tags",
                "name",
                "retrieveObjectsAfterInstantiation",
                "nmae",
                "config",
                "tag",
            ];
            let inner = [
                ["element", "kee"],
                ["element", "id"],
                ["element", "key"],
                ["providerData", "code"],
                ["providerData", "debug"],
                ["providerData", "realmId"],
                ["configuration", "username"],
            ];
            if random.once_in(2) {
                if let Some(name) = random.pick(&names) {
                    body[*name] = any(random);
                }
            } else if let Some([outer, inner]) = random.pick(&inner)
                && let Some(object) = body[*outer].as_object_mut()
            {
                object.insert((*inner).to_owned(), any(random));
            }
        }
        let text = body.to_string();
        match text.strip_prefix('{') {
            Some(rest) if random.once_in(10) => format!("{{\"name\":\"Twice\",{rest}"),
            _ => text,
        }
    }
}

/// A value of an entry, fitting most of the time.
fn value(element: &Element, entry: &Entry, random: &mut Random) -> Value {
    let options: Vec<&str> = element_core::Entry::options(entry);
    match random.below(8) {
        0 => any(random),
        1 => entry.default().unwrap_or("x").into(),
        2 => match element_core::Element::entry(element, random.below(element.entries.len())) {
            Some(other) => other.default().unwrap_or("acme").into(),
            None => Value::Null,
        },
        _ if !options.is_empty() => random.pick(&options).copied().unwrap_or_default().into(),
        _ if entry.value_type.kind() == ValueType::Url => "https://acme.example".into(),
        _ => match entry.value_type.kind().literal() {
            Literal::Boolean => json!(random.once_in(2)),
            Literal::Number => json!(7),
            Literal::Document => json!({ "a": text(random, 2) }),
            Literal::List => json!(["a", text(random, 2)]),
            Literal::Text => text(random, 6).into(),
        },
    }
}

fn any(random: &mut Random) -> Value {
    match random.below(9) {
        0 => Value::Null,
        1 => json!(random.once_in(2)),
        2 => json!(random.below(40)),
        3 => json!(1.5),
        4 => json!([text(random, 1)]),
        5 => json!({ "a": [{ "b": text(random, 1) }] }),
        _ => text(random, 1).into(),
    }
}

/// A plain text, but for once in so many times.
fn text(random: &mut Random, odd: usize) -> String {
    let found = if random.once_in(odd) {
        random.pick(TEXTS)
    } else {
        None
    };
    found.map_or_else(
        || format!("acme{}", random.below(9)),
        |text| (*text).to_owned(),
    )
}

/// The grant of a way, or any.
fn grant(way: Option<&Way>, random: &mut Random) -> AnyGrant {
    let kind = way.map_or_else(
        || random.pick(GrantKind::ALL).copied(),
        |way| Some(way.grant),
    );
    let extras = way.into_iter().flat_map(|way| &way.extras);
    let extras: Vec<String> = extras
        .filter(|_| !random.once_in(6))
        .map(|extra| extra.key.clone())
        .collect();
    match kind {
        Some(GrantKind::OAuth1) => {
            let grant = OAuth1::new(text(random, 9), text(random, 9), text(random, 9));
            extras
                .into_iter()
                .fold(grant, |grant, key| grant.extra(key, text(random, 9)))
                .into()
        }
        Some(GrantKind::OAuth2) => {
            let grant = if random.once_in(5) {
                OAuth2::initial()
            } else {
                OAuth2::new(text(random, 9))
            };
            let grant = if random.once_in(9) {
                grant.extra("realmid", "7")
            } else {
                grant
            };
            extras
                .into_iter()
                .fold(grant, |grant, key| grant.extra(key, text(random, 9)))
                .into()
        }
        _ => NoGrant.into(),
    }
}
