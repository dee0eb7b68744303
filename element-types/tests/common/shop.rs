//! A made-up element whose ways set an entry, one of them with a required extra.

use element_types::support::{Fields, Source, Visitor};
use element_types::{
    AnyGrant, ElementConfig, ElementSpec, EntrySpec, ExtraSpec, GrantKind, Presence, UntypedConfig,
    WaySpec,
};

#[derive(Clone)]
pub struct Config {
    pub kind: Option<String>,
    pub token: Option<String>,
    pub key: Option<String>,
}

const KIND: &[Presence] = &[
    Presence::Fixed("oauth2"),
    Presence::Fixed("token"),
    Presence::Fixed("key"),
];
const WITH_TOKEN: &[Presence] = &[Presence::Optional, Presence::Required, Presence::Optional];
const WITH_KEY: &[Presence] = &[Presence::Optional, Presence::Optional, Presence::Required];

const fn entry(key: &'static str, label: &'static str, presence: &'static [Presence]) -> EntrySpec {
    EntrySpec {
        key,
        label,
        presence,
        ..EntrySpec::TEXT
    }
}

#[allow(clippy::needless_update, reason = "a table may gain a member")]
const fn way(name: &'static str, grant: GrantKind, extras: &'static [ExtraSpec]) -> WaySpec {
    WaySpec {
        name,
        grant,
        extras,
        ..WaySpec::BASE
    }
}

const COMPANY: ExtraSpec = ExtraSpec {
    key: "realmId",
    label: "Company",
    required: true,
    ..ExtraSpec::BASE
};

impl ElementConfig for Config {
    type Grant = AnyGrant;
    type InstanceConfig = UntypedConfig;
    const SPEC: &'static ElementSpec = &ElementSpec {
        key: "shop",
        name: "Shop",
        hub: "ecommerce",
        authentication: "oauth2",
        ways: &[
            way("oauth2", GrantKind::OAuth2, &[COMPANY]),
            way("token", GrantKind::None, &[]),
            way("key", GrantKind::None, &[]),
        ],
        entries: &[
            entry("kind", "Kind", KIND),
            entry("token", "Token", WITH_TOKEN),
            entry("key", "Key", WITH_KEY),
        ],
        ..ElementSpec::BASE
    };
}

impl Fields for Config {
    fn read(source: &mut Source<'_>) -> Self {
        Self {
            kind: source.next(),
            token: source.next(),
            key: source.next(),
        }
    }

    fn visit(&self, visitor: &mut Visitor<'_>) {
        visitor.slot(&self.kind);
        visitor.slot(&self.token);
        visitor.slot(&self.key);
    }
}
