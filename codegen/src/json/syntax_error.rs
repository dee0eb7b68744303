//! What keeps a text from being JSON, in words of ours.
//!
//! **Input:** what the parser says, and where. **Output:** a message, a label and what to type.

use jsonc_parser::errors::ParseErrorKind as Kind;

use crate::diagnostic::Span;

/// Why a text is no JSON.
pub(crate) struct Fault {
    pub(crate) at: Span,
    pub(crate) message: String,
    pub(crate) label: &'static str,
    pub(crate) remedy: String,
}

impl Fault {
    pub(super) fn new(
        at: Span,
        message: impl Into<String>,
        label: &'static str,
        remedy: &str,
    ) -> Self {
        Self {
            at,
            message: message.into(),
            label,
            remedy: remedy.to_owned(),
        }
    }
}

/// Whether a fault repeats what is in the text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quotes {
    /// Definitions are for everybody to read.
    Shown,
    /// What is in a request may be a secret.
    Hidden,
}

impl Quotes {
    fn of(self, text: &str) -> &str {
        match self {
            Self::Shown => text,
            Self::Hidden => "…",
        }
    }
}

/// What is missing or too many between values; whatever else is wrong is said of the value.
pub(super) fn of((text, quotes): (&str, Quotes), kind: &Kind, at: Span) -> Fault {
    match kind {
        Kind::TrailingCommasNotAllowed => Fault::new(
            at,
            "a comma follows the last item",
            "one too many",
            "remove this comma: JSON has none before `}` and `]`",
        ),
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => Fault::new(
            at,
            "a comment is here, and JSON has none",
            "a comment",
            "remove it; what a source document says wrongly goes into `sources`, as one of `corrections`",
        ),
        Kind::SingleQuotedStringsNotAllowed => Fault::new(
            at,
            "a text is in single quotes",
            "a single quote",
            "use double quotes: `\"…\"`",
        ),
        Kind::ExpectedComma => comma(text, at),
        Kind::ExpectedColonAfterObjectKey => Fault::new(
            at,
            "a colon is missing between a member's name and its value",
            "a colon goes before this",
            "write `\"name\": value`",
        ),
        Kind::ExpectedObjectValue => no_value(at),
        // The parser does not say whether it is in a list.
        Kind::UnexpectedCloseBrace if follows_a_colon(text, at) => no_value(at),
        Kind::MultipleRootJsonValues => Fault::new(
            at,
            "something follows the end of the definition",
            "outside the object",
            "remove it, or look for a `}` that closes too early: one file holds one object",
        ),
        _ => value((text, quotes), kind, at),
    }
}

/// A value that is none, or that is not closed.
fn value((text, quotes): (&str, Quotes), kind: &Kind, at: Span) -> Fault {
    let there = text.get(at.start..at.end).unwrap_or_default();
    let shown = quotes.of(there);
    match kind {
        Kind::ExpectedStringObjectProperty => unquoted("the name of a member", shown, at),
        Kind::UnexpectedToken | Kind::UnexpectedWord => unexpected(there, shown, at),
        Kind::UnexpectedTokenInObject | Kind::UnexpectedCloseBracket => open('{', '}', shown, at),
        Kind::UnexpectedCloseBrace => open('[', ']', shown, at),
        Kind::UnterminatedObject => unclosed('{', '}', at),
        Kind::UnterminatedArray => unclosed('[', ']', at),
        Kind::String(_) => Fault::new(
            at,
            "a text holds an escape that JSON does not have",
            "not an escape",
            "write a back-slash as `\\\\`, a quote as `\\\"`, a line break as `\\n`, any character as `\\u` and four digits",
        ),
        Kind::NestingDepthExceeded => Fault::new(
            at,
            "lists and objects are nested too deeply",
            "one level too deep",
            "flatten the document",
        ),
        Kind::UnexpectedComma | Kind::UnexpectedColon => Fault::new(
            at,
            format!("`{there}` is where a value belongs"),
            "no value before it",
            "remove it, or put the value before it",
        ),
        _ => Fault::new(
            at,
            "a number is not written as JSON writes it",
            "not a number",
            "write digits, such as `30` or `-1.5`, or put the value in double quotes",
        ),
    }
}

fn no_value(at: Span) -> Fault {
    Fault::new(
        at,
        "a member has no value",
        "no value follows",
        "write `\"name\": value`, or remove the member",
    )
}

fn follows_a_colon(text: &str, at: Span) -> bool {
    let before = text.get(..at.start).unwrap_or_default();
    before.trim_end().ends_with(':')
}

fn comma(text: &str, at: Span) -> Fault {
    let digit = |place: Option<usize>| {
        place
            .and_then(|place| text.as_bytes().get(place))
            .is_some_and(u8::is_ascii_digit)
    };
    // The parser takes the 0 of `030` for a number of its own.
    if digit(Some(at.start)) && digit(at.start.checked_sub(1)) {
        let remedy = "remove the leading 0, or put the value in double quotes";
        return Fault::new(
            at,
            "a number starts with 0",
            "more digits after a 0",
            remedy,
        );
    }
    Fault::new(
        at,
        "a comma is missing",
        "a comma goes here",
        "type `,` between this item and the next",
    )
}

fn unquoted(what: &str, there: &str, at: Span) -> Fault {
    let message = format!("{what} is without quotes");
    Fault::new(
        at,
        message,
        "no quotes",
        &format!("put it in double quotes: `\"{there}\"`"),
    )
}

fn unexpected(there: &str, shown: &str, at: Span) -> Fault {
    let lower = there.to_lowercase();
    let meant = match lower.as_str() {
        "true" | "yes" | "on" => Some("true"),
        "false" | "no" | "off" => Some("false"),
        "null" | "none" | "nil" | "undefined" => Some("null"),
        _ => None,
    };
    if let Some(meant) = meant {
        let message = format!("`{shown}` is no word of JSON");
        return Fault::new(at, message, "unknown", &format!("write `{meant}`"));
    }
    if there.starts_with(char::is_alphanumeric) {
        return unquoted("a text", shown, at);
    }
    let message = format!("`{shown}` cannot be here");
    let remedy =
        "a value is a text in double quotes, a number, `true`, `false`, `null`, `[ … ]` or `{ … }`";
    Fault::new(at, message, "no value starts so", remedy)
}

/// Something else is where an object or list goes on or closes.
fn open(opening: char, closing: char, there: &str, at: Span) -> Fault {
    let what = if opening == '{' {
        "an object"
    } else {
        "a list"
    };
    let message = format!("{what} is not closed before `{there}`");
    let remedy = format!("put `{closing}` before it, or look above for a `{opening}` too many");
    Fault::new(at, message, "still open here", &remedy)
}

fn unclosed(opening: char, closing: char, at: Span) -> Fault {
    let message = format!("this `{opening}` is never closed");
    let remedy = format!("close it with `{closing}`; the file ends before that");
    Fault::new(
        Span::new(at.start, at.start + 1),
        message,
        "opened here",
        &remedy,
    )
}
