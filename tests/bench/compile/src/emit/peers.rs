//! The module of an element as people write it by hand today: a request struct with serde derive
//! and bon, a response struct with serde derive; one `String` or `Option<String>` per entry.

use super::module::doc;
use super::names::field;
use bench_kit::definition::{Element, Entry, Given};

/// The module of an element.
pub(crate) fn module(element: &Element) -> String {
    let mut out = format!("//! A sketched element.\n\n/// {}\n", element.doc);
    out += "#[derive(Clone, Debug, ::serde::Serialize, ::serde::Deserialize, ::bon::Builder)]\n\
            #[builder(on(String, into))]\npub struct Config {\n";
    for entry in element.sent() {
        out += &member(entry, entry.given == Given::Required);
    }
    out += &format!("}}\n\n/// What an instance of {} reports.\n", element.name);
    out += "#[derive(Clone, Debug, ::serde::Serialize, ::serde::Deserialize)]\npub struct InstanceConfig {\n";
    for entry in &element.entries {
        out += &member(entry, false);
    }
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

fn member(entry: &Entry, required: bool) -> String {
    let mut out = doc(entry, "    ");
    let (name, key) = (field(&entry.key), &entry.key);
    out += &if required {
        format!("    #[serde(rename = \"{key}\")]\n    pub {name}: String,\n")
    } else {
        format!(
            "    #[serde(rename = \"{key}\", default, skip_serializing_if = \"Option::is_none\")]\n    \
             pub {name}: Option<String>,\n"
        )
    };
    out
}
