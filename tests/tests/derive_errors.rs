//! Every mistake in an attribute is one message, on its token, that says what to do.
//!
//! The cases are `derive_errors/*.rs`: each a struct with its mistake, and under the token what
//! the compiler says of it. All of them are one crate that uses every struct as if it were sound,
//! so that an error nobody expected shows.

use std::fmt::Write as _;
use std::path::Path;

use element_tests::stranger::Stranger;
use element_tests::workspace;

/// What is said of the tokens from one column to another.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Said {
    file: String,
    line: u64,
    from: u64,
    to: u64,
    message: String,
}

fn cases() -> Vec<(String, String)> {
    let folder = workspace().join("tests/derive_errors");
    let mut cases: Vec<(String, String)> = std::fs::read_dir(folder)
        .expect("the folder of cases")
        .map(|item| item.expect("a case").path())
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("a case");
            (path.display().to_string(), text)
        })
        .collect();
    cases.sort();
    cases
}

fn stem(path: &str) -> &str {
    Path::new(path)
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or(path)
}

/// What the comments of a case expect: carets under the tokens, then the message.
fn expected(path: &str, text: &str) -> Vec<Said> {
    let mut said: Vec<Said> = Vec::new();
    let mut line = 0;
    for (index, written) in text.lines().enumerate() {
        let Some(comment) = written
            .trim_start()
            .strip_prefix("//")
            .filter(|rest| rest.trim_start().starts_with(['^', '|']))
        else {
            line = index as u64 + 1;
            continue;
        };
        let comment = comment.trim_start();
        if let Some(more) = comment.strip_prefix('|') {
            let last = said.last_mut().expect("a message to go on with");
            last.message.push('\n');
            last.message.push_str(more.trim_start());
            continue;
        }
        let message = comment.trim_start_matches('^');
        let from = (written.len() - comment.len()) as u64 + 1;
        said.push(Said {
            file: stem(path).to_owned(),
            line,
            from,
            to: from + (comment.len() - message.len()) as u64,
            message: message.trim_start().to_owned(),
        });
    }
    said
}

/// A crate with every case as a module, each of which is used.
fn source(cases: &[(String, String)]) -> String {
    let mut source = String::from("#![allow(dead_code)]\n");
    for (path, _) in cases {
        let module = stem(path);
        // Writing to a String cannot fail.
        let _ = write!(
            source,
            "#[path = {path:?}]\nmod {module};\n\
             fn use_{module}(config: &{module}::Config, instance: &{module}::Instance) {{\n    \
                 let _ = element_types::CreateInstance::new(config, element_types::NoGrant);\n    \
                 let _: {module}::Config = <{module}::Config>::builder().build();\n    \
                 let _: &{module}::InstanceConfig = instance.configuration();\n\
             }}\n"
        );
    }
    source + "fn main() {}\n"
}

/// What the compiler says, one for each error.
fn said(stdout: &str) -> Vec<Said> {
    let messages = stdout.lines().map(|line| {
        let message: serde_json::Value = serde_json::from_str(line).expect("a message");
        message["message"].clone()
    });
    let errors = messages
        .filter(|message| message["level"] == "error" && message["spans"] != serde_json::json!([]));
    let errors = errors.map(|message| {
        let spans = message["spans"].as_array().expect("spans").clone();
        let primary = spans
            .iter()
            .find(|span| span["is_primary"] == true)
            .expect("a primary span");
        let number = |name: &str| primary[name].as_u64().unwrap_or_default();
        Said {
            file: stem(primary["file_name"].as_str().unwrap_or_default()).to_owned(),
            line: number("line_start"),
            from: number("column_start"),
            to: number("column_end"),
            message: message["message"].as_str().unwrap_or_default().to_owned(),
        }
    });
    errors.collect()
}

#[test]
fn each_mistake_is_one_message_on_its_token() {
    let cases = cases();
    assert!(cases.len() > 20, "the cases are where they were");
    let stranger = Stranger::new("derive-errors", &["derive"], &source(&cases));
    let outcome = stranger.cargo(&["check", "--message-format=json"]);
    assert!(!outcome.success, "mistakes compile");
    let mut said = said(&outcome.stdout);
    said.sort();
    let wrong = cases.iter().filter_map(|(path, text)| {
        let here: Vec<&Said> = said.iter().filter(|said| said.file == stem(path)).collect();
        let expected = expected(path, text);
        assert!(!expected.is_empty(), "{path} expects nothing");
        let as_expected = here == expected.iter().collect::<Vec<_>>();
        (!as_expected).then(|| format!("{path}: {here:#?}\nexpected: {expected:#?}"))
    });
    assert_eq!(wrong.collect::<Vec<_>>(), [""; 0]);
    let elsewhere: Vec<&Said> = said.iter().filter(|said| said.file == "main").collect();
    assert!(elsewhere.is_empty(), "{elsewhere:#?}");
}
