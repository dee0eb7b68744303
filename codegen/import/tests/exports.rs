//! Exports in the shapes in which platforms write them: ways out of groups, the successor's names,
//! values that are no texts, backups.

mod drafts;

use std::path::Path;

use drafts::{says, sent, short};
use element_import::draft::Draft;
use element_import::facts::{Document, RemarkKind};
use element_import::run;

fn import(name: &str) -> (Document, Draft) {
    drafts::import(&format!("exports/{name}"))
}

fn review(draft: &Draft, key: &str) -> String {
    let entry = draft.entries.iter().find(|entry| entry.key == key);
    entry.expect("an entry").review.join("\n")
}

#[test]
fn groups_that_the_kind_of_authentication_chooses_are_ways() {
    let draft = import("ways.json").1;
    let ways = draft.ways.iter().map(|way| {
        let requires = way.requires.join(" ");
        format!("{} {}: {requires}; {:?}", way.name, way.grant, way.sets)
    });
    assert_eq!(
        ways.collect::<Vec<_>>(),
        [
            r#"basic none: username password; [("authentication.type", "basic")]"#,
            r#"oauth2 oauth2: oauth.api.key; [("authentication.type", "oauth2")]"#,
        ]
    );
    let required = draft.entries.iter().filter(|entry| entry.is_required());
    assert_eq!(
        required.map(|entry| &entry.key).collect::<Vec<_>>(),
        ["acme.site"]
    );
    let team = review(&draft, "acme.team");
    assert!(
        team.contains("shows it with `oauth2` only (line 13)"),
        "{team}"
    );
}

#[test]
fn the_successors_names_are_read_and_what_is_switched_off_is_not() {
    let (document, draft) = import("successor.json");
    let entries: Vec<String> = draft.entries.iter().map(short).collect();
    assert_eq!(entries, ["acme.site! text", "acme.trace boolean=false"]);
    let trace = &draft.entries[1];
    assert_eq!(trace.supplied_by, Some("platform"), "it is hidden");
    for line in [9, 10] {
        assert!(says(&document, line, "is switched off"), "{document:#?}");
    }
}

#[test]
fn a_parameter_says_which_entry_fills_an_address() {
    let (document, draft) = import("values.json");
    let address = draft.entries.iter().find(|entry| entry.key == "base.url");
    let default = address.and_then(|entry| entry.default.as_deref());
    assert_eq!(default, Some("https://{acme.site}.acme.example"));
    assert!(
        says(&document, 16, "`{place}` in the default of `base.url`"),
        "{document:#?}"
    );
}

#[test]
fn values_are_kept_in_the_form_they_are_sent_in() {
    let draft = import("values.json").1;
    let entry = |key: &str| {
        let entry = draft.entries.iter().find(|entry| entry.key == key);
        entry.expect("an entry")
    };
    let label = entry("acme.site").label.as_deref();
    assert_eq!(label, Some("Site of the desk: <SITE>"));
    assert_eq!(short(entry("acme.rooms")), "acme.rooms list");
    assert!(review(&draft, "acme.rooms").contains("`east`, `west`"));
    assert_eq!(short(entry("acme.map")), r#"acme.map json={"a":["b"]}"#);
}

#[test]
fn options_of_a_form_are_kept_where_the_shared_entry_has_others() {
    let draft = import("values.json").1;
    let kind = draft
        .entries
        .iter()
        .find(|entry| entry.key == "event.vendor.type");
    let kind = kind.expect("an entry");
    let values: Vec<&str> = kind
        .options
        .iter()
        .map(|(value, _)| value.as_str())
        .collect();
    assert_eq!((values, kind.shared), (vec!["polling", "pigeon"], false));
}

#[test]
fn what_a_form_hides_may_still_be_the_callers() {
    let draft = import("values.json").1;
    let sent = sent(&draft);
    let signature = "event.notification.signature.key* text".to_owned();
    assert!(sent.contains(&signature), "{sent:?}");
    let secret = review(&draft, "oauth.api.secret");
    assert!(
        secret.contains("may have an application of its own"),
        "{secret}"
    );
}

#[test]
fn a_backup_holds_exports_and_other_files() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/exports/backup");
    let documents = run::read(&[root], None).expect("two files");
    let failed = |document: &Document| {
        let mut remarks = document.remarks.iter();
        remarks.any(|remark| remark.kind == RemarkKind::Failed)
    };
    assert!(!documents.iter().any(failed), "{documents:#?}");
    let keys = documents.iter().flat_map(|document| &document.elements);
    assert_eq!(
        keys.map(|facts| facts.key.as_str()).collect::<Vec<_>>(),
        ["acmedesk"]
    );
}
