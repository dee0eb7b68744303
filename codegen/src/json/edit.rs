//! Edits of a tree: what is in it keeps its order, and what is new goes where people write it.
//!
//! **Input:** a value. **Output:** its parts, to read and to change; the value with a member more or
//! less.

use super::Json;

impl Json {
    /// The value of a member, to change it.
    pub fn member_mut(&mut self, name: &str) -> Option<&mut Self> {
        let Self::Object(members) = self else {
            return None;
        };
        let mut members = members.iter_mut();
        members.find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The items of a list; a value that is none has none.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    /// The same, to change them.
    pub fn items_mut(&mut self) -> &mut [Self] {
        match self {
            Self::List(items) => items,
            _ => &mut [],
        }
    }

    /// The items of the member that is a list.
    #[must_use]
    pub fn list(&self, name: &str) -> &[Self] {
        self.member(name).map_or(&[], Self::items)
    }

    /// The text, if it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text of a member.
    #[must_use]
    pub fn text_of(&self, name: &str) -> Option<&str> {
        self.member(name)?.as_text()
    }

    /// The flag of a member.
    #[must_use]
    pub fn flag_of(&self, name: &str) -> Option<bool> {
        match self.member(name)? {
            Self::Bool(flag) => Some(*flag),
            _ => None,
        }
    }

    /// The text that a scalar is on the wire.
    #[must_use]
    pub fn wire_text(&self) -> Option<String> {
        match self {
            Self::Bool(_) | Self::Number(_) => Some(self.pretty()),
            Self::Text(text) => Some(text.clone()),
            Self::Null | Self::List(_) | Self::Object(_) => None,
        }
    }

    /// Takes a member away.
    pub fn remove(&mut self, name: &str) -> Option<Self> {
        let Self::Object(members) = self else {
            return None;
        };
        let place = members.iter().position(|(key, _)| key == name)?;
        Some(members.remove(place).1)
    }

    /// Gives a member another name, in its place.
    pub fn rename(&mut self, name: &str, new: &str) {
        if let Self::Object(members) = self {
            for (key, _) in members.iter_mut().filter(|(key, _)| key == name) {
                new.clone_into(key);
            }
        }
    }

    /// Adds a member after those that `order` has before it, or replaces its value.
    pub fn put(&mut self, name: &str, value: Self, order: &[&str]) {
        if let Some(there) = self.member_mut(name) {
            *there = value;
        } else if let Self::Object(members) = self {
            let rank = |name: &str| {
                let place = order.iter().position(|member| *member == name);
                place.unwrap_or(usize::MAX)
            };
            let before = |(key, _): &(String, Self)| rank(key) < rank(name);
            let place = members.iter().rposition(before).map_or(0, |last| last + 1);
            members.insert(place, (name.to_owned(), value));
        }
    }

    /// Adds items to the end of the member that is a list, which is made where it is missing.
    pub fn extend(&mut self, name: &str, new: Vec<Self>, order: &[&str]) {
        match self.member_mut(name) {
            _ if new.is_empty() => {}
            Some(Self::List(items)) => items.extend(new),
            Some(_) => {}
            None => self.put(name, Self::List(new), order),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_member_goes_where_people_write_it() {
        let order = ["key", "label", "doc", "default"];
        let mut entry = Json::object([
            ("key", Json::text("a")),
            ("of.nobody", Json::Null),
            ("doc", Json::text("b")),
        ]);
        entry.put("default", Json::Bool(true), &order);
        entry.put("label", Json::text("c"), &order);
        entry.put("doc", Json::text("d"), &order);
        // What nobody knows goes before what nobody knows, as it came.
        entry.put("of.no-one", Json::Null, &["key"]);
        assert_eq!(
            entry.compact(),
            r#"{"key":"a","of.no-one":null,"label":"c","of.nobody":null,"doc":"d","default":true}"#
        );
        entry.remove("of.no-one");
        entry.extend("review", vec![Json::text("e")], &order);
        entry.extend("review", vec![Json::text("f")], &order);
        entry.rename("key", "use");
        assert_eq!(entry.remove("of.nobody"), Some(Json::Null));
        assert_eq!(
            entry.compact(),
            r#"{"use":"a","label":"c","doc":"d","default":true,"review":["e","f"]}"#
        );
    }
}
