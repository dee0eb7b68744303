//! New definitions: what `new` and `adopt` write, `gen` takes.
//!
//! **Input:** keys and structs. **Output:** a definition, or a finding and nothing written.

use std::fs;

use super::site::{Site, definition};

/// A struct of an element.
fn annotated(key: &str) -> String {
    format!(
        "/// Acme.\n#[derive(ElementConfig)]\n#[element(key = \"{key}\", name = \"Acme\", hub = \"helpdesk\", authentication = \"basic\")]\npub struct AcmeConfig {{\n    /// The site.\n    pub site: String,\n}}\n"
    )
}

#[test]
fn new_and_adopt_write_nothing_that_gen_refuses() {
    let site = Site::new("new");
    let common = include_str!("../../../element-defs/common.json");
    site.write("element-defs/common.json", common);
    for (key, code, expected) in [
        ("Acme Desk Two", 3, "new acmedesktwo --name"),
        ("ac\u{202e}me", 2, "error[unseen-character]"),
        ("acmedesk", 2, "is there already"),
    ] {
        let ended = site.run(&["new", key]);
        assert_eq!(ended.code, Some(code), "{ended:?}");
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

    site.write("config.rs", annotated("acmedesk"));
    let path = site.path("config.rs").display().to_string();
    let ended = site.run(&["adopt", &path]);
    assert_eq!(ended.code, Some(2), "{ended:?}");
    assert!(
        ended.stderr.contains("is there already"),
        "{}",
        ended.stderr
    );
    site.write("config.rs", annotated("acmebooks"));
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
    for says in [
        "error[duplicate-key]: `acmebooks.json` has the key `acmebooks` too",
        "element-defs/zzz.json:2:10",
    ] {
        assert!(ended.stderr.contains(says), "{}", ended.stderr);
    }
}

/// Two elements of one file have one name when they have one key; none of them is the last word.
#[test]
fn structs_of_a_file_become_definitions_of_their_own() {
    let site = Site::new("adopt-two");
    let path = site.path("config.rs").display().to_string();
    let before = site.text("element-defs/acmedesk.json");
    for (key, arguments) in [
        ("acmebooks", &["adopt", &path][..]),
        ("acmebooks", &["adopt", &path, "--update"]),
        ("acmedesk", &["adopt", &path, "--update"]),
    ] {
        site.write("config.rs", [key, key].map(annotated).concat());
        let ended = site.run(arguments);
        assert_eq!(ended.code, Some(2), "{key}: {ended:?}");
        let says = format!("two elements would be element-defs/{key}.json");
        assert_eq!(ended.stderr.matches(&says).count(), 1, "{}", ended.stderr);
        assert_eq!(site.names("element-defs"), ["README.md", "acmedesk.json"]);
        assert_eq!(site.text("element-defs/acmedesk.json"), before);
    }
    site.write(
        "config.rs",
        ["acmebooks", "acmetill"].map(annotated).concat(),
    );
    site.done(&["adopt", &path]);
    site.done(&["gen"]);
}

/// Nobody is told to type what was just typed, or what another command has.
#[test]
fn what_to_do_about_a_file_depends_on_what_is_in_it() {
    let site = Site::new("taken");
    site.write("config.rs", annotated("acmedesk"));
    let path = site.path("config.rs").display().to_string();
    let (new, adopt) = (&["new", "acmedesk"][..], &["adopt", &path][..]);
    let update = &["adopt", &path, "--update"][..];
    let sound = definition("acmedesk", "Acme Desk");
    let other = definition("acmetill", "Acme Till");
    let option = "`cargo xtask adopt FILE --update`";
    for (text, commands, says) in [
        (sound.as_str(), &[new][..], "edit it, or choose another key"),
        (&sound, &[adopt], option),
        ("{", &[new, adopt, update], "mend its JSON first"),
        (&other, &[new, adopt, update], "with the key `acmetill`"),
        ("{}", &[new, adopt, update], "without a key"),
    ] {
        site.write("element-defs/acmedesk.json", text);
        for command in commands {
            let ended = site.run(command);
            assert_eq!(ended.code, Some(2), "{command:?}: {ended:?}");
            let stderr = &ended.stderr;
            let there = "element-defs/acmedesk.json is there already";
            assert!(stderr.contains(there), "{command:?}: {stderr}");
            assert_eq!(stderr.matches("error[").count(), 1, "{stderr}");
            assert!(stderr.contains(says), "{command:?}: {stderr}");
            assert_eq!(stderr.contains("--update"), says == option, "{stderr}");
            assert_eq!(site.text("element-defs/acmedesk.json"), text);
        }
    }
}

#[test]
fn a_new_element_signs_in_as_it_was_said_to() {
    let site = Site::new("new-authentication");
    let common = include_str!("../../../element-defs/common.json");
    site.write("element-defs/common.json", common);
    let client = ["oauth.api.key", "oauth.api.secret", "oauth.callback.url"];
    let user = ["username", "password"];
    let both = ["oauth.api.key", "oauth.api.secret", "username", "password"];
    for (word, keys) in [
        ("basic", &user[..]),
        ("api_key", &["api.key"]),
        ("oauth1", &client),
        ("oauth2", &client),
        ("oauth2_password", &both),
        ("custom", &[]),
    ] {
        let key = format!("acme{}", word.replace('_', ""));
        site.done(&["new", &key, "--authentication", word]);
        let text = site.text(&format!("element-defs/{key}.json"));
        let name = format!("\"name\": \"A{}\"", &key[1..]);
        assert!(text.contains(&name), "{text}");
        let required = text
            .lines()
            .filter(|line| line.contains("\"required\": true"));
        let found: Vec<&str> = required.filter_map(|line| line.split('"').nth(3)).collect();
        assert_eq!(found, keys, "{word}: {text}");
    }
    site.done(&["gen"]);
}
