//! Mistakes in the request around the configuration.

use super::Mistake;

pub(super) const MISTAKES: &[Mistake] = &[
    ("\"Acme\"\n", "5\n", &[("wrong-kind", (8, 11))]),
    (
        "{\n    \"username\": \"ada\",\n    \"password\": \"planted\",\n    \"subdomain\": \"acme\"\n  }",
        "[]",
        &[("wrong-kind", (3, 20))],
    ),
    (
        "\"freshservice\"",
        "\"freshservise\"",
        &[("unknown-element", (2, 23))],
    ),
    (
        "\"key\": \"freshservice\"",
        "\"kee\": 1",
        &[("missing-member", (2, 14))],
    ),
    ("\"freshservice\"", "\" \"", &[("missing-member", (2, 14))]),
    (
        "{ \"key\": \"freshservice\" }",
        "\"freshservice\"",
        &[("missing-member", (1, 1))],
    ),
    (
        "\"key\": \"freshservice\"",
        "\"id\": 252",
        &[("by-number", (2, 22))],
    ),
    (
        "\"key\": \"freshservice\"",
        "\"id\": \"252\"",
        &[("by-number", (2, 22))],
    ),
    (
        "\"key\": \"freshservice\"",
        "\"id\": 4000000",
        &[("unknown-element", (2, 22))],
    ),
    (
        "\"freshservice\"",
        "\"freshservice\", \"kee\": 1",
        &[("unknown-member", (2, 39))],
    ),
    (
        "  \"name\": \"Acme\"",
        "  \"name\": \" \"",
        &[("entry-value", (8, 11))],
    ),
    (
        "  \"name\": \"Acme\"",
        "  \"name\": \"<INSERT_NAME>\"",
        &[("entry-value", (8, 11))],
    ),
    (
        "  \"name\": \"Acme\"",
        "  \"nmae\": \"Acme\"",
        &[("missing-member", (1, 1)), ("unknown-member", (8, 3))],
    ),
    (
        "\"configuration\"",
        "\"config\"",
        &[("missing-member", (1, 1)), ("unknown-member", (3, 3))],
    ),
    (
        "\"name\"",
        "\"name\": \"x\", \"name\"",
        &[("duplicate-member", (8, 16))],
    ),
    (
        "\"name\"",
        "\"tag\": [], \"name\"",
        &[("unknown-member", (8, 3))],
    ),
    (
        "\"name\"",
        "\"providerdata\": {}, \"name\"",
        &[("unknown-member", (8, 3))],
    ),
    (
        "\"name\"",
        "\"tags\": \"a\", \"name\"",
        &[("wrong-kind", (8, 11))],
    ),
    (
        "\"name\"",
        "\"tags\": [\"a\", 1, \"<INSERT_TAG>\"], \"name\"",
        &[("wrong-kind", (8, 17)), ("entry-value", (8, 20))],
    ),
    (
        "\"name\"",
        "\"retrieveObjectsAfterInstantation\": true, \"name\"",
        &[("unknown-member", (8, 3))],
    ),
    (
        "\"name\"",
        "\"retrieveObjectsAfterInstantiation\": \"maybe\", \"name\"",
        &[("wrong-kind", (8, 40))],
    ),
    (
        "\"name\"",
        "\"externalAuthentication\": \"sometimes\", \"name\"",
        &[("wrong-kind", (8, 29))],
    ),
    (
        "\"name\"",
        "\"externalAuthentication\": \"none\", \"providerData\": null, \"tags\": null, \"name\"",
        &[],
    ),
    (
        "\"name\"",
        "\"providerData\": { \"code\": \"c\" }, \"name\"",
        &[("ways", (8, 19))],
    ),
    ("  },\n", "  }\n", &[("syntax", (7, 4))]),
];
