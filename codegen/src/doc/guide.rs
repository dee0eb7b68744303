//! Guide pages: the documentation of a generated module.
//!
//! Comes in: an element and its origin. Goes out: Markdown with the table of entries, the request
//! as JSON and as cURL, the same request in Rust (a doctest that compares it with the JSON), the
//! recorded response, and what was wrong in the sources.

use std::fmt::Write as _;

use super::{cell, code, inert, inert_line, presence, wire_text};
use crate::json::Json;
use crate::model::{
    ChoiceRef, Element, Entry, Grant, Origin, Presence, SuppliedBy, ValueType, Way,
};
use crate::name;
use crate::render::MARKDOWN_HEADER;

/// What a module's documentation starts with: rustdoc lists modules by their first paragraph, which
/// the page cannot give since its first line is the mark of who wrote it.
#[must_use]
pub fn summary(element: &Element) -> Vec<String> {
    let mut lines = inert(&element.doc);
    if let Some(first) = lines.first_mut() {
        first.insert_str(0, &format!("{}: ", inert_line(&element.name)));
    }
    lines
}

/// The page; the module's summary stands before it.
#[must_use]
pub fn page(element: &Element, origin: &Origin) -> String {
    let mut out = format!(
        "{MARKDOWN_HEADER} from {}; edit that instead. -->\n\n",
        origin.file
    );
    introduction(element, &mut out);
    entries(element, &mut out);
    for (place, way) in element.ways.iter().enumerate() {
        request(element, place, way, &mut out);
    }
    response(origin, &mut out);
    sources(origin, &mut out);
    out.shrink_to_fit();
    out
}

// Writing to a String cannot fail, so the results of `write!` are dropped throughout.

fn introduction(element: &Element, out: &mut String) {
    let id = element
        .id
        .map(|id| format!(", id {id} in the public documents"))
        .unwrap_or_default();
    let _ = writeln!(
        out,
        "Element key {}{id}; hub {} (the cargo feature of this module); authentication {}.\n",
        code(&element.key),
        code(&element.hub),
        code(&element.authentication)
    );
}

fn entries(element: &Element, out: &mut String) {
    out.push_str(
        "# Entries\n\n| Key | Label | Type | Presence | Supplied by |\n|---|---|---|---|---|\n",
    );
    for entry in &element.entries {
        let secret = if entry.secret { ", secret" } else { "" };
        let supplier = match entry.supplied_by {
            SuppliedBy::Caller => "caller",
            SuppliedBy::Platform => "platform",
        };
        let presence = match entry.supplied_by {
            SuppliedBy::Platform => entry.default().map_or_else(
                || "reported".into(),
                |text| format!("reported, by default {}", wire_text(text)),
            ),
            SuppliedBy::Caller => presence(entry, &element.ways),
        };
        let _ = writeln!(
            out,
            "| {} | {} | {}{secret} | {} | {supplier} |",
            cell(&code(&entry.key)),
            cell(&inert_line(&entry.label)),
            cell(&type_words(&entry.value_type)),
            cell(&presence)
        );
    }
    out.push('\n');
}

fn type_words(value_type: &ValueType) -> String {
    match value_type {
        ValueType::Integer(Some(unit)) => format!("integer, {}", inert_line(unit)),
        ValueType::Choice(ChoiceRef::Common(choice)) => {
            format!("[{0}](crate::choice::{1})", code(&choice.name), choice.name)
        }
        ValueType::Choice(ChoiceRef::Own(choice)) => {
            format!("[{0}]({1})", code(&choice.name), choice.name)
        }
        ValueType::TimestampMs => "timestamp".into(),
        ValueType::DateMask => "date mask".into(),
        other => other.word().into(),
    }
}

fn request(element: &Element, place: usize, way: &Way, out: &mut String) {
    let required: Vec<&Entry> = element
        .sent()
        .map(|(_, entry)| entry)
        .filter(|entry| entry.presence.get(place) == Some(&Presence::Required))
        .collect();
    let body = body(element, way, &required).pretty();
    let heading = if element.ways.len() > 1 {
        format!("Create an instance with {}", code(&way.name))
    } else {
        "Create an instance".into()
    };
    let _ = writeln!(out, "# {heading}\n");
    out.push_str("`POST /instances` takes this body, here as `instance.json`:\n\n");
    fence("json", &body, out);
    out.push_str("As a command; both secrets come from the shell's variables:\n\n");
    fence("text", CURL, out);
    out.push_str("The same request in Rust:\n\n");
    fence("rust", &rust(element, way, &required, &body), out);
}

const CURL: &str = "curl -X POST \\
  -H \"Authorization: User $USER_SECRET, Organization $ORGANIZATION_SECRET\" \\
  -H 'Content-Type: application/json' \\
  -d @instance.json \\
  'https://api.cloud-elements.com/elements/api-v2/instances'";

fn body(element: &Element, way: &Way, required: &[&Entry]) -> Json {
    let configuration = required
        .iter()
        .map(|entry| (entry.key.as_str(), Json::text(sample(entry))));
    let mut members = vec![
        (
            "element",
            Json::object([("key", Json::text(element.key.as_str()))]),
        ),
        ("configuration", Json::object(configuration)),
    ];
    let provider_data: &[(&str, &str)] = match way.grant {
        Grant::None => &[],
        Grant::OAuth1 => &[
            ("oauth_token", "token"),
            ("oauth_verifier", "verifier"),
            ("secret", "secret"),
        ],
        Grant::OAuth2 => &[("code", "code")],
    };
    if !provider_data.is_empty() {
        let data = provider_data
            .iter()
            .map(|(key, word)| (*key, Json::text(format!("your-{word}"))));
        members.push(("providerData", Json::object(data)));
    }
    members.push(("tags", Json::List(vec![Json::text("docs")])));
    members.push(("name", Json::text(format!("My {}", element.name))));
    Json::object(members)
}

/// A value that shows what to type: the definition's example, or the label in lower case.
fn sample(entry: &Entry) -> String {
    if let Some(example) = &entry.example {
        return example.clone();
    }
    match &entry.value_type {
        ValueType::Boolean => "true".into(),
        ValueType::Integer(_) => "1".into(),
        ValueType::TimestampMs => "1500000000000".into(),
        ValueType::Url => "https://service.example".into(),
        ValueType::Json => "{}".into(),
        ValueType::DateMask => "yyyy-MM-dd".into(),
        ValueType::Choice(ChoiceRef::Common(choice) | ChoiceRef::Own(choice)) => choice
            .options
            .first()
            .map(|option| option.value.clone())
            .unwrap_or_default(),
        _ => format!(
            "your-{}",
            name::entry(&entry.label)
                .unwrap_or_else(|_| entry.ident.clone())
                .replace('_', "-")
        ),
    }
}

fn rust(element: &Element, way: &Way, required: &[&Entry], body: &str) -> String {
    let (grant, value) = match way.grant {
        Grant::None => ("NoGrant", "NoGrant"),
        Grant::OAuth1 => (
            "OAuth1",
            "OAuth1::new(\"your-token\", \"your-verifier\", \"your-secret\")",
        ),
        Grant::OAuth2 => ("OAuth2", "OAuth2::new(\"your-code\")"),
    };
    let start = if element.ways.len() > 1 {
        name::spelled(&way.name)
    } else {
        "builder".into()
    };
    let mut out = format!(
        "use element_types::{}::Config;\nuse element_types::{{CreateInstance, {grant}}};\n\nlet config = Config::{start}()\n",
        element.names.module
    );
    for entry in required {
        let _ = writeln!(
            out,
            "    .{}({})",
            name::spelled(&entry.ident),
            literal(entry)
        );
    }
    let title = format!("My {}", element.name);
    let _ = write!(
        out,
        "    .build();\nlet request = CreateInstance::new(&config, {value})\n    .name({title:?})\n    .tag(\"docs\")\n    .to_request()?;\n"
    );
    // Hidden from the reader: the two forms of the request must stay the same.
    let _ = write!(
        out,
        "# let shown: serde_json::Value = serde_json::from_str({body:?})?;\n# assert_eq!(serde_json::to_value(&request)?, shown);\nprintln!(\"{{}}\", request.to_json_pretty());\n# Ok::<(), Box<dyn std::error::Error>>(())"
    );
    out
}

fn literal(entry: &Entry) -> String {
    let sample = sample(entry);
    match entry.value_type {
        ValueType::Boolean | ValueType::Integer(_) | ValueType::TimestampMs => sample,
        ValueType::List => {
            let items: Vec<String> = sample.split(',').map(|item| format!("{item:?}")).collect();
            format!("[{}]", items.join(", "))
        }
        ValueType::Json => {
            format!("<element_types::Json as element_types::Value>::from_text({sample:?})?")
        }
        _ => format!("{sample:?}"),
    }
}

fn response(origin: &Origin, out: &mut String) {
    if let Some(response) = &origin.response {
        out.push_str("# Response\n\nAs recorded, with placeholders for texts and tokens:\n\n");
        fence("json", &response.pretty(), out);
    }
}

fn sources(origin: &Origin, out: &mut String) {
    if origin.sources.is_empty() {
        return;
    }
    out.push_str("# Sources\n\n");
    for source in &origin.sources {
        let _ = writeln!(out, "- {}", inert_line(&source.document));
        for correction in &source.corrections {
            let _ = writeln!(out, "  - Corrected: {}", inert_line(correction));
        }
    }
}

/// A fence longer than any run of back-ticks inside it.
fn fence(language: &str, text: &str, out: &mut String) {
    let longest = text
        .split(|character| character != '`')
        .map(str::len)
        .max()
        .unwrap_or(0);
    let ticks = "`".repeat(longest.max(2) + 1);
    let _ = writeln!(out, "{ticks}{language}\n{text}\n{ticks}\n");
}
