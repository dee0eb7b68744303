//! The catalogue: the key of an element in, its table or its types out.

mod index;

use crate::{ElementConfig, ElementSpec};

pub use index::{ELEMENTS, for_element};

/// The elements an application knows: the generated ones whose hubs are enabled, and its own.
///
/// ```
/// # #[cfg(feature = "helpdesk")] {
/// use element_types::Catalog;
///
/// let catalog = Catalog::generated();
/// let spec = catalog.get("freshservice").expect("the hub `helpdesk` is enabled");
/// assert_eq!(spec.name, "Freshservice");
/// assert!(catalog.hub("helpdesk").any(|other| other.key == spec.key));
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalog {
    elements: Vec<&'static ElementSpec>,
}

impl Catalog {
    /// No elements.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The generated elements of the enabled hubs.
    #[must_use]
    pub fn generated() -> Self {
        Self {
            elements: ELEMENTS.to_vec(),
        }
    }

    /// Adds the element of a configuration, such as one of the application's own; an element with
    /// the same key is replaced.
    #[must_use]
    pub fn with<C: ElementConfig>(mut self) -> Self {
        self.elements.retain(|element| element.key != C::SPEC.key);
        self.elements.push(C::SPEC);
        self
    }

    /// The element with this key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&'static ElementSpec> {
        self.elements
            .iter()
            .copied()
            .find(|element| element.key == key)
    }

    /// All elements, the application's own last.
    pub fn iter(&self) -> impl Iterator<Item = &'static ElementSpec> {
        self.elements.iter().copied()
    }

    /// The elements of one hub.
    pub fn hub<'a>(&'a self, hub: &'a str) -> impl Iterator<Item = &'static ElementSpec> + 'a {
        self.iter().filter(move |element| element.hub == hub)
    }
}

/// Something to do with the types of an element whose key is known at run time only.
///
/// [`for_element`](crate::for_element) calls it with the configuration type of the element; what an
/// instance of it reports is [`C::InstanceConfig`](ElementConfig::InstanceConfig), its table
/// [`C::SPEC`](ElementConfig::SPEC). So a form for any element can be checked in one place:
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
///     "`subdomain` (Subdomain) is required and missing",
/// );
/// // Nobody knows this element; the task comes back.
/// assert!(for_element("acmedesk", Check(&form)).is_err());
/// # }
/// ```
pub trait ForElement {
    /// What comes of it.
    type Output;

    /// Does it.
    fn run<C: ElementConfig>(self) -> Self::Output;
}
