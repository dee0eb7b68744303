//! The grants of an element's own: what its ways add to a request beside what every grant of the
//! kind has.
//!
//! A required extra is an argument of `new`, so that it cannot be forgotten; an optional one is a
//! setter. Where several ways meet, only their own grants convert into the element's.

mod methods;

use super::snippet::{Snippet, Word, quote};
use super::{Surface, docs};
use crate::doc;
use crate::model::{Element, GrantKind, Way};
use crate::name;

/// The grant of every way that has extras, and one for all ways if there are several.
pub(super) fn items(surface: &Surface<'_>) -> Vec<Snippet> {
    let mut items = of_ways(surface);
    if has_own_union(surface.element) {
        items.extend(union(surface));
    }
    items
}

/// The grant of every way that has extras.
pub(crate) fn of_ways(surface: &Surface<'_>) -> Vec<Snippet> {
    let ways = surface.element.ways.iter();
    ways.filter(|way| !way.extras.is_empty())
        .flat_map(|way| own(surface, way))
        .collect()
}

/// The type of `ElementConfig::Grant`.
pub(super) fn of_element(surface: &Surface<'_>) -> Snippet {
    let Surface { element, root, .. } = surface;
    if has_own_union(element) {
        let union = Word::new(&element.names.grant);
        return quote!(#union);
    }
    match &element.ways[..] {
        [first, rest @ ..] if rest.iter().all(|way| way.grant == first.grant) => {
            of_way(surface, first)
        }
        [] => quote!(#root::NoGrant),
        _ => quote!(#root::AnyGrant),
    }
}

/// Whether several ways meet, and one of them wants more than its kind of grant has.
fn has_own_union(element: &Element) -> bool {
    element.ways.len() > 1 && element.ways.iter().any(|way| !way.extras.is_empty())
}

fn own_name(surface: &Surface<'_>, way: &Way) -> Word {
    let name = name::grant(&surface.element.names.stem, &way.name);
    Word::new(&name)
}

fn of_way(surface: &Surface<'_>, way: &Way) -> Snippet {
    if way.extras.is_empty() {
        return standard(surface, way.grant);
    }
    let own = own_name(surface, way);
    quote!(#own)
}

/// The grant that every element has of this kind.
fn standard(surface: &Surface<'_>, grant: GrantKind) -> Snippet {
    let root = &surface.root;
    match grant {
        GrantKind::None => quote!(#root::NoGrant),
        GrantKind::OAuth1 => quote!(#root::OAuth1),
        GrantKind::OAuth2 => quote!(#root::OAuth2),
    }
}

fn own(surface: &Surface<'_>, way: &Way) -> Vec<Snippet> {
    let Surface {
        element,
        root,
        visibility,
        ..
    } = surface;
    let (name, inner) = (own_name(surface, way), standard(surface, way.grant));
    let doc = docs(&[format!(
        "What the way {} adds to a request: {}, and what {} wants besides.",
        doc::code(&way.name),
        doc::grant(way.grant),
        doc::inert_line(&element.name)
    )]);
    let variant = match way.grant {
        GrantKind::OAuth1 => quote!(OAuth1),
        GrantKind::None | GrantKind::OAuth2 => quote!(OAuth2),
    };
    vec![
        quote! {
            #doc
            #[derive(::core::clone::Clone, ::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]
            #visibility struct #name(#inner);
        },
        methods::implementation(surface, way, &name, &inner),
        passed_on(surface, &name),
        quote! {
            impl ::core::convert::From<#name> for #root::AnyGrant {
                fn from(grant: #name) -> Self {
                    Self::#variant(grant.0)
                }
            }
        },
    ]
}

/// `impl Grant` for a newtype over one.
fn passed_on(surface: &Surface<'_>, name: &Word) -> Snippet {
    let root = &surface.root;
    quote! {
        impl #root::Grant for #name {
            fn kind(&self) -> #root::GrantKind {
                #root::Grant::kind(&self.0)
            }

            fn provider_data(&self) -> ::std::vec::Vec<(::std::string::String, #root::Secret)> {
                #root::Grant::provider_data(&self.0)
            }

            fn external_authentication(&self) -> ::core::option::Option<&'static str> {
                #root::Grant::external_authentication(&self.0)
            }
        }
    }
}

/// One type that the grants of all ways convert into, and no other: a grant without what its way
/// requires does not.
fn union(surface: &Surface<'_>) -> Vec<Snippet> {
    let Surface {
        element,
        root,
        visibility,
        ..
    } = surface;
    let name = Word::new(&element.names.grant);
    let mut seen: Vec<String> = Vec::new();
    let mut grants = vec![quote!(#root::AnyGrant)];
    for way in &element.ways {
        let grant = of_way(surface, way);
        if !seen.contains(&grant.to_string()) {
            seen.push(grant.to_string());
            grants.push(grant);
        }
    }
    let doc = docs(&[
        format!(
            "What a request of {} adds, whichever way it authenticates: the grant of each way converts into it.",
            doc::inert_line(&element.name)
        ),
        String::new(),
        format!(
            "{} does, too, for who learns the way at run time; then the request's check says what is missing.",
            doc::code("AnyGrant")
        ),
    ]);
    let conversions = grants.iter().map(|grant| {
        quote! {
            impl ::core::convert::From<#grant> for #name {
                fn from(grant: #grant) -> Self {
                    Self(::core::convert::Into::into(grant))
                }
            }
        }
    });
    let mut items = vec![
        quote! {
            #doc
            #[derive(::core::clone::Clone, ::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]
            #visibility struct #name(#root::AnyGrant);
        },
        passed_on(surface, &name),
    ];
    items.extend(conversions);
    items
}
