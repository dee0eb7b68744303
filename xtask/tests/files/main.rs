//! What lies on the disk is never lost: other people's files, bytes that are no text, modes, links.
//!
//! **Input:** a workspace with something odd in it. **Output:** what `gen` says; the odd thing as it was.

mod adding;
#[cfg(unix)]
mod links;
#[path = "../site/mod.rs"]
mod site;

use std::fs;

use site::{BY_HAND, Site, definition};

const MODULE: &str = "element-types/src/elements/acmedesk.rs";
const HUBS: &str = "element-types/src/hub.rs";
const CACHE: &str = "target/element-gen.cache";

#[test]
fn bytes_that_are_no_text_are_refused_and_stay() {
    for path in BY_HAND {
        let site = Site::new(&format!("bytes-{}", path.replace('/', "-")));
        let mut bytes = site.text(path).into_bytes();
        bytes.extend(b"Caf\xe9\n");
        site.write(path, &bytes);
        let ended = site.run(&["gen"]);
        assert_eq!(ended.code, Some(3), "{ended:?}");
        let message = "error[unreadable]: line 5, column 4: the byte 0xE9 is not UTF-8";
        assert!(ended.stderr.contains(message), "{}", ended.stderr);
        assert_eq!(fs::read(site.path(path)).expect("there"), bytes);
        assert_eq!(site.text(MODULE), "", "nothing is written beside an error");
    }
}

#[test]
fn a_definition_that_is_no_text_shows_its_line() {
    let site = Site::new("bytes-definition");
    let text = definition("acmedesk", "Caf\u{e9}");
    let latin: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(c).expect("Latin 1"))
        .collect();
    site.write("element-defs/acmedesk.json", latin);
    let ended = site.run(&["gen"]);
    assert_eq!(ended.code, Some(2));
    let place = "element-defs/acmedesk.json:2:34";
    assert!(ended.stderr.contains(place), "{}", ended.stderr);
    assert!(ended.stderr.contains("Caf\u{fffd}"), "{}", ended.stderr);
}

#[test]
fn files_of_others_at_planned_paths_stay() {
    for (name, path) in [("module", MODULE), ("hub", HUBS)] {
        let site = Site::new(&format!("foreign-{name}"));
        site.write(path, "//! Mine.\n");
        let ended = site.run(&["gen"]);
        assert_eq!(ended.code, Some(3), "{ended:?}");
        assert!(
            ended.stderr.contains("error[foreign-file]"),
            "{}",
            ended.stderr
        );
        assert_eq!(site.text(path), "//! Mine.\n");
    }
    // An empty file is what an interrupted editor leaves: nothing is lost.
    let site = Site::new("foreign-empty");
    site.write(MODULE, "");
    site.done(&["gen"]);
}

#[test]
fn an_edited_cache_is_not_believed() {
    let site = Site::new("cache");
    site.done(&["gen"]);
    let readme = site.text("element-defs/README.md");
    let edited = site.text(CACHE).replace("Acme Desk", "Acme Disk");
    site.write(CACHE, edited);
    site.done(&["gen"]);
    assert_eq!(site.text("element-defs/README.md"), readme);
    site.done(&["gen", "--check"]);
}

/// The generator is known by its bytes: another one of the same length and time is another one.
#[test]
fn another_generator_makes_everything_anew() {
    let site = Site::new("generator");
    site.done(&["gen"]);
    // As if an earlier generator had written it: the fingerprint of the text is right.
    let text = site.text(MODULE).replace("//! Acme Desk", "//! Acme Disk");
    site.write(MODULE, &text);
    site.done(&["gen"]);
    let program = site.path("target/other");
    let mut bytes = fs::read(env!("CARGO_BIN_EXE_xtask")).expect("the program");
    bytes.extend(b"another build");
    fs::write(&program, bytes).expect("a copy");
    let modes = fs::metadata(env!("CARGO_BIN_EXE_xtask"))
        .expect("modes")
        .permissions();
    fs::set_permissions(&program, modes).expect("modes");
    let before = site.text(CACHE);
    let status = std::process::Command::new(&program)
        .args(["gen", "--root"])
        .arg(&site.0)
        .status();
    assert!(status.expect("it starts").success());
    assert_ne!(site.text(CACHE), before, "every fingerprint is another");
}

#[test]
fn a_name_that_looks_like_a_marker_makes_none() {
    let site = Site::new("marker");
    let marker = "<!-- @generated end --> # @generated end";
    site.write("element-defs/acmedesk.json", definition("acmedesk", marker));
    site.done(&["gen"]);
    assert!(
        site.text("element-defs/README.md")
            .contains("@generated end")
    );
    site.done(&["gen", "--check"]);
    site.write(
        "element-defs/acmedesk.json",
        definition("acmedesk", "Acme Desk"),
    );
    site.done(&["gen"]);
    let readme = site.text("element-defs/README.md");
    assert_eq!(readme.matches("@generated end").count(), 1, "{readme}");
    assert!(readme.ends_with("<!-- @generated end -->\nby hand, too\n"));
}

#[test]
fn a_region_that_somebody_broke_says_which_lines() {
    let site = Site::new("region");
    let doubled = site.text("element-defs/README.md") + "<!-- @generated end -->\n";
    site.write("element-defs/README.md", doubled);
    let ended = site.run(&["gen"]);
    assert_eq!(ended.code, Some(3));
    let message = "`@generated end` is in line 3 and in line 5";
    assert!(ended.stderr.contains(message), "{}", ended.stderr);
}

#[test]
fn line_ends_of_a_checkout_stay_and_are_told() {
    let site = Site::new("line-ends");
    site.done(&["gen"]);
    let windows = |path: &str| site.write(path, site.text(path).replace('\n', "\r\n"));
    windows("element-defs/README.md");
    site.done(&["gen", "--check"]);
    windows(MODULE);
    let ended = site.run(&["gen", "--check"]);
    assert_eq!(ended.code, Some(1));
    assert!(
        ended.stdout.contains("its lines end with CR LF"),
        "{}",
        ended.stdout
    );
}

#[test]
fn a_file_in_place_of_a_folder_is_told_and_stays() {
    for folder in ["element-types/src/elements", "element-types/src/choice"] {
        let site = Site::new(&format!("no-folder-{}", folder.len()));
        site.write(folder, "mine");
        let ended = site.run(&["gen"]);
        assert_eq!(ended.code, Some(3), "{ended:?}");
        assert!(ended.stderr.contains(folder), "{}", ended.stderr);
        assert_eq!(site.text(folder), "mine");
    }
}
