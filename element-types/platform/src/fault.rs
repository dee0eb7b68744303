//! Faults on purpose: what a client does when the platform misbehaves.
//!
//! **Input:** rules such as `POST /instances status=503 first=2`. **Output:** for each request, what
//! to spoil. Counted, never left to chance: a share of the calls needs a seed.

mod rule;
mod rules;

pub(crate) use rule::{Effect, FORM, Moment, Rule};
pub(crate) use rules::Rules;
