//! Where a configuration starts: `Config::builder()`, or one function a way.
//!
//! **Input:** an element. **Output:** the functions, on the configuration.

use crate::doc;
use crate::emit::code::{Snippet, Word, code};
use crate::emit::{EmitContext, docs};
use crate::model::Way;

pub(super) fn starts(context: &EmitContext<'_>) -> Snippet {
    let EmitContext {
        element,
        root,
        visibility,
        ..
    } = context;
    let (config, builder) = (context.config(), context.builder());
    let start = |place: usize, function: &str, doc: String, result: &Snippet| {
        let draft = if element.fixed(place).next().is_some() {
            Snippet::verbatim(format!("begun({place})"))
        } else {
            code!(vacant())
        };
        let body = code! {
            #builder(#root::support::#draft, ::core::marker::PhantomData)
        };
        let doc = docs(&[doc]);
        let function = Word::new(function);
        code!(#doc #visibility fn #function() -> #result { #body })
    };
    let in_way = |(place, way): (usize, &Way)| {
        let marker = context.way_path(way);
        let doc = format!(
            "Starts a configuration that authenticates with {}; a request adds {}.",
            doc::code(&way.name),
            doc::grant(way.grant)
        );
        start(place, &way.name, doc, &code!(#builder<#marker>))
    };
    let mut functions: Vec<Snippet> = context.ways.iter().enumerate().map(in_way).collect();
    if functions.is_empty() {
        let doc = format!(
            "Starts a configuration; {} is there once every required entry is set.",
            doc::code("build()")
        );
        functions.push(start(0, "builder", doc, &code!(#builder)));
    }
    code! {
        impl #config {
            #(#functions)*
        }
    }
}

/// `builder()` where nobody can call it: a bound that does not hold tells rustc what to say instead.
pub(super) fn no_start(context: &EmitContext<'_>) -> Option<Snippet> {
    let EmitContext {
        element,
        visibility,
        ..
    } = context;
    let (config, builder) = (context.config(), context.builder());
    let first = context.ways.first()?;
    let (function, marker) = (Word::new(&first.name), context.way_path(first));
    let required = Word::new(&element.names.required);
    Some(code! {
        impl #config where for<'a> Self: #required::Builder, {
            #[doc(hidden)]
            #visibility fn builder() -> #builder<#marker> { Self::#function() }
        }
    })
}
