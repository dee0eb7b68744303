//! The five stages in a row: definitions in, a [`Plan`] out.
//!
//! Everything is parsed and lowered before anything is emitted; nothing is planned unless
//! everything rendered.

pub mod reuse;

use std::collections::BTreeMap;

use crate::definition::{Definition, read, schema};
use crate::diagnostic::{Code, Finding, Findings, SourceFile, Span};
use crate::doc::{catalogue, guide};
use crate::emit;
use crate::emit::snippet::Snippet;
use crate::json::quote;
use crate::lower::{self, Common, Naming};
use crate::model::{Catalog, Choice, Element, Listing, Origin};
use crate::render::{self, NotAnItem};
use crate::tree::{Content, DEFINITIONS, Inputs, MODULES, Plan, PlannedFile, PlannedRegion};

/// Cargo allows a crate three hundred features; some are ours.
const MOST_HUBS: usize = 290;

/// The catalogue with what only definitions know, in the same order.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The model.
    pub catalog: Catalog,
    /// One for each element.
    pub origins: Vec<Origin>,
    /// What each definition says, with its places: one for each element.
    pub definitions: Vec<Definition>,
    /// The dictionary.
    pub common: Common,
}

/// Stages 1 and 2 for all definitions. What comes back is whole only if `findings` has no error.
pub fn load(inputs: &Inputs, findings: &mut Findings) -> Loaded {
    let definitions: Vec<_> = inputs.definitions.iter().collect();
    let loaded = load_each(inputs.common.as_ref(), definitions, findings);
    let listings: Vec<Listing> = loaded
        .catalog
        .elements
        .iter()
        .map(Element::listing)
        .collect();
    across(&listings, &inputs.definitions, findings);
    loaded
}

/// The same without the checks between elements.
fn load_each(
    common: Option<&SourceFile>,
    mut definitions: Vec<&(String, SourceFile)>,
    findings: &mut Findings,
) -> Loaded {
    let dictionary = common.and_then(|file| read::dictionary(file, findings));
    let common = Common::new(dictionary.unwrap_or_default(), findings);
    let mut loaded = Loaded {
        catalog: Catalog {
            choices: common.choices(),
            ..Catalog::default()
        },
        ..Loaded::default()
    };
    // The order of reading must not show.
    definitions.sort_by(|a, b| a.0.cmp(&b.0));
    let halves = definitions.split_at(definitions.len() / 2);
    let (first, second) = std::thread::scope(|scope| {
        let first = scope.spawn(|| lower_all(halves.0, &common));
        let second = lower_all(halves.1, &common);
        // The thread runs our own code, which does not panic; if it did, so do we.
        (
            first
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
            second,
        )
    });
    for (elements, more) in [first, second] {
        findings.absorb(more);
        for (definition, element, origin) in elements {
            loaded.catalog.elements.push(element);
            loaded.origins.push(origin);
            loaded.definitions.push(definition);
        }
    }
    loaded.common = common;
    loaded
}

type Lowered = (Vec<(Definition, Element, Origin)>, Findings);

fn lower_all(definitions: &[&(String, SourceFile)], common: &Common) -> Lowered {
    let mut findings = Findings::new();
    let mut elements = Vec::with_capacity(definitions.len());
    for (stem, file) in definitions {
        if let Some(definition) = read::definition(file, &mut findings) {
            let naming = Naming::module(stem);
            let (element, origin) = lower::element(&definition, &naming, common, &mut findings);
            elements.push((definition, element, origin));
        }
    }
    (elements, findings)
}

/// Checks between elements.
fn across(elements: &[Listing], files: &[(String, SourceFile)], findings: &mut Findings) {
    let file_of = |element: &Listing| {
        let file = files.iter().find(|(stem, _)| *stem == element.module);
        file.map(|(_, file)| file)
    };
    let mut keys: BTreeMap<&str, &Listing> = BTreeMap::new();
    for element in elements.iter().filter(|element| !element.key.is_empty()) {
        if let Some(first) = keys.insert(&element.key, element)
            && let Some(file) = file_of(element)
        {
            // Entries have keys too: the element's is where its own text stands.
            let written = quote(&element.key);
            let place = file.text.find(&written).unwrap_or(0);
            let message = format!("`{}.json` has the key `{}` too", first.module, element.key);
            let remedy =
                "one element has one definition: merge the two, or correct one of the keys";
            let at = Span::new(place, place + written.len());
            findings.push(Finding::new(
                Code::DuplicateKey,
                &file.name,
                at,
                message,
                "the second",
                remedy,
            ));
        }
    }
    let hubs: std::collections::BTreeSet<&str> = elements
        .iter()
        .map(|element| element.hub.as_str())
        .collect();
    if hubs.len() > MOST_HUBS {
        let message = format!(
            "{} hubs, and a crate can have {MOST_HUBS} features for them",
            hubs.len()
        );
        let remedy = "let elements share hubs";
        findings.push(Finding::new(
            Code::TooManyHubs,
            DEFINITIONS,
            Span::default(),
            message,
            "",
            remedy,
        ));
    }
}

/// Stages 3 and 4 for the whole catalogue.
///
/// # Errors
///
/// When a rendered item is none: a bug of ours, not of a definition.
pub fn plan(loaded: &Loaded) -> Result<Plan, NotAnItem> {
    let mut plan = Plan::default();
    for (element, (rust, page)) in loaded.catalog.elements.iter().zip(render_all(loaded)?) {
        plan.files.extend(files(
            &element.names.module,
            Content::Text(rust),
            Content::Text(page),
        ));
    }
    let listings: Vec<Listing> = loaded
        .catalog
        .elements
        .iter()
        .map(Element::listing)
        .collect();
    for (path, text) in shared_files(&listings, &loaded.catalog.choices)? {
        plan.files.push(planned(path, Content::Text(text)));
    }
    plan.regions = regions(&listings);
    Ok(plan)
}

fn files(module: &str, rust: Content, page: Content) -> [PlannedFile; 2] {
    [
        PlannedFile {
            path: format!("{MODULES}/{module}.rs"),
            content: rust,
        },
        PlannedFile {
            path: format!("{MODULES}/{module}.md"),
            content: page,
        },
    ]
}

/// Module and page of every element, on two threads: tokens cannot cross from one to another, but
/// texts can.
fn render_all(loaded: &Loaded) -> Result<Vec<(String, String)>, NotAnItem> {
    let work: Vec<_> = loaded
        .catalog
        .elements
        .iter()
        .zip(&loaded.origins)
        .collect();
    let render = |half: &[(&Element, &Origin)]| -> Result<Vec<(String, String)>, NotAnItem> {
        half.iter()
            .map(|(element, origin)| Ok((module(element, origin)?, guide::page(element, origin))))
            .collect()
    };
    let (first, second) = work.split_at(work.len() / 2);
    let (first, second) = std::thread::scope(|scope| {
        let first = scope.spawn(|| render(first));
        let second = render(second);
        (
            first
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
            second,
        )
    });
    let mut all = first?;
    all.extend(second?);
    Ok(all)
}

/// The text of one element's module.
///
/// # Errors
///
/// When a rendered item is none: a bug of ours, not of the definition.
pub fn module(element: &Element, origin: &Origin) -> Result<String, NotAnItem> {
    let mut inner: Vec<String> = guide::summary(element)
        .iter()
        .map(|line| format!("//! {line}").trim_end().to_owned())
        .collect();
    inner.push("//!".into());
    inner.push(format!(
        "#![doc = include_str!(\"{}.md\")]",
        element.names.module
    ));
    render::rust(&origin.file, &inner, emit::module(element))
}

/// The files that follow from the whole catalogue: shared choices, index, hub pages, schema.
fn shared_files(
    listings: &[Listing],
    choices: &[Choice],
) -> Result<Vec<(&'static str, String)>, NotAnItem> {
    let rust =
        |line: &str, items: Vec<Snippet>| render::rust(DEFINITIONS, &[line.to_owned()], items);
    let shared = "//! Choices that many elements share.";
    let index = "//! One module an element, behind the feature of its hub.";
    Ok(vec![
        (
            "element-types/src/choice/common.rs",
            rust(shared, emit::index::choices(choices))?,
        ),
        (
            "element-types/src/elements.rs",
            rust(index, emit::index::elements(listings))?,
        ),
        (
            "element-types/src/hub.rs",
            rust("//! The elements by hub.", emit::index::hub_pages(listings))?,
        ),
        ("element-defs/schema.json", schema::text()),
    ])
}

/// The regions that follow from the whole catalogue, in files that people write.
fn regions(listings: &[Listing]) -> Vec<PlannedRegion> {
    let regions = [
        ("element-types/Cargo.toml", features(listings)),
        ("README.md", catalogue::table(listings)),
        (".github/CONTRIBUTING.md", schema::chapter()),
    ];
    let planned = regions.map(|(path, text)| PlannedRegion {
        path: path.into(),
        text,
    });
    planned.into()
}

fn planned(path: &str, content: Content) -> PlannedFile {
    PlannedFile {
        path: path.to_owned(),
        content,
    }
}

fn features(listings: &[Listing]) -> String {
    let hubs = emit::index::hubs(listings);
    let quoted: Vec<String> = hubs.iter().map(|hub| format!("\"{hub}\"")).collect();
    let mut lines = format!("full = [{}]\n", quoted.join(", "));
    for hub in hubs {
        lines.push_str(hub);
        lines.push_str(" = []\n");
    }
    lines
}
