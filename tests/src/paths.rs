//! The files of a crate, and which of them name which.
//!
//! **Input:** the folder of its sources. **Output:** for every file, the files that its paths lead to:
//! `use`, and every other path that starts with `crate`, `super` or `self`. What only tests name does
//! not count.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A file, as the path of its module.
pub type File = Vec<String>;

/// Where names of the crate's root come from.
type Root = BTreeMap<String, Vec<String>>;

/// The files of a crate.
pub struct Crate(BTreeMap<File, BTreeSet<File>>);

/// The room of a file.
#[must_use]
pub fn room(file: &[String]) -> String {
    file.first().cloned().unwrap_or_default()
}

impl Crate {
    /// Reads the sources below `folder`; the root itself is left out, since it declares all rooms.
    ///
    /// # Panics
    ///
    /// When a source cannot be read.
    #[must_use]
    pub fn read(folder: &Path) -> Self {
        let tokens = |text: String| text.parse().expect("tokens");
        let mut sources: BTreeMap<File, TokenStream> = sources(folder)
            .into_iter()
            .map(|(file, text)| (file, tokens(text)))
            .collect();
        let root = sources
            .get(&File::new())
            .map(|tokens| exported(tokens.clone()))
            .unwrap_or_default();
        sources.remove(&File::new());
        let known: BTreeSet<File> = sources.keys().cloned().collect();
        let edges = sources.iter().map(|(file, tokens)| {
            let mut named = BTreeSet::new();
            for path in paths(tokens.clone()) {
                named.extend(resolve(file, &path, &root, &known));
            }
            named.remove(file);
            (file.clone(), named)
        });
        Self(edges.collect())
    }

    /// Every file.
    pub fn all(&self) -> impl Iterator<Item = &File> {
        self.0.keys()
    }

    /// How many files name how many others.
    #[must_use]
    pub fn edges(&self) -> usize {
        self.0.values().map(BTreeSet::len).sum()
    }

    /// Every file that one comes to from this one.
    ///
    /// # Panics
    ///
    /// When the file is none of the crate's.
    #[must_use]
    pub fn reached_from(&self, file: &File) -> BTreeSet<&File> {
        let mut reached = BTreeSet::new();
        let mut open = vec![file];
        while let Some(file) = open.pop() {
            for next in &self.0[file] {
                let (next, _) = self.0.get_key_value(next).expect("known");
                if reached.insert(next) {
                    open.push(next);
                }
            }
        }
        reached
    }
}

/// Reads every file of a crate.
///
/// # Panics
///
/// When a source cannot be read.
#[must_use]
pub fn sources(folder: &Path) -> BTreeMap<File, String> {
    let mut sources = BTreeMap::new();
    collect(folder, folder, &mut sources);
    sources
}

fn collect(root: &Path, folder: &Path, sources: &mut BTreeMap<File, String>) {
    for item in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = item.expect("an item of it").path();
        if path.is_dir() {
            collect(root, &path, sources);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&path).expect("a source file");
            let inside = path.strip_prefix(root).expect("inside").with_extension("");
            let mut module: File = inside
                .components()
                .map(|part| part.as_os_str().to_string_lossy().into_owned())
                .collect();
            module.retain(|part| !["lib", "main", "mod"].contains(&part.as_str()));
            sources.insert(module, text);
        }
    }
}

/// Every path of a stream that starts with `crate`, `super` or `self`, groups of `use` written out.
fn paths(tokens: TokenStream) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut open = vec![tokens.into_iter().collect::<Vec<_>>()];
    while let Some(tokens) = open.pop() {
        let mut at = 0;
        while at < tokens.len() {
            if is_tests(&tokens, at) {
                at += 3;
                continue;
            }
            match &tokens[at] {
                TokenTree::Ident(word)
                    if is_start(&word.to_string()) && !follows_colons(&tokens, at) =>
                {
                    at = path(&tokens, at, &[], &mut found);
                }
                TokenTree::Group(group) => {
                    open.push(group.stream().into_iter().collect());
                    at += 1;
                }
                _ => at += 1,
            }
        }
    }
    found
}

fn is_start(word: &str) -> bool {
    ["crate", "super", "self"].contains(&word)
}

fn follows_colons(tokens: &[TokenTree], at: usize) -> bool {
    at > 0 && is_punct(tokens.get(at - 1), ':')
}

fn is_punct(token: Option<&TokenTree>, character: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == character)
}

/// Whether `mod tests { .. }` is here.
fn is_tests(tokens: &[TokenTree], at: usize) -> bool {
    let words = |at: usize, word: &str| matches!(tokens.get(at), Some(TokenTree::Ident(ident)) if ident == word);
    words(at, "mod") && words(at + 1, "tests")
}

/// Reads a path from here on; where a group follows, each of its items is a path of its own.
fn path(
    tokens: &[TokenTree],
    mut at: usize,
    before: &[String],
    found: &mut Vec<Vec<String>>,
) -> usize {
    let mut segments = before.to_vec();
    loop {
        match tokens.get(at) {
            Some(TokenTree::Ident(word)) => segments.push(word.to_string()),
            Some(TokenTree::Group(group))
                if group.delimiter() == Delimiter::Brace
                    && is_punct(tokens.get(at.wrapping_sub(1)), ':') =>
            {
                let items: Vec<TokenTree> = group.stream().into_iter().collect();
                for item in items.split(|token| is_punct(Some(token), ',')) {
                    path(item, 0, &segments, found);
                }
                return at + 1;
            }
            _ => break,
        }
        at += 1;
        if !(is_punct(tokens.get(at), ':') && is_punct(tokens.get(at + 1), ':')) {
            break;
        }
        at += 2;
    }
    found.push(segments);
    at
}

/// What the root exports from rooms, by name.
fn exported(tokens: TokenStream) -> Root {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut root = Root::new();
    for (at, token) in tokens.iter().enumerate() {
        let is_use = matches!(token, TokenTree::Ident(word) if word == "use");
        if is_use {
            let mut found = Vec::new();
            path(&tokens, at + 1, &[], &mut found);
            for path in found {
                if let Some(name) = path.last() {
                    root.insert(name.clone(), path.clone());
                }
            }
        }
    }
    root
}

/// The file in which a path of `file` ends, if it is one of the crate.
fn resolve(file: &File, path: &[String], root: &Root, known: &BTreeSet<File>) -> Option<File> {
    let mut module = match path.first()?.as_str() {
        "crate" => File::new(),
        _ => file.clone(),
    };
    let mut rest = path;
    while let Some(word) = rest.first().filter(|word| is_start(word)) {
        if word == "super" {
            module.pop();
        }
        rest = &rest[1..];
    }
    if module.is_empty()
        && let Some(exported) = rest.first().and_then(|name| root.get(name))
        && !known.contains(&vec![rest[0].clone()])
    {
        module.extend(exported.iter().filter(|word| !is_start(word)).cloned());
    } else {
        module.extend(rest.iter().cloned());
    }
    while !module.is_empty() && !known.contains(&module) {
        module.pop();
    }
    (!module.is_empty()).then_some(module)
}
