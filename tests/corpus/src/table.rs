//! A comparison as text: the table, what its rows mean, then every difference.

use std::fmt::Write as _;

use crate::compare::{Comparison, Question};

/// What a row of the table counts; the two readings of `required` need words.
fn meaning(question: Question) -> &'static str {
    match question {
        Question::Key => "entries of the catalogue that are there",
        Question::NamedKey => "the same, of those that the documents mention at all",
        Question::Secret => "entries that must never be shown",
        Question::CalledRequired => {
            "what the documents themselves call required; exports call entries so that they hide or fill in"
        }
        Question::Required => {
            "what the caller must send: called required, and, if an export says so, without default, not internal, and not hidden (unless it is an OAuth application's credential or `base.url`)"
        }
        Question::Type => "the type of the value; secrets aside",
        Question::Default => {
            "what holds when it is left out; what only a response reports may go unstated"
        }
    }
}

/// The whole.
#[must_use]
pub fn text(comparison: &Comparison) -> String {
    let mut out = format!(
        "{} elements\n\n{:<16} {:>6} {:>9} {:>6} {:>7} {:>10} {:>8}\n",
        comparison.elements, "", "right", "recorded", "extra", "missed", "precision", "recall"
    );
    // Writing to a String cannot fail, here and below.
    for (question, score) in &comparison.scores {
        let _ = writeln!(
            out,
            "{:<16} {:>6} {:>9} {:>6} {:>7} {:>10.4} {:>8.4}",
            question.word(),
            score.hits,
            score.recorded,
            score.extra,
            score.missed,
            score.precision(),
            score.recall()
        );
    }
    out.push('\n');
    for question in comparison.scores.keys() {
        let _ = writeln!(out, "{}: {}", question.word(), meaning(*question));
    }
    out.push_str(
        "recorded: a difference that a correction of the element names; it counts as right\n",
    );
    if !comparison.absent.is_empty() {
        let _ = writeln!(
            out,
            "\n{} elements of the catalogue have no definition:",
            comparison.absent.len()
        );
        for key in &comparison.absent {
            let _ = writeln!(out, "absent {key}");
        }
    }
    out.push('\n');
    for difference in &comparison.differences {
        let _ = writeln!(out, "{difference}");
    }
    out
}
