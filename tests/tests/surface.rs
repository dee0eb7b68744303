//! The public surface of three modules, one of each shape: one way, several ways, a grant with extras.
//! A change of what applications see is one diff of a text file; `UPDATE_EXPECT=1` writes it anew.

use std::fmt::Write as _;

use element_tests::workspace;

#[test]
fn the_surface_of_three_modules_is_as_it_was_agreed() {
    for module in ["freshservice", "hubspotcrm", "quickbooks"] {
        let path = format!("element-types/src/elements/{module}.rs");
        let source = std::fs::read_to_string(workspace().join(path)).expect("a generated module");
        let surface = surface(&source);
        let path = workspace().join(format!("tests/surface/{module}.txt"));
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            std::fs::write(&path, &surface).expect("the agreed surface");
        }
        let agreed = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(surface, agreed, "{module}");
    }
}

/// Public items, fields and functions with their types, and the traits that are implemented; without
/// docs, bodies and what is hidden.
fn surface(source: &str) -> String {
    let mut lines = source.lines().peekable();
    let mut out = String::new();
    let mut hidden = false;
    let mut inside = false;
    while let Some(line) = lines.next() {
        let text = line.trim();
        if text.starts_with("#[doc(hidden)]") {
            hidden = true;
            continue;
        }
        let starts = ["pub ", "impl", "type ", "const "];
        if !starts.iter().any(|start| text.starts_with(start)) {
            inside &= line != "}";
            continue;
        }
        let mut item = text.to_owned();
        let is_field = line.starts_with("    pub ") && !text.starts_with("pub fn");
        while !is_field && !item.ends_with([';', '{']) && !item.ends_with("{}") {
            let Some(next) = lines.next() else { break };
            // A value is no part of the surface.
            item = format!("{item} {}", next.trim());
        }
        if std::mem::take(&mut hidden) {
            skip(line, &item, &mut lines);
            continue;
        }
        let indent = if inside && line.starts_with("    ") {
            "    "
        } else {
            ""
        };
        inside |= !line.starts_with(' ') && item.ends_with('{');
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{indent}{}", plain(&item));
    }
    out
}

/// Goes past a hidden item: to the brace at its own indent.
fn skip<'a>(line: &str, item: &str, lines: &mut impl Iterator<Item = &'a str>) {
    if item.ends_with(';') || item.ends_with("{}") {
        return;
    }
    let indent = line.len() - line.trim_start().len();
    let end = format!("{}}}", " ".repeat(indent));
    let _ = lines.find(|line| *line == end);
}

/// Without what every line repeats.
fn plain(item: &str) -> String {
    let item = item.trim_end_matches(['{', ',', ';', ' ']);
    let item = item.split(" = {").next().unwrap_or(item);
    let item = item
        .replace("::core::convert::", "")
        .replace("::core::option::", "");
    item.replace("::element_types::", "")
        .replace("( ", "(")
        .replace(", )", ")")
        .replace(", >", ">")
        .replace("< ", "<")
}
