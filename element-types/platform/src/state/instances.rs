//! All instances, by number.
//!
//! **Input:** records. **Output:** instances and pages of them. A record is the text that the data
//! file keeps, so that memory holds each instance once and small.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Bound;

use super::instance::Instance;

/// The instances.
#[derive(Debug, Default)]
pub(crate) struct Instances {
    records: BTreeMap<u64, Box<str>>,
    /// By the key of their element, for lists of one element.
    by_element: HashMap<String, BTreeSet<u64>>,
    last: u64,
}

impl Instances {
    /// Puts an instance of the data file or of a snapshot back; whether it could be read.
    pub(crate) fn restore(&mut self, id: u64, record: Box<str>) -> bool {
        let Some(instance) = Instance::from_record(&record) else {
            return false;
        };
        self.index(&instance.element, id);
        self.records.insert(id, record);
        self.last = self.last.max(id);
        true
    }

    /// No number up to this one is given again.
    pub(crate) fn skip_to(&mut self, last: u64) {
        self.last = self.last.max(last);
    }

    /// The highest number that was given.
    pub(crate) fn last(&self) -> u64 {
        self.last
    }

    /// Keeps a new instance under the next number.
    pub(crate) fn add(&mut self, element: &str, record: Box<str>) -> u64 {
        self.last += 1;
        self.index(element, self.last);
        self.records.insert(self.last, record);
        self.last
    }

    fn index(&mut self, element: &str, id: u64) {
        match self.by_element.get_mut(element) {
            Some(ids) => ids.insert(id),
            None => self
                .by_element
                .entry(element.to_owned())
                .or_default()
                .insert(id),
        };
    }

    fn unindex(&mut self, element: &str, id: u64) {
        if let Some(ids) = self.by_element.get_mut(element) {
            ids.remove(&id);
        }
    }

    /// An instance.
    pub(crate) fn get(&self, id: u64) -> Option<Instance> {
        Instance::from_record(self.records.get(&id)?)
    }

    /// Whether there is an instance of this number.
    pub(crate) fn contains(&self, id: u64) -> bool {
        self.records.contains_key(&id)
    }

    /// Puts a changed instance in its place; its element may be another one now.
    pub(crate) fn replace(&mut self, id: u64, before: &Instance, after: &Instance) -> Box<str> {
        if before.element != after.element {
            self.unindex(&before.element, id);
            self.index(&after.element, id);
        }
        let record = after.to_record();
        self.records.insert(id, record.clone());
        record
    }

    /// Takes an instance away; whether there was one.
    pub(crate) fn remove(&mut self, id: u64) -> bool {
        let Some(record) = self.records.remove(&id) else {
            return false;
        };
        if let Some(instance) = Instance::from_record(&record) {
            self.unindex(&instance.element, id);
        }
        true
    }

    /// How many there are: all of them, or those of one element.
    pub(crate) fn count(&self, element: Option<&str>) -> usize {
        match element {
            None => self.records.len(),
            Some(key) => self.by_element.get(key).map_or(0, BTreeSet::len),
        }
    }

    /// The numbers after one, in order: of all, or of one element.
    pub(crate) fn after<'a>(
        &'a self,
        id: u64,
        element: Option<&str>,
    ) -> Box<dyn Iterator<Item = u64> + 'a> {
        let range = (Bound::Excluded(id), Bound::Unbounded);
        match element {
            None => Box::new(self.records.range(range).map(|(id, _)| *id)),
            Some(key) => match self.by_element.get(key) {
                Some(ids) => Box::new(ids.range(range).copied()),
                None => Box::new(std::iter::empty()),
            },
        }
    }

    /// The numbers before one, the highest first: of all, or of one element.
    pub(crate) fn before<'a>(
        &'a self,
        id: u64,
        element: Option<&str>,
    ) -> Box<dyn Iterator<Item = u64> + 'a> {
        match element {
            None => Box::new(self.records.range(..id).rev().map(|(id, _)| *id)),
            Some(key) => match self.by_element.get(key) {
                Some(ids) => Box::new(ids.range(..id).rev().copied()),
                None => Box::new(std::iter::empty()),
            },
        }
    }

    /// All records, for snapshots.
    pub(crate) fn records(&self) -> impl Iterator<Item = (u64, &str)> {
        self.records.iter().map(|(id, record)| (*id, &**record))
    }
}
