//! `schema`: what is printed for which arguments. What is in the documents is held in the workspace's
//! `tests/`.

mod site;

use site::{Site, definition};

/// A workspace with two hubs.
fn two_hubs(name: &str) -> Site {
    let site = Site::new(name);
    let other = definition("acmecrm", "Acme CRM").replace("\"helpdesk\"", "\"crm\"");
    site.write("element-defs/acmecrm.json", other);
    site
}

#[test]
fn a_document_holds_the_elements_that_were_asked_for() {
    let site = two_hubs("schema-chosen");
    let holds = |arguments: &[&str]| {
        let mut all = vec!["schema", "--openapi", "3.1"];
        all.extend(arguments);
        let text = site.done(&all).stdout;
        ["acmedesk", "acmecrm"].map(|key| text.contains(&format!("\"/elements/{key}/instances\"")))
    };
    assert_eq!(holds(&[]), [true, true]);
    assert_eq!(holds(&["--hub", "crm"]), [false, true]);
    assert_eq!(holds(&["--element", "acmedesk"]), [true, false]);
    assert_eq!(
        holds(&["--element", "acmedesk", "--element", "acmecrm"]),
        [true, true]
    );
}

#[test]
fn versions_and_openness_are_as_asked_for() {
    let site = Site::new("schema-versions");
    for (version, opening) in [
        ("3.1", "\"openapi\": \"3.1.1\""),
        ("3.0", "\"openapi\": \"3.0.3\""),
    ] {
        let text = site.done(&["schema", "--openapi", version]).stdout;
        assert!(text.contains(opening), "{version}");
    }
    let closed = site.done(&["schema", "--json-schema", "acmedesk"]).stdout;
    assert!(
        closed.starts_with("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\""),
        "{closed}"
    );
    assert!(
        closed.contains("\"additionalProperties\": false"),
        "{closed}"
    );
    let open = site
        .done(&["schema", "--json-schema", "acmedesk", "--open"])
        .stdout;
    assert!(open.contains("\"additionalProperties\": true"), "{open}");
}

#[test]
fn a_folder_gets_a_schema_for_each_element() {
    let site = two_hubs("schema-all");
    let folder = site.path("schemas").display().to_string();
    for _ in 0..2 {
        let told = site.done(&["schema", "--all", &folder]).stdout;
        assert_eq!(told, "wrote acmecrm.json\nwrote acmedesk.json\n");
    }
    let printed = site.done(&["schema", "--json-schema", "acmecrm"]).stdout;
    assert_eq!(site.text("schemas/acmecrm.json"), printed);
}

#[test]
fn what_cannot_be_meant_is_refused_with_what_can() {
    let site = two_hubs("schema-refused");
    let cases: [(&[&str], &str); 7] = [
        (
            &[],
            "`schema` takes `--openapi 3.1`, `--json-schema KEY` or `--all DIR`",
        ),
        (
            &["--openapi", "2.0"],
            "`--openapi` is `3.1` or `3.0`, not `2.0`",
        ),
        (
            &["--openapi", "3.1", "--hub", "helpdesc"],
            "did you mean `helpdesk`?",
        ),
        (
            &["--openapi", "3.1", "--element", "acmedsk"],
            "did you mean `acmedesk`?",
        ),
        (
            &["--openapi", "3.1", "--element", "acmedesk", "--hub", "crm"],
            "no element that you named is in `crm`",
        ),
        (
            &["--json-schema", "acmedesk", "--hub", "crm"],
            "`--hub` and `--element` go with `--openapi`",
        ),
        (
            &["--json-schema", "acmedesk", "--openapi", "3.1"],
            "are three commands",
        ),
    ];
    for (arguments, says) in cases {
        let mut all = vec!["schema"];
        all.extend(arguments);
        let ended = site.run(&all);
        assert_eq!(ended.code, Some(3), "{arguments:?}: {ended:?}");
        assert!(
            ended.stderr.contains(says),
            "{arguments:?}: {}",
            ended.stderr
        );
        assert_eq!(ended.stdout, "", "{arguments:?}");
    }
}
