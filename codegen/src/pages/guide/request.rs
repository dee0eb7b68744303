//! The request of a guide page.
//!
//! Comes in: an element and one of its ways. Goes out: Markdown with the request as JSON, as a command,
//! and in Rust, with what is required and nothing else.

use std::fmt::Write as _;

use super::fence;
use crate::doc::code;
use crate::json::Json;
use crate::model::{ChoiceRef, Element, Entry, GrantKind, Presence, ValueType, Way};
use crate::name;

// Writing to a String cannot fail, so the results of `write!` are dropped throughout.

/// The request of one way, three times.
pub(super) fn section(element: &Element, place: usize, way: &Way, out: &mut String) {
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
    out.push_str("The same request in Rust, and the call with the crate `element-client`:\n\n");
    fence("rust", &rust(element, place, way, &body), out);
}

const CURL: &str = "curl -X POST \\
  -H \"Authorization: User $USER_SECRET, Organization $ORGANIZATION_SECRET\" \\
  -H 'Content-Type: application/json' \\
  -d @instance.json \\
  'https://api.cloud-elements.com/elements/api-v2/instances'";

/// The call, which is compiled and not made.
const CALL: &str = "# let call = || -> Result<(), Box<dyn std::error::Error>> {

let client = BlockingClient::new(Account::from_env()?)?;
let instance = client.create(&request)?;
println!(\"{:?}\", instance.id());
# Ok(())
# };
# drop(call);
# Ok::<(), Box<dyn std::error::Error>>(())";

/// The request of every way as a command that runs as it is: the address and both secrets come from
/// the shell's variables, the body from the command itself.
pub(super) fn command(element: &Element, place: usize, way: &Way) -> String {
    format!(
        "curl -X POST \\
  -H \"Authorization: User $ELEMENTS_USER_SECRET, Organization $ELEMENTS_ORGANIZATION_SECRET\" \\
  -H 'Content-Type: application/json' \\
  -d @- \\
  --url \"${{ELEMENTS_BASE_URL:-https://api.cloud-elements.com/elements/api-v2}}/instances\" <<'JSON'
{}
JSON
",
        body(element, place, way).pretty()
    )
}

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
    if let Some(example) = entry.example() {
        return example.to_owned();
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
        GrantKind::None => return (None, "NoGrant", "NoGrant".into()),
        GrantKind::OAuth1 => "OAuth1",
        GrantKind::OAuth2 => "OAuth2",
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
                "use element_types::elements::{module}::{{Config, {own}}};\nuse element_types::CreateInstance;"
            )
        }
        None => format!(
            "use element_types::elements::{module}::Config;\nuse element_types::{{CreateInstance, {standard}}};"
        ),
    };
    let mut out = format!(
        "use element_client::{{Account, BlockingClient}};\n{imports}\n\nlet config = Config::{start}()\n"
    );
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
    // Hidden from the reader: the two forms of the request must stay the same, and nobody is called.
    let _ = write!(
        out,
        "# let shown: serde_json::Value = serde_json::from_str({body:?})?;\n# assert_eq!(serde_json::to_value(&request)?, shown);\n"
    );
    out.push_str(CALL);
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
