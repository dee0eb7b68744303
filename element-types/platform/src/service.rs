//! The running platform: everything handlers reach.
//!
//! **Input:** settings and what the data file held. **Output:** one value that is shared by all
//! connections; every lock in it is held for one step and never across a wait.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use axum::http::HeaderMap;
use element_types::ElementSpec;
use serde_json::{Map, Value};

use crate::definition;
use crate::fault::{Rule, Rules};
use crate::http::authorization::{self, Credentials};
use crate::http::reply::Refusal;
use crate::http::route::{BASE, Door, Route};
use crate::http::router;
use crate::judge::Mode;
use crate::page::Drafts;
use crate::settings::Settings;
use crate::state::clock::Clock;
use crate::state::codes::Codes;
use crate::state::element::{Element, Origin};
use crate::state::elements::Elements;
use crate::state::instances::Instances;
use crate::state::journal::Journal;
use crate::state::keys::Key;
use crate::store::{Change, Contents, Saved, Snapshot, Store};

/// The running platform.
#[derive(Debug)]
pub(crate) struct Service {
    pub(crate) settings: Settings,
    pub(crate) key: Key,
    pub(crate) account: Account,
    pub(crate) clock: Clock,
    pub(crate) journal: Journal,
    pub(crate) faults: Rules,
    pub(crate) store: Store,
    elements: RwLock<Elements>,
    instances: RwLock<Instances>,
    codes: Mutex<Codes>,
    drafts: Mutex<Drafts>,
    requests: AtomicU64,
}

/// What the one account signs in with.
#[derive(Clone)]
pub(crate) struct Account {
    pub(crate) user: String,
    pub(crate) organization: String,
    pub(crate) username: String,
    pub(crate) password: String,
    pub(crate) bearer: String,
}

impl std::fmt::Debug for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Account([redacted])")
    }
}

impl Account {
    pub(crate) fn of(key: Key) -> Self {
        Self {
            user: key.user_secret(),
            organization: key.organization_secret(),
            username: "developer@platform.example".to_owned(),
            password: key.password(),
            bearer: key.bearer(),
        }
    }
}

/// Who asks.
#[derive(Debug, Default)]
pub(crate) struct Caller {
    /// The instance whose token the header carries, on routes that ask for one.
    pub(crate) instance: Option<u64>,
    /// What is unusual about the header.
    pub(crate) note: Option<String>,
}

impl Service {
    pub(crate) fn new(settings: Settings, key: Key, parts: Parts) -> Self {
        Self {
            account: settings.account.clone().unwrap_or_else(|| Account::of(key)),
            clock: settings
                .start
                .map_or_else(Clock::system, Clock::starting_at),
            settings,
            key,
            journal: Journal::default(),
            faults: Rules::default(),
            store: parts.store,
            elements: RwLock::new(parts.elements),
            instances: RwLock::new(parts.instances),
            codes: Mutex::default(),
            drafts: Mutex::default(),
            requests: AtomicU64::new(0),
        }
    }

    /// The id of one more request.
    pub(crate) fn request_id(&self) -> String {
        self.clock.step();
        self.key
            .request_id(self.requests.fetch_add(1, Ordering::Relaxed))
    }

    /// Counts requests from the start again, as a seed wants it.
    pub(crate) fn recount(&self) {
        self.requests.store(0, Ordering::Relaxed);
    }

    // A panic while a lock is held is a fault of ours that a test must find; what the lock guards is
    // changed in one step each time, so it is whole even then.

    pub(crate) fn elements(&self) -> RwLockReadGuard<'_, Elements> {
        self.elements.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn elements_mut(&self) -> RwLockWriteGuard<'_, Elements> {
        self.elements
            .write()
            .unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn instances(&self) -> RwLockReadGuard<'_, Instances> {
        self.instances
            .read()
            .unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn instances_mut(&self) -> RwLockWriteGuard<'_, Instances> {
        self.instances
            .write()
            .unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn codes(&self) -> MutexGuard<'_, Codes> {
        self.codes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forms of the page that wait for consent.
    pub(crate) fn drafts(&self) -> MutexGuard<'_, Drafts> {
        self.drafts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The element with this key or number.
    pub(crate) fn element(&self, key_or_id: &str) -> Result<Arc<Element>, Refusal> {
        let elements = self.elements();
        elements
            .find(key_or_id)
            .cloned()
            .ok_or_else(|| no_element(key_or_id))
    }

    /// Variables for a shell that calls this platform.
    pub(crate) fn environment(&self, origin: &str) -> String {
        let account = &self.account;
        let variables = [
            ("ELEMENTS_BASE_URL", &format!("{origin}{BASE}")),
            ("ELEMENTS_USER_SECRET", &account.user),
            ("ELEMENTS_ORGANIZATION_SECRET", &account.organization),
            ("ELEMENTS_USERNAME", &account.username),
            ("ELEMENTS_PASSWORD", &account.password),
        ];
        let lines = variables
            .map(|(name, value)| format!("export {name}='{}'\n", value.replace('\'', "'\\''")));
        lines.concat()
    }

    /// A fault rule as text, checked against the routes.
    pub(crate) fn rule(&self, text: &str) -> Result<Rule, String> {
        let rule = Rule::read(text, router::named)?;
        if rule.needs_seed() && self.settings.seed.is_none() {
            return Err(
                "`share` needs a seed, so that the same calls fail in every run".to_owned(),
            );
        }
        Ok(rule)
    }

    /// All instances and elements of this moment.
    pub(crate) fn snapshot(&self) -> Snapshot {
        let elements = self.elements();
        let instances = self.instances();
        let created = elements.iter().filter_map(|element| match &element.origin {
            Origin::Created(document) => Some((
                element.spec.key.to_owned(),
                Value::Object(document.clone()).to_string(),
            )),
            Origin::Catalogue | Origin::Application => None,
        });
        Snapshot(Contents {
            key: None,
            last: instances.last(),
            elements: created.collect(),
            instances: instances
                .records()
                .map(|(id, record)| (id, record.into()))
                .collect(),
        })
    }

    /// Puts a snapshot in the place of everything. Tokens of instances that it does not have fit
    /// nothing afterwards, since their numbers are not given again.
    pub(crate) fn restore(&self, mut snapshot: Snapshot) -> Result<Option<Saved>, String> {
        snapshot.0.last = snapshot.0.last.max(self.instances().last());
        self.replace(snapshot)
    }

    /// Replaces everything, or nothing when an element of it is not accepted.
    pub(crate) fn replace(&self, Snapshot(contents): Snapshot) -> Result<Option<Saved>, String> {
        let mut created = Vec::new();
        for (key, document) in &contents.elements {
            created.push(created_element(key, document)?);
        }
        let mut instances = Instances::default();
        for (id, record) in &contents.instances {
            if !instances.restore(*id, record.clone()) {
                return Err(format!("instance {id} cannot be read"));
            }
        }
        instances.skip_to(contents.last);
        let mut elements = self.elements_mut();
        let mut kept = self.instances_mut();
        let before: Vec<&str> = elements
            .iter()
            .filter(|it| it.is_created())
            .map(|it| it.spec.key)
            .collect();
        for key in before {
            elements.remove(key);
        }
        for (spec, active, document) in created {
            elements.put(spec, active, Origin::Created(document));
        }
        *kept = instances;
        let contents = Contents {
            key: Some(self.key),
            ..contents
        };
        Ok(self.store.save(vec![Change::Replace(Box::new(contents))]))
    }

    /// Checks the header against what a route asks for.
    pub(crate) fn authorize(&self, route: &Route, headers: &HeaderMap) -> Result<Caller, Refusal> {
        let door = route.door;
        if !matches!(door, Door::Account | Door::Instance | Door::Stub) {
            return Ok(Caller::default());
        }
        let header = headers
            .get("authorization")
            .and_then(|value| value.to_str().ok());
        let credentials = authorization::read(header.unwrap_or_default());
        let mut caller = Caller {
            note: self.colon(route, &credentials)?,
            ..Caller::default()
        };
        let signed_in = credentials.bearer == Some(&self.account.bearer);
        let user = signed_in || credentials.user == Some(&self.account.user);
        let organization =
            signed_in || credentials.organization == Some(&self.account.organization);
        match door {
            Door::Account if user && organization => Ok(caller),
            // The organization may be left out there, but not be wrong.
            Door::Instance | Door::Stub
                if user && (organization || credentials.organization.is_none()) =>
            {
                caller.instance = Some(self.instance_of(&credentials)?);
                Ok(caller)
            }
            _ => Err(Refusal::unauthorized()),
        }
    }

    /// The living instance whose token was sent.
    fn instance_of(&self, credentials: &Credentials<'_>) -> Result<u64, Refusal> {
        let instance = credentials
            .element
            .and_then(|token| self.key.instance_of(token));
        let instance = instance.filter(|id| self.instances().contains(*id));
        instance.ok_or_else(Refusal::unauthorized)
    }

    /// A name with a colon: one client writes it, so it passes, and is told. Strict refuses it where
    /// no answer of the real platform is known.
    fn colon(
        &self,
        route: &Route,
        credentials: &Credentials<'_>,
    ) -> Result<Option<String>, Refusal> {
        let Some(name) = credentials.colon else {
            return Ok(None);
        };
        let plain = name.trim_end_matches(':');
        let text = format!(
            "`{name}` in the header `Authorization` is written without a colon: `{plain} <secret>`"
        );
        let known = authorization::is_element(name) && route.is_known_to_take_a_colon();
        if known || self.settings.mode == Mode::Lenient {
            return Ok(Some(text));
        }
        let mut refusal = Refusal::unauthorized();
        refusal.message = format!("{} {text}", refusal.message);
        Err(refusal)
    }
}

/// An element of the data file or of a snapshot.
pub(crate) fn created_element(
    key: &str,
    document: &str,
) -> Result<(&'static ElementSpec, bool, Map<String, Value>), String> {
    let document: Value = serde_json::from_str(document).unwrap_or_default();
    let Value::Object(mut document) = document else {
        return Err(format!("the element {key} cannot be read"));
    };
    document.remove("id");
    let spec = definition::read(&document);
    let spec = spec.map_err(|wrong| format!("the element {key}: {}", wrong.join("; ")))?;
    let active = document.get("active") != Some(&Value::Bool(false));
    Ok((spec, active, document))
}

/// What a service starts with.
pub(crate) struct Parts {
    pub(crate) store: Store,
    pub(crate) elements: Elements,
    pub(crate) instances: Instances,
}

/// 404 for a key that no element has.
pub(crate) fn no_element(key: &str) -> Refusal {
    Refusal::vendor(
        axum::http::StatusCode::NOT_FOUND,
        format!("No element found with key {}", key.escape_debug()),
    )
}
