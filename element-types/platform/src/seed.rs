//! Seeds: a start that is the same in every run.
//!
//! **Input:** a number or text, or a file with elements, instances and fault rules beside it.
//! **Output:** what the platform starts with, and what a reset goes back to.

use std::path::Path;

use element_types::Secret;
use serde_json::{Map, Value};

use crate::api::create_instance::create;
use crate::api::custom_elements::make;
use crate::service::Service;
use crate::state::clock::Instant;
use crate::store::{Saved, Snapshot};

/// Where a seeded clock starts when the seed does not say.
pub(crate) const START: &str = "2026-01-01T00:00:00Z";

/// What a seed says.
///
/// ```
/// use element_platform::Seed;
///
/// let seed = Seed::from_json(r#"{
///     "seed": 42,
///     "start": "2026-01-01T00:00:00Z",
///     "instances": [{
///         "element": { "key": "freshservice" }, "name": "Acme",
///         "configuration": { "username": "ada", "password": "planted", "subdomain": "acme" }
///     }],
///     "faults": ["POST /instances status=503 first=1"]
/// }"#)?;
/// assert!(Seed::from_json(r#"{ "sead": 42 }"#).is_err());
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct Seed {
    text: String,
    start: Option<Instant>,
    /// User's and organization's.
    secrets: Option<(Secret, Secret)>,
    elements: Vec<Map<String, Value>>,
    instances: Vec<Map<String, Value>>,
    faults: Vec<String>,
}

impl std::fmt::Debug for Seed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Seed")
            .field("elements", &self.elements.len())
            .field("instances", &self.instances.len())
            .field("faults", &self.faults)
            .finish_non_exhaustive()
    }
}

/// The members of a seed file.
const MEMBERS: &[&str] = &[
    "seed",
    "start",
    "userSecret",
    "organizationSecret",
    "elements",
    "instances",
    "faults",
];

impl Seed {
    /// A seed without anything beside it.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            start: Instant::from_text(START),
            ..Self::default()
        }
    }

    /// Reads the text of a seed file.
    ///
    /// # Errors
    ///
    /// What in it is unknown or of another type, by member.
    pub fn from_json(text: &str) -> Result<Self, String> {
        let document: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let Value::Object(members) = document else {
            return Err("a seed is a JSON object".to_owned());
        };
        if let Some(unknown) = members
            .keys()
            .find(|name| !MEMBERS.contains(&name.as_str()))
        {
            return Err(format!(
                "`{}` is unknown; a seed has {}",
                unknown.escape_debug(),
                MEMBERS.join(", ")
            ));
        }
        let mut seed = Self::new(match members.get("seed") {
            None => "0".to_owned(),
            Some(value) => crate::request_check::text(value),
        });
        if let Some(start) = members.get("start") {
            let start = start.as_str().and_then(Instant::from_text);
            seed.start =
                Some(start.ok_or_else(|| format!("`start` has to be an instant such as {START}"))?);
        }
        seed.secrets = secrets(&members)?;
        seed.elements = objects(&members, "elements")?;
        seed.instances = objects(&members, "instances")?;
        for rule in list(&members, "faults")? {
            let rule = rule.as_str().ok_or("`faults` has to be a list of texts")?;
            seed.faults.push(rule.to_owned());
        }
        Ok(seed)
    }

    /// Reads a seed file.
    ///
    /// # Errors
    ///
    /// What the file system says, or what [`from_json`](Self::from_json) says.
    pub fn load(path: &Path) -> Result<Self, String> {
        let at = |reason: String| format!("{}: {reason}", path.display());
        let text = std::fs::read_to_string(path).map_err(|error| at(error.to_string()))?;
        Self::from_json(&text).map_err(at)
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn start(&self) -> Option<Instant> {
        self.start
    }

    pub(crate) fn secrets(&self) -> Option<&(Secret, Secret)> {
        self.secrets.as_ref()
    }
}

fn secrets(members: &Map<String, Value>) -> Result<Option<(Secret, Secret)>, String> {
    let text = |name: &str| match members.get(name) {
        None => Ok(None),
        Some(Value::String(text)) if !text.is_empty() && !text.contains([',', ' ']) => {
            Ok(Some(Secret::new(text.as_str())))
        }
        Some(_) => Err(format!(
            "`{name}` has to be a text without blanks and commas"
        )),
    };
    match (text("userSecret")?, text("organizationSecret")?) {
        (None, None) => Ok(None),
        (Some(user), Some(organization)) => Ok(Some((user, organization))),
        _ => Err("`userSecret` and `organizationSecret` go together".to_owned()),
    }
}

fn list<'a>(members: &'a Map<String, Value>, name: &str) -> Result<&'a [Value], String> {
    match members.get(name) {
        None => Ok(&[]),
        Some(Value::Array(items)) => Ok(items),
        Some(_) => Err(format!("`{name}` has to be a list")),
    }
}

fn objects(members: &Map<String, Value>, name: &str) -> Result<Vec<Map<String, Value>>, String> {
    let items = list(members, name)?.iter();
    let objects = items.map(|item| item.as_object().cloned());
    let objects: Option<Vec<_>> = objects.collect();
    objects.ok_or_else(|| format!("`{name}` has to be a list of objects"))
}

/// Makes what a seed names; instances only where there are none yet, so that a data file does not
/// get them with every start.
pub(crate) fn apply(service: &Service, seed: &Seed) -> Result<Option<Saved>, String> {
    let mut saved = None;
    for (place, document) in seed.elements.iter().enumerate() {
        let key = document
            .get("key")
            .and_then(Value::as_str)
            .unwrap_or_default();
        if service
            .elements()
            .find(key)
            .is_some_and(|element| element.is_created())
        {
            continue;
        }
        let made = make(service, document.clone());
        let (_, receipt) =
            made.map_err(|refusal| format!("elements[{place}]: {}", refusal.message))?;
        saved = receipt.or(saved);
    }
    if service.instances().count(None) == 0 {
        for (place, body) in seed.instances.iter().enumerate() {
            let created = create(service, None, body.clone());
            let created =
                created.map_err(|refusal| format!("instances[{place}]: {}", refusal.message))?;
            saved = created.saved.or(saved);
        }
    }
    for text in &seed.faults {
        service.faults.add(service.rule(text)?);
    }
    Ok(saved)
}

/// Back to the start: nothing but what the seed names.
///
/// With a seed, numbers and the clock start again, so that the next run is the same as the last.
/// Without one, numbers go on: a token of before the reset must not fit an instance after it.
pub(crate) fn reset(service: &Service) -> Result<Option<Saved>, String> {
    let mut empty = Snapshot::empty();
    if service.settings.seed.is_none() {
        empty.0.last = service.instances().last();
    }
    let saved = service.replace(empty)?;
    service.journal.clear();
    service.faults.clear();
    *service.codes() = crate::state::oauth_codes::Codes::default();
    service.clock.restart(service.settings.start);
    match &service.settings.seed {
        None => Ok(saved),
        Some(seed) => {
            service.recount();
            Ok(apply(service, seed)?.or(saved))
        }
    }
}
