//! What must hold of texts nobody thought of. Few cases each, so that the suite stays fast;
//! `PROPTEST_CASES=10000 cargo test --test properties` looks harder.

use std::collections::BTreeSet;

use element_codegen::diagnostic::json::programs;
use element_codegen::diagnostic::render::{Look, people};
use element_codegen::diagnostic::{Code, Finding, Findings, SourceFile};
use element_codegen::doc::guide;
use element_codegen::generate::{self, Loaded, load};
use element_codegen::render;
use element_codegen::tree::Inputs;
use element_tests::definitions::{element, entry, minimal};
use element_types::freshservice::{Instance, InstanceConfig};
use element_types::{Json, Reading, Reported, UntypedConfig};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

/// Texts around the dictionary and a definition, so that a reader of either meets everything.
fn read(common: &str, definition: &str) -> (Loaded, Vec<Finding>, Vec<SourceFile>) {
    let file = |name: &str, text: &str| SourceFile {
        name: format!("element-defs/{name}.json"),
        text: text.to_owned(),
    };
    let inputs = Inputs {
        common: Some(file("common", common)),
        definitions: vec![("acmedesk".into(), file("acmedesk", definition))],
    };
    let mut findings = Findings::new();
    let loaded = load(&inputs, &mut findings);
    (loaded, findings.into_list(), inputs.files())
}

/// Reads a text as a definition and as a dictionary, and prints what was found.
fn survives(text: &str) -> Vec<Finding> {
    let (_, findings, files) = read(text, text);
    let printed = people(&findings, &files, Look::Plain);
    assert_eq!(printed.is_empty(), findings.is_empty());
    for line in programs(&findings, &files).lines() {
        let _: Value = serde_json::from_str(line).expect("a finding for programs is JSON");
    }
    for finding in &findings {
        let file = files
            .iter()
            .find(|file| file.name == finding.file)
            .expect("a finding in a file");
        let places = std::iter::once(finding.at).chain(finding.related.iter().map(|(at, _)| *at));
        for at in places {
            assert!(
                at.start <= at.end && at.end <= file.text.len(),
                "{finding:?} is outside the file"
            );
            let _ = (file.line_column(at.start), file.line_column(at.end));
        }
    }
    findings
}

/// A definition with everything the format has.
fn whole() -> String {
    let text = include_str!("../../element-defs/freshservice.json");
    assert!(text.contains("configuration"));
    text.to_owned()
}

/// A change of a text at one place.
#[derive(Clone, Debug)]
enum Edit {
    Insert(Index, String),
    Remove(Index, usize),
    Swap(Index, Index),
}

fn edit() -> impl Strategy<Value = Edit> {
    let piece = prop_oneof![
        select(vec![
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\\",
            "\n",
            "'",
            "//",
            "/*",
            "0",
            "-",
            "true",
            "null",
            "\u{0}",
            "\u{feff}",
            "\u{b}",
            "\u{a0}",
            "\u{1F600}",
            "\\ud800",
            "e9",
            "\t"
        ])
        .prop_map(str::to_owned),
        ".{0,4}",
    ];
    prop_oneof![
        (any::<Index>(), piece).prop_map(|(at, text)| Edit::Insert(at, text)),
        (any::<Index>(), 1..30_usize).prop_map(|(at, length)| Edit::Remove(at, length)),
        (any::<Index>(), any::<Index>()).prop_map(|(one, two)| Edit::Swap(one, two)),
    ]
}

fn apply(text: &str, edits: &[Edit]) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for edit in edits {
        let length = characters.len().max(1);
        match edit {
            Edit::Insert(at, text) => {
                let at = at.index(length).min(characters.len());
                characters.splice(at..at, text.chars());
            }
            Edit::Remove(at, count) => {
                let at = at.index(length).min(characters.len());
                let end = (at + count).min(characters.len());
                characters.drain(at..end);
            }
            Edit::Swap(one, two) if !characters.is_empty() => {
                characters.swap(one.index(length), two.index(length));
            }
            Edit::Swap(..) => {}
        }
    }
    characters.into_iter().collect()
}

/// Any JSON, with members that the format knows among its own.
fn any_json() -> impl Strategy<Value = Value> {
    let word = prop_oneof![
        select(vec![
            "key",
            "name",
            "hub",
            "authentication",
            "doc",
            "configuration",
            "ways",
            "requires",
            "grant",
            "label",
            "type",
            "options",
            "value",
            "aliases",
            "use",
            "required",
            "default",
            "example",
            "examples",
            "secret",
            "rust_name",
            "supplied_by",
            "text",
            "boolean",
            "integer",
            "choice",
            "url",
            "json",
            "platform",
            "password",
            "entries",
            "instance",
            "sources",
            "document",
            "{key}",
            "true",
            "self",
            "",
        ])
        .prop_map(str::to_owned),
        ".{0,6}",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        word.clone().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 48, 6, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..5).prop_map(Value::from),
            vec((word.clone(), inner), 0..8)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// A sound definition's outline around any entries.
fn around(entries: Value, ways: Value) -> String {
    let mut definition: Value = serde_json::from_str(&minimal("acmedesk", "")).expect("JSON");
    definition["configuration"] = entries;
    definition["ways"] = ways;
    definition.to_string()
}

fn keys() -> impl Strategy<Value = Vec<String>> {
    // Few letters, so that keys meet often.
    vec("[aAbB1._ -]{1,5}", 1..8)
}

fn sound_entry() -> impl Strategy<Value = Value> {
    let text = || prop_oneof![".{1,30}", "[a-zA-Z`*_<>{}\\[\\]|#\\\\\n\r/!-]{1,30}"];
    let kind = select(vec![
        "text",
        "boolean",
        "integer",
        "url",
        "choice",
        "json",
        "list",
        "timestamp_ms",
        "date_mask",
    ]);
    let fate = select(vec!["required", "optional", "platform", "deprecated"]);
    (text(), text(), text(), kind, fate, "[a-z][a-z0-9.]{0,12}", text()).prop_map(|(label, doc, other, kind, fate, key, odd)| {
        let mut made = entry(&format!("{key}{odd}"), &json!({ "label": format!("{label}a"), "doc": format!("{doc}a"), "type": kind }));
        match fate {
            "required" => made["required"] = json!(true),
            "platform" => made["supplied_by"] = json!("platform"),
            "deprecated" => made["deprecated"] = json!(format!("{other}a")),
            _ => {}
        }
        if kind == "choice" {
            made["options"] = json!([{ "value": format!("{other}a"), "doc": format!("{doc}a") }, { "value": "b", "doc": "B." }]);
        }
        if kind == "text" && fate != "required" {
            made["default"] = json!(other);
        }
        made
    })
}

fn cases(count: u32) -> ProptestConfig {
    // The variable is read by `default`; a seed that failed is printed, not kept in a file.
    let default = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    if std::env::var_os("PROPTEST_CASES").is_some() {
        default
    } else {
        ProptestConfig {
            cases: count,
            ..default
        }
    }
}

/// The text as one module, so that the renderer's own parser reads it again.
fn parses_as_rust(text: &str) {
    let tokens = format!("mod whole {{\n{text}\n}}")
        .parse()
        .unwrap_or_else(|error| panic!("{error}:\n{text}"));
    render::rust("whole", &[], vec![tokens]).unwrap_or_else(|bug| panic!("{bug}:\n{text}"));
}

/// Every fence closes, is tagged, and holds what it says.
fn parses_as_page(page: &str) {
    let mut open: Option<(usize, &str, String)> = None;
    for line in page.lines() {
        let ticks = line
            .chars()
            .take_while(|character| *character == '`')
            .count();
        match &mut open {
            Some((fence, _, _)) if ticks >= *fence && line.len() == ticks => {
                let (_, tag, text) = open.take().expect("open");
                match tag {
                    "json" => drop(
                        serde_json::from_str::<Value>(&text)
                            .unwrap_or_else(|error| panic!("{error}:\n{text}")),
                    ),
                    "rust" => {
                        parses_as_rust(&format!("fn main() {{ {} }}", text.replace("\n# ", "\n")));
                    }
                    "text" => {}
                    other => panic!("a fence is tagged `{other}`"),
                }
            }
            Some((_, _, text)) => {
                text.push('\n');
                text.push_str(line);
            }
            None if ticks > 2 => open = Some((ticks, &line[ticks..], String::new())),
            None => assert!(
                !line.starts_with("    "),
                "an indented block is code: {line}"
            ),
        }
    }
    assert!(open.is_none(), "a fence is open at the end");
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_text_is_read_without_a_panic(text in "(?s).{0,200}") {
        survives(&text);
    }

    #[test]
    fn any_json_is_read_without_a_panic(value in any_json()) {
        survives(&value.to_string());
    }

    #[test]
    fn any_entries_are_read_without_a_panic(entries in any_json(), ways in any_json()) {
        survives(&around(entries.clone(), ways));
        survives(&around(json!([entries]), json!([])));
    }

    /// What the reader takes for JSON, every other reader does too, and the other way round.
    #[test]
    fn json_is_what_everyone_calls_json(edits in vec(edit(), 0..4)) {
        let text = apply(&minimal("acmedesk", ""), &edits);
        let findings = survives(&text);
        let ours = findings.iter().all(|finding| finding.code != Code::Syntax);
        let theirs = serde_json::from_str::<Value>(&text);
        prop_assert_eq!(ours, theirs.is_ok(), "{:?}: {:?}\n{}", theirs.err(), findings, text);
    }

    #[test]
    fn a_damaged_definition_is_read_without_a_panic(edits in vec(edit(), 1..6)) {
        survives(&apply(&whole(), &edits));
    }

    /// Either every entry has names of its own, or a clash says so and its remedy cures it.
    #[test]
    fn names_are_injective_or_a_clash_is_told(keys in keys()) {
        let distinct: BTreeSet<&String> = keys.iter().collect();
        let mut entries: Vec<Value> = distinct.iter().map(|key| entry(key, &json!({ "required": true }))).collect();
        // Each round renames one entry; a name made from a label may have to be changed once more.
        for _ in 0..=2 * entries.len() {
            let definition = element("acmedesk", &entries, &[]);
            let (loaded, findings, _) = read("{ \"entries\": [] }", &definition);
            let Some(finding) = findings.first() else {
                let idents: BTreeSet<String> =
                    loaded.catalog.elements[0].entries.iter().map(|entry| entry.ident.replace('_', "")).collect();
                prop_assert!(idents.len() <= entries.len());
                let exact: BTreeSet<&str> =
                    loaded.catalog.elements[0].entries.iter().map(|entry| entry.ident.as_str()).collect();
                prop_assert_eq!(exact.len(), entries.len(), "two entries share an identifier");
                return Ok(());
            };
            prop_assert!(matches!(finding.code, Code::NameClash | Code::BadName), "{:?}", finding);
            let (_, proposal) = finding.remedy.split_once("\"rust_name\": \"").expect("a line to paste");
            let (name, rest) = proposal.split_once('"').expect("a closing quote");
            let place = match rest.split_once("the entry `") {
                Some((_, key)) => entries.iter().position(|entry| key.starts_with(&format!("{}`", entry["key"].as_str().unwrap_or_default()))),
                None => entries.iter().position(|entry| finding.message.contains(&format!("`{}`", entry["key"].as_str().unwrap_or_default()))),
            };
            let place = place.expect("the remedy names an entry");
            entries[place]["rust_name"] = json!(name);
        }
        prop_assert!(false, "pasting the proposed names never ends: {:?}", entries);
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn what_is_accepted_gives_code_and_pages_that_parse(
        entries in vec(sound_entry(), 0..6),
        name in ".{1,20}",
        ways in proptest::bool::ANY,
    ) {
        let ways = if ways { json!([{ "name": "one", "requires": [] }, { "name": "two", "grant": "oauth2", "requires": [] }]) } else { json!([]) };
        let mut entries = entries;
        for (number, entry) in entries.iter_mut().enumerate() {
            // Names are another property's business.
            entry["rust_name"] = json!(format!("name_{number}"));
        }
        let mut definition: Value = serde_json::from_str(&around(json!(entries), ways)).expect("JSON");
        definition["name"] = json!(format!("{name}a"));
        definition["example"] = json!({ "instance": { name: entries } });
        let (loaded, findings, _) = read("{ \"entries\": [] }", &definition.to_string());
        prop_assume!(findings.is_empty(), "{:?}", findings);
        let (element, origin) = (&loaded.catalog.elements[0], &loaded.origins[0]);
        let rust = generate::module(element, origin).unwrap_or_else(|bug| panic!("{bug}"));
        parses_as_rust(&rust);
        parses_as_page(&guide::page(element, origin));
    }
}

/// JSON as a text of its own making: any spelling of numbers, escapes and white space.
fn any_text_of_json() -> impl Strategy<Value = String> {
    let number = select(vec![
        "0",
        "-0",
        "1",
        "1.10",
        "-1.50e+3",
        "1e400",
        "123456789012345678901234567890",
        "0.1E-7",
        "3",
    ]);
    let text = prop_oneof![
        "[a-zA-Z0-9 .*]{0,8}".prop_map(|text| format!("\"{text}\"")),
        ".{0,6}".prop_map(|text| json!(text).to_string()),
        select(vec![
            "\"\\u00e9\"",
            "\"\\/\"",
            "\"\\ud83d\\ude00\"",
            "\"\\n\"",
            "\"********\"",
            "\"\"",
            "\" \""
        ])
        .prop_map(str::to_owned),
    ];
    let key = prop_oneof![
        select(vec![
            "id",
            "name",
            "token",
            "element",
            "configuration",
            "username",
            "password",
            "pagination.max",
            "base.url",
            "event.notification.enabled",
            "tags",
            "createdDate",
            "providerData",
            "valid",
            "user",
        ])
        .prop_map(|key| format!("\"{key}\"")),
        text.clone(),
    ];
    let leaf = prop_oneof![
        select(vec!["null", "true", "false"]).prop_map(str::to_owned),
        number.prop_map(str::to_owned),
        text,
    ];
    let space = select(vec!["", "", " ", "\n  ", "\t", "\r\n"]);
    let inner = leaf.prop_recursive(4, 40, 6, move |inner| {
        let list = (vec(inner.clone(), 0..4), space.clone()).prop_map(|(items, space)| {
            format!("[{space}{}{space}]", items.join(&format!("{space},")))
        });
        let object = members(key.clone(), inner, space.clone());
        prop_oneof![list, object]
    });
    let key = prop_oneof![
        select(vec![
            "\"configuration\"",
            "\"element\"",
            "\"token\"",
            "\"id\"",
            "\"name\""
        ])
        .prop_map(str::to_owned),
        Just("\"unknown\"".to_owned()),
    ];
    members(key, inner, select(vec!["", " ", "\n"]))
}

fn members(
    key: impl Strategy<Value = String>,
    value: impl Strategy<Value = String>,
    space: impl Strategy<Value = &'static str>,
) -> impl Strategy<Value = String> {
    (vec((key, value), 0..6), space).prop_map(|(members, space)| {
        let members: Vec<String> = members
            .iter()
            .map(|(key, value)| format!("{key}{space}:{space}{value}"))
            .collect();
        format!(
            "{{{space}{}{space}}}",
            members.join(&format!("{space},{space}"))
        )
    })
}

/// Without the white space between tokens; numbers and texts stay as they are.
fn tight(json: &str) -> String {
    let (mut out, mut inside, mut escaped) = (String::new(), false, false);
    for character in json.chars() {
        if inside || !character.is_ascii_whitespace() {
            out.push(character);
        }
        match character {
            _ if escaped => escaped = false,
            '\\' if inside => escaped = true,
            '"' => inside = !inside,
            _ => {}
        }
    }
    out
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_response_is_read_and_written_back(text in any_text_of_json()) {
        let instance = Instance::from_json(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        prop_assert_eq!(tight(instance.to_wire().as_str()), tight(&text));
        let through_serde: Instance = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
        let written = serde_json::to_string(&through_serde.to_wire()).expect("JSON");
        prop_assert_eq!(tight(&written), tight(&text));
        // Reading never fails, whatever stands where.
        let reported: &InstanceConfig = instance.configuration();
        let _ = format!("{instance:?} {:?}", instance.element());
        let _ = (reported.username(), reported.password(), reported.pagination_max(), reported.base_url());
        let _ = (instance.id(), instance.tags(), instance.user(), instance.created_date(), instance.provider_data());
        for key in reported.keys() {
            prop_assert_ne!(reported.entry::<String>(key), Reading::Absent, "{} in {}", key, text);
            if let Reading::Value(json) = reported.entry::<Json>(key) {
                prop_assert!(serde_json::from_str::<&serde_json::value::RawValue>(json.as_str()).is_ok());
            }
        }
        let untyped: element_types::Instance<UntypedConfig> = serde_json::from_str(&text).expect("a response");
        prop_assert_eq!(tight(untyped.to_wire().as_str()), tight(&text));
    }
}
