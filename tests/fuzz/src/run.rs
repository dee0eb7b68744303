//! The loop: an input a case, bounds on its time and memory, failures as files.

mod bounds;
mod failures;
mod outcome;
mod processor;
mod watch;

use std::time::{Duration, Instant};

use crate::arguments::{Arguments, Until};
use crate::mutate;
use crate::target::{self, Target};

use self::bounds::{Measured, judge};
use self::failures::Failures;
pub(crate) use self::outcome::Outcome;
use self::watch::Watch;

/// Runs one target.
pub(crate) fn target(name: &str, arguments: &Arguments) -> Result<Outcome, String> {
    let target = target::open(name, arguments.seeds.as_deref())?;
    bounds::quiet();
    let mut failures = Failures::new(name, arguments.failures.clone());
    if let Some(path) = &arguments.input {
        let input = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let watch = Watch::start(name, &arguments.failures);
        let mut outcome = Outcome::new(name, target.corpus.len());
        one(&target, 0, &input, &watch, &mut outcome, &mut failures);
        return Ok(outcome.ended(Duration::ZERO, &failures));
    }
    if target.corpus.len() == 0 {
        return Err(format!("{name}: there is nothing to mutate"));
    }
    Ok(all(name, &target, arguments, failures))
}

fn all(name: &str, target: &Target, arguments: &Arguments, mut failures: Failures) -> Outcome {
    let watch = Watch::start(name, &arguments.failures);
    let mut outcome = Outcome::new(name, target.corpus.len());
    let begin = Instant::now();
    let mut said = begin;
    let mut case = arguments.from;
    loop {
        let done = case - arguments.from;
        let over = match arguments.until {
            Until::Cases(most) => done >= most,
            Until::Elapsed(time) => begin.elapsed() >= time,
        };
        if over {
            return outcome.ended(begin.elapsed(), &failures);
        }
        if said.elapsed() > Duration::from_mins(1) {
            said = Instant::now();
            eprintln!("{name}: {done} cases, {} failed", failures.count());
        }
        let number = numbered(arguments.seed, case);
        let input = mutate::input(&target.corpus, number);
        one(target, case, &input, &watch, &mut outcome, &mut failures);
        case += 1;
    }
}

/// A number for each case of each seed.
fn numbered(seed: u64, case: u64) -> u64 {
    seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(case)
}

fn one(
    target: &Target,
    case: u64,
    input: &[u8],
    watch: &Watch,
    outcome: &mut Outcome,
    failures: &mut Failures,
) {
    watch.begin(case, input);
    let mut measured = judge(target, input);
    // A busy machine is no slow case: what it takes of a processor counts, and the best of three.
    for _ in 0..2 {
        if measured.elapsed > bounds::LONGEST {
            let before = processor::time();
            let again = judge(target, input);
            let used = processor::since(before);
            measured.elapsed = measured.elapsed.min(used.unwrap_or(again.elapsed));
        }
    }
    watch.end();
    outcome.add(case, &measured);
    if let Err(reason) = bounds::within(measured) {
        failures.add(case, input, &reason);
    }
}

/// What `one` hands to `outcome`.
impl Measured {
    fn mebibytes(&self) -> usize {
        self.memory / (1024 * 1024)
    }
}
