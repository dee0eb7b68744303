//! Texts as people write them, good and bad: the table decides how strict the rule is.
//!
//! **Input:** a text and what is beside it. **Output:** whether the rule takes it.

use super::language::{folded, put_off, says_nothing, title};

/// Key, label, text: of Acme Desk.
const NOTHING: &[(&str, &str, &str)] = &[
    ("api.key", "API key", "The API key of the element."),
    (
        "api.key",
        "API key",
        "The API key for your Acme Desk account.",
    ),
    ("api.key", "API key", "Enter your API key here."),
    ("username", "Username", "The username."),
    ("username", "Username", "The name of the user."),
    (
        "username",
        "User name",
        "The user name used to connect to Acme Desk.",
    ),
    ("password", "Password", "The agent's password."),
    ("subdomain", "Subdomain", "Your subdomain."),
    ("baseUrl", "Base URL", "The base URL that the element uses."),
    (
        "oauth.api.secret",
        "API secret",
        "OAuth API secret for the instance",
    ),
    ("sandbox", "Sandbox", "Whether the account is a sandbox."),
    ("account.id", "Account id", "The id of the account."),
    (
        "company.file",
        "Company file",
        "Specifies the company file.",
    ),
    ("site", "Site", "site"),
    ("region", "Region", "Region."),
    (
        "subdomain",
        "Subdomain",
        "The subdomain of the account that you want to connect to Acme Desk.",
    ),
    (
        "enabled",
        "Enabled",
        "Set this to whether it is enabled or not, for each of your instances.",
    ),
];

const SOMETHING: &[(&str, &str, &str)] = &[
    (
        "username",
        "Username",
        "The e-mail address the agent signs in with.",
    ),
    (
        "site",
        "Site",
        "The account's part of the address: `acme` for `acme.acmedesk.example`.",
    ),
    (
        "api.key",
        "API key",
        "Acme Desk shows it under Profile, Integrations.",
    ),
    (
        "password",
        "Password",
        "What that agent signs in with on the web.",
    ),
    (
        "sandbox",
        "Sandbox",
        "Whether requests go to the test system.",
    ),
    ("region", "Region", "Where the data is kept: `eu` or `us`."),
    (
        "account.id",
        "Account id",
        "The number at the end of the address bar after login.",
    ),
    (
        "company.file",
        "Company file",
        "Path of the ledger on the accounting server.",
    ),
    (
        "page.max",
        "Largest page",
        "The most records that the product gives in one page.",
    ),
    (
        "page.start",
        "First page",
        "The number with which the product starts counting: 0 or 1.",
    ),
    (
        "password",
        "Application password",
        "The password that Acme Desk issued for that application when it was registered.",
    ),
    ("password", "Password", "The agent's Acme Desk password."),
    ("token", "Token", "從設定頁面複製 the 權杖 in 帳戶"),
];

fn nothing(&(key, label, text): &(&str, &str, &str)) -> bool {
    says_nothing(text, &[key, label, "Acme Desk", "acmedesk"], "Acme Desk")
}

#[test]
fn texts_that_say_nothing() {
    for case in NOTHING {
        assert!(nothing(case), "{case:?}");
    }
}

#[test]
fn texts_that_say_something() {
    for case in SOMETHING {
        assert!(!nothing(case), "{case:?}");
    }
}

#[test]
fn texts_that_wait_to_be_written() {
    for (text, expected) in [
        ("TBD", Some("TBD")),
        ("The key. TODO: say where it is", Some("TODO")),
        ("Key, see above.", Some("see above")),
        ("Lorem ipsum dolor sit amet", Some("lorem ipsum")),
        ("To be documented", Some("to be documented")),
        (
            "Acme Desk, connected through the `helpdesk` hub.",
            Some("connected through the"),
        ),
        ("Lists of todos, and the TODOs of others", None),
        ("You see abovementioned people", None),
        ("", None),
    ] {
        assert_eq!(put_off(text), expected, "{text}");
    }
}

#[test]
fn a_key_becomes_a_title() {
    for (key, expected) in [
        ("base.url", "Base url"),
        ("baseUrl", "Base url"),
        ("username", "Username"),
        ("", ""),
        ("élan_vital", "Élan vital"),
    ] {
        assert_eq!(title(key), expected, "{key}");
    }
}

#[test]
fn punctuation_and_case_do_not_count() {
    assert_eq!(folded("The API-key."), folded("the api key"));
    assert_ne!(folded("The API key."), folded("An API key."));
}
