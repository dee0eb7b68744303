//! What follows from all elements: their modules, each behind the feature of its hub, the table of
//! their tables, the hubs, and every shared choice.
//!
//! **Input:** what the index says of every element. **Output:** items of `elements.rs`, `hub.rs`,
//! `index.rs` and `choice.rs`.

use super::code::{Snippet, Word, code};
use super::{choice, docs};
use crate::model::{Choice, Listing};
use crate::pages::element_lists;

/// `elements.rs`, item by item.
#[must_use]
pub fn elements(listings: &[Listing]) -> Vec<Snippet> {
    let module = |element: &Listing| {
        let module = Word::new(&element.module);
        let hub = &element.hub;
        let aliases = aliases(element);
        let aliases = aliases.iter().map(|alias| code!(#[doc(alias = #alias)]));
        code! {
            #[cfg(feature = #hub)]
            #(#aliases)*
            #[rustfmt::skip]
            pub mod #module;
        }
    };
    listings.iter().map(module).collect()
}

/// What people look for: the product's name and the element's key, where the module is called
/// otherwise and rustdoc takes the text.
fn aliases(element: &Listing) -> Vec<&str> {
    let mut aliases = vec![element.name.as_str()];
    if element.key != element.name {
        aliases.push(&element.key);
    }
    let takes = |text: &str| {
        text.chars()
            .all(|it| it.is_ascii() && !"\"'\\".contains(it))
    };
    aliases.retain(|alias| *alias != element.module && takes(alias) && alias.trim() == *alias);
    aliases
}

/// `index.rs`, item by item. It is apart from the modules, so that no element can take
/// one of its names.
#[must_use]
pub fn index(listings: &[Listing]) -> Vec<Snippet> {
    let specs = listings.iter().map(|element| {
        let module = Word::new(&element.module);
        let hub = &element.hub;
        code!(#[cfg(feature = #hub)] crate::elements::#module::SPEC)
    });
    let table = code! {
        #[doc = " The tables of all elements whose hubs are enabled, sorted by module name."]
        pub static ELEMENTS: &[&::element_types::ElementSpec] = &[#(#specs),*];
    };
    vec![table, dispatch(listings)]
}

/// From the key of an element, known at run time, to its types: one arm an element. It is generic,
/// so it costs nobody anything who does not call it.
fn dispatch(listings: &[Listing]) -> Snippet {
    let arms = listings.iter().map(|element| {
        let module = Word::new(&element.module);
        let Listing { key, hub, .. } = element;
        code!(#[cfg(feature = #hub)] #key => Ok(task.run::<crate::elements::#module::Config>()),)
    });
    for_element(
        &arms.collect::<Vec<_>>(),
        " The task, when no element of an enabled hub has the key.",
        &Snippet::new(),
    )
}

fn for_element(arms: &[Snippet], error: &str, allow: &Snippet) -> Snippet {
    code! {
        #[doc = " Does something with the types of the element that has this key; see"]
        #[doc = " [`ForElement`](::element_types::ForElement), also for how to ask elements elsewhere."]
        #[doc = ""]
        #[doc = " # Errors"]
        #[doc = ""]
        #[doc = #error]
        #allow
        #[allow(clippy::too_many_lines, reason = "a line for each element")]
        #[rustfmt::skip]
        pub fn for_element<T: ::element_types::ForElement>(key: &str, task: T) -> Result<T::Output, T> {
            match key {
                #(#arms)*
                _ => Err(task),
            }
        }
    }
}

/// The index of an application's own catalogue, item by item: to be in a module of its own, or to be
/// included into one. An application uses of it what it needs.
#[must_use]
pub fn own(listings: &[Listing]) -> Vec<Snippet> {
    let allow = code! {
        #[allow(dead_code, unreachable_pub, reason = "an application uses what it needs")]
    };
    let modules = listings.iter().map(|element| {
        let module = Word::new(&element.module);
        let aliases = aliases(element);
        let aliases = aliases.iter().map(|alias| code!(#[doc(alias = #alias)]));
        code! {
            #(#aliases)*
            #allow
            #[allow(clippy::doc_markdown, reason = "products are called what they are called")]
            #[rustfmt::skip]
            pub mod #module;
        }
    });
    let mut items: Vec<Snippet> = modules.collect();
    items.extend(own_tables(listings, &allow));
    items
}

fn own_tables(listings: &[Listing], allow: &Snippet) -> [Snippet; 3] {
    let names = || listings.iter().map(|element| Word::new(&element.module));
    let specs = names().map(|module| code!(self::#module::SPEC));
    let with = names().map(|module| code!(.with::<self::#module::Config>()));
    let arms = listings.iter().map(|element| {
        let (module, key) = (Word::new(&element.module), &element.key);
        code!(#key => Ok(task.run::<self::#module::Config>()),)
    });
    let dispatch = for_element(
        &arms.collect::<Vec<_>>(),
        " The task, when no element here has the key.",
        allow,
    );
    [
        code! {
            #[doc = " The tables of these elements, sorted by module name."]
            #allow
            pub static ELEMENTS: &[&::element_types::ElementSpec] = &[#(#specs),*];
        },
        code! {
            #[doc = " Adds these elements to a catalogue, such as `Catalog::generated()`."]
            #allow
            #[must_use]
            pub fn add_to(catalog: ::element_types::Catalog) -> ::element_types::Catalog {
                catalog #(#with)*
            }
        },
        dispatch,
    ]
}

/// `hub.rs`, item by item: a page and a module for each hub.
#[must_use]
pub fn hub_pages(listings: &[Listing]) -> Vec<Snippet> {
    let page = |hub: &str| {
        let module = Word::new(hub);
        let elements = || listings.iter().filter(move |element| element.hub == hub);
        let uses = elements().map(|element| {
            let module = Word::new(&element.module);
            code!(pub use crate::elements::#module;)
        });
        let doc = docs(&element_lists::hub(hub, &elements().collect::<Vec<_>>()));
        code! {
            #doc
            #[cfg(feature = #hub)]
            pub mod #module {
                #(#uses)*
            }
        }
    };
    hubs(listings).into_iter().map(page).collect()
}

/// `choice/common.rs`, item by item.
#[must_use]
pub fn choices(choices: &[Choice]) -> Vec<Snippet> {
    let root = code!(::element_types);
    choices
        .iter()
        .flat_map(|shared| choice::items(shared, &root, &code!(pub)))
        .collect()
}

/// Every hub once, in order.
#[must_use]
pub fn hubs(listings: &[Listing]) -> Vec<&str> {
    let mut hubs: Vec<&str> = listings
        .iter()
        .map(|element| element.hub.as_str())
        .collect();
    hubs.sort_unstable();
    hubs.dedup();
    hubs
}
