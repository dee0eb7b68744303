//! Where something new goes in a text that a person has laid out.
//!
//! **Input:** an object of the text, and what it lacks. **Output:** an insertion that follows the
//! layout around it: members in the order in which people write them, one to a line where the others
//! are.

use element_codegen::definition::members::Form;
use element_codegen::json::{Json, quote};

use super::Insertion;
use crate::json::{View, compact};
use crate::write;

/// A member behind those that people write before it.
pub(super) fn member(
    text: &str,
    view: View<'_, '_>,
    form: &Form,
    (name, value): (&str, &Json),
) -> Option<Insertion> {
    let rank = |name: &str| form.members.iter().position(|member| member.name == name);
    let before = view
        .members()
        .filter(|(other, ..)| rank(other) < rank(name))
        .last();
    let (.., after) = before.or_else(|| view.members().next())?;
    let (gap, printed) = match indent(text, view) {
        Some(indent) => (
            format!(",\n{}", "  ".repeat(indent)),
            write::pretty(value, indent),
        ),
        None => (", ".to_owned(), compact(value)),
    };
    Some((after.at().end, format!("{gap}{}: {printed}", quote(name))))
}

/// How deep the members of an entry stand, if each has a line of its own.
fn indent(text: &str, view: View<'_, '_>) -> Option<usize> {
    let (_, first, _) = view.members().next()?;
    let (_, line) = text.get(view.at().start..first.start)?.rsplit_once('\n')?;
    Some(line.len() / 2)
}

/// Items at the end of a list, which is made where it is missing.
pub(super) fn items(
    text: &str,
    owner: View<'_, '_>,
    form: &Form,
    (list, new): (&str, Vec<Json>),
) -> Option<Insertion> {
    if new.is_empty() {
        return None;
    }
    let Some(view) = owner.get(list) else {
        return member(text, owner, form, (list, &Json::List(new)));
    };
    let Some(end) = view.items().last() else {
        let printed: Vec<String> = new.iter().map(compact).collect();
        return Some((view.at().start + 1, printed.join(", ")));
    };
    let before = text.get(..end.at().start)?;
    let (_, line) = before.rsplit_once('\n')?;
    let own_line = line.chars().all(char::is_whitespace);
    let printed = new.iter().map(|item| {
        if own_line {
            format!(",\n{line}{}", write::pretty(item, line.len() / 2))
        } else {
            format!(", {}", compact(item))
        }
    });
    Some((end.at().end, printed.collect()))
}
