//! What time it is.
//!
//! **Input:** the system's clock, or a start and the number of requests. **Output:** instants.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// An instant, in milliseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Instant(pub(crate) u64);

impl Instant {
    /// As the platform writes it: `2026-01-01T00:00:00Z`.
    pub(crate) fn to_text(self) -> String {
        let time = UNIX_EPOCH + Duration::from_millis(self.0.min(LATEST));
        humantime::format_rfc3339_seconds(time).to_string()
    }

    /// Reads [`to_text`](Self::to_text).
    pub(crate) fn from_text(text: &str) -> Option<Self> {
        let time = humantime::parse_rfc3339(text).ok()?;
        Some(Self::from_system(time))
    }

    fn from_system(time: SystemTime) -> Self {
        let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
        Self(u64::try_from(since.as_millis()).unwrap_or(LATEST))
    }
}

/// The last instant of the year 9999, beyond which nobody writes dates.
const LATEST: u64 = 253_402_300_799_000;

/// Where instants come from.
#[derive(Debug)]
pub(crate) struct Clock {
    /// Milliseconds since 1970 of a clock that only requests move; 0 for the system's clock.
    steps: AtomicU64,
    /// By how much somebody moved the clock.
    ahead: AtomicU64,
}

impl Clock {
    /// The system's clock.
    pub(crate) fn system() -> Self {
        Self::starting_at(Instant(0))
    }

    /// A clock that moves one second with every request.
    pub(crate) fn starting_at(start: Instant) -> Self {
        Self {
            steps: AtomicU64::new(start.0),
            ahead: AtomicU64::new(0),
        }
    }

    /// One more request.
    pub(crate) fn step(&self) {
        if self.steps.load(Ordering::Relaxed) > 0 {
            self.steps.fetch_add(1000, Ordering::Relaxed);
        }
    }

    /// Sets a clock that only requests move back to its start.
    pub(crate) fn restart(&self, start: Option<Instant>) {
        self.ahead.store(0, Ordering::Relaxed);
        self.steps
            .store(start.map_or(0, |start| start.0), Ordering::Relaxed);
    }

    /// The time it is.
    pub(crate) fn now(&self) -> Instant {
        let own = match self.steps.load(Ordering::Relaxed) {
            0 => Instant::from_system(SystemTime::now()).0,
            steps => steps,
        };
        Instant(
            own.saturating_add(self.ahead.load(Ordering::Relaxed))
                .min(LATEST),
        )
    }

    /// Moves the clock ahead.
    pub(crate) fn advance(&self, by: Duration) {
        let by = u64::try_from(by.as_millis()).unwrap_or(LATEST).min(LATEST);
        let _ = self
            .ahead
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |ahead| {
                Some(ahead.saturating_add(by).min(LATEST))
            });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_are_written_and_read() {
        let instant = Instant::from_text("2015-12-11T16:07:51Z").expect("an instant");
        assert_eq!(instant.to_text(), "2015-12-11T16:07:51Z");
        assert_eq!(Instant(u64::MAX).to_text(), "9999-12-31T23:59:59Z");
        assert_eq!(Instant::from_text("yesterday"), None);
    }

    #[test]
    fn a_seeded_clock_moves_with_requests_alone() {
        let clock = Clock::starting_at(Instant(1_000_000));
        assert_eq!(
            (clock.now(), clock.now()),
            (Instant(1_000_000), Instant(1_000_000))
        );
        clock.step();
        clock.advance(Duration::from_mins(1));
        assert_eq!(clock.now(), Instant(1_061_000));
    }
}
