//! The members of an object, in the order in which their names came first.
//!
//! **Input:** members, one after the other. **Output:** the place and the value of each, and which names
//! were there before.

use std::collections::HashMap;

use crate::json_view::{Value, View};

/// Up to here looking at each name is faster than hashing one; requests have fewer.
const FEW: usize = 24;

/// Names, each once.
#[derive(Default)]
pub(super) struct Places<'r> {
    /// Each name, and how often it was there.
    names: Vec<(&'r str, usize)>,
    /// Their places, once there are many.
    many: Option<HashMap<&'r str, usize>>,
}

impl<'r> Places<'r> {
    /// Adds a name; gives its place and how often it has been there, this time included.
    pub(super) fn add(&mut self, name: &'r str) -> (usize, usize) {
        let place = self.of(name).unwrap_or_else(|| self.push(name));
        let count = self.names.get_mut(place).map_or(1, |(_, count)| {
            *count += 1;
            *count
        });
        (place, count)
    }

    /// The place of a name that was added.
    pub(super) fn of(&self, name: &str) -> Option<usize> {
        match &self.many {
            None => self.names.iter().position(|(own, _)| *own == name),
            Some(many) => many.get(name).copied(),
        }
    }

    fn push(&mut self, name: &'r str) -> usize {
        let place = self.names.len();
        self.names.push((name, 0));
        if let Some(many) = &mut self.many {
            many.insert(name, place);
        } else if place == FEW {
            let all = self.names.iter().enumerate();
            self.many = Some(all.map(|(place, (name, _))| (*name, place)).collect());
        }
        place
    }
}

/// The members of an object, each with the last of its values.
#[derive(Default)]
pub(super) struct Members<'r> {
    pub(super) list: Vec<(&'r str, Value<'r>)>,
    /// Where in the list each is.
    places: Places<'r>,
    /// Names that are there more than once.
    pub(super) doubled: Vec<&'r str>,
}

impl<'r> Members<'r> {
    pub(super) fn of(members: Box<dyn Iterator<Item = (&'r str, View<'r>)> + 'r>) -> Self {
        let mut all = Self::default();
        for (key, view) in members {
            let value = Value::of(view);
            let (place, count) = all.places.add(key);
            if count == 2 {
                all.doubled.push(key);
            }
            match all.list.get_mut(place) {
                Some((_, earlier)) => *earlier = value,
                None => all.list.push((key, value)),
            }
        }
        all
    }

    /// The value of a member that is there and not null.
    pub(super) fn find(&self, key: &str) -> Option<&Value<'r>> {
        self.value(self.place(key)?)
    }

    /// Where in the list a member is.
    pub(super) fn place(&self, key: &str) -> Option<usize> {
        self.places.of(key)
    }

    /// The value at a place, if it is not null.
    pub(super) fn value(&self, place: usize) -> Option<&Value<'r>> {
        let (_, value) = self.list.get(place)?;
        (!value.is_null()).then_some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_have_their_places() {
        let names: Vec<String> = (0..3 * FEW).map(|number| number.to_string()).collect();
        let mut places = Places::default();
        for (place, name) in names.iter().enumerate() {
            assert_eq!(places.of(name), None, "{name}");
            assert_eq!(places.add(name), (place, 1), "{name}");
            assert_eq!(places.add(name), (place, 2), "{name}");
            assert_eq!(places.add("0").0, 0, "{name}");
        }
        for (place, name) in names.iter().enumerate() {
            assert_eq!(places.of(name), Some(place), "{name}");
        }
    }
}
