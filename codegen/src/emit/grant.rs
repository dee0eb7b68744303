//! The grants of an element's own: what its ways add to a request beside what every grant of the
//! kind has.
//!
//! **Input:** an element with extras. **Output:** a type for each grant of its own.
//!
//! A required extra is an argument of `new`, so that it cannot be forgotten; an optional one is a
//! setter. Every grant of an element's own converts into `AnyGrant`, for who learns the way at run
//! time.

use super::code::{Snippet, Word, code};
use super::{EmitContext, docs, grant_methods};
use crate::doc;
use crate::model::{Element, GrantKind, Way};
use crate::name;

/// The grant of every way that has extras.
pub(crate) fn items(context: &EmitContext<'_>) -> Vec<Snippet> {
    let ways = context.element.ways.iter();
    ways.filter(|way| !way.extras.is_empty())
        .flat_map(|way| own(context, way))
        .collect()
}

/// The type of `ElementConfig::Grant`: of a plain configuration, which may follow any way.
pub(super) fn of_element(context: &EmitContext<'_>) -> Snippet {
    let EmitContext { element, root, .. } = context;
    match &element.ways[..] {
        [way] => of_way(context, way),
        [first, ..] if element.ways.iter().all(|way| is_alike(way, first)) => {
            standard(context, first.grant)
        }
        _ => code!(#root::AnyGrant),
    }
}

/// Whether two ways take the very same grant.
fn is_alike(way: &Way, other: &Way) -> bool {
    way.grant == other.grant && way.extras.is_empty() && other.extras.is_empty()
}

fn own_name(context: &EmitContext<'_>, way: &Way) -> Word {
    Word::new(&name(context.element, way))
}

/// The name of a way's grant: the element's own, or the one that every element has of the kind.
pub(crate) fn name(element: &Element, way: &Way) -> String {
    if way.extras.is_empty() {
        standard_name(way.grant).to_owned()
    } else {
        name::grant(&element.names.stem, &way.name)
    }
}

fn standard_name(grant: GrantKind) -> &'static str {
    match grant {
        GrantKind::None => "NoGrant",
        GrantKind::OAuth1 => "OAuth1",
        GrantKind::OAuth2 => "OAuth2",
    }
}

pub(super) fn of_way(context: &EmitContext<'_>, way: &Way) -> Snippet {
    if way.extras.is_empty() {
        return standard(context, way.grant);
    }
    let own = own_name(context, way);
    code!(#own)
}

/// The grant that every element has of this kind.
fn standard(context: &EmitContext<'_>, grant: GrantKind) -> Snippet {
    let (root, name) = (&context.root, Word::new(standard_name(grant)));
    code!(#root::#name)
}

fn own(context: &EmitContext<'_>, way: &Way) -> Vec<Snippet> {
    let EmitContext {
        element,
        root,
        visibility,
        ..
    } = context;
    let (name, inner) = (own_name(context, way), standard(context, way.grant));
    let doc = docs(&[format!(
        "What the way {} adds to a request: {}, and what {} wants besides.",
        doc::code(&way.name),
        doc::grant(way.grant),
        doc::escape_line(&element.name)
    )]);
    let variant = match way.grant {
        GrantKind::OAuth1 => code!(OAuth1),
        GrantKind::None | GrantKind::OAuth2 => code!(OAuth2),
    };
    vec![
        code! {
            #doc
            #[derive(::core::clone::Clone, ::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]
            #visibility struct #name(#inner);
        },
        grant_methods::implementation(context, way, &name, &inner),
        passed_on(context, &name),
        code! {
            impl ::core::convert::From<#name> for #root::AnyGrant {
                fn from(grant: #name) -> Self {
                    Self::#variant(grant.0)
                }
            }
        },
    ]
}

/// `impl Grant` for a newtype over one.
fn passed_on(context: &EmitContext<'_>, name: &Word) -> Snippet {
    let root = &context.root;
    code! {
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
