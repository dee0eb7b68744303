//! What is refused on the command line, and what may be there all the same.

use std::process::Command;

use super::commands::{DESK, two};
use super::site::Site;

#[test]
fn a_root_is_a_folder_that_is_there() {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["list", "--root", "no/such/folder"])
        .output()
        .expect("it starts");
    assert_eq!(output.status.code(), Some(3));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.contains("there is no folder no/such/folder\n"),
        "{said}"
    );
}

/// Words of our own say what to type; where to read on is added to those of others.
#[test]
fn an_error_says_once_what_to_type() {
    let site = Site::new("typed");
    for (arguments, end) in [
        (
            &["list", "--message-format", "xml"][..],
            "`human` or `json`, not `xml`\n",
        ),
        (
            &["show", "acmedesk", "--as", "table"],
            "or `json`, not `table`\n",
        ),
        (
            &["list", "more"],
            "; `cargo xtask help list` lists what there is\n",
        ),
    ] {
        let ended = site.run(arguments);
        assert_eq!(ended.code, Some(3), "{arguments:?}");
        assert!(ended.stderr.ends_with(end), "{}", ended.stderr);
    }
}

/// The hub may be that of the definition which is not sound.
#[test]
fn a_hub_of_a_broken_definition_may_be_there() {
    let site = two("broken-hub");
    let path = "element-defs/acmecrm.json";
    let broken = site
        .text(path)
        .replace("\"authentication\"", "\"authentic\"");
    site.write(path, &broken);
    let ended = site.run(&["list", "--hub", "crm"]);
    assert_eq!((ended.code, ended.stdout.as_str()), (Some(2), ""));
    assert!(ended.stderr.contains(path), "{}", ended.stderr);
    let desk = site.run(&["list", "--hub", "helpdesk"]);
    assert_eq!((desk.code, desk.stdout.as_str()), (Some(2), DESK));
}
