//! Entries without a field of their own, written like fields inside of an attribute: `reports(..)`, what
//! the platform supplies and an instance reports, and `extras(..)`, what `providerData` carries beside
//! the members of its grant.
//!
//! **Input:** the tokens inside the attribute. **Output:** fields, read as those of the struct are.
//!
//! ```text
//! reports(
//!     /// Entries per page.
//!     #[config(key = "pagination.max", default = 50)]
//!     pagination_max: i64,
//! )
//! ```

use element_core::{SuppliedBy, did_you_mean};

use proc_macro2::TokenStream;
use syn::Field;

use super::attributes::{Arguments, attribute_table, list};
use super::field::{self, AnnotatedField, FieldScope};
use super::field_type::TypeClass;
use super::finding_locations::Context;
use super::rustc_attributes;
use crate::diagnostic::Code;

/// Reads every list of extras among the arguments; `root` is the last name in the path of the
/// crate of types.
pub(crate) fn extras(
    arguments: &Arguments,
    root: &str,
    context: &mut Context,
) -> Vec<AnnotatedField> {
    let scope = FieldScope {
        root,
        table: &attribute_table::EXTRA,
    };
    let mut extras = Vec::new();
    for (_, list) in arguments.lists("extras", context) {
        let remedy = "write `#[config(key = \"realmId\")] realm_id: String`, the doc above it as `/// …`, with commas between extras";
        for item in items(list, ("extras", "extras"), &["config"], remedy, context) {
            let mut read = field::read(&item, scope, context);
            // What only an entry has was reported as unknown, and once is enough.
            let entry = &mut read.entry;
            entry.default = None;
            entry.unit = None;
            entry.deprecated = None;
            entry.examples.clear();
            if read.form == TypeClass::Refused {
                entry.value_type = None;
            }
            extras.push(read);
        }
    }
    extras
}

/// Reads one list; `fields` are those of the struct.
pub(crate) fn reported(
    list: TokenStream,
    scope: FieldScope<'_>,
    fields: &[AnnotatedField],
    context: &mut Context,
) -> Vec<AnnotatedField> {
    let remedy = "write `#[config(key = \"pagination.max\", default = 50)] pagination_max: i64`, the doc above it as `/// …`, with commas between entries";
    let takes = &["config", "deprecated"];
    let items = items(list, ("reports", "entries"), takes, remedy, context);
    items
        .iter()
        .map(|item| reported_field(item, scope, fields, context))
        .collect()
}

/// The items of the member `name`, written as a struct's fields are; `what` they are, for people, and
/// the attributes one `takes` beside its doc.
fn items(
    list: TokenStream,
    (name, what): (&str, &str),
    takes: &[&str],
    remedy: &str,
    context: &mut Context,
) -> Vec<Field> {
    let (items, faults) = list::read(list, Field::parse_named);
    for list::BadItem { at, said } in faults {
        let at = context.place_of(at);
        let message = format!("`{name}` lists {what} as a struct lists fields: {said}");
        context.refuse(Code::Derive, at, message, remedy);
    }
    for item in &items {
        rustc_attributes::only(&item.attrs, takes, context);
    }
    items
}

fn reported_field(
    item: &Field,
    scope: FieldScope<'_>,
    fields: &[AnnotatedField],
    context: &mut Context,
) -> AnnotatedField {
    let mut read = field::read(item, scope, context);
    if let Some(at) = read.optional {
        let message = "what an instance reports may always be missing";
        let remedy = "write the type without `Option`";
        context.refuse(Code::NoEffect, at, message, remedy);
    }
    read.entry.required = None;
    let platform = context.spanned_at(read.name.span(), SuppliedBy::Platform);
    read.entry.supplied_by = Some(platform);
    if let Some(before) = read.before.take() {
        if fields.iter().any(|field| field.name == before) {
            read.before = Some(before);
        } else {
            let names: Vec<String> = fields.iter().map(|field| field.name.to_string()).collect();
            let name = before.to_string();
            let remedy = match did_you_mean(&name, names.iter().map(String::as_str)) {
                Some(close) => format!("did you mean `{close}`?"),
                None => "name a field of the struct".into(),
            };
            let message = format!("`{name}` is no field");
            context.refuse_at(Code::UnknownEntry, &before, message, remedy);
        }
    }
    read
}

/// Fields and reported entries in the order of the table: what is before no field comes last.
pub(crate) fn join(
    fields: Vec<AnnotatedField>,
    reported: Vec<AnnotatedField>,
) -> Vec<AnnotatedField> {
    let (placed, last): (Vec<AnnotatedField>, Vec<AnnotatedField>) =
        reported.into_iter().partition(|read| read.before.is_some());
    let mut all = Vec::new();
    let mut waiting = placed;
    for field in fields {
        let here = |read: &AnnotatedField| read.before.as_ref() == Some(&field.name);
        let (before, rest): (Vec<AnnotatedField>, Vec<AnnotatedField>) =
            waiting.into_iter().partition(here);
        waiting = rest;
        all.extend(before);
        all.push(field);
    }
    all.extend(last);
    all
}
