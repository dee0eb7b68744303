//! A task for the types of an element whose key is known at run time only.
//!
//! **Input:** a key. **Output:** whatever the task makes of the types.

use crate::ElementConfig;

/// Something to do with the types of an element whose key is known at run time only.
///
/// [`for_element`](crate::for_element) calls it with the configuration type of the element; what an
/// instance of it reports is [`C::InstanceConfig`](ElementConfig::InstanceConfig), its table
/// [`C::SPEC`](ElementConfig::SPEC), and
/// [`CreateInstance::with_any_grant`](crate::CreateInstance::with_any_grant) makes a request of it. So a form for any element can be checked in one place:
///
/// ```
/// # #[cfg(feature = "helpdesk")] {
/// use element_types::{ElementConfig, ForElement, Invalid, for_element};
///
/// struct Check<'a>(&'a [(&'a str, &'a str)]);
///
/// impl ForElement for Check<'_> {
///     type Output = Result<(), Invalid>;
///
///     fn run<C: ElementConfig>(self) -> Self::Output {
///         C::from_map(self.0.iter().copied()).map(|_| ())
///     }
/// }
///
/// let form = [("username", "agent"), ("password", "planted")];
/// let checked = for_element("freshservice", Check(&form)).ok().expect("the hub is enabled");
/// assert_eq!(
///     checked.unwrap_err().to_string(),
///     "freshservice: `subdomain` (Subdomain) is required and missing",
/// );
/// // Nobody knows this element; the task comes back. An element of the application's own is one
/// // arm of a `match` before the call: `"acmedesk" => task.run::<AcmeDeskConfig>()`.
/// assert!(for_element("acmedesk", Check(&form)).is_err());
/// # }
/// ```
pub trait ForElement {
    /// What comes of it.
    type Output;

    /// Does it.
    fn run<C: ElementConfig>(self) -> Self::Output;
}
