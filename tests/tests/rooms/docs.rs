//! A file says what comes in and what goes out.
//!
//! **Input:** the sources of every crate. **Output:** files whose module doc does not say both.

use element_tests::paths::sources;
use element_tests::workspace;

use super::CRATES;

#[test]
fn a_file_says_what_comes_in_and_what_goes_out() {
    let mut silent = Vec::new();
    for folder in CRATES {
        for (file, text) in sources(&workspace().join(folder)) {
            let path = format!("{folder}/{}", file.join("/"));
            // A crate's root is its page for people.
            let is_root = file.is_empty();
            let doc: String = text
                .lines()
                .take_while(|line| line.starts_with("//!"))
                .collect();
            let says = doc.contains("**Input:**") && doc.contains("**Output:**");
            if !(is_root || says || text.starts_with("// @generated")) {
                silent.push(path);
            }
        }
    }
    assert!(
        silent.is_empty(),
        "no `**Input:**` and `**Output:**`: {silent:#?}"
    );
}
