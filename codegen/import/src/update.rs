//! A [`Draft`] into a definition that exists: what is missing is added, nothing is changed.
//!
//! **Input:** the text of a definition and a draft. **Output:** the text with what it lacked, members
//! and items in their order; where the documents say otherwise, `review` asks.

mod entry;
mod ways;

use element_codegen::definition::forms::DEFINITION;
use element_codegen::definition::read;
use element_codegen::diagnostic::{Findings, Severity, SourceFile};
use element_codegen::format;
use element_codegen::json::Json;

use self::entry::Demanded;
use crate::draft::Draft;
use crate::write;

/// What came of it.
#[derive(Debug)]
pub struct Updated {
    /// The new text; the old one when nothing was missing.
    pub text: String,
    /// Where the documents say otherwise; the definition was kept.
    pub differences: Vec<String>,
}

/// Adds what is missing.
///
/// # Errors
///
/// Why the definition cannot be read.
pub fn definition(text: &str, draft: &Draft) -> Result<Updated, String> {
    let before = readable(text)?;
    if before.text_of("key") != Some(draft.key.as_str()) {
        return Err(format!("it defines another element than `{}`", draft.key));
    }
    let mut root = before.clone();
    let order = DEFINITION.names();
    entries(draft, &before, &mut root);
    let mut questions = head(draft, &before);
    questions.extend(ways::update(draft, &before, &mut root));
    root.extend("review", unasked(questions, &before), &order);
    let differences = numbers(draft, &before);
    root.extend("sources", sources(draft, &before), &order);
    if let (None, Some(id)) = (before.member("id"), draft.id) {
        root.put("id", Json::Number(id.to_string()), &order);
    }
    if let (None, Some(response)) = (before.member("example"), &draft.response) {
        let example = Json::object([("instance", response.clone())]);
        root.put("example", example, &order);
    }
    let text = if root == before {
        text.to_owned()
    } else {
        format::text(&root)
    };
    Ok(Updated { text, differences })
}

/// Refuses a definition in which lists are no lists: nothing can be put into those.
fn readable(text: &str) -> Result<Json, String> {
    let file = SourceFile {
        name: String::new(),
        text: text.to_owned(),
    };
    let mut findings = Findings::new();
    read::definition(&file, &mut findings);
    let mut again = Findings::new();
    let tree = read::tree(&file, &mut again);
    again.discard("the definition was read before, and its findings are told");
    let mut findings = findings.into_list().into_iter();
    let first = findings.find(|finding| finding.code.severity() == Severity::Error);
    match (first, tree) {
        (None, Some(tree)) => Ok(tree),
        (Some(finding), _) => {
            let (line, _) = file.line_column(finding.at.bytes().start);
            Err(format!(
                "it has errors of its own, such as in line {line}: {}; `cargo xtask gen` tells all",
                finding.message
            ))
        }
        (None, None) => Err("it is no JSON object".to_owned()),
    }
}

/// Entries that are there get what they lack, others are added.
fn entries(draft: &Draft, before: &Json, root: &mut Json) {
    let mut new = Vec::new();
    for entry in &draft.entries {
        let written = root.member_mut("configuration").map(Json::items_mut);
        let mut written = written.into_iter().flatten();
        match written.rfind(|written| key_of(written) == Some(&entry.key)) {
            Some(_) if is_settled(before, &entry.key) => {}
            Some(written) => entry::update(entry, written, demanded(before, &entry.key)),
            None => new.push(write::entry(entry)),
        }
    }
    root.extend("configuration", new, &DEFINITION.names());
}

fn key_of(entry: &Json) -> Option<&str> {
    entry.text_of("key").or_else(|| entry.text_of("use"))
}

/// Sources that the definition does not name. What was taken of them for an entry that a person has
/// settled is that person's business: such corrections are left out.
fn sources(draft: &Draft, before: &Json) -> Vec<Json> {
    let named = |document: &str| {
        let mut sources = before.list("sources").iter();
        sources.any(|source| source.text_of("document") == Some(document))
    };
    let settled: Vec<String> = draft
        .entries
        .iter()
        .filter(|entry| is_settled(before, &entry.key))
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

/// Whether a person has looked at what the documents say about a member or an entry.
fn is_settled(before: &Json, name: &str) -> bool {
    let sources = before.list("sources").iter();
    let corrections = sources.flat_map(|source| source.list("corrections"));
    let quoted = format!("`{name}`");
    let mut said = corrections.filter_map(Json::as_text);
    said.any(|text| text.contains(&quoted))
}

fn demanded(before: &Json, key: &str) -> Demanded {
    let ways = before.list("ways").iter();
    let mut required = ways.flat_map(|way| way.list("requires"));
    if required.any(|item| item.as_text() == Some(key)) {
        Demanded::InSomeWay
    } else {
        Demanded::InNoWay
    }
}

/// Questions about hub and authentication.
fn head(draft: &Draft, before: &Json) -> Vec<String> {
    let mut questions = Vec::new();
    for (member, said) in [
        ("hub", draft.hub.as_str()),
        ("authentication", draft.authentication),
    ] {
        let kept = before.text_of(member);
        if draft.filled_in.contains(&member)
            || is_settled(before, member)
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
fn unasked(questions: Vec<String>, before: &Json) -> Vec<Json> {
    let carried = |question: &str| {
        let mut items = before.list("review").iter();
        items.any(|item| item.as_text() == Some(question))
    };
    let new = questions.into_iter().filter(|question| !carried(question));
    new.map(Json::text).collect()
}

/// Another id is normal, since environments differ: it is said and not asked.
fn numbers(draft: &Draft, before: &Json) -> Vec<String> {
    match (before.member("id"), draft.id) {
        (Some(Json::Number(kept)), Some(said)) if *kept != said.to_string() => {
            vec![format!("`id` is {kept}, and the documents give {said}")]
        }
        _ => Vec::new(),
    }
}
