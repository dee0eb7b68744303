//! The platform as a value: built, started, asked for its address, stopped on drop.
//!
//! **Input:** what somebody chose. **Output:** a listening server, in this process.

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use element_types::{Authorization, Catalog, ElementConfig, Secret};
use serde_json::{Map, Value};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::blocking::BlockingPlatform;
use crate::http::route::BASE;
use crate::http::{listen, router};
use crate::judge::Mode;
use crate::sample;
use crate::seed::{self, Seed};
use crate::service::{Account, Parts, Service, created_element};
use crate::settings::Settings;
use crate::state::element::Origin;
use crate::state::elements::Elements;
use crate::state::instances::Instances;
use crate::state::keys::Key;
use crate::store::{Change, Contents, Snapshot, Store};

/// Why the platform does not start.
#[derive(Debug)]
pub struct StartError(String);

impl StartError {
    pub(crate) fn new(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for StartError {}

/// What to choose before a start; [`Platform::builder`] makes one.
#[derive(Clone, Debug)]
pub struct Builder {
    settings: Settings,
    catalog: Catalog,
    address: SocketAddr,
    data: Option<PathBuf>,
    documents: Vec<Map<String, Value>>,
    faults: Vec<String>,
    secrets: Option<(Secret, Secret)>,
}

impl Builder {
    pub(crate) fn new() -> Self {
        Self {
            settings: Settings::default(),
            catalog: Catalog::generated(),
            address: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            data: None,
            documents: Vec::new(),
            faults: Vec::new(),
            secrets: None,
        }
    }

    /// Adds an element of the application's own.
    #[must_use]
    pub fn with<C: ElementConfig>(mut self) -> Self {
        self.catalog = self.catalog.with::<C>();
        self
    }

    /// Adds an element by its `element.json`.
    ///
    /// # Errors
    ///
    /// When the text is no JSON object; what is wrong in it is told by [`start`](Self::start).
    pub fn element(mut self, json: &str) -> Result<Self, StartError> {
        match serde_json::from_str(json) {
            Ok(Value::Object(document)) => {
                self.documents.push(document);
                Ok(self)
            }
            Ok(_) => Err(StartError("an element.json is a JSON object".to_owned())),
            Err(error) => Err(StartError(format!(
                "the element.json cannot be read: {error}"
            ))),
        }
    }

    /// How much passes; [`Mode::Lenient`] unless set.
    #[must_use]
    pub fn mode(mut self, mode: Mode) -> Self {
        self.settings.mode = mode;
        self
    }

    /// Ids, tokens, secrets and the clock follow from the seed.
    #[must_use]
    pub fn seed(mut self, seed: Seed) -> Self {
        self.settings.start = seed.start();
        self.settings.seed = Some(seed);
        self
    }

    /// The secrets of user and organization, instead of made ones.
    #[must_use]
    pub fn secrets(mut self, user: impl Into<Secret>, organization: impl Into<Secret>) -> Self {
        self.secrets = Some((user.into(), organization.into()));
        self
    }

    /// Keeps everything in this file; see [the promises](crate#keeping).
    #[must_use]
    pub fn data(mut self, path: impl Into<PathBuf>) -> Self {
        self.data = Some(path.into());
        self
    }

    /// Adds a fault rule; see [how they are written](crate#faults).
    #[must_use]
    pub fn fault(mut self, rule: impl Into<String>) -> Self {
        self.faults.push(rule.into());
        self
    }

    /// Where to listen; a free port of 127.0.0.1 unless set.
    #[must_use]
    pub fn listen(mut self, address: SocketAddr) -> Self {
        self.address = address;
        self
    }

    /// Another name that requests may call this machine by, such as `host.docker.internal`.
    #[must_use]
    pub fn allow_host(mut self, name: impl Into<String>) -> Self {
        self.settings.hosts.push(name.into());
        self
    }

    /// How long a sender may take for a head, and for a body; 20 seconds unless set.
    #[must_use]
    pub fn patience(mut self, patience: Duration) -> Self {
        self.settings.patience = patience;
        self
    }

    /// Starts, on the current tokio runtime.
    ///
    /// # Errors
    ///
    /// A port that is taken; a data file that is in use, damaged or somebody else's; a fault rule, a
    /// seed or an `element.json` that is not accepted. All of it is told in words.
    pub async fn start(self) -> Result<Platform, StartError> {
        let listener = TcpListener::bind(self.address).await;
        let listener =
            listener.map_err(|error| StartError(format!("{}: {error}", self.address)))?;
        let address = listener
            .local_addr()
            .map_err(|error| StartError(error.to_string()))?;
        let (service, saved) = self.service().map_err(StartError)?;
        if let Some(saved) = saved {
            saved
                .wait()
                .await
                .map_err(|error| StartError(error.to_string()))?;
        }
        let service = Arc::new(service);
        let router = router::build(&service);
        let (stop, stopped) = watch::channel(());
        let patience = service.settings.patience;
        let server = tokio::spawn(listen::serve(listener, router, patience, stopped));
        Ok(Platform {
            address,
            service,
            stop,
            server: Some(server),
        })
    }

    /// Starts on a thread of its own, for code without async.
    ///
    /// # Errors
    ///
    /// See [`start`](Self::start).
    pub fn start_blocking(self) -> Result<BlockingPlatform, StartError> {
        BlockingPlatform::start(self)
    }

    /// Everything but the socket.
    fn service(mut self) -> Result<(Service, Option<crate::store::Saved>), String> {
        let (store, contents) = match &self.data {
            None => (Store::memory(), Contents::default()),
            Some(path) => Store::open(path).map_err(|error| error.to_string())?,
        };
        let key = self.key(&contents)?;
        let seed = self.settings.seed.as_ref();
        let of_seed = seed.and_then(|seed| seed.secrets().cloned());
        if let Some((user, organization)) = self.secrets.take().or(of_seed) {
            self.settings.account = Some(Account {
                user: user.expose().to_owned(),
                organization: organization.expose().to_owned(),
                ..Account::of(key)
            });
        }
        if self.address.ip().is_unspecified() || !self.address.ip().is_loopback() {
            self.settings.hosts.push(self.address.ip().to_string());
        }
        let elements = self.elements(&contents)?;
        let is_new = contents.key.is_none();
        let mut instances = Instances::default();
        for (id, record) in contents.instances {
            instances.restore(id, record);
        }
        instances.skip_to(contents.last);
        let service = Service::new(
            self.settings.clone(),
            key,
            Parts {
                store,
                elements,
                instances,
            },
        );
        let mut saved = None;
        if is_new {
            let contents = Contents {
                key: Some(key),
                ..service.snapshot().0
            };
            saved = service
                .store
                .save(vec![Change::Replace(Box::new(contents))]);
        }
        if let Some(seed) = &self.settings.seed {
            saved = seed::apply(&service, seed)?.or(saved);
        }
        for rule in &self.faults {
            service.faults.add(service.rule(rule)?);
        }
        Ok((service, saved))
    }

    /// What tokens and secrets follow from: the data file's key, the seed, or chance.
    fn key(&self, contents: &Contents) -> Result<Key, String> {
        match (contents.key, &self.settings.seed) {
            (Some(key), _) => Ok(key),
            (None, Some(seed)) => Ok(Key::from_seed(seed.text())),
            (None, None) => {
                Key::random().map_err(|error| format!("this system gives no random bytes: {error}"))
            }
        }
    }

    fn elements(&self, contents: &Contents) -> Result<Elements, String> {
        let mut elements = Elements::default();
        let generated = Catalog::generated();
        for spec in self.catalog.iter() {
            let own = generated.get(spec.key) != Some(spec);
            elements.put(
                spec,
                true,
                if own {
                    Origin::Application
                } else {
                    Origin::Catalogue
                },
            );
        }
        for (key, document) in &contents.elements {
            let (spec, active, document) = created_element(key, document)?;
            elements.put(spec, active, Origin::Created(document));
        }
        for document in &self.documents {
            let text = Value::Object(document.clone()).to_string();
            let (spec, active, document) = created_element("given at the start", &text)?;
            elements.put(spec, active, Origin::Created(document));
        }
        Ok(elements)
    }
}

/// A running platform; it stops when it is dropped.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
/// use element_platform::Platform;
///
/// let platform = Platform::start().await?;
/// println!("{}", platform.base_url()); // http://127.0.0.1:…/elements/api-v2
/// println!("{:?}", platform.authorization());
/// # Ok::<(), element_platform::StartError>(())
/// # })?;
/// # Ok(())
/// # }
/// ```
pub struct Platform {
    address: SocketAddr,
    service: Arc<Service>,
    stop: watch::Sender<()>,
    server: Option<JoinHandle<()>>,
}

impl Platform {
    /// Starts on a free port of 127.0.0.1, in memory, lenient.
    ///
    /// # Errors
    ///
    /// See [`Builder::start`].
    pub async fn start() -> Result<Self, StartError> {
        Self::builder().start().await
    }

    /// The same on a thread of its own, for code without async.
    ///
    /// # Errors
    ///
    /// See [`Builder::start`].
    pub fn start_blocking() -> Result<BlockingPlatform, StartError> {
        Self::builder().start_blocking()
    }

    /// Chooses before starting.
    #[must_use]
    pub fn builder() -> Builder {
        Builder::new()
    }

    /// The address it listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// `http://127.0.0.1:…`, where the page is.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// `http://127.0.0.1:…/elements/api-v2`, where the API is.
    #[must_use]
    pub fn base_url(&self) -> String {
        format!("{}{BASE}", self.url())
    }

    /// The user's secret.
    #[must_use]
    pub fn user_secret(&self) -> Secret {
        Secret::new(self.service.account.user.as_str())
    }

    /// The organization's secret.
    #[must_use]
    pub fn organization_secret(&self) -> Secret {
        Secret::new(self.service.account.organization.as_str())
    }

    /// The header for calls on the account.
    #[must_use]
    pub fn authorization(&self) -> Authorization {
        Authorization::new(self.user_secret(), self.organization_secret())
    }

    /// User name and password, for `POST /authentication`.
    #[must_use]
    pub fn login(&self) -> (String, Secret) {
        let account = &self.service.account;
        (
            account.username.clone(),
            Secret::new(account.password.as_str()),
        )
    }

    /// The variables that `element-platform env` prints.
    #[must_use]
    pub fn environment(&self) -> Secret {
        Secret::new(self.service.environment(&self.url()))
    }

    /// A command that creates an instance of an element here, secrets included; nothing when there
    /// is no such element.
    #[must_use]
    pub fn curl(&self, key: &str) -> Option<String> {
        let element = self.service.elements().find(key).cloned()?;
        let account = &self.service.account;
        Some(format!(
            "curl -X POST '{}/instances' \\\n  -H 'Authorization: User {}, Organization {}' \\\n  \
             -H 'Content-Type: application/json' \\\n  -d '{}'",
            self.base_url(),
            account.user,
            account.organization,
            sample::request(element.spec)
                .to_string()
                .replace('\'', "'\\''"),
        ))
    }

    /// Adds a fault rule; see [how they are written](crate#faults).
    ///
    /// # Errors
    ///
    /// What is wrong with the rule, and what is allowed.
    pub fn fault(&self, rule: &str) -> Result<(), StartError> {
        let rule = self.service.rule(rule).map_err(StartError)?;
        self.service.faults.add(rule);
        Ok(())
    }

    /// Takes all fault rules away.
    pub fn clear_faults(&self) {
        self.service.faults.clear();
    }

    /// Moves the clock ahead, so that codes expire and traces end.
    pub fn advance(&self, by: Duration) {
        self.service.clock.advance(by);
    }

    /// Back to the start: nothing but what the seed names.
    ///
    /// # Errors
    ///
    /// When the data file cannot be written.
    pub async fn reset(&self) -> Result<(), StartError> {
        let saved = seed::reset(&self.service).map_err(StartError)?;
        kept(saved).await
    }

    /// All instances and elements of this moment.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        self.service.snapshot()
    }

    /// Puts a snapshot in the place of everything.
    ///
    /// # Errors
    ///
    /// When an element in it is not accepted, or the data file cannot be written.
    pub async fn restore(&self, snapshot: Snapshot) -> Result<(), StartError> {
        let saved = self.service.restore(snapshot).map_err(StartError)?;
        kept(saved).await
    }

    /// The last requests, newest first, as a JSON list; secrets are masked.
    #[must_use]
    pub fn journal(&self) -> String {
        let records = self.service.journal.latest(usize::MAX);
        records
            .iter()
            .map(crate::state::journal::Record::to_json)
            .collect::<Value>()
            .to_string()
    }

    /// Stops: no new connections, a moment for those that are open, and the data file is closed.
    pub async fn stop(mut self) {
        // Without a receiver the server has ended already.
        let _ = self.stop.send(());
        if let Some(server) = self.server.take() {
            // It ends by itself; how does not matter to whoever stops it.
            let _ = server.await;
        }
    }
}

async fn kept(saved: Option<crate::store::Saved>) -> Result<(), StartError> {
    match saved {
        None => Ok(()),
        Some(saved) => saved
            .wait()
            .await
            .map_err(|error| StartError(error.to_string())),
    }
}

impl Drop for Platform {
    fn drop(&mut self) {
        if let Some(server) = self.server.take() {
            server.abort();
        }
    }
}

impl fmt::Debug for Platform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Platform")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}
