//! JSON as the judge looks at it, whatever library read it.
//!
//! **Input:** a tree of somebody's. **Output:** one step into it at a time.

use std::borrow::Cow;

use crate::mask_and_placeholder::is_placeholder;

/// A JSON value; members and items come in the order of the text.
///
/// An object has a member twice if it is there twice.
pub enum View<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number as it is written.
    Number(Cow<'a, str>),
    /// A text.
    Text(&'a str),
    /// A list.
    List(Box<dyn Iterator<Item = View<'a>> + 'a>),
    /// An object.
    Object(Box<dyn Iterator<Item = (&'a str, View<'a>)> + 'a>),
}

impl<'a> View<'a> {
    /// An object of members.
    #[must_use]
    pub fn object<I>(members: I) -> Self
    where
        I: IntoIterator<Item = (&'a str, View<'a>)>,
        I::IntoIter: 'a,
    {
        Self::Object(Box::new(members.into_iter()))
    }

    /// A list of items.
    #[must_use]
    pub fn list<I>(items: I) -> Self
    where
        I: IntoIterator<Item = View<'a>>,
        I::IntoIter: 'a,
    {
        Self::List(Box::new(items.into_iter()))
    }
}

/// A value of which the judge needs to know no more.
pub(crate) enum Value<'a> {
    Null,
    Flag(bool),
    Number(Cow<'a, str>),
    Text(&'a str),
    Nested(Nested),
}

/// What is known of a list or an object.
pub(crate) struct Nested {
    /// The items of a list with nothing but texts, as the wire separates them.
    pub(crate) items: Option<String>,
    /// Whether a text somewhere in it holds a leftover placeholder.
    pub(crate) holds_placeholder: bool,
}

impl<'a> Value<'a> {
    pub(crate) fn of(view: View<'a>) -> Self {
        match view {
            View::Null => Self::Null,
            View::Flag(flag) => Self::Flag(flag),
            View::Number(text) => Self::Number(text),
            View::Text(text) => Self::Text(text),
            nested @ (View::List(_) | View::Object(_)) => Self::Nested(Nested::of(nested)),
        }
    }

    pub(crate) fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The text on the wire of a value that is one.
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Number(text) => Some(text),
            Self::Flag(true) => Some("true"),
            Self::Flag(false) => Some("false"),
            Self::Null | Self::Nested(_) => None,
        }
    }
}

/// Items and members that are still to be looked at.
type Rest<'a> = Box<dyn Iterator<Item = (&'a str, View<'a>)> + 'a>;

impl Nested {
    fn of(view: View<'_>) -> Self {
        let mut holds_placeholder = false;
        let mut items = matches!(view, View::List(_)).then(Vec::new);
        let mut open: Vec<Rest<'_>> = inside(view).into_iter().collect();
        while let Some(rest) = open.last_mut() {
            let Some((key, value)) = rest.next() else {
                open.pop();
                continue;
            };
            holds_placeholder |= is_placeholder(key);
            if let View::Text(text) = value {
                holds_placeholder |= is_placeholder(text);
                if let Some(items) = &mut items {
                    items.push(text);
                }
            } else {
                items = None;
            }
            open.extend(inside(value));
        }
        Self {
            items: items.map(|items| items.join(",")),
            holds_placeholder,
        }
    }
}

fn inside(view: View<'_>) -> Option<Rest<'_>> {
    match view {
        View::List(items) => Some(Box::new(items.map(|item| ("", item)))),
        View::Object(members) => Some(members),
        View::Null | View::Flag(_) | View::Number(_) | View::Text(_) => None,
    }
}
