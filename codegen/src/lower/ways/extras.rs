//! What `providerData` carries beside the members that every grant of its kind has.
//!
//! **Input:** the extras of a way. **Output:** entries of the model.

use element_core::ValueType as Kind;

use super::super::{Common, Report, entry};
use crate::definition::{Definition, EntryDefinition};
use crate::diagnostic::{Code, Location};
use crate::model::{Entry, GrantKind, Presence, ValueType};
use crate::name;

/// Where extras are.
#[derive(Clone, Copy)]
pub(super) enum ExtrasLevel {
    /// At the top, beside `authentication`.
    Element,
    /// In one of the ways.
    Way,
}

/// The extras of one way, as entries whose one presence is the way's.
pub(super) fn all(
    (grant, owner): (GrantKind, ExtrasLevel),
    written: &[EntryDefinition],
    report: &mut Report<'_>,
) -> Vec<Entry> {
    if let (GrantKind::None, Some(first)) = (grant, written.first()) {
        let (definition, structure) = match owner {
            ExtrasLevel::Element => (
                "write `\"authentication\": \"oauth2\"` or `\"oauth1\"`",
                "write `authentication = \"oauth2\"` or `\"oauth1\"`",
            ),
            ExtrasLevel::Way => (
                "write `\"grant\": \"oauth2\"` or `\"oauth1\"` in the way",
                "write `grant = \"oauth2\"` or `\"oauth1\"` in the way",
            ),
        };
        let remedy = report.says(
            format!("{definition}; what is no part of a grant is an entry of `configuration`"),
            format!("{structure}; what is no part of a grant is a field of the struct"),
        );
        let message = "extras go with a grant, and this way has none";
        report.push(
            Code::Ways,
            place(first),
            message,
            "carried by what?",
            remedy,
        );
        return Vec::new();
    }
    let mut extras = Extras {
        grant,
        seen: Vec::new(),
    };
    let lowered = written.iter();
    lowered
        .filter_map(|written| extras.one(written, report))
        .collect()
}

/// Reports extras at the top of an element that has `ways`.
pub(super) fn misplaced(definition: &Definition, report: &mut Report<'_>) {
    let Some(first) = definition.extras.first() else {
        return;
    };
    if !definition.ways.is_empty() {
        let remedy = report.says(
            "move `extras` into the way whose `providerData` carries them",
            "move `extras(..)` into the `way(..)` whose `providerData` carries them",
        );
        let message = "this element has `ways`, and its extras belong to one of them";
        report.push(Code::Ways, place(first), message, "of which way?", remedy);
    }
}

fn place(written: &EntryDefinition) -> Location {
    written.key.as_ref().map_or(written.at, |key| key.at)
}

/// The extras of a way so far.
struct Extras {
    grant: GrantKind,
    seen: Vec<ExtraSoFar>,
}

struct ExtraSoFar {
    key: String,
    ident: String,
    at: Location,
}

impl Extras {
    fn one(&mut self, written: &EntryDefinition, report: &mut Report<'_>) -> Option<Entry> {
        let lowered = entry::described(written, &Common::default(), report)?;
        let named = lowered.named_at.is_some();
        let mut extra = lowered.entry;
        if named && name::is_grant_method(&extra.ident) {
            taken(&extra, lowered.named_at, written, report);
        }
        extra.ident = name::extra(&extra.ident);
        if extra.value_type.kind() != Kind::Text {
            no_text(&extra, written, report);
            extra.value_type = ValueType::Plain(Kind::Text);
        }
        let required = lowered.required.is_some_and(|required| required.value);
        extra.presence = vec![if required {
            Presence::Required
        } else {
            Presence::Optional
        }];
        self.unique(&extra, written, report).then_some(extra)
    }

    /// Whether neither the grant nor another extra has the key or the name.
    fn unique(
        &mut self,
        extra: &Entry,
        written: &EntryDefinition,
        report: &mut Report<'_>,
    ) -> bool {
        let (key, at) = (extra.key.as_str(), place(written));
        if self.grant.members().contains(&key) {
            let message = format!("`{key}` is a member that every such grant has");
            let remedy = "remove it: the request carries it already";
            report.push(Code::Ways, at, message, "no extra", remedy);
            return false;
        }
        if let Some(first) = self.seen.iter().find(|seen| seen.key == key) {
            report.push_related(
                Code::DuplicateKey,
                (at, "the second time"),
                (first.at, "the first time"),
                format!("the extra `{key}` appears twice in this way"),
                "remove one of the two, or correct its key".into(),
            );
            return false;
        }
        let at = written.rust_name.as_ref().map_or(at, |name| name.at);
        let ident = extra.ident.as_str();
        let meets = self.seen.iter().find(|seen| seen.ident == ident);
        if let Some(first) = meets {
            let message = format!(
                "`{}` and `{key}` meet in the identifier `{ident}`",
                first.key
            );
            let (at, related) = ((at, "the second"), (first.at, "the first"));
            let remedy = rename(extra, written, report);
            report.push_related(Code::NameClash, at, related, message, remedy);
        } else if self.grant.members().contains(&ident) {
            let message = format!("`{key}` meets the grant's own `{ident}` in one identifier");
            let remedy = rename(extra, written, report);
            report.push(Code::NameClash, at, message, "the grant has it", remedy);
        }
        self.seen.push(ExtraSoFar {
            key: key.to_owned(),
            ident: ident.to_owned(),
            at,
        });
        true
    }
}

/// What to type for a name that nothing else has.
fn rename(extra: &Entry, written: &EntryDefinition, report: &mut Report<'_>) -> String {
    let key = &extra.key;
    let name = report.proposals.free(&[format!("{}_extra", extra.ident)]);
    let (verb, preposition) = if written.rust_name.is_some() {
        ("change it to", "in")
    } else {
        ("paste", "into")
    };
    report.says(
        format!("{verb} `\"rust_name\": \"{name}\"` {preposition} the extra `{key}`"),
        format!("call `{key}` something else, such as `{name}`"),
    )
}

fn taken(extra: &Entry, at: Option<Location>, written: &EntryDefinition, report: &mut Report<'_>) {
    let message = format!("`{}` cannot be the name of an extra", extra.ident);
    let name = name::extra(&extra.ident);
    let remedy = report.says(
        format!("write `\"rust_name\": \"{name}\"`: grants answer to the other word already"),
        format!(
            "call it `{name}` and give it `#[config(key = \"{}\")]`: grants answer to the other word already",
            extra.key
        ),
    );
    let at = at.unwrap_or_else(|| place(written));
    report.push(Code::BadName, at, message, "not usable", remedy);
}

/// Only a struct can say so: a definition's extras have no type.
fn no_text(extra: &Entry, written: &EntryDefinition, report: &mut Report<'_>) {
    let at = written
        .value_type
        .as_ref()
        .map_or(place(written), |word| word.at);
    let message = format!("the extra `{}` is text", extra.key);
    let remedy = "write `String` or `Secret`, or an `Option<..>` of one of them";
    report.push(Code::WrongKind, at, message, "not text", remedy);
}
