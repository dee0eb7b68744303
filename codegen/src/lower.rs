//! Stage 2, lower: what definitions say becomes what the catalogue is.
//!
//! Comes in: a [`Definition`] and the [`Common`] entries. Goes out: an [`Element`] in which every
//! `use` is resolved, every type and presence decided, every default checked, every identifier
//! made; or findings, all of them. Both front doors come through here, so an annotated struct and
//! a definition are held to the same rules.

mod choice;
mod common;
mod entry;
mod names;
mod value;
mod ways;

pub use self::common::Common;

use crate::definition::{Definition, members};
use crate::diagnostic::{Code, Finding, Findings, Span, Spanned, did_you_mean};
use crate::model::{Element, Names, Origin, Source};
use crate::name;

/// What an element is called in Rust: decided by the front door.
#[derive(Clone, Debug)]
pub struct Naming {
    /// File stem, or the struct's name in snake case.
    pub module: String,
    /// `Config`, or the struct's own name.
    pub config: String,
}

impl Naming {
    /// A generated module of its own.
    #[must_use]
    pub fn module(stem: &str) -> Self {
        Self {
            module: stem.to_owned(),
            config: "Config".into(),
        }
    }

    fn names(&self) -> Names {
        let stem = self.config.strip_suffix("Config").unwrap_or(&self.config);
        Names {
            module: self.module.clone(),
            config: self.config.clone(),
            builder: format!("{}Builder", self.config),
            instance_config: format!("{stem}InstanceConfig"),
            instance: format!("{stem}Instance"),
            required: if self.config == "Config" {
                "config_required".into()
            } else {
                format!("{}_config_required", self.module)
            },
        }
    }
}

/// Where an element's findings point.
pub(crate) struct Report<'a> {
    file: &'a str,
    findings: &'a mut Findings,
}

impl Report<'_> {
    fn push(
        &mut self,
        code: Code,
        at: Span,
        message: impl Into<String>,
        label: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.findings
            .push(Finding::new(code, self.file, at, message, label, remedy));
    }

    fn push_related(
        &mut self,
        code: Code,
        (at, label): (Span, &str),
        (related, related_label): (Span, &str),
        message: String,
        remedy: String,
    ) {
        let finding = Finding::new(code, self.file, at, message, label, remedy);
        self.findings.push(finding.related(related, related_label));
    }
}

/// Lowers one definition. What comes back is whole only if `findings` gained no error.
pub fn element(
    definition: &Definition,
    naming: &Naming,
    common: &Common,
    findings: &mut Findings,
) -> (Element, Origin) {
    let report = &mut Report {
        file: &definition.file,
        findings,
    };
    head(definition, report);
    let names = naming.names();
    let mut lowered = entry::all(definition, common, report);
    let ways = ways::all(definition, &mut lowered, report);
    names::check(&lowered, report);
    value::placeholders(&lowered, report);
    let element = Element {
        key: text(definition.key.as_ref()),
        id: definition.id.as_ref().map(|id| id.value),
        name: text(definition.name.as_ref()),
        hub: text(definition.hub.as_ref()),
        authentication: text(definition.authentication.as_ref()),
        doc: text(definition.doc.as_ref()),
        names,
        ways,
        entries: lowered.into_iter().map(|lowered| lowered.entry).collect(),
    };
    (element, origin(definition))
}

fn origin(definition: &Definition) -> Origin {
    let sources = definition.sources.iter().map(|source| Source {
        document: source.document.value.clone(),
        corrections: source
            .corrections
            .iter()
            .map(|text| text.value.clone())
            .collect(),
    });
    Origin {
        file: definition.file.clone(),
        response: definition.response.clone(),
        sources: sources.collect(),
    }
}

/// Checks what stands at the top of a definition.
fn head(definition: &Definition, report: &mut Report<'_>) {
    if let Some(key) = &definition.key
        && (key.value.is_empty() || key.value.contains(char::is_whitespace))
    {
        let remedy = "write the key as requests send it, such as `freshservice`";
        report.push(
            Code::BadName,
            key.at,
            "an element's key is one word",
            "not a key",
            remedy,
        );
    }
    if let Some(hub) = &definition.hub
        && !name::is_hub(&hub.value)
    {
        let message = format!(
            "`{}` cannot be a hub: it becomes a cargo feature",
            hub.value
        );
        let remedy = "use lower-case letters and digits, such as `helpdesk`; `common`, `default`, `derive`, `full` and `schema` are taken";
        report.push(Code::BadName, hub.at, message, "not a feature name", remedy);
    }
    for (member, text) in [("doc", &definition.doc), ("name", &definition.name)] {
        if let Some(text) = text {
            words(member, text, report);
        }
    }
    if let Some(word) = &definition.authentication
        && !members::AUTHENTICATIONS.contains(&word.value.as_str())
    {
        let close = did_you_mean(&word.value, members::AUTHENTICATIONS.iter().copied());
        let allowed = members::AUTHENTICATIONS.join("`, `");
        let remedy = match close {
            Some(close) => format!("did you mean `{close}`? allowed are `{allowed}`"),
            None => format!("allowed are `{allowed}`"),
        };
        let message = format!("`authentication` cannot be `{}`", word.value);
        report.push(
            Code::NotAllowed,
            word.at,
            message,
            "not one of the words",
            remedy,
        );
    }
}

/// A text that people will read must have letters.
fn words(member: &str, text: &Spanned<String>, report: &mut Report<'_>) {
    if !text.value.chars().any(char::is_alphanumeric) {
        let message = format!("`{member}` has no words");
        let remedy = "say in your own words what it is and where one finds it";
        report.push(Code::EmptyDoc, text.at, message, "nothing to read", remedy);
    }
}

fn text(value: Option<&Spanned<String>>) -> String {
    value.map(|text| text.value.clone()).unwrap_or_default()
}
