//! Pages of a site: variables and includes filled in, places in the file that has the line.

use std::path::{Path, PathBuf};

use element_import::draft::Draft;
use element_import::facts::Document;
use element_import::{merge, run};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/site")
        .join(name)
}

fn read(name: &str) -> Vec<Document> {
    run::read(&[fixture(name)], None).expect("a few documents")
}

/// What is said of a page, each with its place.
fn said(document: &Document) -> Vec<String> {
    let remarks = document.remarks.iter().map(|remark| {
        let place = document.source.place(remark.line).to_string();
        let (_, short) = place.split_once("site/").unwrap_or(("", &place));
        format!("{short}: {}", remark.text)
    });
    remarks.collect()
}

fn draft() -> Draft {
    let documents = read("docs");
    let shared = run::shared(Path::new("nowhere")).expect("nothing is shared");
    let mut drafts = merge::all(&documents, &shared);
    assert_eq!(drafts.len(), 1);
    drafts.remove(0)
}

#[test]
fn parts_of_pages_are_no_documents() {
    let documents = read("");
    let names = documents.iter().map(|document| {
        let (_, name) = document.source.file.rsplit_once('/').expect("a folder");
        name
    });
    assert_eq!(
        names.collect::<Vec<_>>(),
        ["authenticate.md", "events.md", "setup.md"]
    );
    assert_eq!(read("_includes/parts/request.md").len(), 1, "it was named");
}

#[test]
fn entries_behind_includes_have_places_in_the_included_file() {
    let draft = draft();
    let place = |key: &str| {
        let entry = draft.entries.iter().find(|entry| entry.key == key);
        let place = entry.expect("an entry").place.to_string();
        place
            .rsplit_once("site/")
            .map_or(place.clone(), |(_, name)| name.to_owned())
    };
    assert_eq!(place("acme.site"), "_includes/parts/request.md:10");
    assert_eq!(place("acme.rows"), "docs/acme/includes/rows.md:2");
    assert_eq!(place("event.vendor.type"), "docs/acme/events.md:20");
    assert_eq!((draft.name.as_str(), draft.id), ("Acme Sites", Some(77)));
}

#[test]
fn the_pages_of_an_element_are_weighed_together() {
    let draft = draft();
    let required = draft.entries.iter().filter(|entry| entry.is_required());
    let required: Vec<&str> = required.map(|entry| entry.key.as_str()).collect();
    assert_eq!(required, ["acme.site", "acme.token"]);
    let interval = "event.poller.refresh_interval";
    let interval = draft.entries.iter().find(|entry| entry.key == interval);
    let label = interval.and_then(|entry| entry.label.as_deref());
    assert_eq!(label, Some("Interval"), "the table behind the open fence");
    assert!(draft.response.is_some(), "it stands before its request");
}

#[test]
fn a_page_about_events_adds_and_takes_nothing_away() {
    let draft = draft();
    let keys: Vec<&str> = draft
        .entries
        .iter()
        .map(|entry| entry.key.as_str())
        .collect();
    assert!(keys.contains(&"event.poller.configuration"), "{keys:?}");
    let foreign = ["rooms", "other.api.key"];
    assert!(!keys.iter().any(|key| foreign.contains(key)), "{keys:?}");
    let mut corrections = draft.sources.iter().flat_map(|source| &source.corrections);
    let copied = corrections.any(|text| text.contains("`other.api.key`"));
    assert!(copied, "{:?}", draft.sources);
}

/// A site of a test's own: its root.
fn site(name: &str, page: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&root);
    std::fs::create_dir_all(root.join("_includes")).expect("the folder for tests can be written");
    std::fs::write(root.join("page.md"), page).expect("written");
    root
}

#[cfg(unix)]
#[test]
fn a_link_does_not_lead_out_of_the_site() {
    let root = site(
        "site-with-a-link",
        "---\nheading: A\n---\n{% include out.md %}\n",
    );
    let outside = root.with_file_name("outside-of-the-site.md");
    std::fs::write(&outside, "a secret of the machine").expect("written");
    std::os::unix::fs::symlink(&outside, root.join("_includes/out.md")).expect("a link");
    let documents = run::read(&[root], None).expect("one page");
    let said = said(&documents[0]);
    let refused = said
        .iter()
        .any(|line| line.contains("leads out of the site"));
    assert!(refused, "{said:#?}");
}

#[test]
fn a_page_does_not_grow_without_bound() {
    let root = site(
        "site-that-grows",
        "---\nheading: A\n---\n{% include a.md %}\n",
    );
    let twice = "{% include b.md %}{% include b.md %}".repeat(8);
    std::fs::write(root.join("_includes/a.md"), twice).expect("written");
    std::fs::write(root.join("_includes/b.md"), "x".repeat(1_000_000)).expect("written");
    let documents = run::read(&[root], None).expect("one page");
    let said = said(&documents[0]);
    let refused = said.iter().any(|line| line.contains("too long"));
    assert!(refused, "{said:#?}");
}

#[test]
fn an_include_that_cannot_be_is_said_where_it_is() {
    let documents = read("docs/acme/setup.md");
    let said = said(&documents[0]);
    for expected in [
        "docs/acme/setup.md:5: the include `missing.md` is missing; it was left out",
        "docs/acme/setup.md:6: the include `../../secrets.md` leads out of the folder it is included from; it was left out",
        "docs/acme/setup.md:7: the include `/etc/hostname` leads out of the folder it is included from; it was left out",
        ": the include `again.md` is included again and again; it was left out",
    ] {
        assert!(
            said.iter().any(|line| line.ends_with(expected)),
            "{said:#?}"
        );
    }
}

#[test]
fn a_site_can_be_named() {
    let root = fixture("");
    let page = Path::new(env!("CARGO_TARGET_TMPDIR")).join("page-of-a-site.md");
    let text = std::fs::read_to_string(fixture("docs/acme/authenticate.md")).expect("the page");
    std::fs::write(&page, text).expect("the folder for tests can be written");
    let documents = run::read(&[page], Some(root)).expect("one document");
    assert_eq!(documents[0].elements[0].requests[0].entries.len(), 2);
}
