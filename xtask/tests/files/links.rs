//! Modes and links: what only Unix has.
//!
//! **Input:** a workspace with links in and out of it. **Output:** nothing is written through one that leads out.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::process::Command;

use super::MODULE;
use super::site::{Site, definition};

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
