//! The table of how true the platform is: every line has a test, every test that it names exists, and
//! what is said to be driven by a real client starts one.

use std::path::Path;

const TABLE: &str = include_str!("../../fidelity.md");

/// The cells of a row, without the outer edges.
fn cells(row: &str) -> Vec<&str> {
    row.trim()
        .trim_matches('|')
        .split('|')
        .map(str::trim)
        .collect()
}

/// A file of tests, by the path of its module.
fn source(module: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/platform");
    let file = folder.join(format!("{}.rs", module.replace("::", "/")));
    std::fs::read_to_string(file).expect(module)
}

/// What a test does: its lines up to the end of the function.
fn body(test: &str) -> String {
    let (module, name) = test.rsplit_once("::").expect("a module and a test");
    let source = source(module);
    let start = format!("#[test]\nfn {name}() {{\n");
    let (_, rest) = source.split_once(&start).expect(test);
    let (body, _) = rest.split_once("\n}\n").expect(test);
    body.to_owned()
}

/// Whether a test starts a program that nobody here wrote: it is given one that was installed.
fn starts_a_client(test: &str) -> bool {
    test.starts_with("real_clients::") && body(test).trim_start().starts_with("driven(&")
}

#[test]
fn every_behaviour_has_a_grade_and_a_test_that_exists() {
    let rows: Vec<&str> = TABLE.lines().skip(2).collect();
    assert!(rows.len() > 30);
    for row in rows {
        let cells = cells(row);
        let [_, grade, vendor, client, own] = cells[..] else {
            panic!("a behaviour, its grade and three columns: {row}");
        };
        assert!(["T", "V", "D", "O", "I"].contains(&grade), "{row}");
        let tests = [vendor, client, own].map(|cell| cell.trim_matches('`'));
        for test in tests.iter().filter(|test| !test.is_empty()) {
            assert!(!body(test).is_empty(), "{row}");
        }
        let [vendor, client, own] = tests;
        // What the vendor's suite asserts is graded so, and nothing else is.
        assert_eq!(!vendor.is_empty(), ["T", "V"].contains(&grade), "{row}");
        // Alone means that there is nothing better.
        let better = !vendor.is_empty() || !client.is_empty();
        assert_eq!(own.is_empty(), better, "{row}");
        assert!(client.is_empty() || starts_a_client(client), "{row}");
        assert!(own.is_empty() || !starts_a_client(own), "{row}");
    }
}

#[test]
fn every_test_that_starts_a_client_stands_in_its_column() {
    for file in ["ce_util", "curl", "python_sdk"] {
        let module = format!("real_clients::{file}");
        let source = source(&module);
        for test in source.split("#[test]\nfn ").skip(1) {
            let (name, _) = test.split_once('(').expect("a test");
            let name = format!("{module}::{name}");
            assert!(TABLE.contains(&format!("`{name}`")), "{name}");
            assert!(starts_a_client(&name), "{name}");
        }
    }
}
