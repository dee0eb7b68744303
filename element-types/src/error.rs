//! What can be wrong: with a configuration before it is sent, and with a response that is no JSON.
//!
//! **Input:** what was found. **Output:** sentences for people, and the same by kind for programs.
//!
//! Errors name keys and say what is allowed; none of them holds a value.

mod decode;
mod no_value;
mod platform;

use std::fmt;

pub use decode::DecodeError;
pub use element_core::{Place, Severity};
pub use no_value::NoValue;
pub use platform::PlatformError;

/// One thing that is wrong, with the wire key it is about; never a value.
pub type Problem = element_core::Problem<'static>;

/// What is wrong with an entry, or with another member of the request.
pub type ProblemKind = element_core::ProblemKind<'static>;

/// Everything that is wrong with a configuration or a request, found in one go.
///
/// It prints one line per problem, each with the key of the element in front.
///
/// ```
/// # #[cfg(feature = "helpdesk")] {
/// use element_types::elements::freshservice::Config;
/// use element_types::ElementConfig;
///
/// let invalid = Config::from_map([("usrname", "agent"), ("password", "planted")]).unwrap_err();
/// assert_eq!(
///     invalid.to_string(),
///     "freshservice: `username` (Username) is required and missing\n\
///      freshservice: `subdomain` (Subdomain) is required and missing\n\
///      freshservice: `usrname` is no entry of the element; did you mean `username`?",
/// );
/// assert_eq!(invalid.element(), Some("freshservice"));
/// # }
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Invalid {
    /// Empty where no element is meant, or where nobody said which.
    element: String,
    problems: Vec<Problem>,
}

impl Invalid {
    /// `Ok` when nothing is worse than a warning.
    pub(crate) fn check(element: &str, problems: Vec<Problem>) -> Result<(), Self> {
        let is_error = |problem: &Problem| problem.severity() == Severity::Error;
        if problems.iter().any(is_error) {
            Err(Self::new(element, problems))
        } else {
            Ok(())
        }
    }

    /// At least one problem, of the element with this key.
    pub(crate) fn new(element: &str, problems: Vec<Problem>) -> Self {
        Self {
            element: element.to_owned(),
            problems,
        }
    }

    /// The key of the element whose configuration or request it is; nothing of a header.
    #[must_use]
    pub fn element(&self) -> Option<&str> {
        (!self.element.is_empty()).then_some(self.element.as_str())
    }

    /// The problems, never none: entries in the order of the definition, then the rest.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, problem) in self.problems.iter().enumerate() {
            if place > 0 {
                f.write_str("\n")?;
            }
            if let Some(key) = self.element() {
                write!(f, "{}: ", key.escape_debug())?;
            }
            write!(f, "{problem}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(key) = self.element() {
            write!(f, "{}: ", key.escape_debug())?;
        }
        f.debug_list().entries(&self.problems).finish()
    }
}

impl std::error::Error for Invalid {}
