//! Which elements a list has.
//!
//! **Input:** a filter, a size and a cursor. **Output:** parameters.

/// Which elements to list.
///
/// ```
/// let query = element_client::ElementQuery::new().filter("hub = 'helpdesk'").page_size(50);
/// ```
#[derive(Clone, Debug, Default)]
pub struct ElementQuery {
    pub(crate) parameters: Vec<(&'static str, String)>,
}

impl ElementQuery {
    /// All elements.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Only elements that an expression of the platform's query language is true of, such as
    /// `key = 'freshservice'`.
    #[must_use]
    pub fn filter(self, expression: impl Into<String>) -> Self {
        self.with("where", expression.into())
    }

    /// How many rows a page has; the platform sends 200 at most.
    #[must_use]
    pub fn page_size(self, rows: u32) -> Self {
        self.with("pageSize", rows.to_string())
    }

    /// Starts after a page, by what its `cursor` said.
    #[must_use]
    pub fn after(self, cursor: impl Into<String>) -> Self {
        self.with("nextPage", cursor.into())
    }

    fn with(mut self, name: &'static str, value: String) -> Self {
        self.parameters.retain(|(earlier, _)| *earlier != name);
        self.parameters.push((name, value));
        self
    }
}
