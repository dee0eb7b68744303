//! Guide pages say what the types do: for every way of every element, the program and the JSON of its
//! page are one request, and it is the request that the library makes.
//!
//! **Input:** the pages as they are committed. **Output:** what their blocks say, as a request. That the
//! programs compile is a doctest of each page; `.ci/run` counts them.

mod library;
mod program;

use element_codegen::model::{Element, GrantKind};
use element_codegen::pages::guide;
use element_tests::definitions::{element, entry, lowered};
use element_tests::{inputs, loaded, workspace};
use serde_json::{Value, json};

/// A page, as people see it.
struct Page {
    text: String,
    /// Language and text of every block, in order.
    blocks: Vec<(String, String)>,
}

impl Page {
    fn of(element: &Element) -> Self {
        let path = format!("element-types/src/elements/{}.md", element.names.module);
        let text = std::fs::read_to_string(workspace().join(&path)).expect(&path);
        let mut blocks = Vec::new();
        let mut open: Option<(String, String)> = None;
        for line in text.lines() {
            let fence = line.trim_start().strip_prefix("```");
            open = match (open.take(), fence) {
                (None, Some(language)) => Some((language.to_owned(), String::new())),
                (None, None) => None,
                (Some(block), Some(_)) => {
                    blocks.push(block);
                    None
                }
                (Some((language, block)), None) => Some((language, block + line + "\n")),
            };
        }
        assert!(open.is_none(), "{path}: a block is never closed");
        Self { text, blocks }
    }

    fn blocks(&self, language: &str) -> impl Iterator<Item = &str> {
        let blocks = self.blocks.iter();
        blocks
            .filter(move |block| block.0 == language)
            .map(|block| block.1.as_str())
    }

    /// The programs that create an instance, one for each way.
    fn programs(&self) -> Vec<&str> {
        let programs = self.blocks("rust,no_run");
        programs
            .filter(|program| program.contains("CreateInstance::new"))
            .collect()
    }

    /// The requests as JSON, one for each way.
    fn requests(&self, element: &Element) -> Vec<Value> {
        let blocks = self.blocks("json").take(element.ways.len());
        blocks
            .map(|block| serde_json::from_str(block).expect("JSON"))
            .collect()
    }
}

fn each(check: impl Fn(&Element, &Page)) {
    for element in &loaded(&inputs()).catalog.elements {
        check(element, &Page::of(element));
    }
}

/// `.ci/run` counts the doctests that ran against the blocks that are there.
#[test]
fn every_way_has_its_programs() {
    each(|element, page| {
        let ways = element.ways.iter();
        let consents = ways.filter(|way| way.grant != GrantKind::None).count();
        let rust = page
            .blocks
            .iter()
            .filter(|block| block.0.starts_with("rust"));
        assert_eq!(
            rust.count(),
            element.ways.len() + consents,
            "{}",
            element.key
        );
    });
}

#[test]
fn an_oauth_page_begins_with_the_calls_that_come_first() {
    each(|element, page| {
        for (way, calls) in [
            (GrantKind::OAuth1, "oauth/token\""),
            (GrantKind::OAuth2, "oauth/url\""),
        ] {
            if !element.ways.iter().any(|it| it.grant == way) {
                continue;
            }
            let first = page.text.find(calls).unwrap_or(usize::MAX);
            assert!(
                first < page.text.find("## Create").unwrap_or(0),
                "{}",
                element.key
            );
        }
    });
}

/// A default that works is what to ask for; one that says nothing is not.
#[test]
fn the_scope_to_ask_for_is_one_that_works() {
    for (more, scope) in [
        (json!({ "default": "write" }), "scope=write"),
        (json!({ "default": " ", "example": "read" }), "scope=read"),
        (json!({ "example": "read" }), "scope=read"),
    ] {
        let text = element("acmedesk", &[entry("oauth.scope", &more)], &[]);
        let text = text.replace("\"basic\"", "\"oauth2\"");
        let loaded = lowered("acmedesk", &text);
        let page = guide::page(&loaded.catalog.elements[0], &loaded.origins[0]);
        assert!(page.contains(&format!("'{scope}'")), "{more}: {page}");
    }
}

/// What rustdoc makes of it and GitHub does not: hidden lines, links to items.
#[test]
fn a_page_reads_the_same_on_github() {
    each(|element, page| {
        let key = &element.key;
        let mut titles = page.text.lines().filter(|line| line.starts_with("# "));
        assert!(
            titles.next().is_some() && titles.next().is_none(),
            "{key}: one title"
        );
        for program in page.blocks("rust,no_run") {
            let hidden = program
                .lines()
                .find(|line| line.trim_start().starts_with("# "));
            assert_eq!(hidden, None, "{key}");
        }
        for dead in ["](crate::", "](Config", "[`", "](self"] {
            assert!(!page.text.contains(dead), "{key}: {dead}");
        }
    });
}

/// A text that names its thing with the owner, `Client id of the app`, needs no label before it.
#[test]
fn no_row_prints_its_label_twice() {
    each(|element, page| {
        for row in page.text.lines().filter(|line| line.starts_with("| `")) {
            let text = row.trim_end_matches(" |").rsplit(" | ").next();
            let (label, doc) = text.and_then(|it| it.split_once(". ")).unwrap_or_default();
            assert!(
                label.is_empty() || !doc.starts_with(label),
                "{}: {row}",
                element.key
            );
        }
    });
}
