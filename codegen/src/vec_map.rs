//! A map for a handful of things: one element's entries, ways and types, or a dictionary.
//!
//! **Input:** keys and values. **Output:** the values, by key or in order.
//!
//! Code with a standard map in it is compiled anew for every pair of types, and the derive is built
//! by everyone who uses it: a dozen of them were a quarter of what its build made.

use std::borrow::Borrow;

/// Keys with their values, sorted by key.
#[derive(Clone, Debug)]
pub(crate) struct VecMap<K, V>(Vec<(K, V)>);

impl<K, V> Default for VecMap<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> VecMap<K, V> {
    /// The place of a key, or where it belongs.
    fn place<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.0
            .binary_search_by(|(known, _)| known.borrow().cmp(key))
    }

    pub(crate) fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let place = self.place(key).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    pub(crate) fn contains<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.place(key).is_ok()
    }

    /// Puts in a value, and returns the one that the key had before.
    pub(crate) fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.place(&key) {
            Ok(place) => Some(std::mem::replace(&mut self.0[place].1, value)),
            Err(place) => {
                self.0.insert(place, (key, value));
                None
            }
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &(K, V)> {
        self.0.iter()
    }
}

impl<K: Ord> VecMap<K, ()> {
    /// Whether the key is new; it is there from now on.
    pub(crate) fn add(&mut self, key: K) -> bool {
        self.insert(key, ()).is_none()
    }
}

impl<K: Ord, V> Extend<(K, V)> for VecMap<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, items: I) {
        for (key, value) in items {
            self.insert(key, value);
        }
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for VecMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(items: I) -> Self {
        let mut few = Self::default();
        few.extend(items);
        few
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_sorted_and_stand_once() {
        let mut few = VecMap::from_iter([("b", 1), ("a", 2), ("b", 3)]);
        assert_eq!(few.insert("c", 4), None);
        assert_eq!(few.insert("a", 5), Some(2));
        let all: Vec<_> = few.iter().copied().collect();
        assert_eq!(all, [("a", 5), ("b", 3), ("c", 4)]);
        assert_eq!((few.get("b"), few.get("d")), (Some(&3), None));
        assert!(few.contains("a") && !few.contains(""));
    }

    #[test]
    fn a_key_is_new_once() {
        let mut seen = VecMap::default();
        assert!(seen.add("a") && !seen.add("a") && seen.add("b"));
    }
}
