//! How a grant is made: what is required are arguments, what is optional setters.
//!
//! **Input:** a grant and its extras. **Output:** `new`, setters and conversions.

use super::code::{Snippet, Word, code};
use super::{EmitContext, alias, docs};
use crate::doc;
use crate::model::{Entry, GrantKind, Way};
use crate::name;

/// The inherent methods of the newtype `name` over the grant `inner`.
pub(super) fn implementation(
    context: &EmitContext<'_>,
    way: &Way,
    name: &Word,
    inner: &Snippet,
) -> Snippet {
    let EmitContext {
        root, visibility, ..
    } = context;
    let (required, optional): (Vec<&Entry>, Vec<&Entry>) =
        way.extras.iter().partition(|extra| extra.always_required());
    let members: Vec<Word> = way
        .grant
        .members()
        .iter()
        .map(|member| Word::new(member))
        .collect();
    let first = members
        .iter()
        .map(|member| code!(#member: impl ::core::convert::Into<#root::Secret>));
    let first = code!(#(#first),*);
    let new = start(
        context,
        &required,
        ("new", &first),
        &code!(#inner::new(#(#members),*)),
    );
    let new_doc = docs(&arguments(
        &format!("Starts with {}", doc::grant(way.grant)),
        &required,
    ));
    let initial = (way.grant == GrantKind::OAuth2).then(|| {
        let none = Snippet::new();
        let start = start(
            context,
            &required,
            ("initial", &none),
            &code!(#inner::initial()),
        );
        let doc = "Starts without a code, because the application holds tokens already";
        let doc = docs(&arguments(doc, &required));
        code!(#doc #start)
    });
    let setters = optional.iter().map(|extra| setter(context, extra));
    code! {
        impl #name {
            #new_doc
            #new

            #initial

            #(#setters)*

            #[doc = " Adds a member that the definition does not know."]
            #[must_use]
            #visibility fn extra(
                self,
                key: impl ::core::convert::Into<::std::string::String>,
                value: impl ::core::convert::Into<#root::Secret>,
            ) -> Self {
                Self(self.0.extra(key, value))
            }
        }
    }
}

/// A function from the required extras, after the given parameters.
fn start(
    context: &EmitContext<'_>,
    required: &[&Entry],
    (name, first): (&str, &Snippet),
    inner: &Snippet,
) -> Snippet {
    let visibility = &context.visibility;
    let name = Word::new(name);
    let comma = (!first.is_empty()).then(|| code!(,));
    let parameters = required.iter().map(|extra| {
        let (ident, value) = (ident(extra), value(context, extra));
        code!(#ident: impl ::core::convert::Into<#value>)
    });
    let carried = required.iter().map(|extra| {
        let (key, value) = (&extra.key, carried(context, extra, &ident(extra)));
        code!(.extra(#key, #value))
    });
    // Clippy counts parameters; ours are what the platform needs.
    let allow = (required.len() > 4).then(
        || code!(#[allow(clippy::too_many_arguments, reason = "one for each required member")]),
    );
    code! {
        #allow
        #[must_use]
        #visibility fn #name(#first #comma #(#parameters),*) -> Self {
            Self(#inner #(#carried)*)
        }
    }
}

fn setter(context: &EmitContext<'_>, extra: &Entry) -> Snippet {
    let visibility = &context.visibility;
    let doc = docs(&doc::sent(extra, &[]));
    let alias = alias(extra);
    let (name, key) = (ident(extra), &extra.key);
    let value = value(context, extra);
    let given = carried(context, extra, &Word::new("value"));
    code! {
        #doc
        #alias
        #[must_use]
        #visibility fn #name(self, value: impl ::core::convert::Into<#value>) -> Self {
            Self(self.0.extra(#key, #given))
        }
    }
}

/// The parameters of a start, for people.
fn arguments(summary: &str, required: &[&Entry]) -> Vec<String> {
    let mut lines = vec![format!("{summary}.")];
    for extra in required {
        let words = doc::escape(&extra.doc).join(" ");
        let ident = doc::code(name::spelled(&extra.ident).as_str());
        lines.push(String::new());
        lines.push(format!(
            "{ident} is sent as {}: {}",
            doc::code(&extra.key),
            words.trim()
        ));
    }
    lines
}

fn ident(extra: &Entry) -> Word {
    Word::new(&extra.ident)
}

fn value(context: &EmitContext<'_>, extra: &Entry) -> Snippet {
    let root = &context.root;
    if extra.secret {
        code!(#root::Secret)
    } else {
        code!(::std::string::String)
    }
}

/// A text becomes what grants hold: they hide every value.
fn carried(context: &EmitContext<'_>, extra: &Entry, name: &Word) -> Snippet {
    if extra.secret {
        return code!(#name);
    }
    let value = value(context, extra);
    code!(::core::convert::Into::<#value>::into(#name))
}
