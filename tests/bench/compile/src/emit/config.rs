//! `Config` of a sketched module: the struct, and how its fields are read and visited.

use super::module::{alias, derives, doc, field_type, value_type};
use super::names::field;
use super::shape::{DebugBy, Kept, Shape, Upto};
use bench_kit::definition::{Element, Given};

pub(crate) fn config(element: &Element, shape: &Shape, out: &mut String) {
    *out += &format!("/// {}\n", element.doc);
    if shape.kept == Kept::Texts {
        *out += &format!(
            "#[derive({})]\npub struct Config(pub(crate) ::sketch::support::Texts);\n",
            shape.derives
        );
        texts_getters(element, out);
    } else {
        *out += &derives(shape, shape.derives);
        *out += "#[non_exhaustive]\npub struct Config {\n";
        for entry in element.sent() {
            *out += &doc(entry, "    ");
            *out += &alias(entry, shape);
            *out += &format!("    pub {}: {},\n", field(&entry.key), field_type(entry));
        }
        *out += "}\n\n";
    }
    if shape.debug == DebugBy::Table && shape.upto > Upto::Struct {
        *out += "impl ::core::fmt::Debug for Config {\n    \
                 fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {\n        \
                 ::sketch::support::debug(self, out)\n    }\n}\n\n";
    }
}

fn texts_getters(element: &Element, out: &mut String) {
    *out += "\nimpl Config {\n";
    for entry in element.sent() {
        *out += &doc(entry, "    ");
        let (name, key) = (field(&entry.key), &entry.key);
        let value = value_type(entry);
        let value = if entry.given == Given::Required {
            value.to_owned()
        } else {
            format!("::core::option::Option<{value}>")
        };
        *out += &format!("    pub fn {name}(&self) -> {value} {{ self.0.get(\"{key}\") }}\n");
    }
    *out += "}\n\nimpl ::sketch::support::Fields for Config {\n    \
             fn read(_: &mut ::sketch::support::Source<'_>) -> Self { Self(::core::default::Default::default()) }\n    \
             fn visit(&self, _: &mut dyn ::core::ops::FnMut(&[&dyn ::sketch::support::Slot])) {}\n}\n\n";
}

pub(crate) fn fields(element: &Element, out: &mut String) {
    *out += "impl ::sketch::support::Fields for Config {\n    fn read(source: &mut ::sketch::support::Source<'_>) -> Self {\n        Self {\n";
    for entry in element.sent() {
        *out += &format!("            {}: source.take(),\n", field(&entry.key));
    }
    *out += "        }\n    }\n\n    fn visit(&self, see: &mut dyn ::core::ops::FnMut(&[&dyn ::sketch::support::Slot])) {\n        see(&[\n";
    for entry in element.sent() {
        *out += &format!("            &self.{},\n", field(&entry.key));
    }
    *out += "        ]);\n    }\n}\n\n";
}
