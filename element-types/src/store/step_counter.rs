//! Counts what reading does, so that a test can tell whether it grows with the text alone.
//!
//! **Input:** nothing. **Output:** a number.

#[cfg(test)]
thread_local! {
    static STEPS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// One look at a member.
#[inline]
pub(super) fn step() {
    #[cfg(test)]
    STEPS.set(STEPS.get() + 1);
}

/// How many steps a task takes.
#[cfg(test)]
pub(super) fn count(task: impl FnOnce()) -> usize {
    let before = STEPS.get();
    task();
    STEPS.get() - before
}
