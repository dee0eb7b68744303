//! What the benchmarks share: elements drawn from the frequencies of real connectors, child
//! processes run in turn, medians and pairwise ratios, Markdown tables. Nothing here asserts a
//! time.

pub mod args;
pub mod child;
pub mod definition;
pub mod frequencies;
pub mod machine;
pub mod ours;
pub mod paths;
pub mod random;
pub mod stats;
pub mod table;
pub mod wording;

#[cfg(test)]
mod tests;
