//! What a target came to, for people.

use std::fmt;
use std::time::Duration;

use super::Measured;
use super::failures::Failures;

/// Counts, extremes and failures.
pub(crate) struct Outcome {
    target: String,
    seeds: usize,
    cases: u64,
    elapsed: Duration,
    slowest: (Duration, u64),
    largest: (usize, u64),
    failures: Vec<(String, usize)>,
}

impl Outcome {
    pub(super) fn new(target: &str, seeds: usize) -> Self {
        Self {
            target: target.to_owned(),
            seeds,
            cases: 0,
            elapsed: Duration::ZERO,
            slowest: (Duration::ZERO, 0),
            largest: (0, 0),
            failures: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, case: u64, measured: &Measured) {
        self.cases += 1;
        self.slowest = self.slowest.max((measured.elapsed, case));
        self.largest = self.largest.max((measured.mebibytes(), case));
    }

    pub(super) fn ended(mut self, elapsed: Duration, failures: &Failures) -> Self {
        self.elapsed = elapsed;
        let kinds = failures.kinds();
        self.failures = kinds.map(|(kind, count)| (kind.clone(), *count)).collect();
        self
    }

    pub(crate) fn failed(&self) -> bool {
        !self.failures.is_empty()
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.elapsed.as_secs_f64().max(0.001);
        #[allow(clippy::cast_precision_loss, reason = "a rate for people")]
        let rate = self.cases as f64 / seconds;
        let (slowest, slowest_case) = self.slowest;
        let (largest, largest_case) = self.largest;
        write!(
            f,
            "{}: {} cases of {} seeds in {seconds:.1} s, {rate:.0} a second; slowest {} ms (case {slowest_case}), largest {largest} MiB (case {largest_case})",
            self.target,
            self.cases,
            self.seeds,
            slowest.as_millis(),
        )?;
        for (kind, count) in &self.failures {
            write!(f, "\n  {count} failed: {}", kind.escape_debug())?;
        }
        Ok(())
    }
}
