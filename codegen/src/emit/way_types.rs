//! What several ways add: each is a type, and a configuration that was built in it says so.
//!
//! **Input:** an element. **Output:** a marker, its implementation and an alias for each way; nothing
//! where there is one.

use super::code::{Snippet, code};
use super::{EmitContext, docs, grant};
use crate::doc;
use crate::model::Way;

/// `impl Way` for each way's marker, and the name of the configuration built in it.
pub(super) fn items(context: &EmitContext<'_>) -> Vec<Snippet> {
    let ways = context.ways.iter().enumerate();
    ways.flat_map(|(place, way)| [implementation(context, place, way), alias(context, way)])
        .collect()
}

fn implementation(context: &EmitContext<'_>, place: usize, way: &Way) -> Snippet {
    let root = &context.root;
    let (marker, config) = (context.way_path(way), context.config());
    let grant = grant::of_way(context, way);
    let place = Snippet::verbatim(place.to_string());
    code! {
        impl #root::Way for #marker {
            type Config = #config;
            type Grant = #grant;
            const PLACE: usize = #place;
        }
    }
}

fn alias(context: &EmitContext<'_>, way: &Way) -> Snippet {
    let EmitContext {
        root, visibility, ..
    } = context;
    let (name, marker) = (context.built(way), context.way_path(way));
    let doc = docs(&[format!(
        "A [`{}`] that authenticates with {}; a request adds {}.",
        context.config(),
        doc::code(&way.name),
        doc::grant(way.grant)
    )]);
    code! {
        #doc
        #visibility type #name = #root::Built<#marker>;
    }
}
