//! Annotated structs: expanded as the derive does, and adopted.

use element_codegen::convert::to_definition;
use element_codegen::convert::to_struct;
use element_codegen::derive;
use element_codegen::diagnostic::{Findings, SourceFile};
use element_codegen::generate;
use element_codegen::tree::{RealDisk, read_inputs};
use proc_macro2::TokenStream;
use quote::ToTokens as _;

use super::{Judge, promises};
use crate::seeds;

/// The structs of the tests, and every element printed as one.
pub(super) fn seeds() -> Vec<String> {
    let files = seeds::texts("tests/derive_errors", ".rs");
    let mut texts: Vec<String> = files.iter().flat_map(|text| structs(text)).collect();
    let mut found = Findings::new();
    let inputs = read_inputs(&RealDisk::new(seeds::workspace()), &mut found);
    let loaded = generate::load(&inputs, &mut found);
    drop(found.into_list());
    for (element, origin) in loaded.catalog.elements.iter().zip(&loaded.origins) {
        let text = to_struct::structure(element, origin, &to_struct::name(element));
        texts.extend(structs(&text));
    }
    texts
}

fn structs(text: &str) -> Vec<String> {
    let Ok(file) = syn::parse_file(text) else {
        return Vec::new();
    };
    let items = file.items.iter().filter_map(|item| match item {
        syn::Item::Struct(item) => Some(item.to_token_stream().to_string()),
        _ => None,
    });
    items.collect()
}

pub(super) fn judge() -> Judge {
    let common = SourceFile {
        name: "element-defs/common.json".into(),
        text: seeds::text("element-defs/common.json"),
    };
    Box::new(move |input| {
        let Ok(text) = std::str::from_utf8(input) else {
            return Ok(());
        };
        if let Ok(tokens) = text.parse::<TokenStream>() {
            let expanded = derive::expand(tokens, |text| text.parse().ok());
            let items = syn::parse2::<syn::File>(expanded.clone());
            items.map_err(|error| format!("rust: {error}: {expanded}"))?;
        }
        if input.len().is_multiple_of(4) {
            return adopted(text, &common);
        }
        Ok(())
    })
}

/// A struct that is adopted becomes a definition that `gen` takes.
fn adopted(text: &str, common: &SourceFile) -> Result<(), String> {
    let file = SourceFile {
        name: "config.rs".into(),
        text: text.to_owned(),
    };
    let mut found = Findings::new();
    let adopted = to_definition::definitions(&file, Some(common), &mut found);
    let refused = found.has_errors();
    let found = found.into_list();
    // What is said of the file as a whole underlines nothing.
    let placeless = found.iter().find(|finding| {
        let at = finding.at.bytes();
        at.start == at.end && at.end == 0 && !finding.label.is_empty()
    });
    if let Some(finding) = placeless {
        return Err(format!("place: adopt says nothing of it: {finding:?}"));
    }
    promises::findings(&found, &[common.clone(), file])?;
    if refused {
        return Ok(());
    }
    for definition in adopted {
        let mut found = Findings::new();
        let name = format!("element-defs/{}.json", definition.module);
        let file = SourceFile {
            name,
            text: definition.text,
        };
        let inputs = element_codegen::tree::Inputs {
            common: Some(common.clone()),
            definitions: vec![(definition.module, file)],
            ..element_codegen::tree::Inputs::default()
        };
        generate::load(&inputs, &mut found);
        let refused = found.has_errors();
        let found = found.into_list();
        if refused {
            return Err(format!("adopt: gives what `gen` refuses: {found:?}"));
        }
    }
    Ok(())
}
