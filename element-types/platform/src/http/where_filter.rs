//! `where`: which rows a list answers.
//!
//! **Input:** `key = 'x' AND hub in ('crm','erp')`, and rows of JSON. **Output:** whether a row is
//! meant. What is not understood is refused: a client that deletes by name deleted everything on a
//! server that ignored its filter.

use serde_json::Value;

use super::reply::Refusal;

/// All conditions, each of which must hold.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Filter(Vec<Condition>);

#[derive(Debug, PartialEq, Eq)]
struct Condition {
    field: String,
    values: Vec<String>,
}

/// What is understood.
const FORM: &str = "understood is `field = 'value'`, `field in ('a', 'b')`, joined by `AND`";

impl Filter {
    /// Reads a filter about rows that have these fields.
    pub(crate) fn read(text: &str, fields: &[&str]) -> Result<Self, Refusal> {
        let mut rest = Words { rest: text };
        let mut conditions = Vec::new();
        loop {
            conditions.push(condition(&mut rest, fields)?);
            match rest.next()? {
                None => return Ok(Self(conditions)),
                Some(Word::Name(and)) if and.eq_ignore_ascii_case("and") => {}
                Some(_) => return Err(refused("`AND` is expected between conditions")),
            }
        }
    }

    /// Whether a row is meant.
    pub(crate) fn matches(&self, row: &Value) -> bool {
        self.0.iter().all(|condition| {
            let mut value = row;
            for part in condition.field.split('.') {
                value = value.get(part).unwrap_or(&Value::Null);
            }
            let text = match value {
                Value::String(text) => text.clone(),
                Value::Bool(_) | Value::Number(_) => value.to_string(),
                Value::Null | Value::Array(_) | Value::Object(_) => return false,
            };
            condition.values.contains(&text)
        })
    }
}

fn refused(reason: &str) -> Refusal {
    Refusal::bad(format!("`where`: {reason}; {FORM}"))
}

fn condition(words: &mut Words<'_>, fields: &[&str]) -> Result<Condition, Refusal> {
    let Some(Word::Name(field)) = words.next()? else {
        return Err(refused("the name of a field is expected"));
    };
    if !fields.contains(&field) {
        return Err(refused(&format!(
            "there is no field `{}` to filter by, but {}",
            field.escape_debug(),
            fields.join(", ")
        )));
    }
    let values = match words.next()? {
        Some(Word::Sign('=')) => vec![value(words)?],
        Some(Word::Name(word)) if word.eq_ignore_ascii_case("in") => list(words)?,
        _ => return Err(refused("`=` or `in` is expected behind a field")),
    };
    let field = field.to_owned();
    Ok(Condition { field, values })
}

fn list(words: &mut Words<'_>) -> Result<Vec<String>, Refusal> {
    if words.next()? != Some(Word::Sign('(')) {
        return Err(refused("`(` is expected behind `in`"));
    }
    let mut values = Vec::new();
    loop {
        values.push(value(words)?);
        match words.next()? {
            Some(Word::Sign(',')) => {}
            Some(Word::Sign(')')) => return Ok(values),
            _ => return Err(refused("`,` or `)` is expected in a list")),
        }
    }
}

fn value(words: &mut Words<'_>) -> Result<String, Refusal> {
    match words.next()? {
        Some(Word::Text(text)) => Ok(text),
        // Numbers and booleans stand without quotes.
        Some(Word::Name(name)) => Ok(name.to_owned()),
        _ => Err(refused("a value in quotes is expected")),
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Word<'a> {
    Name(&'a str),
    Text(String),
    Sign(char),
}

struct Words<'a> {
    rest: &'a str,
}

impl<'a> Words<'a> {
    fn next(&mut self) -> Result<Option<Word<'a>>, Refusal> {
        self.rest = self.rest.trim_start();
        let Some(first) = self.rest.chars().next() else {
            return Ok(None);
        };
        if "=(),".contains(first) {
            self.rest = &self.rest[1..];
            return Ok(Some(Word::Sign(first)));
        }
        if first == '\'' || first == '"' {
            return self.text(first).map(Some);
        }
        let ends = |c: char| !(c.is_alphanumeric() || "._-:+".contains(c));
        let end = self.rest.find(ends).unwrap_or(self.rest.len());
        if end == 0 {
            return Err(refused(&format!(
                "`{}` is not understood",
                first.escape_debug()
            )));
        }
        let (name, rest) = self.rest.split_at(end);
        self.rest = rest;
        Ok(Some(Word::Name(name)))
    }

    /// A text in quotes; a doubled quote is one of the text.
    fn text(&mut self, quote: char) -> Result<Word<'a>, Refusal> {
        let mut text = String::new();
        let mut rest = &self.rest[1..];
        loop {
            let Some((before, after)) = rest.split_once(quote) else {
                return Err(refused("a quote is not closed"));
            };
            text.push_str(before);
            if let Some(more) = after.strip_prefix(quote) {
                text.push(quote);
                rest = more;
            } else {
                self.rest = after;
                return Ok(Word::Text(text));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const FIELDS: &[&str] = &["key", "name", "id", "element.key", "active"];

    fn keys(text: &str) -> Vec<u64> {
        let rows = [
            json!({"id": 1, "key": "a", "name": "it's", "active": true, "element": {"key": "x"}}),
            json!({"id": 2, "key": "b", "name": null, "active": false, "element": {"key": "y"}}),
        ];
        let filter = Filter::read(text, FIELDS).expect(text);
        let rows = rows.iter().filter(|row| filter.matches(row));
        rows.filter_map(|row| row["id"].as_u64()).collect()
    }

    #[test]
    fn rows_are_meant_or_not() {
        for (text, ids) in [
            ("key='a'", &[1_u64][..]),
            ("key = 'b'", &[2]),
            ("key=\"b\"", &[2]),
            ("key in ('a','b')", &[1, 2]),
            ("name='it''s'", &[1]),
            ("key='a' AND active = true", &[1]),
            ("key='a' and active='false'", &[]),
            ("id=2", &[2]),
            ("element.key = 'x' AND key in ( 'a' , 'c' )", &[1]),
            ("name='null'", &[]),
        ] {
            assert_eq!(keys(text), ids, "{text}");
        }
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for text in [
            "",
            " ",
            "key",
            "key=",
            "key='a",
            "key!='a'",
            "key like 'a%'",
            "key > 'a'",
            "key='a' OR key='b'",
            "key in 'a'",
            "key in ()",
            "key in ('a'",
            "colour='red'",
            "key='a' AND",
            "='a'",
            "key=='a'",
            "key='a' key='b'",
            "NOT key='a'",
            "(key='a')",
            "key='a';",
            "key='a'\u{0}",
        ] {
            let refusal = Filter::read(text, FIELDS).expect_err(text);
            assert!(refusal.message.starts_with("`where`: "), "{text}");
        }
    }
}
