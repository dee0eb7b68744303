//! What lies on the disk is never lost: other people's files, bytes that are no text, modes, links.

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
    let message = "`@generated end` stands in line 3 and in line 5";
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
fn new_and_adopt_write_nothing_that_gen_refuses() {
    let site = Site::new("new");
    let common = include_str!("../../element-defs/common.json");
    site.write("element-defs/common.json", common);
    for (key, expected) in [
        ("Acme Desk Two", "error[bad-name]"),
        ("ac\u{202e}me", "error[unseen-character]"),
        ("acmedesk", "is there already"),
    ] {
        let ended = site.run(&["new", key]);
        assert_eq!(ended.code, Some(2), "{ended:?}");
        assert!(ended.stderr.contains(expected), "{}", ended.stderr);
    }
    let ended = site.run(&["new", "other", "--name", "Acme\nDesk"]);
    assert_eq!(ended.code, Some(2), "{ended:?}");
    let files = fs::read_dir(site.path("element-defs"))
        .expect("there")
        .count();
    assert_eq!(files, 3, "the list of elements, and nothing was written");
    site.done(&["new", "other", "--authentication", "oauth2"]);
    assert!(!site.text("element-defs/other.json").contains("password"));
    site.done(&["gen"]);

    let twice = "/// Acme.\n#[derive(ElementConfig)]\n#[element(key = \"acmedesk\", name = \"Acme\", hub = \"helpdesk\", authentication = \"basic\")]\npub struct AcmeConfig {\n    /// The site.\n    pub site: String,\n}\n";
    site.write("config.rs", twice);
    let path = site.path("config.rs").display().to_string();
    let ended = site.run(&["adopt", &path]);
    assert_eq!(ended.code, Some(2), "{ended:?}");
    assert!(
        ended.stderr.contains("is there already"),
        "{}",
        ended.stderr
    );
    site.write("config.rs", twice.replace("acmedesk", "acmebooks"));
    site.done(&["adopt", &path]);
    site.done(&["gen"]);
    site.done(&["gen", "--check"]);
}

#[test]
fn a_key_that_another_file_has_is_no_new_element() {
    let site = Site::new("new-twin");
    site.write(
        "element-defs/zzz.json",
        definition("acmebooks", "Acme Books"),
    );
    let ended = site.run(&["new", "acmebooks"]);
    assert_eq!(ended.code, Some(2), "{ended:?}");
    assert!(
        ended.stderr.contains("error[duplicate-key]"),
        "{}",
        ended.stderr
    );
}

#[test]
fn what_breaks_a_caller_is_told_first_and_alone() {
    let site = Site::new("breaking");
    site.done(&["gen"]);
    assert_eq!(site.done(&["gen", "--diff", "--breaking"]).stdout, "");
    let other = definition("acmedesk", "Acme Desk").replace("\"helpdesk\"", "\"crm\"");
    site.write("element-defs/acmedesk.json", other);
    let hub = "would break a caller: element-types/src/elements/acmedesk.rs: the module is behind the feature `crm`, not `helpdesk`\n";
    let ended = site.run(&["gen", "--diff", "--breaking"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(1), hub));
    let ended = site.run(&["gen", "--diff"]);
    assert!(ended.stdout.starts_with(hub), "{}", ended.stdout);
    assert!(
        ended.stdout.contains("+            hub: \"crm\""),
        "{}",
        ended.stdout
    );
    fs::rename(
        site.path("element-defs/acmedesk.json"),
        site.path("element-defs/acme_desk.json"),
    )
    .expect("renamed");
    let ended = site.run(&["gen", "--diff", "--breaking"]);
    let gone = "elements/acmedesk.rs: the module of `acmedesk` is gone; element-types/src/elements/acme_desk.rs has the element now\n";
    assert!(ended.stdout.ends_with(gone), "{}", ended.stdout);
}

#[test]
fn changes_name_the_version_that_says_so() {
    let (old, new) = (Site::new("changes-old"), Site::new("changes-new"));
    for site in [&old, &new] {
        site.write("Cargo.toml", "[workspace.package]\nversion = \"0.3.0\"\n");
    }
    let folders = [&old, &new].map(|site| site.path("").display().to_string());
    let compare = |more: &[&str]| {
        let mut arguments = vec!["changes", &folders[0], &folders[1]];
        arguments.extend(more);
        new.run(&arguments)
    };
    assert_eq!(compare(&[]).stdout, "nothing changed\n");
    assert_eq!(compare(&["--require-version"]).code, Some(0));
    new.write(
        "element-defs/betadesk.json",
        definition("betadesk", "Beta Desk"),
    );
    let ended = compare(&["--require-version"]);
    assert_eq!(ended.code, Some(1), "{ended:?}");
    assert!(
        ended.stdout.contains("After 0.3.0 this is 0.3.1 or later."),
        "{}",
        ended.stdout
    );
    assert!(
        ended.stdout.contains("- `betadesk`: Beta Desk is new."),
        "{}",
        ended.stdout
    );
    fs::remove_file(new.path("element-defs/acmedesk.json")).expect("gone");
    let ended = compare(&[]);
    assert_eq!(ended.code, Some(0), "{ended:?}");
    assert!(
        ended
            .stdout
            .starts_with("major:\n  acmedesk: Acme Desk is gone"),
        "{}",
        ended.stdout
    );
    assert!(ended.stdout.contains("## 0.4.0\n"), "{}", ended.stdout);
    new.write("Cargo.toml", "[workspace.package]\nversion = \"0.4.0\"\n");
    assert_eq!(compare(&["--require-version"]).code, Some(0));
    let nothing = new.run(&["changes", "no-such-revision"]);
    assert_eq!(nothing.code, Some(3), "{nothing:?}");
    assert!(
        nothing.stderr.contains("no-such-revision"),
        "{}",
        nothing.stderr
    );
}

#[test]
fn changes_are_counted_from_a_revision() {
    let site = Site::new("changes-revision");
    site.write("Cargo.toml", "[workspace.package]\nversion = \"1.2.3\"\n");
    let git = |arguments: &[&str]| {
        let mut git = std::process::Command::new("git");
        git.arg("-C").arg(site.path(""));
        git.args(["-c", "user.name=ada", "-c", "user.email=ada@acme.example"]);
        git.args(["-c", "commit.gpgsign=false"]).args(arguments);
        let output = git
            .output()
            .expect("git, which this repository is kept with");
        assert!(output.status.success(), "{arguments:?}: {output:?}");
    };
    git(&["init", "--quiet"]);
    git(&["add", "--all"]);
    git(&["commit", "--quiet", "--message", "before"]);
    assert_eq!(site.done(&["changes", "HEAD"]).stdout, "nothing changed\n");
    let less = r#""doc": "The e-mail address with which one signs in.""#;
    let text =
        definition("acmedesk", "Acme Desk").replace(less, &format!("{less}, \"required\": true"));
    site.write("element-defs/acmedesk.json", text);
    let told = site.done(&["changes", "HEAD"]).stdout;
    let line =
        "acmedesk: `agent` is required (requests and responses: requests without it are refused)";
    assert!(told.contains(line), "{told}");
    assert!(
        told.contains("After 1.2.3 this is 2.0.0 or later."),
        "{told}"
    );
}

#[cfg(unix)]
mod on_unix {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    use std::process::Command;

    use super::*;

    #[test]
    fn modes_stay() {
        let site = Site::new("modes");
        let readme = site.path("element-defs/README.md");
        fs::set_permissions(&readme, fs::Permissions::from_mode(0o600)).expect("a mode");
        site.done(&["gen"]);
        let mode = fs::metadata(readme).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_link_to_a_file_of_the_workspace_stays_one() {
        let site = Site::new("link-within");
        fs::create_dir(site.path("docs")).expect("a folder");
        fs::rename(
            site.path("element-defs/README.md"),
            site.path("docs/readme.md"),
        )
        .expect("moved");
        symlink("../docs/readme.md", site.path("element-defs/README.md")).expect("a link");
        site.done(&["gen"]);
        assert!(
            fs::symlink_metadata(site.path("element-defs/README.md"))
                .expect("there")
                .is_symlink()
        );
        assert!(site.text("docs/readme.md").contains("Acme Desk"));
        site.done(&["gen", "--check"]);
    }

    #[test]
    fn nothing_is_written_through_a_link() {
        for (name, path) in [("readme", "element-defs/README.md"), ("module", MODULE)] {
            let site = Site::new(&format!("link-{name}"));
            site.done(&["gen"]);
            let outside = site.path("../outside.txt");
            fs::rename(site.path(path), &outside).expect("moved");
            let before = fs::read_to_string(&outside).expect("there");
            symlink(&outside, site.path(path)).expect("a link");
            site.write(
                "element-defs/acmedesk.json",
                definition("acmedesk", "Acme Two"),
            );
            let ended = site.run(&["gen"]);
            assert_eq!(ended.code, Some(3), "{ended:?}");
            assert!(ended.stderr.contains("link"), "{}", ended.stderr);
            assert_eq!(fs::read_to_string(outside).expect("there"), before);
        }
    }

    #[test]
    fn a_folder_that_leads_out_of_the_workspace_is_not_entered() {
        let site = Site::new("link-folder");
        let outside = site.path("../outside-elements");
        let _ = fs::remove_dir_all(&outside);
        fs::create_dir(&outside).expect("a folder");
        fs::create_dir_all(site.path("element-types/src")).expect("a folder");
        symlink(&outside, site.path("element-types/src/elements")).expect("a link");
        let ended = site.run(&["gen"]);
        assert_eq!(ended.code, Some(3), "{ended:?}");
        assert!(
            ended.stderr.contains("out of the workspace"),
            "{}",
            ended.stderr
        );
        assert_eq!(fs::read_dir(outside).expect("there").count(), 0);
    }

    /// A temporary name is never one that somebody else put there.
    #[test]
    fn a_planted_temporary_name_is_not_followed() {
        let site = Site::new("link-temporary");
        let outside = site.path("../planted.txt");
        fs::write(&outside, "mine").expect("a file");
        site.write("element-types/src/elements/x", "");
        fs::remove_file(site.path("element-types/src/elements/x")).expect("removed");
        for number in 0..64 {
            let name = format!("{MODULE}.gen-tmp");
            let name = if number == 0 {
                name
            } else {
                format!("{MODULE}.{number}.gen-tmp")
            };
            symlink(&outside, site.path(&name)).expect("a link");
        }
        site.done(&["gen"]);
        assert_eq!(fs::read_to_string(outside).expect("there"), "mine");
        assert_eq!(site.temporary(), [""; 0], "what was left over is removed");
    }

    #[test]
    fn pipes_devices_and_links_out_are_no_definitions() {
        let site = Site::new("odd");
        let pipe = site.path("element-defs/pipe.json");
        let made = Command::new("mkfifo").arg(pipe).status().expect("mkfifo");
        assert!(made.success());
        symlink("/dev/zero", site.path("element-defs/device.json")).expect("a link");
        symlink("/etc/hostname", site.path("element-defs/host.json")).expect("a link");
        symlink("acmedesk.json", site.path("element-defs/within.json")).expect("a link");
        fs::create_dir(site.path("element-defs/folder.json")).expect("a folder");
        for command in [&["gen"][..], &["gen", "--check"], &["lint"], &["list"]] {
            let ended = site.run(command);
            assert_eq!(ended.code, Some(2), "{command:?}: {ended:?}");
            for name in ["pipe", "device", "host", "folder"] {
                let place = format!("element-defs/{name}.json");
                assert!(ended.stderr.contains(&place), "{name}: {}", ended.stderr);
            }
            assert_eq!(
                ended.stderr.matches("error[unreadable]").count(),
                4,
                "{ended:?}"
            );
        }
    }
}
