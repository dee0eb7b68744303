//! The way that a request follows.

use element_core::Need::{Optional, Required};
use element_core::{Element, Entry, Extra, GrantKind, Judge, Need, ValueType, Way};
use serde_json::{Value, json};

use crate::desk::{Desk, DeskWay, REALM, Row, SOURCE, row};
use crate::view::view;
use crate::{by_code, by_key};

/// Two ways with one grant, which differ in what they require.
struct Alike {
    ways: [DeskWay; 2],
    rows: [Row; 3],
}

/// An element whose first way requires an entry, whose second two others.
const KEY_OR_PAIR: Alike = Alike {
    ways: [
        way("key", GrantKind::None, &[]),
        way("pair", GrantKind::None, &[]),
    ],
    rows: [
        entry("key", [Required, Optional]),
        entry("user", [Optional, Required]),
        entry("password", [Optional, Required]),
    ],
};

/// An element whose first way requires an extra, whose second none.
const COMPANY_OR_PERSON: Alike = Alike {
    ways: [
        way("company", GrantKind::OAuth2, &[REALM, SOURCE]),
        way("person", GrantKind::OAuth2, &[]),
    ],
    rows: [
        entry("site", [Optional; 2]),
        entry("area", [Optional; 2]),
        entry("zone", [Optional; 2]),
    ],
};

const fn way(name: &'static str, grant: GrantKind, extras: &'static [Extra<'static>]) -> DeskWay {
    DeskWay {
        name,
        grant,
        extras,
    }
}

const fn entry(key: &'static str, [first, second]: [Need<'static>; 2]) -> Row {
    row(key, key, ValueType::Text, [first, second, Optional])
}

impl Element for Alike {
    fn key(&self) -> &'static str {
        "alike"
    }

    fn way(&self, place: usize) -> Option<&dyn Way> {
        self.ways.get(place).map(|way| way as &dyn Way)
    }

    fn entry(&self, place: usize) -> Option<&dyn Entry> {
        self.rows.get(place).map(|row| row as &dyn Entry)
    }
}

/// What one way alone requires or takes tells it from another with the same grant.
#[test]
fn of_ways_with_one_grant_the_request_follows_the_one_that_needs_what_is_there() {
    let configured = |configuration: Value| json!({ "configuration": configuration });
    let data = |data: Value| json!({ "providerData": data });
    for (element, request, way) in [
        (KEY_OR_PAIR, configured(json!({ "key": "k" })), 0),
        (KEY_OR_PAIR, configured(json!({ "user": "u" })), 1),
        (KEY_OR_PAIR, configured(json!({})), 0),
        (COMPANY_OR_PERSON, data(json!({ "code": "c" })), 1),
        (
            COMPANY_OR_PERSON,
            data(json!({ "code": "c", "realmId": "1" })),
            0,
        ),
        (
            COMPANY_OR_PERSON,
            data(json!({ "code": "c", "dataSource": "QBO" })),
            1,
        ),
    ] {
        let followed = Judge::of(&element).way_of(view(&request));
        assert_eq!(followed, Some(way), "{request}");
    }
}

/// The grant first, then what the entries say, what is strange to a way, and what is missing.
#[test]
fn a_request_follows_the_way_that_fits_best() {
    let desk = Desk(3);
    let way = |judge: &Judge<'_>, request: &Value| judge.way_of(view(request));
    let judge = Judge::of(&desk);
    assert_eq!(way(&judge, &by_code(&json!({}))), Some(0));
    let by_token =
        json!({ "providerData": { "oauth_token": "t", "oauth_verifier": "v", "secret": "s" } });
    assert_eq!(way(&judge, &by_token), Some(1));
    assert_eq!(way(&judge, &by_key(&json!({}))), Some(2));
    assert_eq!(way(&judge, &json!([])), None);
    assert_eq!(way(&judge.way(1), &by_key(&json!({}))), Some(1));
    for (configuration, problems) in [
        (json!({}), ["oauth.api.key"].as_slice()),
        (json!({ "oauth.api.key": "k" }), &[]),
        (
            json!({ "oauth.callback.url": "https://a.example/" }),
            &["oauth.api.key"],
        ),
        (json!({ "api.key": "k" }), &[]),
        (
            json!({ "oauth.api.key": "k", "authentication.type": "oauth2" }),
            &["oauth.callback.url"],
        ),
        // A slip of the finger means what it is close to.
        (
            json!({ "oauth.api.key": "k", "authentication.type": "oauht2x" }),
            &["oauth.callback.url", "authentication.type"],
        ),
        (
            json!({ "api.key": "k", "authentication.type": "oauth2" }),
            &["oauth.api.key", "oauth.callback.url"],
        ),
        (
            json!({ "oauth.api.key": "k", "authentication.type": "apikey" }),
            &["api.key", "authentication.type"],
        ),
    ] {
        let found = judge.configuration(view(&configuration));
        let keys: Vec<&str> = found.iter().map(element_core::Problem::key).collect();
        assert_eq!(keys, problems, "{configuration}");
    }
}
