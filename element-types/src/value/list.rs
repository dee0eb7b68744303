//! Items separated by commas.
//!
//! **Input:** texts. **Output:** one text, and back.

use std::borrow::Cow;
use std::fmt;

use super::{Unfit, Value, fitting, typed};
use crate::redact::Text;
use crate::{EntrySpec, ValueType};

/// Items that the wire separates by commas: `contacts,accounts`.
///
/// Space around an item is not part of it; an item cannot hold a comma.
///
/// ```
/// use element_types::{List, Value};
///
/// let objects = List::from(["contacts", "accounts"]);
/// assert_eq!(objects.to_text(), "contacts,accounts");
/// assert_eq!(List::from_text("contacts, accounts"), Ok(objects));
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct List(Vec<String>);

impl List {
    /// The items, in order.
    #[must_use]
    pub fn items(&self) -> &[String] {
        &self.0
    }

    /// The items as a vector of their own.
    #[must_use]
    pub fn into_items(self) -> Vec<String> {
        self.0
    }
}

impl Value for List {
    const EXPECTS: &'static str = ValueType::List.expects();

    const ENTRY: EntrySpec = typed(ValueType::List);

    fn to_text(&self) -> Cow<'_, str> {
        Cow::Owned(self.0.join(","))
    }

    fn from_text(text: &str) -> Result<Self, Unfit> {
        fitting(ValueType::List, text)
            .map(|text| Self(element_core::items(text).map(str::to_owned).collect()))
    }

    fn from_json(json: &str) -> Result<Self, Unfit> {
        serde_json::from_str(json).map(Self).map_err(|_| Unfit)
    }

    fn vacant() -> Self {
        Self(Vec::new())
    }

    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl fmt::Debug for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let items: Vec<_> = self.0.iter().map(|item| Text(item)).collect();
        f.debug_tuple("List").field(&items).finish()
    }
}

impl<T: AsRef<str>> FromIterator<T> for List {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let trimmed = items
            .into_iter()
            .map(|item| item.as_ref().trim().to_owned());
        Self(trimmed.filter(|item| !item.is_empty()).collect())
    }
}

impl<T: AsRef<str>, const N: usize> From<[T; N]> for List {
    fn from(items: [T; N]) -> Self {
        items.into_iter().collect()
    }
}

impl From<Vec<String>> for List {
    fn from(items: Vec<String>) -> Self {
        items.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_trimmed_and_empty_ones_dropped() {
        let cases: [(&str, &[&str]); 3] = [
            ("a", &["a"]),
            (" a ,b,,", &["a", "b"]),
            ("a b,c", &["a b", "c"]),
        ];
        for (text, items) in cases {
            let list = List::from_text(text);
            assert_eq!(
                list.map(List::into_items),
                Ok(items.iter().map(|item| (*item).to_owned()).collect()),
                "{text}"
            );
        }
        assert_eq!(List::from_text(" "), Err(Unfit));
    }

    #[test]
    fn an_array_of_texts_is_a_list() {
        assert_eq!(List::from_json(r#"["a","b"]"#), Ok(List::from(["a", "b"])));
        assert_eq!(List::from_json(r#"["a",1]"#), Err(Unfit));
        assert_eq!(List::from_json("{}"), Err(Unfit));
    }
}
