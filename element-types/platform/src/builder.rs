//! What is chosen before a start, and the start.
//!
//! **Input:** methods of the builder. **Output:** a listening server, in this process.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use element_types::{Catalog, ElementConfig, Secret};
use serde_json::{Map, Value};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::blocking::BlockingPlatform;
use crate::http::{listen, router};
use crate::request_check::Mode;
use crate::seed::{self, Seed};
use crate::service::{Account, Parts, Service, created_element};
use crate::settings::Settings;
use crate::state::element::Origin;
use crate::state::elements::Elements;
use crate::state::instances::Instances;
use crate::state::secrets_and_tokens::Key;
use crate::store::{Change, Contents, Store};

use crate::platform::{Platform, StartError};

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
            Ok(_) => Err(StartError::new("an element.json is a JSON object")),
            Err(error) => Err(StartError::new(format!(
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
            listener.map_err(|error| StartError::new(format!("{}: {error}", self.address)))?;
        let address = listener
            .local_addr()
            .map_err(|error| StartError::new(error.to_string()))?;
        let (service, saved) = self.service().map_err(StartError::new)?;
        if let Some(saved) = saved {
            saved
                .wait()
                .await
                .map_err(|error| StartError::new(error.to_string()))?;
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
            let [user, organization] = [user, organization].map(|own| own.expose().to_owned());
            self.settings.account = Some(Account::with_secrets(key, user, organization));
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
