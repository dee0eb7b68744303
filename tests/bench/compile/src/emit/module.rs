//! One sketched module: an element and a shape in, Rust text out.

use super::shape::{DebugBy, Kept, Shape, Takes, Upto};
use super::{builder, config, instance, table};
use bench_kit::definition::{Element, Entry, Given, Kind};

/// The module of an element in a shape.
pub(crate) fn module(element: &Element, shape: &Shape) -> String {
    let mut out = String::from("//! A sketched element.\n\n");
    config::config(element, shape, &mut out);
    if shape.upto >= Upto::Table {
        table::config_impl(element, shape, &mut out);
    }
    if shape.upto >= Upto::Fields && shape.kept != Kept::Texts {
        config::fields(element, &mut out);
    }
    if shape.upto >= Upto::Builder {
        builder::builder(element, shape, &mut out);
    }
    if shape.upto >= Upto::All {
        instance::instance(element, shape, &mut out);
    }
    out
}

/// A function that decodes, prints and encodes what an instance reports, and builds, clones, prints
/// and encodes a request.
pub(crate) fn uses(element: &Element, shape: &Shape) -> String {
    let mut out = String::from("\n/// Uses everything.\npub fn uses(text: &str) -> String {\n");
    out += "    let reported: InstanceConfig = ::sketch::support::Stored::from_store(::sketch::support::Store::parse(text));\n";
    out += "    let config = Config::builder()";
    for entry in element.required() {
        out += &format!(
            ".{}({})",
            super::names::field(&entry.key),
            sample(entry, shape)
        );
    }
    let request = match shape.kept {
        Kept::Texts => "copy.0.request()",
        Kept::Draft | Kept::Slots => "::sketch::support::request(&copy)",
    };
    out += &format!(
        ".build();\n    let copy = config.clone();\n    let again = reported.clone();\n    \
         format!(\"{{config:?}}{{reported:?}}{{}}{{}}\", {request}, ::sketch::support::Stored::store(&again).to_json())\n}}\n"
    );
    out
}

fn sample(entry: &Entry, shape: &Shape) -> &'static str {
    match entry.kind {
        _ if shape.takes == Takes::Plain && value_type(entry).starts_with("::") => {
            "::core::convert::Into::into(\"x\")"
        }
        Kind::Boolean if !entry.secret => "true",
        Kind::Integer | Kind::TimestampMs if !entry.secret => "7_i64",
        _ => "\"x\"",
    }
}

/// The Rust type of an entry's value.
pub(crate) fn value_type(entry: &Entry) -> &'static str {
    match entry.kind {
        _ if entry.secret => "::sketch::Secret",
        Kind::Text => "::std::string::String",
        Kind::Boolean => "bool",
        Kind::Integer => "i64",
        Kind::Url => "::sketch::Url",
        Kind::Choice => "::sketch::Choice",
        Kind::Json => "::sketch::Json",
        Kind::List => "::sketch::List",
        Kind::TimestampMs => "::sketch::TimestampMs",
        Kind::DateMask => "::sketch::DateMask",
    }
}

/// The Rust type of the field that keeps it.
pub(crate) fn field_type(entry: &Entry) -> String {
    let value = value_type(entry);
    if entry.given == Given::Required {
        value.to_owned()
    } else {
        format!("::core::option::Option<{value}>")
    }
}

/// The doc comment of an entry.
pub(crate) fn doc(entry: &Entry, indent: &str) -> String {
    let presence = match (entry.given, entry.default) {
        (Given::Required, _) => "required".to_owned(),
        (_, Some(default)) => format!("default `{default}`"),
        (Given::Platform, None) => "supplied by the platform".to_owned(),
        (Given::Optional, None) => "optional".to_owned(),
    };
    format!(
        "{indent}/// {}\n{indent}///\n{indent}/// Wire key `{}`; {presence}.\n",
        entry.doc, entry.key
    )
}

/// The wire key as a name that searches find.
pub(crate) fn alias(entry: &Entry, shape: &Shape) -> String {
    if shape.alias && entry.key.contains(['.', '_']) && super::names::field(&entry.key) != entry.key
    {
        format!("    #[doc(alias = \"{}\")]\n", entry.key)
    } else {
        String::new()
    }
}

/// The derives of a type that the shape derives for.
pub(crate) fn derives(shape: &Shape, traits: &str) -> String {
    let debug = if shape.debug == DebugBy::Derive {
        ", Debug"
    } else {
        ""
    };
    format!("#[derive({traits}{debug})]\n")
}
