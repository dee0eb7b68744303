//! Which sample belongs to which element: the key of the request decides.
//!
//! **Input:** samples, and the headings above them. **Output:** facts, element by element.

use super::json_role::JsonSample;
use super::json_role::Role;
use crate::facts::{ElementFacts, Remark, Request, Response, Said, is_element_key};
use crate::front_matter::FrontMatter;
use crate::lenient_json::RepairKind;

/// Puts the samples of a page under the elements they are about.
pub(super) fn all(
    samples: Vec<JsonSample>,
    front: &FrontMatter,
    remarks: &mut Vec<Remark>,
) -> Vec<ElementFacts> {
    let fallback = front.element_key().map(str::to_owned);
    let fallback = fallback.or_else(|| agreed(&samples));
    let mut elements: Vec<ElementFacts> = Vec::new();
    let mut current: Option<usize> = None;
    let (mut responses, mut parts) = (Vec::new(), Vec::new());
    for sample in samples {
        match sample.role {
            Role::Part => parts.push(sent(sample)),
            Role::Request => {
                current = request(sample, fallback.as_deref(), &mut elements, remarks).or(current);
            }
            Role::Response => responses.push((sample, current)),
            Role::OnTheWay | Role::Other => {}
        }
    }
    // A page whose request is somewhere else may still show what the platform answers.
    if let Some(key) = fallback
        && elements.is_empty()
        && !(responses.is_empty() && parts.is_empty())
    {
        elements.push(ElementFacts::of(key));
    }
    for (sample, at_hand) in responses {
        response(sample, at_hand.unwrap_or(0), &mut elements, remarks);
    }
    if let Some(facts) = elements.first_mut() {
        facts.parts.append(&mut parts);
    }
    elements
}

/// The key for samples that only hold a template's placeholder: the one on which other samples of
/// the page agree.
fn agreed(samples: &[JsonSample]) -> Option<String> {
    let of = |role: Role| {
        let samples = samples.iter().filter(move |sample| sample.role == role);
        let keys = samples.filter_map(|sample| Some(&sample.key.as_ref()?.value));
        let mut keys: Vec<&String> = keys.filter(|key| is_element_key(key)).collect();
        keys.sort_unstable();
        keys.dedup();
        match keys.as_slice() {
            [one] => Some((*one).clone()),
            _ => None,
        }
    };
    let roles = [Role::Request, Role::Response, Role::OnTheWay];
    roles.into_iter().find_map(of)
}

/// What a request sends.
fn sent(sample: JsonSample) -> Request {
    Request {
        line: sample.line,
        provider_data: sample.provider_data,
        entries: sample.entries,
    }
}

/// Takes a request; which element it is for.
fn request(
    mut sample: JsonSample,
    fallback: Option<&str>,
    elements: &mut Vec<ElementFacts>,
    remarks: &mut Vec<Remark>,
) -> Option<usize> {
    let written = sample.key.as_ref().map(|key| &*key.value);
    let key = match (written.filter(|key| is_element_key(key)), fallback) {
        (Some(key), _) => key.to_owned(),
        (None, Some(key)) => {
            let what = if written.is_some() {
                "has only a placeholder for"
            } else {
                "does not carry"
            };
            let text = format!(
                "the request {what} the element's key; `{key}` was taken from the rest of the page"
            );
            remarks.push(Remark::check(sample.line, text));
            key.to_owned()
        }
        (None, None) => {
            let text = "a request does not say which element it is for, and neither does the page; it was left out";
            remarks.push(Remark::undecided(sample.line, text));
            return None;
        }
    };
    let known = elements.iter().position(|facts| facts.key == key);
    let index = known.unwrap_or(elements.len());
    if known.is_none() {
        elements.push(ElementFacts::of(key));
    }
    let facts = elements.get_mut(index)?;
    facts.corrections.append(&mut sample.about.corrections);
    facts.requests.push(sent(sample));
    Some(index)
}

/// Takes a response to the request at hand, or of the element whose key it carries.
fn response(
    sample: JsonSample,
    at_hand: usize,
    elements: &mut [ElementFacts],
    remarks: &mut Vec<Remark>,
) {
    let key = sample.key.filter(|key| is_element_key(&key.value));
    let is_own = |facts: &ElementFacts| key.as_ref().is_some_and(|key| key.value == facts.key);
    let own = elements.iter().position(is_own);
    let Some(facts) = elements.get_mut(own.unwrap_or(at_hand)) else {
        let text =
            "a response carries no key, and no request says what it answers; it was left out";
        remarks.push(Remark::undecided(sample.line, text));
        return;
    };
    let foreign = key.as_ref().filter(|_| own.is_none());
    match foreign {
        Some(other) => copied(facts, other, remarks),
        None => facts.take(sample.about),
    }
    facts.responses.push(Response {
        line: sample.line,
        foreign: foreign.is_some(),
        key: key.map(|key| key.value),
        entries: sample.entries,
        recorded: sample.recorded.filter(|_| own.is_some()),
        json: sample.json,
        repairs: sample.repairs,
    });
}

/// Says that a response carries the key of another element.
fn copied(facts: &mut ElementFacts, other: &Said<String>, remarks: &mut Vec<Remark>) {
    let (line, other, own) = (other.line, &other.value, &facts.key);
    let text = format!("the response carries the key `{other}`; the request's `{own}` was taken");
    remarks.push(Remark::repaired(RepairKind::CopiedKey, line, text));
    let text = format!("the response was made for `{other}`; nothing of it was taken for `{own}`");
    remarks.push(Remark::check(line, text));
    let text = format!(
        "Its response carries the key `{other}` of another element: the request's key was taken, and nothing that only the response shows"
    );
    facts.corrections.push(Said::new(text, line));
}
