//! Whether a text says that an entry must be sent or may be left out.

use super::phrases::{DEPENDS, EVERYBODY, FAILS, OPTIONAL, REQUIRED, WITHOUT};
use super::{answered, plain_but_code};
use crate::facts::Stated;
use crate::guide::table::columns::Asks;

/// What a description says in one of its sentences.
pub(in crate::guide) fn stated(description: &str) -> Option<Stated> {
    let text = description.replace(['*', '_'], "");
    let sentences = sentences(&text);
    let mut clauses = sentences.iter().flat_map(|sentence| sentence.split(';'));
    clauses.find_map(one)
}

fn one(sentence: &str) -> Option<Stated> {
    let text = plain_but_code(sentence);
    let starts = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
    let holds = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if let Some(answer) = labelled(&text) {
        return Some(answer);
    }
    if let Some(alone) = alone(&text) {
        return Some(alone);
    }
    if starts(&["conditional"]) || holds(&["(conditional"]) {
        return Some(Stated::Sometimes);
    }
    let begins_so = starts(&["if ", "when "]);
    if begins_so && holds(WITHOUT) && !holds(&["not required", "not needed"]) {
        return Some(if holds(FAILS) {
            Stated::Required
        } else {
            Stated::Optional
        });
    }
    let refused = ["non-optional", "not optional", "n't optional"];
    let negated = holds(&["not be ", "n't be "]) && !holds(&["need not be "]);
    let leave = holds(&["leave `"]) && holds(&["` out", "` empty", "` blank"]);
    let drop = holds(&["omit `", "skip `"]);
    let refused_to = holds(&[
        "not leave",
        "not omit",
        "not skip",
        "n't leave",
        "n't omit",
        "n't skip",
    ]);
    let dropped = (leave || drop) && !refused_to;
    let optional = starts(&["optional"]) || holds(OPTIONAL) && !negated || dropped;
    if optional && !holds(&refused) {
        return Some(Stated::Optional);
    }
    let required = starts(&["required", "mandatory", "compulsory", "needed", "necessary"])
        || holds(REQUIRED)
        || holds(&refused);
    // Nobody can demand of every caller what only some accounts need.
    // "Only `a` is required" depends on nothing.
    let text = text.replace("only `", "`");
    let holds = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let depends = holds(DEPENDS) && !holds(EVERYBODY) || starts(&["if ", "when ", "for "]);
    required.then_some(if depends {
        Stated::Sometimes
    } else {
        Stated::Required
    })
}

/// Whether a text has a word about presence, whatever it says.
pub(in crate::guide) fn hints(text: &str) -> bool {
    const HINTS: &[&str] = &[
        "optional",
        "required",
        "mandatory",
        "omit",
        "leave",
        "left out",
        "skip",
        "need",
        "must ",
        "unless",
        "conditional",
        "not specified",
        "not given",
        "not provided",
        "not supplied",
        "missing",
        "blank",
        "empty",
        "nothing is",
    ];
    let lower = text.to_lowercase();
    HINTS.iter().any(|hint| lower.contains(hint))
}

/// A verdict between commas or brackets: `(string, required)`.
fn alone(text: &str) -> Option<Stated> {
    let parts = text.split([',', '(', ')', '[', ']', '|', '/']);
    parts
        .map(|part| part.trim().trim_end_matches('.'))
        .find_map(|part| match part {
            "required" | "mandatory" | "both required" | "all required" | "both mandatory"
            | "all mandatory" => Some(Stated::Required),
            "optional" | "not required" | "both optional" | "all optional" => {
                Some(Stated::Optional)
            }
            "conditional" => Some(Stated::Sometimes),
            part if depends_alone(part) => Some(Stated::Sometimes),
            _ => None,
        })
}

/// `required if the desk is open`
fn depends_alone(part: &str) -> bool {
    let condition = part.strip_prefix("required ").unwrap_or_default();
    let words = ["if ", "when ", "only ", "unless "];
    words.iter().any(|word| condition.starts_with(word))
}

/// `Required: yes`, `Mandatory? No`.
fn labelled(text: &str) -> Option<Stated> {
    let (label, answer) = text.split_once([':', '?'])?;
    let asks = match label.trim() {
        "required" | "mandatory" | "compulsory" => Asks::Required,
        "optional" => Asks::Optional,
        _ => return None,
    };
    let answer = answer.trim();
    let is_one = ["y", "yes", "true", "n", "no", "false"].contains(&answer.trim_end_matches('.'));
    is_one.then(|| answered(answer, asks))
}

/// The sentences of a text: a line that starts with a name and a colon is one of its own.
pub(in crate::guide) fn sentences(text: &str) -> Vec<String> {
    let mut joined = String::new();
    for line in text.lines() {
        if line.trim().is_empty() {
            joined.push('\u{0}');
            continue;
        }
        let name = line.split_once([':', '?']).map_or("", |(name, _)| name);
        let is_named = !name.is_empty() && name.split_whitespace().count() <= 2;
        // A row of what was meant to be a table.
        let is_row = line.contains(" | ");
        joined.push_str(if is_named || is_row { "\u{0}" } else { " " });
        joined.push_str(line.trim());
    }
    let mut sentences = Vec::new();
    for part in joined.split(['\u{0}', '!']) {
        sentences.extend(part.split(". ").map(str::trim).map(str::to_owned));
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_says_whether_an_entry_may_be_left_out() {
        let required = Some(Stated::Required);
        let optional = Some(Stated::Optional);
        let sometimes = Some(Stated::Sometimes);
        for (text, expected) in [
            ("Must be sent with every request.", required),
            ("This value is mandatory. You find it there.", required),
            ("The name. It is required.", required),
            ("A non-optional name.", required),
            ("This cannot be left empty.", required),
            ("Required: yes", required),
            ("Not mandatory. The team.", optional),
            ("You can leave this empty.", optional),
            ("If omitted, `fast` is assumed.", optional),
            ("– may be\nleft out", optional),
            ("Type: string\nRequired: no\nDefault: `x`", optional),
            ("It is required if you use a proxy.", sometimes),
            ("(string, required)", required),
            ("integer, optional, default = 5", optional),
            ("This can be skipped.", optional),
            ("A paid plan is required.", None),
            ("The fields required by the search.", None),
            ("An optional-looking word.", None),
            ("Must be set to `true`.", None),
            ("Should not be empty.", required),
            ("The caller has to pass `x`.", required),
            ("You don't have to pass `x`.", optional),
            ("Leave `x` out if you have one.", optional),
            ("Do not leave `x` out.", None),
            ("`x` | a word | required\n`y` | optional", required),
            ("(conditional) a port", sometimes),
            ("Needed only with polling.", sometimes),
            ("Only `a` and `b` are needed.", required),
            ("Required for all accounts.", required),
            ("Required with `x`.", sometimes),
            ("If `x` is not specified, all are read.", optional),
            ("If `x` is not given, the call fails.", required),
            ("If omitted, an error is returned.", required),
            ("When not set, `fast` is assumed.", optional),
            ("If it is not required, remove it.", optional),
        ] {
            assert_eq!(stated(text), expected, "{text}");
        }
    }
}
