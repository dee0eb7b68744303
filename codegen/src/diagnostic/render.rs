//! Findings for people: the source line, underlined, with what to type next.
//!
//! **Input:** findings and the files they point into. **Output:** text in the manner of rustc, in which
//! nothing is unseen.

#[allow(clippy::incompatible_msrv, reason = "of the command line alone")]
mod excerpt;
mod mask_secrets;

use std::borrow::Cow;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, Title};

use self::excerpt::Excerpt;
use self::mask_secrets::masked;
use super::{Finding, Location, Severity, SourceFile};
use crate::invisible_characters::shown;

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
        .primary_title(said(&finding.message))
        .id(finding.code.name());
    let path = Origin::path(shown(&finding.file));
    let group = match source.filter(|source| !source.text.is_empty()) {
        Some(source) => excerpt(finding, source, title, path),
        None => title.element(path),
    };
    group.element(Level::HELP.message(said(&finding.remedy)))
}

/// A finding says what it has to say in fewer words; what is longer is a name that was given.
const LONGEST: usize = 2000;

fn said(text: &str) -> Cow<'_, str> {
    if text.len() <= LONGEST {
        return shown(text);
    }
    let mut ends = (0..=LONGEST).rev();
    let start = ends.find_map(|end| text.get(..end));
    Cow::Owned(format!("{}…", shown(start.unwrap_or_default())))
}

/// The place in the file, and its lines.
fn excerpt<'a>(
    finding: &'a Finding,
    source: &'a SourceFile,
    title: Title<'a>,
    path: Origin<'a>,
) -> Group<'a> {
    let related = finding.related.iter().map(|(at, _)| *at);
    let spans = std::iter::once(finding.at)
        .chain(related)
        .map(Location::bytes);
    let Excerpt {
        text,
        line,
        mut spans,
        cut,
    } = Excerpt::of(&source.text, spans);
    let related = spans.split_off(1);
    let primary = spans.into_iter().map(|span| {
        let label: Cow<'a, str> = said(&finding.label);
        AnnotationKind::Primary.span(span).label(label)
    });
    let related = related.into_iter().zip(&finding.related);
    let related =
        related.map(|(span, (_, label))| AnnotationKind::Context.span(span).label(said(label)));
    let snippet = Snippet::source(text)
        .line_start(line)
        .annotations(primary)
        .annotations(related);
    match cut {
        None => title.element(snippet.path(shown(&source.name))),
        Some((line, column)) => title
            .element(path.line(line).char_column(column))
            .element(snippet),
    }
}
