//! The call in Rust: a whole program that creates an instance.
//!
//! **Input:** an element and one of its ways. **Output:** a section of the page. The program is a
//! doctest that is compiled and not run; that it sends what the page shows as JSON is a test over the
//! catalogue.

use std::fmt::Write as _;

use super::{fence, heading, sample_values};
use crate::doc::code;
use crate::emit::grant;
use crate::invisible_characters::rust_literal;
use crate::model::{Element, Entry, GrantKind, Home, Presence, Way};
use crate::name;

// Writing to a String cannot fail, so the results of `write!` are dropped throughout.

/// The program of one way.
pub(super) fn section(
    element: &Element,
    (place, way): (usize, &Way),
    home: Home,
    out: &mut String,
) {
    heading("Create an instance", element, way, out);
    let feature = match home {
        Home::Workspace => format!(" (feature {})", code(&element.hub)),
        Home::Application => String::new(),
    };
    let _ = writeln!(
        out,
        "In Rust, with the crates `element-types`{feature} and `element-client`:\n"
    );
    fence(language(home), &program(element, place, way, home), out);
}

/// How a program is fenced: nobody knows where an application has its modules, and whether it depends
/// on the client, so that its pages are for reading.
pub(super) fn language(home: Home) -> &'static str {
    match home {
        Home::Workspace => "rust,no_run",
        Home::Application => "rust,ignore",
    }
}

/// The start of every program: the account that calls.
pub(super) const CLIENT: &str = "let client = BlockingClient::new(Account::from_env()?)?;";

/// Statements as the body of a program that gives up at the first error.
pub(super) fn main(imports: &[String], statements: &str) -> String {
    let mut out = String::new();
    for import in imports {
        let _ = writeln!(out, "use {import};");
    }
    out.push_str("\nfn main() -> Result<(), Box<dyn std::error::Error>> {\n");
    for line in statements.lines() {
        let indent = if line.is_empty() { "" } else { "    " };
        let _ = writeln!(out, "{indent}{line}");
    }
    out.push_str("    Ok(())\n}");
    out
}

/// The extras without which a grant cannot be made.
pub(super) fn required_extras(way: &Way) -> impl Iterator<Item = &Entry> {
    way.extras.iter().filter(|extra| extra.always_required())
}

fn program(element: &Element, place: usize, way: &Way, home: Home) -> String {
    let modules = match home {
        Home::Workspace => "element_types::elements",
        Home::Application => "crate::elements",
    };
    let grant = grant::name(element, way);
    let module = &element.names.module;
    let (own, standard) = if way.extras.is_empty() {
        ("Config".to_owned(), format!("{{CreateInstance, {grant}}}"))
    } else {
        (format!("{{Config, {grant}}}"), "CreateInstance".to_owned())
    };
    let imports = [
        "element_client::{Account, BlockingClient}".to_owned(),
        format!("{modules}::{module}::{own}"),
        format!("element_types::{standard}"),
    ];
    let grant = grant_value(way, &grant);
    main(&imports, &statements(element, place, way, &grant))
}

fn statements(element: &Element, place: usize, way: &Way, grant: &str) -> String {
    let start = if element.ways.len() > 1 {
        name::spelled(&way.name)
    } else {
        "builder".into()
    };
    let mut out = format!("let config = Config::{start}()\n");
    let required = |entry: &&Entry| entry.presence.get(place) == Some(&Presence::Required);
    for entry in element.sent().map(|(_, entry)| entry).filter(required) {
        let (setter, value) = (name::spelled(&entry.ident), sample_values::literal(entry));
        let _ = writeln!(out, "    .{setter}({value})");
    }
    let title = rust_literal(&format!("My {}", element.name));
    let _ = write!(
        out,
        "    .build();
let request = CreateInstance::new(&config, {grant})
    .name({title})
    .tag(\"docs\")
    .to_request()?;

{CLIENT}
let instance = client.create(&request)?;
println!(\"{{:?}}\", instance.id());
"
    );
    out
}

/// The expression that makes a grant with a code, or with a token.
fn grant_value(way: &Way, name: &str) -> String {
    if way.grant == GrantKind::None {
        return name.to_owned();
    }
    let members = way.grant.members().iter();
    let arguments: Vec<String> = members
        .map(|member| element_core::member_sample(member))
        .chain(required_extras(way).map(sample_values::text))
        .map(|argument| rust_literal(&argument))
        .collect();
    format!("{name}::new({})", arguments.join(", "))
}
