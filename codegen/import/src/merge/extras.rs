//! What `providerData` carries beside the members that every grant of its kind has.
//!
//! **Input:** the requests of an element. **Output:** the extras of each way, and what a person has to
//! look at where a request carries something and no grant.

use std::collections::BTreeSet;

use element_core::GrantKind;

use super::entry;
use crate::draft::DraftEntry;
use crate::evidence::{self, Asked, Evidence, Way, Ways};
use crate::facts::{ElementFacts, Request, Source};
use crate::placeholder::Sample;
use crate::rules::Decision;
use crate::rules::required::Required;

/// The extras of a way.
pub(super) fn of(
    way: &Way,
    ways: &Ways,
    documents: &[(Source, ElementFacts)],
    review: &mut Vec<String>,
) -> Vec<DraftEntry> {
    let requests = || {
        let all = documents.iter().flat_map(|(source, facts)| {
            facts.requests.iter().map(move |request| (source, request))
        });
        all.filter(|(_, request)| ways.of(request) == *way)
    };
    let of_the_grant = way.kind.members();
    let members = requests().flat_map(|(_, request)| &request.provider_data);
    let mut keys: Vec<&str> = members.map(|member| &*member.key).collect();
    let mut seen = BTreeSet::new();
    keys.retain(|key| !of_the_grant.contains(key) && seen.insert(*key));
    if let (GrantKind::None, Some(first)) = (way.kind, keys.first()) {
        review.push(format!("A request carries `{first}` as `providerData`, and neither a code nor a verifier: see which grant it is; extras go with one."));
        return Vec::new();
    }
    let evidence = keys
        .into_iter()
        .map(|key| evidence_of(key, way, requests()));
    evidence.map(|evidence| one(&evidence)).collect()
}

/// How the requests of one way carry a member.
fn evidence_of<'a>(
    key: &str,
    way: &Way,
    requests: impl Iterator<Item = (&'a Source, &'a Request)>,
) -> Evidence {
    let mut evidence = Evidence {
        key: key.to_owned(),
        ..Evidence::default()
    };
    for (source, request) in requests {
        let mut members = request.provider_data.iter();
        if let Some(member) = members.find(|member| member.key == key) {
            evidence.asked.push(evidence::asked(source, member, way));
        } else {
            let place = source.place(request.line);
            evidence.omitted.push((way.clone(), place));
        }
    }
    evidence
}

/// Every request must send it with words for the value; a value alone says nothing.
fn one(evidence: &Evidence) -> DraftEntry {
    let optional = |asked: &Asked| asked.optional || asked.sample == Sample::OptionalPlaceholder;
    let stands_for = |asked: &Asked| matches!(asked.sample, Sample::Placeholder | Sample::MadeUp);
    let may_lack = evidence.sent(optional).is_some() || !evidence.omitted.is_empty();
    let required = if may_lack {
        Some(Required::Never)
    } else {
        evidence
            .asked
            .iter()
            .all(stands_for)
            .then_some(Required::Always)
    };
    let required = required.map(|value| Decision {
        value,
        rule: "provider-data",
        place: evidence.place(),
    });
    entry::extra(evidence, required)
}
