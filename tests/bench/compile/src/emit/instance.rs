//! What an instance reports, in a sketched module.

use super::module::{alias, doc, value_type};
use super::names::field;
use super::shape::Shape;
use bench_kit::definition::{Element, Kind};

pub(crate) fn instance(element: &Element, shape: &Shape, out: &mut String) {
    *out += &format!("/// What an instance of {} reports.\n", element.name);
    *out += "#[derive(Clone)]\npub struct InstanceConfig(::sketch::support::Store);\n\n\
             impl ::sketch::support::Stored for InstanceConfig {\n    \
             fn from_store(store: ::sketch::support::Store) -> Self { Self(store) }\n    \
             fn store(&self) -> &::sketch::support::Store { &self.0 }\n}\n\n\
             impl ::sketch::Reported for InstanceConfig {\n    \
             const SPEC: &'static ::sketch::ElementSpec = <Config as ::sketch::ElementConfig>::SPEC;\n}\n\n\
             impl ::core::fmt::Debug for InstanceConfig {\n    \
             fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {\n        \
             ::sketch::support::debug_reported::<Self>(&self.0, out)\n    }\n}\n\n\
             impl InstanceConfig {\n";
    for entry in &element.entries {
        let (name, key) = (field(&entry.key), &entry.key);
        *out += &doc(entry, "    ");
        *out += &alias(entry, shape);
        *out += &match (entry.secret, entry.kind) {
            (true, _) => format!(
                "    pub fn {name}(&self) -> ::sketch::Reading<'_, ::sketch::Secret> {{ self.0.secret(\"{key}\") }}\n"
            ),
            (false, Kind::Text) => {
                format!(
                    "    pub fn {name}(&self) -> ::sketch::Reading<'_, &str> {{ self.0.text(\"{key}\") }}\n"
                )
            }
            _ => format!(
                "    pub fn {name}(&self) -> ::sketch::Reading<'_, {}> {{ self.0.read(\"{key}\") }}\n",
                value_type(entry)
            ),
        };
    }
    *out += "}\n\n";
}
