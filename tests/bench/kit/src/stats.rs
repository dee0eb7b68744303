//! Numbers out of repeated runs: medians, and ratios of runs made next to each other.

/// The middle of the values; the mean of the two middle ones when their number is even.
#[must_use]
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => f64::NAN,
        length if length % 2 == 1 => sorted[middle],
        _ => f64::midpoint(sorted[middle - 1], sorted[middle]),
    }
}

/// The ratio of two series taken in turn: the median of the ratios of neighbours, and the range of
/// them without the lowest and the highest tenth; of fewer than ten, the whole range.
#[derive(Clone, Copy, Debug)]
pub struct Ratio {
    /// The median.
    pub median: f64,
    /// Where the range begins.
    pub low: f64,
    /// Where it ends.
    pub high: f64,
}

impl Ratio {
    /// How many times larger `left` is than `right`, round by round.
    #[must_use]
    pub fn of(left: &[f64], right: &[f64]) -> Self {
        let mut ratios: Vec<f64> = left
            .iter()
            .zip(right)
            .map(|(left, right)| left / right)
            .collect();
        ratios.sort_by(f64::total_cmp);
        let cut = ratios.len() / 10;
        let at = |place: usize| ratios.get(place).copied().unwrap_or(f64::NAN);
        Self {
            median: median(&ratios),
            low: at(cut),
            high: at(ratios.len().saturating_sub(cut + 1)),
        }
    }
}

impl std::fmt::Display for Ratio {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            out,
            "{:.2} ({:.2} to {:.2})",
            self.median, self.low, self.high
        )
    }
}
