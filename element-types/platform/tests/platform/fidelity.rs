//! The table of how true the platform is: every test that it names exists, and every line of it has
//! one.

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

#[test]
fn every_behaviour_has_a_grade_and_a_test_that_exists() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/platform");
    let rows: Vec<&str> = TABLE.lines().skip(2).collect();
    assert!(rows.len() > 30);
    for row in rows {
        let cells = cells(row);
        assert_eq!(cells.len(), 5, "{row}");
        assert!(["T", "V", "D", "O", "I"].contains(&cells[1]), "{row}");
        let named: Vec<&str> = cells[2..]
            .iter()
            .filter(|cell| !cell.is_empty())
            .copied()
            .collect();
        let [name] = named[..] else {
            panic!("one column and one test: {row}");
        };
        let (file, test) = name.trim_matches('`').split_once("::").expect(row);
        let source = std::fs::read_to_string(folder.join(format!("{file}.rs"))).expect(row);
        assert!(source.contains(&format!("#[test]\nfn {test}()")), "{row}");
        // What the vendor's suite asserts is graded so, and nothing else is.
        assert_eq!(
            cells[2].is_empty(),
            !["T", "V"].contains(&cells[1]),
            "{row}"
        );
    }
}
