//! What a change takes away from callers: the public lines of a module before and after.
//!
//! Comes in: two texts of one generated module. Goes out: what compiled before and will not any
//! more. Our own text is regular enough to be read by line; nothing else is fed in.

use std::collections::BTreeSet;

/// Fields, methods, variants and required entries that went, changed or came, for people.
#[must_use]
pub fn breaking(before: &str, after: &str) -> Vec<String> {
    let (old, new) = (public(before), public(after));
    let mut lines: Vec<String> = old
        .difference(&new)
        .map(|line| format!("gone or changed: {line}"))
        .collect();
    let (old, new) = (required(before), required(after));
    lines.extend(
        new.difference(&old)
            .map(|entry| format!("newly required: {entry}")),
    );
    lines
}

/// Signatures: everything between `pub` and the body, on one line.
fn public(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut scope = "";
    let mut open: Option<String> = None;
    for line in text.lines() {
        if !line.starts_with([' ', '/', '#', '}']) {
            scope = line.trim_end_matches(['{', ' ', '<']);
        }
        let line = line.trim();
        let part = match &mut open {
            Some(part) => {
                part.push(' ');
                part.push_str(line);
                part
            }
            None if line.starts_with("pub fn ") || is_field(line) => open.insert(line.to_owned()),
            None => continue,
        };
        let ends = line.ends_with(['{', ',', ';'])
            && part.matches('(').count() == part.matches(')').count()
            && part.matches('<').count() == part.replace("->", "").matches('>').count();
        if ends {
            let signature = part
                .trim_end_matches(['{', ',', ';', ' '])
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ");
            // Which entries are still missing is said by the bounds of `build`, not by each setter.
            let signature = signature.split(" where ").next().unwrap_or_default();
            let signature = signature
                .split(" -> ConfigBuilder<")
                .next()
                .unwrap_or_default();
            found.insert(format!("{} {signature}", kind(scope)));
            open = None;
        }
    }
    found
}

fn is_field(line: &str) -> bool {
    line.strip_prefix("pub ").is_some_and(|rest| {
        let name = rest.split(':').next().unwrap_or_default();
        rest.contains(": ")
            && name
                .trim_start_matches("r#")
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    })
}

/// `impl InstanceConfig` gives `InstanceConfig`; a builder's parameters change with every entry.
fn kind(scope: &str) -> &str {
    let name = scope
        .rsplit("impl ")
        .next()
        .unwrap_or(scope)
        .trim_start_matches("pub struct ");
    if scope.contains("Builder") {
        "ConfigBuilder"
    } else {
        name.split('<').next().unwrap_or(name)
    }
}

/// Entries that `build` demands.
fn required(text: &str) -> BTreeSet<String> {
    let messages = text
        .lines()
        .map(str::trim)
        .filter_map(|line| line.strip_prefix("message = \""));
    messages
        .map(|line| line.trim_end_matches(['"', ',']).to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::breaking;

    const BEFORE: &str = "pub struct Config {\n    pub a: String,\n    pub b: Option<bool>,\n}\n\nimpl Config {\n    pub fn x(\n        self,\n        v: impl Into<String>,\n    ) -> Self {\n        self\n    }\n}\n";

    #[test]
    fn names_what_goes_and_nothing_else() {
        assert!(breaking(BEFORE, BEFORE).is_empty());
        let more = BEFORE.replace("    pub b", "    pub c: Option<i64>,\n    pub b");
        assert!(
            breaking(BEFORE, &more).is_empty(),
            "an optional entry more breaks nobody"
        );
        let changed = BEFORE.replace("Option<bool>", "Option<i64>");
        assert_eq!(
            breaking(BEFORE, &changed),
            ["gone or changed: Config pub b: Option<bool>"]
        );
        let gone = BEFORE.replace("fn x(", "fn y(");
        assert_eq!(
            breaking(BEFORE, &gone),
            ["gone or changed: Config pub fn x( self, v: impl Into<String>, ) -> Self"]
        );
        let required =
            format!("{BEFORE}        message = \"Acme needs `a` (A), which is not set\",\n");
        assert_eq!(
            breaking(BEFORE, &required),
            ["newly required: Acme needs `a` (A), which is not set"]
        );
    }
}
