//! A [`Draft`] into a definition that exists: what is missing is added, nothing is changed.
//!
//! **Input:** the text of a definition and a draft. **Output:** the text with insertions, so that
//! every hand-written byte is still there; where the documents say otherwise, `review` asks.

mod entry;
mod place;
mod ways;

use element_codegen::definition::read;
use element_codegen::diagnostic::{Findings, Severity, SourceFile};
use element_codegen::json::Json;

use self::entry::Demanded;
use crate::draft::Draft;
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
    readable(text)?;
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
            Some(_) if is_settled(root, &entry.key) => {}
            Some(view) => {
                let ways = demanded(root, &entry.key);
                insertions.extend(entry::insertions(text, entry, view, ways));
            }
            None => new.push(write::entry(entry)),
        }
    }
    insertions.extend(append(text, root, "configuration", &new));
    let ways = ways::changes(text, draft, root);
    insertions.extend(ways.insertions);
    let mut questions = head(draft, root);
    questions.extend(ways.questions);
    insertions.extend(append(text, root, "review", &unasked(questions, root)));
    numbers(draft, root, &mut differences);
    insertions.extend(append(text, root, "sources", &sources(draft, root)));
    insertions.extend(id(draft, root));
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

/// The number, where the definition has none.
fn id(draft: &Draft, root: View<'_, '_>) -> Option<Insertion> {
    let (id, key) = (draft.id?, root.get("key")?);
    let is_missing = root.get("id").is_none();
    is_missing.then(|| (key.at().end, format!(",\n  \"id\": {id}")))
}

/// Refuses a definition in which lists are no lists: nothing can be put into those.
fn readable(text: &str) -> Result<(), String> {
    let file = SourceFile {
        name: String::new(),
        text: text.to_owned(),
    };
    let mut findings = Findings::new();
    read::definition(&file, &mut findings);
    let mut findings = findings.into_list().into_iter();
    let first = findings.find(|finding| finding.code.severity() == Severity::Error);
    first.map_or(Ok(()), |finding| {
        let (line, _) = file.line_column(finding.at.start);
        Err(format!(
            "it has errors of its own, such as in line {line}: {}; `cargo xtask gen` tells all",
            finding.message
        ))
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

/// Sources that the definition does not name. What was taken of them for an entry that a person has
/// settled is that person's business: such corrections are left out.
fn sources(draft: &Draft, root: View<'_, '_>) -> Vec<Json> {
    let named = |document: &str| {
        let sources = root.get("sources").into_iter().flat_map(View::items);
        sources
            .into_iter()
            .any(|source| source.get("document").and_then(View::text) == Some(document))
    };
    let settled: Vec<String> = draft
        .entries
        .iter()
        .filter(|entry| is_settled(root, &entry.key))
        .map(|entry| format!("`{}`", entry.key))
        .collect();
    draft
        .sources
        .iter()
        .filter(|source| !named(&source.document))
        .map(|source| {
            let mut source = source.clone();
            let corrections = &mut source.corrections;
            corrections.retain(|said| !settled.iter().any(|key| said.contains(key)));
            write::source(&source)
        })
        .collect()
}

/// The recorded response, where the definition has none.
fn example(draft: &Draft, root: View<'_, '_>) -> Option<Insertion> {
    let response = draft
        .response
        .as_ref()
        .filter(|_| root.get("example").is_none())?;
    let mut before = ["extras", "ways", "configuration"].into_iter();
    let after = before.find_map(|member| root.get(member))?;
    let example = Json::object([("instance", response.clone())]);
    Some((
        after.at().end,
        format!(",\n  \"example\": {}", write::pretty(&example, 1)),
    ))
}

/// Whether a person has looked at what the documents say about a member or an entry.
fn is_settled(root: View<'_, '_>, name: &str) -> bool {
    let sources = root.get("sources").into_iter().flat_map(View::items);
    let corrections = sources
        .filter_map(|source| source.get("corrections"))
        .flat_map(View::items);
    let quoted = format!("`{name}`");
    let mut said = corrections.filter_map(View::text);
    said.any(|text| text.contains(&quoted))
}

fn demanded(root: View<'_, '_>, key: &str) -> Demanded {
    let ways = root.get("ways").into_iter().flat_map(View::items);
    let mut required = ways
        .filter_map(|way| way.get("requires"))
        .flat_map(View::items);
    if required.any(|item| item.text() == Some(key)) {
        Demanded::InSomeWay
    } else {
        Demanded::InNoWay
    }
}

/// Questions about hub and authentication.
fn head(draft: &Draft, root: View<'_, '_>) -> Vec<String> {
    let mut questions = Vec::new();
    for (member, said) in [
        ("hub", draft.hub.as_str()),
        ("authentication", draft.authentication),
    ] {
        let kept = root.get(member).and_then(View::text);
        if draft.filled_in.contains(&member)
            || is_settled(root, member)
            || kept.is_none_or(|kept| kept == said)
        {
            continue;
        }
        questions.push(format!(
            "The documents give the {member} `{said}`: see which is right; a correction that names `{member}` settles this."
        ));
    }
    questions
}

/// The questions that the definition does not carry yet.
fn unasked(questions: Vec<String>, root: View<'_, '_>) -> Vec<Json> {
    let carried = |question: &str| {
        let mut items = root.get("review").into_iter().flat_map(View::items);
        items.any(|item| item.text() == Some(question))
    };
    let new = questions.into_iter().filter(|question| !carried(question));
    new.map(Json::text).collect()
}

/// Another id is normal, since environments differ: it is said and not asked.
fn numbers(draft: &Draft, root: View<'_, '_>, differences: &mut Vec<String>) {
    if let (Some(kept), Some(said)) = (root.get("id").and_then(View::number), draft.id)
        && kept != said
    {
        differences.push(format!("`id` is {kept}, and the documents give {said}"));
    }
}
