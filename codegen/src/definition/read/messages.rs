//! What the reader says: kinds of values and how to mend them, in the words of the format.
//!
//! **Input:** a member, and what is there in its place. **Output:** label and remedy.

use element_core::{ValueType, did_you_mean};

use jsonc_parser::ast::Value;

use super::super::form::{Form, Member, MemberType};
use super::super::object_forms;
use crate::model::value_type::facts;

/// The title `an entry` and the member `key` give: this entry has no `key`.
pub(super) fn lacks(form: &Form, member: &Member) -> String {
    let (article, words) = form.title.split_once(' ').unwrap_or(("", form.title));
    let name = member.name;
    match article {
        "the" if words.ends_with("documents") => format!("the {words} have no `{name}`"),
        _ => format!("this {words} has no `{name}`"),
    }
}

/// What to type where a member is missing.
pub(super) fn add(member: &Member) -> String {
    let doc = lower_first(member.doc.trim_end_matches('.'));
    let allowed = match member.kind {
        MemberType::Word(words) => format!("; allowed are {}", list(words)),
        _ => String::new(),
    };
    format!(
        "add `\"{}\": {}`: {doc}{allowed}",
        member.name,
        sample(member.kind)
    )
}

/// What to type in place of a member that the object does not have.
pub(super) fn for_unknown(name: &str, meant: Option<&str>, form: &Form) -> String {
    if let Some(close) = meant {
        return format!("did you mean `{close}`?");
    }
    let elsewhere = [
        &object_forms::DEFINITION,
        &object_forms::ENTRY,
        &object_forms::OPTION,
        &object_forms::WAY,
        &object_forms::EXTRA,
        &object_forms::SOURCE,
    ];
    let owner = elsewhere
        .into_iter()
        .find(|other| other.member(name).is_some());
    let hint = owner.map_or_else(String::new, |owner| {
        format!("`{name}` belongs to {}; ", owner.title)
    });
    format!("{hint}{}", allowed(form))
}

/// What an object may hold.
pub(super) fn allowed(form: &Form) -> String {
    format!("{} takes {}", form.title, list(&form.names()))
}

/// How to write a value so that the member takes it.
pub(super) fn mend(member: &Member, value: &Value<'_>) -> String {
    mend_named(member.name, member.kind, value)
}

/// The same for a member whose name is no word of the format.
pub(super) fn mend_named(name: &str, kind: MemberType, value: &Value<'_>) -> String {
    match (kind, value) {
        (MemberType::Text | MemberType::Word(_), Value::NumberLit(number)) => {
            format!(
                "put it in double quotes: `\"{name}\": \"{}\"`",
                number.value
            )
        }
        (MemberType::Flag, _) => {
            format!("write `\"{name}\": true` or `\"{name}\": false`, without quotes")
        }
        (MemberType::Number, Value::StringLit(text)) if text.value.parse::<u64>().is_ok() => {
            format!("write it without quotes: `\"{name}\": {}`", text.value)
        }
        (_, Value::NullKeyword(_)) => {
            format!("remove `{name}`, or write `\"{name}\": {}`", sample(kind))
        }
        (MemberType::Texts, Value::StringLit(text)) => {
            format!("put it in brackets: `\"{name}\": [\"{}\"]`", text.value)
        }
        (MemberType::Objects(_), Value::Object(_)) => {
            format!("put it in brackets: `\"{name}\": [ … ]`")
        }
        _ => format!("write `\"{name}\": {}`", sample(kind)),
    }
}

/// How to write one item so that the list takes it.
pub(super) fn mend_item(member: &Member, item: &Value<'_>) -> String {
    match (member.kind, item) {
        (MemberType::Texts, Value::NumberLit(number)) => {
            format!("put it in double quotes: `\"{}\"`", number.value)
        }
        (MemberType::Objects(form), Value::StringLit(text)) if form.member("use").is_some() => {
            format!(
                "write `{{ \"key\": \"{0}\", \"label\": \"…\", \"doc\": \"…\" }}`, or `{{ \"use\": \"{0}\" }}` if it is in common.json",
                text.value
            )
        }
        (MemberType::Objects(form), _) => format!(
            "write {} as `{{ … }}` with the members {}",
            form.title,
            list(&form.names())
        ),
        _ => "write it as a text in double quotes".into(),
    }
}

pub(super) fn describe(kind: MemberType) -> String {
    match kind {
        MemberType::Text => "a text".into(),
        MemberType::Flag => "`true` or `false`".into(),
        MemberType::Number => "a whole number, zero or more".into(),
        MemberType::WireText => {
            "a text, or a bare boolean or number that is read as its text".into()
        }
        MemberType::Word(words) => format!("one of {}", list(words)),
        MemberType::Texts => "a list of texts".into(),
        MemberType::WireTexts => "an object: keys of entries, each with a text".into(),
        MemberType::Object(form) => format!("an object: {}", form.title),
        MemberType::Objects(form) => format!("a list of objects, each {}", form.title),
        MemberType::AnyObject => "a JSON object".into(),
    }
}

/// The word that was meant by one that the member does not take.
pub(super) fn meant(
    member: &str,
    word: &str,
    words: &'static [&'static str],
) -> Option<&'static str> {
    word_of_ours(member, word).or_else(|| did_you_mean(word, words.iter().copied()))
}

/// The word of ours for a word of other formats.
fn word_of_ours(member: &str, word: &str) -> Option<&'static str> {
    const AUTHENTICATIONS: &[(&str, &[&str])] = &[
        ("basic", &["password", "user"]),
        ("oauth2", &["oauth"]),
        ("none", &["no"]),
    ];
    const GRANTS: &[(&str, &[&str])] = &[
        ("oauth2", &["oauth", "oauth2_password"]),
        ("none", &["no", "basic", "password", "custom", "api_key"]),
    ];
    let word = word.to_lowercase();
    let word = word.as_str();
    let rows = match member {
        "type" => {
            let mut kinds = ValueType::ALL.iter().copied();
            let kind = kinds.find(|kind| facts(*kind).synonyms.contains(&word));
            return kind.map(ValueType::word);
        }
        "authentication" => AUTHENTICATIONS,
        "grant" => GRANTS,
        _ => return None,
    };
    let row = rows.iter().find(|(_, others)| others.contains(&word));
    row.map(|(ours, _)| *ours)
}

fn sample(kind: MemberType) -> &'static str {
    match kind {
        MemberType::Text | MemberType::WireText | MemberType::Word(_) => "\"…\"",
        MemberType::Flag => "true",
        MemberType::Number => "1",
        MemberType::Texts => "[\"…\"]",
        MemberType::WireTexts => "{ \"…\": \"…\" }",
        MemberType::Object(_) | MemberType::AnyObject => "{ … }",
        MemberType::Objects(_) => "[ { … } ]",
    }
}

/// `a`, `b` or `c`, in code font.
pub(super) fn list(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => quoted.concat(),
    }
}

fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(characters).collect()
    })
}
