//! Everything that is generated, for three elements that have whatever an element can have.
//!
//! **Input:** the definitions in `golden/`. **Output:** their modules, pages, documents for other
//! languages and what `show` prints, which are as they were agreed: a change of emission is one diff of a
//! text file, whatever the catalogue has. `UPDATE_EXPECT=1` writes them anew.

use std::collections::BTreeMap;
use std::fs;

use element_codegen::convert::to_struct;
use element_codegen::generate::{Index, plan, plan_own};
use element_codegen::pages::guide;
use element_codegen::schema::{Dialect, Entries, json_schema, openapi};
use element_codegen::show::show;
use element_codegen::tree::{Content, INDEX};
use element_tests::definitions::{RICH, catalogue};
use element_tests::workspace;

/// What is made of the definitions, by the name of the file that holds what was agreed.
fn made() -> BTreeMap<String, String> {
    let mut made = BTreeMap::new();
    let mut keep = |name: &str, text: String| {
        made.insert(format!("{}.txt", name.replace('/', "-")), text);
    };
    let loaded = catalogue(RICH);
    let catalog = loaded.catalog;
    for (name, dialect, entries) in [
        ("openapi-3.1.json", Dialect::OpenApi31, Entries::Closed),
        ("openapi-3.0.json", Dialect::OpenApi30, Entries::Open),
    ] {
        keep(name, openapi(&catalog.elements, dialect, entries));
    }
    for element in &catalog.elements {
        let schema = json_schema(element, Entries::Closed).pretty();
        keep(&format!("{}.schema.json", element.names.module), schema);
        keep(&format!("{}.shown", element.names.module), show(element));
        keep(
            &format!("{}.curl", element.names.module),
            guide::curl(element),
        );
    }
    for (element, origin) in catalog.elements.iter().zip(&loaded.origins) {
        let name = to_struct::name(element);
        let text = to_struct::structure(element, origin, &name);
        keep(&format!("{}.struct", element.names.module), text);
    }
    let own = plan_own(catalogue(RICH), "elements", Index::Generated);
    for file in own.expect("everything renders").files {
        if let (INDEX, Content::Text(text)) = (file.path.as_str(), file.content) {
            keep(&format!("own-{INDEX}"), text);
        }
    }
    let plan = plan(catalogue(RICH)).expect("everything renders");
    for file in plan.files {
        // The schema of definitions and the chapter about them follow from no definition.
        if let (Some(name), Content::Text(text)) =
            (file.path.strip_prefix("element-types/src/"), file.content)
        {
            keep(name, text);
        }
    }
    for region in plan.regions {
        if !region.path.starts_with(".github/") {
            keep(&region.path, region.text);
        }
    }
    made
}

#[test]
fn what_is_generated_is_as_it_was_agreed() {
    let folder = workspace().join("tests/golden/agreed");
    let made = made();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a writable folder");
        for (name, text) in &made {
            fs::write(folder.join(name), text).expect("a writable folder");
        }
    }
    let agreed: BTreeMap<String, String> = fs::read_dir(&folder)
        .expect("what was agreed")
        .map(|file| {
            let path = file.expect("a file").path();
            let name = path.file_name().and_then(|name| name.to_str());
            let text = fs::read_to_string(&path).expect("a text");
            (name.expect("a name").to_owned(), text.replace("\r\n", "\n"))
        })
        .collect();
    let names = |files: &BTreeMap<String, String>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&made), names(&agreed));
    let differ: Vec<&String> = made
        .iter()
        .filter(|(name, text)| agreed[*name] != **text)
        .map(|(name, _)| name)
        .collect();
    assert!(
        differ.is_empty(),
        "differ from tests/golden/agreed: {differ:?} (UPDATE_EXPECT=1 writes them anew)"
    );
}
