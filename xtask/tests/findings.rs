//! Findings as a shell and a CI job meet them: exit codes, which text goes where, who tells which.

mod site;

use site::{Ended, Site, definition};

const CLEAN: &str = "The e-mail address with which one signs in.";
const VAGUE: &str = "The agent.";

/// A workspace whose only entry has this doc.
fn site(name: &str, doc: &str) -> Site {
    let site = Site::new(name);
    let text = definition("acmedesk", "Acme Desk").replace(CLEAN, doc);
    assert!(text.contains(doc), "{text}");
    site.write("element-defs/acmedesk.json", text);
    site
}

fn lint(site: &Site, arguments: &[&str]) -> Ended {
    site.run(&[&["lint"], arguments].concat())
}

#[test]
fn exit_codes() {
    let clean = site("clean", CLEAN);
    let vague = site("vague", VAGUE);
    let wrong = site("wrong", "…");
    for (site, arguments, code) in [
        (&clean, &[][..], 0),
        (&clean, &["--deny", "warnings"], 0),
        (&vague, &[], 0),
        (&vague, &["--deny", "warnings"], 2),
        (&wrong, &[], 2),
        (&clean, &["--deny", "everything"], 3),
        (&clean, &["--explain", "vague-dock"], 3),
        (&vague, &["--explain", "vague-doc"], 0),
    ] {
        let ended = lint(site, arguments);
        assert_eq!(ended.code, Some(code), "{arguments:?}: {ended:?}");
    }
}

#[test]
fn people_read_standard_error_and_programs_standard_output() {
    let vague = site("streams", VAGUE);
    let Ended { stdout, stderr, .. } = lint(&vague, &[]);
    assert_eq!(stdout, "");
    assert!(stderr.starts_with("warning[vague-doc]"), "{stderr}");
    let hint = "`cargo xtask lint --explain CODE` says more about a code.\n";
    assert!(stderr.ends_with(hint), "{stderr}");
    let clean = site("quiet", CLEAN);
    assert!(!lint(&clean, &[]).stderr.contains("--explain"));
    let Ended { stdout, stderr, .. } = lint(&vague, &["--message-format", "json"]);
    assert_eq!(stderr, "");
    let start = r#"{"code":"vague-doc","severity":"warning","#;
    assert!(
        stdout.starts_with(start) && stdout.lines().count() == 1,
        "{stdout}"
    );
}

#[test]
fn a_misspelt_code_is_understood() {
    let stderr = lint(&site("code", CLEAN), &["--explain", "vague-dock"]).stderr;
    assert!(stderr.contains("did you mean `vague-doc`?"), "{stderr}");
}

/// A hub or a file that looks like a slip is told by who would make a feature or a module of it.
#[test]
fn gen_warns_of_names_that_hardly_can_be_meant() {
    let site = Site::new("slips");
    let books = definition("acmebooks", "Acme Books");
    site.write("element-defs/acmebooks.json", &books);
    let slip = definition("acmechat", "Acme Chat").replace("helpdesk", "helpdisk");
    site.write("element-defs/zebra.json", &slip);
    // What the last run knew is told again, and a check tells the same.
    for arguments in [&["gen"][..], &["gen"], &["gen", "--check"], &["lint"]] {
        let stderr = site.done(arguments).stderr;
        for says in [
            "warning[lone-hub]: no other element has the hub `helpdisk`",
            "did you mean `helpdesk`?",
            "zebra.json:2:50",
            "warning[file-name]: the file is called `zebra`",
            "rename the file to `acmechat.json`",
        ] {
            assert_eq!(stderr.matches(says).count(), 1, "{arguments:?}: {stderr}");
        }
    }
    let decided = slip.replace(
        "The guide\"",
        "The guide\", \"corrections\": [\"hub: the guide says helpdisk.\"]",
    );
    site.write("element-defs/acmechat.json", decided);
    std::fs::remove_file(site.path("element-defs/zebra.json")).expect("a file");
    assert_eq!(site.done(&["gen"]).stderr, "");
}

/// A definition with an error keeps nobody from the others, and is told to who asks for it or for all.
#[test]
fn one_broken_definition_keeps_nobody_from_the_others() {
    let site = Site::new("others");
    let broken = definition("acmebooks", "Acme Books").replace("\"hub\"", "\"hubb\"");
    site.write("element-defs/acmebooks.json", broken);
    let mut requests = Vec::new();
    for key in ["acmedesk", "acmebooks"] {
        let request =
            format!("{{\"element\":{{\"key\":\"{key}\"}},\"configuration\":{{}},\"name\":\"A\"}}");
        site.write(&format!("{key}.request.json"), request);
        requests.push(
            site.path(&format!("{key}.request.json"))
                .display()
                .to_string(),
        );
    }
    let rows: &[(&[&str], i32, &str, bool)] = &[
        (&["list"], 2, "acmedesk", true),
        (&["list", "--json"], 2, "\"key\":\"acmedesk\"", true),
        (&["show", "acmedesk"], 0, "Acme Desk", false),
        (
            &["show", "acmedesk", "--as", "struct"],
            0,
            "AcmedeskConfig",
            false,
        ),
        (&["show", "acmebooks"], 2, "", true),
        (
            &["schema", "--json-schema", "acmedesk"],
            0,
            "Acme Desk",
            false,
        ),
        (&["schema", "--json-schema", "acmebooks"], 2, "", true),
        (
            &["schema", "--openapi", "3.1", "--element", "acmedesk"],
            0,
            "Acme Desk",
            false,
        ),
        (&["schema", "--openapi", "3.1"], 2, "", true),
        (&["validate", &requests[0]], 0, "", false),
        (&["validate", &requests[1]], 2, "", true),
        (&["gen"], 2, "", true),
    ];
    for (arguments, code, prints, tells) in rows {
        let ended = site.run(arguments);
        assert_eq!(ended.code, Some(*code), "{arguments:?}: {ended:?}");
        assert!(ended.stdout.contains(prints), "{arguments:?}: {ended:?}");
        assert_eq!(ended.stdout.is_empty(), prints.is_empty(), "{ended:?}");
        let told = ended.stderr.contains("did you mean `hub`?");
        assert_eq!(told, *tells, "{arguments:?}: {ended:?}");
    }
    // What elements share is no element's own.
    site.write("element-defs/common.json", "{ \"entries\": 7 }");
    let ended = site.run(&["show", "acmedesk"]);
    assert_eq!(
        (ended.code, ended.stdout.as_str()),
        (Some(2), ""),
        "{ended:?}"
    );
    assert!(ended.stderr.contains("common.json"), "{ended:?}");
}

/// A file that cannot be a definition concerns no other either, unless it is the dictionary.
#[test]
fn a_file_that_is_no_definition_keeps_nobody_from_the_others() {
    let sound = definition("acmebooks", "Acme Books");
    let large = " ".repeat(1024 * 1024 + 1);
    let no_text: &[u8] = b"{ \"key\": \"\xff\" }";
    for (name, bytes, shown) in [
        ("zed.json", no_text, true),
        ("zed.json", large.as_bytes(), true),
        ("Bad-Name.json", sound.as_bytes(), true),
        ("acmebooks.JSON", sound.as_bytes(), true),
        ("common.json", no_text, false),
        ("common.json", large.as_bytes(), false),
    ] {
        let site = Site::new("no-definition");
        site.write(&format!("element-defs/{name}"), bytes);
        let ended = site.run(&["show", "acmedesk"]);
        assert_eq!(ended.code == Some(0), shown, "{name}: {ended:?}");
        assert_eq!(ended.stdout.contains("Acme Desk"), shown, "{name}");
        assert_eq!(ended.stderr.is_empty(), shown, "{name}: {ended:?}");
        // Who asks for all, or for what the file may have been, is told.
        let stem = name.split('.').next().expect("a stem");
        for arguments in [&["list"][..], &["show", stem]] {
            let ended = site.run(arguments);
            let told = ended.stderr.contains(&format!("element-defs/{name}"));
            assert!(told, "{arguments:?}: {ended:?}");
        }
        if shown {
            let ended = site.run(&["show", stem]);
            assert_eq!(ended.code, Some(2), "{name}: {ended:?}");
        }
    }
    // A folder is no file that anybody can read.
    let site = Site::new("no-definition");
    site.write("element-defs/zed.json/inside", "");
    assert_eq!(site.done(&["show", "acmedesk"]).stderr, "");
    assert_eq!(site.run(&["list"]).code, Some(2));
}

/// A key that no definition has is told beside what is wrong in one: that of both which was meant.
#[test]
fn a_mistyped_key_is_told_beside_a_broken_definition() {
    let site = Site::new("mistyped-key");
    let broken = definition("acmebooks", "Acme Books").replace("\"hub\"", "\"hubb\"");
    site.write("element-defs/acmebooks.json", broken);
    let finding = "did you mean `hub`?";
    for (arguments, error) in [
        (&["show", "acmedsk"][..], "did you mean `acmedesk`?\n"),
        (&["show", "acmeboks"], "did you mean `acmebooks`?\n"),
        (
            &["schema", "--json-schema", "acmedsk"],
            "did you mean `acmedesk`?\n",
        ),
        (
            &["schema", "--openapi", "3.1", "--element", "acmedsk"],
            "did you mean `acmedesk`?\n",
        ),
        (
            &[
                "schema",
                "--openapi",
                "3.1",
                "--element",
                "acmedesk",
                "--hub",
                "crm",
            ],
            "there is no hub `crm`; `cargo xtask list` shows all\n",
        ),
    ] {
        let ended = site.run(arguments);
        assert_eq!(ended.code, Some(3), "{arguments:?}: {ended:?}");
        assert_eq!(ended.stdout, "", "{arguments:?}");
        assert!(ended.stderr.contains(finding), "{arguments:?}: {ended:?}");
        assert!(ended.stderr.ends_with(error), "{arguments:?}: {ended:?}");
    }
    let ended = site.run(&["show", "acmebooks"]);
    assert!(!ended.stderr.contains("error: there is no"), "{ended:?}");
}
