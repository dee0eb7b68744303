//! Values that a map of entries may hold.
//!
//! **Input:** a text, a boolean, a number or JSON, its own or borrowed. **Output:** JSON.

use std::borrow::Cow;

use serde_json::{Map, Number, Value as JsonValue};

use crate::Secret;

/// No entries, where a list of them is asked for: `Config::from_map(NO_ENTRIES)`.
pub const NO_ENTRIES: [(&str, &str); 0] = [];

/// A value of an entry whose key is known at run time only.
///
/// Texts, booleans, numbers, JSON and [`Secret`]s are, borrowed ones too, so that a map can be read where it
/// is: `Config::from_map(&map)` takes a `BTreeMap<String, String>` and a `serde_json::Map` alike. `None` is
/// JSON's `null`.
///
/// ```
/// # #[cfg(feature = "helpdesk")] {
/// use std::collections::BTreeMap;
///
/// use element_types::elements::freshservice::Config;
/// use element_types::ElementConfig;
///
/// let mut form = BTreeMap::new();
/// form.insert("username".to_owned(), "agent".to_owned());
/// form.insert("password".to_owned(), "planted".to_owned());
/// form.insert("subdomain".to_owned(), "acme".to_owned());
///
/// assert_eq!(Config::from_map(&form)?.subdomain, "acme");
/// # }
/// # Ok::<(), element_types::Invalid>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no value of an entry",
    note = "give a text, a boolean, a number, a `Secret` or a `serde_json::Value`"
)]
pub trait IntoEntry {
    /// The value as JSON.
    fn into_entry(self) -> JsonValue;
}

macro_rules! owned {
    ($($owned:ty),*) => { $(
        impl IntoEntry for $owned {
            fn into_entry(self) -> JsonValue {
                self.into()
            }
        }

        impl IntoEntry for &$owned {
            fn into_entry(self) -> JsonValue {
                self.clone().into()
            }
        }
    )* };
}

owned!(String, bool, i32, i64, u32, u64, f64, Number, JsonValue, Map<String, JsonValue>, Vec<JsonValue>);

impl IntoEntry for &str {
    fn into_entry(self) -> JsonValue {
        self.into()
    }
}

impl IntoEntry for &&str {
    fn into_entry(self) -> JsonValue {
        (*self).into()
    }
}

impl IntoEntry for Cow<'_, str> {
    fn into_entry(self) -> JsonValue {
        self.into_owned().into()
    }
}

impl IntoEntry for Secret {
    fn into_entry(self) -> JsonValue {
        self.expose().into()
    }
}

impl IntoEntry for &Secret {
    fn into_entry(self) -> JsonValue {
        self.expose().into()
    }
}

impl<T: IntoEntry> IntoEntry for Option<T> {
    fn into_entry(self) -> JsonValue {
        self.map_or(JsonValue::Null, T::into_entry)
    }
}
