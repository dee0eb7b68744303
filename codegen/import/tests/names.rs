//! What names and samples mean: one table for each question.

use element_import::placeholder::{Sample, sample};
use element_import::vocabulary::hub_addressed_in;
use element_import::vocabulary::names_authentication;

#[test]
fn tells_words_for_values_from_values() {
    for (key, value, expected) in [
        ("username", "<INSERT_NAME>", Sample::Placeholder),
        (
            "db.tables",
            "<OPTIONAL: tables>",
            Sample::OptionalPlaceholder,
        ),
        ("password", "ACME_PASSWORD", Sample::Placeholder),
        ("username", "USERNAME", Sample::Placeholder),
        ("format", "JSON", Sample::Literal),
        (
            "oauth.callback.url",
            "https://www.mycoolapp.com/auth",
            Sample::MadeUp,
        ),
        (
            "oauth.callback.url",
            "{insert_address}/home",
            Sample::Placeholder,
        ),
        ("api.key", "xxxxxxxxx", Sample::MadeUp),
        ("port", "587", Sample::Literal),
        (
            "base.url",
            "https://{subdomain}.acmedesk.io",
            Sample::Literal,
        ),
        ("key", "{{page.elementKey}}", Sample::Placeholder),
        ("event.vendor.type", "polling", Sample::Literal),
        ("acme.site", "...", Sample::MadeUp),
        ("acme.site", "xxxx-xxxx", Sample::MadeUp),
        (
            "acme.rows",
            "<rows, default 15>",
            Sample::OptionalPlaceholder,
        ),
        (
            "acme.site",
            "INSERT_SITE_OPTIONAL",
            Sample::OptionalPlaceholder,
        ),
        ("acme.operator", ">", Sample::Literal),
        ("acme.login", "BASE64 OF USER:PASSWORD", Sample::Placeholder),
        ("acme.mask", "HH:MM:SS", Sample::Literal),
        (
            "base.url",
            "https://{ACCOUNT_ID}.acmedesk.io",
            Sample::Literal,
        ),
        ("acme.site", "{\"a\": 1}", Sample::Literal),
        ("authentication.type", "API_KEY", Sample::Literal),
        ("authentication.type", "AUTH_TYPE", Sample::Placeholder),
        ("authentication.type", "INSERT_KIND", Sample::Placeholder),
    ] {
        assert_eq!(sample(key, value), expected, "{key}: {value}");
    }
}

#[test]
fn the_address_of_a_resource_names_its_hub() {
    for (text, hub) in [
        (
            r#"{"a":{"url":"/hubs/helpdesk/incidents?where=x"}}"#,
            Some("helpdesk"),
        ),
        ("/hubs/human-capital/people", Some("humancapital")),
        ("/hubs/{hub}/people", None),
        ("/hubs/helpdesk", None),
        ("/elements/api-v2/hubs", None),
    ] {
        assert_eq!(hub_addressed_in(text).as_deref(), hub, "{text}");
    }
}

#[test]
fn a_key_says_that_it_names_how_to_authenticate() {
    for (key, expected) in [
        ("authentication.type", true),
        ("oauth.grant.type", true),
        ("authorization.url", false),
        ("event.vendor.type", false),
        ("author.name", false),
        ("content.type", false),
    ] {
        assert_eq!(names_authentication(key), expected, "{key}");
    }
}
