//! An instance out of any deserializer, with the JSON text of the response.
//!
//! **Input:** a deserializer, which is `serde_json`'s own or one of serde's buffers. **Output:**
//! the instance over the text as it came, or over one written anew from what the buffer kept.

use std::cell::Cell;
use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, forward_to_deserialize_any};
use serde_json::Value;
use serde_json::value::RawValue;

use super::Instance;
use crate::Reported;
use crate::store::Store;

impl<'de, C: Reported> Deserialize<'de> for Instance<C> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = read(deserializer)?;
        Store::new(raw)
            .and_then(Self::new)
            .map_err(D::Error::custom)
    }
}

/// Equal when the JSON is the same text, byte for byte: the order of members and numbers as they are
/// written count, since nothing of a response is lost.
///
/// ```
/// use element_types::{Instance, UntypedConfig};
///
/// let read = |json: &str| Instance::<UntypedConfig>::from_json(json);
/// let instance = read(r#"{"id": 7, "configuration": {"site": "acme"}}"#)?;
/// assert_eq!(read(instance.to_wire().as_str())?, instance);
/// assert_ne!(read(r#"{"id": 8, "configuration": {"site": "acme"}}"#)?, instance);
/// # Ok::<(), element_types::DecodeError>(())
/// ```
impl<C> PartialEq for Instance<C> {
    fn eq(&self, other: &Self) -> bool {
        self.store.whole_json() == other.store.whole_json()
    }
}

impl<C> Eq for Instance<C> {}

/// Reads the text.
///
/// `RawValue` alone reads from `serde_json` and nothing else. `untagged`, `flatten` and internal
/// tags keep a document in a buffer of serde first, so what `RawValue` asks for is watched, and
/// where no text answers, the members are read one by one.
fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Box<RawValue>, D::Error> {
    let kept = Cell::new(None);
    let watched = Watched {
        inner: deserializer,
        kept: &kept,
    };
    Box::<RawValue>::deserialize(watched).or_else(|error| match kept.take() {
        Some(value) => RawValue::from_string(value.to_string()).map_err(D::Error::custom),
        None => Err(error),
    })
}

/// A deserializer or a visitor, and where to keep what comes without a text.
struct Watched<'a, T> {
    inner: T,
    kept: &'a Cell<Option<Value>>,
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Watched<'_, D> {
    type Error = D::Error;

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let visitor = Watched {
            inner: visitor,
            kept: self.kept,
        };
        self.inner.deserialize_newtype_struct(name, visitor)
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Watched<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }

    /// The text.
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        self.inner.visit_map(map)
    }

    /// A buffer.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, buffer: D) -> Result<V::Value, D::Error> {
        self.kept.set(Some(Value::deserialize(buffer)?));
        Err(D::Error::custom("the document is in a buffer"))
    }
}
