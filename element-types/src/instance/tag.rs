//! The tags of an instance.
//!
//! **Input:** an array of objects or texts. **Output:** their names.

use std::fmt;

use serde_json::value::RawValue;

use crate::reading::{self, Visibility};
use crate::redact::Text;
use crate::store::{Content, Found, Store};
use crate::{Reading, Unfit};

/// A tag of an instance: a text, or in old responses an object with a number of its own.
///
/// ```
/// use element_types::{Instance, UntypedConfig};
///
/// let instance = Instance::<UntypedConfig>::from_json(
///     r#"{"tags": ["production", {"id": 7, "name": "emea"}]}"#,
/// )?;
/// let tags = instance.tags().value().unwrap_or_default();
/// assert_eq!(tags.iter().map(|tag| tag.name.as_str()).collect::<Vec<_>>(), ["production", "emea"]);
/// assert_eq!(tags[1].id, Some(7));
/// # Ok::<(), element_types::DecodeError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tag {
    /// The tag itself.
    pub name: String,
    /// Its number, where it has one.
    pub id: Option<i64>,
}

impl Tag {
    /// A tag without a number.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            id: None,
        }
    }
}

impl fmt::Debug for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tag")
            .field("name", &Text(&self.name))
            .field("id", &self.id)
            .finish()
    }
}

pub(super) fn read(found: Option<Found<'_>>) -> Reading<'_, Vec<Tag>> {
    let shown = Visibility::Shown;
    reading::read_with(found, shown, "an array of tags", |content, json| {
        if !matches!(content, Content::Nested) {
            return Err(Unfit);
        }
        let items: Vec<&RawValue> = serde_json::from_str(json).map_err(|_| Unfit)?;
        items.into_iter().map(|item| tag(item.get())).collect()
    })
}

fn tag(json: &str) -> Result<Tag, Unfit> {
    if !json.starts_with('{') {
        return serde_json::from_str(json)
            .map(|name: String| Tag::new(name))
            .map_err(|_| Unfit);
    }
    let store = Store::from_json(json).map_err(|_| Unfit)?;
    let name = store.text("name").value().ok_or(Unfit)?.to_owned();
    let id = store.read("id").value();
    Ok(Tag { name, id })
}
