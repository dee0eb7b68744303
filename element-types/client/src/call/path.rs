//! The path of a call.
//!
//! **Input:** a route with holes and what fills them. **Output:** a path in which nothing from
//! outside can end a segment, or the reason why there is none.

use std::fmt::Write as _;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What may be in an address as it is.
pub(crate) const KEPT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// A path below the base URL.
#[derive(Clone)]
pub(crate) struct Address {
    route: &'static str,
    path: String,
    problem: Option<String>,
}

impl Address {
    /// A path without holes.
    pub(crate) fn fixed(route: &'static str) -> Self {
        Self {
            route,
            path: route.to_owned(),
            problem: None,
        }
    }

    /// Fills the holes of a route, `{…}`, from left to right; nothing means that it is not known.
    pub(crate) fn new(route: &'static str, values: &[Option<&str>]) -> Self {
        let mut path = String::with_capacity(route.len() + 16);
        let mut problem = None;
        let mut values = values.iter();
        for segment in route.split('/').skip(1) {
            path.push('/');
            if !segment.starts_with('{') {
                path.push_str(segment);
                continue;
            }
            match values.next().copied().flatten() {
                // A browser's rules would drop these together with the segment before.
                Some("" | "." | "..") => {
                    problem = Some(format!("{segment} of `{route}` is empty or dots"));
                    path.push_str(segment);
                }
                Some(value) => drop(write!(path, "{}", utf8_percent_encode(value, KEPT))),
                None => {
                    problem = Some(format!("{segment} of `{route}` is not known"));
                    path.push_str(segment);
                }
            }
        }
        Self {
            route,
            path,
            problem,
        }
    }

    /// A path that the caller wrote, with its query.
    pub(crate) fn written(path: &str) -> (Self, String) {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let dots = path.split('/').any(|it| matches!(it, "." | ".."));
        let wrong = |it: char| !it.is_ascii_graphic() || "\\#\"<>`{}^|".contains(it);
        let problem = if !path.starts_with('/') || path.starts_with("//") {
            Some("the path has to begin with one `/`")
        } else if dots {
            Some("the path holds `.` or `..`")
        } else if path.contains(wrong) || query.contains(wrong) {
            Some("the path holds a character that has to be percent-encoded")
        } else {
            None
        };
        let shown = if problem.is_some() { "/…" } else { path };
        let address = Self {
            route: "/{path}",
            path: shown.to_owned(),
            problem: problem.map(str::to_owned),
        };
        (address, query.to_owned())
    }

    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    pub(crate) fn route(&self) -> &'static str {
        self.route
    }

    pub(crate) fn problem(&self) -> Option<&str> {
        self.problem.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fills_a_hole_stays_one_segment() {
        let address = Address::new(
            "/elements/{key}/instances/{id}",
            &[Some("a/../b?c d"), Some("7")],
        );
        assert_eq!(address.path(), "/elements/a%2F..%2Fb%3Fc%20d/instances/7");
        assert_eq!(address.problem(), None);
    }

    #[test]
    fn what_cannot_be_a_segment_is_a_problem() {
        for value in [None, Some(""), Some(".."), Some(".")] {
            assert!(
                Address::new("/instances/{id}", &[value])
                    .problem()
                    .is_some()
            );
        }
    }

    #[test]
    fn a_written_path_is_held_to_the_platform() {
        assert_eq!(Address::written("/contacts").0.problem(), None);
        let (address, query) = Address::written("/contacts?where=id%3D'5'");
        assert_eq!(
            (address.path(), query.as_str()),
            ("/contacts", "where=id%3D'5'")
        );
        for path in [
            "contacts",
            "//evil.example/",
            "/../instances",
            "/a b",
            "/a#b",
            "/ü",
            "",
        ] {
            assert!(Address::written(path).0.problem().is_some(), "{path}");
        }
    }
}
