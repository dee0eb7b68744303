//! Marked regions: the lines between `@generated begin` and `@generated end` in a file that
//! people write.

use crate::diagnostic::{Code, Finding, Span};

const BEGIN: &str = "@generated begin";
const END: &str = "@generated end";

/// `text` with the lines of its one region replaced.
///
/// # Errors
///
/// A finding when the markers are missing, doubled or in the wrong order.
pub(super) fn replace(path: &str, text: &str, lines: &str) -> Result<String, Box<Finding>> {
    let begin = only(path, text, BEGIN)?;
    let end = only(path, text, END)?;
    let body = text[begin..]
        .find('\n')
        .map_or(text.len(), |newline| begin + newline + 1);
    let tail = text[..end].rfind('\n').map_or(0, |newline| newline + 1);
    if body > tail {
        let message = format!("`{END}` comes before `{BEGIN}`");
        return Err(Box::new(Finding::new(
            Code::Region,
            path,
            Span::new(end, end + END.len()),
            message,
            "too early",
            "put the two marker lines in order",
        )));
    }
    Ok(format!("{}{lines}{}", &text[..body], &text[tail..]))
}

fn only(path: &str, text: &str, marker: &str) -> Result<usize, Box<Finding>> {
    let mut places = text.match_indices(marker).map(|(place, _)| place);
    let finding = |at: Span, message: String, label: &str| {
        let remedy = format!(
            "keep one line with `{BEGIN}` and one with `{END}`; `git checkout {path}` brings both back"
        );
        Box::new(Finding::new(Code::Region, path, at, message, label, remedy))
    };
    match (places.next(), places.next()) {
        (Some(place), None) => Ok(place),
        (Some(_), Some(second)) => {
            let at = Span::new(second, second + marker.len());
            Err(finding(
                at,
                format!("`{marker}` stands twice"),
                "the second time",
            ))
        }
        (None, _) => Err(finding(
            Span::default(),
            format!("no line with `{marker}`"),
            "in this file",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::replace;

    #[test]
    fn replaces_what_is_between() {
        let text = "a\n# @generated begin: x\nold\n# @generated end\nb\n";
        let expected = "a\n# @generated begin: x\nnew\n# @generated end\nb\n";
        assert_eq!(replace("f", text, "new\n").ok().as_deref(), Some(expected));
    }

    #[test]
    fn refuses_broken_markers() {
        for text in [
            "",
            "# @generated begin\n",
            "# @generated end\n# @generated begin\n",
            "# @generated begin\n# @generated begin\n# @generated end\n",
        ] {
            assert!(replace("f", text, "new\n").is_err(), "{text:?}");
        }
    }
}
