//! Commands in a small workspace: how each ends, what it prints and what it writes.

use std::process::Command;

use super::site::{Site, definition};

/// Two elements of two hubs.
pub(super) fn two(name: &str) -> Site {
    let site = Site::new(name);
    for (key, name, hub, entry) in [
        ("acmecrm", "Acme CRM", "crm", "page.token"),
        ("acmedesk", "Acme Desk", "helpdesk", "team.token"),
    ] {
        let reason = format!("\"secret\": false, \"secret_reason\": \"of {key}\"");
        let text = definition(key, name)
            .replace("\"helpdesk\"", &format!("\"{hub}\""))
            .replace("\"agent\"", &format!("\"{entry}\", {reason}"));
        site.write(&format!("element-defs/{key}.json"), text);
    }
    site
}

pub(super) const DESK: &str = "acmedesk  Acme Desk  helpdesk  basic\n";

#[test]
fn each_option_does_what_its_help_says() {
    let site = two("options");
    // Arguments, exit code, what is on standard output and what on standard error.
    let rows: &[(&[&str], i32, &str, &str)] = &[
        (&["--help"], 0, "Usage: cargo xtask <COMMAND>", ""),
        (&["-h"], 0, ".github/CONTRIBUTING.md\n", ""),
        (&["list", "--help"], 0, "Usage: cargo xtask list", ""),
        (&["show", "-h"], 0, "Usage: cargo xtask show", ""),
        (&["list", "--grep", "acme DESK"], 0, DESK, ""),
        (
            &["list", "--message-format", "human", "--hub", "helpdesk"],
            0,
            DESK,
            "",
        ),
        (
            &["list", "--message-format", "xml"],
            3,
            "",
            "`human` or `json`, not `xml`",
        ),
        (
            &["show", "acmedesk", "--as", "text"],
            0,
            "Acme Desk (key `acmedesk`",
            "",
        ),
        (&["show", "acmedesk", "--as", "curl"], 0, "curl -X POST", ""),
        (
            &["show", "acmedesk", "acmecrm"],
            3,
            "",
            "unexpected argument \"acmecrm\"",
        ),
        (
            &["new", "acmetill", "acmechat"],
            3,
            "",
            "unexpected argument \"acmechat\"",
        ),
        (
            &["adopt", "a.rs", "b.rs"],
            3,
            "",
            "unexpected argument \"b.rs\"",
        ),
        (&["changes"], 3, "", "`changes` takes what was before"),
        (
            &["changes", "a", "b", "c"],
            3,
            "",
            "unexpected argument \"c\"",
        ),
        // Nothing was generated yet: everything is missing, and that breaks nobody.
        (
            &["gen", "--diff"],
            1,
            "missing: element-types/src/elements/acmedesk.rs\n",
            "",
        ),
        (
            &["gen", "--diff", "--breaking"],
            0,
            "",
            "nothing would break a caller: 2 elements\n",
        ),
        (
            &["gen", "--breaking", "--diff"],
            0,
            "",
            "nothing would break a caller: 2 elements\n",
        ),
    ];
    for (arguments, code, stdout, stderr) in rows {
        let ended = site.run(arguments);
        assert_eq!(ended.code, Some(*code), "{arguments:?}: {ended:?}");
        for (said, expected) in [(&ended.stdout, stdout), (&ended.stderr, stderr)] {
            let found = said.contains(expected) && said.is_empty() == expected.is_empty();
            assert!(found, "{arguments:?}: no {expected:?} in {said:?}");
        }
    }
    assert_eq!(site.done(&["list", "--grep", "acme DESK"]).stdout, DESK);
}

#[test]
fn a_new_element_is_of_the_hub_that_was_named() {
    let site = Site::new("new-hub");
    let common = include_str!("../../../element-defs/common.json");
    site.write("element-defs/common.json", common);
    site.done(&["new", "acmetill", "--hub", "ecommerce"]);
    let text = site.text("element-defs/acmetill.json");
    assert!(text.contains("\"hub\": \"ecommerce\""), "{text}");
}

/// What only a definition knows is that of the element which is shown.
#[test]
fn a_struct_has_the_reasons_of_its_element() {
    let site = two("reasons");
    for key in ["acmedesk", "acmecrm"] {
        let shown = site.done(&["show", key, "--as", "struct"]).stdout;
        assert!(shown.contains(&format!("\"of {key}\"")), "{shown}");
    }
}

#[test]
fn a_layout_is_checked_before_it_is_written() {
    let site = two("layout");
    for path in ["element-defs/acmedesk.json", "element-defs/acmecrm.json"] {
        site.done(&["fmt"]);
        assert_eq!(site.done(&["fmt", "--check"]).stdout, "");
        let sound = site.text(path);
        let other = sound.replace("  \"doc\"", "     \"doc\"");
        site.write(path, &other);
        let ended = site.run(&["fmt", "--check"]);
        let doc =
            "\"doc\": \"A help desk for small teams; an instance acts as one of its agents.\",\n";
        let lines: Vec<&str> = ended.stdout.lines().collect();
        assert_eq!(ended.code, Some(1));
        assert_eq!(lines[0], format!("not in the layout: {path}"));
        for line in [format!("-     {doc}"), format!("+  {doc}")] {
            assert!(ended.stdout.contains(line.trim_end()), "{}", ended.stdout);
        }
        // Lines of the file that stay as they are are not told.
        assert!(!ended.stdout.contains("\n+{"), "{}", ended.stdout);
        let remedy = "\nRun `cargo xtask fmt` and commit what it writes.\n";
        assert!(ended.stdout.ends_with(remedy), "{}", ended.stdout);
        assert_eq!(site.text(path), other, "a check writes nothing");
    }
}

#[test]
fn what_an_edit_mends_is_mended_and_the_rest_is_told() {
    let site = Site::new("mended");
    let bare = definition("acmedesk", "Acme Desk")
        .replace("\"label\": \"Agent\"", "\"label\": \"acme.agent\"")
        .replace("\"key\": \"agent\"", "\"key\": \"acme.agent\"");
    site.write("element-defs/acmedesk.json", &bare);
    let ended = site.run(&["lint", "--deny", "warnings"]);
    assert_eq!(ended.code, Some(2), "{ended:?}");
    let ended = site.done(&["lint", "--fix", "--deny", "warnings"]);
    assert!(
        ended.stdout.contains("updated element-defs/acmedesk.json"),
        "{ended:?}"
    );
    assert_ne!(site.text("element-defs/acmedesk.json"), bare);
}

/// The first line that differs is shown, or what differs in it where both look alike.
#[test]
fn a_stale_file_says_how_it_differs() {
    let site = Site::new("differs");
    let doc = definition("acmedesk", "Acme Desk").replace("small teams", "small \u{fffd} teams");
    site.write("element-defs/acmedesk.json", doc);
    site.done(&["gen"]);
    let module = "element-types/src/elements/acmedesk.rs";
    let sound = site.text(module);
    let place = |line: usize| format!("stale: {module}:{line}\n");
    let first = sound.lines().next().expect("a header");
    let cases = [
        (
            sound
                .replacen(first, "// @generated by cargo xtask gen, edited", 1)
                .into_bytes(),
            place(1) + &format!("    - // @generated by cargo xtask gen, edited\n    + {first}\n"),
        ),
        (
            sound.replacen(first, &format!("{first}  "), 1).into_bytes(),
            place(1) + "    only the blanks at the end of the line differ\n",
        ),
        (
            first.as_bytes().to_vec(),
            place(2) + "    - (end of file)\n",
        ),
    ];
    for (bytes, says) in cases {
        site.write(module, bytes);
        let ended = site.run(&["gen", "--check"]);
        assert_eq!(ended.code, Some(1));
        assert!(ended.stdout.starts_with(&says), "{}", ended.stdout);
    }
    // The sign for what is no text stands in the doc, and in the file a byte that is none.
    let mut bytes = sound.into_bytes();
    let sign = bytes
        .windows(3)
        .position(|bytes| bytes == "\u{fffd}".as_bytes());
    let sign = sign.expect("the doc is in the module");
    bytes.splice(sign..sign + 3, [0xff]);
    site.write(module, bytes);
    let ended = site.run(&["gen", "--check"]);
    let says = "\n    a byte in this line is not UTF-8\n";
    assert!(ended.stdout.contains(says), "{}", ended.stdout);
}

/// Two checkouts that share a build folder share the program: the one that cargo runs it from counts, and
/// is said where the current folder is another's.
#[test]
fn the_workspace_is_found_when_the_program_runs() {
    let (mine, other) = (Site::new("root-mine"), Site::new("root-other"));
    let structure = "/// A desk.\n#[derive(ElementConfig)]\n#[element(key = \"acmepos\", name = \"Acme POS\", hub = \"helpdesk\", authentication = \"none\")]\nstruct AcmePos {\n    /// Which site.\n    site: String,\n}\n";
    mine.write("config.rs", structure);
    let common = include_str!("../../../element-defs/common.json");
    mine.write("element-defs/common.json", common);
    let config = mine.path("config.rs").display().to_string();
    for arguments in [&["new", "acmebooks"][..], &["adopt", &config], &["gen"]] {
        let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
            .args(arguments)
            .current_dir(&other.0)
            .env("CARGO_MANIFEST_DIR", mine.path("xtask"))
            .output()
            .expect("xtask starts");
        let stderr = String::from_utf8_lossy(&output.stderr);
        let note = format!("note: this works in {}, and", mine.0.display());
        assert!(stderr.starts_with(&note), "{arguments:?}: {stderr}");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {stderr}");
    }
    let theirs = ["README.md", "acmedesk.json"];
    assert_eq!(other.names("element-defs"), theirs);
    let written = [
        "README.md",
        "acmebooks.json",
        "acmedesk.json",
        "acmepos.json",
        "common.json",
        "schema.json",
    ];
    assert_eq!(mine.names("element-defs"), written);
}
