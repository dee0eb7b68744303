//! Places in a JSON text that was read before.
//!
//! **Input:** a file, and how to reach a value or a member in it. **Output:** its bytes, if it is there.

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged as _;

use super::syntax;
use super::syntax_error::Quotes;
use crate::diagnostic::{Location, SourceFile, Span};

/// One step from a value to one inside it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step<'a> {
    /// The member with a name.
    Member(&'a str),
    /// The item at a place.
    Item(usize),
}

/// The place of a value by the steps that lead to it, in a file that was read before.
pub(crate) fn of_value(file: &SourceFile, path: &[Step<'_>]) -> Option<Location> {
    let root = syntax::parse(&file.text, Quotes::Shown).ok()?;
    let mut value = &root;
    for step in path {
        value = match (value, step) {
            (Value::Object(object), Step::Member(name)) => &object.get(name)?.value,
            (Value::Array(array), Step::Item(place)) => array.elements.get(*place)?,
            _ => return None,
        };
    }
    let range = value.range();
    Some(Span::new(range.start, range.end).into())
}

/// The place of a member by the names that lead to it, in a file that was read before.
pub(crate) fn of_name(file: &SourceFile, path: &[&str]) -> Option<Location> {
    let Ok(Value::Object(root)) = syntax::parse(&file.text, Quotes::Shown) else {
        return None;
    };
    let (last, way) = path.split_last()?;
    let mut object = &root;
    for name in way {
        object = object.get_object(name)?;
    }
    let name = object.get(last)?.name.range();
    Some(Span::new(name.start, name.end).into())
}
