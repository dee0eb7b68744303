//! The builder's parameters.
//!
//! **Input:** an element. **Output:** lists of type parameters, in the places where they are written.

use crate::emit::EmitContext;
use crate::emit::code::{Snippet, Word, code};
use crate::name;

/// The builder's parameters: the way, when there are several, then one state for each entry that
/// some way requires.
pub(super) struct States {
    /// The parameter, or one way's marker.
    pub(super) way: Option<Snippet>,
    pub(super) names: Vec<Word>,
}

impl States {
    pub(super) fn of(context: &EmitContext<'_>) -> Self {
        let demanded = context.demanded.iter();
        let names = demanded.map(|(_, entry)| Word::new(&name::state(&entry.ident)));
        Self {
            way: (!context.ways.is_empty()).then(|| code!(Way)),
            names: names.collect(),
        }
    }

    /// `Way, UsernameState`.
    pub(super) fn list(&self) -> Snippet {
        let (way, names) = (self.way.iter(), &self.names);
        code!(#(#way,)* #(#names),*)
    }

    /// The same after the entry at this place was given.
    pub(super) fn given(&self, index: usize, context: &EmitContext<'_>) -> Snippet {
        let root = &context.root;
        let way = self.way.iter();
        let demanded = context.demanded.iter();
        let names = demanded.zip(&self.names).map(|((other, _), state)| {
            if *other == index {
                code!(#root::Given)
            } else {
                code!(#state)
            }
        });
        code!(#(#way,)* #(#names),*)
    }

    /// The same in angle brackets; nothing when there is none.
    pub(super) fn generics(&self) -> Snippet {
        if self.way.is_none() && self.names.is_empty() {
            return Snippet::new();
        }
        let list = self.list();
        code!(<#list>)
    }
}

/// Clippy counts parameters as complexity; ours are as many as the platform's required entries.
pub(super) fn allow_complex(states: &States, most: usize) -> Option<Snippet> {
    let count = states.names.len() + usize::from(states.way.is_some());
    (count > most).then(
        || code!(#[allow(clippy::type_complexity, reason = "one parameter a required entry")]),
    )
}
