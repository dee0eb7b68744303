//! Kinds of value, and which texts fit them.
//!
//! **Input:** a kind and a text from the wire. **Output:** whether the one fits the other, what would
//! have fitted, and how to write it.
//!
//! What holds of a kind is one row of one table. Who only writes, draws or documents a value goes by
//! the row, and needs no change for a new kind.

use crate::json_syntax::is_json;
use crate::key_words::placeholder;
use crate::literal::{Literal, boolean, integer};
use crate::word_enum::words;

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

    /// What holds of the kind, a row for each: whoever draws, documents or judges a value reads it here.
    const fn facts(self) -> &'static Facts {
        match self {
            Self::Text => &Facts {
                name: "text",
                expects: "a text",
                ..Facts::TEXT
            },
            Self::Boolean => &Facts {
                name: "boolean",
                expects: "`true` or `false`",
                literal: Literal::Boolean,
                sample: Some("true"),
                fits: |text| boolean(text).is_some(),
                ..Facts::TEXT
            },
            Self::Integer => &Facts {
                name: "integer",
                expects: "a whole number",
                hint: Some("a whole number"),
                literal: Literal::Number,
                sample: Some("1"),
                fits: |text| integer(text).is_some(),
                ..Facts::TEXT
            },
            Self::Url => &Facts {
                name: "url",
                expects: "an address",
                hint: Some("a URL"),
                sample: Some("https://service.example"),
                fits: is_filled,
                oddity: |text| (!text.contains(['.', ':', '/', '{'])).then_some("no address"),
                ..Facts::TEXT
            },
            Self::Choice => &Facts {
                name: "choice",
                expects: "one of the options",
                fits: is_filled,
                ..Facts::TEXT
            },
            Self::Json => &Facts {
                name: "json",
                expects: "a JSON document",
                hint: Some("a JSON document"),
                literal: Literal::Document,
                sample: Some("{}"),
                fits: is_json,
                ..Facts::TEXT
            },
            Self::List => &Facts {
                name: "list",
                expects: "items separated by commas",
                hint: Some("items separated by commas"),
                literal: Literal::List,
                fits: is_filled,
                ..Facts::TEXT
            },
            Self::TimestampMs => &Facts {
                name: "timestamp",
                expects: "a whole number of milliseconds since 1970",
                hint: Some("milliseconds since 1970"),
                literal: Literal::Number,
                sample: Some("1500000000000"),
                fits: |text| integer(text).is_some(),
                ..Facts::TEXT
            },
            Self::DateMask => &Facts {
                name: "date mask",
                expects: "a date pattern such as `yyyy-MM-dd`",
                hint: Some("a date pattern"),
                sample: Some("yyyy-MM-dd"),
                fits: is_filled,
                oddity: |text| (!is_date_mask(text)).then_some("no pattern of a date"),
                ..Facts::TEXT
            },
            Self::Custom => &Facts {
                name: "custom",
                expects: "a value of the entry's own type",
                ..Facts::TEXT
            },
        }
    }

    /// What people call it, as a table of entries shows it: `date mask`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.facts().name
    }

    /// What fits, to complete the sentence "expected …".
    #[must_use]
    pub const fn expects(self) -> &'static str {
        self.facts().expects
    }

    /// What the value is, where the text alone leaves it open: `milliseconds since 1970`.
    #[must_use]
    pub const fn hint(self) -> Option<&'static str> {
        self.facts().hint
    }

    /// How JSON and Rust write a value of the kind.
    #[must_use]
    pub const fn literal(self) -> Literal {
        self.facts().literal
    }

    /// What a sample shows for a value nobody gave an example of: a text that fits, the first of the
    /// options, or a placeholder with the words of the label.
    ///
    /// ```
    /// use element_core::ValueType;
    ///
    /// assert_eq!(ValueType::Integer.sample(None, "Page size"), "1");
    /// assert_eq!(ValueType::Text.sample(None, "API key"), "your-api-key");
    /// ```
    #[must_use]
    pub fn sample(self, option: Option<&str>, label: &str) -> String {
        match self.facts().sample.or(option) {
            Some(text) => text.to_owned(),
            None => placeholder(label),
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
        (self.facts().fits)(text)
    }

    /// What is odd about a text that fits only because the kind takes almost any: nobody means it.
    ///
    /// ```
    /// use element_core::ValueType;
    ///
    /// assert_eq!(ValueType::DateMask.oddity("key"), Some("no pattern of a date"));
    /// assert_eq!(ValueType::DateMask.oddity("yyyy-MM-dd"), None);
    /// ```
    #[must_use]
    pub fn oddity(self, text: &str) -> Option<&'static str> {
        let is_blank = text.trim().is_empty();
        (!is_blank).then(|| (self.facts().oddity)(text)).flatten()
    }
}

/// What holds of one kind.
struct Facts {
    name: &'static str,
    expects: &'static str,
    hint: Option<&'static str>,
    literal: Literal,
    sample: Option<&'static str>,
    fits: fn(&str) -> bool,
    oddity: fn(&str) -> Option<&'static str>,
}

impl Facts {
    /// Any text: where the others start from.
    const TEXT: Self = Self {
        name: "",
        expects: "",
        hint: None,
        literal: Literal::Text,
        sample: None,
        fits: |_| true,
        oddity: |_| None,
    };
}

fn is_filled(text: &str) -> bool {
    !text.trim().is_empty()
}

/// Letters of Java's patterns alone, year, month, day or time among them; quoted text is free.
fn is_date_mask(text: &str) -> bool {
    let outside = text.split('\'').step_by(2);
    let mut letters = outside.flat_map(str::chars).filter(|c| c.is_alphabetic());
    letters.clone().any(|letter| "yYuMdDHhms".contains(letter))
        && letters.all(|letter| "GyYuMLwWdDFEeaHkKhmsSnNAzZXxVOT".contains(letter))
        && !text.trim().eq_ignore_ascii_case("key")
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

    #[test]
    fn patterns_of_dates() {
        for (text, expected) in [
            ("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", true),
            ("yyyy-MM-dd", true),
            ("YYYY-MM-DDTHH:mm:ssZ", true),
            ("MM/dd/yyyy", true),
            ("key", false),
            ("epoch", false),
            ("'yyyy'", false),
            ("2015-12-11", false),
        ] {
            let odd = ValueType::DateMask.oddity(text);
            assert_eq!(odd.is_none(), expected, "{text}");
        }
    }

    #[test]
    fn every_sample_fits_and_is_nothing_odd() {
        for kind in ValueType::ALL {
            let sample = kind.sample(Some("polling"), "Label");
            assert!(kind.fits(&sample), "{kind:?} {sample}");
            assert_eq!(kind.oddity(&sample), None, "{kind:?}");
            assert!(!kind.name().is_empty() && !kind.expects().is_empty());
        }
    }
}
