//! Rounds over variants: crates in, a table of costs per element out. The first variant is the
//! empty crate, the second is what the others are compared with; every round compiles each once,
//! and one round before them is not counted.

use crate::rustc::Mode;
use crate::variant::Variant;
use bench_kit::stats::{Ratio, median};
use bench_kit::table::Table;

/// What the rounds of every variant cost.
pub(crate) struct Series {
    /// Milliseconds of every variant and round.
    pub(crate) wall: Vec<Vec<f64>>,
    /// The same of processor time.
    pub(crate) cpu: Vec<Vec<f64>>,
    /// Millions of every variant; none before they were counted.
    pub(crate) instructions: Vec<f64>,
}

impl Series {
    /// Takes the rounds.
    pub(crate) fn take(variants: &[Variant], mode: Mode, rounds: usize) -> Result<Self, String> {
        let mut series = Self {
            wall: vec![Vec::new(); variants.len()],
            cpu: vec![Vec::new(); variants.len()],
            instructions: Vec::new(),
        };
        for round in 0..=rounds {
            for (at, variant) in variants.iter().enumerate() {
                let cost = variant.compile(mode)?;
                if round > 0 {
                    series.wall[at].push(cost.wall);
                    series.cpu[at].push(cost.cpu);
                }
            }
        }
        Ok(series)
    }

    /// Counts the instructions of one more compilation of each.
    pub(crate) fn count_instructions(
        &mut self,
        variants: &[Variant],
        mode: Mode,
    ) -> Result<(), String> {
        let counts = variants.iter().map(|variant| variant.instructions(mode));
        self.instructions = counts.collect::<Result<_, _>>()?;
        Ok(())
    }

    /// Costs per element, without what an empty crate costs.
    pub(crate) fn table(&self, variants: &[Variant], elements: usize) -> Table {
        let mut columns = vec![
            "variant",
            "ms",
            "processor ms",
            "serde + bon is, ms",
            "serde + bon is, processor",
        ];
        if !self.instructions.is_empty() {
            columns.extend(["M instructions", "serde + bon is, instructions"]);
        }
        let mut table = Table::new(columns);
        for (at, variant) in variants.iter().enumerate().skip(1) {
            let (wall, cpu) = (
                each(&self.wall, at, elements),
                each(&self.cpu, at, elements),
            );
            let mut cells = vec![
                variant.name.clone(),
                format!("{:.2}", median(&wall)),
                format!("{:.2}", median(&cpu)),
                format!("{} times", Ratio::of(&each(&self.wall, 1, elements), &wall)),
                format!("{} times", Ratio::of(&each(&self.cpu, 1, elements), &cpu)),
            ];
            if let Some(empty) = self.instructions.first() {
                let (own, peer) = (self.instructions[at] - empty, self.instructions[1] - empty);
                cells.push(format!("{:.1}", own / count(elements)));
                cells.push(format!("{:.2} times", peer / own));
            }
            table.row(cells);
        }
        table
    }
}

/// Per element and round, without the empty crate of the same round.
fn each(series: &[Vec<f64>], at: usize, elements: usize) -> Vec<f64> {
    series[at]
        .iter()
        .zip(&series[0])
        .map(|(own, empty)| (own - empty) / count(elements))
        .collect()
}

fn count(elements: usize) -> f64 {
    u32::try_from(elements).map_or(f64::NAN, f64::from)
}
