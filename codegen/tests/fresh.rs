//! What is committed follows from the definitions. This test builds without `element-types`, so it
//! can say so even when a generated module is missing or does not compile.

use std::path::Path;

use element_codegen::diagnostic::Findings;
use element_codegen::generate::{load, plan};
use element_codegen::tree::{RealDisk, diff, read_inputs};

#[test]
fn generated_files_are_fresh() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the workspace");
    let disk = RealDisk::new(root);
    let mut findings = Findings::new();
    let inputs = read_inputs(&disk, &mut findings);
    let loaded = load(&inputs, &mut findings);
    let plan = plan(loaded).expect("every item renders");
    let changes = diff(plan, &disk, &mut findings);
    assert_eq!(findings.into_list(), []);
    let stale: Vec<&str> = changes.iter().map(|change| change.path.as_str()).collect();
    assert!(
        stale.is_empty(),
        "{stale:#?} differ: run `cargo xtask gen` and commit what it writes"
    );
}
