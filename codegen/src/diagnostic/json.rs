//! Findings for programs: one JSON object a line.
//!
//! **Input:** findings and the files they point into. **Output:** lines of JSON.

use super::{Finding, Severity, SourceFile, Span};
use crate::invisible_characters;
use crate::json::Json;

/// All findings, each on a line of its own.
#[must_use]
pub fn programs(findings: &[Finding], files: &[SourceFile]) -> String {
    findings
        .iter()
        .map(|finding| line(finding, files))
        .collect()
}

fn line(finding: &Finding, files: &[SourceFile]) -> String {
    let source = files.iter().find(|file| file.name == finding.file);
    let severity = match finding.code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let related = finding.related.iter().map(|(at, label)| {
        let mut members = place(at.bytes(), source);
        members.push(("label".to_owned(), Json::text(label.as_str())));
        Json::Object(members)
    });
    let mut members = vec![
        ("code".to_owned(), Json::text(finding.code.name())),
        ("severity".to_owned(), Json::text(severity)),
        ("message".to_owned(), Json::text(finding.message.as_str())),
        ("file".to_owned(), Json::text(finding.file.as_str())),
    ];
    members.extend(place(finding.at.bytes(), source));
    members.push(("label".to_owned(), Json::text(finding.label.as_str())));
    members.push(("remedy".to_owned(), Json::text(finding.remedy.as_str())));
    members.push(("related".to_owned(), Json::List(related.collect())));
    // It may be printed on a terminal.
    invisible_characters::in_json(&Json::Object(members).compact()).into_owned() + "\n"
}

/// Lines and columns from 1; without a source the file as a whole is meant.
fn place(at: Span, source: Option<&SourceFile>) -> Vec<(String, Json)> {
    let Some(source) = source else {
        return Vec::new();
    };
    let (line, column) = source.line_column(at.start);
    let (end_line, end_column) = source.line_column(at.end);
    [
        ("line", line),
        ("column", column),
        ("endLine", end_line),
        ("endColumn", end_column),
    ]
    .map(|(name, number)| (name.to_owned(), Json::Number(number.to_string())))
    .to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;

    #[test]
    fn one_line_a_finding() {
        let file = SourceFile {
            name: "f.json".into(),
            text: "{\n \"a\": 1\n}".into(),
        };
        let finding = Finding::new(
            Code::UnknownMember,
            "f.json",
            Span::new(3, 6),
            "no `a`",
            "unknown",
            "try `b`",
        )
        .related(Span::new(0, 1), "in \"this\"");
        let expected = concat!(
            r#"{"code":"unknown-member","severity":"error","message":"no `a`","file":"f.json","#,
            r#""line":2,"column":2,"endLine":2,"endColumn":5,"label":"unknown","remedy":"try `b`","#,
            r#""related":[{"line":1,"column":1,"endLine":1,"endColumn":2,"label":"in \"this\""}]}"#,
            "\n"
        );
        assert_eq!(programs(&[finding], &[file]), expected);
    }
}
