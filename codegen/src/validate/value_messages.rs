//! What is said of a value that its entry or member does not take.
//!
//! **Input:** a problem. **Output:** a label and a remedy.

use element_core::{Place, ProblemKind};

use super::messages::{About, ProblemText};
use crate::diagnostic::Code;

impl About<'_> {
    pub(super) fn value(&self) -> ProblemText {
        let key = self.problem.key();
        match self.problem.kind() {
            ProblemKind::Mistyped { expects } => self.takes(expects),
            ProblemKind::Empty => self.takes("a text that is not empty"),
            ProblemKind::Mask => self.takes("the secret itself, not the mask the platform shows"),
            ProblemKind::Placeholder => self.takes("a value in place of the placeholder"),
            ProblemKind::NotAnOption {
                did_you_mean,
                options,
            } => self.option(*did_you_mean, options),
            ProblemKind::Fixed { way, text } => ProblemText::new(
                Code::EntryValue,
                format!(
                    "{} says another way than the request follows",
                    self.labelled()
                ),
                "another way",
                format!("with `{way}` write `{}`", text.escape_debug()),
            ),
            ProblemKind::UnknownPlaceholder { did_you_mean } => {
                let message = format!(
                    "{} names in braces what is no entry of {}",
                    self.labelled(),
                    self.product()
                );
                let remedy = match did_you_mean {
                    Some(close) => format!("did you mean `{{{close}}}`?"),
                    None => format!(
                        "write the address without braces, or let it pass with `--allow {key}`"
                    ),
                };
                ProblemText::new(
                    Code::UnknownPlaceholder,
                    message,
                    "a placeholder nobody fills",
                    remedy,
                )
            }
            ProblemKind::LoneBrace => ProblemText::new(
                Code::UnknownPlaceholder,
                format!("{} holds a brace without its partner", self.labelled()),
                "`{` and `}` come in pairs",
                "write the key of an entry between the two, as in `https://{subdomain}.acme.com`",
            ),
            ProblemKind::NoScheme => ProblemText::new(
                Code::NoScheme,
                format!("{} has no scheme", self.labelled()),
                "no `https://`",
                format!("write the address with `https://`, or let it pass with `--allow {key}`"),
            ),
            ProblemKind::WholeAddress { template } => ProblemText::new(
                Code::EntryValue,
                format!("{} is filled into `{template}`", self.labelled()),
                "a whole address",
                "write that part alone, such as `acme`",
            ),
            _ => self.takes("something else"),
        }
    }

    /// Of members and texts the same: what it takes, and to write that.
    fn takes(&self, expected: &str) -> ProblemText {
        let about_request = matches!(
            self.problem.place(),
            Place::Request | Place::Member(_) | Place::Element(_) | Place::Tag(_)
        );
        let mistyped = matches!(self.problem.kind(), ProblemKind::Mistyped { .. });
        let code = if about_request && mistyped {
            Code::WrongKind
        } else {
            Code::EntryValue
        };
        let message = format!("{} takes {expected}", self.labelled());
        ProblemText::new(
            code,
            message,
            &format!("not {expected}"),
            format!("write {expected}"),
        )
    }

    fn option(&self, did_you_mean: Option<&str>, options: &[&str]) -> ProblemText {
        let list = format!("one of `{}`", options.join("`, `"));
        let key = self.problem.key();
        let (code, remedy) = match did_you_mean {
            Some(close) => (
                Code::EntryValue,
                format!("did you mean `{close}`? let it pass with `--allow {key}`"),
            ),
            None => (
                Code::NewOption,
                format!("write {list}, or let it pass with `--allow {key}`"),
            ),
        };
        ProblemText::new(
            code,
            format!("{} takes {list}", self.labelled()),
            "none of the options",
            remedy,
        )
    }
}
