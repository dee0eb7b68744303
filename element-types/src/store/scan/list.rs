//! A configuration that is a list of entries, as the platform's configuration route answers it.
//!
//! **Input:** where an array starts. **Output:** a member for each of its entries, and what the array is.

use super::value_end::Valued;
use super::{Form, Kind, Part, Scanner, span};

impl Scanner<'_> {
    /// What an array is, and where it ends: if it has items and none is an entry, it is odd.
    pub(super) fn list(&mut self, part: Part, start: usize) -> Option<(Form, usize)> {
        let since = self.index.members.len();
        let (end, unread) = self.items(part, start)?;
        let form = if unread > 0 && self.index.members.len() == since {
            Form::Odd(span(start, end))
        } else {
            Form::List { since, unread }
        };
        Some((form, end))
    }

    /// The entries of a list, as the platform's configuration route answers them; where the list
    /// ends, and how many of its items are no entry.
    pub(super) fn items(&mut self, part: Part, start: usize) -> Option<(usize, usize)> {
        let (mut at, mut unread) = (start + 1, 0);
        loop {
            at = self.next(at, b',')?;
            let is_entry;
            (is_entry, at) = match self.bytes.get(at)? {
                b']' => return Some((at + 1, unread)),
                b'{' => self.item(part, at)?,
                _ => (false, self.value(at)?.1),
            };
            unread += usize::from(!is_entry);
        }
    }

    /// Notes an entry of a list; whether it is one, and where it ends.
    pub(super) fn item(&mut self, part: Part, start: usize) -> Option<(bool, usize)> {
        let (mut own, mut value, mut property) = (None, None, None);
        let mut at = start + 1;
        loop {
            at = self.next(at, b',')?;
            if self.bytes.get(at)? == &b'}' {
                break;
            }
            let (key, start) = self.key(at)?;
            let (valued, end) = self.value(start)?;
            match self.index.text(self.json, key) {
                "key" => own = self.inside(valued),
                "value" => value = Some(valued),
                "propertyValue" => property = Some(valued),
                _ => {}
            }
            at = end;
        }
        let Some(key) = own else {
            return Some((false, at + 1));
        };
        let nothing = Valued {
            kind: Kind::Null,
            json: span(at, at),
        };
        let Valued { kind, json } = property.or(value).unwrap_or(nothing);
        self.push(part, key, json, kind);
        Some((true, at + 1))
    }
}
