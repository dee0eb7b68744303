//! An element with three ways and every kind of entry.
//!
//! **Input:** a table. **Output:** the element that the judge sees.

use element_core::{Element, Entry, Extra, GrantKind, Need, SuppliedBy, ValueType, Way};

/// An entry, and whether each way needs it.
pub(crate) struct Row {
    key: &'static str,
    label: &'static str,
    kind: ValueType,
    /// With `oauth2`, `oauth1` and `api_key`.
    needs: [Need<'static>; 3],
    default: Option<&'static str>,
}

pub(crate) struct DeskWay {
    pub(crate) name: &'static str,
    pub(crate) grant: GrantKind,
    pub(crate) extras: &'static [Extra<'static>],
}

/// An element of the first so many ways.
pub(crate) struct Desk(pub(crate) usize);

use Need::{Fixed, Optional, Required};

pub(crate) const REALM: Extra<'static> = Extra {
    key: "realmId",
    label: "Company",
    required: true,
};
pub(crate) const SOURCE: Extra<'static> = Extra {
    key: "dataSource",
    label: "Source",
    required: false,
};

static WAYS: [DeskWay; 3] = [
    DeskWay {
        name: "oauth2",
        grant: GrantKind::OAuth2,
        extras: &[REALM, SOURCE],
    },
    DeskWay {
        name: "oauth1",
        grant: GrantKind::OAuth1,
        extras: &[],
    },
    DeskWay {
        name: "api_key",
        grant: GrantKind::None,
        extras: &[],
    },
];

pub(crate) const fn row(
    key: &'static str,
    label: &'static str,
    kind: ValueType,
    needs: [Need<'static>; 3],
) -> Row {
    Row {
        key,
        label,
        kind,
        needs,
        default: None,
    }
}

const ANY: [Need<'static>; 3] = [Optional; 3];

static ROWS: [Row; 16] = [
    row(
        "oauth.api.key",
        "Client",
        ValueType::Text,
        [Required, Required, Optional],
    ),
    row(
        "oauth.callback.url",
        "Callback",
        ValueType::Url,
        [Required, Optional, Optional],
    ),
    row(
        "api.key",
        "API key",
        ValueType::Text,
        [Optional, Optional, Required],
    ),
    row(
        "authentication.type",
        "Way",
        ValueType::Text,
        [Fixed("oauth2"), Fixed("oauth1"), Fixed("apiKey")],
    ),
    row("site", "Site", ValueType::Text, ANY),
    Row {
        default: Some("https://{site}.example"),
        ..row("base.url", "Address", ValueType::Url, ANY)
    },
    row("pages", "Pages", ValueType::Integer, ANY),
    row("flag", "Flag", ValueType::Boolean, ANY),
    row("mode", "Mode", ValueType::Choice, ANY),
    row("fields", "Fields", ValueType::List, ANY),
    row("map", "Map", ValueType::Json, ANY),
    row("own", "Own", ValueType::Custom, ANY),
    Row {
        default: Some("<INSERT_MASK>"),
        ..row("mask", "Mask", ValueType::DateMask, ANY)
    },
    row("reported.url", "Reported", ValueType::Url, ANY),
    row("hook", "Hook", ValueType::Url, ANY),
    row("oauth.user.token", "Token", ValueType::Text, ANY),
];

impl Element for Desk {
    fn key(&self) -> &'static str {
        "desk"
    }

    fn way(&self, place: usize) -> Option<&dyn Way> {
        WAYS.iter()
            .take(self.0)
            .nth(place)
            .map(|way| way as &dyn Way)
    }

    fn entry(&self, place: usize) -> Option<&dyn Entry> {
        ROWS.get(place).map(|row| row as &dyn Entry)
    }
}

impl Way for DeskWay {
    fn name(&self) -> &str {
        self.name
    }

    fn grant(&self) -> GrantKind {
        self.grant
    }

    fn extra(&self, place: usize) -> Option<Extra<'_>> {
        self.extras.get(place).copied()
    }
}

impl Entry for Row {
    fn key(&self) -> &str {
        self.key
    }

    fn label(&self) -> &str {
        self.label
    }

    fn value_type(&self) -> ValueType {
        self.kind
    }

    fn is_secret(&self) -> bool {
        ["api.key", "hook", "oauth.user.token"].contains(&self.key)
    }

    fn supplied_by(&self) -> SuppliedBy {
        if ["reported.url", "oauth.user.token"].contains(&self.key) {
            SuppliedBy::Platform
        } else {
            SuppliedBy::Caller
        }
    }

    fn presence(&self, way: usize) -> Need<'_> {
        self.needs.get(way).copied().unwrap_or(Optional)
    }

    fn default(&self) -> Option<&str> {
        self.default
    }

    fn options(&self) -> Vec<&str> {
        if self.kind == ValueType::Choice {
            vec!["polling", "webhook"]
        } else {
            Vec::new()
        }
    }

    fn spellings(&self) -> Vec<&str> {
        if self.kind == ValueType::Choice {
            vec!["polls"]
        } else {
            Vec::new()
        }
    }
}
