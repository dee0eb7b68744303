//! A [`Draft`] into a definition that exists: what is missing is added, nothing is changed.
//!
//! Comes in: the text of a definition and a draft. Goes out: the text with insertions, so that
//! every hand-written byte is still there, and what the documents say otherwise.

use element_codegen::json::Json;

use crate::draft::{Draft, DraftEntry};
use crate::json::{self, Ending, View};
use crate::write;

/// What came of it.
#[derive(Debug)]
pub struct Updated {
    /// The new text; the old one when nothing was missing.
    pub text: String,
    /// Where the documents say otherwise; the definition was kept.
    pub differences: Vec<String>,
}

/// A text to insert and where.
type Insertion = (usize, String);

/// Adds what is missing.
///
/// # Errors
///
/// Why the definition cannot be read.
pub fn definition(text: &str, draft: &Draft) -> Result<Updated, String> {
    let reading = json::read(text, 0, Ending::Open).map_err(|failure| failure.reason)?;
    if let Some(repair) = reading.repairs.first() {
        return Err(format!("it is not JSON: {}", repair.kind.summary()));
    }
    let root = reading.tree.root();
    if root.get("key").and_then(View::text) != Some(draft.key.as_str()) {
        return Err(format!("it defines another element than `{}`", draft.key));
    }
    let mut differences = Vec::new();
    let mut insertions: Vec<Insertion> = Vec::new();
    let known = |key: &str| {
        let entries = root.get("configuration").into_iter().flat_map(View::items);
        entries.filter(|entry| key_of(*entry) == Some(key)).last()
    };
    let mut new = Vec::new();
    for entry in &draft.entries {
        match known(&entry.key) {
            Some(view) => compare(entry, view, &mut differences),
            None => new.push(write::entry(entry)),
        }
    }
    head(draft, root, &mut differences);
    insertions.extend(append(text, root, "configuration", &new));
    insertions.extend(append(text, root, "sources", &sources(draft, root)));
    if root.get("id").is_none()
        && let (Some(id), Some(key)) = (draft.id, root.get("key"))
    {
        insertions.push((key.at().end, format!(",\n  \"id\": {id}")));
    }
    insertions.extend(example(draft, root));
    insertions.sort_by_key(|(at, _)| *at);
    let mut out = text.to_owned();
    for (at, inserted) in insertions.iter().rev() {
        out.insert_str(*at, inserted);
    }
    Ok(Updated {
        text: out,
        differences,
    })
}

fn key_of<'a>(entry: View<'a, '_>) -> Option<&'a str> {
    entry
        .get("key")
        .or_else(|| entry.get("use"))
        .and_then(View::text)
}

/// Items at the end of a list of the outermost object.
fn append(text: &str, root: View<'_, '_>, list: &str, items: &[Json]) -> Option<Insertion> {
    if items.is_empty() {
        return None;
    }
    let printed: Vec<String> = items.iter().map(|item| write::pretty(item, 2)).collect();
    let lines = printed.join(",\n    ");
    let Some(view) = root.get(list) else {
        let (.., end) = root.members().last()?;
        let text = format!(",\n  \"{list}\": [\n    {lines}\n  ]");
        return Some((end.at().end, text));
    };
    if let Some(end) = view.items().last() {
        return Some((end.at().end, format!(",\n    {lines}")));
    }
    let at = view.at().end.checked_sub(1)?;
    text.is_char_boundary(at)
        .then(|| (at, format!("\n    {lines}\n  ")))
}

/// Sources that the definition does not name.
fn sources(draft: &Draft, root: View<'_, '_>) -> Vec<Json> {
    let named = |document: &str| {
        let sources = root.get("sources").into_iter().flat_map(View::items);
        sources
            .into_iter()
            .any(|source| source.get("document").and_then(View::text) == Some(document))
    };
    draft
        .sources
        .iter()
        .filter(|source| !named(&source.document))
        .map(write::source)
        .collect()
}

/// The recorded response, where the definition has none.
fn example(draft: &Draft, root: View<'_, '_>) -> Option<Insertion> {
    let response = draft
        .response
        .as_ref()
        .filter(|_| root.get("example").is_none())?;
    let after = root.get("ways").or_else(|| root.get("configuration"))?;
    let example = Json::object([("instance", response.clone())]);
    Some((
        after.at().end,
        format!(",\n  \"example\": {}", write::pretty(&example, 1)),
    ))
}

fn head(draft: &Draft, root: View<'_, '_>, differences: &mut Vec<String>) {
    for (member, said) in [
        ("hub", draft.hub.as_str()),
        ("authentication", draft.authentication),
    ] {
        if draft.filled_in.contains(&member) {
            continue;
        }
        if let Some(kept) = root
            .get(member)
            .and_then(View::text)
            .filter(|kept| *kept != said)
        {
            differences.push(format!(
                "`{member}` is `{kept}`, and the documents give `{said}`"
            ));
        }
    }
    if let (Some(kept), Some(said)) = (root.get("id").and_then(View::number), draft.id)
        && kept != said
    {
        differences.push(format!("`id` is {kept}, and the documents give {said}"));
    }
}

/// What the documents say otherwise about an entry that is there.
fn compare(entry: &DraftEntry, view: View<'_, '_>, differences: &mut Vec<String>) {
    let kept = view.get("required").and_then(View::flag).unwrap_or(false);
    if let Some(decision) = entry
        .required
        .as_ref()
        .filter(|_| entry.is_required() != kept)
    {
        let word = |required: bool| if required { "required" } else { "not required" };
        differences.push(format!(
            "`{}` is {}, and {} says it is {}",
            entry.key,
            word(kept),
            decision.place,
            word(entry.is_required())
        ));
    }
    if let (Some(kept), Some(said)) = (
        view.get("default").and_then(View::wire_text),
        &entry.default,
    ) && kept != said.as_str()
    {
        differences.push(format!(
            "the default of `{}` is `{kept}`, and the documents give `{said}`",
            entry.key
        ));
    }
    let word = view.get("type").and_then(View::text);
    if let Some(kept) = word.filter(|kept| *kept != entry.value_type.word) {
        let said = entry.value_type.word;
        differences.push(format!(
            "the type of `{}` is `{kept}`, and the documents give `{said}`",
            entry.key
        ));
    }
    if entry.secret.value && view.get("secret").and_then(View::flag) == Some(false) {
        differences.push(format!(
            "`{}` is no secret here, and {} says it is one",
            entry.key, entry.secret.place
        ));
    }
}
