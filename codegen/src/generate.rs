//! The five stages in a row: definitions in, a [`Plan`] out.
//!
//! **Input:** definitions, parsed and lowered. **Output:** every file with its text.
//!
//! Everything is parsed and lowered before anything is emitted; nothing is planned unless
//! everything rendered.

pub mod incremental;
mod load;
mod new_definitions;
mod own_catalogue;
pub(crate) mod unlikely_names;

pub use self::new_definitions::{Existing, add_definitions};
pub use load::{Loaded, load, load_elements, load_to_plan};
pub use own_catalogue::{Index, own_changes, own_schema, plan_own};

use crate::definition::{format_chapter, schema_json};
use crate::emit;
use crate::emit::code::Snippet;
use crate::model::{Catalog, Choice, Element, Home, Listing, Origin};
use crate::pages::{element_lists, guide};
use crate::render::{self, NotAnItem};
use crate::schema::{self, Part};
use crate::tree::{Content, DEFINITIONS, OPENAPI, Plan, PlannedFile, PlannedRegion, SCHEMA};

/// Stages 3 and 4 for the whole catalogue, which is used up: of thousands of elements each goes when
/// its files are rendered.
///
/// # Errors
///
/// When a rendered item is none: a bug of ours, not of a definition.
pub fn plan(loaded: Loaded) -> Result<Plan, NotAnItem> {
    let mut plan = Plan::default();
    let Catalog { elements, choices } = loaded.catalog;
    let (mut listings, mut parts) = (Vec::new(), Vec::new());
    for made in render_all(elements, loaded.origins)? {
        let module = &made.listing.module;
        let (rust, page) = (Content::Text(made.rust), Content::Text(made.page));
        plan.files
            .extend(files(Home::Workspace, module, rust, page));
        listings.push(made.listing);
        parts.push(made.part);
    }
    for (path, text) in shared_files(&listings, &choices)? {
        plan.files.push(planned(path, Content::Text(text)));
    }
    plan.files.push(document(&listings, parts));
    plan.regions = regions(&listings);
    Ok(plan)
}

/// The document for other languages, from one part for each element.
fn document(listings: &[Listing], parts: Vec<Part>) -> PlannedFile {
    let hubs = listings.iter().map(|listing| listing.hub.as_str());
    planned(OPENAPI, Content::Text(schema::committed(hubs, parts)))
}

fn files(home: Home, module: &str, rust: Content, page: Content) -> [PlannedFile; 2] {
    [("rs", rust), ("md", page)].map(|(ending, content)| PlannedFile {
        path: home.module_file(module, ending),
        content,
    })
}

/// What one element is made into.
struct Rendered {
    listing: Listing,
    /// Its module.
    rust: String,
    /// Its page.
    page: String,
    /// What it adds to the document for other languages.
    part: Part,
}

impl Rendered {
    fn of(element: &Element, origin: &Origin) -> Result<Self, NotAnItem> {
        Ok(Self {
            listing: element.listing(),
            rust: module(element, origin)?,
            page: guide::page(element, origin),
            part: schema::committed_part(element),
        })
    }
}

/// What every element is made into, on two threads.
fn render_all(elements: Vec<Element>, origins: Vec<Origin>) -> Result<Vec<Rendered>, NotAnItem> {
    let mut first: Vec<_> = elements.into_iter().zip(origins).collect();
    let second = first.split_off(first.len() / 2);
    let render = |half: Vec<(Element, Origin)>| -> Result<Vec<Rendered>, NotAnItem> {
        let each = half.into_iter();
        each.map(|(element, origin)| Rendered::of(&element, &origin))
            .collect()
    };
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
    let inner = [
        format!("//! {}", guide::summary(element)),
        "//!".to_owned(),
        format!("#![doc = include_str!(\"{}.md\")]", element.names.module),
    ];
    let header = origin.home.rust_header(&origin.file);
    render::rust(&header, &inner, emit::module(element))
}

/// What the page of all hubs says before it lists them.
const HUBS: &str = "\
//! The elements by hub, each hub behind the feature of its name.
//!
//! A hub is the vendor's word for products that do the same. The vendor's division is kept, so that a
//! hub here is the hub of an element's page, of the platform's answers and of `SPEC`: what is in no
//! other hub is in `general`, and a few hubs hold one element (`ocr`, `sage`, `underarmour`). A product
//! is found by its name with the search of this documentation, whatever its hub.";

/// The files that follow from the whole catalogue: shared choices, index, hub pages, schema.
fn shared_files(
    listings: &[Listing],
    choices: &[Choice],
) -> Result<Vec<(&'static str, String)>, NotAnItem> {
    let header = Home::Workspace.rust_header(DEFINITIONS);
    let rust = |text: &str, items: Vec<Snippet>| {
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        render::rust(&header, &lines, items)
    };
    let shared = "//! Choices that many elements share.";
    let elements = "//! The elements: one module each, behind the feature of its hub; [`hub`](crate::hub) has them by hub.";
    let index = "//! From the key of an element to its table and its types.";
    Ok(vec![
        (
            "element-types/src/choice/common.rs",
            rust(shared, emit::index::choices(choices))?,
        ),
        (
            "element-types/src/elements.rs",
            rust(elements, emit::index::elements(listings))?,
        ),
        (
            "element-types/src/index.rs",
            rust(index, emit::index::index(listings))?,
        ),
        (
            "element-types/src/hub.rs",
            rust(HUBS, emit::index::hub_pages(listings))?,
        ),
        (
            "element-types/src/hubs.md",
            Home::Workspace.markdown_header(DEFINITIONS) + "\n" + &element_lists::hubs(listings),
        ),
        (SCHEMA, schema_json::text()),
    ])
}

/// The regions that follow from the whole catalogue, in files that people write.
fn regions(listings: &[Listing]) -> Vec<PlannedRegion> {
    let regions = [
        ("element-types/Cargo.toml", features(listings)),
        ("element-defs/README.md", element_lists::catalogue(listings)),
        (".github/CONTRIBUTING.md", format_chapter::text()),
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
