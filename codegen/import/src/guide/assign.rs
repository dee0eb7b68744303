//! Which sample belongs to which element: the key of the request decides.

use super::classify::Role;
use super::sample::{Extent, Sample};
use crate::facts::{ElementFacts, Remark, RemarkKind, Request, Response, Said, is_element_key};
use crate::front_matter::FrontMatter;
use crate::json::RepairKind;

/// Puts the samples of a page under the elements they are about.
pub(super) fn all(
    samples: Vec<Sample>,
    front: &FrontMatter,
    remarks: &mut Vec<Remark>,
) -> Vec<ElementFacts> {
    let fallback = fallback(&samples, front);
    let mut elements: Vec<ElementFacts> = Vec::new();
    let mut current: Option<usize> = None;
    let mut responses = Vec::new();
    let mut members = Vec::new();
    for sample in samples {
        match (sample.role, sample.extent) {
            (Role::Request, Extent::Members) => members.push(sample),
            (Role::Request, _) => {
                current = request(sample, fallback.as_deref(), &mut elements, remarks).or(current);
            }
            (Role::Response, _) => responses.push((sample, current)),
            _ => {}
        }
    }
    // A page whose request is somewhere else may still show what the platform answers.
    if elements.is_empty()
        && let Some(key) = fallback
        && !(responses.is_empty() && members.is_empty())
    {
        elements.push(ElementFacts {
            key,
            ..ElementFacts::default()
        });
    }
    let first = (!elements.is_empty()).then_some(0);
    for (sample, at_hand) in responses {
        response(sample, at_hand.or(first), &mut elements, front, remarks);
    }
    if let Some(facts) = elements.first_mut() {
        facts.parts.extend(members.into_iter().map(sent));
    }
    elements
}

/// The key for samples that only hold a template's placeholder: the front matter's, else the one
/// key that other samples of the page agree on.
fn fallback(samples: &[Sample], front: &FrontMatter) -> Option<String> {
    if let Some((key, _)) = front
        .get("elementKey")
        .filter(|(key, _)| is_element_key(key))
    {
        return Some(key.to_owned());
    }
    let of = |role: Role| {
        let keys = samples.iter().filter(move |sample| sample.role == role);
        let mut keys: Vec<&str> = keys
            .filter_map(|sample| Some(sample.key.as_ref()?.0.as_str()))
            .filter(|key| is_element_key(key))
            .collect();
        keys.sort_unstable();
        keys.dedup();
        match keys.as_slice() {
            [one] => Some((*one).to_owned()),
            _ => None,
        }
    };
    of(Role::Request)
        .or_else(|| of(Role::Response))
        .or_else(|| of(Role::RedirectUrl))
}

/// What a request sends.
fn sent(sample: Sample) -> Request {
    Request {
        line: sample.line,
        provider_data: sample.provider_data,
        entries: sample.entries,
    }
}

fn request(
    mut sample: Sample,
    fallback: Option<&str>,
    elements: &mut Vec<ElementFacts>,
    remarks: &mut Vec<Remark>,
) -> Option<usize> {
    let key = match (&sample.key, fallback) {
        (Some((key, _)), _) if is_element_key(key) => key.clone(),
        (written, Some(key)) => {
            let what = if written.is_some() {
                "has only a placeholder for"
            } else {
                "does not carry"
            };
            let text = format!(
                "the request {what} the element's key; `{key}` was taken from the rest of the page"
            );
            remarks.push(Remark::new(RemarkKind::Check, sample.line, text));
            key.to_owned()
        }
        (_, None) => {
            let text = "a request does not say which element it is for, and neither does the page; it was left out";
            remarks.push(Remark::new(RemarkKind::Undecided, sample.line, text));
            return None;
        }
    };
    let index = elements
        .iter()
        .position(|facts| facts.key == key)
        .unwrap_or_else(|| {
            elements.push(ElementFacts {
                key,
                ..ElementFacts::default()
            });
            elements.len() - 1
        });
    if let Some(facts) = elements.get_mut(index) {
        facts.corrections.append(&mut sample.corrections);
        facts.requests.push(sent(sample));
    }
    Some(index)
}

fn response(
    sample: Sample,
    current: Option<usize>,
    elements: &mut [ElementFacts],
    front: &FrontMatter,
    remarks: &mut Vec<Remark>,
) {
    let key = sample
        .key
        .as_ref()
        .map(|(key, _)| key.clone())
        .filter(|key| is_element_key(key));
    let own = key
        .as_ref()
        .and_then(|key| elements.iter().position(|facts| facts.key == *key));
    let Some(index) = own.or(current) else {
        let text =
            "a response carries no key, and no request says what it answers; it was left out";
        remarks.push(Remark::new(RemarkKind::Undecided, sample.line, text));
        return;
    };
    let Some(facts) = elements.get_mut(index) else {
        return;
    };
    let mut fit = Fit::Own;
    if let (None, Some(key)) = (own, &key) {
        let line = sample.key.as_ref().map_or(sample.line, |(_, line)| *line);
        fit = fits(&sample, facts, front);
        copied(facts, key, line, fit, remarks);
    }
    if fit == Fit::Own {
        take(facts, &sample);
    }
    facts.responses.push(Response {
        line: sample.line,
        key,
        entries: sample.entries,
        recorded: sample.recorded.filter(|_| own.is_some()),
        foreign: fit == Fit::Foreign,
        json: sample.json,
        repairs: sample.repairs,
    });
}

/// What a response says about the element itself.
fn take(facts: &mut ElementFacts, sample: &Sample) {
    let said = |text: &Option<(String, usize)>| {
        let text = text.as_ref();
        text.map(|(text, line)| Said::new(text.clone(), *line))
    };
    let id = sample.id.map(|(id, line)| Said::new(id, line));
    facts.corrections.extend(sample.corrections.iter().cloned());
    facts.ids.extend(id);
    facts.names.extend(said(&sample.name));
    facts.hubs.extend(said(&sample.hub));
    facts.authentications.extend(said(&sample.authentication));
}

/// Whether a response with another key was made for the element at hand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    Own,
    Foreign,
}

/// A response with another key is about the page's product after all if its name says so and it
/// reports everything that the request sends.
fn fits(sample: &Sample, facts: &ElementFacts, front: &FrontMatter) -> Fit {
    let reported = |key: &str| sample.entries.iter().any(|entry| entry.key == key);
    let mut sent = facts
        .requests
        .last()
        .into_iter()
        .flat_map(|request| &request.entries);
    if !sent.all(|entry| reported(&entry.key)) {
        return Fit::Foreign;
    }
    let flat = |text: &str| -> String {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    match (&sample.name, front.get("heading")) {
        (Some((name, _)), Some((heading, _))) if flat(name) == flat(heading) => Fit::Own,
        _ => Fit::Foreign,
    }
}

/// Says that a response carries the key of another element.
fn copied(facts: &mut ElementFacts, key: &str, line: usize, fit: Fit, remarks: &mut Vec<Remark>) {
    let kind = RepairKind::CopiedKey;
    remarks.push(Remark::new(
        RemarkKind::Repaired(kind),
        line,
        format!(
            "the response carries the key `{key}`; the request's `{}` was taken",
            facts.key
        ),
    ));
    let end = if fit == Fit::Foreign {
        let text = format!(
            "the response was made for `{key}`; nothing of it was taken for `{}`",
            facts.key
        );
        remarks.push(Remark::new(RemarkKind::Check, line, text));
        "the request's key was taken, and nothing that only the response shows"
    } else {
        "the name in it is right, so the rest of it was taken, with the request's key"
    };
    let text = format!("Its response carries the key `{key}` of another element: {end}");
    facts.corrections.push(Said::new(text, line));
}
