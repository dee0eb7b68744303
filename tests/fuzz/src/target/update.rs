//! A definition that exists, brought up to date from a document: nothing in it is lost, and a second
//! update finds nothing to do.

use element_import::dictionary::SharedEntries;
use element_import::draft::Draft;
use element_import::{merge, update};

use super::{Judge, SEPARATOR, documents, promises};
use crate::seeds;

/// Every definition with its guide page, and fixtures of the importer with one another's drafts.
pub(super) fn seeds() -> Vec<String> {
    let mut texts = Vec::new();
    for definition in seeds::texts("element-defs", ".json") {
        let key = serde_json::from_str::<serde_json::Value>(&definition).ok();
        let key = key.as_ref().and_then(|value| value["key"].as_str());
        let Some(key) = key else { continue };
        let page = seeds::text(&format!("element-types/src/elements/{key}.md"));
        if !page.is_empty() {
            texts.push(format!("{definition}{SEPARATOR}{page}"));
        }
    }
    texts
}

pub(super) fn judge() -> Result<Judge, String> {
    let shared = documents::shared()?;
    Ok(Box::new(move |input| {
        let Ok(text) = std::str::from_utf8(input) else {
            return Ok(());
        };
        let (before, page) = text.split_once(SEPARATOR).unwrap_or((text, ""));
        let document = documents::document(page.as_bytes());
        for draft in merge::all(&[document], &shared) {
            updated(before, &draft, &shared)?;
        }
        Ok(())
    }))
}

fn updated(before: &str, draft: &Draft, shared: &SharedEntries) -> Result<(), String> {
    let judge = |text: &str| shared.judge("acme.json", "acme", text);
    // Whatever is no definition of this element is refused, with a reason.
    let Ok(after) = update::definition(before, draft, &judge) else {
        return Ok(());
    };
    if !holds(&after.text, before) {
        return Err(format!("lost: {}", after.text));
    }
    if !promises::json(&after.text) {
        return Err(format!("json: no longer any: {}", after.text));
    }
    let again = update::definition(&after.text, draft, &judge)
        .map_err(|reason| format!("again: {reason}: {}", after.text))?;
    if again.text != after.text {
        return Err(format!("twice: a second update finds work: {}", again.text));
    }
    Ok(())
}

/// Whether a text is another one with something inserted.
fn holds(after: &str, before: &str) -> bool {
    let mut letters = after.chars();
    // Blanks are the layout's.
    let mut words = before.chars().filter(|letter| !letter.is_whitespace());
    words.all(|wanted| letters.any(|found| found == wanted))
}
