//! What an import finds against what a catalogue of the same elements says.
//!
//! Comes in: a catalogue (a JSON list of elements, each with `key` and a list `configuration` of
//! `key`, `secret`, `required` and `suspect`) and the drafts of a run. Goes out: precision and
//! recall of keys, secrets and required entries, and every difference with the line that decided.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::draft::{Draft, DraftEntry};
use crate::json::{self, Ending, View};
use crate::rules::required::OAUTH_APPLICATION;

/// What a catalogue says about one entry.
#[derive(Clone, Debug)]
struct Expected {
    secret: bool,
    /// What its source calls it.
    called_required: Option<bool>,
    /// Whether the caller must send it: what an export calls required may have a default, or be
    /// set by the platform.
    required: Option<bool>,
    suspect: bool,
}

type Catalogue = BTreeMap<String, BTreeMap<String, Expected>>;

/// Hits and misses of one question.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score {
    /// Found and right.
    pub hits: usize,
    /// Found and wrong.
    pub extra: usize,
    /// Right and not found.
    pub missed: usize,
}

impl Score {
    /// Of what was found, how much is right.
    #[must_use]
    pub fn precision(self) -> f64 {
        ratio(self.hits, self.hits + self.extra)
    }

    /// Of what is right, how much was found.
    #[must_use]
    pub fn recall(self) -> f64 {
        ratio(self.hits, self.hits + self.missed)
    }

    fn count(&mut self, expected: bool, found: bool) {
        match (expected, found) {
            (true, true) => self.hits += 1,
            (false, true) => self.extra += 1,
            (true, false) => self.missed += 1,
            (false, false) => {}
        }
    }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "counts of entries are far below 2^52"
)]
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        1.0
    } else {
        part as f64 / whole as f64
    }
}

/// The comparison.
#[derive(Debug, Default)]
pub struct Comparison {
    /// Keys, against all the catalogue has.
    pub keys: Score,
    /// Keys, against those that the documents at hand mention at all.
    pub named_keys: Score,
    /// Secrets, among keys that both have.
    pub secrets: Score,
    /// What documents call required, among keys that both have and the catalogue decides.
    pub called_required: Score,
    /// What the caller must send, by the rule for exports applied to the catalogue's attributes.
    pub required: Score,
    /// Elements compared.
    pub elements: usize,
    /// One line each.
    pub differences: Vec<String>,
}

/// Compares drafts with a catalogue; `mentions` says whether the documents of an element hold a text.
///
/// # Errors
///
/// Why the catalogue cannot be read.
pub fn compare(
    catalogue: &str,
    drafts: &[Draft],
    mentions: &dyn Fn(&Draft, &str) -> bool,
) -> Result<Comparison, String> {
    let catalogue = read(catalogue)?;
    let mut comparison = Comparison::default();
    for draft in drafts {
        let Some(expected) = catalogue.get(&draft.key) else {
            comparison.differences.push(format!(
                "element  {}: the catalogue does not have it",
                draft.key
            ));
            continue;
        };
        comparison.elements += 1;
        element(draft, expected, mentions, &mut comparison);
    }
    Ok(comparison)
}

fn element(
    draft: &Draft,
    expected: &BTreeMap<String, Expected>,
    mentions: &dyn Fn(&Draft, &str) -> bool,
    into: &mut Comparison,
) {
    for entry in &draft.entries {
        match expected.get(&entry.key) {
            Some(said) if said.suspect => {}
            Some(said) => {
                into.keys.hits += 1;
                into.named_keys.hits += 1;
                flags(draft, entry, said, into);
            }
            None => {
                into.keys.extra += 1;
                into.named_keys.extra += 1;
                into.differences.push(format!(
                    "key      {}: `{}` is extra ({})",
                    draft.key, entry.key, entry.place
                ));
            }
        }
    }
    for (key, _) in expected.iter().filter(|(_, said)| !said.suspect) {
        if draft.entries.iter().any(|entry| entry.key == *key) {
            continue;
        }
        into.keys.missed += 1;
        let named = mentions(draft, key);
        into.named_keys.missed += usize::from(named);
        let why = if named {
            "missed"
        } else {
            "in none of the documents"
        };
        into.differences
            .push(format!("key      {}: `{key}` is {why}", draft.key));
    }
}

fn flags(draft: &Draft, entry: &DraftEntry, said: &Expected, into: &mut Comparison) {
    into.secrets.count(said.secret, entry.secret.value);
    if said.secret != entry.secret.value {
        into.differences.push(format!(
            "secret   {}: `{}` should be {}, is {} by {} ({})",
            draft.key,
            entry.key,
            said.secret,
            entry.secret.value,
            entry.secret.rule,
            entry.secret.place
        ));
    }
    if let Some(called) = said.called_required {
        let found = entry.called_required.unwrap_or(false);
        into.called_required.count(called, found);
        if called != found {
            into.differences.push(format!(
                "called   {}: `{}` is called required: {called}, read: {found} ({})",
                draft.key, entry.key, entry.place
            ));
        }
    }
    let Some(required) = said.required else {
        return;
    };
    into.required.count(required, entry.is_required());
    if required != entry.is_required() {
        let by = match &entry.required {
            Some(decision) => format!(
                "{:?} by {} ({})",
                decision.value, decision.rule, decision.place
            ),
            None => format!("undecided ({})", entry.place),
        };
        into.differences.push(format!(
            "required {}: `{}` should be {required}, is {by}",
            draft.key, entry.key
        ));
    }
}

fn read(text: &str) -> Result<Catalogue, String> {
    let reading = json::read(text, 0, Ending::Open)
        .map_err(|failure| format!("the catalogue: {}", failure.reason))?;
    let mut catalogue = Catalogue::new();
    for element in reading.tree.root().items() {
        let Some(key) = element.get("key").and_then(View::text) else {
            continue;
        };
        let entries = catalogue.entry(key.to_owned()).or_default();
        for entry in element
            .get("configuration")
            .into_iter()
            .flat_map(View::items)
        {
            let Some(key) = entry.get("key").and_then(View::text) else {
                continue;
            };
            let flag = |name: &str| entry.get(name).and_then(View::flag);
            let expected = Expected {
                secret: flag("secret").unwrap_or(false),
                called_required: flag("required"),
                required: flag("required").map(|called| called && !filled_in(key, entry)),
                suspect: flag("suspect").unwrap_or(false),
            };
            entries.insert(key.to_owned(), expected);
        }
    }
    if catalogue.is_empty() {
        return Err("the catalogue is no list of elements".into());
    }
    Ok(catalogue)
}

/// Whether somebody else than the caller fills an exported entry in.
fn filled_in(key: &str, entry: View<'_, '_>) -> bool {
    let flag = |name: &str| entry.get(name).and_then(View::flag).unwrap_or(false);
    let exported = entry.get("required_from").and_then(View::text) == Some("export");
    let default = entry
        .get("default")
        .and_then(View::text)
        .is_some_and(|default| !default.is_empty());
    let own = OAUTH_APPLICATION.contains(&key) || key == "base.url";
    exported && (default || flag("internal") || flag("hidden") && !own)
}

/// The comparison as text: the table, then every difference.
#[must_use]
pub fn table(comparison: &Comparison) -> String {
    let mut out = format!(
        "{} elements\n\n{:<34} {:>6} {:>6} {:>6} {:>10} {:>7}\n",
        comparison.elements, "", "hits", "extra", "missed", "precision", "recall"
    );
    for (name, score) in [
        ("keys", comparison.keys),
        ("keys that the documents mention", comparison.named_keys),
        ("secret", comparison.secrets),
        ("called required", comparison.called_required),
        ("required of the caller", comparison.required),
    ] {
        // Writing to a String cannot fail.
        let _ = writeln!(
            out,
            "{name:<34} {:>6} {:>6} {:>6} {:>10.4} {:>7.4}",
            score.hits,
            score.extra,
            score.missed,
            score.precision(),
            score.recall()
        );
    }
    out.push('\n');
    for difference in &comparison.differences {
        let _ = writeln!(out, "{difference}");
    }
    out
}
