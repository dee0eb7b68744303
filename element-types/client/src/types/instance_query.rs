//! Which instances a list has.
//!
//! **Input:** tags, a text, a size and a cursor. **Output:** parameters.

use std::fmt;
use std::marker::PhantomData;

use element_types::{Configuration, Reported as _, UntypedConfig};

/// Which instances to list, and as what they are read.
///
/// ```
/// use element_client::InstanceQuery;
///
/// let query = InstanceQuery::new().tag("production").page_size(100);
/// ```
#[derive(Clone)]
pub struct InstanceQuery<R = UntypedConfig> {
    pub(crate) element: Option<String>,
    pub(crate) parameters: Vec<(&'static str, String)>,
    reported: PhantomData<fn() -> R>,
}

impl InstanceQuery {
    /// Instances of all elements.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Instances of the element with a key.
    #[must_use]
    pub fn of_key(key: impl Into<String>) -> Self {
        Self {
            element: Some(key.into()),
            ..Self::default()
        }
    }

    /// Instances of an element by its configuration's type, read as that element's.
    ///
    /// ```
    /// use element_client::InstanceQuery;
    /// use element_types::elements::freshservice;
    ///
    /// let query = InstanceQuery::of::<freshservice::Config>().tag("production");
    /// ```
    #[must_use]
    pub fn of<C: Configuration>() -> InstanceQuery<C::InstanceConfig> {
        let key = C::InstanceConfig::SPEC.key;
        InstanceQuery {
            // `Untyped` is of no element in particular.
            element: (!key.is_empty()).then(|| key.to_owned()),
            ..InstanceQuery::default()
        }
    }
}

impl<R> InstanceQuery<R> {
    /// Only instances with a tag; with several, the platform decides whether one is enough.
    #[must_use]
    pub fn tag(self, tag: impl Into<String>) -> Self {
        self.with("tags[]", tag.into())
    }

    /// Only instances in which a text is found.
    #[must_use]
    pub fn search(self, text: impl Into<String>) -> Self {
        self.with("searchText", text.into())
    }

    /// How many rows a page has; the platform may send fewer.
    #[must_use]
    pub fn page_size(self, rows: u32) -> Self {
        self.with("pageSize", rows.to_string())
    }

    /// Whether a row is a whole instance; without it, the platform decides.
    #[must_use]
    pub fn hydrate(self, hydrate: bool) -> Self {
        self.with("hydrate", hydrate.to_string())
    }

    /// Starts after a page, by what its `cursor` said.
    #[must_use]
    pub fn after(self, cursor: impl Into<String>) -> Self {
        self.with("nextPage", cursor.into())
    }

    fn with(mut self, name: &'static str, value: String) -> Self {
        if name != "tags[]" {
            self.parameters.retain(|(earlier, _)| *earlier != name);
        }
        self.parameters.push((name, value));
        self
    }
}

impl<R> Default for InstanceQuery<R> {
    fn default() -> Self {
        Self {
            element: None,
            parameters: Vec::new(),
            reported: PhantomData,
        }
    }
}

impl<R> fmt::Debug for InstanceQuery<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InstanceQuery")
            .field("element", &self.element)
            .field("parameters", &self.parameters)
            .finish()
    }
}
