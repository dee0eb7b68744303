//! Uses of what our generator writes.

use super::entry::field;
use bench_kit::definition::{Element, Entry, Kind};

/// What the functions of all elements share, for the root of the crate.
pub(crate) const SHARED: &str = "
fn sent(request: Result<::element_types::Request, ::element_types::Invalid>) -> String {
    request.map(|request| request.to_json()).unwrap_or_default()
}
";

/// A function that decodes, prints and encodes what an instance reports, and builds, clones, prints
/// and encodes a request.
pub(crate) fn uses(element: &Element) -> String {
    let setters = element
        .required()
        .map(|entry| format!(".{}({})", field(&entry.key), sample(entry)));
    format!(
        "/// Uses everything.\npub fn uses(text: &str) -> Option<String> {{\n    \
         use ::element_types::{{CreateInstance, NoGrant, Reported}};\n    \
         let reported = <InstanceConfig as Reported>::from_json(text).ok()?;\n    \
         let config = Config::builder(){}.build();\n    \
         let copy = config.clone();\n    let again = reported.clone();\n    \
         let request = crate::sent(CreateInstance::new(&copy, NoGrant).to_request());\n    \
         let wire = Reported::to_wire(&again);\n    \
         Some(format!(\"{{config:?}}{{reported:?}}{{request}}{{}}\", wire.as_str()))\n}}\n",
        setters.collect::<String>()
    )
}

fn sample(entry: &Entry) -> &'static str {
    match entry.kind {
        Kind::Boolean if !entry.secret => "true",
        Kind::Integer | Kind::TimestampMs if !entry.secret => "7_i64",
        Kind::List if !entry.secret => "[\"x\"]",
        Kind::Json if !entry.secret => {
            "<::element_types::Json as ::element_types::Value>::vacant()"
        }
        _ => "\"x\"",
    }
}
