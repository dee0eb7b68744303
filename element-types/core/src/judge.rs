//! The judge: everything that is wrong with a request, found in one go.
//!
//! **Input:** an element and a request, each behind a view. **Output:** problems by key and kind, with
//! no value in any of them.

mod entries;
mod object_members;
mod provider_data;
mod request;
mod request_parts;
mod value;

pub use self::request::request_members;

use crate::element::Element;
use crate::json_view::View;
use crate::problem::Problem;

/// What a request asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Call {
    /// `POST /instances`: the body names the element.
    #[default]
    Create,
    /// `POST /elements/{key}/instances`: the address names it.
    CreateOf,
    /// `PATCH /instances/{id}`: nothing is required, and a mask means "as it was".
    Update,
}

/// Judges requests for one element.
///
/// ```
/// use element_core::{Judge, ProblemKind, View};
///
/// // Nobody knows the element: what holds of every request is judged all the same.
/// let request = || -> View<'_> {
///     let element = [("key", View::Text("acmedesk"))];
///     let members = [("element", View::object(element)), ("nmae", View::Text("Acme"))];
///     View::object(members)
/// };
/// let problems = Judge::of_any().problems(request());
/// let kinds: Vec<_> = problems.iter().map(|problem| (problem.key(), problem.kind().clone())).collect();
/// assert_eq!(
///     kinds,
///     [
///         ("configuration", ProblemKind::Missing),
///         ("name", ProblemKind::Missing),
///         ("nmae", ProblemKind::Unknown { did_you_mean: Some("name") }),
///     ],
/// );
/// ```
#[derive(Clone, Copy)]
pub struct Judge<'e> {
    element: Option<&'e dyn Element>,
    call: Call,
    way: Option<usize>,
}

impl<'e> Judge<'e> {
    /// For requests that create an instance of an element.
    #[must_use]
    pub fn of(element: &'e dyn Element) -> Self {
        Self {
            element: Some(element),
            call: Call::Create,
            way: None,
        }
    }

    /// For requests of an element that nobody knows.
    #[must_use]
    pub fn of_any() -> Self {
        Self {
            element: None,
            call: Call::Create,
            way: None,
        }
    }

    /// What the requests ask for.
    #[must_use]
    pub fn call(self, call: Call) -> Self {
        Self { call, ..self }
    }

    /// The way that the requests follow, where somebody knows; otherwise it is told by what they hold.
    #[must_use]
    pub fn way(self, way: usize) -> Self {
        Self {
            way: Some(way),
            ..self
        }
    }

    /// Everything that is wrong with a request as it is posted: its element, entries in the order of
    /// the definition, other entries, `providerData`, the rest.
    #[must_use]
    pub fn problems(&self, request: View<'_>) -> Vec<Problem<'e>> {
        request::problems(self, request)
    }

    /// Everything that is wrong with a configuration alone, before there is a grant: what a way sends
    /// by itself need not be there.
    #[must_use]
    pub fn configuration(&self, configuration: View<'_>) -> Vec<Problem<'e>> {
        entries::alone(self, configuration)
    }

    /// The way that a request follows: by its grant, its settings and its entries; nothing when no way
    /// has such a grant.
    #[must_use]
    pub fn way_of(&self, request: View<'_>) -> Option<usize> {
        request::way(self, request)
    }
}
