//! A file is one room with one purpose: it can be read at once, and is worth a name of its own.
//!
//! **Input:** every file that people write. **Output:** files that are too long or too short, and folders with
//! too little in them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use element_tests::workspace;

/// A file has at most so many lines.
const LONGEST: usize = 300;
/// A source file has at least so many. Tests, benchmarks and examples are as long as what they are about.
const SHORTEST: usize = 60;
/// A row of the list stays true while its file has fewer than so many: a line more is no other file.
const STILL_SHORT: usize = 80;
/// A folder has at least so many files, the one beside it that declares them included.
const FEWEST: usize = 3;

/// Paths, by why they stay.
type Allowed = &'static [(&'static str, &'static [&'static str])];

const LONG: Allowed = &[];

/// A path that ends with `/` stands for the files below it.
const SHORT: Allowed = &[
    (
        "a table and the one question it answers",
        &[
            "codegen/src/annotated/std_types.rs",
            "codegen/src/lint/explanation/found_by_lint.rs",
            "codegen/src/lint/style/translated_words.rs",
        ],
    ),
    (
        "one type and all there is to say of it",
        &[
            "codegen/cli/src/catalogue.rs",
            "element-types/client/src/account/credentials.rs",
            "element-types/client/src/account/settings.rs",
            "element-types/client/src/types/",
            "element-types/platform/src/http/query.rs",
            "element-types/src/error/no_value.rs",
            "element-types/src/request/grant_parts.rs",
            "element-types/src/spec/way.rs",
        ],
    ),
    (
        "what several rooms need, which belongs to none of them",
        &[
            "codegen/cli/src/write_files.rs",
            "codegen/src/json/locate.rs",
            "codegen/src/lower/findings.rs",
            "codegen/src/tree/generated_header.rs",
            "codegen/src/tree/terminal.rs",
            "element-types/core/src/key_words.rs",
            "element-types/core/src/word_enum.rs",
            "element-types/platform/src/html_response.rs",
            "element-types/platform/src/page/paths.rs",
            "element-types/platform/src/page/assets.rs",
            "element-types/platform/src/page/doc_html.rs",
            "element-types/platform/src/sample_request.rs",
            "element-types/src/ordered_members.rs",
            "element-types/src/redact.rs",
            "element-types/src/support.rs",
            "element-types/src/json_view.rs",
        ],
    ),
    (
        "one step among others, each in its own file",
        &[
            "codegen/src/annotated/incomplete_struct.rs",
            "codegen/src/emit/way_types.rs",
            "codegen/src/lint/open_questions.rs",
            "codegen/src/lower/oauth_url.rs",
            "codegen/src/lower/url_placeholders.rs",
            "codegen/src/pages/guide/sample_values.rs",
            "codegen/src/tree/write.rs",
            "codegen/src/validate/read_json.rs",
            "element-types/client/src/call/redirect.rs",
            "element-types/client/src/call/retry_after.rs",
            "element-types/client/src/api/",
            "element-types/src/reading/debug.rs",
            "element-types/src/request/curl.rs",
            "element-types/src/store/sorted_keys.rs",
            "element-types/src/store/scan/value_end.rs",
            "element-types/src/store/step_counter.rs",
        ],
    ),
    (
        "one of a pair: the same for the blocking client and for the other",
        &[
            "element-types/client/src/asynchronous/element.rs",
            "element-types/client/src/blocking/element.rs",
            "element-types/client/src/blocking/pages.rs",
        ],
    ),
    (
        "one resource of the API among others, each in its own file",
        &[
            "element-types/platform/src/api/authentication.rs",
            "element-types/platform/src/api/instance_docs.rs",
        ],
    ),
];

const FEW: Allowed = &[
    (
        "what Cargo takes for no test of its own",
        &["codegen/import/tests/drafts", "xtask/tests/site"],
    ),
    ("a crate's build script", &["tests/outside/own_catalogue"]),
    (
        "a property, and the requests it is asked of",
        &["tests/tests/one_judge"],
    ),
    (
        "generated, and belongs to the file beside it",
        &["element-types/src/choice"],
    ),
    (
        "the sentences of a problem, which read its private parts",
        &["element-types/core/src/problem"],
    ),
];

#[test]
fn files_and_folders_have_the_size_of_a_room() {
    let mut house = House::default();
    for folder in ["codegen", "element-types", "tests", "xtask"] {
        house.visit(&workspace().join(folder), folder);
    }
    assert!(house.files.len() > 500, "the house is read");
    let below = |most: usize| {
        let short = house.files.iter().filter(move |(_, lines)| **lines < most);
        let short = short.filter(|(path, _)| !house.may_be_short(path));
        short.map(|(path, _)| path).collect::<Vec<_>>()
    };
    let long = house.files.iter().filter(|(_, lines)| **lines > LONGEST);
    let long: Vec<_> = long.map(|(path, _)| path).collect();
    let few = house.folders.iter().filter(|(_, files)| **files < FEWEST);
    let few = few.map(|(path, _)| path).filter(|folder| !is_root(folder));
    let few: Vec<_> = few.collect();
    let mut told = compare(LONG, &long, &long);
    told.extend(compare(SHORT, &below(SHORTEST), &below(STILL_SHORT)));
    told.extend(compare(FEW, &few, &few));
    assert!(told.is_empty(), "{told:#?}");
}

/// What was found and is not on the list, and what is on the list and does not belong there.
fn compare(allowed: Allowed, found: &[&String], belonging: &[&String]) -> Vec<String> {
    let allowed: Vec<&str> = allowed
        .iter()
        .flat_map(|(_, paths)| *paths)
        .copied()
        .collect();
    let covers = |allowed: &str, path: &str| {
        path == allowed || allowed.ends_with('/') && path.starts_with(allowed)
    };
    let new = found
        .iter()
        .filter(|path| !allowed.iter().any(|allowed| covers(allowed, path)));
    let gone = allowed
        .iter()
        .filter(|allowed| !belonging.iter().any(|path| covers(allowed, path)));
    let new = new
        .map(|path| format!("{path}: too long, too short, or too few files, and not on the list"));
    let gone = gone.map(|path| format!("{path}: as it should be now, take it off the list"));
    new.chain(gone).collect()
}

/// Whether Cargo says what is in a folder.
fn is_root(folder: &str) -> bool {
    let name = folder.rsplit('/').next();
    name.is_some_and(|name| ["src", "tests", "examples"].contains(&name))
}

/// The files that people write, with their lines, and the folders with their files.
#[derive(Default)]
struct House {
    files: BTreeMap<String, usize>,
    folders: BTreeMap<String, usize>,
    doors: BTreeSet<String>,
}

impl House {
    fn visit(&mut self, folder: &Path, path: &str) {
        let mut count = 0;
        for item in std::fs::read_dir(folder).expect("a folder") {
            let item = item.expect("an item of it").path();
            let name = item
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            let inside = format!("{path}/{name}");
            if item.is_dir() {
                // Cases of the derive are mistakes, one a file; elements are generated.
                if !["target", "derive_errors", "elements"].contains(&name.as_str()) {
                    self.visit(&item, &inside);
                }
            } else if item.extension().is_some_and(|ending| ending == "rs") {
                count += 1;
                let text = std::fs::read_to_string(&item).expect("a source file");
                if !text.starts_with("// @generated") {
                    self.files.insert(inside, text.lines().count());
                }
            }
        }
        if count > 0 {
            let door = format!("{path}.rs");
            let door = folder
                .with_extension("rs")
                .is_file()
                .then(|| self.doors.insert(door));
            self.folders
                .insert(path.to_owned(), count + usize::from(door.is_some()));
        }
    }

    /// Whether it is no source, or only says what is beside it.
    fn may_be_short(&self, path: &str) -> bool {
        let root = ["/main.rs", "/lib.rs", "/mod.rs", "/build.rs"]
            .iter()
            .any(|name| path.ends_with(name));
        let apart = ["tests/", "/tests/", "/examples/"]
            .iter()
            .any(|part| path.contains(part));
        root || apart || self.doors.contains(path)
    }
}
