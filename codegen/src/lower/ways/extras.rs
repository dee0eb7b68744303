//! What `providerData` carries beside the members that every grant of its kind has.

use super::super::{Common, Report, entry};
use crate::definition::{Definition, EntryDefinition};
use crate::diagnostic::{Code, Span};
use crate::model::{Entry, Grant, Presence, ValueType};
use crate::name;

/// The extras of one way, as entries whose one presence is the way's.
pub(super) fn all(
    grant: Grant,
    written: &[EntryDefinition],
    report: &mut Report<'_>,
) -> Vec<Entry> {
    if let (Grant::None, Some(first)) = (grant, written.first()) {
        let remedy = report.says(
            "write `\"grant\": \"oauth2\"` (or `oauth1`) in the way; what is no part of a grant is an entry of `configuration`",
            "write `grant = \"oauth2\"` (or `oauth1`) in the way; what is no part of a grant is a field of the struct",
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

fn place(written: &EntryDefinition) -> Span {
    written.key.as_ref().map_or(written.at, |key| key.at)
}

/// The extras of a way so far.
struct Extras {
    grant: Grant,
    seen: Vec<Seen>,
}

struct Seen {
    key: String,
    ident: String,
    at: Span,
}

impl Extras {
    fn one(&mut self, written: &EntryDefinition, report: &mut Report<'_>) -> Option<Entry> {
        let lowered = entry::one(written, &Common::default(), report)?;
        let named = lowered.named_at.is_some();
        let mut extra = lowered.entry;
        if named && name::is_grant_method(&extra.ident) {
            taken(&extra, lowered.named_at, written, report);
        }
        extra.ident = name::extra(&extra.ident);
        if extra.value_type != ValueType::Text {
            no_text(&extra, written, report);
            extra.value_type = ValueType::Text;
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
                format!("the extra `{key}` stands twice in this way"),
                "remove one of the two, or correct its key".into(),
            );
            return false;
        }
        let at = written.rust_name.as_ref().map_or(at, |name| name.at);
        let ident = extra.ident.as_str();
        let meets = self.seen.iter().find(|seen| seen.ident == ident);
        let standard = self.grant.members().contains(&ident);
        if meets.is_some() || standard {
            let other = meets.map_or(ident, |seen| seen.key.as_str());
            let message = format!("`{other}` and `{key}` meet in the identifier `{ident}`");
            let remedy = report.says(
                format!("paste `\"rust_name\": \"{ident}_extra\"` into the extra `{key}`"),
                format!("call `{key}` something else, such as `{ident}_extra`"),
            );
            report.push(Code::NameClash, at, message, "the second", remedy);
        }
        self.seen.push(Seen {
            key: key.to_owned(),
            ident: ident.to_owned(),
            at,
        });
        true
    }
}

fn taken(extra: &Entry, at: Option<Span>, written: &EntryDefinition, report: &mut Report<'_>) {
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
