//! Contenders run in turn: closures in, a table of nanoseconds and ratios out. The first contender
//! is what the others are compared with.

use bench_kit::stats::{Ratio, median};
use bench_kit::table::Table;
use std::time::Instant;

/// One way of doing the same.
pub(crate) struct Contender<'a> {
    pub(crate) name: &'static str,
    /// Does it once and tells how many bytes it wrote; a decoder wrote none.
    pub(crate) run: Box<dyn Fn() -> usize + 'a>,
}

/// Nanoseconds that one contender gets in one round.
const SLICE: f64 = 2e6;

/// Runs the rounds.
pub(crate) fn table(contenders: &[Contender<'_>], rounds: usize) -> Table {
    let times: Vec<u32> = contenders.iter().map(calibrate).collect();
    let mut series = vec![Vec::with_capacity(rounds); contenders.len()];
    for _ in 0..rounds {
        for (at, contender) in contenders.iter().enumerate() {
            series[at].push(nanoseconds(contender, times[at]));
        }
    }
    let mut table = Table::new(["what", "ns", "ns per byte written", "times the first"]);
    for (at, contender) in contenders.iter().enumerate() {
        let bytes = u32::try_from((contender.run)()).unwrap_or_default();
        let each = median(&series[at]);
        let per_byte = if bytes == 0 {
            String::new()
        } else {
            format!("{:.2}", each / f64::from(bytes))
        };
        let ratio = Ratio::of(&series[at], &series[0]).to_string();
        table.row([
            contender.name.to_owned(),
            format!("{each:.0}"),
            per_byte,
            ratio,
        ]);
    }
    table
}

fn calibrate(contender: &Contender<'_>) -> u32 {
    let warm = nanoseconds(contender, 200).max(nanoseconds(contender, 200));
    let mut times = 1;
    while f64::from(times) * warm < SLICE {
        times *= 2;
    }
    times
}

fn nanoseconds(contender: &Contender<'_>, times: u32) -> f64 {
    let start = Instant::now();
    for _ in 0..times {
        std::hint::black_box((contender.run)());
    }
    start.elapsed().as_secs_f64() * 1e9 / f64::from(times)
}
