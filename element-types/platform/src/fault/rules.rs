//! The rules in force, and how often each was asked.
//!
//! **Input:** the name of a route, once a call. **Output:** the effect of the first rule that wants
//! this call.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};

use super::rule::{Effect, Moment, Rule, When};
use crate::state::secrets_and_tokens::Key;

/// The rules, in the order they were given.
#[derive(Debug, Default)]
pub(crate) struct Rules {
    rules: Mutex<Vec<Counted>>,
    /// How many there are, for calls to ask without waiting for one another.
    count: AtomicUsize,
}

#[derive(Debug)]
struct Counted {
    id: u64,
    rule: Rule,
    calls: u64,
    hits: u64,
}

impl Rules {
    /// Adds a rule and gives its number.
    pub(crate) fn add(&self, rule: Rule) -> u64 {
        let mut rules = self.rules.lock().unwrap_or_else(PoisonError::into_inner);
        let id = rules.last().map_or(1, |last| last.id + 1);
        rules.push(Counted {
            id,
            rule,
            calls: 0,
            hits: 0,
        });
        self.count.store(rules.len(), Ordering::Release);
        id
    }

    /// Takes a rule away; whether there was one.
    pub(crate) fn remove(&self, id: u64) -> bool {
        let mut rules = self.rules.lock().unwrap_or_else(PoisonError::into_inner);
        let before = rules.len();
        rules.retain(|counted| counted.id != id);
        self.count.store(rules.len(), Ordering::Release);
        rules.len() < before
    }

    /// Takes all away.
    pub(crate) fn clear(&self) {
        let mut rules = self.rules.lock().unwrap_or_else(PoisonError::into_inner);
        rules.clear();
        self.count.store(0, Ordering::Release);
    }

    /// What to spoil of a call.
    pub(crate) fn effect(&self, route: &str, key: Key) -> Option<(Effect, Moment)> {
        let mut rules = self.rules.lock().unwrap_or_else(PoisonError::into_inner);
        let mut found = None;
        for counted in rules.iter_mut() {
            if counted
                .rule
                .route
                .as_deref()
                .is_some_and(|own| own != route)
            {
                continue;
            }
            counted.calls += 1;
            if found.is_none() && counted.wants(key) {
                counted.hits += 1;
                found = Some((counted.rule.effect.clone(), counted.rule.moment));
            }
        }
        found
    }

    /// As JSON.
    pub(crate) fn to_json(&self) -> Value {
        let rules = self.rules.lock().unwrap_or_else(PoisonError::into_inner);
        let rules = rules.iter().map(|counted| {
            json!({
                "id": counted.id, "rule": counted.rule.to_string(),
                "calls": counted.calls, "hits": counted.hits,
            })
        });
        rules.collect()
    }

    /// Whether there is none, which is the usual case and must cost nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.count.load(Ordering::Acquire) == 0
    }
}

impl Counted {
    fn wants(&self, key: Key) -> bool {
        match self.rule.when {
            When::Always => true,
            When::First(calls) => self.calls <= calls,
            When::Nth(call) => self.calls == call,
            When::Share(of_thousand) => {
                let roll = key.fingerprint(&format!("fault {} {}", self.id, self.calls));
                roll % 1000 < u128::from(of_thousand)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hits(text: &str) -> Vec<u32> {
        let rules = Rules::default();
        let rule = Rule::read(text, |method, path| Ok(format!("{method} {path}")));
        rules.add(rule.expect("a rule"));
        let key = Key::from_seed("a");
        (1..=200)
            .filter(|_| rules.effect("GET /x", key).is_some())
            .collect()
    }

    #[test]
    fn calls_are_counted() {
        assert_eq!(hits("GET /x drop first=2"), [1, 2]);
        assert_eq!(hits("GET /x drop nth=3"), [3]);
        assert!(hits("GET /y drop").is_empty());
        assert_eq!(hits("* drop").len(), 200);
    }

    #[test]
    fn a_share_is_the_same_in_every_run() {
        let some = hits("GET /x drop share=0.2");
        assert!((20..=60).contains(&some.len()), "{some:?}");
        assert_eq!(hits("GET /x drop share=0.2"), some);
        assert!(hits("GET /x drop share=0").is_empty());
    }
}
