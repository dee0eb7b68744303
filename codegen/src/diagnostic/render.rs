//! Findings for people: the source line, underlined, with what to type next.
//!
//! Comes in: findings and the files they point into. Goes out: text in the manner of rustc.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Finding, Severity, SourceFile, Span};

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
    for finding in findings {
        let source = files.iter().find(|file| file.name == finding.file);
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
        .primary_title(&finding.message)
        .id(finding.code.name());
    let group = match source.filter(|source| !source.text.is_empty()) {
        Some(source) => title.element(snippet(finding, source)),
        None => title.element(annotate_snippets::Origin::path(&finding.file)),
    };
    group.element(Level::HELP.message(&finding.remedy))
}

fn snippet<'a>(
    finding: &'a Finding,
    source: &'a SourceFile,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let primary = AnnotationKind::Primary
        .span(within(finding.at, &source.text))
        .label(&finding.label);
    let related = finding.related.iter().map(|(at, label)| {
        AnnotationKind::Context
            .span(within(*at, &source.text))
            .label(label)
    });
    Snippet::source(&source.text)
        .path(&source.name)
        .annotation(primary)
        .annotations(related)
}

/// The span, moved onto whole characters inside the text: a finding must be printable even when
/// it points past the end of a truncated file.
fn within(at: Span, text: &str) -> std::ops::Range<usize> {
    let floor = |mut offset: usize| {
        offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    };
    let start = floor(at.start);
    start..floor(at.end).max(start)
}
