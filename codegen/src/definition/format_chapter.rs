//! The chapter of CONTRIBUTING on the format of a definition: a table for every kind of object.
//!
//! **Input:** the forms. **Output:** Markdown.

use std::fmt::Write as _;

use super::form::{Form, MemberType, Needed};
use super::object_forms;

/// The format chapter: a table of members for every kind of object.
#[must_use]
pub fn text() -> String {
    let forms: &[(&Form, &str)] = &[
        (
            &object_forms::DEFINITION,
            "A definition: `element-defs/<module>.json`",
        ),
        (&object_forms::ENTRY, "An entry: an item of `configuration`"),
        (&object_forms::OPTION, "An option of a `choice`"),
        (&object_forms::WAY, "A way of authenticating"),
        (
            &object_forms::EXTRA,
            "An extra of a grant: an item of `extras`",
        ),
        (&object_forms::EXAMPLE, "The recorded documents"),
        (&object_forms::SOURCE, "A source"),
        (
            &object_forms::DICTIONARY,
            "The dictionary: `element-defs/common.json`",
        ),
    ];
    let mut out = String::new();
    for (form, title) in forms {
        // Writing to a String cannot fail.
        let _ = write!(
            out,
            "\n### {title}\n\n| Member | Takes | | |\n|---|---|---|---|\n"
        );
        for member in form.members {
            let needed = match member.needed {
                Needed::Always => "needed",
                Needed::UnlessUsed if form.member("use").is_none() => "needed",
                Needed::UnlessUsed => "needed without `use`",
                Needed::Optional => "",
            };
            let _ = writeln!(
                out,
                "| `{}` | {} | {needed} | {} |",
                member.name,
                takes(member.kind),
                member.doc
            );
        }
    }
    out.push('\n');
    out
}

fn takes(kind: MemberType) -> String {
    match kind {
        MemberType::Text => "text".into(),
        MemberType::Flag => "`true`, `false`".into(),
        MemberType::Number => "whole number".into(),
        MemberType::WireText => "text, boolean or number".into(),
        MemberType::Word(words) => words
            .iter()
            .map(|word| format!("`{word}`"))
            .collect::<Vec<_>>()
            .join(", "),
        MemberType::Texts => "list of texts".into(),
        MemberType::WireTexts => "object: a text for each key".into(),
        MemberType::Object(form) => format!("object: {}", form.title),
        MemberType::Objects(form) => format!("list: {}", form.title),
        MemberType::AnyObject => "object".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn each_member_is_told_with_what_it_takes() {
        let chapter = text();
        for start in [
            "| `key` | text | needed |",
            "| `id` | whole number |  |",
            "| `required` | `true`, `false` |  |",
            "| `default` | text, boolean or number |  |",
            "| `supplied_by` | `caller`, `platform` |  |",
            "| `aliases` | list of texts |  |",
            "| `sets` | object: a text for each key |  |",
        ] {
            assert!(chapter.contains(start), "{start} is not in {chapter}");
        }
    }
}
