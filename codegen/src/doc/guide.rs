//! Guide pages: the documentation of a generated module.
//!
//! Comes in: an element and its origin. Goes out: Markdown with the table of entries, the request
//! as JSON and as cURL, the same request in Rust (a doctest that compares it with the JSON), the
//! recorded response, and what was wrong in the sources.

use std::fmt::Write as _;

use super::{cell, code, grant, inert, inert_line, presence, wire_text};
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
    extras(element, &mut out);
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

/// What the grants carry besides, a table for each way that has any.
fn extras(element: &Element, out: &mut String) {
    for way in element.ways.iter().filter(|way| !way.extras.is_empty()) {
        let own = name::grant(&element.names.stem, &way.name);
        let _ = writeln!(
            out,
            "# Extras of the way {}\n\nBeside {} `providerData` carries these; [`{own}`] takes them.\n\n| Key | Label | Type | Presence | What it is |\n|---|---|---|---|---|",
            code(&way.name),
            grant(way.grant)
        );
        for extra in &way.extras {
            let secret = if extra.secret { ", secret" } else { "" };
            let _ = writeln!(
                out,
                "| {} | {} | text{secret} | {} | {} |",
                cell(&code(&extra.key)),
                cell(&inert_line(&extra.label)),
                cell(&presence(extra, &[])),
                cell(&inert_line(&extra.doc))
            );
        }
        out.push('\n');
    }
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
    let body = body(element, place, way).pretty();
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
    fence("rust", &rust(element, place, way, &body), out);
}

const CURL: &str = "curl -X POST \\
  -H \"Authorization: User $USER_SECRET, Organization $ORGANIZATION_SECRET\" \\
  -H 'Content-Type: application/json' \\
  -d @instance.json \\
  'https://api.cloud-elements.com/elements/api-v2/instances'";

fn body(element: &Element, place: usize, way: &Way) -> Json {
    let configuration = element.sent().filter_map(|(_, entry)| {
        let text = match entry.presence.get(place)? {
            Presence::Required => sample(entry),
            Presence::Fixed(text) => text.clone(),
            Presence::Optional | Presence::Default(_) => return None,
        };
        Some((entry.key.as_str(), Json::text(text)))
    });
    let mut members = vec![
        (
            "element",
            Json::object([("key", Json::text(element.key.as_str()))]),
        ),
        ("configuration", Json::object(configuration)),
    ];
    let standard = way.grant.members().iter().copied();
    let standard = standard.map(|key| (key, Json::text(part(key))));
    let data: Vec<(&str, Json)> = standard
        .chain(required_extras(way).map(|extra| (extra.key.as_str(), Json::text(sample(extra)))))
        .collect();
    if !data.is_empty() {
        members.push(("providerData", Json::object(data)));
    }
    members.push(("tags", Json::List(vec![Json::text("docs")])));
    members.push(("name", Json::text(format!("My {}", element.name))));
    Json::object(members)
}

/// What stands for a member of a grant: `oauth_token` gives `your-token`.
fn part(member: &str) -> String {
    format!("your-{}", member.trim_start_matches("oauth_"))
}

fn required_extras(way: &Way) -> impl Iterator<Item = &Entry> {
    way.extras.iter().filter(|extra| extra.always_required())
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

/// The grant's import, and the expression that makes it.
fn grant_in_rust(element: &Element, way: &Way) -> (Option<String>, &'static str, String) {
    let standard = match way.grant {
        Grant::None => return (None, "NoGrant", "NoGrant".into()),
        Grant::OAuth1 => "OAuth1",
        Grant::OAuth2 => "OAuth2",
    };
    let members = way.grant.members().iter().map(|member| part(member));
    let arguments: Vec<String> = members
        .chain(required_extras(way).map(sample))
        .map(|argument| format!("{argument:?}"))
        .collect();
    let arguments = arguments.join(", ");
    if way.extras.is_empty() {
        return (None, standard, format!("{standard}::new({arguments})"));
    }
    let own = name::grant(&element.names.stem, &way.name);
    let value = format!("{own}::new({arguments})");
    (Some(own), standard, value)
}

fn rust(element: &Element, place: usize, way: &Way, body: &str) -> String {
    let (own, standard, value) = grant_in_rust(element, way);
    let start = if element.ways.len() > 1 {
        name::spelled(&way.name)
    } else {
        "builder".into()
    };
    let module = &element.names.module;
    let imports = match own {
        Some(own) => {
            format!(
                "use element_types::{module}::{{Config, {own}}};\nuse element_types::CreateInstance;"
            )
        }
        None => format!(
            "use element_types::{module}::Config;\nuse element_types::{{CreateInstance, {standard}}};"
        ),
    };
    let mut out = format!("{imports}\n\nlet config = Config::{start}()\n");
    let required = element.sent().map(|(_, entry)| entry);
    for entry in required.filter(|entry| entry.presence.get(place) == Some(&Presence::Required)) {
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
