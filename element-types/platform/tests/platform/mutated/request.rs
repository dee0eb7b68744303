//! Requests that are spoilt somewhere.

use serde_json::{Value, json};

use super::random::Random;
use super::words::{METHODS, PATHS, PIECES, QUERIES, bodies};
use crate::client::{BASE, Local};

/// Puts something else in the place of some value.
fn spoil(random: &mut Random, value: &mut Value) {
    match value {
        Value::Object(members) if !members.is_empty() && !random.one_in(4) => {
            let keys: Vec<String> = members.keys().cloned().collect();
            let key = random.of(&keys).clone();
            let what = random.below(6);
            if what == 0 {
                members.remove(&key);
            } else if what == 1 {
                members.insert(format!("{key}{}", random.of(PIECES)), json!(1));
            } else if let Some(member) = members.get_mut(&key) {
                spoil(random, member);
            }
        }
        Value::Array(items) if !items.is_empty() && !random.one_in(3) => {
            let place = random.below(items.len());
            spoil(random, &mut items[place]);
        }
        other => {
            let text = random.of(PIECES).repeat(1 + random.below(40));
            let values = [
                json!(null),
                json!(true),
                json!(-1),
                json!(1.5),
                json!(u64::MAX),
                json!([]),
                json!({}),
                json!([1, "a", null]),
                json!({ "key": "a" }),
                json!(text),
                json!(""),
                json!(" "),
            ];
            *other = random.of(&values).clone();
        }
    }
}

/// Spoils a text by pieces.
fn splice(random: &mut Random, text: &mut String) {
    let places: Vec<usize> = (0..=text.len())
        .filter(|place| text.is_char_boundary(*place))
        .collect();
    let start = *random.of(&places);
    let end = *random.of(&places);
    match random.below(3) {
        0 => text.insert_str(start, random.of::<&str>(PIECES)),
        1 => text.replace_range(start.min(end)..start.max(end), ""),
        _ => text.truncate(start),
    }
}

/// A request as bytes, and whether its head is one that a server can read.
pub(super) fn request(random: &mut Random, local: &Local, tokens: &[String]) -> (Vec<u8>, bool) {
    let mut path = format!("{BASE}{}", random.of(PATHS));
    let mut query = (*random.of(QUERIES)).to_owned();
    if random.one_in(4) {
        splice(random, &mut path);
    }
    if random.one_in(4) {
        splice(random, &mut query);
    }
    if !query.is_empty() {
        path = format!("{path}?{query}");
    }
    let mut body = random.of(&bodies()).clone();
    if !random.one_in(3) {
        for _ in 0..=random.below(3) {
            spoil(random, &mut body);
        }
    }
    let mut body = if body.is_null() {
        String::new()
    } else {
        body.to_string()
    };
    if random.one_in(8) {
        splice(random, &mut body);
    }
    let mut authorization = local.authorization.clone();
    if random.one_in(3) {
        authorization = format!("{authorization}, Element {}", random.of(tokens));
    }
    if random.one_in(12) {
        splice(random, &mut authorization);
    }
    let kinds = [
        "application/json",
        "application/json",
        "application/json",
        "text/plain",
        "",
        "a/b;c=\"",
        "application/x-www-form-urlencoded",
    ];
    let mut extra = String::new();
    if random.one_in(10) {
        let names = [
            "origin",
            "elements-version",
            "accept",
            "x-y",
            "content-encoding",
            "sec-fetch-site",
            "range",
        ];
        extra = format!("{}: {}\r\n", random.of(&names), random.of(PIECES));
    }
    let method = random.of(METHODS);
    let head = format!(
        "{method} {path} HTTP/1.1\r\nhost: localhost\r\nauthorization: {authorization}\r\ncontent-type: {}\r\n{extra}",
        random.of(&kinds)
    );
    let plain = |text: &str| {
        text.bytes()
            .all(|byte| byte.is_ascii_graphic() || byte == b' ')
    };
    let readable = path.starts_with('/')
        && plain(&path)
        && !path.contains([' ', '"', '<', '>', '\\', '{', '}'])
        && plain(&authorization)
        && plain(extra.trim_end());
    let bytes = format!("{head}content-length: {}\r\n\r\n{body}", body.len());
    (bytes.into_bytes(), readable)
}
