//! The request of a form in Rust.
//!
//! **Input:** what of the form may be shown. **Output:** the lines that build the same request with
//! the element's module; without a module, with `Untyped`.

use std::fmt::Write as _;

use element_core::{Literal, items, member_sample};
use element_types::{ElementConfig, EntrySpec, ForElement, GrantKind, for_element};

use super::form_input::way_of;
use super::preview::Shown;

// Writing to a String cannot fail, so the results of `write!` are dropped throughout.

/// The whole program.
pub(crate) fn snippet(shown: &Shown) -> String {
    let (imports, statements) = match module(shown.spec.key) {
        Some(module) => typed(shown, module),
        None => untyped(shown),
    };
    let mut out =
        format!("{CLIENT}{imports}\nfn main() -> Result<(), Box<dyn std::error::Error>> {{\n");
    for line in statements.lines() {
        let indent = if line.is_empty() { "" } else { "    " };
        let _ = writeln!(out, "{indent}{line}");
    }
    out.push_str("    Ok(())\n}\n");
    out
}

/// Finds the path of a type.
struct PathOf;

impl ForElement for PathOf {
    type Output = &'static str;

    fn run<C: ElementConfig>(self) -> Self::Output {
        std::any::type_name::<C>()
    }
}

/// The element's module in `element_types::elements`.
fn module(key: &str) -> Option<&'static str> {
    let path = for_element(key, PathOf).ok()?;
    path.strip_suffix("::Config")?.rsplit("::").next()
}

/// What is imported beside the client, and the statements.
fn typed(shown: &Shown, module: &str) -> (String, String) {
    let way = way_of(shown.spec, shown.way);
    let (own, standard) = match way.grant {
        GrantKind::OAuth1 => (!way.extras.is_empty(), "OAuth1"),
        GrantKind::OAuth2 => (!way.extras.is_empty(), "OAuth2"),
        GrantKind::None => (false, "NoGrant"),
    };
    let name = format!("{}Grant", camel(way.name));
    let imports = if own {
        format!(
            "use element_types::elements::{module}::{{Config, {name}}};\nuse element_types::CreateInstance;\n"
        )
    } else {
        format!(
            "use element_types::elements::{module}::Config;\nuse element_types::{{CreateInstance, {standard}}};\n"
        )
    };
    let mut out = String::new();
    let start = if shown.spec.ways.len() > 1 {
        raw(way.name)
    } else {
        "builder".to_owned()
    };
    let _ = writeln!(out, "let config = Config::{start}()");
    for (entry, text) in shown
        .entries
        .iter()
        .filter(|(entry, _)| entry.fixed_in(shown.way).is_none())
    {
        let _ = writeln!(
            out,
            "    .{}({})",
            raw(&entry.field_name()),
            literal(entry, text)
        );
    }
    out.push_str("    .build();\n");
    end(
        &mut out,
        shown,
        "config",
        &grant(shown, if own { &name } else { standard }),
    );
    (imports, out)
}

fn untyped(shown: &Shown) -> (String, String) {
    let grant = match way_of(shown.spec, shown.way).grant {
        GrantKind::OAuth1 => "OAuth1",
        GrantKind::OAuth2 => "OAuth2",
        GrantKind::None => "NoGrant",
    };
    let imports = format!("use element_types::{{CreateInstance, {grant}, Untyped}};\n");
    let mut out = String::new();
    let _ = write!(out, "let config = Untyped::new({:?})", shown.spec.key);
    for (entry, text) in &shown.entries {
        let set = if entry.secret { "secret" } else { "entry" };
        let _ = write!(out, "\n    .{set}({:?}, {text:?})", entry.key);
    }
    out.push_str(";\n");
    end(&mut out, shown, "config", &self::grant(shown, grant));
    (imports, out)
}

/// What makes the call.
const CLIENT: &str = "use element_client::{Account, BlockingClient};\n";

/// The call, as guides show it.
const CALL: &str = "let client = BlockingClient::new(Account::from_env()?)?;
let instance = client.create(&request)?;
println!(\"{:?}\", instance.id());
";

/// The request, from the configuration on.
fn end(out: &mut String, shown: &Shown, config: &str, grant: &str) {
    let _ = write!(
        out,
        "let request = CreateInstance::new(&{config}, {grant})\n    .name({:?})\n",
        shown.name
    );
    for tag in &shown.tags {
        let _ = writeln!(out, "    .tag({tag:?})");
    }
    out.push_str("    .to_request()?;\n\n");
    out.push_str(CALL);
}

/// The expression that makes the grant; what a way always carries is an argument, the rest a call.
fn grant(shown: &Shown, name: &str) -> String {
    let members = way_of(shown.spec, shown.way).grant.members();
    if members.is_empty() {
        return name.to_owned();
    }
    let standard = members
        .iter()
        .map(|member| format!("{:?}", member_sample(member)));
    let required = shown.extras.iter().filter(|(extra, _)| extra.required);
    let arguments: Vec<String> = standard
        .chain(required.map(|(_, text)| format!("{text:?}")))
        .collect();
    let mut grant = format!("{name}::new({})", arguments.join(", "));
    for (extra, text) in shown.extras.iter().filter(|(extra, _)| !extra.required) {
        let _ = write!(grant, ".{}({text:?})", raw(&snake(extra.key)));
    }
    grant
}

/// A value as the setter takes it; what does not fit the type stays a text, so that it can be seen.
fn literal(entry: &EntrySpec, text: &str) -> String {
    let text = text.trim();
    let kind = entry.value_type;
    match kind.literal() {
        _ if entry.secret => format!("{text:?}"),
        Literal::Boolean | Literal::Number if kind.literal().is_bare(text) => text.to_owned(),
        Literal::List => {
            let items: Vec<String> = items(text).map(|item| format!("{item:?}")).collect();
            format!("[{}]", items.join(", "))
        }
        Literal::Document => {
            format!("<element_types::Json as element_types::Value>::from_text({text:?})?")
        }
        _ => format!("{text:?}"),
    }
}

/// `ApiKey` for `api_key`.
fn camel(name: &str) -> String {
    let words = name.split('_').map(|word| {
        let mut letters = word.chars();
        letters
            .next()
            .map(|first| first.to_uppercase().chain(letters).collect::<String>())
    });
    words.flatten().collect()
}

/// `data_source` for `dataSource`.
fn snake(key: &str) -> String {
    let mut out = String::with_capacity(key.len() + 4);
    for letter in key.chars() {
        if letter.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.extend(letter.to_lowercase());
    }
    out
}

/// A name that could be a keyword.
fn raw(name: &str) -> String {
    const KEYWORDS: &[&str] = &[
        "type", "match", "ref", "use", "in", "for", "where", "loop", "move", "box", "gen",
    ];
    if KEYWORDS.contains(&name) {
        format!("r#{name}")
    } else {
        name.to_owned()
    }
}
