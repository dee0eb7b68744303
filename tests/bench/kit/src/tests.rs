//! The elements have the sizes they promise, and come out the same on every machine.

use crate::definition::{BLOCK, annotated, elements};
use crate::stats::{Ratio, median};

fn mean(counts: impl Iterator<Item = usize>) -> f64 {
    let counts: Vec<f64> = counts
        .filter_map(|count| u32::try_from(count).ok())
        .map(f64::from)
        .collect();
    counts.iter().sum::<f64>() / f64::from(u32::try_from(counts.len()).unwrap_or(1))
}

#[test]
fn a_block_has_the_promised_means() {
    for elements in elements(4 * BLOCK).chunks(BLOCK) {
        let entries = mean(elements.iter().map(|element| element.entries.len()));
        let sent = mean(elements.iter().map(|element| element.sent().count()));
        let required = mean(elements.iter().map(|element| element.required().count()));
        assert!((entries - 19.0).abs() < 0.01, "{entries} entries");
        assert!((sent - 13.0).abs() < 0.1, "{sent} sent");
        assert!((required - 4.0).abs() < 0.1, "{required} required");
    }
}

#[test]
fn every_element_has_one_to_fourteen_required_entries() {
    let counts: Vec<usize> = elements(BLOCK)
        .iter()
        .map(|element| element.required().count())
        .collect();
    assert_eq!(
        (counts.iter().min(), counts.iter().max()),
        (Some(&1), Some(&14))
    );
}

#[test]
fn structs_have_twenty_entries_and_eight_reported_ones() {
    for element in annotated(9) {
        assert_eq!(element.entries.len(), 28, "{}", element.key);
        assert_eq!(element.sent().count(), 20, "{}", element.key);
        assert_eq!(element.required().count(), 6, "{}", element.key);
    }
}

#[test]
fn keys_of_an_element_differ() {
    for element in elements(BLOCK).into_iter().chain(annotated(9)) {
        let mut keys: Vec<&str> = element
            .entries
            .iter()
            .map(|entry| entry.key.as_str())
            .collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), element.entries.len(), "{}", element.key);
    }
}

#[test]
fn more_elements_begin_with_the_same_ones() {
    let few = elements(3);
    let many = elements(4 * BLOCK);
    let text = |element: &crate::definition::Element| crate::wording::definition(element);
    assert_eq!(
        few.iter().map(text).collect::<Vec<_>>(),
        many[..3].iter().map(text).collect::<Vec<_>>()
    );
}

#[test]
fn medians_and_ratios_are_of_neighbours() {
    assert!((median(&[3.0, 1.0, 2.0, 10.0]) - 2.5).abs() < f64::EPSILON);
    let ratio = Ratio::of(&[2.0, 8.0, 9.0], &[1.0, 2.0, 3.0]);
    assert!((ratio.median - 3.0).abs() < f64::EPSILON);
    assert!((ratio.low - 2.0).abs() < f64::EPSILON);
    assert!((ratio.high - 4.0).abs() < f64::EPSILON);
}
