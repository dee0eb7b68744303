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
/// // Nobody here knows this element; the task comes back.
/// assert!(for_element("acmedesk", Check(&form)).is_err());
/// # }
/// ```
///
/// # Elements of your own
///
/// A task is generic, and types cannot be looked up in a table when the program runs: a
/// [`Catalog`](crate::Catalog) knows an application's own elements by their tables, and `for_element`
/// the generated ones alone. Ask your own first; whoever does not know the key gives the task back:
///
/// ```
/// # #[cfg(all(feature = "derive", feature = "helpdesk"))] {
/// use element_types::{ElementConfig, ForElement, Secret, for_element};
///
/// /// Connects an Acme Desk account.
/// #[derive(ElementConfig)]
/// #[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "api_key")]
/// struct AcmeDeskConfig {
///     /// The key of the account.
///     #[config(key = "api.key")]
///     api_key: Secret,
/// }
///
/// /// As `element_types::for_element`, with the elements of this application.
/// fn for_any_element<T: ForElement>(key: &str, task: T) -> Result<T::Output, T> {
///     if key == AcmeDeskConfig::SPEC.key {
///         return Ok(task.run::<AcmeDeskConfig>());
///     }
///     for_element(key, task)
/// }
///
/// struct NameOf;
///
/// impl ForElement for NameOf {
///     type Output = &'static str;
///
///     fn run<C: ElementConfig>(self) -> Self::Output {
///         C::SPEC.name
///     }
/// }
///
/// assert_eq!(for_any_element("acmedesk", NameOf).ok(), Some("Acme Desk"));
/// assert_eq!(for_any_element("freshservice", NameOf).ok(), Some("Freshservice"));
/// assert!(for_any_element("nobody's", NameOf).is_err());
/// # }
/// ```
///
/// A catalogue of your own, made by `element-gen`, comes with a `for_element` of the same form, whose
/// answer for a key that it does not know is the task too:
/// `own::for_element(key, task).or_else(|task| element_types::for_element(key, task))`.
pub trait ForElement {
    /// What comes of it.
    type Output;

    /// Does it.
    fn run<C: ElementConfig>(self) -> Self::Output;
}
