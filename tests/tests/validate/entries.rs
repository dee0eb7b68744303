//! Mistakes in the entries of the configuration.

use super::Mistake;

pub(super) const MISTAKES: &[Mistake] = &[
    (
        "    \"username\": \"ada\",\n",
        "",
        &[("missing-entry", (3, 20))],
    ),
    ("\"ada\"", "null", &[("missing-entry", (3, 20))]),
    ("\"ada\"", "\"\"", &[("entry-value", (4, 17))]),
    ("\"ada\"", "{ \"a\": 1 }", &[("entry-value", (4, 17))]),
    (
        "\"ada\"",
        "\"x\", \"username\": \"ada\"",
        &[("duplicate-member", (4, 22))],
    ),
    ("\"planted\"", "\"********\"", &[("entry-value", (5, 17))]),
    ("\"planted\"", "\" ******\"", &[("entry-value", (5, 17))]),
    ("\"planted\"", "\"*****\"", &[]),
    (
        "\"acme\"",
        "\"<INSERT_SUBDOMAIN>\"",
        &[("entry-value", (6, 18))],
    ),
    (
        "\"acme\"",
        "\"acme-<insert_it>\"",
        &[("entry-value", (6, 18))],
    ),
    (
        "\"acme\"",
        "\"https://acme.freshservice.com\"",
        &[("entry-value", (6, 18))],
    ),
    (
        "\"acme\"",
        "\"acme.freshservice.com\"",
        &[("entry-value", (6, 18))],
    ),
    (
        "\"acme\"",
        "\"acme\", \"filter.response.nulls\": \"yes\"",
        &[("entry-value", (6, 51))],
    ),
    (
        "\"acme\"",
        "\"acme\", \"filter.response.nulls\": \" True \"",
        &[],
    ),
    (
        "\"acme\"",
        "\"acme\", \"event.poller.refresh_interval\": \"soon\"",
        &[("entry-value", (6, 59))],
    ),
    (
        "\"acme\"",
        "\"acme\", \"event.poller.refresh_interval\": \" 15 \"",
        &[],
    ),
    (
        "\"acme\"",
        "\"acme\", \"event.vendor.type\": \"smoke\"",
        &[("new-option", (6, 47))],
    ),
    (
        "\"acme\"",
        "\"acme\", \"event.vendor.type\": \"webhoks\"",
        &[("entry-value", (6, 47))],
    ),
    (
        "\"acme\"",
        "\"acme\", \"event.vendor.type\": \"webhooks\"",
        &[],
    ),
    (
        "\"acme\"",
        "\"acme\", \"event.poller.configuration\": \"{\"",
        &[("entry-value", (6, 56))],
    ),
    (
        "\"acme\"",
        "\"acme\", \"event.poller.configuration\": \" \"",
        &[],
    ),
    (
        "\"acme\"",
        "\"acme\", \"usernam\": \"x\"",
        &[("unknown-entry", (6, 26))],
    ),
    ("\"acme\"", "\"acme\", \"usernam\": null", &[]),
    (
        "\"acme\"",
        "\"acme\", \"usernam\": \"********\"",
        &[("unknown-entry", (6, 26)), ("entry-value", (6, 37))],
    ),
    (
        "\"acme\"",
        "\"acme\", \"pagination.max\": 30",
        &[("platform-entry", (6, 26))],
    ),
    (
        "\"acme\"",
        "\"acme\", \"pagination.max\": \"many\"",
        &[("platform-entry", (6, 26)), ("entry-value", (6, 44))],
    ),
    (
        "\"acme\"",
        "\"acme\", \"base.url\": \"https://{nobody}.example\"",
        &[
            ("platform-entry", (6, 26)),
            ("unknown-placeholder", (6, 38)),
        ],
    ),
    (
        "\"acme\"",
        "\"acme\", \"base.url\": \"https://{subdomain\"",
        &[
            ("platform-entry", (6, 26)),
            ("unknown-placeholder", (6, 38)),
        ],
    ),
    (
        "\"acme\"",
        "\"acme\", \"base.url\": \"acme.example\"",
        &[("platform-entry", (6, 26)), ("no-scheme", (6, 38))],
    ),
];
