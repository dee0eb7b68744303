//! The struct: its attributes become the head of a definition, its fields the entries.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens as _, quote};
use syn::{Data, DeriveInput, Fields};

use super::attributes::{self, Arguments};
use super::{Places, default_root, field, refuse};
use crate::definition::Definition;
use crate::diagnostic::{Code, Finding, Findings};
use crate::name;

/// What a struct says, and what only a macro has of it.
pub(super) struct Read {
    pub(super) definition: Definition,
    pub(super) module: String,
    pub(super) root: TokenStream,
    pub(super) visibility: TokenStream,
    pub(super) fields: Vec<Ident>,
    pub(super) custom: Vec<Option<TokenStream>>,
}

const MEMBERS: &[&str] = &["key", "id", "name", "hub", "authentication", "crate"];

/// Reads the whole input; mistakes are reported and read past.
pub(super) fn read(input: &DeriveInput, places: &mut Places, findings: &mut Findings) -> Read {
    let arguments = Arguments::read(&input.attrs, "element", MEMBERS, places, findings);
    let head = places.place(input.ident.span());
    let mut definition = Definition {
        at: head,
        key: arguments.text("key", places, findings),
        id: arguments.number("id", places, findings),
        name: arguments.text("name", places, findings),
        hub: arguments.text("hub", places, findings),
        authentication: arguments.text("authentication", places, findings),
        doc: attributes::doc(&input.attrs, places),
        ..Definition::default()
    };
    needed(&definition, findings);
    let root = arguments.path("crate", places, findings);
    let fields = named_fields(input, head, findings);
    let mut names = Vec::new();
    let mut custom = Vec::new();
    for field in &fields {
        let read = field::read(field, places, findings);
        definition.entries.push(read.entry);
        names.push(read.name);
        custom.push(read.custom);
    }
    Read {
        definition,
        module: name::entry(&input.ident.to_string())
            .unwrap_or_default()
            .trim_end_matches("_config")
            .to_owned(),
        root: root.map_or_else(default_root, |path| quote!(#path)),
        visibility: input.vis.to_token_stream(),
        fields: names,
        custom,
    }
}

fn needed(definition: &Definition, findings: &mut Findings) {
    for (member, missing, sample) in [
        ("key", definition.key.is_none(), "key = \"acmedesk\""),
        ("name", definition.name.is_none(), "name = \"Acme Desk\""),
        ("hub", definition.hub.is_none(), "hub = \"helpdesk\""),
        (
            "authentication",
            definition.authentication.is_none(),
            "authentication = \"basic\"",
        ),
    ] {
        if missing {
            let message = format!("the element has no `{member}`");
            let remedy = format!("add it to the struct: `#[element({sample})]`");
            findings.push(Finding::new(
                Code::MissingMember,
                "",
                definition.at,
                message,
                "",
                remedy,
            ));
        }
    }
    if definition.doc.is_none() {
        let message = "the element has no doc";
        let remedy = "say above the struct what is connected: `/// Connects an Acme Desk account.`";
        findings.push(Finding::new(
            Code::MissingMember,
            "",
            definition.at,
            message,
            "",
            remedy,
        ));
    }
}

fn named_fields(
    input: &DeriveInput,
    at: crate::diagnostic::Span,
    findings: &mut Findings,
) -> Vec<syn::Field> {
    if !input.generics.params.is_empty() {
        let remedy = "name the types: an entry's value has one wire form";
        refuse(findings, at, "a configuration cannot be generic", remedy);
    }
    if let Data::Struct(data) = &input.data
        && let Fields::Named(fields) = &data.fields
    {
        return fields.named.iter().cloned().collect();
    }
    let remedy = "write `struct AcmeDeskConfig { username: String, .. }`";
    refuse(
        findings,
        at,
        "a configuration is a struct with named fields, one an entry",
        remedy,
    );
    Vec::new()
}
