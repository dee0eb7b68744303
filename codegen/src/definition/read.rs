//! JSON text to [`Definition`] and [`Dictionary`], every finding of the text at once.
//!
//! An object is checked against its [`Form`] first: unknown, doubled, missing members and wrong
//! kinds become findings, and what is left is picked out by name.

use jsonc_parser::ast::{Object, ObjectProp, Value};
use jsonc_parser::common::Ranged as _;
use jsonc_parser::errors::ParseErrorKind;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use super::members::{self, Form, Kind, Member, Needed};
use super::{
    Definition, Dictionary, EntryDefinition, OptionDefinition, SourceDefinition, WayDefinition,
};
use crate::diagnostic::{Code, Finding, Findings, SourceFile, Span, Spanned, did_you_mean};
use crate::json::Json;

/// Reads one element's definition.
pub fn definition(file: &SourceFile, findings: &mut Findings) -> Option<Definition> {
    let mut reader = Reader { file, findings };
    let root = reader.root(&members::DEFINITION)?;
    Some(reader.definition(&root))
}

/// Reads `common.json`.
pub fn dictionary(file: &SourceFile, findings: &mut Findings) -> Option<Dictionary> {
    let mut reader = Reader { file, findings };
    let root = reader.root(&members::DICTIONARY)?;
    let entries = reader.objects(&root, "entries", Reader::entry);
    Some(Dictionary {
        file: file.name.clone(),
        entries,
    })
}

struct Reader<'a> {
    file: &'a SourceFile,
    findings: &'a mut Findings,
}

/// The members of one object that passed the check, under their names.
struct Checked<'v> {
    at: Span,
    members: Vec<(&'static str, &'v Value<'v>)>,
}

/// The root object owns the tree that [`Checked`] borrows from.
struct Root<'v>(Object<'v>, &'static Form);

impl<'a> Reader<'a> {
    fn root(&mut self, form: &'static Form) -> Option<Root<'a>> {
        match parse_to_ast(&self.file.text, &CollectOptions::default(), &STRICT) {
            Ok(parsed) => match parsed.value {
                Some(Value::Object(object)) => Some(Root(object, form)),
                other => {
                    let at = other.as_ref().map_or_else(Span::default, span);
                    let message = format!("{} is one JSON object", form.title);
                    let remedy =
                        "start with `{` and see element-defs/freshservice.json for the shape";
                    self.report(Code::WrongKind, at, message, "not an object", remedy);
                    None
                }
            },
            Err(error) => {
                let range = error.range();
                let (message, remedy) = syntax(error.kind());
                self.report(
                    Code::Syntax,
                    Span::new(range.start, range.end),
                    message,
                    "here",
                    remedy,
                );
                None
            }
        }
    }

    fn report(
        &mut self,
        code: Code,
        at: Span,
        message: impl Into<String>,
        label: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.findings.push(Finding::new(
            code,
            &self.file.name,
            at,
            message,
            label,
            remedy,
        ));
    }

    fn check<'v>(&mut self, object: &'v Object<'v>, form: &'static Form) -> Checked<'v> {
        let mut checked = Checked {
            at: Span::new(object.range.start, object.range.end),
            members: Vec::new(),
        };
        for property in &object.properties {
            let Some(member) = form.member(property.name.as_str()) else {
                self.unknown_member(property, form);
                continue;
            };
            if let Some((_, first)) = checked
                .members
                .iter()
                .find(|(name, _)| *name == member.name)
            {
                self.doubled_member(property, span(first));
            } else if self.kind_fits(member, &property.value) {
                checked.members.push((member.name, &property.value));
            } else {
                // Present but wrong was reported; it must not be reported as missing too.
                checked.members.push((member.name, &WRONG));
            }
        }
        for member in form
            .members
            .iter()
            .filter(|member| member.needed == Needed::Always)
        {
            if !checked.members.iter().any(|(name, _)| *name == member.name) {
                let at = Span::new(object.range.start, object.range.start + 1);
                let message = format!("{} has no `{}`", form.title, member.name);
                let remedy = format!(
                    "add `\"{}\": {}`: {}",
                    member.name,
                    sample(member.kind),
                    member.doc
                );
                self.report(Code::MissingMember, at, message, "in this object", remedy);
            }
        }
        checked
    }

    fn unknown_member(&mut self, property: &ObjectProp<'_>, form: &Form) {
        let name = property.name.as_str();
        let remedy = match did_you_mean(name, form.names()) {
            Some(close) => format!("did you mean `{close}`?"),
            None => format!("{} takes {}", form.title, list(&form.names())),
        };
        let at = property.name.range();
        let message = format!("{} has no member `{name}`", form.title);
        self.report(
            Code::UnknownMember,
            Span::new(at.start, at.end),
            message,
            "unknown",
            remedy,
        );
    }

    fn doubled_member(&mut self, property: &ObjectProp<'_>, first: Span) {
        let at = property.name.range();
        let name = property.name.as_str();
        let finding = Finding::new(
            Code::DuplicateMember,
            &self.file.name,
            Span::new(at.start, at.end),
            format!("`{name}` stands twice in one object"),
            "the second time",
            "keep one of the two",
        );
        self.findings.push(finding.related(first, "the first time"));
    }

    fn kind_fits(&mut self, member: &Member, value: &Value<'_>) -> bool {
        if let (Kind::Word(words), Value::StringLit(text)) = (member.kind, value) {
            if words.contains(&text.value.as_ref()) {
                return true;
            }
            let remedy = match did_you_mean(&text.value, words.iter().copied()) {
                Some(close) => format!("did you mean `{close}`? allowed are {}", list(words)),
                None => format!("allowed are {}", list(words)),
            };
            let message = format!("`{}` cannot be `{}`", member.name, text.value);
            self.report(
                Code::NotAllowed,
                span(value),
                message,
                "not one of the words",
                remedy,
            );
            return false;
        }
        let fits = match member.kind {
            Kind::Text => matches!(value, Value::StringLit(_)),
            Kind::Flag => matches!(value, Value::BooleanLit(_)),
            Kind::Number => {
                matches!(value, Value::NumberLit(number) if number.value.parse::<u64>().is_ok())
            }
            Kind::WireText => {
                matches!(
                    value,
                    Value::StringLit(_) | Value::BooleanLit(_) | Value::NumberLit(_)
                )
            }
            Kind::Word(_) => false,
            Kind::Texts => matches!(value, Value::Array(items)
                if items.elements.iter().all(|item| matches!(item, Value::StringLit(_)))),
            Kind::Objects(_) => matches!(value, Value::Array(items)
                if items.elements.iter().all(|item| matches!(item, Value::Object(_)))),
            Kind::Object(_) | Kind::AnyObject => matches!(value, Value::Object(_)),
        };
        if !fits {
            let message = format!("`{}` takes {}", member.name, describe(member.kind));
            let remedy = format!("write `\"{}\": {}`", member.name, sample(member.kind));
            self.report(Code::WrongKind, span(value), message, found(value), remedy);
        }
        fits
    }

    fn definition(&mut self, root: &Root<'_>) -> Definition {
        let checked = self.check(&root.0, root.1);
        let response = checked.object("example").and_then(|example| {
            let example = self.check(example, &members::EXAMPLE);
            example.value("instance").map(json)
        });
        Definition {
            file: self.file.name.clone(),
            at: Span::new(root.0.range.start, root.0.range.start + 1),
            key: checked.text("key"),
            id: checked.number("id"),
            name: checked.text("name"),
            hub: checked.text("hub"),
            authentication: checked.text("authentication"),
            doc: checked.text("doc"),
            entries: self.each(&checked, "configuration", &members::ENTRY, Self::entry),
            ways: self.each(&checked, "ways", &members::WAY, Self::way),
            response,
            sources: self.each(&checked, "sources", &members::SOURCE, Self::source),
        }
    }

    fn objects<T>(
        &mut self,
        root: &Root<'_>,
        name: &'static str,
        read: fn(&mut Self, &Checked<'_>) -> Option<T>,
    ) -> Vec<T> {
        let checked = self.check(&root.0, root.1);
        self.each(&checked, name, &members::ENTRY, read)
    }

    fn each<T>(
        &mut self,
        checked: &Checked<'_>,
        name: &'static str,
        form: &'static Form,
        read: fn(&mut Self, &Checked<'_>) -> Option<T>,
    ) -> Vec<T> {
        let Some(Value::Array(items)) = checked.value(name) else {
            return Vec::new();
        };
        let objects = items.elements.iter().filter_map(Value::as_object);
        objects
            .filter_map(|object| {
                let item = self.check(object, form);
                read(self, &item)
            })
            .collect()
    }

    #[allow(
        clippy::unnecessary_wraps,
        reason = "one signature for every reader of an item"
    )]
    fn entry(&mut self, checked: &Checked<'_>) -> Option<EntryDefinition> {
        Some(EntryDefinition {
            at: checked.at,
            common: checked.text("use"),
            key: checked.text("key"),
            label: checked.text("label"),
            doc: checked.text("doc"),
            value_type: checked.text("type"),
            unit: checked.text("unit"),
            options: self.each(checked, "options", &members::OPTION, Self::option),
            required: checked.flag("required"),
            default: checked.wire_text("default"),
            example: checked.wire_text("example"),
            examples: checked.texts("examples"),
            secret: checked.flag("secret"),
            secret_reason: checked.text("secret_reason"),
            supplied_by: checked.text("supplied_by"),
            deprecated: checked.text("deprecated"),
            rust_name: checked.text("rust_name"),
        })
    }

    // The three below are `None` when their one indispensable member was already reported.

    #[allow(
        clippy::unused_self,
        reason = "one signature for every reader of an item"
    )]
    fn option(&mut self, checked: &Checked<'_>) -> Option<OptionDefinition> {
        Some(OptionDefinition {
            value: checked.text("value")?,
            doc: checked.text("doc"),
            aliases: checked.texts("aliases"),
            rust_name: checked.text("rust_name"),
        })
    }

    #[allow(
        clippy::unused_self,
        reason = "one signature for every reader of an item"
    )]
    fn way(&mut self, checked: &Checked<'_>) -> Option<WayDefinition> {
        Some(WayDefinition {
            name: checked.text("name")?,
            grant: checked.text("grant"),
            requires: checked.texts("requires"),
        })
    }

    #[allow(
        clippy::unused_self,
        reason = "one signature for every reader of an item"
    )]
    fn source(&mut self, checked: &Checked<'_>) -> Option<SourceDefinition> {
        Some(SourceDefinition {
            document: checked.text("document")?,
            corrections: checked.texts("corrections"),
        })
    }
}

impl<'v> Checked<'v> {
    fn value(&self, name: &str) -> Option<&'v Value<'v>> {
        self.members
            .iter()
            .find(|(member, _)| *member == name)
            .map(|(_, value)| *value)
    }

    fn object(&self, name: &str) -> Option<&'v Object<'v>> {
        self.value(name).and_then(Value::as_object)
    }

    fn text(&self, name: &str) -> Option<Spanned<String>> {
        self.value(name).and_then(text)
    }

    fn wire_text(&self, name: &str) -> Option<Spanned<String>> {
        let value = self.value(name)?;
        match value {
            Value::NumberLit(number) => Some(Spanned::new(number.value.to_owned(), span(value))),
            Value::BooleanLit(flag) => Some(Spanned::new(flag.value.to_string(), span(value))),
            other => text(other),
        }
    }

    fn texts(&self, name: &str) -> Vec<Spanned<String>> {
        match self.value(name) {
            Some(Value::Array(items)) => items.elements.iter().filter_map(text).collect(),
            _ => Vec::new(),
        }
    }

    fn flag(&self, name: &str) -> Option<Spanned<bool>> {
        let value = self.value(name)?;
        value
            .as_boolean_lit()
            .map(|literal| Spanned::new(literal.value, span(value)))
    }

    fn number(&self, name: &str) -> Option<Spanned<u64>> {
        let value = self.value(name)?;
        let number = value.as_number_lit()?.value.parse().ok()?;
        Some(Spanned::new(number, span(value)))
    }
}

/// Stands for a member whose value had the wrong kind: every getter answers `None` to it.
static WRONG: Value<'static> = Value::NullKeyword(jsonc_parser::ast::NullKeyword {
    range: jsonc_parser::common::Range { start: 0, end: 0 },
});

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

fn span(value: &Value<'_>) -> Span {
    let range = value.range();
    Span::new(range.start, range.end)
}

fn text(value: &Value<'_>) -> Option<Spanned<String>> {
    let literal = value.as_string_lit()?;
    Some(Spanned::new(
        literal.value.clone().into_owned(),
        span(value),
    ))
}

/// The value as it was recorded.
fn json(value: &Value<'_>) -> Json {
    match value {
        Value::NullKeyword(_) => Json::Null,
        Value::BooleanLit(flag) => Json::Bool(flag.value),
        Value::NumberLit(number) => Json::Number(number.value.to_owned()),
        Value::StringLit(text) => Json::Text(text.value.clone().into_owned()),
        Value::Array(items) => Json::List(items.elements.iter().map(json).collect()),
        Value::Object(object) => Json::object(
            object
                .properties
                .iter()
                .map(|property| (property.name.as_str(), json(&property.value))),
        ),
    }
}

fn syntax(kind: &ParseErrorKind) -> (String, &'static str) {
    let remedy = match kind {
        ParseErrorKind::TrailingCommasNotAllowed => "remove the comma before the closing bracket",
        ParseErrorKind::CommentsNotAllowed => {
            "JSON has no comments: remove it; remarks on a source document go into `sources`"
        }
        ParseErrorKind::ExpectedComma => "put a comma between the two",
        ParseErrorKind::SingleQuotedStringsNotAllowed => "use double quotes",
        ParseErrorKind::UnterminatedObject | ParseErrorKind::UnterminatedArray => {
            "close every `{` with `}` and every `[` with `]`"
        }
        ParseErrorKind::String(_) => {
            "close the text with `\"` on the same line; a line break in it is `\\n`, a back-slash `\\\\`"
        }
        _ => {
            "the file must be plain JSON: double quotes, no comments, no comma after the last item"
        }
    };
    let message = kind.to_string();
    (format!("not JSON: {}", lower_first(&message)), remedy)
}

fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(characters).collect()
    })
}

fn describe(kind: Kind) -> String {
    match kind {
        Kind::Text => "a text".into(),
        Kind::Flag => "`true` or `false`".into(),
        Kind::Number => "a whole number, zero or more".into(),
        Kind::WireText => "the wire text: a text, or a bare boolean or number".into(),
        Kind::Word(words) => format!("one of {}", list(words)),
        Kind::Texts => "a list of texts".into(),
        Kind::Object(form) => format!("an object: {}", form.title),
        Kind::Objects(form) => format!("a list of objects, each {}", form.title),
        Kind::AnyObject => "a JSON object".into(),
    }
}

fn found(value: &Value<'_>) -> &'static str {
    match value {
        Value::StringLit(_) => "a text",
        Value::NumberLit(_) => "a number",
        Value::BooleanLit(_) => "a boolean",
        Value::Object(_) => "an object",
        Value::Array(_) => "a list",
        Value::NullKeyword(_) => "null",
    }
}

fn sample(kind: Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::WireText => "\"…\"",
        Kind::Flag => "true",
        Kind::Number => "1",
        Kind::Word(words) => words.first().map_or("\"…\"", |_| "\"…\""),
        Kind::Texts => "[\"…\"]",
        Kind::Object(_) | Kind::AnyObject => "{ … }",
        Kind::Objects(_) => "[ { … } ]",
    }
}

/// `a`, `b` or `c`, in code font.
fn list(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => quoted.concat(),
    }
}
