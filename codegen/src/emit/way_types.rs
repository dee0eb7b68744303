//! What several ways add: each is a type, and a configuration that was built in it says so.
//!
//! **Input:** an element. **Output:** a marker, its implementation and an alias for each way; nothing
//! where there is one.

use super::code::{Snippet, code};
use super::{Surface, docs, grant};
use crate::doc;
use crate::model::Way;

/// `impl Way` for each way's marker, and the name of the configuration built in it.
pub(super) fn items(surface: &Surface<'_>) -> Vec<Snippet> {
    let ways = surface.ways.iter().enumerate();
    ways.flat_map(|(place, way)| [implementation(surface, place, way), alias(surface, way)])
        .collect()
}

fn implementation(surface: &Surface<'_>, place: usize, way: &Way) -> Snippet {
    let root = &surface.root;
    let (marker, config) = (surface.way_path(way), surface.config());
    let grant = grant::of_way(surface, way);
    let place = Snippet::verbatim(place.to_string());
    code! {
        impl #root::Way for #marker {
            type Config = #config;
            type Grant = #grant;
            const PLACE: usize = #place;
        }
    }
}

fn alias(surface: &Surface<'_>, way: &Way) -> Snippet {
    let Surface {
        root, visibility, ..
    } = surface;
    let (name, marker) = (surface.built(way), surface.way_path(way));
    let doc = docs(&[format!(
        "A [`{}`] that authenticates with {}; a request adds {}.",
        surface.config(),
        doc::code(&way.name),
        doc::grant(way.grant)
    )]);
    code! {
        #doc
        #visibility type #name = #root::Built<#marker>;
    }
}
