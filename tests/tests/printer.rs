//! The generator's own printer writes what prettyplease would, item by item; obstacles, hostile
//! texts and properties ask the same where their definitions are.

use element_tests::judge::disagreements;
use element_tests::{inputs, loaded};

#[test]
fn every_file_of_the_repository_is_printed_as_prettyplease_would() {
    assert_eq!(disagreements(&loaded(&inputs())), [""; 0]);
}
