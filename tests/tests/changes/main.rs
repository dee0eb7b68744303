//! `changes`: twenty changes of a definition, how large each is and why; and whether cargo-semver-checks
//! agrees about the generated modules.
//!
//! **Input:** a definition, and one part of it replaced. **Output:** effects.

mod modules;
mod said;
mod ways;

use std::process::Command;

use element_codegen::changes::{Effect, Impact, Side, between};
use element_codegen::generate::Loaded;
use element_tests::definitions::lowered;
use element_tests::stranger::{Generated, Stranger};
use element_tests::workspace;

const BASE: &str = r#"{
  "key": "acmedesk",
  "name": "Acme Desk",
  "hub": "helpdesk",
  "authentication": "basic",
  "doc": "A help desk; an instance acts as one agent.",
  "configuration": [
    { "key": "username", "label": "Username", "doc": "User name of the agent.", "required": true },
    { "key": "site", "label": "Site", "doc": "First part of the host.", "example": "acme" },
    { "key": "limit", "label": "Limit", "doc": "Rows a page.", "type": "integer", "default": 10 },
    { "key": "kind", "label": "Kind", "doc": "Kind of tickets.", "type": "choice", "options": [ { "value": "open", "doc": "Open tickets." }, { "value": "closed", "doc": "Closed tickets." } ] },
    { "key": "login", "label": "Login", "doc": "Word that tells the way." },
    { "key": "code", "label": "Code", "doc": "Code of the site." },
    { "key": "version", "label": "Version", "doc": "Version of the API.", "supplied_by": "platform" }
  ],
  "ways": [
    { "name": "agent", "grant": "none", "requires": [ "site" ], "sets": { "login": "agent" } },
    { "name": "robot", "grant": "none", "requires": [ "code" ], "sets": { "login": "robot" } }
  ]
}
"#;

/// A change: what is replaced by what, the largest effect on requests with its text, and whether Rust
/// code breaks.
struct Row {
    part: &'static str,
    by: &'static str,
    impact: Impact,
    says: &'static str,
    rust_breaks: bool,
    /// What cargo-semver-checks does not look at: types of fields and arguments, bounds.
    unseen: bool,
}

const fn row(part: &'static str, by: &'static str, impact: Impact, says: &'static str) -> Row {
    Row {
        part,
        by,
        impact,
        says,
        rust_breaks: false,
        unseen: false,
    }
}

impl Row {
    const fn breaks_rust(self) -> Self {
        Self {
            rust_breaks: true,
            ..self
        }
    }

    const fn unseen(self) -> Self {
        Self {
            unseen: true,
            ..self
        }
    }
}

const SITE: &str =
    r#"{ "key": "site", "label": "Site", "doc": "First part of the host.", "example": "acme" },"#;
const LIMIT: &str = r#""type": "integer", "default": 10 }"#;
const VERSION: &str = r#""doc": "Version of the API.", "supplied_by": "platform" }"#;
const CODE: &str = r#"{ "key": "code", "label": "Code", "doc": "Code of the site." },"#;
const ROBOT: &str =
    r#"{ "name": "robot", "grant": "none", "requires": [ "code" ], "sets": { "login": "robot" } }"#;

const ROWS: [Row; 20] = [
    row("First part of the host.", "The first part of the host.", Impact::Patch, "texts changed"),
    row(r#""example": "acme""#, r#""example": "beta""#, Impact::Patch, "texts changed"),
    row(LIMIT, r#""type": "integer", "default": 20 }"#, Impact::Minor, "`limit` is `20` by default"),
    row(LIMIT, r#""type": "integer" }"#, Impact::Minor, "`limit` has no default"),
    row(LIMIT, r#""type": "integer", "required": true }"#, Impact::Major, "`limit` is required")
        .breaks_rust()
        .unseen(),
    row(LIMIT, r#""type": "text", "default": "10" }"#, Impact::Major, "`limit` takes a text, not a whole number")
        .breaks_rust()
        .unseen(),
    row(
        r#""doc": "User name of the agent.", "required": true }"#,
        r#""doc": "User name of the agent." }"#,
        Impact::Minor,
        "`username` is optional",
    )
    .breaks_rust(),
    row(
        CODE,
        r#"{ "key": "code", "label": "Code", "doc": "Code of the site." }, { "key": "colour", "label": "Colour", "doc": "Colour of the page." },"#,
        Impact::Minor,
        "`colour` is new",
    ),
    row(
        CODE,
        r#"{ "key": "code", "label": "Code", "doc": "Code of the site." }, { "key": "colour", "label": "Colour", "doc": "Colour of the page.", "required": true },"#,
        Impact::Major,
        "`colour` is new and required",
    )
    .breaks_rust()
    .unseen(),
    row(
        r#"{ "key": "limit", "label": "Limit", "doc": "Rows a page.", "type": "integer", "default": 10 },"#,
        "",
        Impact::Major,
        "`limit` is gone",
    )
    .breaks_rust(),
    row(
        r#"{ "key": "limit", "label": "Limit","#,
        r#"{ "key": "limit", "rust_name": "most", "label": "Limit","#,
        Impact::Patch,
        "",
    )
    .breaks_rust(),
    row(
        r#", { "value": "closed", "doc": "Closed tickets." }"#,
        "",
        Impact::Minor,
        "`kind` knows `closed` no more",
    )
    .breaks_rust(),
    row(
        r#", { "value": "closed", "doc": "Closed tickets." }"#,
        r#", { "value": "closed", "doc": "Closed tickets." }, { "value": "new", "doc": "New tickets." }"#,
        Impact::Minor,
        "`kind` knows `new`",
    ),
    row(VERSION, r#""doc": "Version of the API." }"#, Impact::Minor, "a request may send `version`"),
    row(
        r#""doc": "Rows a page.", "type": "integer", "default": 10 }"#,
        r#""doc": "Rows a page.", "type": "integer", "default": 10, "supplied_by": "platform" }"#,
        Impact::Major,
        "the platform supplies `limit`",
    )
    .breaks_rust(),
    row(
        ROBOT,
        r#"{ "name": "machine", "grant": "none", "requires": [ "code" ], "sets": { "login": "robot" } }"#,
        Impact::Major,
        "the way `robot` is gone",
    )
    .breaks_rust(),
    row(
        ROBOT,
        r#"{ "name": "robot", "grant": "oauth2", "requires": [ "code" ], "sets": { "login": "robot" } }"#,
        Impact::Major,
        "`providerData` carries an OAuth 2 code, not nothing beside the configuration",
    )
    .breaks_rust()
    .unseen(),
    row(
        ROBOT,
        r#"{ "name": "robot", "grant": "none", "requires": [ "code" ], "sets": { "login": "bot" } }"#,
        Impact::Major,
        "`login` is always `bot` with `robot`",
    ),
    row(r#""hub": "helpdesk""#, r#""hub": "crm""#, Impact::Patch, "the hub is `crm` now, not `helpdesk`")
        .breaks_rust()
        .unseen(),
    row(SITE, r#"{ "key": "site", "label": "Site", "doc": "First part of the host.", "secret": true },"#, Impact::Patch, "`site` is a secret")
        .breaks_rust()
        .unseen(),
];

fn after(row: &Row) -> String {
    assert!(BASE.contains(row.part), "{}", row.part);
    BASE.replacen(row.part, row.by, 1)
}

fn effects(old: &Loaded, new: &Loaded) -> Vec<Effect> {
    between(old, new).expect("modules render")
}

fn largest(effects: &[Effect], side: Side) -> Option<Impact> {
    let own = effects.iter().filter(|effect| effect.side == side);
    own.map(|effect| effect.impact).max()
}

#[test]
fn each_change_is_as_large_as_it_is() {
    let old = lowered("acmedesk", BASE);
    for row in &ROWS {
        let found = effects(&old, &lowered("acmedesk", &after(row)));
        let wire = found.iter().filter(|effect| effect.side == Side::Wire);
        let texts: Vec<&str> = wire.map(|effect| effect.text.as_str()).collect();
        let what = format!("{} -> {}: {found:#?}", row.part, row.by);
        assert!(row.says.is_empty() || texts.contains(&row.says), "{what}");
        let impact = largest(&found, Side::Wire);
        assert_eq!(impact.unwrap_or(Impact::Patch), row.impact, "{what}");
        let breaks = largest(&found, Side::Rust) == Some(Impact::Major);
        assert_eq!(breaks, row.rust_breaks, "{what}");
        assert!(
            found.iter().all(|effect| !effect.reason.is_empty()),
            "{what}"
        );
    }
}

#[test]
fn what_did_not_change_has_no_effect() {
    let old = lowered("acmedesk", BASE);
    assert_eq!(effects(&old, &old), []);
}

#[test]
fn the_largest_breaks_are_told() {
    let old = lowered("acmedesk", BASE);
    let told = |new: &Loaded| {
        let found = effects(&old, new).into_iter();
        let major = found.filter(|effect| effect.impact == Impact::Major);
        major.map(|effect| effect.text).collect::<Vec<_>>()
    };
    assert_eq!(
        told(&Loaded::default()),
        ["Acme Desk is gone", "the module `acmedesk` is gone"]
    );
    assert_eq!(
        told(&lowered("acme_desk", BASE)),
        ["the module is `acme_desk`, not `acmedesk`"]
    );
    let other_key = BASE.replace("\"acmedesk\"", "\"acmedesk2\"");
    assert_eq!(
        told(&lowered("acmedesk", &other_key)),
        ["the key is `acmedesk2` now"]
    );
}

/// The module of a row, called by its number.
fn generated(place: usize, definition: &str) -> Generated {
    Generated::from_definition(&format!("row{place:02}"), definition)
}

/// Two crates with a module for each row, before and after.
#[test]
fn cargo_semver_checks_agrees() {
    let has_it = Command::new("cargo-semver-checks")
        .arg("--version")
        .output();
    if has_it.is_err() {
        eprintln!(
            "\nNOT RUN: nothing was compared with cargo-semver-checks, because it is not here.\n\
             Install it (cargo install cargo-semver-checks) and run this test with --nocapture.\n"
        );
        return;
    }
    let modules = |of: &dyn Fn(&Row) -> String| -> Vec<Generated> {
        let rows = ROWS.iter().enumerate();
        rows.map(|(place, row)| generated(place, &of(row)))
            .collect()
    };
    let before = Stranger::library("semver-before", &modules(&|_| BASE.to_owned()));
    let current = Stranger::library("semver-after", &modules(&after));
    // Two versions of one crate.
    let manifest = current.folder().join("Cargo.toml");
    let text = std::fs::read_to_string(&manifest).expect("its manifest");
    std::fs::write(&manifest, text.replace("semver-after", "semver-before")).expect("written");
    let output = Command::new("cargo-semver-checks")
        .args([
            "semver-checks",
            "--release-type",
            "minor",
            "--baseline-root",
        ])
        .arg(before.folder())
        .arg("--manifest-path")
        .arg(manifest)
        .env("CARGO_NET_OFFLINE", "true")
        .env(
            "CARGO_TARGET_DIR",
            workspace().join("target/strangers/semver"),
        )
        .output()
        .expect("it starts");
    let texts = [&output.stdout, &output.stderr].map(|text| String::from_utf8_lossy(text));
    let said = texts.concat();
    assert!(said.contains("Checked"), "{said}");
    for (place, row) in ROWS.iter().enumerate() {
        let flagged = said.contains(&format!("row{place:02}"));
        let expected = row.rust_breaks && !row.unseen;
        assert_eq!(flagged, expected, "{} -> {}:\n{said}", row.part, row.by);
    }
}
