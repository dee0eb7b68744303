//! Short paths: what a person would import stands once, at a module's door.
//!
//! **Input:** the items of a module of ours, with absolute paths. **Output:** the `use` of what they name,
//! and the items with short paths.
//!
//! Only a module of ours is rewritten: beside somebody's struct any name may mean something else. A name
//! that the module declares itself keeps its long path, and so does everything in a module within, which
//! does not see what its parent imports.

use std::collections::{BTreeMap, BTreeSet};

use super::code::{SHORT_WORD, Snippet};

/// What is in scope everywhere.
const PRELUDE: &[&[&str]] = &[
    &["core", "clone", "Clone"],
    &["core", "cmp", "Eq"],
    &["core", "cmp", "PartialEq"],
    &["core", "convert", "From"],
    &["core", "convert", "Into"],
    &["core", "ops", "FnOnce"],
    &["core", "option", "Option"],
    &["core", "option", "Option", "Some"],
    &["std", "borrow", "ToOwned"],
    &["std", "string", "String"],
    &["std", "vec", "Vec"],
];

/// What is imported from the standard library, as far as the path goes.
const IMPORTED: &[&[&str]] = &[&["core", "fmt"], &["core", "marker", "PhantomData"]];

/// The crate of types, from which everything is imported.
const TYPES: &str = "element_types";

/// Shortens the paths of a module's items.
pub(super) fn shortened(items: &[Snippet]) -> Vec<Snippet> {
    let mut door = Door {
        declared: items.iter().filter_map(declared).collect(),
        imports: BTreeMap::new(),
    };
    let items: Vec<_> = items.iter().map(|item| door.item(item)).collect();
    door.uses().into_iter().chain(items).collect()
}

/// The names at a module's door.
struct Door<'t> {
    /// What the module's own items are called.
    declared: BTreeSet<&'t str>,
    /// Names by the path of the module they come from.
    imports: BTreeMap<Vec<&'t str>, BTreeSet<&'t str>>,
}

impl<'t> Door<'t> {
    /// An item with short paths.
    fn item(&mut self, item: &'t Snippet) -> Snippet {
        if kind(CodeWords(item.as_str())).is_some_and(|(kind, _)| kind == "mod") {
            return item.clone();
        }
        let mut words = Vec::with_capacity(item.as_str().len() / SHORT_WORD);
        words.extend(CodeWords(item.as_str()));
        let mut text = String::with_capacity(item.as_str().len());
        let mut rest = words.as_slice();
        let mut before = "";
        while let Some((word, after)) = rest.split_first() {
            if let Some(after) = self.import_of_block(rest) {
                rest = after;
                continue;
            }
            let taken = (*word == "::" && !is_name(before))
                .then(|| self.path(after))
                .flatten();
            let shown = taken.map_or(*word, |(name, _)| name);
            text.push_str(shown);
            text.push(' ');
            before = shown;
            rest = taken.map_or(after, |(_, length)| after.get(length..).unwrap_or_default());
        }
        item.respelled(text)
    }

    /// The last segment of the path that begins here, and how many words it stands for.
    fn path(&mut self, words: &[&'t str]) -> Option<(&'t str, usize)> {
        let segments = words.iter().step_by(2);
        let colons = words
            .iter()
            .skip(1)
            .step_by(2)
            .take_while(|word| **word == "::");
        let most = colons.count() + 1;
        let path: Vec<&str> = segments.take(most).copied().collect();
        let length = (1..=most).rev().find(|length| {
            let start = path.get(..*length).unwrap_or_default();
            PRELUDE.contains(&start)
                || IMPORTED.contains(&start)
                || *length == 2 && start.first() == Some(&TYPES)
        })?;
        let start = path.get(..length)?;
        let (name, module) = start.split_last()?;
        let is_name = name.starts_with(|first: char| first.is_alphabetic());
        if !is_name || self.declared.contains(*name) {
            return None;
        }
        if !PRELUDE.contains(&start) {
            self.import(module, name);
        }
        Some((name, 2 * length - 1))
    }

    /// Takes a `use` at the beginning of a block to the door: what comes after it.
    fn import_of_block<'s>(&mut self, words: &'s [&'t str]) -> Option<&'s [&'t str]> {
        let names = words.strip_prefix(&["use", "::", TYPES, "::", "{"])?;
        let end = names.iter().position(|word| *word == "}")?;
        let names_of_types = names.get(..end)?.iter().filter(|word| **word != ",");
        if names_of_types
            .clone()
            .any(|name| self.declared.contains(*name))
        {
            return None;
        }
        for name in names_of_types {
            self.import(&[TYPES], name);
        }
        names.get(end + 2..)
    }

    fn import(&mut self, module: &[&'t str], name: &'t str) {
        if let Some(names) = self.imports.get_mut(module) {
            names.insert(name);
        } else {
            self.imports.insert(module.to_vec(), BTreeSet::from([name]));
        }
    }

    /// A `use` for each module that something comes from.
    fn uses(&self) -> Vec<Snippet> {
        let uses = self.imports.iter().map(|(module, names)| {
            let module = module.join(" :: ");
            let names: Vec<_> = names.iter().copied().collect();
            let shown = match names.as_slice() {
                [name] => format!("{name} "),
                names => format!("{{ {} }} ", names.join(" , ")),
            };
            Snippet::verbatim(format!("use {module} :: {shown}; "))
        });
        uses.collect()
    }
}

/// What an item declares.
fn declared(item: &Snippet) -> Option<&str> {
    let (_, name) = kind(CodeWords(item.as_str()))?;
    Some(name)
}

/// The keyword of an item that declares a name, and the name.
fn kind(mut words: CodeWords<'_>) -> Option<(&str, &str)> {
    const KINDS: &[&str] = &["struct", "enum", "trait", "type", "mod"];
    let mut depth = 0_usize;
    while let Some(word) = words.next() {
        match word {
            "[" | "(" | "{" => depth += 1,
            "]" | ")" | "}" => depth = depth.saturating_sub(1),
            "impl" | "use" | "const" if depth == 0 => return None,
            word if depth == 0 && KINDS.contains(&word) => return Some((word, words.next()?)),
            _ => {}
        }
    }
    None
}

/// Whether a path goes on after this word. After `>` it may, yet never with a crate's name.
fn is_name(before: &str) -> bool {
    const KEYWORDS: &[&str] = &["as", "dyn", "for", "impl", "in", "mut", "return"];
    let is_word = before.ends_with(|last: char| last.is_alphanumeric() || last == '_');
    is_word && !before.starts_with('\'') && !KEYWORDS.contains(&before)
}

/// The tokens of emitted code: a blank is between any two.
struct CodeWords<'t>(&'t str);

impl<'t> Iterator for CodeWords<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let rest = self.0.trim_ascii_start();
        let length = rest.strip_prefix('"').map_or_else(
            || {
                let blank = rest.bytes().position(|byte| byte == b' ');
                blank.unwrap_or(rest.len())
            },
            |inner| literal(inner) + 2,
        );
        let (word, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        self.0 = after;
        (!word.is_empty()).then_some(word)
    }
}

/// How long a literal is, from behind its quote to before the next that closes it.
fn literal(text: &str) -> usize {
    let mut escaped = false;
    for (place, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return place,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::super::code::{Snippet, code};
    use super::shortened;

    fn lines(items: &[Snippet]) -> Vec<String> {
        let lines = shortened(items).into_iter();
        lines
            .map(|item| item.as_str().trim_end().to_owned())
            .collect()
    }

    #[test]
    fn what_is_imported_is_said_once_at_the_door() {
        let items = vec![
            code!(
                type A = ::core::option::Option<::element_types::Secret>;
            ),
            code!(
                impl<B> ::core::fmt::Debug for ::element_types::Url<B> {}
            ),
            code!(
                const C: D = {
                    use ::element_types::{D, Url};
                    ::element_types::support::d("::core::fmt \" ")
                };
            ),
        ];
        assert_eq!(
            lines(&items),
            [
                "use core :: fmt ;",
                "use element_types :: { D , Secret , Url , support } ;",
                "type A = Option < Secret > ;",
                "impl < B > fmt :: Debug for Url < B > { }",
                r#"const C : D = { support :: d ( "::core::fmt \" " ) } ;"#,
            ]
        );
    }

    #[test]
    fn a_name_of_the_modules_own_keeps_paths_long() {
        let items = vec![
            code!(
                pub enum Secret {
                    A,
                }
            ),
            code!(
                struct Some(::element_types::Secret);
            ),
            code!(
                fn a() {
                    ::core::option::Option::Some(1)
                }
            ),
            code!(
                mod within {
                    type B = ::element_types::Given;
                }
            ),
        ];
        let long: Vec<_> = items
            .iter()
            .map(|item| item.as_str().trim_end().to_owned())
            .collect();
        assert_eq!(lines(&items), long);
    }
}
