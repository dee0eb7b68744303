//! An instance request against the catalogue, offline.
//!
//! **Input:** the JSON one would send, and the model. **Output:** findings for everything that is
//! missing, unknown or mistyped, each with its place, and the text as it may be shown: no value of a
//! request is in either. What is wrong is [`element_core::Judge`]'s business; here is where, and in
//! which words.

mod find_element;
mod locate;
mod masked_text;
mod messages;
mod read_json;
mod value_messages;

pub use element_core::Call;
use element_core::{Judge, Problem};
use jsonc_parser::ast::Object;

use crate::diagnostic::{Code, Finding, Findings, SourceFile};
use crate::model::{Catalog, Element};

/// What is known of a request besides its text.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// What it asks for.
    pub call: Call,
    /// The key of its element, where the address says so and not the body.
    pub element: Option<String>,
    /// What to let pass, by the key that a problem is about.
    pub allow: Vec<String>,
}

/// Checks one request, and returns it as it may be shown: findings point into that.
pub fn check(
    file: SourceFile,
    catalog: &Catalog,
    options: &Options,
    findings: &mut Findings,
) -> SourceFile {
    let root = match read_json::object(&file) {
        Ok(root) => root,
        Err(finding) => {
            findings.push(*finding);
            let text = masked_text::broken(&file.text, catalog);
            return SourceFile { text, ..file };
        }
    };
    let check = Check {
        file: &file,
        root: &root,
        options,
    };
    check.run(catalog, findings);
    let text = masked_text::whole(&file.text, &root);
    drop(root);
    SourceFile { text, ..file }
}

/// Everything that is wrong with a request for an element, as the judge says it.
#[must_use]
pub fn problems<'e>(
    text: &str,
    element: &'e Element,
    options: &Options,
) -> Option<Vec<Problem<'e>>> {
    let file = SourceFile {
        name: String::new(),
        text: text.to_owned(),
    };
    let root = read_json::object(&file).ok()?;
    Some(judged(&root, Judge::of(element), options))
}

fn judged<'e>(root: &Object<'_>, judge: Judge<'e>, options: &Options) -> Vec<Problem<'e>> {
    let mut problems = judge.call(options.call).problems(read_json::view(root));
    problems.retain(|problem| {
        let allowed = || options.allow.iter().any(|key| key == problem.key());
        !(problem.kind().can_be_allowed() && allowed())
    });
    problems
}

/// As many entries of a request are looked at; no element has as many.
const MOST_ENTRIES: usize = 1000;

struct Check<'a> {
    file: &'a SourceFile,
    root: &'a Object<'a>,
    options: &'a Options,
}

impl Check<'_> {
    fn run(&self, catalog: &Catalog, findings: &mut Findings) {
        let given = self.root.get_object("configuration");
        let given = given.map_or(0, |configuration| configuration.properties.len());
        if given > MOST_ENTRIES {
            return findings.push(self.too_large(given));
        }
        let element = match self.element(catalog) {
            Ok(element) => element,
            Err(finding) => return findings.push(*finding),
        };
        let judge = element.map_or_else(Judge::of_any, |element| Judge::of(element));
        for problem in judged(self.root, judge, self.options) {
            findings.push(self.finding(&problem, element));
        }
    }

    fn too_large(&self, given: usize) -> Finding {
        let message = format!("the request has {given} entries, and {MOST_ENTRIES} are the most");
        let remedy = "leave out what the element does not have";
        let at = locate::configuration(self.root);
        Finding::new(
            Code::TooLarge,
            &self.file.name,
            at,
            message,
            "too many",
            remedy,
        )
    }

    fn finding(&self, problem: &Problem<'_>, element: Option<&Element>) -> Finding {
        let said = messages::of(problem, element);
        let at = locate::of(self.root, problem);
        Finding::new(
            said.code,
            &self.file.name,
            at,
            said.message,
            said.label,
            said.remedy,
        )
    }
}
