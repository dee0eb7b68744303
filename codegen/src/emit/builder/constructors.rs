//! Where a configuration starts: `Config::builder()`, or one function a way.
//!
//! **Input:** an element. **Output:** the functions, on the configuration.

use super::several;
use crate::doc;
use crate::emit::code::{Snippet, Word, code};
use crate::emit::{Surface, docs};
use crate::model::Way;

pub(super) fn starts(surface: &Surface<'_>) -> Snippet {
    let Surface {
        element,
        root,
        visibility,
        ..
    } = surface;
    let (config, builder) = (surface.config(), surface.builder());
    let start = |(place, way): (usize, &Way)| {
        let draft = if element.fixed(place).next().is_some() {
            Snippet::verbatim(format!("begun({place})"))
        } else {
            code!(vacant())
        };
        let body = code! {
            #builder(#root::support::#draft, ::core::marker::PhantomData)
        };
        let (function, doc, result) = if several(element) {
            let marker = surface.way_path(way);
            let doc = format!(
                "Starts a configuration that authenticates with {}; a request adds {}.",
                doc::code(&way.name),
                doc::grant(way.grant)
            );
            (Word::new(&way.name), doc, code!(#builder<#marker>))
        } else {
            let doc = format!(
                "Starts a configuration; {} is there once every required entry is set.",
                doc::code("build()")
            );
            (Word::new("builder"), doc, code!(#builder))
        };
        let doc = docs(&[doc]);
        code!(#doc #visibility fn #function() -> #result { #body })
    };
    let functions = element.ways.iter().enumerate().map(start);
    code! {
        impl #config {
            #(#functions)*
        }
    }
}

/// `builder()` where nobody can call it: a bound that does not hold tells rustc what to say instead.
pub(super) fn no_start(surface: &Surface<'_>) -> Option<Snippet> {
    let Surface {
        element,
        visibility,
        ..
    } = surface;
    let (config, builder) = (surface.config(), surface.builder());
    let first = element.ways.first().filter(|_| several(element))?;
    let (function, marker) = (Word::new(&first.name), surface.way_path(first));
    let required = Word::new(&element.names.required);
    Some(code! {
        impl #config where for<'a> Self: #required::Builder, {
            #[doc(hidden)]
            #visibility fn builder() -> #builder<#marker> { Self::#function() }
        }
    })
}
