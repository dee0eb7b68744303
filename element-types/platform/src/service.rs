//! The running platform: everything handlers reach.
//!
//! **Input:** settings and what the data file held. **Output:** one value that is shared by all
//! connections; every lock in it is held for one step and never across a wait.

mod caller_check;
mod snapshot_and_restore;

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use crate::fault::{Rule, Rules};
use crate::http::reply::Refusal;
use crate::http::route::BASE;
use crate::http::router;
use crate::page::Drafts;
use crate::settings::Settings;
use crate::state::clock::Clock;
use crate::state::element::Element;
use crate::state::elements::Elements;
use crate::state::instances::Instances;
use crate::state::journal::Journal;
use crate::state::oauth_codes::Codes;
use crate::state::secrets_and_tokens::Key;
use crate::store::Store;

pub(crate) use caller_check::Account;
pub(crate) use snapshot_and_restore::created_element;

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

impl Service {
    pub(crate) fn new(settings: Settings, key: Key, parts: Parts) -> Self {
        let account = settings.account.clone().unwrap_or_else(|| Account::of(key));
        Self {
            account,
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
