//! Kinds of value, and which texts fit them.
//!
//! **Input:** a kind and a text from the wire. **Output:** whether the one fits the other, and what
//! would have fitted.

use crate::json::is_json;
use crate::words::words;

words! {
    /// What kind of text a value is.
    ValueType {
        Text = "text", "Any text.";
        Boolean = "boolean", "`true` or `false`.";
        Integer = "integer", "A whole number.";
        Url = "url", "An address, possibly with `{placeholders}`.";
        Choice = "choice", "One of a list that may grow.";
        Json = "json", "A JSON document.";
        List = "list", "Items separated by commas.";
        TimestampMs = "timestamp_ms", "Milliseconds since 1970.";
        DateMask = "date_mask", "A pattern such as `yyyy-MM-dd`.";
        Custom = "custom", "A type of the application's own.";
    }
}

impl ValueType {
    /// The words that a definition may write: all but `custom`, which an annotated struct alone has.
    pub const WRITTEN: &'static [&'static str] = match Self::WORDS.split_last() {
        Some((_, written)) => written,
        None => &[],
    };

    /// What fits, to complete the sentence "expected …".
    #[must_use]
    pub const fn expects(self) -> &'static str {
        match self {
            Self::Text => "a text",
            Self::Boolean => "`true` or `false`",
            Self::Integer => "a whole number",
            Self::Url => "an address",
            Self::Choice => "one of the options",
            Self::Json => "a JSON document",
            Self::List => "items separated by commas",
            Self::TimestampMs => "a whole number of milliseconds since 1970",
            Self::DateMask => "a date pattern such as `yyyy-MM-dd`",
            Self::Custom => "a value of the entry's own type",
        }
    }

    /// Whether a text from the wire means something to the kind. A choice takes any text that is not
    /// blank, since its list may grow; what a type of one's own takes only that type knows.
    ///
    /// ```
    /// use element_core::ValueType;
    ///
    /// assert!(ValueType::Boolean.fits(" True "));
    /// assert!(!ValueType::Integer.fits("1.5"));
    /// ```
    #[must_use]
    pub fn fits(self, text: &str) -> bool {
        match self {
            Self::Text | Self::Custom => true,
            Self::Boolean => boolean(text).is_some(),
            Self::Integer | Self::TimestampMs => integer(text).is_some(),
            Self::Json => is_json(text),
            Self::Url | Self::Choice | Self::List | Self::DateMask => !text.trim().is_empty(),
        }
    }
}

/// Reads `true` or `false`, in any case and with space around it.
#[must_use]
pub fn boolean(text: &str) -> Option<bool> {
    let text = text.trim();
    if text.eq_ignore_ascii_case("true") {
        Some(true)
    } else if text.eq_ignore_ascii_case("false") {
        Some(false)
    } else {
        None
    }
}

/// Reads a whole number of 64 bits, with space around it.
#[must_use]
pub fn integer(text: &str) -> Option<i64> {
    text.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_fit_the_kind_they_are_written_for() {
        use ValueType::{Boolean, Choice, Custom, DateMask, Integer, Json, List, Text, Url};
        for (kind, fitting, unfit) in [
            (Text, &["", "x"][..], &[][..]),
            (Custom, &["", "x"], &[]),
            (
                Boolean,
                &["true", " False ", "TRUE"],
                &["", " ", "yes", "1", "truee"],
            ),
            (
                Integer,
                &["30", "-1", " 15 "],
                &["", "1.10", "1e3", "9223372036854775808", "thirty"],
            ),
            (ValueType::TimestampMs, &["0"], &["now"]),
            (Json, &["{}", " [1] "], &["", " ", "{"]),
            (Url, &["acme.example", "{base.url}/x"], &["", " "]),
            (Choice, &["anything"], &[" "]),
            (List, &["a,b", "a"], &[""]),
            (DateMask, &["yyyy"], &["\t"]),
        ] {
            for text in fitting {
                assert!(kind.fits(text), "{} {text:?}", kind.word());
            }
            for text in unfit {
                assert!(!kind.fits(text), "{} {text:?}", kind.word());
            }
        }
    }

    #[test]
    fn every_word_leads_back_and_the_last_is_no_definitions() {
        for kind in ValueType::ALL {
            assert_eq!(ValueType::from_word(kind.word()), Some(*kind));
        }
        assert!(!ValueType::WRITTEN.contains(&"custom"));
        assert_eq!(ValueType::WRITTEN.len() + 1, ValueType::WORDS.len());
    }
}
