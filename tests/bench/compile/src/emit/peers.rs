//! The module of an element as people write it by hand today: a request struct with serde derive
//! and bon, a response struct with serde derive; one `String` or `Option<String>` per entry.

use super::entry::{doc, field};
use bench_kit::definition::{Element, Entry, Given};

/// One field of the structs.
pub(crate) struct Member {
    /// Its name.
    pub(crate) name: String,
    /// The wire key.
    pub(crate) key: String,
    /// Its doc comment.
    pub(crate) doc: String,
    /// Whether it is a `String`.
    pub(crate) required: bool,
}

/// The module of an element.
pub(crate) fn module(element: &Element) -> String {
    let sent = element
        .sent()
        .map(|entry| member(entry, entry.given == Given::Required));
    let reported = element.entries.iter().map(|entry| member(entry, false));
    let text = format!("/// {}\n", element.doc);
    structs(&text, &element.name, sent, reported)
}

/// Both structs; `text` is the doc comment of the first.
pub(crate) fn structs(
    text: &str,
    name: &str,
    sent: impl Iterator<Item = Member>,
    reported: impl Iterator<Item = Member>,
) -> String {
    let mut out = format!("//! An element.\n\n{text}");
    out += "#[derive(Clone, Debug, ::serde::Serialize, ::serde::Deserialize, ::bon::Builder)]\n\
            #[builder(on(String, into))]\npub struct Config {\n";
    out.extend(sent.map(|member| declared(&member)));
    out.extend(["}\n\n/// What an instance of ", name, " reports.\n"]);
    out += "#[derive(Clone, Debug, ::serde::Serialize, ::serde::Deserialize)]\npub struct InstanceConfig {\n";
    out.extend(reported.map(|member| declared(&member)));
    out + "}\n"
}

/// A function that decodes, prints and encodes what an instance reports, and builds, clones, prints
/// and encodes a request.
pub(crate) fn uses(element: &Element) -> String {
    let setters = element
        .required()
        .map(|entry| format!(".{}(\"x\")", field(&entry.key)));
    format!(
        "\n/// Uses everything.\npub fn uses(text: &str) -> Option<String> {{\n    \
         let reported: InstanceConfig = ::serde_json::from_str(text).ok()?;\n    \
         let config = Config::builder(){}.build();\n    \
         let copy = config.clone();\n    let again = reported.clone();\n    \
         let request = ::serde_json::to_string(&copy).ok()?;\n    \
         let wire = ::serde_json::to_string(&again).ok()?;\n    \
         Some(format!(\"{{config:?}}{{reported:?}}{{request}}{{wire}}\"))\n}}\n",
        setters.collect::<String>()
    )
}

fn member(entry: &Entry, required: bool) -> Member {
    Member {
        name: field(&entry.key),
        key: entry.key.clone(),
        doc: doc(entry, "    "),
        required,
    }
}

fn declared(member: &Member) -> String {
    let Member { name, key, doc, .. } = member;
    if member.required {
        return format!("{doc}    #[serde(rename = \"{key}\")]\n    pub {name}: String,\n");
    }
    format!(
        "{doc}    #[serde(rename = \"{key}\", default, skip_serializing_if = \"Option::is_none\")]\n    \
         pub {name}: Option<String>,\n"
    )
}
