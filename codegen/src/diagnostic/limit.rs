//! Many findings of one file: the first ones are told, the others counted.
//!
//! **Input:** findings, sorted. **Output:** the first hundred of each file, and one that counts the
//! rest.
//!
//! Nobody reads thirty thousand, and most of them follow from the first.

use super::{Code, Finding, Severity};

/// As many of one file are told.
const MOST: usize = 100;

/// The first of each file, in the order given, which is by file; in place of the others a finding
/// that counts them, as bad as the worst of them.
pub(super) fn bounded(list: Vec<Finding>) -> Vec<Finding> {
    if list.len() <= MOST {
        return list;
    }
    let mut out: Vec<Finding> = Vec::new();
    let mut left_out: Option<(Finding, usize)> = None;
    let mut told = 0;
    for finding in list {
        if out.last().is_some_and(|last| last.file != finding.file) {
            told = 0;
            out.extend(left_out.take().map(counted));
        }
        if told < MOST {
            told += 1;
            out.push(finding);
            continue;
        }
        let error = finding.code.severity() == Severity::Error;
        match &mut left_out {
            Some((worst, count)) => {
                *count += 1;
                if error && worst.code.severity() == Severity::Warning {
                    *worst = finding;
                }
            }
            None => left_out = Some((finding, 1)),
        }
    }
    out.extend(left_out.map(counted));
    out
}

fn counted((worst, count): (Finding, usize)) -> Finding {
    let code = match worst.code.severity() {
        Severity::Error => Code::ManyErrors,
        Severity::Warning => Code::ManyWarnings,
    };
    let message = if count == 1 {
        "this file has one more finding".to_owned()
    } else {
        format!("this file has {count} more findings")
    };
    let label = "the next one that matters";
    let remedy = "mend those above and run the command again: many may follow from few";
    Finding::new(code, worst.file, worst.at, message, label, remedy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Span;

    fn finding(code: Code, file: &str, at: usize) -> Finding {
        Finding::new(code, file, Span::new(at, at + 1), "m", "l", "r")
    }

    #[test]
    fn what_is_left_out_is_counted_by_file() {
        let many = |file: &'static str, count: usize| {
            (0..count).map(move |at| finding(Code::Review, file, at))
        };
        let mut list: Vec<Finding> = many("a", 130).collect();
        list.push(finding(Code::Syntax, "a", 500));
        list.push(finding(Code::Review, "a", 600));
        list.push(finding(Code::Syntax, "a", 700));
        list.extend(many("b", MOST));
        list.extend(many("c", MOST + 1));
        let told = bounded(list);
        let counted: Vec<(&str, Code, &str, usize)> = told
            .iter()
            .filter(|finding| matches!(finding.code, Code::ManyErrors | Code::ManyWarnings))
            .map(|it| {
                (
                    it.file.as_str(),
                    it.code,
                    it.message.as_str(),
                    it.at.bytes().start,
                )
            })
            .collect();
        let expected = [
            ("a", Code::ManyErrors, "this file has 33 more findings", 500),
            (
                "c",
                Code::ManyWarnings,
                "this file has one more finding",
                MOST,
            ),
        ];
        assert_eq!(counted, expected);
        assert_eq!(told.len(), 3 * MOST + 2);
    }

    #[test]
    fn few_stay_as_they_are() {
        let list: Vec<Finding> = (0..MOST).map(|at| finding(Code::Syntax, "a", at)).collect();
        assert_eq!(bounded(list.clone()), list);
    }
}
