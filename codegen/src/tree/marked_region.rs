//! Marked regions: the lines between `@generated begin` and `@generated end` in a file that
//! people write.
//!
//! **Input:** the text of such a file, and the lines that belong there. **Output:** the text with those lines;
//! findings where a marker is missing or there twice.
//!
//! A marker is a line of its own, a comment of the file's language. No text of a definition is
//! at the start of a line in there, so none can become one.

use std::ops::Range;

use crate::diagnostic::{Code, Finding, Span};

const BEGIN: &str = "@generated begin";
const END: &str = "@generated end";

/// `text` with the lines of its one region replaced, in the line ends that it has.
///
/// # Errors
///
/// A finding when the markers are missing, doubled or in the wrong order.
pub(super) fn replace(path: &str, text: &str, lines: &str) -> Result<String, Box<Finding>> {
    let begin = only(path, text, BEGIN)?;
    let end = only(path, text, END)?;
    if begin.end > end.start {
        let (first, second) = (line(text, end.start), line(text, begin.start));
        let message = format!("`{END}` (line {first}) comes before `{BEGIN}` (line {second})");
        let remedy = "put the two marker lines in order; what is between them is written anew";
        return Err(refused(path, end, message, "too early", remedy));
    }
    let lines = if text[begin.clone()].ends_with("\r\n") {
        lines.replace('\n', "\r\n")
    } else {
        lines.to_owned()
    };
    Ok(format!(
        "{}{lines}{}",
        &text[..begin.end],
        &text[end.start..]
    ))
}

/// The one line with a marker.
fn only(path: &str, text: &str, marker: &str) -> Result<Range<usize>, Box<Finding>> {
    let mut places = marked(text, marker);
    match (places.next(), places.next()) {
        (Some(place), None) => Ok(place),
        (Some(first), Some(second)) => {
            let lines = (line(text, first.start), line(text, second.start));
            let message = format!("`{marker}` is in line {} and in line {}", lines.0, lines.1);
            let remedy = "remove one of the two lines, and what they enclose twice; what is left between the markers is written anew";
            Err(refused(path, second, message, "the second time", remedy))
        }
        (None, _) => {
            let message = format!("no line with `{marker}`");
            let remedy = format!(
                "write `# {BEGIN}` and `# {END}` (in Markdown `<!-- {BEGIN} -->` and `<!-- {END} -->`) on lines of their own, where the generated lines belong; `git log -p {path}` shows where they were"
            );
            Err(refused(path, 0..0, message, "in this file", &remedy))
        }
    }
}

fn refused(
    path: &str,
    at: Range<usize>,
    message: String,
    label: &str,
    remedy: &str,
) -> Box<Finding> {
    let at = Span::new(at.start, at.end);
    Box::new(Finding::new(Code::Region, path, at, message, label, remedy))
}

/// Every line that is this marker, with its line break.
fn marked<'a>(text: &'a str, marker: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let mut start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let place = start..start + line.len();
        start = place.end;
        let line = line.trim_start();
        let comment = line.strip_prefix("<!--").or_else(|| line.strip_prefix('#'));
        let marks = comment.is_some_and(|comment| comment.trim_start().starts_with(marker));
        marks.then_some(place)
    })
}

fn line(text: &str, place: usize) -> usize {
    text[..place].matches('\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::replace;

    #[test]
    fn replaces_what_is_between() {
        for (text, expected) in [
            (
                "a\n# @generated begin: x\nold\n# @generated end\nb\n",
                "a\n# @generated begin: x\nnew\n# @generated end\nb\n",
            ),
            (
                "# @generated begin\n# @generated end\n",
                "# @generated begin\nnew\n# @generated end\n",
            ),
            (
                "<!-- @generated begin -->\n| @generated end | <!-- @generated end --> |\n<!-- @generated end -->",
                "<!-- @generated begin -->\nnew\n<!-- @generated end -->",
            ),
            (
                "# @generated begin\r\nold\r\n# @generated end\r\n",
                "# @generated begin\r\nnew\r\n# @generated end\r\n",
            ),
        ] {
            assert_eq!(replace("f", text, "new\n").ok().as_deref(), Some(expected));
        }
    }

    #[test]
    fn refuses_broken_markers_and_names_their_lines() {
        for (text, expected) in [
            ("", "no line with `@generated begin`"),
            ("# @generated begin\n", "no line with `@generated end`"),
            (
                "# @generated end\n# @generated begin\n",
                "`@generated end` (line 1) comes before `@generated begin` (line 2)",
            ),
            (
                "# @generated begin\n# @generated begin\n# @generated end\n",
                "`@generated begin` is in line 1 and in line 2",
            ),
        ] {
            let finding = replace("f", text, "new\n").expect_err("broken");
            assert_eq!(finding.message, expected, "{text:?}");
        }
    }
}
