//! A crate outside the workspace adds an element with one struct.

use std::fmt::Write as _;

use element_codegen::convert::to_struct;
use element_platform::{BlockingPlatform, Builder, Platform};
use element_tests::stranger::Stranger;
use element_tests::{inputs, loaded, workspace};

use crate::readme_struct::AcmeDeskConfig;

#[path = "../outside/readme_struct.rs"]
#[expect(
    unreachable_pub,
    reason = "README's readers have it in a crate of their own"
)]
mod readme_struct;

/// Runs a crate and gives what it prints; clippy's strictest lints are errors.
fn run(stranger: &Stranger) -> String {
    let strict = ["clippy", "--", "-D", "warnings", "-D", "clippy::pedantic"];
    let outcome = stranger.cargo(&strict);
    assert!(outcome.success, "{}", outcome.stderr);
    let outcome = stranger.cargo(&["run", "--quiet"]);
    assert!(outcome.success, "{}", outcome.stderr);
    outcome.stdout
}

#[test]
fn one_struct_is_an_element_beside_the_generated_ones() {
    let source = include_str!("../outside/one_struct.rs");
    let stranger = Stranger::new("one-struct", &["derive", "ocr"], source);
    assert_eq!(run(&stranger), include_str!("../outside/one_struct.txt"));
}

#[test]
fn every_road_leads_to_a_request() {
    let source = include_str!("../outside/roads.rs");
    let stranger = Stranger::new("roads", &["derive", "helpdesk", "crm"], source);
    assert_eq!(run(&stranger), include_str!("../outside/roads.txt"));
}

#[test]
fn a_renamed_dependency_is_named_with_crate() {
    let source = include_str!("../outside/renamed.rs");
    let stranger = Stranger::new("renamed", &["derive"], source).renamed("et");
    assert_eq!(run(&stranger), include_str!("../outside/renamed.txt"));
}

#[test]
fn nothing_gets_into_the_way() {
    let source = include_str!("../outside/obstacles.rs");
    let stranger = Stranger::new("obstacles", &["derive"], source);
    assert_eq!(run(&stranger), include_str!("../outside/obstacles.txt"));
}

/// The dependencies that README prints, found in this workspace and not where they are published.
fn printed_dependencies(readme: &str) -> String {
    let block = readme.split("```toml\n").nth(1);
    let block = block.and_then(|rest| rest.split("```").next());
    let mut dependencies = block.expect("a block of dependencies").to_owned();
    for (name, folder) in [
        ("element-types", "element-types"),
        ("element-client", "element-types/client"),
        ("element-platform", "element-types/platform"),
    ] {
        let printed =
            format!("{name} = {{ git = \"https://github.com/element-types/element-types\"");
        let here = format!(
            "{name} = {{ path = '{}'",
            workspace().join(folder).display()
        );
        assert_eq!(dependencies.matches(&printed).count(), 1, "{name}");
        dependencies = dependencies.replace(&printed, &here);
    }
    assert!(!dependencies.contains("git ="), "{dependencies}");
    dependencies
}

/// Nothing but what README prints, and one program around it.
#[test]
fn what_readme_prints_leads_to_an_instance_of_one_s_own() {
    let readme = std::fs::read_to_string(workspace().join("README.md")).expect("README");
    let own = include_str!("../outside/readme_struct.rs");
    let (_, printed) = own.split_once("#[rustfmt::skip]\n").expect("a struct");
    assert!(readme.contains(printed), "README has another struct");
    let platform = Platform::builder()
        .with::<AcmeDeskConfig>()
        .start_blocking()
        .expect("a platform");
    let files = [
        (
            "src/main.rs".into(),
            include_str!("../outside/readme.rs").into(),
        ),
        ("src/readme_struct.rs".into(), own.into()),
    ];
    let stranger = Stranger::with_dependencies("readme", &printed_dependencies(&readme), &files);
    let stranger = on(stranger, &platform);
    assert_eq!(run(&stranger), include_str!("../outside/readme.txt"));
}

/// The crate, whose calls go to this platform.
fn on(stranger: Stranger, platform: &BlockingPlatform) -> Stranger {
    stranger
        .variable("ELEMENTS_BASE_URL", &platform.base_url())
        .variable("ELEMENTS_USER_SECRET", platform.user_secret().expose())
        .variable(
            "ELEMENTS_ORGANIZATION_SECRET",
            platform.organization_secret().expose(),
        )
}

/// Its elements are its own: from exports to definitions to modules that its build script makes, to
/// requests to a platform that knows the elements by their exports.
#[test]
fn a_catalogue_of_one_s_own_leads_to_requests() {
    let folder = "tests/outside/own_catalogue";
    let export = |name: &str| {
        let path = workspace().join(folder).join("exports").join(name);
        std::fs::read_to_string(path).expect("an export")
    };
    let platform = Platform::builder()
        .element(&export("harbour.json"))
        .and_then(|builder| builder.element(&export("lantern.json")))
        .and_then(Builder::start_blocking)
        .expect("a platform");
    let stranger = on(Stranger::copied("own-catalogue", folder), &platform);
    assert_eq!(run(&stranger), include_str!("../outside/own_catalogue.txt"));
}

/// `cargo xtask show KEY --as struct` of every definition, as modules of one crate.
#[test]
fn what_show_prints_compiles() {
    let mut source =
        String::from("//! Printed.\n#![deny(warnings, missing_docs)]\n#![allow(dead_code)]\n");
    let inputs = inputs();
    let loaded = loaded(&inputs);
    for (element, origin) in loaded.catalog.elements.iter().zip(&loaded.origins) {
        let text = to_struct::structure(element, origin, &to_struct::name(element));
        // Writing to a String cannot fail.
        let _ = write!(
            source,
            "/// One.\npub mod {} {{\n{text}}}\n",
            element.names.module
        );
    }
    source.push_str("fn main() {}\n");
    let stranger = Stranger::new("printed", &["derive"], &source);
    assert_eq!(run(&stranger), "");
}
