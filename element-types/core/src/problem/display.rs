//! What the library says of a problem, on one line.
//!
//! **Input:** a problem. **Output:** a sentence without any value.

use std::fmt;

use super::{Place, Problem, ProblemKind};
use crate::GrantKind;

impl fmt::Display for Problem<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.key.escape_debug())?;
        if let Some(label) = self.label {
            write!(f, " ({label})")?;
        }
        self.about_presence(f)
    }
}

impl Problem<'_> {
    fn about_presence(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ProblemKind::Missing => f.write_str(" is required and missing"),
            ProblemKind::Empty => f.write_str(" is required and empty"),
            ProblemKind::Unset { way, text } => {
                write!(f, " is missing; authenticating with `{way}` sends `{text}`")
            }
            ProblemKind::Duplicate => f.write_str(" appears twice; the last one counts"),
            ProblemKind::Unknown { did_you_mean } => self.unknown(*did_you_mean, f),
            ProblemKind::PlatformSupplied => f.write_str(
                " is supplied by the platform; `CreateInstance::entry` sends another value",
            ),
            ProblemKind::HasField { field } => write!(
                f,
                " belongs in the configuration; set it with `.{field}(..)` of the builder"
            ),
            ProblemKind::ByNumber { key } => write!(
                f,
                " differs between environments; write `\"key\": \"{key}\"`, which is the same in all"
            ),
            ProblemKind::WrongGrant { ways } => {
                f.write_str(" fits no way of authenticating that the element has")?;
                ways.iter().try_for_each(|(way, grant)| write!(f, "; `{way}` needs {}", needs(*grant)))
            }
            ProblemKind::GrantOfAnotherWay { built, needs: grant } => write!(
                f,
                " is that of another way: the configuration was built with `{built}`, which needs {}",
                needs(*grant)
            ),
            ProblemKind::NotForHeader => f.write_str(
                " holds a comma, a space, a control character or one beyond ASCII, which the header cannot carry",
            ),
            _ => self.about_value(f),
        }
    }

    fn about_value(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ProblemKind::Mistyped { expects } => write!(f, " has to be {expects}"),
            ProblemKind::NotAnOption {
                did_you_mean: Some(option),
                ..
            } => {
                write!(f, " is none of the options; did you mean `{option}`?")
            }
            ProblemKind::NotAnOption { options, .. } => {
                f.write_str(" is none of the options that are known")?;
                list(options, f)
            }
            ProblemKind::Fixed { way, text } => write!(
                f,
                " is `{text}` when authenticating with `{way}`, which sends it by itself; leave it out"
            ),
            ProblemKind::Mask => f.write_str(" is the mask `********`; send the secret itself"),
            ProblemKind::Placeholder => {
                f.write_str(" still holds a placeholder `<INSERT_…>`; fill in the value")
            }
            ProblemKind::UnknownPlaceholder {
                did_you_mean: Some(key),
            } => write!(
                f,
                " names in braces what is no entry of the element; did you mean `{{{key}}}`?"
            ),
            ProblemKind::UnknownPlaceholder { did_you_mean: None } => {
                f.write_str(" names in braces what is no entry of the element")
            }
            ProblemKind::LoneBrace => f.write_str(" holds a brace without its partner"),
            ProblemKind::NoScheme => {
                f.write_str(" has no scheme; write the address with `https://`")
            }
            ProblemKind::WholeAddress { template } => write!(
                f,
                " is filled into `{template}`; write that part alone, such as `acme`"
            ),
            _ => Ok(()),
        }
    }

    fn unknown(&self, did_you_mean: Option<&str>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match &self.place {
            Place::Entry(_) => "entry of the element",
            Place::Element(_) => "member of `element`",
            Place::ProviderData(_) => "member of `providerData` here",
            Place::Request | Place::Member(_) | Place::Tag(_) | Place::Header(_) => {
                "member of the request"
            }
        };
        match (did_you_mean, &self.place) {
            (Some(meant), _) => write!(f, " is no {what}; did you mean `{meant}`?"),
            (None, Place::Entry(_)) => write!(f, " is no {what}; its `SPEC` lists them"),
            (None, _) => write!(f, " is no {what}"),
        }
    }
}

/// As many options are listed; a longer list is no help on one line.
const LISTED: usize = 12;

/// What is allowed, after a colon.
fn list(options: &[&str], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (place, option) in options.iter().take(LISTED).enumerate() {
        let before = if place == 0 { ": " } else { ", " };
        write!(f, "{before}`{}`", option.escape_debug())?;
    }
    match options.len().saturating_sub(LISTED) {
        0 => Ok(()),
        more => write!(f, " and {more} more"),
    }
}

/// What to give, to complete the sentence "needs …".
fn needs(grant: GrantKind) -> &'static str {
    match grant {
        GrantKind::None => "`NoGrant`",
        GrantKind::OAuth1 => "an `OAuth1` grant",
        GrantKind::OAuth2 => "an `OAuth2` grant",
    }
}

impl fmt::Debug for Problem<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}
