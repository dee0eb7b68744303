//! One judge: `validate` and the library find the same problems in the same request, by key and kind.
//!
//! For every element, random and damaged requests: the text goes to the generator's side, the tree to
//! the library's. What only a text can have, a member twice, is left out of the comparison.

mod requests;

use std::collections::BTreeSet;

use element_codegen::model::{Catalog, Element};
use element_codegen::validate;
use element_core::{Judge, Place, Problem, ProblemKind, View};
use element_tests::any_way::AnyWay;
use element_tests::{inputs, loaded};
use element_types::{CreateInstance, ElementConfig, ElementSpec, ForElement, for_element};
use serde_json::Value;

use self::requests::{Random, Request};

/// So many requests together, at least: each is judged as it was made, and damaged.
const REQUESTS: usize = 100_000;

/// A problem as it is compared: its key, and its kind with what it says.
type Found = BTreeSet<(String, String)>;

fn found<'a>(problems: impl IntoIterator<Item = &'a Problem<'a>>) -> Found {
    let each = problems.into_iter();
    each.map(|problem| (problem.key().to_owned(), format!("{:?}", problem.kind())))
        .collect()
}

/// What a text shows and a tree does not.
fn is_textual(problem: &Problem<'_>) -> bool {
    *problem.kind() == ProblemKind::Duplicate
}

/// JSON as the judge looks at it; the library has its own.
fn view(value: &Value) -> View<'_> {
    match value {
        Value::Null => View::Null,
        Value::Bool(flag) => View::Flag(*flag),
        Value::Number(number) => View::Number(number.to_string().into()),
        Value::String(text) => View::Text(text),
        Value::Array(items) => View::list(items.iter().map(view)),
        Value::Object(members) => View::object(
            members
                .iter()
                .map(|(key, value)| (key.as_str(), view(value))),
        ),
    }
}

/// The library's road: what `from_map` says, or what the request says that is made of it.
enum Road {
    Refused(Found),
    Made(Found),
}

struct Library<'a>(&'a Request);

impl ForElement for Library<'_> {
    type Output = Road;

    fn run<C: ElementConfig>(self) -> Road {
        let entries = self
            .0
            .configuration
            .iter()
            .map(|(key, value)| (key, value.clone()));
        let config = match C::from_map(entries) {
            Ok(config) => config,
            Err(invalid) => return Road::Refused(found(invalid.problems())),
        };
        let mut create =
            CreateInstance::new(&AnyWay(config), self.0.grant.clone()).tags(&self.0.tags);
        if let Some(name) = &self.0.name {
            create = create.name(name);
        }
        let problems = create.problems();
        assert_eq!(
            create.to_request().is_err(),
            problems
                .iter()
                .any(|problem| problem.severity() == element_types::Severity::Error),
            "`to_request` refuses errors and nothing else"
        );
        Road::Made(found(&problems))
    }
}

/// The whole request, text against tree.
fn whole(element: &Element, spec: &'static ElementSpec, text: &str) {
    let options = validate::Options::default();
    let Some(problems) = validate::problems(text, element, &options) else {
        panic!("the generator made no JSON: {text}");
    };
    let by_text = found(problems.iter().filter(|problem| !is_textual(problem)));
    let value: Value = serde_json::from_str(text).expect("the generator made JSON");
    let by_tree = found(&Judge::of(spec).problems(view(&value)));
    assert_eq!(by_text, by_tree, "{text}");
}

/// The request as an application makes it.
fn road(element: &Element, request: &Request) {
    let configuration = Value::Object(request.configuration.clone().into_iter().collect());
    let read = Judge::of(element).configuration(view(&configuration));
    let Ok(answer) = for_element(&element.key, Library(request)) else {
        panic!("the library has no types for {}", element.key);
    };
    let text = request.to_json(&element.key).to_string();
    match answer {
        Road::Refused(problems) => {
            assert_eq!(problems, found(&read), "{text}");
            if let [way] = &element.ways[..]
                && request.follows(way.grant)
            {
                let entries = posted(element, &text, |problem| {
                    matches!(problem.place(), Place::Entry(_))
                });
                let open = |found| without_what_is_open(found, request);
                assert_eq!(open(problems), open(entries), "{text}");
            }
        }
        Road::Made(problems) => {
            assert_eq!(
                problems,
                posted(element, &text, |problem| !is_by_hand(problem)),
                "{text}"
            );
        }
    }
}

/// Before there is a grant nobody knows whether the application brings its tokens, and with tokens in
/// the configuration nobody calls back.
fn without_what_is_open(mut found: Found, request: &Request) -> Found {
    let is_token = |key: &str| element_core::TOKENS.contains(&key);
    let brings_tokens = request.configuration.iter().any(|(key, _)| is_token(key));
    let is_open = |key: &str| is_token(key) || brings_tokens && key == element_core::CALLBACK;
    found.retain(|(key, _)| !is_open(key));
    found
}

/// What `validate` finds, as far as the library can.
fn posted(element: &Element, text: &str, of_library: fn(&Problem<'_>) -> bool) -> Found {
    let problems = validate::problems(text, element, &validate::Options::default());
    let problems = problems.expect("the generator made JSON");
    found(problems.iter().filter(|problem| of_library(problem)))
}

/// What the library does itself, or takes as meant: settings of a way, members added to a grant.
fn is_by_hand(problem: &Problem<'_>) -> bool {
    match problem.kind() {
        ProblemKind::Unset { .. } => true,
        ProblemKind::Unknown { .. } => matches!(problem.place(), Place::ProviderData(_)),
        _ => false,
    }
}

#[test]
fn validate_and_the_library_find_the_same() {
    let catalog: &Catalog = &loaded(&inputs()).catalog;
    let types = element_types::Catalog::generated();
    let each = REQUESTS.div_ceil(2 * catalog.elements.len());
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let share = catalog.elements.len().div_ceil(threads);
    std::thread::scope(|scope| {
        for (part, elements) in catalog.elements.chunks(share).enumerate() {
            let types = &types;
            scope.spawn(move || {
                for (place, element) in elements.iter().enumerate() {
                    let spec = types.get(&element.key).expect("every element has a table");
                    let mut random = Random::new((part * share + place) as u64 + 1);
                    for _ in 0..each {
                        let request = Request::of(element, &mut random);
                        road(element, &request);
                        whole(element, spec, &request.damaged(&element.key, &mut random));
                    }
                }
            });
        }
    });
}
