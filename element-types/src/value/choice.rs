//! Values that are one of several options.
//!
//! **Input:** a choice. **Output:** its text on the wire; back, the option or alias that a text is, and
//! any other text kept as it is.

use std::borrow::Cow;
use std::fmt;

use super::{Unfit, Value, fitting};
use crate::redact::Text;
use crate::{Choice, EntryDetails, EntrySpec, ValueType};

impl<C: Choice> Value for C {
    const EXPECTS: &'static str = ValueType::Choice.expects();

    const ENTRY: EntrySpec = EntrySpec {
        value_type: ValueType::Choice,
        details: &EntryDetails {
            options: C::OPTIONS,
            spellings: C::SPELLINGS,
            ..EntryDetails::NONE
        },
        ..EntrySpec::TEXT
    };

    fn to_text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.as_str())
    }

    fn from_text(text: &str) -> Result<Self, Unfit> {
        let choice = <C as Choice>::from_text(text);
        // An option may be blank.
        if C::OPTIONS.contains(&choice.as_str()) {
            return Ok(choice);
        }
        fitting(ValueType::Choice, text).map(|_| choice)
    }

    fn vacant() -> Self {
        <C as Choice>::from_text("")
    }

    fn debug(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if C::OPTIONS.contains(&self.as_str()) {
            fmt::Debug::fmt(self, f)
        } else {
            f.debug_tuple("Other").field(&Text(self.as_str())).finish()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choice::EventVendorType;
    use crate::{Reading, Reported as _, UntypedConfig};

    #[test]
    fn an_unknown_choice_survives() {
        let choice = <EventVendorType as Value>::from_text("carrier pigeon");
        assert_eq!(
            choice.as_ref().map(Value::to_text).as_deref(),
            Ok("carrier pigeon")
        );
        assert_eq!(<EventVendorType as Value>::from_text(" "), Err(Unfit));
    }

    #[derive(Debug, PartialEq)]
    enum Separator {
        None,
        Space,
        Other(String),
    }

    impl Choice for Separator {
        const OPTIONS: &'static [&'static str] = &["", " "];

        fn as_str(&self) -> &str {
            match self {
                Self::None => "",
                Self::Space => " ",
                Self::Other(text) => text,
            }
        }

        fn from_text(text: &str) -> Self {
            match text {
                "" | "none" => Self::None,
                " " => Self::Space,
                other => Self::Other(other.to_owned()),
            }
        }
    }

    #[test]
    fn an_option_that_is_empty_or_blank_is_read_back() {
        for (json, read) in [
            (r#""""#, Reading::Value(Separator::None)),
            (r#""none""#, Reading::Value(Separator::None)),
            (r#"" ""#, Reading::Value(Separator::Space)),
            (r#""  ""#, Reading::Empty),
            (r#"",""#, Reading::Value(Separator::Other(",".to_owned()))),
            ("null", Reading::Null),
        ] {
            let reported = UntypedConfig::from_json(&format!(r#"{{"separator":{json}}}"#));
            let reported = reported.unwrap_or_else(|error| panic!("{json}: {error}"));
            assert_eq!(reported.entry::<Separator>("separator"), read, "{json}");
            assert_eq!(reported.entry::<Separator>("absent"), Reading::Absent);
        }
        for choice in [Separator::None, Separator::Space] {
            let text = choice.to_text().into_owned();
            assert_eq!(<Separator as Value>::from_text(&text), Ok(choice));
        }
    }
}
