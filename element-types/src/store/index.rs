//! Where each member of an object is in the text.
//!
//! **Input:** what the scan found. **Output:** members by key, in a few steps however many there are.

use std::sync::OnceLock;

use super::{Part, sorted_keys, step_counter};

/// The members of the objects that are read by key, and the texts that had escapes.
pub(super) struct Index {
    /// In the order of the text.
    pub(super) members: Vec<Member>,
    /// Texts without their escapes, one after the other.
    pub(super) unescaped: String,
    /// Where the text of each escaped value is, by where its JSON starts. Beside the members,
    /// because it is rare and would make all of them half as long again.
    pub(super) escaped: Vec<(u32, Span)>,
    pub(super) forms: Forms,
    /// The members in the order of their keys, once many of them are asked for.
    by_key: OnceLock<Vec<u32>>,
}

/// What the objects read by key are.
#[derive(Clone, Copy)]
pub(super) struct Forms {
    pub(super) whole: Form,
    configuration: Form,
    element: Form,
}

/// What is there in place of an object.
#[derive(Clone, Copy)]
pub(super) enum Form {
    /// Nothing.
    None,
    Null,
    Object {
        /// How many members there were before its own.
        since: usize,
    },
    /// A list of entries.
    List {
        /// How many members there were before its own.
        since: usize,
        /// How many items are no entry.
        unread: usize,
    },
    /// Neither an object nor a list of entries; its JSON.
    Odd(Span),
}

impl Forms {
    pub(super) fn of(&self, part: Part) -> Form {
        match part {
            Part::Whole => self.whole,
            Part::Configuration => self.configuration,
            Part::Element => self.element,
        }
    }

    pub(super) fn of_mut(&mut self, part: Part) -> &mut Form {
        match part {
            Part::Whole => &mut self.whole,
            Part::Configuration => &mut self.configuration,
            Part::Element => &mut self.element,
        }
    }
}

impl Form {
    /// The first place where members of its own may be.
    pub(super) fn since(self) -> usize {
        match self {
            Self::Object { since } | Self::List { since, .. } => since,
            Self::None | Self::Null | Self::Odd(_) => usize::MAX,
        }
    }
}

/// One member of an object.
pub(super) struct Member {
    /// The key's text.
    pub(super) key: Span,
    /// The value's JSON; of an entry without a value, nothing.
    pub(super) json: Span,
    pub(super) kind: Kind,
    /// The object it is a member of.
    pub(super) part: Part,
}

/// A value, as far as one can tell without reading it.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Null,
    /// A text that is between the quotes as it is.
    Text,
    /// A text that had escapes; see [`Index::escaped`].
    Escaped,
    /// A number or a boolean.
    Bare,
    /// An object or an array.
    Nested,
    /// A text whose escapes name no character.
    Broken,
}

/// A range of bytes; after the end of the JSON it goes on in [`Index::unescaped`].
///
/// Four bytes a place, so that an index is about as long as the text it describes.
#[derive(Clone, Copy)]
pub(super) struct Span {
    pub(super) start: u32,
    pub(super) end: u32,
}

/// A member's value.
#[derive(Clone, Copy)]
pub(crate) struct Found<'a> {
    pub(crate) content: Content<'a>,
    /// The value's JSON, as it came.
    pub(crate) json: &'a str,
}

/// A member's value by kind.
#[derive(Clone, Copy)]
pub(crate) enum Content<'a> {
    Null,
    /// A text without quotes and escapes.
    Text(&'a str),
    /// The text of a number or a boolean.
    Bare(&'a str),
    /// An object or an array.
    Nested,
    /// A text whose escapes name no character.
    Broken,
    /// The object that the member would be in is none; the JSON is what is there instead.
    Misfit,
}

impl Span {
    pub(super) fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }
}

impl Index {
    /// An index of nothing yet.
    pub(super) fn with_capacity(members: usize) -> Self {
        Self {
            members: Vec::with_capacity(members),
            unescaped: String::new(),
            escaped: Vec::new(),
            forms: Forms {
                whole: Form::Object { since: 0 },
                configuration: Form::None,
                element: Form::None,
            },
            by_key: OnceLock::new(),
        }
    }

    /// The last member of an object with a key; if there is something else in place of the object,
    /// that.
    pub(super) fn find<'a>(&'a self, json: &'a str, part: Part, key: &str) -> Option<Found<'a>> {
        match self.member(json, part, key) {
            Some(member) => Some(self.found(json, member)),
            None => self.misfit(json, part),
        }
    }

    /// What is there in place of an object.
    pub(super) fn misfit<'a>(&'a self, json: &'a str, part: Part) -> Option<Found<'a>> {
        match self.forms.of(part) {
            Form::Odd(span) => Some(Found {
                content: Content::Misfit,
                json: self.text(json, span),
            }),
            _ => None,
        }
    }

    fn member(&self, json: &str, part: Part, key: &str) -> Option<&Member> {
        if self.members.len() > sorted_keys::FEW {
            let sorted = self.by_key.get_or_init(|| sorted_keys::by_key(self, json));
            return sorted_keys::last(self, json, sorted, part, key);
        }
        self.members.iter().rev().find(|member| {
            member.key.len() == key.len()
                && member.part == part
                && self.text(json, member.key) == key
        })
    }

    /// A member's key and value.
    pub(super) fn resolve<'a>(&'a self, json: &'a str, member: &Member) -> (&'a str, Found<'a>) {
        (self.text(json, member.key), self.found(json, member))
    }

    /// The text in a range; the ranges of an index always lie within its texts.
    pub(super) fn text<'a>(&'a self, json: &'a str, span: Span) -> &'a str {
        step_counter::step();
        let (start, end) = (span.start as usize, span.end as usize);
        let text = match start.checked_sub(json.len()) {
            None => json.get(start..end),
            Some(start) => self.unescaped.get(start..end.saturating_sub(json.len())),
        };
        text.unwrap_or_default()
    }

    fn found<'a>(&'a self, json: &'a str, member: &Member) -> Found<'a> {
        let own = self.text(json, member.json);
        let content = match member.kind {
            // An entry of a list may have no value, and no text then.
            Kind::Null => {
                return Found {
                    content: Content::Null,
                    json: "null",
                };
            }
            Kind::Text => {
                Content::Text(own.get(1..own.len().saturating_sub(1)).unwrap_or_default())
            }
            Kind::Escaped => self.escaped(json, member),
            Kind::Bare => Content::Bare(own),
            Kind::Nested => Content::Nested,
            Kind::Broken => Content::Broken,
        };
        Found { content, json: own }
    }

    fn escaped<'a>(&'a self, json: &'a str, member: &Member) -> Content<'a> {
        let start = member.json.start;
        match self
            .escaped
            .binary_search_by_key(&start, |(place, _)| *place)
        {
            Ok(place) => self
                .escaped
                .get(place)
                .map_or(Content::Broken, |(_, span)| {
                    Content::Text(self.text(json, *span))
                }),
            Err(_) => Content::Broken,
        }
    }
}
