//! Members: how the format of a definition is written down, once.
//!
//! **Input:** a name, what it takes and what it means. **Output:** a row of a form.
//!
//! The reader checks against the [`Form`]s, `schema.json` and the format chapter are printed from them,
//! and "did you mean" draws from them.

/// What a member takes.
#[derive(Clone, Copy, Debug)]
pub enum MemberType {
    /// A text.
    Text,
    /// `true` or `false`.
    Flag,
    /// A whole number, zero or more.
    Number,
    /// The text sent on the wire; a bare boolean or number is read as its text.
    WireText,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A list of texts.
    Texts,
    /// An object: keys of entries, each with a [`MemberType::WireText`].
    WireTexts,
    /// An object of the given form.
    Object(&'static Form),
    /// A list of objects of the given form.
    Objects(&'static Form),
    /// Any JSON object, kept as it is.
    AnyObject,
}

/// One member of an object.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    pub kind: MemberType,
    /// Whether the object is wrong without it.
    pub needed: Needed,
    /// What it means, for people.
    pub doc: &'static str,
}

/// Whether an object is wrong without a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// It may be left out.
    Optional,
    /// The reader reports its absence.
    Always,
    /// It is needed unless `use` supplies it, where there is one; lowering decides.
    UnlessUsed,
}

/// A kind of object.
#[derive(Debug)]
pub struct Form {
    /// What the object is, for messages: `an entry`.
    pub title: &'static str,
    /// In the order in which people write them.
    pub members: &'static [Member],
}

/// Members, a row each: whether it is needed, its name, what it takes, what it means.
macro_rules! members {
    ($($needed:ident $name:literal: $kind:expr, $doc:literal;)*) => {
        &[$(Member { name: $name, kind: $kind, needed: Needed::$needed, doc: $doc },)*]
    };
}

pub(super) use members;

impl Form {
    /// The member called `name`.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<&'static Member> {
        self.members.iter().find(|member| member.name == name)
    }

    /// All names, for messages.
    #[must_use]
    pub fn names(&self) -> Vec<&'static str> {
        self.members.iter().map(|member| member.name).collect()
    }
}
