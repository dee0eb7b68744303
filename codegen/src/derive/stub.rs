//! What is beside the errors: the same names with harmless bodies, so that code that uses the
//! configuration is not wrong as well.
//!
//! **Input:** the struct, as far as it could be read. **Output:** tokens.
//!
//! Nothing here depends on what was mistaken: setters take anything, no type has to be a value.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::DeriveInput;
use syn::ext::IdentExt as _;

use super::Lexer;
use super::splice::{Places, Splices};
use crate::annotated::field::AnnotatedField;
use crate::annotated::structure::Ways;
use crate::annotated::ways::UNNAMED;
use crate::annotated::{Annotated, clash};
use crate::definition::{OptionDefinition, RustType};
use crate::emit;
use crate::model::{self, ChoiceOption, Entry, SuppliedBy};
use crate::name;
use crate::vec_map::VecMap;
use element_core::{Authentication, ValueType as Kind};

/// Stubs of every companion.
pub(super) fn items(input: &DeriveInput, annotated: &Annotated, lexer: Lexer) -> TokenStream {
    let stub = Stub {
        input,
        annotated,
        lexer,
    };
    let traits = stub.traits();
    let builder = stub.builder();
    let instance = stub.instance();
    let choices = stub.choices();
    let grants = stub.grants();
    quote!(#traits #builder #instance #choices #grants)
}

struct Stub<'a> {
    input: &'a DeriveInput,
    annotated: &'a Annotated,
    lexer: Lexer,
}

impl Stub<'_> {
    fn named(&self, name: &str) -> Ident {
        name::ident(name, self.input.ident.span())
    }

    fn traits(&self) -> TokenStream {
        let root = &self.annotated.read.root;
        let config = &self.input.ident;
        let (generics, parameters, bounds) = self.input.generics.split_for_impl();
        let reported = self.named(&self.annotated.element.names.instance_config);
        quote! {
            impl #generics #root::ElementConfig for #config #parameters #bounds {
                type Grant = #root::AnyGrant;
                type InstanceConfig = #reported;
                const SPEC: &'static #root::ElementSpec = #root::ElementSpec::UNTYPED;
            }

            impl #generics #root::support::Fields for #config #parameters #bounds {
                fn read(_: &mut #root::support::Source<'_>) -> Self {
                    ::core::unreachable!()
                }

                fn visit(&self, _: &mut #root::support::Visitor<'_>) {}
            }
        }
    }

    fn builder(&self) -> TokenStream {
        let visibility = &self.annotated.read.visibility;
        let config = &self.input.ident;
        let (generics, parameters, bounds) = self.input.generics.split_for_impl();
        let builder = self.named(&self.annotated.element.names.builder);
        let starts = self.starts();
        let setters = self.entries(|entry| entry.supplied_by == SuppliedBy::Caller);
        let setters = setters.iter().map(|(field, _)| {
            let name = &field.name;
            quote! {
                #visibility fn #name<Anything>(self, _: Anything) -> Self {
                    self
                }
            }
        });
        quote! {
            impl #generics #config #parameters #bounds {
                #(#visibility fn #starts() -> #builder {
                    #builder
                })*
            }

            #[must_use]
            #visibility struct #builder;

            impl ::core::fmt::Debug for #builder {
                fn fmt(&self, _: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::unreachable!()
                }
            }

            impl #builder {
                #(#setters)*

                #visibility fn maybe<Optional>(
                    self,
                    _: ::core::option::Option<Optional>,
                    _: impl ::core::ops::FnOnce(Self, Optional) -> Self,
                ) -> Self {
                    self
                }

                #visibility fn without_code(self) -> Self {
                    self
                }

                #visibility fn build #generics (self) -> #config #parameters #bounds {
                    ::core::unreachable!()
                }
            }
        }
    }

    /// `builder` and a function for each way, whichever of them the author calls.
    fn starts(&self) -> Vec<Ident> {
        let ways = &self.annotated.element.ways;
        let lost = self.annotated.read.ways == Ways::Lost
            || ways.iter().any(|way| way.name.starts_with(UNNAMED));
        // A way that lost its name is probably called after what it does.
        let usual = Authentication::WORDS.iter().copied().filter(|_| lost);
        let names: VecMap<&str, ()> = ways
            .iter()
            .map(|way| way.name.as_str())
            .filter(|name| name::is_way(name))
            .chain(usual)
            .chain(["builder"])
            .map(|name| (name, ()))
            .collect();
        names.iter().map(|(name, ())| self.named(name)).collect()
    }

    fn instance(&self) -> TokenStream {
        let visibility = &self.annotated.read.visibility;
        let root = &self.annotated.read.root;
        let names = &self.annotated.element.names;
        let (reported, instance) = (
            self.named(&names.instance_config),
            self.named(&names.instance),
        );
        // The parameters of a generic struct mean nothing here.
        let getters = if self.input.generics.params.is_empty() {
            self.entries(|_| true)
        } else {
            Vec::new()
        };
        let getters = getters.iter().map(|(field, value)| {
            let name = &field.name;
            quote! {
                #visibility fn #name(&self) -> #root::Reading<'_, #value> {
                    ::core::unreachable!()
                }
            }
        });
        quote! {
            #[derive(::core::clone::Clone)]
            #visibility struct #reported(#root::support::Store);

            impl ::core::fmt::Debug for #reported {
                fn fmt(&self, _: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::unreachable!()
                }
            }

            impl #root::support::Stored for #reported {
                fn from_store(store: #root::support::Store) -> Self {
                    Self(store)
                }

                fn store(&self) -> &#root::support::Store {
                    &self.0
                }
            }

            impl #root::Reported for #reported {
                const SPEC: &'static #root::ElementSpec = #root::ElementSpec::UNTYPED;
            }

            impl #reported {
                #(#getters)*
            }

            #visibility type #instance = #root::Instance<#reported>;
        }
    }

    /// The choices that the derive writes, without the options that would not compile.
    fn choices(&self) -> TokenStream {
        let read = &self.annotated.read;
        let mut splices = Splices::new(self.lexer);
        let root = splices.snippet(&read.root);
        let visibility = splices.snippet(&read.visibility);
        // What has the name of another type was reported.
        let companions = clash::companions(&self.annotated.element);
        let mut seen: VecMap<&String, ()> = companions.iter().map(|(name, _)| (name, ())).collect();
        let own = read
            .fields
            .iter()
            .filter_map(|field| match &field.entry.rust_type {
                Some(RustType::Own(name)) if seen.add(name) => Some((name, &field.options)),
                _ => None,
            });
        let items: Vec<_> = own
            .flat_map(|(name, options)| {
                let choice = sound(name, options);
                emit::choice::items(&choice, &root, &visibility)
            })
            .collect();
        splices.tokens(&items, &Places::default())
    }

    /// The grants of ways that have extras, without those that would not compile.
    fn grants(&self) -> TokenStream {
        let mut splices = Splices::new(self.lexer);
        let mut element = self.annotated.element.clone();
        let mut ways = VecMap::default();
        element
            .ways
            .retain(|way| name::is_way(&way.name) && ways.add(way.name.clone()));
        for way in &mut element.ways {
            let mut seen: VecMap<String, ()> = way
                .grant
                .members()
                .iter()
                .map(|member| (member.to_string(), ()))
                .collect();
            way.extras
                .retain(|extra| name::is_entry(&extra.ident) && seen.add(extra.ident.clone()));
        }
        let surface = emit::Surface {
            element: &element,
            ..self.annotated.surface(&mut splices)
        };
        splices.tokens(&emit::grant::items(&surface), &Places::default())
    }

    /// The entries whose names can be methods, each name once, with what a getter returns.
    fn entries(&self, which: impl Fn(&Entry) -> bool) -> Vec<(&AnnotatedField, TokenStream)> {
        let mut seen = VecMap::default();
        let entries = self.annotated.element.entries.iter();
        let fields = self.annotated.read.fields.iter().zip(entries);
        fields
            .filter(|(field, entry)| {
                let plain = field.name.unraw().to_string();
                which(entry) && name::is_entry(&plain) && seen.add(plain)
            })
            .map(|(field, entry)| {
                let value = match entry.value_type.kind() {
                    Kind::Text if !entry.secret => quote!(&str),
                    _ if is_unnamed(&field.value) => quote!(()),
                    _ => field.value.clone(),
                };
                (field, value)
            })
            .collect()
    }
}

/// Whether it is `_` or `impl ..`, which no function may give back: the compiler says so of the field.
fn is_unnamed(value: &TokenStream) -> bool {
    value
        .clone()
        .into_iter()
        .any(|token| ["_", "impl"].contains(&token.to_string().as_str()))
}

/// A choice of this name, with every option that differs from those before it.
fn sound(name: &str, options: &[OptionDefinition]) -> model::Choice {
    let mut seen = VecMap::default();
    let option = |option: &OptionDefinition| {
        let variant = option.rust_name.as_ref()?.value.clone();
        let usable = name::is_variant(&variant)
            && seen.add(option.value.value.clone())
            && seen.add(variant.clone());
        usable.then(|| ChoiceOption {
            value: option.value.value.clone(),
            variant,
            doc: String::new(),
            aliases: Vec::new(),
        })
    };
    model::Choice {
        name: name.to_owned(),
        key: String::new(),
        doc: String::new(),
        options: options.iter().filter_map(option).collect(),
    }
}
