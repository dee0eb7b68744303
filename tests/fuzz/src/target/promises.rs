//! What several roads promise.

use element_codegen::diagnostic::json::programs;
use element_codegen::diagnostic::render::{Look, people};
use element_codegen::diagnostic::{Finding, Location, SourceFile};
use element_codegen::invisible_characters;
use serde_json::value::RawValue;

/// No key, label or word of ours holds it, so whatever shows it shows a value.
pub(super) const PLANTED: &str = "Pl4ntedS3cretPl4nted";

/// As much of it as mutation leaves, and still says where it came from.
pub(super) const PART: &str = "Pl4ntedS";

/// Whether something planted stands where a name does, before a colon: names may be shown.
pub(super) fn named(text: &str) -> bool {
    let mut rest = text;
    while let Some(place) = rest.find(PART) {
        let after = &rest[place..];
        let before_colon = |marks: &[char]| {
            let end = after.find(marks).unwrap_or(after.len());
            let next = after[end..].trim_start_matches(['"', ' ', '\n', '\r', '\t']);
            (end, next.starts_with(':'))
        };
        let (end, bare) = before_colon(&['"', ',', '\n', '}', ']', ':']);
        // A name in quotes may have brackets.
        let (_, quoted) = before_colon(&['"', '\n']);
        if bare || quoted {
            return true;
        }
        rest = &after[end..];
    }
    false
}

/// A text for people has nothing that a terminal obeys and nothing that nobody sees.
pub(super) fn terminal(what: &str, text: &str) -> Result<(), String> {
    let hidden =
        |character: &char| *character != '\n' && invisible_characters::name(*character).is_some();
    match text.chars().find(hidden) {
        Some(character) => Err(format!(
            "terminal: {what} prints U+{:04X}: {text}",
            u32::from(character)
        )),
        None => Ok(()),
    }
}

/// Whether everybody calls it JSON, however deep it is.
pub(super) fn json(text: &str) -> bool {
    serde_json::from_str::<&RawValue>(text.trim()).is_ok()
}

/// Findings lie in their files, and can be printed for people and programs.
pub(super) fn findings(
    findings: &[Finding],
    files: &[SourceFile],
) -> Result<(String, String), String> {
    for finding in findings {
        let Some(file) = files.iter().find(|file| file.name == finding.file) else {
            continue;
        };
        let related = finding.related.iter().map(|(at, _)| *at);
        for at in std::iter::once(finding.at)
            .chain(related)
            .map(Location::bytes)
        {
            if at.start > at.end || at.end > file.text.len() {
                return Err(format!("place: outside the file: {finding:?}"));
            }
        }
        if finding.remedy.is_empty() || finding.message.is_empty() {
            return Err(format!("words: a finding without: {finding:?}"));
        }
    }
    let shown = people(findings, files, Look::Plain);
    terminal("findings", &shown)?;
    let lines = programs(findings, files);
    terminal("findings for programs", &lines)?;
    if let Some(line) = lines.lines().find(|line| !json(line)) {
        return Err(format!("programs: no JSON: {line}"));
    }
    Ok((shown, lines))
}
