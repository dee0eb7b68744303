//! What every code is about, what triggers it, how to mend it: `lint --explain`.
//!
//! **Input:** the name of a code. **Output:** text for a person. An example that is JSON is held to its
//! word by a test: beside a sound definition it triggers its code.

mod found_by_gen;
mod found_by_lint;

use element_core::did_you_mean;

use crate::diagnostic::{Code, Severity};
use crate::doc::wrapped;

/// As wide as a terminal that nobody has widened.
const WIDTH: usize = 80;

/// What the summary of a code leaves to say.
#[derive(Clone, Copy, Debug)]
pub struct Explanation {
    /// The code.
    pub code: Code,
    /// Something that triggers it.
    pub example: Example,
    /// How to mend it, and why it matters.
    pub mend: &'static str,
}

/// Something that triggers a code.
#[derive(Clone, Copy, Debug)]
pub enum Example {
    /// Items of `configuration`.
    Entries(&'static str),
    /// Members of a definition, in place of those it had.
    Members(&'static str),
    /// Something that is no part of a definition, in words or as text.
    Words(&'static str),
}

/// Explanations, a row each: the code, what triggers it, and how to mend it.
macro_rules! explanations {
    ($($code:ident $kind:ident($example:literal) => $mend:literal;)*) => {
        &[$(Explanation { code: Code::$code, example: $kind($example), mend: $mend },)*]
    };
}

use explanations;

/// Every explanation.
pub fn all() -> impl Iterator<Item = &'static Explanation> {
    found_by_gen::ALL.iter().chain(found_by_lint::ALL)
}

/// The explanation of the code with this name, as text.
///
/// # Errors
///
/// When there is no such code; with the one that was meant, if one is close.
pub fn explain(name: &str) -> Result<String, String> {
    let found = Code::ALL.iter().find(|code| code.name() == name);
    let explanation = found.and_then(|code| all().find(|it| it.code == *code));
    explanation.map(text).ok_or_else(|| unknown(name))
}

fn unknown(name: &str) -> String {
    let names = || Code::ALL.iter().map(|code| code.name());
    match did_you_mean(name, names()) {
        Some(close) => format!("there is no code `{name}`; did you mean `{close}`?"),
        None => format!(
            "there is no code `{name}`; the codes are {}",
            names().collect::<Vec<_>>().join(", ")
        ),
    }
}

fn text(explanation: &Explanation) -> String {
    let Explanation {
        code,
        example,
        mend,
    } = explanation;
    let severity = match code.severity() {
        Severity::Error => "error: the command that finds it writes nothing",
        Severity::Warning => "warning: generated all the same; `lint --deny warnings` refuses it",
    };
    let (place, example) = match example {
        Example::Entries(text) => ("For example, in `configuration`:", text),
        Example::Members(text) => ("For example, in a definition:", text),
        Example::Words(text) => ("For example:", text),
    };
    let lines: Vec<String> = example.lines().map(|line| format!("    {line}")).collect();
    format!(
        "{}\n{severity}\n\n{}\n\n{place}\n\n{}\n\n{}\n",
        code.name(),
        code.summary(),
        lines.join("\n"),
        wrapped(mend, WIDTH).join("\n")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_explained_once() {
        for code in Code::ALL {
            let count = all().filter(|it| it.code == *code).count();
            assert_eq!(count, 1, "explanations of {}", code.name());
        }
    }

    #[test]
    fn a_code_is_explained_with_its_own_example() {
        for it in all() {
            let name = it.code.name();
            let text = explain(name).expect("a code");
            let (Example::Entries(example) | Example::Members(example) | Example::Words(example)) =
                it.example;
            let first = example.lines().next().unwrap_or_default();
            let severity = match it.code.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            };
            let head = format!("{name}\n{severity}: ");
            assert!(text.starts_with(&head), "{text}");
            assert!(text.contains(it.code.summary()), "{text}");
            assert!(text.contains(&format!("\n\n    {first}\n")), "{text}");
            let mend = text.split("\n\n").last().unwrap_or_default();
            assert_eq!(mend.replace('\n', " ").trim_end(), it.mend);
        }
    }

    #[test]
    fn explanations_are_sentences() {
        for it in all() {
            assert!(it.mend.ends_with('.'), "{}", it.code.name());
            assert!(it.mend.len() > 40, "{}", it.code.name());
        }
    }

    #[test]
    fn a_slip_of_the_pen_is_understood() {
        let error = explain("vauge-doc").expect_err("no such code");
        assert!(error.ends_with("did you mean `vague-doc`?"), "{error}");
        let error = explain("pigeon").expect_err("no such code");
        assert!(error.contains("secret-reason, "), "{error}");
    }
}
