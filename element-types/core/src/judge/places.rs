//! Names in the order in which they came first.
//!
//! **Input:** names, one after the other. **Output:** the place of each, and whether it was there
//! before.

use std::collections::HashMap;

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
