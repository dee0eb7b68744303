//! Text to a JSON tree, or the first place where the text is no JSON, in words of ours.
//!
//! The parser underneath takes line breaks inside texts; we do not, since one forgotten quote
//! would otherwise be reported lines later.

use jsonc_parser::ast::Value;
use jsonc_parser::errors::ParseErrorKind as Kind;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use crate::diagnostic::Span;

/// Why a text is no JSON.
pub(super) struct Fault {
    pub(super) at: Span,
    pub(super) message: String,
    pub(super) label: &'static str,
    pub(super) remedy: String,
}

impl Fault {
    fn new(at: Span, message: impl Into<String>, label: &'static str, remedy: &str) -> Self {
        Self {
            at,
            message: message.into(),
            label,
            remedy: remedy.to_owned(),
        }
    }
}

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Whether a fault repeats what stands in the text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotes {
    /// Definitions are for everybody to read.
    Shown,
    /// What stands in a request may be a secret.
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

/// The tree of a text.
pub(super) fn parse(text: &str, quotes: Quotes) -> Result<Value<'_>, Fault> {
    let broken = broken_text(text);
    let parsed = parse_to_ast(text, &CollectOptions::default(), &STRICT);
    match (parsed, broken) {
        // Whatever comes first in the text is the cause, the rest follows from it.
        (Err(error), Some(broken)) if error.range().start < broken.at.start => {
            Err(fault((text, quotes), error.kind(), span(&error)))
        }
        (_, Some(broken)) => Err(broken),
        (Err(error), None) => Err(fault((text, quotes), error.kind(), span(&error))),
        (Ok(parsed), None) => parsed.value.ok_or_else(|| empty(text)),
    }
}

fn span(error: &jsonc_parser::errors::ParseError) -> Span {
    Span::new(error.range().start, error.range().end)
}

fn empty(text: &str) -> Fault {
    let at = Span::new(0, text.chars().next().map_or(0, char::len_utf8));
    let remedy = "start with `{`; `cargo xtask new` writes a definition to fill in";
    Fault::new(at, "the file is empty", "nothing here", remedy)
}

/// The first text that holds a raw control character (most often its closing quote is missing), or
/// the first blank between values that JSON does not know and the parser underneath does.
fn broken_text(text: &str) -> Option<Fault> {
    let mut opened = None;
    let mut escaped = false;
    for (place, character) in text.char_indices() {
        match (opened, character) {
            (None, '"') => opened = Some(place),
            (None, other) if is_foreign_blank(other) => return Some(foreign_blank(place, other)),
            (Some(_), _) if escaped => escaped = false,
            (Some(_), '\\') => escaped = true,
            (Some(_), '"') => opened = None,
            (Some(start), '\n' | '\r') => {
                let at = Span::new(start, place);
                let message = "a text is not closed on its line";
                let remedy =
                    "close it with `\"` on this line; a line break inside a text is written `\\n`";
                return Some(Fault::new(at, message, "no closing quote", remedy));
            }
            (Some(_), '\0'..' ') => {
                let at = Span::new(place, place + 1);
                let message = "a raw control character stands in a text";
                let remedy =
                    "write a tab as `\\t`, any other control character as `\\u00` and two digits";
                return Some(Fault::new(at, message, "here", remedy));
            }
            _ => {}
        }
    }
    let start = opened?;
    let at = Span::new(start, text.len());
    let message = "a text is not closed";
    Some(Fault::new(
        at,
        message,
        "no closing quote",
        "close it with `\"`",
    ))
}

fn is_foreign_blank(character: char) -> bool {
    let json = matches!(character, ' ' | '\n' | '\r' | '\t');
    !json && (character.is_whitespace() || character == '\u{feff}')
}

fn foreign_blank(place: usize, character: char) -> Fault {
    let at = Span::new(place, place + character.len_utf8());
    let message = format!(
        "a blank that JSON does not know stands here (U+{:04X})",
        u32::from(character)
    );
    let remedy = if character == '\u{feff}' {
        "save the file as UTF-8 without a byte-order mark"
    } else {
        "type a plain blank instead; such characters come with copied text"
    };
    Fault::new(at, message, "this one", remedy)
}

/// What is missing or too many between values; whatever else is wrong is said of the value.
fn fault((text, quotes): (&str, Quotes), kind: &Kind, at: Span) -> Fault {
    match kind {
        Kind::TrailingCommasNotAllowed => Fault::new(
            at,
            "a comma stands after the last item",
            "one too many",
            "remove this comma: JSON has none before `}` and `]`",
        ),
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => Fault::new(
            at,
            "a comment stands here, and JSON has none",
            "a comment",
            "remove it; what a source document says wrongly goes into `sources`, as one of `corrections`",
        ),
        Kind::SingleQuotedStringsNotAllowed => Fault::new(
            at,
            "a text stands in single quotes",
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
        Kind::ExpectedObjectValue => Fault::new(
            at,
            "a member has no value",
            "no value follows",
            "write `\"name\": value`, or remove the member",
        ),
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
            format!("`{there}` stands where a value belongs"),
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
    let message = format!("{what} stands without quotes");
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
    let message = format!("`{shown}` cannot stand here");
    let remedy =
        "a value is a text in double quotes, a number, `true`, `false`, `null`, `[ … ]` or `{ … }`";
    Fault::new(at, message, "no value starts so", remedy)
}

/// Something else stands where an object or list goes on or closes.
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
