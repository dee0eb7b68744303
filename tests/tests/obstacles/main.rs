//! Rule 3: whatever keys, choices and ways are called, the generated module compiles without a
//! warning, its page's doctest runs, and rustdoc has nothing to say.

mod course;
mod grants;
mod words;

use element_tests::definitions::lowered;
use element_tests::judge::disagreements;
use element_tests::stranger::{Generated, Stranger};

/// One crate for all, since most of the time goes into starting cargo; a message names the module.
#[test]
fn every_obstacle_compiles_documents_and_runs_without_a_warning() {
    let course = course::course();
    let modules: Vec<Generated> = course
        .iter()
        .map(|(module, definition)| Generated::from_definition(module, definition))
        .collect();
    let expected: usize = modules
        .iter()
        .map(|module| module.page.matches("```rust").count())
        .sum();
    let library = Stranger::library("obstacles", &modules);
    library.lints_and_documents();
    let outcome = library.cargo(&["test", "--doc"]);
    assert!(outcome.success, "{}\n{}", outcome.stdout, outcome.stderr);
    let ran = outcome
        .stdout
        .lines()
        .filter(|line| line.starts_with("test src/") && line.ends_with("... ok"));
    assert_eq!(ran.count(), expected, "{}", outcome.stdout);
}

#[test]
fn every_obstacle_is_printed_as_prettyplease_would() {
    for (module, definition) in course::course() {
        let told = disagreements(&lowered(module, &definition));
        assert_eq!(told, [""; 0], "{module}");
    }
}
