//! `SPEC`: the static table that every other tool reads, and the trait that carries it.
//!
//! **Input:** an element. **Output:** the constant, and `impl ElementConfig`.

use element_core::ValueType as Kind;

use super::code::{Snippet, Word, code};
use super::{EmitContext, grant};
use crate::model::{ChoiceRef, Element, Entry, GrantKind, Presence, SuppliedBy, ValueType, Way};

/// `impl ElementConfig`.
pub(super) fn implementation(context: &EmitContext<'_>) -> Snippet {
    let EmitContext { element, root, .. } = context;
    let config = context.config();
    let instance_config = context.instance_config();
    let grant = grant::of_element(context);
    let (key, name, hub) = (&element.key, &element.name, &element.hub);
    let (authentication, doc) = (element.authentication.word(), &element.doc);
    let id = element.id.map(|id| {
        let id = grouped(id);
        code!(id: ::core::option::Option::Some(#id),)
    });
    let ways = element.ways.iter().map(way);
    let entries = (0..element.entries.len()).map(|index| entry(context, index));
    let names = imports(element);
    code! {
        #[allow(clippy::needless_update, reason = "a table may gain a member")]
        impl #root::ElementConfig for #config {
            type Grant = #grant;
            type InstanceConfig = #instance_config;
            const SPEC: &'static #root::ElementSpec = {
                use #root::{#(#names),*};
                static TABLE: ElementSpec = ElementSpec {
                    key: #key,
                    #id
                    name: #name,
                    hub: #hub,
                    authentication: #authentication,
                    doc: #doc,
                    ways: &[#(#ways),*],
                    entries: &[#(#entries),*],
                    ..ElementSpec::BASE
                };
                &TABLE
            };
        }
    }
}

/// The names a table uses, and no other: an unused import is a warning in the author's crate.
fn imports(element: &Element) -> Vec<Word> {
    let any = |uses: &dyn Fn(&Entry) -> bool| element.entries.iter().any(uses);
    let names = [
        ("ElementSpec", true),
        ("EntryDetails", any(&is_detailed)),
        ("EntrySpec", !element.entries.is_empty()),
        (
            "ExtraSpec",
            element.ways.iter().any(|way| !way.extras.is_empty()),
        ),
        ("GrantKind", !element.ways.is_empty()),
        ("Presence", any(&|entry| presence(entry).is_some())),
        (
            "SuppliedBy",
            any(&|entry| entry.supplied_by == SuppliedBy::Platform),
        ),
        (
            "ValueType",
            any(&|entry| !starts_from(entry.value_type.kind())),
        ),
        ("WaySpec", !element.ways.is_empty()),
    ];
    let used = names.into_iter().filter(|(_, used)| *used);
    used.map(|(name, _)| Word::new(name)).collect()
}

/// The module's own name for the table.
#[cfg(feature = "gen")]
pub(super) fn constant(context: &EmitContext<'_>) -> Snippet {
    let root = &context.root;
    let config = context.config();
    let doc = format!(
        " The table of the element's entries; the same as [`{config}`]'s `SPEC`, without the trait in scope."
    );
    code! {
        #[doc = #doc]
        pub const SPEC: &#root::ElementSpec = <#config as #root::ElementConfig>::SPEC;
    }
}

fn way(way: &Way) -> Snippet {
    let name = &way.name;
    let kind = grant_kind(way.grant);
    let extras = (!way.extras.is_empty()).then(|| {
        let extras = way.extras.iter().map(extra);
        code!(extras: &[#(#extras),*],)
    });
    code!(WaySpec { name: #name, grant: #kind, #extras ..WaySpec::BASE })
}

fn extra(extra: &Entry) -> Snippet {
    let (key, label, doc) = (&extra.key, &extra.label, &extra.doc);
    let (required, secret) = (extra.always_required(), extra.secret);
    let examples = examples(extra);
    code! {
        ExtraSpec {
            key: #key,
            label: #label,
            doc: #doc,
            #examples
            required: #required,
            secret: #secret,
            ..ExtraSpec::BASE
        }
    }
}

fn entry(context: &EmitContext<'_>, index: usize) -> Snippet {
    let entry = &context.element.entries[index];
    let (key, label, doc) = (&entry.key, &entry.label, &entry.doc);
    let value_type =
        value_type(entry.value_type.kind()).map(|word| code!(value_type: ValueType::#word,));
    let details = details(context, index);
    let presence = presence(entry);
    let secret = entry.secret.then(|| code!(secret: true,));
    let supplied_by = (entry.supplied_by == SuppliedBy::Platform)
        .then(|| code!(supplied_by: SuppliedBy::Platform,));
    // A type of the author's own says itself what it is: it may be another name for one of ours.
    let base = context
        .access(index)
        .map_or_else(|| code!(EntrySpec::TEXT), |access| code!(#access.entry));
    code! {
        EntrySpec {
            key: #key,
            label: #label,
            doc: #doc,
            #value_type
            #presence
            #secret
            #supplied_by
            #details
            ..#base
        }
    }
}

/// What few entries have, if this one has any of it.
fn details(context: &EmitContext<'_>, index: usize) -> Option<Snippet> {
    let entry = &context.element.entries[index];
    let field = (!is_usual(entry)).then(|| {
        let ident = &entry.ident;
        code!(field: #ident,)
    });
    let members = [
        field,
        some("unit", entry.unit()),
        options(context, index, &entry.value_type),
        examples(entry),
        some("deprecated", entry.deprecated.as_deref()),
    ];
    let members: Vec<Snippet> = members.into_iter().flatten().collect();
    // As for the entry itself.
    let base = context.access(index).map_or_else(
        || code!(EntryDetails::NONE),
        |access| code!(*#access.entry.details),
    );
    (!members.is_empty()).then(|| code!(details: &EntryDetails { #(#members)* ..#base },))
}

/// Whether the identifier follows from the key.
fn is_usual(entry: &Entry) -> bool {
    entry.ident == entry.key.replace(['.', '-'], "_")
}

/// Whether the table says what few entries have.
fn is_detailed(entry: &Entry) -> bool {
    !is_usual(entry)
        || entry.unit().is_some()
        || entry.value_type.choice().is_some()
        || !entry.examples.is_empty()
        || entry.deprecated.is_some()
}

/// A member that an entry need not have.
fn some(member: &str, text: Option<&str>) -> Option<Snippet> {
    let (member, text) = (Word::new(member), text?);
    Some(code!(#member: ::core::option::Option::Some(#text),))
}

fn examples(entry: &Entry) -> Option<Snippet> {
    let examples = &entry.examples;
    (!examples.is_empty()).then(|| code!(examples: &[#(#examples),*],))
}

fn options(context: &EmitContext<'_>, index: usize, value_type: &ValueType) -> Option<Snippet> {
    match value_type {
        ValueType::Choice(ChoiceRef::Common(_)) => {
            let root = &context.root;
            let choice = context.value_type(index);
            // An annotated struct does not know whether the shared choice has other spellings.
            Some(code! {
                options: <#choice as #root::Choice>::OPTIONS,
                spellings: <#choice as #root::Choice>::SPELLINGS,
            })
        }
        ValueType::Choice(ChoiceRef::Own(choice)) => {
            let values = choice.options.iter().map(|option| &option.value);
            let aliases: Vec<&String> = choice.aliases().collect();
            let spellings = (!aliases.is_empty()).then(|| code!(spellings: &[#(#aliases),*],));
            Some(code!(options: &[#(#values),*], #spellings))
        }
        _ => None,
    }
}

fn presence(entry: &Entry) -> Option<Snippet> {
    let (first, rest) = entry.presence.split_first()?;
    let same = rest.iter().all(|other| other == first);
    if same && *first == Presence::Optional {
        return None;
    }
    // One holds for all ways; a list is written only where they differ.
    let shown = if same {
        &entry.presence[..1]
    } else {
        &entry.presence[..]
    };
    let each = shown.iter().map(|presence| match presence {
        Presence::Required => code!(Presence::Required),
        Presence::Optional => code!(Presence::Optional),
        Presence::Default(text) => code!(Presence::Default(#text)),
        Presence::Fixed(text) => code!(Presence::Fixed(#text)),
    });
    Some(code!(presence: &[#(#each),*],))
}

/// The variant to write, where the entry does not start from it.
fn value_type(kind: Kind) -> Option<Word> {
    // The derived `Debug` of an enum without fields is the variant's name.
    (!starts_from(kind)).then(|| Word::new(&format!("{kind:?}")))
}

/// Whether an entry starts from the kind: a text, or what a type of the author's own says itself.
fn starts_from(kind: Kind) -> bool {
    matches!(kind, Kind::Text | Kind::Custom)
}

fn grant_kind(grant: GrantKind) -> Snippet {
    match grant {
        GrantKind::None => code!(GrantKind::None),
        GrantKind::OAuth1 => code!(GrantKind::OAuth1),
        GrantKind::OAuth2 => code!(GrantKind::OAuth2),
    }
}

/// A number as a person writes it: `12_345`.
fn grouped(number: u64) -> Snippet {
    let digits = number.to_string();
    if digits.len() < 5 {
        return Snippet::verbatim(digits);
    }
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            text.push('_');
        }
        text.push(digit);
    }
    Snippet::verbatim(text)
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn digits_are_in_groups_of_three_where_a_person_would_count_them() {
        for (number, text) in [
            (7, "7"),
            (9_999, "9999"),
            (12_345, "12_345"),
            (123_456, "123_456"),
            (1_234_567, "1_234_567"),
        ] {
            assert_eq!(grouped(number).as_str(), text);
        }
    }
}
