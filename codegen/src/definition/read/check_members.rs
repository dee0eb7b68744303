//! One object against its form: what it may not have, what it lacks, what has the wrong kind.
//!
//! **Input:** an object and its form. **Output:** its members by name; findings.

use element_core::did_you_mean;

use jsonc_parser::ast::{Object, ObjectProp, Value};
use jsonc_parser::common::Ranged as _;

use super::super::form::{Form, Member, MemberType, Needed};
use super::{Reader, messages};
use crate::diagnostic::{Code, Finding, Span};
use crate::json::syntax;

/// As many unknown members of a file get a suggestion.
const MOST_SUGGESTIONS: usize = 500;

/// The members of one object that passed the check, under their names.
pub(super) struct Checked<'v> {
    pub(super) at: Span,
    pub(super) members: Vec<Found<'v>>,
}

pub(super) struct Found<'v> {
    pub(super) member: &'static Member,
    name_at: Span,
    pub(super) value: &'v Value<'v>,
    pub(super) fit: Fit,
}

/// How much of a value is of the kind that its member takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    All,
    /// Some items of a list.
    Some,
    None,
}

impl Reader<'_, '_> {
    pub(super) fn check<'v>(&mut self, object: &'v Object<'v>, form: &'static Form) -> Checked<'v> {
        let mut checked = Checked {
            at: Span::new(object.range.start, object.range.end),
            members: Vec::new(),
        };
        for property in &object.properties {
            let name_at = name_span(property);
            let Some(member) = self.member(property, object, form) else {
                continue;
            };
            let first = checked.members.iter().find(|found| found.is(member.name));
            if let Some(first) = first.map(|found| found.name_at) {
                self.doubled_member(property, first);
                continue;
            }
            // Present but wrong is reported once; it must not be reported as missing too.
            let fit = self.kind_fits(member, &property.value);
            let value = match fit {
                Fit::All | Fit::Some => &property.value,
                Fit::None => &WRONG,
            };
            checked.members.push(Found {
                member,
                name_at,
                value,
                fit,
            });
        }
        self.missing_members(object, form, &checked);
        checked
    }

    fn missing_members(&mut self, object: &Object<'_>, form: &Form, checked: &Checked<'_>) {
        let needed = form
            .members
            .iter()
            .filter(|member| member.needed == Needed::Always);
        for member in needed {
            if !checked.members.iter().any(|found| found.is(member.name)) {
                let at = Span::new(object.range.start, object.range.start + 1);
                let message = messages::lacks(form, member);
                let remedy = messages::add(member);
                self.report(
                    Code::MissingMember,
                    at,
                    message,
                    "not in this object",
                    remedy,
                );
            }
        }
    }

    /// The member that a property is. A misspelt one is reported and read as what was meant, so that
    /// nothing reports it as missing too.
    fn member(
        &mut self,
        property: &ObjectProp<'_>,
        object: &Object<'_>,
        form: &'static Form,
    ) -> Option<&'static Member> {
        let name = property.name.as_str();
        let known = form.member(name);
        if known.is_some() {
            return known;
        }
        // To look for what was meant takes long, and of thousands nobody reads more.
        self.unknown += 1;
        let (meant, remedy) = if self.unknown > MOST_SUGGESTIONS {
            (None, messages::allowed(form))
        } else {
            let meant = did_you_mean(name, form.names());
            (meant, messages::for_unknown(name, meant, form))
        };
        let message = format!("{} has no member `{name}`", form.title);
        self.report(
            Code::UnknownMember,
            name_span(property),
            message,
            "unknown",
            remedy,
        );
        let mut names = object.properties.iter().map(|other| other.name.as_str());
        let beside = names.any(|other| Some(other) == meant);
        meant.filter(|_| !beside).and_then(|name| form.member(name))
    }

    fn doubled_member(&mut self, property: &ObjectProp<'_>, first: Span) {
        let finding = Finding::new(
            Code::DuplicateMember,
            &self.file.name,
            name_span(property),
            format!("`{}` appears twice in one object", property.name.as_str()),
            "the second time",
            "remove one of the two: a reader of JSON sees only the last",
        );
        self.findings.push(finding.related(first, "the first time"));
    }

    fn kind_fits(&mut self, member: &Member, value: &Value<'_>) -> Fit {
        match (member.kind, value) {
            (MemberType::Word(words), Value::StringLit(text)) => {
                if words.contains(&text.value.as_ref()) {
                    return Fit::All;
                }
                let meant = messages::meant(member.name, &text.value, words);
                self.unknown_word((member, words), &text.value, meant, span(value));
                // What follows from the word is judged by the one that was meant.
                meant.map_or(Fit::None, |_| Fit::All)
            }
            (MemberType::Texts, Value::Array(items)) => {
                let fits = |item: &Value<'_>| matches!(item, Value::StringLit(_));
                self.each_fits(member, &items.elements, fits)
            }
            (MemberType::Objects(_), Value::Array(items)) => {
                let fits = |item: &Value<'_>| matches!(item, Value::Object(_));
                self.each_fits(member, &items.elements, fits)
            }
            (MemberType::WireTexts, Value::Object(items)) => {
                for property in &items.properties {
                    if !takes(MemberType::WireText, &property.value) {
                        let name = property.name.as_str();
                        let remedy =
                            messages::mend_named(name, MemberType::WireText, &property.value);
                        self.misfit(name, MemberType::WireText, &property.value, remedy);
                    }
                }
                Fit::All
            }
            (kind, _) if takes(kind, value) => Fit::All,
            _ => {
                self.wrong_kind(member, value, messages::mend(member, value));
                Fit::None
            }
        }
    }

    /// Items of the wrong kind are reported one by one, and the others are read all the same.
    fn each_fits(
        &mut self,
        member: &Member,
        items: &[Value<'_>],
        fits: fn(&Value<'_>) -> bool,
    ) -> Fit {
        let mut fit = Fit::All;
        for item in items.iter().filter(|item| !fits(item)) {
            self.wrong_kind(member, item, messages::mend_item(member, item));
            fit = Fit::Some;
        }
        fit
    }

    fn wrong_kind(&mut self, member: &Member, value: &Value<'_>, remedy: String) {
        self.misfit(member.name, member.kind, value, remedy);
    }

    fn misfit(&mut self, name: &str, kind: MemberType, value: &Value<'_>, remedy: String) {
        let message = format!("`{name}` takes {}", messages::describe(kind));
        self.report(
            Code::WrongKind,
            syntax::start(value),
            message,
            syntax::found(value),
            remedy,
        );
    }

    fn unknown_word(
        &mut self,
        (member, words): (&Member, &[&str]),
        text: &str,
        meant: Option<&str>,
        at: Span,
    ) {
        let remedy = match meant {
            Some(close) => format!(
                "did you mean `{close}`? allowed are {}",
                messages::list(words)
            ),
            None => format!("allowed are {}", messages::list(words)),
        };
        let message = format!("`{}` cannot be `{text}`", member.name);
        let label = "not one of the words";
        self.report(Code::NotAllowed, at, message, label, remedy);
    }
}

fn takes(kind: MemberType, value: &Value<'_>) -> bool {
    match kind {
        MemberType::Text => matches!(value, Value::StringLit(_)),
        MemberType::Flag => matches!(value, Value::BooleanLit(_)),
        MemberType::Number => {
            matches!(value, Value::NumberLit(number) if number.value.parse::<u64>().is_ok())
        }
        MemberType::WireText => matches!(
            value,
            Value::StringLit(_) | Value::BooleanLit(_) | Value::NumberLit(_)
        ),
        MemberType::Object(_) | MemberType::AnyObject => matches!(value, Value::Object(_)),
        MemberType::Word(_)
        | MemberType::Texts
        | MemberType::WireTexts
        | MemberType::Objects(_) => false,
    }
}

pub(super) fn name_span(property: &ObjectProp<'_>) -> Span {
    let range = property.name.range();
    Span::new(range.start, range.end)
}

impl Found<'_> {
    pub(super) fn is(&self, name: &str) -> bool {
        self.member.name == name
    }
}

/// Stands for a member whose value had the wrong kind: every getter answers `None` to it.
static WRONG: Value<'static> = Value::NullKeyword(jsonc_parser::ast::NullKeyword {
    range: jsonc_parser::common::Range { start: 0, end: 0 },
});

pub(super) fn span(value: &Value<'_>) -> Span {
    let range = value.range();
    Span::new(range.start, range.end)
}
