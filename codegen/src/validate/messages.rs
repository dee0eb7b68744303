//! What is said of a problem: code, message, label and remedy. Keys and texts of the definition are in
//! them, values of the request are not.
//!
//! **Input:** a problem. **Output:** a finding without its place.

use element_core::{GrantKind, Place, Problem, ProblemKind};

use crate::diagnostic::Code;
use crate::doc;
use crate::model::{Element, Entry};

/// What a finding says.
pub(super) struct ProblemText {
    pub(super) code: Code,
    pub(super) message: String,
    pub(super) label: String,
    pub(super) remedy: String,
}

impl ProblemText {
    pub(super) fn new(
        code: Code,
        message: impl Into<String>,
        label: &str,
        remedy: impl Into<String>,
    ) -> Self {
        Self {
            code,
            message: message.into(),
            label: label.to_owned(),
            remedy: remedy.into(),
        }
    }
}

/// The words for a problem.
pub(super) fn of(problem: &Problem<'_>, element: Option<&Element>) -> ProblemText {
    let about = About { problem, element };
    match problem.kind() {
        ProblemKind::Missing => about.missing(),
        ProblemKind::Unknown { did_you_mean } => about.unknown(*did_you_mean),
        ProblemKind::Duplicate => ProblemText::new(
            Code::DuplicateMember,
            format!("`{}` appears here twice", about.name()),
            "the second time",
            "remove one of the two: of two values the last counts, or the first, as the reader likes",
        ),
        ProblemKind::PlatformSupplied => ProblemText::new(
            Code::PlatformEntry,
            format!("`{}` is supplied by the platform", about.name()),
            "not the caller's to send",
            format!(
                "leave it out, or let it pass with `--allow {}`",
                problem.key()
            ),
        ),
        ProblemKind::ByNumber { key } => ProblemText::new(
            Code::ByNumber,
            "the number of an element differs between environments",
            "another element elsewhere",
            format!("write `\"key\": \"{key}\"`, which is the same in all"),
        ),
        ProblemKind::Unset { way, text } => ProblemText::new(
            Code::MissingEntry,
            format!("`{way}` needs {}", about.labelled()),
            "in this object",
            format!("add `\"{}\": \"{}\"`", about.name(), text.escape_debug()),
        ),
        ProblemKind::WrongGrant { ways } => about.wrong_grant(ways),
        _ => about.value(),
    }
}

/// A problem, and what is known of what it is about.
pub(super) struct About<'a> {
    pub(super) problem: &'a Problem<'a>,
    pub(super) element: Option<&'a Element>,
}

impl<'a> About<'a> {
    /// The name of the member or entry, as it is in its object.
    pub(super) fn name(&self) -> String {
        let name = match self.problem.place() {
            Place::Member(name)
            | Place::Element(name)
            | Place::Entry(name)
            | Place::ProviderData(name) => name,
            Place::Request | Place::Tag(_) | Place::Header(_) => self.problem.key(),
        };
        name.escape_debug().to_string()
    }

    /// The name with its label.
    pub(super) fn labelled(&self) -> String {
        match self.problem.label() {
            Some(label) => format!("`{}` ({label})", self.name()),
            None => format!("`{}`", self.name()),
        }
    }

    pub(super) fn product(&self) -> &'a str {
        self.element.map_or("the element", |element| &element.name)
    }

    /// The entry, or the extra.
    pub(super) fn entry(&self) -> Option<&'a Entry> {
        let element = self.element?;
        let extras = || element.ways.iter().flat_map(|way| &way.extras);
        match self.problem.place() {
            Place::Entry(key) => element.entries.iter().find(|entry| entry.key == *key),
            Place::ProviderData(key) => extras().find(|extra| extra.key == *key),
            _ => None,
        }
    }

    fn missing(&self) -> ProblemText {
        const HERE: &str = "in this object";
        let name = self.name();
        let doc = self.entry().map_or("", |entry| &entry.doc);
        match self.problem.place() {
            Place::Entry(_) => {
                let message = format!("{} needs {}", self.product(), self.labelled());
                let remedy = format!("add `\"{name}\": \"…\"`: {doc}");
                ProblemText::new(Code::MissingEntry, message, HERE, remedy)
            }
            Place::ProviderData(_) => {
                let message = format!(
                    "{} needs {} in `providerData`",
                    self.product(),
                    self.labelled()
                );
                let doc = if doc.is_empty() {
                    "what the sign-in answered"
                } else {
                    doc
                };
                ProblemText::new(
                    Code::MissingMember,
                    message,
                    HERE,
                    format!("add `\"{name}\": \"…\"`: {doc}"),
                )
            }
            _ => {
                let remedy = match name.as_str() {
                    "configuration" => "write `\"configuration\": { … }`",
                    "name" => {
                        "write `\"name\": \"…\"`: what the instance is called in the platform's console"
                    }
                    _ => "add `\"element\": { \"key\": \"…\" }`; `cargo xtask list` shows all keys",
                };
                ProblemText::new(
                    Code::MissingMember,
                    format!("the request has no `{name}`"),
                    HERE,
                    remedy,
                )
            }
        }
    }

    fn unknown(&self, did_you_mean: Option<&str>) -> ProblemText {
        let name = self.name();
        let (code, message, else_where) = match self.problem.place() {
            Place::Entry(_) => {
                let list = self.element.map_or_else(String::new, |element| {
                    format!("`cargo xtask show {}` lists its entries; ", element.key)
                });
                let message = format!("{} has no entry `{name}`", self.product());
                (
                    Code::UnknownEntry,
                    message,
                    format!("{list}let it pass with `--allow {}`", self.problem.key()),
                )
            }
            Place::ProviderData(_) => {
                let message = format!(
                    "`providerData` of {} has no member `{name}` here",
                    self.product()
                );
                let remedy = format!(
                    "remove it, or let it pass with `--allow {}`",
                    self.problem.key()
                );
                (Code::UnknownMember, message, remedy)
            }
            Place::Element(_) => {
                let message = format!("`element` has no member `{name}`");
                (
                    Code::UnknownMember,
                    message,
                    "remove it: `element` takes a `key`".to_owned(),
                )
            }
            _ => {
                let message = format!("a request has no member `{name}`");
                (
                    Code::UnknownMember,
                    message,
                    "remove it; entries go into `configuration`".to_owned(),
                )
            }
        };
        let remedy = did_you_mean.map_or(else_where, |close| format!("did you mean `{close}`?"));
        ProblemText::new(code, message, "unknown", remedy)
    }

    fn wrong_grant(&self, ways: &[(&str, GrantKind)]) -> ProblemText {
        let mut grants: Vec<&str> = ways.iter().map(|(_, grant)| doc::grant(*grant)).collect();
        grants.dedup();
        let message = format!(
            "{} is connected with {}",
            self.product(),
            grants.join(" or ")
        );
        let remedy = "an OAuth 2 request has `\"providerData\": { \"code\": \"…\" }`, or `\"externalAuthentication\": \"initial\"` and a refresh token; an OAuth 1 request its `oauth_token`, `oauth_verifier` and `secret`; any other no `providerData`";
        ProblemText::new(Code::Ways, message, "not what this request has", remedy)
    }
}
