//! The request of the page, spelled out by its program.
//!
//! **Input:** the text of a program. **Output:** the request that it makes, read without running it.

use std::collections::BTreeMap;

use element_codegen::model::{Element, GrantKind, Presence, Way};
use element_codegen::name;
use serde_json::{Value, json};

use super::each;

/// The texts of a list of Rust literals.
fn texts(arguments: &str) -> Vec<String> {
    let list = format!("[{}]", arguments.replace("\\'", "'"));
    let list: Vec<Value> = serde_json::from_str(&list).expect(arguments);
    let text = |value: Value| match value {
        Value::String(text) => text,
        other => other.to_string(),
    };
    list.into_iter().map(text).collect()
}

/// What stands between `open` and the last `close` of the line after it.
fn between<'a>(program: &'a str, open: &str, close: &str) -> &'a str {
    let (_, rest) = program.split_once(open).expect(open);
    let line = rest.lines().next().unwrap_or_default();
    line.rsplit_once(close).expect(close).0
}

/// The request that a program spells out.
fn spelled_out(program: &str, element: &Element, (place, way): (usize, &Way)) -> Value {
    let start = if element.ways.len() > 1 {
        way.name.as_str()
    } else {
        "builder"
    };
    let open = format!("Config::{}()\n", name::spelled(start));
    let (_, setters) = program.split_once(&open).expect("the way's builder");
    let (setters, _) = setters.split_once(".build();").expect("`build`");
    let mut configuration = BTreeMap::new();
    for setter in setters
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
    {
        let (called, value) = setter
            .trim_start_matches('.')
            .split_once('(')
            .expect(setter);
        let mut entries = element.entries.iter();
        let entry = entries.find(|entry| name::spelled(&entry.ident) == called);
        let value = value.strip_suffix(')').expect(setter);
        let items = texts(value.trim_start_matches('[').trim_end_matches(']'));
        configuration.insert(entry.expect(setter).key.clone(), items.join(","));
    }
    for entry in &element.entries {
        if let Some(Presence::Fixed(text)) = entry.presence.get(place) {
            configuration.insert(entry.key.clone(), text.clone());
        }
    }
    let (_, request) = program.split_once("let request = ").expect("a request");
    let (name, tag) = (
        between(request, ".name(", ")"),
        between(request, ".tag(", ")"),
    );
    let mut request = json!({
        "element": { "key": element.key },
        "configuration": configuration,
        "name": texts(name)[0],
        "tags": texts(tag),
    });
    if way.grant != GrantKind::None {
        let grant = between(program, "CreateInstance::new(&config, ", ")");
        let (_, arguments) = grant.split_once("::new(").expect("a grant");
        let extras = way.extras.iter().filter(|extra| extra.always_required());
        let keys = way.grant.members().iter().copied();
        let keys = keys.chain(extras.map(|extra| extra.key.as_str()));
        let arguments = texts(arguments.strip_suffix(')').expect("arguments"));
        request["providerData"] = keys
            .zip(arguments)
            .collect::<BTreeMap<_, _>>()
            .into_iter()
            .collect();
    }
    request
}

#[test]
fn the_program_is_the_request_of_the_page() {
    each(|element, page| {
        let programs = page.programs();
        assert_eq!(programs.len(), element.ways.len(), "{}", element.key);
        let requests = page.requests(element);
        for (way, (program, request)) in element
            .ways
            .iter()
            .enumerate()
            .zip(programs.iter().zip(&requests))
        {
            assert_eq!(
                &spelled_out(program, element, way),
                request,
                "{}",
                element.key
            );
        }
    });
}
