//! When a call is repeated, and how long it waits before that.
//!
//! **Input:** the errors of one call. **Output:** how long to wait before the next attempt, or
//! nothing. No clock and no waiting: an adapter does that.

use std::hash::{BuildHasher as _, RandomState};
use std::time::Duration;

use crate::Error;

/// How calls that may be repeated are repeated: reading, deleting, and an update without a code.
/// A create never is.
///
/// A wait doubles with each attempt, up to a ceiling, and is shortened at random by up to a half, so
/// that clients that failed together do not come back together. What the platform says in
/// `Retry-After` is waited for when it is longer. All waits of one call together stay within a
/// budget; a call that would exceed it fails at once, and its error says how long the platform
/// asked to wait.
///
/// ```
/// use std::time::Duration;
/// use element_client::{Account, Retry};
///
/// let patient = Retry::default().attempts(5).budget(Duration::from_secs(60));
/// let account = Account::new("planted", "planted").retry(patient);
/// ```
#[derive(Clone, Debug)]
pub struct Retry {
    attempts: u32,
    base: Duration,
    ceiling: Duration,
    budget: Duration,
    seed: Option<u64>,
}

impl Default for Retry {
    /// Three attempts, the first wait at most 0.2 seconds, none above 5, all together at most 20.
    fn default() -> Self {
        Self {
            attempts: 3,
            base: Duration::from_millis(200),
            ceiling: Duration::from_secs(5),
            budget: Duration::from_secs(20),
            seed: None,
        }
    }
}

impl Retry {
    /// One attempt only.
    #[must_use]
    pub fn none() -> Self {
        Self::default().attempts(1)
    }

    /// How often a call is made, the first time included; none is made fewer than once.
    #[must_use]
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// The wait after the first attempt, before it is shortened at random.
    #[must_use]
    pub fn base(mut self, base: Duration) -> Self {
        self.base = base;
        self
    }

    /// The longest wait that is not the platform's wish.
    #[must_use]
    pub fn ceiling(mut self, ceiling: Duration) -> Self {
        self.ceiling = ceiling;
        self
    }

    /// All waits of one call together, `Retry-After` included.
    #[must_use]
    pub fn budget(mut self, budget: Duration) -> Self {
        self.budget = budget;
        self
    }

    /// Makes the random part the same in every run, for tests.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }

    /// Starts counting the attempts of one call.
    #[must_use]
    pub fn start(&self) -> Attempts<'_> {
        let mut attempts = Attempts {
            retry: self,
            made: 0,
            waited: Duration::ZERO,
            random: None,
        };
        attempts.begin();
        attempts
    }
}

/// The attempts of one call.
#[derive(Clone, Debug)]
pub struct Attempts<'a> {
    retry: &'a Retry,
    made: u32,
    waited: Duration,
    random: Option<u64>,
}

impl Attempts<'_> {
    /// Which attempt runs, counted from 1.
    #[must_use]
    pub fn current(&self) -> u32 {
        self.made
    }

    /// How long to wait before the call is made once more; nothing when it is not to be made again.
    /// Counts the next attempt.
    pub fn after(&mut self, error: &Error) -> Option<Duration> {
        if !error.is_retryable() || self.made >= self.retry.attempts {
            return None;
        }
        let wait = self
            .backoff()
            .max(error.retry_after().unwrap_or(Duration::ZERO));
        let waited = self.waited.checked_add(wait)?;
        if waited > self.retry.budget {
            return None;
        }
        self.waited = waited;
        self.begin();
        Some(wait)
    }

    fn begin(&mut self) {
        self.made += 1;
    }

    /// Doubles with each attempt, then a random part between a half and the whole of it.
    fn backoff(&mut self) -> Duration {
        let doublings = self.made.saturating_sub(1).min(30);
        let whole = self.retry.base.saturating_mul(1 << doublings);
        let whole = whole.min(self.retry.ceiling);
        let half = whole / 2;
        let share = u32::try_from(self.next_random() % 1_001).unwrap_or(0);
        half + whole.saturating_sub(half) * share / 1_000
    }

    /// A new random number: from the seed, or from the keys that every hash map of std begins with.
    fn next_random(&mut self) -> u64 {
        let fresh = || RandomState::new().hash_one(self.made);
        let state = self.random.or(self.retry.seed).unwrap_or_else(fresh);
        // splitmix64: jitter has to be uneven, not unpredictable.
        let state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        self.random = Some(state);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
