//! Effects as people read them: a list, and a section for CHANGELOG.
//!
//! **Input:** effects, the largest first. **Output:** text.

use std::fmt::Write as _;

use super::{Effect, Impact, Side, TEXTS_ALONE};

// Writing to a String cannot fail, so the results of `write!` are dropped throughout.

/// One line an effect, by size; what nobody notices on one line together.
#[must_use]
pub fn listing(effects: &[Effect]) -> String {
    let mut out = String::new();
    for impact in [Impact::Major, Impact::Minor, Impact::Patch] {
        let own = effects.iter().filter(|effect| effect.impact == impact);
        let (unnoticed, own): (Vec<&Effect>, Vec<&Effect>) =
            own.partition(|effect| effect.text == TEXTS_ALONE);
        if !(own.is_empty() && unnoticed.is_empty()) {
            let _ = writeln!(out, "{}:", impact.word());
        }
        for effect in own {
            let side = match effect.side {
                Side::Wire => "requests and responses",
                Side::Rust => "Rust",
            };
            let Effect {
                element,
                text,
                reason,
                ..
            } = effect;
            let _ = writeln!(out, "  {element}: {text} ({side}: {reason})");
        }
        if let Some(first) = unnoticed.first() {
            let elements: Vec<&str> = unnoticed
                .iter()
                .map(|effect| effect.element.as_str())
                .collect();
            let _ = writeln!(
                out,
                "  {TEXTS_ALONE}: {} ({})",
                elements.join(", "),
                first.reason
            );
        }
    }
    out
}

/// A section to put into CHANGELOG: what breaks and what is new, on one line for each element. What
/// Rust code notices of a change of requests follows from it and is left out.
#[must_use]
pub fn changelog(effects: &[Effect], version: &str) -> String {
    let mut out = format!("## {version}\n");
    for (impact, title) in [(Impact::Major, "Breaking"), (Impact::Minor, "New")] {
        let own: Vec<&Effect> = effects
            .iter()
            .filter(|effect| effect.impact == impact)
            .collect();
        let mut elements: Vec<&str> = own.iter().map(|effect| effect.element.as_str()).collect();
        elements.dedup();
        for (place, element) in elements.iter().enumerate() {
            if place == 0 {
                let _ = writeln!(out, "\n### {title}\n");
            }
            let of = |side: Side| {
                let texts = own.iter().filter(move |effect| effect.element == *element);
                let texts = texts.filter(move |effect| effect.side == side);
                texts.map(|effect| effect.text.as_str()).collect::<Vec<_>>()
            };
            let texts = match of(Side::Wire) {
                none if none.is_empty() => of(Side::Rust),
                texts => texts,
            };
            let _ = writeln!(out, "- `{element}`: {}.", texts.join("; "));
        }
    }
    let patches = effects
        .iter()
        .filter(|effect| effect.impact == Impact::Patch);
    let mut elements: Vec<&str> = patches.map(|effect| effect.element.as_str()).collect();
    elements.dedup();
    if !elements.is_empty() {
        let _ = writeln!(out, "\n### Texts\n\n- {}.", elements.join(", "));
    }
    out
}
