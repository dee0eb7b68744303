//! `validate`: a request against the catalogue.
//!
//! **Input:** a sound request with one mistake in it, a row each. **Output:** the findings with their places,
//! and their words, which are as they were agreed in `words.txt` (`UPDATE_EXPECT=1` writes them anew).

mod entries;
mod grants;
mod hidden;
mod request;

use std::fmt::Write as _;
use std::sync::OnceLock;

use element_codegen::diagnostic::{Finding, Findings, SourceFile};
use element_codegen::model::Catalog;
use element_codegen::validate::{self as requests, Options};
use element_tests::{inputs, loaded, workspace};

/// The repository's own, read once.
fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| loaded(&inputs()).catalog)
}

fn check(text: &str) -> (SourceFile, Vec<Finding>) {
    let file = SourceFile {
        name: "instance.json".into(),
        text: text.into(),
    };
    let mut findings = Findings::new();
    let options = Options::default();
    let shown = requests::check(file, catalog(), &options, &mut findings);
    (shown, findings.into_list())
}

/// A sound request for Freshservice with one part replaced.
fn with(part: &str, replacement: &str) -> String {
    let sound = concat!(
        "{\n  \"element\": { \"key\": \"freshservice\" },\n  \"configuration\": {\n",
        "    \"username\": \"ada\",\n    \"password\": \"planted\",\n    \"subdomain\": \"acme\"\n",
        "  },\n  \"name\": \"Acme\"\n}\n"
    );
    assert!(sound.contains(part), "the sound request holds {part}");
    sound.replacen(part, replacement, 1)
}

#[test]
fn a_sound_request_has_no_finding() {
    assert_eq!(check(&with("\"ada\"", "\"ada\"")).1, []);
}

#[test]
fn a_request_has_a_thousand_entries_at_most() {
    for (more, refused) in [(997, false), (998, true)] {
        let entries = (0..more).map(|number| format!(", \"k{number}\": null"));
        let text = with(
            "\"acme\"",
            &format!("\"acme\"{}", entries.collect::<String>()),
        );
        let (_, findings) = check(&text);
        let found = findings
            .iter()
            .any(|finding| finding.code.name() == "too-large");
        assert_eq!(found, refused, "{more}");
    }
}

/// A part of the sound request, what stands there instead, and the findings with their places.
type Mistake = (
    &'static str,
    &'static str,
    &'static [(&'static str, (usize, usize))],
);

#[test]
fn each_mistake_is_found_where_it_is() {
    let mut wrong = Vec::new();
    for (part, replacement, expected) in request::MISTAKES.iter().chain(entries::MISTAKES) {
        let (file, findings) = check(&with(part, replacement));
        let found: Vec<_> = findings
            .iter()
            .map(|finding| {
                (
                    finding.code.name(),
                    file.line_column(finding.at.bytes().start),
                )
            })
            .collect();
        if found != *expected {
            wrong.push(format!(
                "{replacement}\n  found    {found:?}\n  expected {expected:?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is said of each mistake: places and codes are in the rows.
#[test]
fn each_mistake_is_told_in_the_words_that_were_agreed() {
    let mut told = String::new();
    let mut tell = |what: String, findings: &[Finding]| {
        // Writing to a String cannot fail; nor below.
        let _ = writeln!(told, "{what}");
        for finding in findings {
            let Finding {
                code,
                message,
                label,
                remedy,
                ..
            } = finding;
            let code = code.name();
            let _ = writeln!(told, "  {code}: {message}\n    {label}\n    {remedy}");
        }
    };
    for (part, replacement, _) in request::MISTAKES.iter().chain(entries::MISTAKES) {
        let what = format!("{part:?} -> {replacement:?}");
        tell(what, &check(&with(part, replacement)).1);
    }
    for (configuration, rest, _) in grants::ROWS {
        let what = format!("Acme Books {configuration}{rest}");
        tell(what, &grants::books(configuration, rest).1);
    }
    let path = workspace().join("tests/tests/validate/words.txt");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, &told).expect("a writable folder");
    }
    let agreed = std::fs::read_to_string(path).expect("what was agreed");
    assert_eq!(told, agreed.replace("\r\n", "\n"));
}

#[test]
fn all_mistakes_are_listed_at_once_and_no_secret_is_shown() {
    let text = with("\"ada\"", "\"\"")
        .replace("\"subdomain\"", "\"subdomian\"")
        .replace("Acme", "");
    let (file, findings) = check(&text);
    let codes: Vec<&str> = findings.iter().map(|finding| finding.code.name()).collect();
    assert_eq!(
        codes,
        [
            "missing-entry",
            "entry-value",
            "unknown-entry",
            "entry-value"
        ]
    );
    for finding in findings {
        let shown = format!("{} {} {}", finding.message, finding.label, finding.remedy);
        assert!(!shown.contains("planted"), "{} in {}", shown, file.name);
    }
}

#[test]
fn a_file_that_is_no_request_is_told_what_one_is() {
    for (text, code) in [
        ("", "syntax"),
        (" \n", "syntax"),
        ("[1]", "wrong-kind"),
        ("7", "wrong-kind"),
    ] {
        let (_, findings) = check(text);
        assert_eq!(findings.len(), 1, "{text:?}");
        assert_eq!(findings[0].code.name(), code, "{text:?}");
        assert!(
            findings[0].remedy.starts_with("a request is `{"),
            "{}",
            findings[0].remedy
        );
    }
}
