//! A configuration that was built in one of several ways of authenticating.
//!
//! **Input:** what a way's builder collected. **Output:** the configuration, with the way in its type.

use std::fmt;
use std::ops::Deref;

use crate::request::{Configuration, Outline};
use crate::{ElementConfig, Grant};

/// A way of authenticating, as a type.
///
/// Written by the generator and the derive for elements with several ways; nobody has a value of it.
pub trait Way {
    /// The configuration of the element that has the way.
    type Config: ElementConfig;

    /// What a request adds in this way.
    type Grant: Grant;

    /// The way's place in [`ElementSpec::ways`](crate::ElementSpec::ways).
    const PLACE: usize;
}

/// A configuration that knows in which way it authenticates.
///
/// `build()` returns it for elements with several ways, under the name of the way:
/// `hubspotcrm::Oauth2Config`. A request takes the grant of that way and no other:
///
/// ```
/// # #[cfg(feature = "crm")] {
/// use element_types::elements::hubspotcrm::{ApiKeyConfig, Config};
/// use element_types::{CreateInstance, NoGrant};
///
/// let config: ApiKeyConfig = Config::api_key().hubspot_authorization_apikey("planted").build();
/// let request = CreateInstance::new(&config, NoGrant).name("Acme").to_request()?;
/// # assert!(request.to_json().contains("planted"));
/// # }
/// # Ok::<(), element_types::Invalid>(())
/// ```
///
/// It can be read like the plain configuration; [`into_config`](Self::into_config) returns that one,
/// to change it, or to decide at run time.
pub struct Built<W: Way> {
    config: W::Config,
}

impl<W: Way> Built<W> {
    /// What `build()` returns.
    #[doc(hidden)]
    #[must_use]
    pub fn new(config: W::Config) -> Self {
        Self { config }
    }

    /// The plain configuration, which forgets its way.
    #[must_use]
    pub fn into_config(self) -> W::Config {
        self.config
    }
}

impl<W: Way> Deref for Built<W> {
    type Target = W::Config;

    fn deref(&self) -> &W::Config {
        &self.config
    }
}

impl<W: Way> Configuration for Built<W> {
    type Grant = W::Grant;
    type InstanceConfig = <W::Config as ElementConfig>::InstanceConfig;

    fn outline(&self) -> Outline {
        self.config.outline().built_in(W::PLACE)
    }
}

impl<W: Way<Config: Clone>> Clone for Built<W> {
    fn clone(&self) -> Self {
        Self::new(self.config.clone())
    }
}

impl<W: Way<Config: PartialEq>> PartialEq for Built<W> {
    fn eq(&self, other: &Self) -> bool {
        self.config == other.config
    }
}

impl<W: Way<Config: Eq>> Eq for Built<W> {}

impl<W: Way<Config: fmt::Debug>> fmt::Debug for Built<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.config.fmt(f)
    }
}
