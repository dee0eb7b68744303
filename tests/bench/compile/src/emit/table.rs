//! The table of a sketched module.

use super::shape::{Rows, Shape, Upto};
use bench_kit::definition::{Element, Entry, Given};

pub(crate) fn config_impl(element: &Element, shape: &Shape, out: &mut String) {
    if shape.upto >= Upto::Fields {
        let reported = if shape.upto == Upto::All {
            "InstanceConfig"
        } else {
            "()"
        };
        *out += &format!(
            "impl ::sketch::ElementConfig for Config {{\n    type Grant = ::sketch::NoGrant;\n    type InstanceConfig = {reported};\n    const SPEC"
        );
    } else {
        *out += "/// The table.\npub const SPEC";
    }
    if shape.rows == Rows::Static {
        *out += ": &'static ::sketch::ElementSpec = &TABLE;\n}\n\nstatic TABLE";
    }
    let (of, is) = if shape.rows == Rows::Static {
        ("", "")
    } else {
        ("&'static ", "&")
    };
    *out += &format!(
        ": {of}::sketch::ElementSpec = {is}::sketch::ElementSpec {{\n        key: \"{}\",\n        \
         id: ::core::option::Option::Some({}),\n        name: \"{}\",\n        hub: \"helpdesk\",\n        \
         authentication: \"basic\",\n        \
         ways: &[::sketch::WaySpec {{ name: \"basic\", grant: ::sketch::GrantKind::None }}],\n        entries: &[\n",
        element.key, element.id, element.name
    );
    for entry in &element.entries {
        *out += &row(entry, shape);
    }
    *out += "        ],\n    };\n";
    *out += if shape.upto >= Upto::Fields && shape.rows != Rows::Static {
        "}\n\n"
    } else {
        "\n"
    };
    if shape.upto == Upto::All {
        *out += "/// The table of this element.\npub const SPEC: &::sketch::ElementSpec = <Config as ::sketch::ElementConfig>::SPEC;\n\n";
    }
}

fn row(entry: &Entry, shape: &Shape) -> String {
    match shape.rows {
        Rows::Full => return full(entry),
        Rows::Calls => return calls(entry),
        Rows::Rest | Rows::Static => {}
    }
    let mut row = format!(
        "            ::sketch::EntrySpec {{\n                key: \"{}\",\n                label: \"{}\",\n",
        entry.key, entry.label
    );
    let kind = format!("{:?}", entry.kind);
    if kind != "Text" {
        row += &format!("                value_type: ::sketch::ValueType::{kind},\n");
    }
    let presence = presence(entry);
    if !presence.ends_with("Optional") {
        row += &format!("                presence: &[{presence}],\n");
    }
    if entry.secret {
        row += "                secret: true,\n";
    }
    if entry.given == Given::Platform {
        row += "                supplied_by: ::sketch::SuppliedBy::Platform,\n";
    }
    row + "                ..::sketch::EntrySpec::TEXT\n            },\n"
}

fn presence(entry: &Entry) -> String {
    match (entry.given, entry.default) {
        (Given::Required, _) => "::sketch::Presence::Required".to_owned(),
        (_, Some(default)) => format!("::sketch::Presence::Default(\"{default}\")"),
        _ => "::sketch::Presence::Optional".to_owned(),
    }
}

fn full(entry: &Entry) -> String {
    let supplied = if entry.given == Given::Platform {
        "Platform"
    } else {
        "Caller"
    };
    format!(
        "            ::sketch::EntrySpec {{\n                key: \"{}\",\n                label: \"{}\",\n                \
         value_type: ::sketch::ValueType::{:?},\n                presence: &[{}],\n                secret: {},\n                \
         supplied_by: ::sketch::SuppliedBy::{supplied},\n            }},\n",
        entry.key,
        entry.label,
        entry.kind,
        presence(entry),
        entry.secret
    )
}

fn calls(entry: &Entry) -> String {
    let secret = if entry.secret { ".secret()" } else { "" };
    let supplied = if entry.given == Given::Platform {
        ".by_platform()"
    } else {
        ""
    };
    let presence = match presence(entry) {
        other if other.ends_with("Optional") => "::sketch::Presence::OPTIONAL".to_owned(),
        other if other.ends_with("Required") => "::sketch::Presence::REQUIRED".to_owned(),
        other => format!("&[{other}]"),
    };
    format!(
        "            ::sketch::EntrySpec::new(\"{}\", \"{}\", ::sketch::ValueType::{:?}, {presence}){secret}{supplied},\n",
        entry.key, entry.label, entry.kind
    )
}
