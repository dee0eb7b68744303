//! The definition of a struct, read back.
//!
//! **Input:** the definition, and the element that the struct is. **Output:** a finding where the two are not
//! the same.

use syn::DeriveInput;

use super::Adopted;
use crate::annotated::Annotated;
use crate::definition::read as definition;
use crate::diagnostic::{Code, Finding, Findings, SourceFile, Span};
use crate::lower::{self, Common, Naming};
use crate::model::{self, ChoiceRef, Element};

/// Reads the definition back: it must be the same element, or the difference is a bug of ours.
pub(super) fn check(
    adopted: &Adopted,
    annotated: &Annotated,
    input: &DeriveInput,
    (file, common): (&SourceFile, &Common),
    findings: &mut Findings,
) {
    let written = SourceFile {
        name: adopted.module.clone(),
        text: adopted.text.clone(),
    };
    let mut found = Findings::new();
    let read = definition::definition(&written, &mut found);
    let naming = Naming::module(&adopted.module);
    let lowered = read.map(|read| lower::element(&read, &naming, common, &mut found).0);
    let list = found.into_list();
    let same = lowered.is_some_and(|lowered| alike(lowered, annotated.element.clone()));
    if same && list.is_empty() {
        return;
    }
    let why = list
        .first()
        .map_or("it reads differently", |finding| finding.message.as_str());
    let message = format!("the definition of this struct does not say the same: {why}");
    let range = input.ident.span().byte_range();
    let remedy = "start one with `cargo xtask new KEY` and write it by hand; please report the struct, this is a mistake of the generator";
    findings.push(Finding::new(
        Code::Derive,
        &file.name,
        Span::new(range.start, range.end),
        message,
        "adopted from here",
        remedy,
    ));
}

/// Whether two elements are the same but for the names of Rust types.
fn alike(mut left: Element, mut right: Element) -> bool {
    for element in [&mut left, &mut right] {
        for entry in &mut element.entries {
            if let model::ValueType::Choice(ChoiceRef::Own(choice)) = &mut entry.value_type {
                choice.name.clear();
            }
        }
    }
    left.names.clone_from(&right.names);
    left == right
}

#[cfg(test)]
mod tests {
    use super::super::text;
    use super::*;
    use crate::annotated::finding_locations::Context;
    use crate::annotated::read;

    #[test]
    fn a_definition_that_says_something_else_is_a_mistake_of_ours() {
        let input: DeriveInput = syn::parse_quote! {
            /// Tickets of Acme.
            #[element(key = "acmedesk", name = "Acme Desk", hub = "helpdesk", authentication = "basic")]
            pub struct AcmeDeskConfig {
                /// The user's name.
                pub username: String,
            }
        };
        let common = Common::default();
        let annotated = read(&input, &common, &mut Context::new());
        let right = text(&annotated, &common);
        let other = right.replace("Acme Desk", "Acme");
        for (text, mistakes) in [(right, 0), (other, 1), ("{}".into(), 1)] {
            let adopted = Adopted {
                module: "acmedesk".into(),
                text,
            };
            let file = SourceFile {
                name: "config.rs".into(),
                text: String::new(),
            };
            let mut findings = Findings::new();
            check(
                &adopted,
                &annotated,
                &input,
                (&file, &common),
                &mut findings,
            );
            let said = findings.into_list();
            assert_eq!(said.len(), mistakes, "{}: {said:?}", adopted.text);
        }
    }
}
