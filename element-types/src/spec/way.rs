//! The ways of authenticating, and which of them a request follows.

use element_core::GrantKind;

use super::ElementSpec;

/// One way of authenticating.
///
/// Written as `WaySpec { name: "…", ..WaySpec::BASE }`, so that a new member breaks nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaySpec {
    /// In snake case: `oauth2`, `api_key`.
    pub name: &'static str,
    /// What the request adds as `providerData`.
    pub grant: GrantKind,
    /// What `providerData` carries beside the members that every such grant has.
    pub extras: &'static [ExtraSpec],
}

/// A member of `providerData` that one element wants.
///
/// Written as `ExtraSpec { key: "…", ..ExtraSpec::BASE }`, so that a new member breaks nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExtraSpec {
    /// The wire key.
    pub key: &'static str,
    /// What a form shows.
    pub label: &'static str,
    /// What the value is and where one finds it.
    pub doc: &'static str,
    /// Values a reader recognises; none of a secret.
    pub examples: &'static [&'static str],
    /// Whether every request of the way carries it.
    pub required: bool,
    /// Never shown.
    pub secret: bool,
}

impl WaySpec {
    /// A way without a grant: where the others start from.
    pub const BASE: Self = Self {
        name: "",
        grant: GrantKind::None,
        extras: &[],
    };
}

impl ExtraSpec {
    /// An optional text: where the others start from.
    pub const BASE: Self = Self {
        key: "",
        label: "",
        doc: "",
        examples: &[],
        required: false,
        secret: false,
    };
}

/// What is known of a request while its way is looked for.
pub(crate) struct Evidence<'a> {
    /// The kind of its grant, if there is one already.
    pub(crate) grant: Option<GrantKind>,
    /// The text given for an entry.
    pub(crate) entry: &'a dyn Fn(&str) -> Option<String>,
    /// Whether the grant carries an extra.
    pub(crate) extra: &'a dyn Fn(&str) -> bool,
}

impl ElementSpec {
    /// The way a request follows: among the ways its grant allows (all of them without one) the one
    /// with the fewest faults, the first of equals.
    pub(crate) fn way(&self, evidence: &Evidence<'_>) -> usize {
        let ways = self.ways.iter().enumerate();
        ways.filter(|(_, way)| evidence.grant.is_none_or(|grant| way.grant == grant))
            .min_by_key(|(place, way)| self.faults(*place, way, evidence))
            .map_or(0, |(place, _)| place)
    }

    /// Required entries and extras that are missing, and entries that say something else than the
    /// way does.
    fn faults(&self, place: usize, way: &WaySpec, evidence: &Evidence<'_>) -> usize {
        let entries = self.caller_entries().filter(|entry| {
            let given = (evidence.entry)(entry.key);
            match entry.fixed_in(place) {
                Some(text) => given.is_some_and(|given| given != text),
                None => entry.is_required_in(place) && given.is_none(),
            }
        });
        let extras = way.extras.iter();
        let extras = extras.filter(|extra| extra.required && !(evidence.extra)(extra.key));
        entries.count() + extras.count()
    }
}
