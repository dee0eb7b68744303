//! The builder: typed slots, one setter an entry, and `build()` that the compiler opens only
//! when every required entry was given.

use super::snippet::{Snippet, Word, quote};
use super::{Surface, alias, deprecated, docs};
use crate::doc;
use crate::model::{Element, Entry, ValueType, Way};
use crate::name;

/// `Config::builder()` (or one function a way), the builder, and its methods.
pub(super) fn items(surface: &Surface<'_>) -> Vec<Snippet> {
    vec![
        starts(surface),
        structure(surface),
        debug(surface),
        methods(surface),
    ]
}

/// The builder's parameters: the way, when there are several, then one state for each entry that
/// some way requires.
struct States {
    way: Option<Word>,
    names: Vec<Word>,
}

impl States {
    fn of(element: &Element) -> Self {
        let state = |(_, entry): (usize, &Entry)| Word::new(&name::state(&entry.ident));
        Self {
            way: several(element).then(|| Word::new("Way")),
            names: element.required().map(state).collect(),
        }
    }

    /// `Way, UsernameState`.
    fn list(&self) -> Snippet {
        let (way, names) = (self.way.iter(), &self.names);
        quote!(#(#way,)* #(#names),*)
    }

    /// The same in angle brackets; nothing when there is none.
    fn generics(&self) -> Snippet {
        if self.way.is_none() && self.names.is_empty() {
            return Snippet::new();
        }
        let list = self.list();
        quote!(<#list>)
    }
}

/// Clippy counts parameters as complexity; ours are as many as the platform's required entries.
fn allow_complex(states: &States, most: usize) -> Option<Snippet> {
    let count = states.names.len() + usize::from(states.way.is_some());
    (count > most).then(
        || quote!(#[allow(clippy::type_complexity, reason = "one parameter a required entry")]),
    )
}

fn several(element: &Element) -> bool {
    element.ways.len() > 1
}

fn starts(surface: &Surface<'_>) -> Snippet {
    let Surface {
        element,
        root,
        visibility,
        ..
    } = surface;
    let (config, builder) = (surface.config(), surface.builder());
    let required = Word::new(&element.names.required);
    let start = |(place, way): (usize, &Way)| {
        let draft = if element.fixed(place).next().is_some() {
            Snippet::verbatim(format!("begun({place})"))
        } else {
            quote!(vacant())
        };
        let body = quote! {
            #builder { draft: #root::support::#draft, given: ::core::marker::PhantomData }
        };
        let (function, doc, result) = if several(element) {
            let marker = Surface::way_marker(way);
            let doc = format!(
                "Starts a configuration that authenticates with {}; a request adds {}.",
                doc::code(&way.name),
                doc::grant(way.grant)
            );
            (
                Word::new(&way.name),
                doc,
                quote!(#builder<#required::#marker>),
            )
        } else {
            let doc = format!(
                "Starts a configuration; {} is there once every required entry is set.",
                doc::code("build()")
            );
            (Word::new("builder"), doc, quote!(#builder))
        };
        let doc = docs(&[doc]);
        quote!(#doc #[inline] #visibility fn #function() -> #result { #body })
    };
    let functions = element.ways.iter().enumerate().map(start);
    quote! {
        impl #config {
            #(#functions)*
        }
    }
}

fn structure(surface: &Surface<'_>) -> Snippet {
    let Surface {
        element,
        root,
        visibility,
        ..
    } = surface;
    let (config, builder) = (surface.config(), surface.builder());
    let states = States::of(element);
    let (way, names) = (states.way.iter(), &states.names);
    let parameters = if states.generics().is_empty() {
        Snippet::new()
    } else {
        let states = names.iter().map(|name| quote!(#name = #root::Missing));
        quote!(<#(#way,)* #(#states),*>)
    };
    let markers = states.names.iter().chain(&states.way);
    let doc = docs(&[format!(
        "Builds a [`{config}`] step by step; what is still missing is a compile error that names it."
    )]);
    let allow = allow_complex(&states, 7);
    quote! {
        #doc
        #allow
        #[must_use = "a builder does nothing until `build()`"]
        #visibility struct #builder #parameters {
            draft: #config,
            given: ::core::marker::PhantomData<(#(#markers,)*)>,
        }
    }
}

/// By hand, since the struct of the derive's author need not be `Debug`, and redacted like it.
fn debug(surface: &Surface<'_>) -> Snippet {
    let root = &surface.root;
    let builder = surface.builder();
    let text = builder.to_string();
    let generics = States::of(surface.element).generics();
    quote! {
        impl #generics ::core::fmt::Debug for #builder #generics {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #root::support::debug_draft(#text, &self.draft, formatter)
            }
        }
    }
}

fn methods(surface: &Surface<'_>) -> Snippet {
    let Surface {
        element,
        root,
        visibility,
        ..
    } = surface;
    let (config, builder) = (surface.config(), surface.builder());
    let required = Word::new(&element.names.required);
    let states = States::of(element);
    let generics = states.generics();
    let mut place = 0;
    let setters: Vec<Snippet> = element
        .settable()
        .map(|(index, entry)| {
            if element.required().any(|(other, _)| other == index) {
                place += 1;
                required_setter(surface, index, entry, &states, place - 1)
            } else {
                optional_setter(surface, index, entry)
            }
        })
        .collect();
    let bounds = element
        .required()
        .zip(&states.names)
        .map(|((_, entry), state)| {
            let bound = Word::new(&name::state(&entry.ident));
            let way = states.way.iter();
            let way = way.map(|way| quote!(<#way>));
            quote!(#state: #required::#bound #(#way)*)
        });
    let bounds = if states.names.is_empty() {
        Snippet::new()
    } else {
        quote!(where #(#bounds,)*)
    };
    let example = element
        .settable()
        .find(|(_, entry)| !entry.always_required());
    let mut lines = vec![
        "Passes an optional value on to a setter; `None` leaves the entry as it is.".to_owned(),
    ];
    if let Some((_, entry)) = example {
        let setter = format!(".maybe(value, {builder}::{})", name::spelled(&entry.ident));
        lines.push(String::new());
        lines.push(format!("For example {}.", doc::code(&setter)));
    }
    let maybe = docs(&lines);
    let allow = allow_complex(&states, 12);
    let code = quote! {
        #allow
        impl #generics #builder #generics {
            #(#setters)*

            #maybe
            #visibility fn maybe<Optional>(
                self,
                value: ::core::option::Option<Optional>,
                set: impl ::core::ops::FnOnce(Self, Optional) -> Self,
            ) -> Self {
                #root::support::maybe(self, value, set)
            }

            #[doc = " The finished configuration."]
            #[must_use]
            #visibility fn build(self) -> #config #bounds {
                self.draft
            }
        }
    };
    code.with_methods_of_entries()
}

fn optional_setter(surface: &Surface<'_>, index: usize, entry: &Entry) -> Snippet {
    let visibility = &surface.visibility;
    let name = &surface.fields[index];
    let (parameter, value) = argument(surface, index, entry);
    let head = setter_head(surface, entry);
    quote! {
        #head
        #visibility fn #name(mut self, #parameter) -> Self {
            self.draft.#name = ::core::option::Option::Some(#value);
            self
        }
    }
}

/// A setter's parameter, and the value it gives. Nothing but a boolean converts into one.
fn argument(surface: &Surface<'_>, index: usize, entry: &Entry) -> (Snippet, Snippet) {
    let value = surface.value_type(index);
    if entry.value_type == ValueType::Boolean {
        (quote!(value: #value), quote!(value))
    } else {
        (
            quote!(value: impl ::core::convert::Into<#value>),
            quote!(value.into()),
        )
    }
}

fn required_setter(
    surface: &Surface<'_>,
    index: usize,
    entry: &Entry,
    states: &States,
    place: usize,
) -> Snippet {
    let Surface {
        root, visibility, ..
    } = surface;
    let builder = surface.builder();
    let name = &surface.fields[index];
    let (parameter, value) = argument(surface, index, entry);
    let head = setter_head(surface, entry);
    let way = states.way.iter();
    let after = states.names.iter().enumerate().map(|(other, state)| {
        if other == place {
            quote!(#root::Given)
        } else {
            quote!(#state)
        }
    });
    let given = if entry.always_required() {
        value
    } else {
        quote!(::core::option::Option::Some(#value))
    };
    quote! {
        #head
        #visibility fn #name(
            mut self,
            #parameter,
        ) -> #builder<#(#way,)* #(#after),*> {
            self.draft.#name = #given;
            #builder { draft: self.draft, given: ::core::marker::PhantomData }
        }
    }
}

fn setter_head(surface: &Surface<'_>, entry: &Entry) -> Snippet {
    let doc = docs(&doc::sent(entry, &surface.element.ways));
    let alias = alias(entry);
    let deprecated = deprecated(entry);
    let allow = entry
        .deprecated
        .is_some()
        .then(|| quote!(#[allow(deprecated, reason = "the setter of a deprecated entry")]));
    quote!(#doc #alias #deprecated #allow)
}
