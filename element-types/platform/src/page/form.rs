//! The form of an element, drawn from its table.
//!
//! **Input:** the table, what was typed so far, what is wrong with it. **Output:** what the template
//! shows: required entries first, then optional ones, each with the ways it belongs to; what the way
//! sends by itself and what the platform supplies, to read.

use element_types::{ElementSpec, EntrySpec, GrantKind, Presence, SuppliedBy, WaySpec};
use minijinja::{Value, context};

use super::form_field::{self, FormField};
use super::form_input::{EXTRA, Given, is_of};
use crate::request_check::Problem;

/// What a form is drawn from.
pub(crate) struct Form<'a> {
    pub(crate) spec: &'static ElementSpec,
    pub(crate) given: &'a Given,
    pub(crate) problems: &'a [Problem],
}

impl Form<'_> {
    /// What the template shows.
    pub(crate) fn fill(&self) -> Value {
        let optional = self.optional();
        context! {
            ways => self.ways(),
            several => self.spec.ways.len() > 1,
            required => self.required(),
            optional => optional,
            optional_open => self.opens_optional(),
            fixed => self.fixed(),
            supplied => self.supplied(),
            asks_none => self.granting(&[GrantKind::None]),
            asks_oauth1 => self.granting(&[GrantKind::OAuth1]),
            asks_oauth2 => self.granting(&[GrantKind::OAuth2]),
            asks_consent => self.granting(&[GrantKind::OAuth1, GrantKind::OAuth2]),
            name => self.given.name.as_str(),
            tags => self.given.tags.as_str(),
            name_error => self.error_of("name"),
            tags_error => self.error_of("tags"),
            summary => self.summary(),
        }
    }

    fn ways(&self) -> Vec<Value> {
        let ways = self.spec.ways.iter().enumerate();
        let ways = ways.map(|(place, way)| {
            context! {
                place,
                name => way.name,
                doc => way_in_words(self.spec, place, way),
                chosen => place == self.given.way,
            }
        });
        ways.collect()
    }

    fn places(&self, belongs: impl Fn(usize) -> bool) -> Vec<usize> {
        (0..self.spec.ways.len().max(1))
            .filter(|way| belongs(*way))
            .collect()
    }

    /// The ways as the template writes them; nothing where all of them are meant.
    fn mark(&self, places: &[usize]) -> String {
        if places.len() == self.spec.ways.len().max(1) {
            return String::new();
        }
        places
            .iter()
            .map(usize::to_string)
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn entry(
        &self,
        place: usize,
        entry: &'static EntrySpec,
        required: &[usize],
        shown: &[usize],
    ) -> Value {
        form_field::fill(&FormField {
            id: format!("entry-{place}"),
            entry,
            ways: self.mark(shown),
            required: !required.is_empty(),
            text: self.given.entry(entry.key),
            error: self.error_of(entry.key),
        })
    }

    /// What some way needs, and what its grant carries.
    fn required(&self) -> Vec<Value> {
        let entries = self.spec.entries.iter().enumerate();
        let entries = entries.filter_map(|(place, entry)| {
            let required = self.places(|way| entry.is_required_in(way));
            (!required.is_empty()).then(|| self.entry(place, entry, &required, &required))
        });
        entries.chain(self.extras(true)).collect()
    }

    fn optional(&self) -> Vec<Value> {
        let entries = self.spec.entries.iter().enumerate();
        let entries = entries.filter_map(|(place, entry)| {
            let caller = entry.supplied_by == SuppliedBy::Caller;
            let anywhere = !self.places(|way| entry.is_required_in(way)).is_empty();
            let shown = self.places(|way| is_of(self.spec, entry, way));
            (caller && !anywhere && !shown.is_empty())
                .then(|| self.entry(place, entry, &[], &shown))
        });
        self.extras(false).into_iter().chain(entries).collect()
    }

    /// Members of `providerData` that a way carries beside what consent gives.
    fn extras(&self, required: bool) -> Vec<Value> {
        let ways = self.spec.ways.iter().enumerate();
        let extras = ways.flat_map(|(way, spec)| spec.extras.iter().map(move |extra| (way, extra)));
        let extras = extras
            .enumerate()
            .filter(|(_, (_, extra))| extra.required == required);
        let extras = extras.map(|(place, (way, extra))| {
            form_field::extra(
                extra,
                &format!("extra-{place}"),
                &self.mark(&[way]),
                self.given
                    .extra(extra.key)
                    .filter(|_| way == self.given.way),
                self.error_of(&format!("providerData.{}", extra.key))
                    .filter(|_| way == self.given.way),
            )
        });
        extras.collect()
    }

    /// Whether something optional was typed or is wrong, so that it must not be folded away.
    fn opens_optional(&self) -> bool {
        let way = self.given.way;
        let mut optional = self
            .spec
            .caller_entries()
            .filter(|entry| !entry.is_required_in(way));
        optional.any(|entry| {
            self.given.entry(entry.key).is_some() || self.error_of(entry.key).is_some()
        })
    }

    /// What a way sends by itself.
    fn fixed(&self) -> Vec<Value> {
        let mut rows = Vec::new();
        for entry in self.spec.entries {
            for way in 0..self.spec.ways.len() {
                if let Some(text) = entry.fixed_in(way) {
                    rows.push(context! { key => entry.key, text, ways => self.mark(&[way]) });
                }
            }
        }
        rows
    }

    /// What the platform supplies, so that nobody looks for it among the fields.
    fn supplied(&self) -> Vec<Value> {
        let entries = self.spec.entries.iter();
        let entries = entries.filter(|entry| entry.supplied_by == SuppliedBy::Platform);
        let entries = entries.map(|entry| {
            context! {
                key => entry.key,
                label => entry.label,
                doc => entry.doc,
                text => entry.default().filter(|_| !entry.secret),
            }
        });
        entries.collect()
    }

    /// The ways whose grant is one of these.
    fn granting(&self, kinds: &[GrantKind]) -> Value {
        let ways = self.spec.ways;
        let places = self.places(|way| {
            let kind = ways.get(way).map_or(GrantKind::None, |way| way.grant);
            kinds.contains(&kind)
        });
        context! { any => !places.is_empty(), ways => self.mark(&places) }
    }

    fn error_of(&self, key: &str) -> Option<String> {
        let mut problems = self.problems.iter();
        problems
            .find(|problem| owner(&problem.key) == key)
            .map(sentence)
    }

    /// Every problem, with the field that it is about, for the list above the form.
    fn summary(&self) -> Vec<Value> {
        let rows = self.problems.iter().map(|problem| {
            context! { field => self.field(&problem.key), text => problem.text.as_str() }
        });
        rows.collect()
    }

    /// The id of the field that a problem is about.
    pub(crate) fn field(&self, key: &str) -> Option<String> {
        let key = owner(key);
        if matches!(key, "name" | "tags") {
            return Some(key.to_owned());
        }
        let ways = self.spec.ways.iter().enumerate();
        let mut extras =
            ways.flat_map(|(way, spec)| spec.extras.iter().map(move |extra| (way, extra.key)));
        if let Some(member) = key.strip_prefix("providerData.") {
            let place = extras.position(|own| own == (self.given.way, member))?;
            return Some(format!("extra-{place}"));
        }
        let place = self
            .spec
            .entries
            .iter()
            .position(|entry| entry.key == key)?;
        is_of(self.spec, self.spec.entries.get(place)?, self.given.way)
            .then(|| format!("entry-{place}"))
    }
}

/// `tags[0]` is about the field `tags`.
fn owner(key: &str) -> &str {
    if key.starts_with("tags[") {
        "tags"
    } else {
        key
    }
}

/// The problem as it stands at its field, where key and label can be seen: without the key.
pub(crate) fn sentence(problem: &Problem) -> String {
    let key = format!("`{}` ", problem.key);
    let text = problem.text.strip_prefix(&key).unwrap_or(&problem.text);
    let text = match text
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(") "))
    {
        Some((label, rest)) => format!("{label} {rest}"),
        None => text.to_owned(),
    };
    format!("{}.", text.trim_end_matches('.'))
}

/// What a way needs: its entries by label, and consent.
fn way_in_words(spec: &ElementSpec, place: usize, way: &WaySpec) -> String {
    let labels = spec
        .entries
        .iter()
        .filter(|entry| entry.presence_in(place) == Presence::Required);
    let mut parts: Vec<&str> = labels
        .filter(|entry| entry.supplied_by == SuppliedBy::Caller)
        .map(|entry| entry.label)
        .collect();
    match way.grant {
        GrantKind::OAuth1 => parts.push("consent with OAuth 1"),
        GrantKind::OAuth2 => parts.push("consent with OAuth 2"),
        GrantKind::None => {}
    }
    if parts.is_empty() {
        "nothing required".to_owned()
    } else {
        parts.join(", ")
    }
}

/// The name of a field of `providerData`.
pub(crate) fn extra_name(key: &str) -> String {
    format!("{EXTRA}{key}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_at_its_field_does_not_repeat_the_key() {
        for (text, shown) in [
            (
                "`subdomain` (Subdomain) is required and missing",
                "Subdomain is required and missing.",
            ),
            (
                "`subdomain` is no entry of the element",
                "is no entry of the element.",
            ),
            ("something else", "something else."),
        ] {
            let problem = Problem {
                key: "subdomain".into(),
                text: text.into(),
                of_grant: false,
            };
            assert_eq!(sentence(&problem), shown);
        }
    }
}
