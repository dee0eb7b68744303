//! An element with two ways of authenticating and an entry of a type of its own, written by hand the
//! way the generator writes one.

use std::borrow::Cow;

use element_types::support::{self, Fields, Source, Store, Stored, Visitor};
use element_types::{
    AnyGrant, ElementConfig, ElementSpec, EntrySpec, GrantKind, Presence, Reported, Secret,
    SuppliedBy, Unfit, Value, ValueType, Way, WaySpec,
};

#[derive(Clone)]
pub struct Config {
    pub site: String,
    pub api_key: Option<Secret>,
    pub share: Percent,
    pub oauth_api_key: Option<Secret>,
    pub oauth_api_secret: Option<Secret>,
    pub callback: Option<element_types::Url>,
}

/// Optional in the way `oauth2`, required in the way `api_key`.
const WITH_API_KEY: &[Presence] = &[Presence::Optional, Presence::Required];
const WITH_OAUTH: &[Presence] = &[Presence::Required, Presence::Optional];

impl ElementConfig for Config {
    type Grant = AnyGrant;
    type InstanceConfig = InstanceConfig;
    const SPEC: &'static ElementSpec = &ElementSpec {
        key: "acmedesk",
        name: "Acme Desk",
        hub: "helpdesk",
        authentication: "oauth2",
        ways: &[
            WaySpec {
                name: "oauth2",
                grant: GrantKind::OAuth2,
                ..WaySpec::BASE
            },
            WaySpec {
                name: "api_key",
                grant: GrantKind::None,
                ..WaySpec::BASE
            },
        ],
        entries: &[
            EntrySpec {
                key: "site",
                label: "Site",
                presence: &[Presence::Required],
                ..EntrySpec::TEXT
            },
            EntrySpec {
                key: "retries",
                label: "Retries",
                value_type: ValueType::Integer,
                supplied_by: SuppliedBy::Platform,
                ..EntrySpec::TEXT
            },
            EntrySpec {
                key: "api.key",
                label: "API key",
                presence: WITH_API_KEY,
                secret: true,
                ..EntrySpec::TEXT
            },
            EntrySpec {
                key: "share",
                label: "Share",
                value_type: ValueType::Custom,
                presence: &[Presence::Required, Presence::Required],
                ..EntrySpec::TEXT
            },
            EntrySpec {
                key: "oauth.api.key",
                label: "Client id",
                presence: WITH_OAUTH,
                secret: true,
                ..EntrySpec::TEXT
            },
            EntrySpec {
                key: "oauth.api.secret",
                label: "Client secret",
                presence: WITH_OAUTH,
                secret: true,
                ..EntrySpec::TEXT
            },
            EntrySpec {
                key: "callback",
                label: "Callback",
                value_type: ValueType::Url,
                ..EntrySpec::TEXT
            },
        ],
        ..ElementSpec::BASE
    };
}

impl Fields for Config {
    fn read(source: &mut Source<'_>) -> Self {
        Self {
            site: source.next(),
            api_key: source.next(),
            share: source.next(),
            oauth_api_key: source.next(),
            oauth_api_secret: source.next(),
            callback: source.next(),
        }
    }

    fn visit(&self, visitor: &mut Visitor<'_>) {
        visitor.slot(&self.site);
        visitor.slot(&self.api_key);
        visitor.slot(&self.share);
        visitor.slot(&self.oauth_api_key);
        visitor.slot(&self.oauth_api_secret);
        visitor.slot(&self.callback);
    }
}

impl std::fmt::Debug for Config {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        support::debug_config("Config", self, f)
    }
}

impl PartialEq for Config {
    fn eq(&self, other: &Self) -> bool {
        support::same(self, other)
    }
}

#[derive(Clone)]
pub struct InstanceConfig(Store);

impl Stored for InstanceConfig {
    fn from_store(store: Store) -> Self {
        Self(store)
    }

    fn store(&self) -> &Store {
        &self.0
    }
}

impl Reported for InstanceConfig {
    const SPEC: &'static ElementSpec = Config::SPEC;
}

impl std::fmt::Debug for InstanceConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        support::debug_reported("InstanceConfig", &self.0, Self::SPEC, f)
    }
}

/// The way with an API key, as a type.
pub struct ApiKey;

impl Way for ApiKey {
    type Config = Config;
    type Grant = AnyGrant;
    const PLACE: usize = 1;
}

/// A number from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Percent(pub u8);

impl Value for Percent {
    const EXPECTS: &'static str = "a number from 0 to 100";

    fn to_text(&self) -> Cow<'_, str> {
        self.0.to_string().into()
    }

    fn from_text(text: &str) -> Result<Self, Unfit> {
        match text.trim().parse() {
            Ok(number @ 0..=100) => Ok(Self(number)),
            _ => Err(Unfit),
        }
    }

    fn vacant() -> Self {
        Self(0)
    }
}
