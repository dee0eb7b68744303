//! One value: whether its entry takes it.
//!
//! **Input:** a value, and what its entry says. **Output:** the problem, if there is one.

use super::Call;
use crate::did_you_mean::{did_you_mean, did_you_mean_labelled};
use crate::element::{Element, Entry, Need};
use crate::json_view::{Nested, Value};
use crate::mask_and_placeholder::{is_mask, is_placeholder};
use crate::problem::ProblemKind;
use crate::{ValueType, url_template};

/// What is wrong with a value, whatever it is the value of.
pub(super) fn leftover(value: &Value<'_>, call: Call) -> Option<ProblemKind<'static>> {
    match value {
        Value::Nested(nested) => nested.holds_placeholder.then_some(ProblemKind::Placeholder),
        _ => text_leftover(value.text().unwrap_or_default(), call),
    }
}

fn text_leftover(text: &str, call: Call) -> Option<ProblemKind<'static>> {
    if is_mask(text) {
        (call != Call::Update).then_some(ProblemKind::Mask)
    } else if is_placeholder(text) {
        Some(ProblemKind::Placeholder)
    } else {
        None
    }
}

/// The entry a value belongs to, and the way of the request.
pub(super) struct Asked<'e> {
    pub(super) element: &'e dyn Element,
    pub(super) entry: &'e dyn Entry,
    /// The way's place and name, where somebody can tell.
    pub(super) way: Option<(usize, &'e str)>,
    pub(super) required: bool,
    pub(super) call: Call,
}

impl<'e> Asked<'e> {
    /// What is wrong with the value of a known entry.
    pub(super) fn problem(&self, value: &Value<'_>) -> Option<ProblemKind<'e>> {
        match value {
            Value::Nested(nested) => self.nested(nested),
            _ => self.text(value.text().unwrap_or_default()),
        }
    }

    fn nested(&self, nested: &Nested) -> Option<ProblemKind<'e>> {
        let kind = self.entry.value_type();
        match (kind, &nested.items) {
            (ValueType::List, Some(items)) => self.text(items),
            (ValueType::Json | ValueType::Custom, _) => {
                nested.holds_placeholder.then_some(ProblemKind::Placeholder)
            }
            _ => Some(ProblemKind::Mistyped {
                expects: kind.expects(),
            }),
        }
    }

    fn text(&self, text: &str) -> Option<ProblemKind<'e>> {
        let kind = self.entry.value_type();
        if self.required && text.trim().is_empty() {
            return Some(ProblemKind::Empty);
        }
        if let Some((way, fixed)) = self.fixed() {
            let same = kind.literal().means_the_same(text, fixed);
            return (!same).then_some(ProblemKind::Fixed { way, text: fixed });
        }
        if self
            .entry
            .default()
            .is_some_and(|own| kind.literal().means_the_same(text, own))
        {
            return None;
        }
        // A mask in an update says that the value stays.
        if is_mask(text) && self.call == Call::Update {
            return None;
        }
        text_leftover(text, self.call).or_else(|| self.unfit(kind, text))
    }

    /// The way, and the text that it sends by itself.
    pub(super) fn fixed(&self) -> Option<(&'e str, &'e str)> {
        let (place, way) = self.way?;
        match self.entry.presence(place) {
            Need::Fixed(text) => Some((way, text)),
            Need::Required | Need::Optional => None,
        }
    }

    fn unfit(&self, kind: ValueType, text: &str) -> Option<ProblemKind<'e>> {
        if kind == ValueType::Choice {
            let options = self.entry.options();
            if options.contains(&text) || self.entry.spellings().contains(&text) {
                return None;
            }
            if kind.fits(text) {
                return Some(ProblemKind::NotAnOption {
                    did_you_mean: did_you_mean(text, options.iter().copied()),
                    options,
                });
            }
        }
        if !kind.fits(text) {
            return Some(ProblemKind::Mistyped {
                expects: kind.expects(),
            });
        }
        match kind {
            _ if self.entry.is_secret() => None,
            ValueType::Url => self.address(text),
            ValueType::Text => self.part_of_address(text),
            _ => None,
        }
    }

    fn address(&self, text: &str) -> Option<ProblemKind<'e>> {
        if url_template::has_lone_brace(text) {
            return Some(ProblemKind::LoneBrace);
        }
        let known = |name: &str| self.element.entries().any(|entry| entry.key() == name);
        if let Some(name) = url_template::placeholders(text).find(|name| !known(name)) {
            let keys = self
                .element
                .entries()
                .map(|entry| (entry.key(), entry.label()));
            return Some(ProblemKind::UnknownPlaceholder {
                did_you_mean: did_you_mean_labelled(name, keys),
            });
        }
        (!url_template::has_scheme(text)).then_some(ProblemKind::NoScheme)
    }

    /// An entry that fills in a part of an address's host is not to be an address itself.
    fn part_of_address(&self, text: &str) -> Option<ProblemKind<'e>> {
        let key = self.entry.key();
        let addresses = self
            .element
            .entries()
            .filter(|entry| entry.value_type() == ValueType::Url);
        let mut templates = addresses.filter_map(|entry| entry.default());
        let template =
            templates.find(|template| url_template::is_whole_address(template, key, text))?;
        Some(ProblemKind::WholeAddress { template })
    }
}
