//! Hits and misses, and what they come to.

/// Below this, a score is not good enough.
pub const ENOUGH: f64 = 0.98;

/// Hits and misses of one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Found and right.
    pub hits: usize,
    /// Found otherwise, because sources contradict each other and a correction says so.
    pub recorded: usize,
    /// Found and wrong.
    pub extra: usize,
    /// Right and not found.
    pub missed: usize,
}

/// How one answer compares with what was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Found and right.
    Hit,
    /// Neither expected nor found.
    Nothing,
    /// Found and wrong.
    Extra,
    /// Right and not found.
    Missed,
}

impl Mark {
    /// Of a question with yes and no as answers.
    #[must_use]
    pub fn of(expected: bool, found: bool) -> Self {
        match (expected, found) {
            (true, true) => Self::Hit,
            (false, true) => Self::Extra,
            (true, false) => Self::Missed,
            (false, false) => Self::Nothing,
        }
    }

    /// Whether it is a difference.
    #[must_use]
    pub fn differs(self) -> bool {
        matches!(self, Self::Extra | Self::Missed)
    }
}

impl Score {
    /// Counts an answer.
    pub fn count(&mut self, mark: Mark) {
        match mark {
            Mark::Hit => self.hits += 1,
            Mark::Extra => self.extra += 1,
            Mark::Missed => self.missed += 1,
            Mark::Nothing => {}
        }
    }

    /// Of what was found, how much is right.
    #[must_use]
    pub fn precision(self) -> f64 {
        let right = self.hits + self.recorded;
        ratio(right, right + self.extra)
    }

    /// Of what is right, how much was found.
    #[must_use]
    pub fn recall(self) -> f64 {
        let right = self.hits + self.recorded;
        ratio(right, right + self.missed)
    }

    /// Whether both are good enough.
    #[must_use]
    pub fn is_enough(self) -> bool {
        self.precision() >= ENOUGH && self.recall() >= ENOUGH
    }

    /// Whether anything was counted.
    #[must_use]
    pub fn is_asked(self) -> bool {
        self != Self::default()
    }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "counts of entries are far below 2^52"
)]
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        1.0
    } else {
        part as f64 / whole as f64
    }
}
