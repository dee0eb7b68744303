//! An annotated struct, read: the second front door as far as the model.
//!
//! **Input:** the tokens of a struct with `#[element(..)]` and `#[config(..)]`. **Output:** an
//! [`Annotated`]: the model, through a [`crate::definition::Definition`], so that [`crate::lower`]
//! holds both doors to the same rules; beside it what only a struct has, the tokens its author wrote.
//!
//! `attributes` knows the syntax and the members of attributes; every other file here reads one part
//! of the struct. What becomes of it is for [`crate::derive`] and `convert`.

mod attributes;
mod choice;
pub(crate) mod field;
pub(crate) mod field_type;
pub(crate) mod finding_locations;
pub(crate) mod incomplete_struct;
mod reports_and_extras;
mod rustc_attributes;
mod secret;
mod std_types;
pub(crate) mod type_clashes;
pub(crate) mod way_argument;
pub(crate) mod whole_struct;

use syn::DeriveInput;

use self::finding_locations::Context;
use crate::diagnostic::Code;
use crate::lower::{self, Common};
use crate::model::Element;

/// An annotated struct after lowering; whole only if nothing was found.
pub(crate) struct Annotated {
    pub(crate) element: Element,
    pub(crate) read: whole_struct::AnnotatedStruct,
}

/// Reads and lowers; `common` knows the options of shared choices, which the macro does not.
pub(crate) fn read(input: &DeriveInput, common: &Common, context: &mut Context) -> Annotated {
    let read = whole_struct::read(input, context);
    let (element, _) = lower::element(
        &read.definition,
        &read.naming,
        common,
        &mut context.findings,
    );
    for (entry, field) in element.entries.iter().zip(&read.fields) {
        let all = read.ways == whole_struct::Ways::All;
        if let Some(at) = field
            .optional
            .filter(|_| all && element.always_holds(entry))
        {
            let message = format!("every way requires `{}`", entry.key);
            let remedy = "write its type without `Option`, or leave it out of one way's `requires`";
            context.refuse(Code::Ways, at, message, remedy);
        }
    }
    let mut annotated = Annotated { element, read };
    type_clashes::named_like_the_struct(&mut annotated, context);
    type_clashes::check(&annotated, context);
    annotated
}
