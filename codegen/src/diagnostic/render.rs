//! Findings for people: the source line, underlined, with what to type next.
//!
//! Comes in: findings and the files they point into. Goes out: text in the manner of rustc, in which
//! nothing is unseen.

mod excerpt;
mod masked;

use std::borrow::Cow;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use self::excerpt::Excerpt;
use self::masked::masked;
use super::{Finding, Severity, SourceFile};
use crate::unseen::shown;

/// Whether the text goes to a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Letters only.
    Plain,
    /// With terminal colours.
    Coloured,
}

/// All findings, each with its source, and a closing line that counts them.
#[must_use]
pub fn people(findings: &[Finding], files: &[SourceFile], look: Look) -> String {
    let renderer = match look {
        Look::Plain => Renderer::plain(),
        Look::Coloured => Renderer::styled(),
    };
    let mut out = String::new();
    let files: Vec<Cow<'_, SourceFile>> = files.iter().map(|file| masked(file, findings)).collect();
    for finding in findings {
        let source = files.iter().find(|file| file.name == finding.file);
        let source = source.map(|file| &**file);
        let group = group(finding, source);
        out.push_str(&renderer.render(&[group]));
        out.push_str("\n\n");
    }
    let errors = findings
        .iter()
        .filter(|finding| finding.code.severity() == Severity::Error)
        .count();
    let warnings = findings.len() - errors;
    if !findings.is_empty() {
        let parts: Vec<String> = [(errors, "error"), (warnings, "warning")]
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| format!("{count} {word}{}", if *count == 1 { "" } else { "s" }))
            .collect();
        out.push_str(&parts.join(", "));
        out.push('\n');
    }
    out
}

fn group<'a>(finding: &'a Finding, source: Option<&'a SourceFile>) -> Group<'a> {
    let level = match finding.code.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level
        .primary_title(shown(&finding.message))
        .id(finding.code.name());
    let group = match source.filter(|source| !source.text.is_empty()) {
        Some(source) => title.element(snippet(finding, source)),
        None => title.element(annotate_snippets::Origin::path(shown(&finding.file))),
    };
    group.element(Level::HELP.message(shown(&finding.remedy)))
}

fn snippet<'a>(
    finding: &'a Finding,
    source: &'a SourceFile,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let spans = std::iter::once(finding.at).chain(finding.related.iter().map(|(at, _)| *at));
    let Excerpt {
        text,
        line,
        mut spans,
    } = Excerpt::of(&source.text, spans);
    let related = spans.split_off(1);
    let primary = spans.into_iter().map(|span| {
        let label: Cow<'a, str> = shown(&finding.label);
        AnnotationKind::Primary.span(span).label(label)
    });
    let related = related.into_iter().zip(&finding.related);
    let related =
        related.map(|(span, (_, label))| AnnotationKind::Context.span(span).label(shown(label)));
    Snippet::source(text)
        .line_start(line)
        .path(shown(&source.name))
        .annotations(primary)
        .annotations(related)
}
