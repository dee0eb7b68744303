//! Rules of the house that can be read off the sources: who does input and output, who depends on
//! whom, and that the same definitions give the same bytes.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use element_codegen::diagnostic::Findings;
use element_codegen::generate::{load, plan};
use element_codegen::tree::{Inputs, Plan};
use element_tests::{inputs, loaded, workspace};

fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for item in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = item.expect("an item of it").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&path).expect("a source file");
            found.push((path.display().to_string(), text));
        }
    }
}

#[test]
fn only_the_tree_touches_the_disk() {
    let mut found = Vec::new();
    let folder = workspace().join("codegen/src");
    sources(&folder, &mut found);
    assert!(
        found.len() > 30,
        "the sources of codegen are where they were"
    );
    // The checkout may lie anywhere, also below a folder called `tree`.
    let is_tree = |path: &str| {
        let within = Path::new(path).strip_prefix(&folder).expect("within");
        within == Path::new("tree.rs") || within.starts_with("tree")
    };
    let (tree, others): (Vec<_>, Vec<_>) = found.iter().partition(|(path, _)| is_tree(path));
    assert!(tree.iter().any(|(_, text)| text.contains("std::fs")));
    for (path, text) in others {
        for word in [
            "std::fs",
            "std::env",
            "std::process",
            "std::net",
            "std::io::",
        ] {
            assert!(!text.contains(word), "{path} uses {word}");
        }
    }
}

#[test]
fn the_generator_does_not_depend_on_what_it_generates() {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--no-deps", "--offline"])
        .current_dir(workspace())
        .output()
        .expect("cargo starts");
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).expect("metadata");
    let packages = metadata["packages"].as_array().expect("packages");
    let dependencies = |name: &str| -> Vec<&str> {
        let package = packages
            .iter()
            .find(|package| package["name"] == name)
            .expect(name);
        package["dependencies"]
            .as_array()
            .expect("dependencies")
            .iter()
            .filter_map(|d| d["name"].as_str())
            .collect()
    };
    for (package, forbidden) in [
        ("xtask", ["element-types", "element-derive"]),
        ("element-codegen", ["element-types", "element-derive"]),
        ("element-derive", ["element-types", "xtask"]),
        ("element-types", ["element-codegen", "xtask"]),
    ] {
        let all = dependencies(package);
        for other in forbidden {
            assert!(!all.contains(&other), "{package} depends on {other}");
        }
    }
}

/// Names of all packages that a package is built with, tests aside.
fn built_with(package: &str) -> Vec<String> {
    let output = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--offline",
            "--package",
            package,
            "--edges",
            "normal,build",
        ])
        .args(["--prefix", "none", "--format", "{p}"])
        .current_dir(workspace())
        .output()
        .expect("cargo starts");
    let lines = String::from_utf8(output.stdout).expect("names");
    let names = lines.lines().filter_map(|line| line.split(' ').next());
    names.map(str::to_owned).collect()
}

/// The versions of Rust that packages ask for, by name and version.
fn rust_versions() -> BTreeMap<String, (u64, u64)> {
    let output = Command::new("rustc").arg("-vV").output();
    let told = String::from_utf8(output.expect("rustc starts").stdout).expect("text");
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--offline"])
        .args(["--filter-platform", host.expect("a host")])
        .current_dir(workspace())
        .output()
        .expect("cargo starts");
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).expect("metadata");
    let packages = metadata["packages"].as_array().expect("packages").iter();
    let version = |package: &serde_json::Value| {
        let mut numbers = package["rust_version"].as_str()?.split('.');
        let (major, minor) = (numbers.next()?, numbers.next()?);
        let package = format!(
            "{} v{}",
            package["name"].as_str()?,
            package["version"].as_str()?
        );
        Some((package, (major.parse().ok()?, minor.parse().ok()?)))
    };
    packages.filter_map(version).collect()
}

#[test]
fn what_applications_build_asks_for_no_newer_rust_than_they_are_told() {
    let asked = rust_versions();
    for (package, features) in [
        ("element-types", "derive,zeroize"),
        ("element-client", "async,tracing"),
    ] {
        let output = Command::new(env!("CARGO"))
            .args([
                "tree",
                "--offline",
                "--edges",
                "normal,build",
                "--prefix=none",
            ])
            .args(["--format={p}", "--package", package, "--features", features])
            .current_dir(workspace())
            .output()
            .expect("cargo starts");
        let lines = String::from_utf8(output.stdout).expect("names");
        // What follows name and version is a folder or a mark.
        let names = lines
            .lines()
            .map(|line| line.splitn(3, ' ').take(2).collect::<Vec<_>>().join(" "));
        let told: BTreeMap<_, _> = names
            .filter_map(|name| Some((asked.get(&name)?, name)))
            .collect();
        let (newest, name) = told.last_key_value().expect(package);
        assert_eq!(**newest, (1, 85), "{package} is built with {name}");
    }
}

#[test]
fn what_the_platform_needs_burdens_nobody_else() {
    assert!(built_with("element-platform").contains(&"axum".to_owned()));
    for package in ["xtask", "element-codegen", "element-types"] {
        let all = built_with(package);
        assert!(all.len() > 1, "{package} is built with something");
        for other in [
            "element-platform",
            "axum",
            "hyper",
            "tokio",
            "redb",
            "minijinja",
        ] {
            assert!(
                !all.iter().any(|name| name == other),
                "{package} is built with {other}"
            );
        }
    }
}

fn planned(inputs: &Inputs) -> Plan {
    let mut findings = Findings::new();
    let loaded = load(inputs, &mut findings);
    assert_eq!(findings.into_list(), []);
    plan(loaded).expect("a plan")
}

#[test]
fn the_order_of_definitions_does_not_matter() {
    let mut inputs = inputs();
    let many: Vec<_> = (0..5)
        .map(|number| {
            let (_, file) = &inputs.definitions[0];
            let mut file = file.clone();
            file.name = format!("element-defs/copy{number}.json");
            file.text = file
                .text
                .replacen("\"key\": \"", &format!("\"key\": \"copy{number}"), 1);
            (format!("copy{number}"), file)
        })
        .collect();
    inputs.definitions.extend(many);
    let forward = planned(&inputs);
    inputs.definitions.reverse();
    let mut backward = planned(&inputs);
    backward.files.sort_by(|a, b| a.path.cmp(&b.path));
    let mut sorted = forward.files;
    sorted.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(sorted == backward.files, "files differ");
    assert_eq!(forward.regions, backward.regions);
}

/// Reviews fold what nobody wrote.
#[test]
fn git_knows_every_generated_file() {
    let path = workspace().join(".gitattributes");
    let attributes = std::fs::read_to_string(path).expect("attributes");
    let generated: Vec<&str> = attributes
        .lines()
        .filter_map(|line| line.strip_suffix(" linguist-generated=true"))
        .collect();
    let planned = plan(loaded(&inputs())).expect("a plan");
    for file in &planned.files {
        let known = generated
            .iter()
            .any(|pattern| match pattern.strip_suffix("**") {
                Some(folder) => file.path.starts_with(folder),
                None => file.path == *pattern,
            });
        assert!(known, ".gitattributes does not know {}", file.path);
    }
}

/// A hub's page says what its products do, and the crate's front page leads to it.
#[test]
fn every_hub_says_something_of_its_own_and_is_on_the_front_page() {
    let source = |path: &str| {
        std::fs::read_to_string(workspace().join("element-types/src").join(path)).expect(path)
    };
    let front = source("lib.rs");
    assert!(front.contains(r#"include_str!("hubs.md")"#));
    let (pages, list) = (source("hub.rs"), source("hubs.md"));
    let mut said = std::collections::BTreeSet::new();
    for page in pages.split("\n\n/// ").skip(1) {
        let (about, rest) = page.split_once('\n').expect("a page");
        let (_, module) = rest.split_once("pub mod ").expect("its module");
        let hub = module.split(' ').next().expect("its name");
        assert!(
            !about.starts_with("Products of the hub") && said.insert(about),
            "codegen/src/pages/hub_descriptions.rs says nothing of `{hub}` alone: {about}"
        );
        let link = format!("(crate::hub::{hub})");
        let row = list.lines().find(|line| line.contains(&link));
        let row = row.unwrap_or_else(|| panic!("hubs.md does not lead to `{hub}`"));
        assert!(row.contains(about), "{row}");
    }
    assert!(said.len() > 20, "{said:?}");
}

/// An element shares a room with elements alone: with their modules in `elements`, with its
/// hub's other elements in `hub`. So no name of ours, today's or tomorrow's, can meet one of theirs.
#[test]
fn no_element_shares_a_room_with_the_api() {
    let source = |path: &str| {
        std::fs::read_to_string(workspace().join("element-types/src").join(path)).expect(path)
    };
    let globs = |text: &str| text.lines().filter(|line| line.contains("::*")).count();
    assert_eq!(globs(&source("lib.rs")), 0, "the root re-exports by name");
    for path in ["elements.rs", "hub.rs"] {
        let text = source(path);
        let lines = text.lines().map(str::trim).filter(|line| {
            !line.is_empty() && !line.starts_with("//") && !line.starts_with('#') && *line != "}"
        });
        for line in lines {
            let module = line.starts_with("pub mod ");
            let element = line.starts_with("pub use crate::elements::");
            assert!(module || element, "{path} holds more than elements: {line}");
        }
    }
}
