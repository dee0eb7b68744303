//! What a change takes from callers, and the version that says so.
//!
//! **Input:** a workspace before and after. **Output:** what `gen --breaking` and `changes` tell of it.

mod site;

use std::fs;

use site::{Site, definition};

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
    // Another new module is not its heir.
    site.write(
        "element-defs/aardvark.json",
        definition("aardvark", "Aardvark"),
    );
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
