//! An annotated struct, read: the second front door as far as the model.
//!
//! **Input:** the tokens of a struct with `#[element(..)]` and `#[config(..)]`. **Output:** an
//! [`Annotated`]: the model, by way of a [`crate::definition::Definition`], so that [`crate::lower`]
//! holds both doors to the same rules; beside it what only a struct has, the tokens its author wrote.
//!
//! `attributes` knows the syntax and the members of attributes; every other file here reads one part
//! of the struct. What becomes of it is for [`crate::derive`] and `convert`.

mod attributes;
mod choice;
pub(crate) mod clash;
pub(crate) mod field;
mod inner_fields;
pub(crate) mod kind;
pub(crate) mod places;
mod rustc_attributes;
mod secret;
mod std_types;
pub(crate) mod structure;
pub(crate) mod unfinished;
pub(crate) mod ways;

use proc_macro2::TokenStream;
use syn::DeriveInput;

use self::field::Choice as ChoiceType;
use self::places::Context;
use crate::diagnostic::Code;
use crate::lower::{self, Common};
use crate::model::{Choice, ChoiceRef, Element, ValueType};

/// An annotated struct after lowering; whole only if nothing was found.
pub(crate) struct Annotated {
    pub(crate) element: Element,
    pub(crate) read: structure::Read,
}

/// Reads and lowers; `common` knows the options of shared choices, which the macro does not.
pub(crate) fn read(input: &DeriveInput, common: &Common, context: &mut Context) -> Annotated {
    let read = structure::read(input, context);
    let (mut element, _) = lower::element(
        &read.definition,
        &read.naming,
        common,
        &mut context.findings,
    );
    for (entry, field) in element.entries.iter_mut().zip(&read.fields) {
        match &field.choice {
            Some(ChoiceType::Own(name)) => {
                if let ValueType::Choice(ChoiceRef::Own(choice)) = &mut entry.value_type {
                    choice.name.clone_from(name);
                }
            }
            Some(ChoiceType::Shared(name)) => {
                entry.value_type = ValueType::Choice(ChoiceRef::Common(shared(name, common)));
            }
            // Imported, its name is all there is; without the dictionary it stays a type of the
            // author's own, which says itself what it is.
            None if entry.value_type == ValueType::Custom => {
                if let Some(choice) = named(&field.value, common) {
                    entry.value_type = ValueType::Choice(ChoiceRef::Common(choice));
                }
            }
            None => {}
        }
        let all = read.ways == structure::Ways::All;
        if let Some(at) = field.optional.filter(|_| all && entry.always_required()) {
            let message = format!("every way requires `{}`", entry.key);
            let remedy = "write its type without `Option`, or leave it out of one way's `requires`";
            context.refuse(Code::Ways, at, message, remedy);
        }
    }
    let annotated = Annotated { element, read };
    clash::check(&annotated, context);
    annotated
}

/// The shared choice of this name, if the dictionary is here and has it.
fn named(value: &TokenStream, common: &Common) -> Option<Choice> {
    common.choice_called(&value.to_string()).cloned()
}

/// The choice of this name; in the macro its name is all that is known, and all that is needed.
fn shared(name: &str, common: &Common) -> Choice {
    let known = common.choice_called(name).cloned();
    known.unwrap_or_else(|| Choice {
        name: name.to_owned(),
        key: String::new(),
        doc: String::new(),
        options: Vec::new(),
    })
}
