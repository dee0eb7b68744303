//! What can be wrong: with a configuration before it is sent, and with a response that is no JSON.
//!
//! Errors name keys and say what is allowed; none of them holds a value.

mod decode;
mod platform;
mod problem;

use std::fmt;

pub use decode::DecodeError;
pub use platform::PlatformError;
pub use problem::{Problem, ProblemKind};

/// Everything that is wrong with a configuration or a request, found in one go.
///
/// It prints one line per problem.
///
/// ```
/// # #[cfg(feature = "helpdesk")] {
/// use element_types::elements::freshservice::Config;
/// use element_types::ElementConfig;
///
/// let invalid = Config::from_map([("usrname", "agent"), ("password", "planted")]).unwrap_err();
/// assert_eq!(
///     invalid.to_string(),
///     "`username` (Username) is required and missing\n\
///      `subdomain` (Subdomain) is required and missing\n\
///      `usrname` is no entry of the element; did you mean `username`?",
/// );
/// # }
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Invalid {
    problems: Vec<Problem>,
}

impl Invalid {
    /// `Ok` when there is nothing to report.
    pub(crate) fn check(problems: Vec<Problem>) -> Result<(), Self> {
        if problems.is_empty() {
            Ok(())
        } else {
            Err(Self { problems })
        }
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
            write!(f, "{problem}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(&self.problems).finish()
    }
}

impl std::error::Error for Invalid {}
