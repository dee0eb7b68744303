//! What the real crate costs: the definitions of the repository in, check of `element-types` with
//! single hubs and with `full` out, beside the same elements with serde derive and bon.

use crate::emit::peers::{self, Member};
use crate::measure::Series;
use crate::rustc::{self, Crate, Mode, Warm};
use crate::variant::Variant;
use bench_kit::paths;
use bench_kit::stats::{Ratio, median};
use bench_kit::table::Table;
use element_codegen::diagnostic::Findings;
use element_codegen::generate::{Loaded, load};
use element_codegen::model::{Element, Entry, Presence};
use element_codegen::tree::{RealDisk, read_inputs};
use element_codegen::{doc, name};
use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;

/// What a run takes.
pub(crate) struct Settings {
    /// Rounds that count.
    pub(crate) rounds: usize,
    /// Whether instructions are counted.
    pub(crate) counting: Counting,
}

/// Whether instructions are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Counting {
    No,
    Instructions,
}

/// A line of the table: which variant, of how much, and which one is the same with nothing in it.
struct Row {
    variant: Variant,
    elements: usize,
    entries: usize,
    empty: usize,
}

/// The places of the rows that others are compared with.
const SERDE_AND_BON: usize = 1;
const OURS_EMPTY: usize = 2;

/// Prints the table.
pub(crate) fn bench(folder: &Path, settings: &Settings) -> Result<(), String> {
    let catalog = catalogue()?.catalog.elements;
    let rows = rows(folder, &catalog)?;
    println!(
        "### Check of the catalogue, {} elements; {} rounds\n",
        catalog.len(),
        settings.rounds
    );
    let variants: Vec<Variant> = rows.iter().map(|row| row.variant.clone()).collect();
    let mut series = Series::take(&variants, Mode::Check, settings.rounds)?;
    if settings.counting == Counting::Instructions {
        if rustc::can_count() {
            series.count_instructions(&variants, Mode::Check)?;
        } else {
            println!("valgrind was not found: no instructions are counted.\n");
        }
    }
    println!("{}", table(&rows, &series));
    Ok(())
}

/// The definitions of the repository.
fn catalogue() -> Result<Loaded, String> {
    let mut findings = Findings::new();
    let inputs = read_inputs(&RealDisk::new(paths::repository()), &mut findings);
    let loaded = load(&inputs, &mut findings);
    let errors = findings.has_errors();
    let count = findings.into_list().len();
    if errors {
        return Err(format!(
            "{count} findings in the definitions; `cargo xtask gen --check` shows them"
        ));
    }
    Ok(loaded)
}

fn rows(folder: &Path, catalog: &[Element]) -> Result<Vec<Row>, String> {
    let crates = folder.join("crates/catalogue");
    let bench = paths::bench().join("Cargo.toml");
    let target = folder.join("peers");
    let warm = Rc::new(Warm::build(&bench, &["peers"], &[], Mode::Check, &target)?);
    let none: &[&Element] = &[];
    let all: Vec<&Element> = catalog.iter().collect();
    let empty = Variant::written(&crates, "empty crate", &[], &[], &warm)?;
    let modules: Vec<_> = catalog.iter().map(by_hand).collect();
    let externs = &["serde", "bon", "serde_json"];
    let peers = Variant::written(&crates, "serde + bon", externs, &modules, &warm)?;
    let mut rows = vec![row(empty, none, 0), row(peers, &all, 0)];

    let manifest = paths::repository().join("Cargo.toml");
    let target = folder.join("repository");
    let warm = Warm::build(&manifest, &["element-types"], &[], Mode::Check, &target)?;
    let warm = Rc::new(warm);
    let hubs = hubs(catalog);
    rows.push(row(
        ours("element-types, no feature", &[], &crates, &warm)?,
        none,
        OURS_EMPTY,
    ));
    for (hub, elements) in picked(&hubs) {
        let variant = ours(&format!("element-types, `{hub}`"), &[hub], &crates, &warm)?;
        rows.push(row(variant, elements, OURS_EMPTY));
    }
    let mut features: Vec<&str> = hubs.keys().copied().collect();
    features.push("full");
    let full = ours("element-types, `full`", &features, &crates, &warm)?;
    rows.push(row(full, &all, OURS_EMPTY));
    Ok(rows)
}

fn row(variant: Variant, elements: &[&Element], empty: usize) -> Row {
    Row {
        variant,
        elements: elements.len(),
        entries: elements.iter().map(|element| element.entries.len()).sum(),
        empty,
    }
}

/// The elements by hub.
fn hubs(catalog: &[Element]) -> BTreeMap<&str, Vec<&Element>> {
    let mut hubs: BTreeMap<&str, Vec<&Element>> = BTreeMap::new();
    for element in catalog {
        hubs.entry(&element.hub).or_default().push(element);
    }
    hubs
}

/// The smallest hub, one in the middle and the largest.
fn picked<'a>(hubs: &'a BTreeMap<&'a str, Vec<&'a Element>>) -> Vec<(&'a str, &'a [&'a Element])> {
    let mut sorted: Vec<(&str, &[&Element])> =
        hubs.iter().map(|(hub, of)| (*hub, of.as_slice())).collect();
    sorted.sort_by_key(|(_, elements)| elements.len());
    let last = sorted.len().saturating_sub(1);
    let mut places = vec![0, last * 3 / 4, last];
    places.dedup();
    places
        .into_iter()
        .filter_map(|place| sorted.get(place).copied())
        .collect()
}

/// The crate of the repository with these features.
fn ours(name: &str, features: &[&str], crates: &Path, warm: &Rc<Warm>) -> Result<Variant, String> {
    let out = crates.join("element-types");
    std::fs::create_dir_all(&out).map_err(|error| format!("{}: {error}", out.display()))?;
    let measured = Crate {
        root: paths::repository().join("element-types/src/lib.rs"),
        externs: &["serde", "serde_json"],
        features: features.iter().map(|&feature| feature.to_owned()).collect(),
        out,
    };
    Ok(Variant::new(name, measured, warm))
}

/// An element as people write it: the docs are those that our generator writes.
fn by_hand(element: &Element) -> (String, String) {
    let sent = element.sent().map(|(_, entry)| entry);
    let sent = sent.filter(|entry| !entry.always_fixed()).map(|entry| {
        let required = entry
            .presence
            .iter()
            .all(|presence| *presence == Presence::Required);
        member(entry, &doc::sent(entry, &element.ways), required)
    });
    let reported = element
        .entries
        .iter()
        .map(|entry| member(entry, &doc::reported(entry), false));
    let text = comment(&doc::config(element), "");
    let text = peers::structs(&text, &doc::escape_line(&element.name), sent, reported);
    (element.names.module.clone(), text)
}

fn member(entry: &Entry, lines: &[String], required: bool) -> Member {
    Member {
        name: name::spelled(&entry.ident),
        key: entry.key.clone(),
        doc: comment(lines, "    "),
        required,
    }
}

fn comment(lines: &[String], indent: &str) -> String {
    let lines = lines.iter().map(|line| format!("{indent}/// {line}\n"));
    lines.collect()
}

fn table(rows: &[Row], series: &Series) -> Table {
    let mut columns = vec![
        "crate",
        "elements",
        "entries",
        "ms",
        "ms per element",
        "µs per entry",
        "serde + bon is, ms",
        "serde + bon is, processor",
    ];
    if !series.instructions.is_empty() {
        columns.extend([
            "M instructions per element",
            "per entry",
            "serde + bon is, instructions",
        ]);
    }
    let mut table = Table::new(columns);
    for (at, row) in rows.iter().enumerate() {
        let mut cells = vec![
            row.variant.name.clone(),
            row.elements.to_string(),
            row.entries.to_string(),
            format!("{:.0}", median(&series.wall[at])),
        ];
        if row.elements > 0 {
            cells.extend(costs(rows, at, series));
        }
        table.row(cells);
    }
    table
}

/// What a crate costs beyond the same one with nothing in it.
fn costs(rows: &[Row], at: usize, series: &Series) -> Vec<String> {
    let row = &rows[at];
    let each = |series: &[Vec<f64>], at: usize| -> Vec<f64> {
        let own = series[at].iter().zip(&series[rows[at].empty]);
        own.map(|(own, empty)| (own - empty) / count(rows[at].entries))
            .collect()
    };
    let (wall, cpu) = (each(&series.wall, at), each(&series.cpu, at));
    let size = count(row.entries) / count(row.elements);
    let times = |series: &[Vec<f64>], own: &[f64]| {
        format!("{} times", Ratio::of(&each(series, SERDE_AND_BON), own))
    };
    let mut cells = vec![
        format!("{:.2}", median(&wall) * size),
        format!("{:.0}", median(&wall) * 1e3),
        times(&series.wall, &wall),
        times(&series.cpu, &cpu),
    ];
    if !series.instructions.is_empty() {
        let each = |at: usize| {
            (series.instructions[at] - series.instructions[rows[at].empty])
                / count(rows[at].entries)
        };
        cells.push(format!("{:.1}", each(at) * size));
        cells.push(format!("{:.2}", each(at)));
        cells.push(format!("{:.2} times", each(SERDE_AND_BON) / each(at)));
    }
    cells
}

fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::NAN, f64::from)
}
