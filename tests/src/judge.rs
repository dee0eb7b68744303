//! prettyplease as the judge of our own printer.
//!
//! **Input:** a catalogue. **Output:** what the two print differently.

use element_codegen::emit::{self, index};
use element_codegen::generate::Loaded;
use element_codegen::render;

/// Every item of every generated file that our printer does not know or prints otherwise.
///
/// # Panics
///
/// When emission wrote what is no item.
#[must_use]
pub fn disagreements(loaded: &Loaded) -> Vec<String> {
    let catalog = &loaded.catalog;
    let listings = catalog.listings();
    let modules = catalog.elements.iter().flat_map(emit::module);
    let items = modules
        .chain(index::choices(&catalog.choices))
        .chain(index::elements(&listings))
        .chain(index::hub_pages(&listings));
    let told = items.filter(|item| !item.is_empty()).filter_map(|item| {
        let judged = render::judged(&item).unwrap_or_else(|bug| panic!("{bug}"));
        match render::printed(&item) {
            None => Some(format!("the printer does not know all of:\n{judged}")),
            Some(printed) => (printed != judged).then(|| first_difference(&printed, &judged)),
        }
    });
    told.collect()
}

fn first_difference(printed: &str, judged: &str) -> String {
    let mut pairs = printed.lines().zip(judged.lines());
    match pairs.find(|(printed, judged)| printed != judged) {
        Some((printed, judged)) => format!("printed {printed:?}\njudged  {judged:?}"),
        None => format!("one of the two ends early:\n{printed}\njudged:\n{judged}"),
    }
}
