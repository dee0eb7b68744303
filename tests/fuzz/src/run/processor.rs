//! How long this process had a processor: on a machine that others use too, more time passes.

use std::time::Duration;

/// What Linux counts in; other systems are not asked.
const TICK: Duration = Duration::from_millis(10);

/// The time of all threads so far.
pub(super) fn time() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program comes first, in parentheses, and may hold anything.
    let (_, numbers) = text.rsplit_once(')')?;
    let mut ticks = numbers.split_whitespace().skip(11);
    let mut next = || ticks.next()?.parse::<u32>().ok();
    let (user, system) = (next()?, next()?);
    Some(TICK * user.checked_add(system)?)
}

/// The time since then.
pub(super) fn since(before: Option<Duration>) -> Option<Duration> {
    time()?.checked_sub(before?)
}
