//! Which default a text states.
//!
//! Comes in: a description, or the cell of a column of defaults. Goes out: the value on the wire;
//! nothing where the words could mean something else, which [`is_vague`] then says.

use super::sentences;

/// What stands between the word and the value.
const SAID: &[&str] = &[
    "defaults to",
    "default value is",
    "default value:",
    "default value =",
    "default is",
    "default:",
    "default =",
    "default to",
];

/// What stands behind the value.
const BEHIND: &[&str] = &[
    " by default",
    " unless set",
    " unless given",
    " unless specified",
    " unless you",
    " when not set",
    " when not given",
    " when not specified",
    " if not set",
    " if not given",
    " if not specified",
];

/// How people say that an entry was left out.
const LEFT_OUT: &[&str] = &[
    "omitted",
    "omit ",
    "left out",
    "leave it out",
    "leave this out",
    "left empty",
    "left blank",
    "leave it empty",
    "leave this empty",
    "not set",
    "not given",
    "not specified",
    "not provided",
    "not sent",
    "unset",
    "missing",
];

/// How they say what happens then.
const THEN: &[&str] = &[
    "used",
    "uses",
    "use ",
    "assumed",
    "assumes",
    "taken",
    "takes",
    "falls back to",
    "applies",
];

/// The default that a description states.
pub(in crate::guide) fn default(description: &str) -> Option<String> {
    // Emphasis stands between a name and its colon: `**Default:** x`.
    let plain = description.replace('*', "");
    sentences(&plain).iter().find_map(|sentence| {
        behind(sentence)
            .or_else(|| before(sentence))
            .or_else(|| instead(sentence))
            .map(flag)
    })
}

/// Whether a description speaks of a default that it does not spell out.
pub(in crate::guide) fn is_vague(description: &str) -> bool {
    let speaks = words_of(description).any(|word| word.starts_with("default"));
    speaks && default(description).is_none()
}

fn words_of(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.map(str::to_lowercase)
}

/// `Default: x`, `defaults to x`; in marks even behind the bare word.
fn behind(sentence: &str) -> Option<String> {
    let lower = sentence.to_ascii_lowercase();
    for said in SAID {
        let Some(after) = found(&lower, said).and_then(|end| sentence.get(end..)) else {
            continue;
        };
        let after = after.trim_start_matches([' ', ':', '=']);
        if let Some(value) = marked(after).or_else(|| bare(after)) {
            return Some(value);
        }
    }
    let after = sentence.get(found(&lower, "default")?..)?.trim_start();
    let word = after.split([' ', ',', ')', ';']).next().unwrap_or_default();
    let plain = word.trim_end_matches('.');
    marked(after).or_else(|| is_plain(plain).then(|| plain.to_owned()))
}

/// `x by default`.
fn before(sentence: &str) -> Option<String> {
    let lower = sentence.to_ascii_lowercase();
    let end = BEHIND.iter().find_map(|said| lower.find(said))?;
    let said = sentence.get(..end)?.trim_end();
    let closing = said.chars().next_back()?;
    if matches!(closing, '`' | '"' | '”') {
        let opening = if closing == '”' { '“' } else { closing };
        let inside = said.strip_suffix(closing)?;
        let (_, value) = inside.rsplit_once(opening)?;
        return (!value.is_empty()).then(|| value.to_owned());
    }
    let word = said.rsplit([' ', ',', '(', ':']).next()?;
    is_plain(word).then(|| word.to_owned())
}

/// `If it is left out, x is used`: the one value in the sentence.
fn instead(sentence: &str) -> Option<String> {
    let lower = sentence.to_ascii_lowercase();
    let left_out = LEFT_OUT
        .iter()
        .filter_map(|said| found(&lower, said))
        .min()?;
    let rest = sentence.get(left_out..)?;
    let lower = lower.get(left_out..)?;
    if !THEN.iter().any(|then| lower.contains(then)) {
        return None;
    }
    let mut values = rest.split('`').skip(1).step_by(2);
    if let Some(value) = values.next() {
        let alone = values.next().is_none() && !value.is_empty();
        return alone.then(|| value.to_owned());
    }
    let mut numbers = rest
        .split_whitespace()
        .map(|word| word.trim_matches([',', '.', '"', '“', '”']));
    let value = numbers.find(|word| is_plain(word))?;
    Some(value.to_owned())
}

/// Where `said` ends in a text, if words end around it.
fn found(text: &str, said: &str) -> Option<usize> {
    let mut places = text.match_indices(said);
    let (at, _) = places.find(|(at, _)| !text[..*at].ends_with(char::is_alphanumeric))?;
    Some(at + said.len())
}

/// A value in back-ticks or quotes at the start.
fn marked(text: &str) -> Option<String> {
    let close = match text.chars().next()? {
        '`' => '`',
        '"' => '"',
        '“' => '”',
        _ => return None,
    };
    let mut letters = text.chars();
    letters.next();
    let value = letters.as_str().split(close).next()?;
    (!value.is_empty()).then(|| value.to_owned())
}

/// A value without marks: one word with which the clause ends.
fn bare(text: &str) -> Option<String> {
    let clause = text.split([',', ';', ')', '(', '\n']).next()?;
    let word = clause.trim().trim_end_matches('.');
    let one = !word.is_empty() && !word.contains(char::is_whitespace) && !is_no_value(word);
    one.then(|| word.to_owned())
}

/// Words that stand for no value, or for one that is written otherwise on the wire.
fn is_no_value(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "-",
        "–",
        "—",
        "none",
        "n/a",
        "na",
        "null",
        "empty",
        "blank",
        "unset",
        "required",
        "optional",
        "enabled",
        "disabled",
        "on",
        "off",
        "yes",
        "no",
        "not",
        "nothing",
        "unlimited",
    ];
    WORDS.contains(&word.to_lowercase().as_str())
}

/// A number or a flag: what no prose means otherwise.
fn is_plain(word: &str) -> bool {
    let digits = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    digits || matches!(word.to_ascii_lowercase().as_str(), "true" | "false")
}

/// A default in a column of its own: one word, or whatever stands in back-ticks.
pub(in crate::guide) fn bare_default(cell: &str) -> Option<String> {
    let text = cell.trim();
    if let Some((_, rest)) = text.split_once('`') {
        let value = rest.split('`').next().filter(|value| !value.is_empty());
        return value.map(|value| flag(value.to_owned()));
    }
    let text = text.trim_matches(['"', '“', '”', '*', '_']);
    let one = !text.is_empty() && !text.contains(char::is_whitespace);
    (one && !is_no_value(text)).then(|| flag(text.to_owned()))
}

/// `True` is `true` on the wire.
fn flag(text: String) -> String {
    let lower = text.to_lowercase();
    if matches!(lower.as_str(), "true" | "false") {
        lower
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_default_is_read_where_it_is_spelt_out() {
        for (text, expected) in [
            ("Rows. Default: `50`.", Some("50")),
            ("Defaults to `fast`.", Some("fast")),
            ("The default is \"eu\".", Some("eu")),
            ("On by default. `x` is another.", None),
            ("Default: `True`", Some("true")),
            ("The default depends.", None),
            ("Rows of a page (default: 100).", Some("100")),
            ("Defaults to production.", Some("production")),
            ("Defaults to the first account.", None),
            ("The default is none.", None),
            ("Deep or not, `false` by default.", Some("false")),
            ("Optional, 5 by default.", Some("5")),
            ("If not set, `us-east` is used.", Some("us-east")),
            ("When you leave it out, 3 is used.", Some("3")),
            ("Not required; when left out, 3 is used.", Some("3")),
            ("If omitted, `a` or `b` is used.", None),
            (
                "May be left out; the platform then takes `eu1`",
                Some("eu1"),
            ),
            ("Required: no\nDefault: `leather`", Some("leather")),
            ("Optional, `left` unless set", Some("left")),
            ("Rows; 500 when not specified", Some("500")),
            ("True or false, default true", Some("true")),
            ("Uses the defaultRegion `x`.", None),
        ] {
            assert_eq!(default(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_default_that_is_not_spelt_out_is_known_for_one() {
        for (text, expected) in [
            ("Defaults to the first account.", true),
            ("On by default.", true),
            ("Default: `50`.", false),
            ("The region.", false),
        ] {
            assert_eq!(is_vague(text), expected, "{text}");
        }
    }
}
