//! The builder: typed slots, one setter an entry, and `build()` that the compiler opens only
//! when every required entry was given.

use super::code::{Snippet, Word, code};
use super::{Surface, alias, deprecated, docs, grant};
use crate::doc;
use crate::model::{Element, Entry, Presence, ValueType, Way};
use crate::name;
use element_core::CALLBACK;

/// `Config::builder()` (or one function a way), the builder, and its methods.
pub(super) fn items(surface: &Surface<'_>) -> Vec<Snippet> {
    let mut items = vec![starts(surface)];
    items.extend(no_start(surface));
    items.extend([structure(surface), debug(surface)]);
    if several(surface.element) {
        let ways = surface.element.ways.iter().enumerate();
        items.extend(ways.map(|(place, way)| methods_in(surface, place, way)));
    }
    items.push(methods(surface));
    items
}

/// The builder's parameters: the way, when there are several, then one state for each entry that
/// some way requires.
struct States {
    /// The parameter, or one way's marker.
    way: Option<Snippet>,
    names: Vec<Word>,
}

impl States {
    fn of(element: &Element) -> Self {
        let state = |(_, entry): (usize, &Entry)| Word::new(&name::state(&entry.ident));
        Self {
            way: several(element).then(|| code!(Way)),
            names: element.required().map(state).collect(),
        }
    }

    /// `Way, UsernameState`.
    fn list(&self) -> Snippet {
        let (way, names) = (self.way.iter(), &self.names);
        code!(#(#way,)* #(#names),*)
    }

    /// The same after the entry at this place was given.
    fn given(&self, place: usize, surface: &Surface<'_>) -> Snippet {
        let root = &surface.root;
        let way = self.way.iter();
        let names = self.names.iter().enumerate().map(|(other, state)| {
            if other == place {
                code!(#root::Given)
            } else {
                code!(#state)
            }
        });
        code!(#(#way,)* #(#names),*)
    }

    /// The same in angle brackets; nothing when there is none.
    fn generics(&self) -> Snippet {
        if self.way.is_none() && self.names.is_empty() {
            return Snippet::new();
        }
        let list = self.list();
        code!(<#list>)
    }
}

/// Clippy counts parameters as complexity; ours are as many as the platform's required entries.
fn allow_complex(states: &States, most: usize) -> Option<Snippet> {
    let count = states.names.len() + usize::from(states.way.is_some());
    (count > most).then(
        || code!(#[allow(clippy::type_complexity, reason = "one parameter a required entry")]),
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
    let start = |(place, way): (usize, &Way)| {
        let draft = if element.fixed(place).next().is_some() {
            Snippet::verbatim(format!("begun({place})"))
        } else {
            code!(vacant())
        };
        let body = code! {
            #builder { draft: #root::support::#draft, given: ::core::marker::PhantomData }
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
        code!(#doc #[inline] #visibility fn #function() -> #result { #body })
    };
    let functions = element.ways.iter().enumerate().map(start);
    code! {
        impl #config {
            #(#functions)*
        }
    }
}

/// `builder()` where nobody can call it: a bound that does not hold tells rustc what to say instead.
fn no_start(surface: &Surface<'_>) -> Option<Snippet> {
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
        let states = names.iter().map(|name| code!(#name = #root::Missing));
        code!(<#(#way,)* #(#states),*>)
    };
    let markers = states
        .names
        .iter()
        .map(Word::to_string)
        .chain(states.way.iter().map(Snippet::to_string))
        .map(Snippet::verbatim);
    let doc = docs(&[format!(
        "Builds a [`{config}`] step by step; what is still missing is a compile error that names it."
    )]);
    let allow = allow_complex(&states, 7);
    code! {
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
    let states = States::of(surface.element);
    let generics = states.generics();
    let asked: Vec<(&str, &Word)> = surface
        .element
        .required()
        .zip(&states.names)
        .filter(|((index, entry), _)| {
            surface.is_plain(*index) && !is_blank_at_first(&entry.value_type)
        })
        .map(|((_, entry), state)| (entry.key.as_str(), state))
        .collect();
    let bounds = if asked.is_empty() {
        Snippet::new()
    } else {
        let bounds = asked
            .iter()
            .map(|(_, state)| code!(#state: #root::support::State));
        code!(where #(#bounds,)*)
    };
    let shown = if asked.is_empty() {
        code!(debug_draft(#text, &self.draft, formatter))
    } else {
        let given = asked
            .iter()
            .map(|(key, state)| code!((#key, #state::IS_GIVEN)));
        code!(debug_draft_given(#text, &self.draft, &[#(#given),*], formatter))
    };
    code! {
        impl #generics ::core::fmt::Debug for #builder #generics #bounds {
            fn fmt(&self, formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #root::support::#shown
            }
        }
    }
}

/// Whether the text in a slot is blank until somebody sets it, so that it says itself that nobody
/// has.
fn is_blank_at_first(kind: &ValueType) -> bool {
    match kind {
        ValueType::Text
        | ValueType::Url
        | ValueType::Choice(_)
        | ValueType::List
        | ValueType::DateMask => true,
        ValueType::Boolean
        | ValueType::Integer(_)
        | ValueType::Json
        | ValueType::TimestampMs
        | ValueType::Custom => false,
    }
}

/// The methods that a builder has in every way.
fn methods(surface: &Surface<'_>) -> Snippet {
    let Surface {
        element,
        root,
        visibility,
        ..
    } = surface;
    let builder = surface.builder();
    let states = States::of(element);
    let generics = states.generics();
    let setters = setters(surface, &states, &Entry::offered);
    let maybe = docs(&about_maybe(surface));
    let build = (!several(element)).then(|| build(surface, &states, 0));
    let without_code = (!several(element)).then(|| without_code(surface, &states, 0));
    let allow = allow_complex(&states, 12);
    let code = code! {
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

            #without_code

            #build
        }
    };
    code.with_methods_of_entries()
}

fn about_maybe(surface: &Surface<'_>) -> Vec<String> {
    let mut lines = vec![
        "Passes an optional value on to a setter; `None` leaves the entry as it is.".to_owned(),
    ];
    let example = surface
        .element
        .settable()
        .find(|(_, entry)| entry.offered() && !entry.presence.contains(&Presence::Required));
    if let Some((_, entry)) = example {
        let setter = format!(
            ".maybe(value, {}::{})",
            surface.builder(),
            name::spelled(&entry.ident)
        );
        lines.push(String::new());
        lines.push(format!("For example {}.", doc::code(&setter)));
    }
    lines
}

/// What the builder of one way has besides: the entries of that way, and its own `build()`.
fn methods_in(surface: &Surface<'_>, place: usize, way: &Way) -> Snippet {
    let builder = surface.builder();
    let states = States::of(surface.element);
    let (marker, names) = (surface.way_path(way), &states.names);
    let parameters = names.iter();
    let generics = if names.is_empty() {
        Snippet::new()
    } else {
        code!(<#(#parameters),*>)
    };
    let in_way = States {
        way: Some(Snippet::verbatim(marker.as_str())),
        names: states.names.clone(),
    };
    let offered = |entry: &Entry| !entry.offered() && entry.offered_in(place);
    let setters = setters(surface, &in_way, &offered);
    let without_code = without_code(surface, &in_way, place);
    let build = build(surface, &states, place);
    let allow = allow_complex(&states, 12);
    let code = code! {
        #allow
        impl #generics #builder<#marker, #(#names),*> {
            #(#setters)*

            #without_code

            #build
        }
    };
    code.with_methods_of_entries()
}

fn setters(
    surface: &Surface<'_>,
    states: &States,
    offered: &dyn Fn(&Entry) -> bool,
) -> Vec<Snippet> {
    let element = surface.element;
    let setter = |(index, entry): (usize, &Entry)| {
        let state = element.required().position(|(other, _)| other == index);
        match state {
            Some(place) => required_setter(surface, index, entry, states, place),
            None => optional_setter(surface, index, entry),
        }
    };
    let settable = element.settable().filter(|(_, entry)| offered(entry));
    settable.map(setter).collect()
}

/// `build()` of a way: bounds for what the way requires.
fn build(surface: &Surface<'_>, states: &States, place: usize) -> Snippet {
    let Surface {
        element,
        root,
        visibility,
        ..
    } = surface;
    let required = Word::new(&element.names.required);
    let bounds: Vec<Snippet> = element
        .required()
        .zip(&states.names)
        .filter(|((_, entry), _)| entry.presence.get(place) == Some(&Presence::Required))
        .map(|((_, entry), state)| {
            let bound = Word::new(&name::state(&entry.ident));
            code!(#state: #required::#bound)
        })
        .collect();
    let bounds = if bounds.is_empty() {
        Snippet::new()
    } else {
        code!(where #(#bounds,)*)
    };
    let (result, value) = match element.ways.get(place) {
        Some(way) if several(element) => (surface.built(way), code!(#root::Built::new(self.draft))),
        _ => (surface.config(), code!(self.draft)),
    };
    code! {
        #[doc = " The finished configuration."]
        #[must_use]
        #visibility fn build(self) -> #result #bounds {
            #value
        }
    }
}

/// What takes the place of the entry that only a code needs, where its field can be left out: the way
/// then still knows at compile time that one of the two was meant.
fn without_code(surface: &Surface<'_>, states: &States, place: usize) -> Option<Snippet> {
    let way = surface.element.ways.get(place)?;
    let mut required = surface.element.required();
    let state = required.position(|(index, _)| surface.can_do_without(index, place))?;
    let (builder, visibility) = (surface.builder(), &surface.visibility);
    let after = states.given(state, surface);
    let initial = format!("{}::initial", grant::name(surface.element, way));
    let doc = docs(&[
        "Says that no code is exchanged, because the application holds tokens already.".to_owned(),
        String::new(),
        format!(
            "Then {} is not needed, and the request is made with {}.",
            doc::code(CALLBACK),
            doc::code(&initial)
        ),
    ]);
    Some(code! {
        #doc
        #visibility fn without_code(self) -> #builder<#after> {
            #builder { draft: self.draft, given: ::core::marker::PhantomData }
        }
    })
}

fn optional_setter(surface: &Surface<'_>, index: usize, entry: &Entry) -> Snippet {
    let visibility = &surface.visibility;
    let name = &surface.fields[index];
    let (parameter, value) = argument(surface, index, entry);
    let head = setter_head(surface, entry);
    code! {
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
        (code!(value: #value), code!(value))
    } else {
        (
            code!(value: impl ::core::convert::Into<#value>),
            code!(value.into()),
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
    let visibility = &surface.visibility;
    let builder = surface.builder();
    let name = &surface.fields[index];
    let (parameter, value) = argument(surface, index, entry);
    let head = setter_head(surface, entry);
    let after = states.given(place, surface);
    let given = if surface.is_plain(index) {
        value
    } else {
        code!(::core::option::Option::Some(#value))
    };
    code! {
        #head
        #visibility fn #name(
            mut self,
            #parameter,
        ) -> #builder<#after> {
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
        .then(|| code!(#[allow(deprecated, reason = "the setter of a deprecated entry")]));
    code!(#doc #alias #deprecated #allow)
}
