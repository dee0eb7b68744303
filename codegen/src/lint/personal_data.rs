//! Names and e-mail addresses of people in what everybody will read.
//!
//! **Input:** one definition. **Output:** a question for each, since nobody but its author knows
//! whether the person exists.

use super::{Subject, Wording};
use crate::credential::stands_for_a_value;
use crate::diagnostic::{Code, Findings, Location};
use crate::json::{Json, locate};
use crate::lower::recorded_response::{Visit, walk};

/// Members of a response that hold a person's name.
const NAMES: &[&str] = &["firstName", "lastName", "fullName", "displayName"];

/// Domains that belong to nobody (RFC 2606 and 6761).
const NOBODYS: &[&str] = &["example", "test", "invalid", "localhost"];

/// Names and addresses in the recorded response.
pub(super) fn response(subject: &Subject<'_>, findings: &mut Findings) {
    let Some(response) = &subject.definition.response else {
        return;
    };
    walk(response, &mut |visit| {
        let Json::Text(text) = visit.value() else {
            return;
        };
        let Some(what) = personal(visit, text) else {
            return;
        };
        let at = || locate::of_value(subject.file, visit.path()).unwrap_or(subject.definition.at);
        ask(
            subject,
            visit.name(),
            what,
            "the recorded response",
            at,
            findings,
        );
    });
}

/// Addresses in defaults and examples.
pub(super) fn values(subject: &Subject<'_>, findings: &mut Findings) {
    for (written, entry) in subject.entries() {
        let own = [("default", &written.default), ("example", &written.example)];
        let own = own
            .into_iter()
            .filter_map(|(member, text)| Some((member, text.as_ref()?)));
        let observed = written.examples.iter().map(|text| ("example", text));
        for (member, text) in own.chain(observed) {
            if has_address(&text.value) {
                let place = format!("the {member}");
                let what = "an e-mail address";
                ask(subject, &entry.key, what, &place, || text.at, findings);
            }
        }
    }
}

/// What a text tells of a person.
fn personal(visit: &Visit<'_>, text: &str) -> Option<&'static str> {
    if has_address(text) {
        return Some("an e-mail address");
    }
    let named = NAMES.contains(&visit.name()) && !stands_for_a_value(text);
    named.then_some("a person's name")
}

fn ask(
    subject: &Subject<'_>,
    key: &str,
    what: &str,
    place: &str,
    at: impl FnOnce() -> Location,
    findings: &mut Findings,
) {
    if subject.is_corrected(key) {
        return;
    }
    let key = key.escape_debug();
    let message = format!("{place} has {what} in `{key}`: does it belong to anybody?");
    let remedy = format!(
        "write `someone@acme.example` or a placeholder; if it is meant, say so in a correction of the source that names `{key}`"
    );
    let said = Wording::new(message, "of a person?", remedy);
    subject.warn(findings, Code::PersonalData, at(), said);
}

/// Whether a text has an e-mail address in a domain that somebody may own.
fn has_address(text: &str) -> bool {
    let ends = |character: char| {
        !(character.is_alphanumeric() || matches!(character, '.' | '_' | '%' | '+' | '-' | '@'))
    };
    text.split(ends).any(
        |word| matches!(word.split_once('@'), Some((person, host)) if is_somebodys(person, host)),
    )
}

fn is_somebodys(person: &str, host: &str) -> bool {
    let host = host.trim_end_matches('.').to_lowercase();
    let mut labels = host.rsplit('.');
    let (last, before) = (labels.next().unwrap_or_default(), labels.next());
    let nobodys = NOBODYS.contains(&last) || before == Some("example");
    let is_domain = before.is_some_and(|before| !before.is_empty())
        && last.len() > 1
        && last.chars().all(char::is_alphabetic);
    !person.is_empty() && is_domain && !nobodys && !host.contains('@')
}

#[cfg(test)]
mod tests {
    use super::has_address;

    #[test]
    fn addresses_of_somebody_are_told_from_those_of_nobody() {
        for (text, expected) in [
            ("ada@lovelace.io", true),
            ("Ask <ada.l@mail.acme.co.uk>.", true),
            ("a@b.com,c@acme.example", true),
            ("someone@acme.example", false),
            ("ada@example.com", false),
            ("ada@mail.example.org", false),
            ("ada@localhost", false),
            ("ada@acme.test", false),
            ("<EMAIL>", false),
            ("@acme.com", false),
            ("a @ b.com", false),
            ("1@2.3", false),
            ("a@.com", false),
            ("a@b.c", false),
            ("ada@intranet", false),
            ("acme", false),
        ] {
            assert_eq!(has_address(text), expected, "{text}");
        }
    }
}
