//! The builder of a sketched module: markers for required entries, one setter per entry.

use super::module::{alias, derives, doc, field_type, value_type};
use super::names::{field, type_name};
use super::shape::{Kept, Shape, State, Takes};
use bench_kit::definition::{Element, Entry, Given};

pub(crate) fn builder(element: &Element, shape: &Shape, out: &mut String) {
    let names: Vec<String> = element
        .required()
        .map(|entry| type_name(&entry.key))
        .collect();
    start(element, shape, &names, out);
    let generics = names.join(", ");
    *out += &format!(
        "impl<{generics}> ConfigBuilder<{}> {{\n",
        arguments(&names, shape)
    );
    let mut at = 0;
    let mut closed = shape.state == State::Parameters;
    for entry in element.sent() {
        if entry.given != Given::Required && !closed {
            build(element, shape, &names, out);
            *out += "}\n\nimpl<State> ConfigBuilder<State> {\n";
            closed = true;
        }
        *out += &doc(entry, "    ");
        *out += &alias(entry, shape);
        if entry.given == Given::Required {
            required(element, entry, at, &names, shape, out);
            at += 1;
        } else {
            optional(entry, shape, out);
        }
    }
    *out += "    /// Passes an optional value on.\n    \
             pub fn maybe<V>(self, value: ::core::option::Option<V>, set: impl ::core::ops::FnOnce(Self, V) -> Self) -> Self {\n        \
             match value { ::core::option::Option::Some(value) => set(self, value), ::core::option::Option::None => self }\n    }\n\n";
    if shape.state == State::Parameters {
        build(element, shape, &names, out);
    }
    *out += "}\n\n";
    requirements(element, shape, out);
}

/// The builder's type arguments.
fn arguments(names: &[String], shape: &Shape) -> String {
    match shape.state {
        State::Parameters => names.join(", "),
        State::Tuple => format!("({},)", names.join(", ")),
    }
}

/// What the marker stands for.
fn state_of(names: &[String], shape: &Shape) -> String {
    match shape.state {
        State::Parameters => format!("({},)", names.join(", ")),
        State::Tuple => "State".to_owned(),
    }
}

fn start(element: &Element, shape: &Shape, names: &[String], out: &mut String) {
    let missing = vec!["::sketch::Missing".to_owned(); names.len()];
    let defaults: Vec<String> = names
        .iter()
        .map(|name| format!("{name} = ::sketch::Missing"))
        .collect();
    let (state, first) = match shape.kept {
        Kept::Draft => (
            "    draft: Config,\n".to_owned(),
            "draft: ::sketch::support::vacant()".to_owned(),
        ),
        Kept::Texts => (
            "    texts: ::sketch::support::Texts,\n".to_owned(),
            "texts: ::core::default::Default::default()".to_owned(),
        ),
        Kept::Slots => slots(element),
    };
    let (mark, marked) = match shape.kept {
        Kept::Slots => (String::new(), ""),
        _ => (
            format!(
                "    given: ::core::marker::PhantomData<fn() -> {}>,\n",
                state_of(names, shape)
            ),
            ", given: ::core::marker::PhantomData",
        ),
    };
    let builder = format!(
        "impl Config {{\n    /// Starts with nothing given.\n    pub fn builder() -> ConfigBuilder {{ ConfigBuilder {{ {first}{marked} }} }}\n}}\n\n\
         /// Builds a configuration.\n{}#[must_use]\npub struct ConfigBuilder<{}>
         /// {{\n{state}{mark}}}\n\n",
        derives(shape, "Clone"),
        match shape.state {
            State::Parameters => defaults.join(", "),
            State::Tuple => format!("State = {}", arguments(&missing, shape)),
        },
    );
    *out += &builder;
    if shape.debug == super::shape::DebugBy::Table {
        let generics = if shape.state == State::Tuple {
            "State".to_owned()
        } else {
            names.join(", ")
        };
        let shown = match shape.kept {
            Kept::Draft => "::core::fmt::Debug::fmt(&self.draft, out)",
            _ => "out.write_str(\"ConfigBuilder\")",
        };
        *out += &format!(
            "impl<{generics}> ::core::fmt::Debug for ConfigBuilder<{generics}> {{\n    \
             fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {{ {shown} }}\n}}\n\n"
        );
    }
}

fn slots(element: &Element) -> (String, String) {
    let mut state = String::new();
    let mut first = Vec::new();
    for entry in element.sent() {
        let name = field(&entry.key);
        if entry.given == Given::Required {
            state += &format!("    {name}: {},\n", type_name(&entry.key));
            first.push(format!("{name}: ::sketch::Missing"));
        } else {
            state += &format!("    {name}: {},\n", field_type(entry));
            first.push(format!("{name}: ::core::option::Option::None"));
        }
    }
    (state, first.join(", "))
}

fn argument(entry: &Entry, shape: &Shape) -> (String, &'static str) {
    let value = value_type(entry);
    match shape.takes {
        Takes::Into => (
            format!("impl ::core::convert::Into<{value}>"),
            "value.into()",
        ),
        Takes::Plain => (value.to_owned(), "value"),
    }
}

fn required(
    element: &Element,
    entry: &Entry,
    at: usize,
    names: &[String],
    shape: &Shape,
    out: &mut String,
) {
    let name = field(&entry.key);
    let (takes, value) = argument(entry, shape);
    let mut after: Vec<String> = names.to_vec();
    let mark = match shape.kept {
        Kept::Slots => format!("::sketch::support::Full<{}>", value_type(entry)),
        _ => "::sketch::Given".to_owned(),
    };
    after[at] = mark;
    let returns = format!("ConfigBuilder<{}>", arguments(&after, shape));
    let body = match shape.kept {
        Kept::Draft => format!(
            "        self.draft.{name} = {value};\n        ConfigBuilder {{ draft: self.draft, given: ::core::marker::PhantomData }}\n"
        ),
        Kept::Texts => format!(
            "        let value: {} = {value};\n        self.texts.put(\"{}\", &value);\n        \
             ConfigBuilder {{ texts: self.texts, given: ::core::marker::PhantomData }}\n",
            value_type(entry),
            entry.key
        ),
        Kept::Slots => {
            let moved = element.sent().map(|other| field(&other.key)).map(|other| {
                if other == name {
                    format!("            {name}: ::sketch::support::Full({value}),\n")
                } else {
                    format!("            {other}: self.{other},\n")
                }
            });
            format!(
                "        ConfigBuilder {{\n{}        }}\n",
                moved.collect::<String>()
            )
        }
    };
    let this = if shape.kept == Kept::Slots {
        "self"
    } else {
        "mut self"
    };
    *out += &format!("    pub fn {name}({this}, value: {takes}) -> {returns} {{\n{body}    }}\n\n");
}

fn optional(entry: &Entry, shape: &Shape, out: &mut String) {
    let name = field(&entry.key);
    let (takes, value) = argument(entry, shape);
    let set = |value: &str| match shape.kept {
        Kept::Draft => format!("self.draft.{name} = {value};"),
        Kept::Slots => format!("self.{name} = {value};"),
        Kept::Texts => format!(
            "let value: ::core::option::Option<{}> = {value}; self.texts.put(\"{}\", &value);",
            value_type(entry),
            entry.key
        ),
    };
    let some = set(&format!("::core::option::Option::Some({value})"));
    *out += &format!(
        "    pub fn {name}(mut self, value: {takes}) -> Self {{\n        {some}\n        self\n    }}\n\n"
    );
    if shape.maybe {
        *out += &doc(entry, "    ");
        let set = set("value.map(::core::convert::Into::into)");
        *out += &format!(
            "    pub fn maybe_{name}(mut self, value: ::core::option::Option<{takes}>) -> Self {{\n        {set}\n        self\n    }}\n\n"
        );
    }
}

fn build(element: &Element, shape: &Shape, names: &[String], out: &mut String) {
    *out += "    /// The configuration.\n    pub fn build(self) -> Config\n    where\n";
    for name in names {
        *out += &format!("        {name}: config_required::{name},\n");
    }
    let body = match shape.kept {
        Kept::Draft => "        self.draft\n".to_owned(),
        Kept::Texts => "        Config(self.texts)\n".to_owned(),
        Kept::Slots => {
            let moved = element.sent().map(|entry| {
                let name = field(&entry.key);
                let take = if entry.given == Given::Required {
                    format!("::sketch::support::Holds::take(self.{name})")
                } else {
                    format!("self.{name}")
                };
                format!("            {name}: {take},\n")
            });
            format!(
                "        Config {{\n{}        }}\n",
                moved.collect::<String>()
            )
        }
    };
    *out += &format!("    {{\n{body}    }}\n");
}

fn requirements(element: &Element, shape: &Shape, out: &mut String) {
    *out += "#[doc(hidden)]\npub mod config_required {\n";
    for entry in element.required() {
        let (name, key) = (type_name(&entry.key), &entry.key);
        let (bound, holder) = match shape.kept {
            Kept::Slots => (
                format!(": ::sketch::support::Holds<{}>", value_type(entry)),
                format!("::sketch::support::Full<{}>", value_type(entry)),
            ),
            _ => (String::new(), "::sketch::Given".to_owned()),
        };
        *out += &format!(
            "    #[diagnostic::on_unimplemented(message = \"`{key}` ({label}) is required by {element} and is not set\", \
             label = \"this builder has no `{key}`\", note = \"call `.{field}(..)` before `.build()`\")]\n    \
             pub trait {name}{bound} {{}}\n    impl {name} for {holder} {{}}\n",
            label = entry.label,
            element = element.name,
            field = field(key),
        );
    }
    *out += "}\n\n";
}
