//! An annotated struct as a definition: what began private can be contributed.
//!
//! **Input:** the text of a Rust file and the dictionary. **Output:** one definition for each struct
//! with `#[derive(ElementConfig)]`, or findings at the bytes of the Rust file. An entry that the
//! dictionary has becomes a `use` with what differs beside it.

mod entry;
mod find_structs;
mod nesting_depth;
mod read_back;

use element_core::ValueType;
use syn::DeriveInput;

use self::entry::SharedEntries;
use crate::annotated::finding_locations::{Context, TokenTable};
use crate::annotated::{Annotated, field, field_type, read};
use crate::definition::read as definition;
use crate::diagnostic::{Code, Finding, Findings, Location, SourceFile, Span};
use crate::format;
use crate::json::Json;
use crate::lower::Common;
use crate::model::{Element, Entry, GrantKind, Presence, SuppliedBy};
use crate::name;

/// A definition made of a struct.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adopted {
    /// The name of the module, and of the definition's file.
    pub module: String,
    /// The definition.
    pub text: String,
}

/// The definitions of every annotated struct in a file; `dictionary` is `common.json`. What comes
/// back is whole only if `findings` gained no error.
pub fn definitions(
    file: &SourceFile,
    dictionary: Option<&SourceFile>,
    findings: &mut Findings,
) -> Vec<Adopted> {
    let common = common(dictionary, findings);
    let structs = find_structs::annotated(file, findings);
    structs
        .iter()
        .filter_map(|input| adopt(input, file, &common, findings))
        .collect()
}

/// The element that the one annotated struct in a file is, before it becomes a definition; nothing
/// when there is another number of structs.
pub fn element(
    file: &SourceFile,
    dictionary: Option<&SourceFile>,
    findings: &mut Findings,
) -> Option<Element> {
    let common = common(dictionary, findings);
    let structs = find_structs::annotated(file, findings);
    let [input] = &structs[..] else { return None };
    let mut context = Context::new();
    let annotated = read(input, &common, &mut context);
    let (found, tokens) = context.into_parts();
    for finding in found {
        findings.push(placed(finding, &tokens, file));
    }
    Some(annotated.element)
}

fn common(dictionary: Option<&SourceFile>, findings: &mut Findings) -> Common {
    let read = dictionary.and_then(|file| definition::dictionary(file, findings));
    Common::new(read.unwrap_or_default(), findings)
}

fn adopt(
    input: &DeriveInput,
    file: &SourceFile,
    common: &Common,
    findings: &mut Findings,
) -> Option<Adopted> {
    let mut context = Context::new();
    let annotated = read(input, common, &mut context);
    own_types(&annotated, &mut context);
    let module = name::module(&annotated.element.key).filter(|module| name::is_module(module));
    if module.is_none() && !annotated.element.key.is_empty() {
        let at = context.place(&input.ident);
        let unusable = name::no_module(&annotated.element.key);
        context.refuse(Code::BadName, at, unusable.message, unusable.remedy);
    }
    let (found, tokens) = context.into_parts();
    if !found.is_empty() {
        for finding in found {
            findings.push(placed(finding, &tokens, file));
        }
        return None;
    }
    let text = text(&annotated, common);
    let adopted = Adopted {
        module: module?,
        text,
    };
    read_back::check(&adopted, &annotated, input, (file, common), findings);
    Some(adopted)
}

/// A definition has no types of one crate.
fn own_types(annotated: &Annotated, context: &mut Context) {
    for (entry, field) in annotated.element.entries.iter().zip(&annotated.read.fields) {
        if entry.value_type.kind() != ValueType::Custom {
            continue;
        }
        let shown = field_type::shown(&field.value);
        let message = format!("`{shown}` is a type of your own, which a definition cannot name");
        let instead = if entry.secret { "Secret" } else { "String" };
        let remedy = format!(
            "write `{instead}` and say in the doc what fits; `i64`, `Url`, `List`, `Json` or `options(..)` if one of them says it better"
        );
        context.refuse_at(Code::Derive, &field.value, message, remedy);
    }
}

/// The finding at its bytes in the file.
fn placed(mut finding: Finding, tokens: &TokenTable, file: &SourceFile) -> Finding {
    let bytes = |at: Location| {
        let range = tokens.of(at);
        let span = Span::new(range.first.byte_range().start, range.last.byte_range().end);
        Location::Bytes(span)
    };
    finding.file.clone_from(&file.name);
    finding.at = bytes(finding.at);
    for (at, _) in &mut finding.related {
        *at = bytes(*at);
    }
    finding
}

fn text(annotated: &Annotated, common: &Common) -> String {
    let element = &annotated.element;
    let mut members = vec![
        ("$schema".to_owned(), Json::text("schema.json")),
        ("key".to_owned(), Json::text(&element.key)),
    ];
    if let Some(id) = element.id {
        members.push(("id".into(), Json::Number(id.to_string())));
    }
    for (member, text) in [
        ("name", element.name.as_str()),
        ("hub", &element.hub),
        ("authentication", element.authentication.word()),
        ("doc", &element.doc),
    ] {
        members.push((member.into(), Json::text(text)));
    }
    let dictionary = SharedEntries::new(common);
    let entries = element.entries.iter().zip(&annotated.read.fields);
    let entries = entries.map(|(entry, field)| {
        let reason = field.entry.secret_reason.as_ref();
        entry::Described {
            entry,
            reason: reason.map(|reason| reason.value.as_str()),
        }
        .json(&dictionary)
    });
    members.push(("configuration".into(), Json::List(entries.collect())));
    if !annotated.read.definition.ways.is_empty() {
        members.push(("ways".into(), ways(annotated)));
    } else if !annotated.read.extras.is_empty() {
        let all = element.ways.iter().flat_map(|way| &way.extras);
        let extras = extras(all, &annotated.read.extras);
        members.push(("extras".into(), extras));
    }
    format::text(&Json::Object(members))
}

/// Extras beside what their struct says of them.
fn extras<'a>(extras: impl Iterator<Item = &'a Entry>, read: &[field::AnnotatedField]) -> Json {
    let extras = extras.zip(read).map(|(entry, read)| {
        let reason = read.entry.secret_reason.as_ref();
        entry::Described {
            entry,
            reason: reason.map(|reason| reason.value.as_str()),
        }
        .extra_json()
    });
    Json::List(extras.collect())
}

/// What a way sets, by key.
fn sets(element: &Element, way: usize) -> Json {
    let sets = element.fixed(way);
    Json::object(sets.map(|(entry, text)| (entry.key.as_str(), Json::text(text))))
}

fn ways(annotated: &Annotated) -> Json {
    let element = &annotated.element;
    let mut carried = &annotated.read.extras[..];
    let ways = element.ways.iter().enumerate().map(|(index, way)| {
        let mut members = vec![("name".to_owned(), Json::text(&way.name))];
        let grant = (way.grant != GrantKind::None).then(|| way.grant.word());
        members.extend(grant.map(|word| ("grant".to_owned(), Json::text(word))));
        let requires = element.entries.iter().filter(|entry| {
            entry.supplied_by == SuppliedBy::Caller
                && !entry.always_required()
                && entry.presence.get(index) == Some(&Presence::Required)
        });
        let keys = requires.map(|entry| Json::text(&entry.key)).collect();
        members.push(("requires".into(), Json::List(keys)));
        let sets = sets(element, index);
        if sets != Json::object::<&str>([]) {
            members.push(("sets".into(), sets));
        }
        let (own, rest) = carried
            .split_at_checked(way.extras.len())
            .unwrap_or((carried, &[]));
        carried = rest;
        if !own.is_empty() {
            members.push(("extras".into(), extras(way.extras.iter(), own)));
        }
        Json::Object(members)
    });
    Json::List(ways.collect())
}
