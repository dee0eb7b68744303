//! What the platform does with what the judge of requests finds.
//!
//! **Input:** the table of an element and the body of a request. **Output:** the way that the request
//! follows, what is refused, and what is let pass and told.
//!
//! What is wrong with a request, and which way it follows, `element-core` alone knows. Here is how
//! much of it passes ([`passes`]), and what is said of the rest.

use element_core::{Call, GrantKind, Judge, Place, Problem as Found, ProblemKind, Severity, View};
use element_types::ElementSpec;
use element_types::support::view;
use serde_json::{Map, Value};

use crate::state::instance::Instance;

/// How much the platform lets pass.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// What real clients send passes, unknown entries too; the journal tells what it was.
    #[default]
    Lenient,
    /// What the judge of requests calls an error is refused, and so are misspelt headers.
    Strict,
}

/// What becomes of a request.
#[derive(Debug)]
pub(crate) struct Verdict {
    /// The way of authenticating, by its place in the table.
    pub(crate) way: usize,
    pub(crate) problems: Vec<Problem>,
    /// What passed and is worth telling.
    pub(crate) notes: Vec<String>,
}

/// One thing that is refused.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) key: String,
    pub(crate) text: String,
    /// That there is no grant: what is said of it depends on the grant.
    pub(crate) of_grant: bool,
}

/// Whether lenient mode lets a problem pass in a request that follows a way with this grant. Each line
/// is something that real clients send.
fn passes(problem: &Found<'_>, grant: GrantKind) -> bool {
    match (problem.kind(), problem.place()) {
        // Whole bags of properties, options newer than the table, numbers of elements; what a way
        // sends by itself, the platform fills in.
        (
            ProblemKind::Unknown { .. }
            | ProblemKind::Duplicate
            | ProblemKind::PlatformSupplied
            | ProblemKind::NotAnOption { .. }
            | ProblemKind::NoScheme
            | ProblemKind::ByNumber { .. }
            | ProblemKind::Unset { .. },
            _,
        ) => true,
        // The name of the element stands in.
        (ProblemKind::Missing | ProblemKind::Empty, Place::Member(member)) => member == "name",
        // A client without the secret of the request token sends none.
        (ProblemKind::Missing, Place::ProviderData(member)) => member == "secret",
        // What no way asks for is passed over.
        (ProblemKind::WrongGrant { .. } | ProblemKind::GrantOfAnotherWay { .. }, _) => {
            grant == GrantKind::None
        }
        _ => false,
    }
}

/// Judges a create.
pub(crate) fn create(
    spec: &'static ElementSpec,
    mode: Mode,
    call: Call,
    body: &Map<String, Value>,
) -> Verdict {
    let judge = Judge::of(spec).call(call);
    match way(judge, spec, mode, body) {
        Some(way) => create_in(spec, mode, call, body, way),
        None => verdict(spec, mode, 0, &all(judge, mode, body)),
    }
}

/// Judges a create that follows a way which somebody chose.
pub(crate) fn create_in(
    spec: &'static ElementSpec,
    mode: Mode,
    call: Call,
    body: &Map<String, Value>,
    way: usize,
) -> Verdict {
    let judge = Judge::of(spec).call(call).way(way);
    verdict(spec, mode, way, &all(judge, mode, body))
}

/// The way of a create; lenient mode passes over a grant that no way has.
fn way(
    judge: Judge<'_>,
    spec: &ElementSpec,
    mode: Mode,
    body: &Map<String, Value>,
) -> Option<usize> {
    if spec.ways.len() < 2 {
        return Some(0);
    }
    let way = judge.way_of(request(mode, body));
    match mode {
        Mode::Strict => way,
        Mode::Lenient => way.or_else(|| {
            let rest = body.iter().filter(|(name, _)| *name != GRANT);
            let rest = rest.map(|(name, value)| (name.as_str(), view::of(value)));
            judge.way_of(View::object(rest))
        }),
    }
}

/// Every problem of a create.
fn all<'e>(judge: Judge<'e>, mode: Mode, body: &Map<String, Value>) -> Vec<Found<'e>> {
    let mut problems = judge.problems(request(mode, body));
    if mode == Mode::Strict && is_absent(body, CONFIGURATION) {
        // Which entries that leaves open helps more than that there is none.
        problems.extend(judge.configuration(View::object([])));
    }
    problems
}

const CONFIGURATION: &str = "configuration";
const GRANT: &str = "providerData";
const EXTERNAL: &str = "externalAuthentication";

fn is_absent(body: &Map<String, Value>, name: &str) -> bool {
    body.get(name).is_none_or(Value::is_null)
}

fn is_blank(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.trim().is_empty())
}

/// The body as the judge looks at it. Lenient mode takes a blank member of the grant for none, as it
/// does blank parameters, and no configuration for an empty one.
fn request(mode: Mode, body: &Map<String, Value>) -> View<'_> {
    if mode == Mode::Strict {
        return view::object(body);
    }
    let given = body
        .iter()
        .filter(|(name, value)| !(value.is_null() || *name == EXTERNAL && is_blank(value)));
    let given = given.map(|(name, value)| (name.as_str(), without_blanks(name, value)));
    let empty = is_absent(body, CONFIGURATION).then(|| (CONFIGURATION, View::object([])));
    View::object(given.chain(empty))
}

fn without_blanks<'a>(name: &str, value: &'a Value) -> View<'a> {
    match value {
        Value::Object(members) if name == GRANT => {
            let given = members.iter().filter(|(_, value)| !is_blank(value));
            View::object(given.map(|(key, value)| (key.as_str(), view::of(value))))
        }
        other => view::of(other),
    }
}

/// What a change reads of its body; a whole fetched instance has more, which cannot be set.
const CHANGED: &[&str] = &["name", "tags", GRANT, EXTERNAL];

/// Judges a change: what is not given stays as it is. `changed` is what its configuration changes.
pub(crate) fn update(
    spec: &'static ElementSpec,
    mode: Mode,
    body: &Map<String, Value>,
    changed: &Map<String, Value>,
) -> Verdict {
    let judge = Judge::of(spec).call(Call::Update);
    let read = body
        .iter()
        .filter(|(name, _)| CHANGED.contains(&name.as_str()));
    let read = read.map(|(name, value)| (name.as_str(), view::of(value)));
    let request = View::object(read.chain([(CONFIGURATION, view::object(changed))]));
    verdict(spec, mode, 0, &judge.problems(request))
}

/// The way that an instance follows once `body` renews its grant.
pub(crate) fn renewed(spec: &ElementSpec, instance: &Instance, body: &Map<String, Value>) -> usize {
    let entries = instance.configuration.iter();
    let entries = entries.map(|(key, text)| (key.as_str(), View::Text(text)));
    let granted = body
        .iter()
        .filter(|(name, _)| [GRANT, EXTERNAL].contains(&name.as_str()));
    let granted = granted.map(|(name, value)| (name.as_str(), view::of(value)));
    let request = View::object(granted.chain([(CONFIGURATION, View::object(entries))]));
    Judge::of(spec).way_of(request).unwrap_or(0)
}

/// Tells what is refused from what passes.
fn verdict(spec: &ElementSpec, mode: Mode, way: usize, found: &[Found<'_>]) -> Verdict {
    let grant = spec.ways.get(way).map_or(GrantKind::None, |way| way.grant);
    let is_let_pass = |problem: &Found<'_>| match mode {
        Mode::Lenient => passes(problem, grant),
        Mode::Strict => problem.severity() == Severity::Warning,
    };
    let (passed, refused): (Vec<_>, Vec<_>) =
        found.iter().partition(|problem| is_let_pass(problem));
    Verdict {
        way,
        problems: refused
            .into_iter()
            .map(|problem| Problem::of(problem, grant))
            .collect(),
        notes: passed.into_iter().map(words).collect(),
    }
}

impl Problem {
    fn of(found: &Found<'_>, grant: GrantKind) -> Self {
        let of_grant = match (found.kind(), found.place()) {
            (ProblemKind::WrongGrant { .. } | ProblemKind::GrantOfAnotherWay { .. }, _) => true,
            (ProblemKind::Missing | ProblemKind::Empty, Place::ProviderData(member)) => {
                grant.members().contains(&member.as_str())
            }
            _ => false,
        };
        Self {
            key: found.key().to_owned(),
            text: words(found),
            of_grant,
        }
    }
}

/// What is said of a problem: the library's words, but for those that speak of Rust.
fn words(problem: &Found<'_>) -> String {
    let key = problem.key().escape_debug();
    match problem.kind() {
        ProblemKind::PlatformSupplied => {
            format!("`{key}` is supplied by the platform; another value is kept")
        }
        ProblemKind::Unknown { did_you_mean: None }
            if matches!(problem.place(), Place::Entry(_)) =>
        {
            format!("`{key}` is no entry of the element")
        }
        ProblemKind::WrongGrant { ways } => {
            let ways: String = ways.iter().map(|(way, grant)| takes(way, *grant)).collect();
            format!("`{key}` fits no way of authenticating that the element has{ways}")
        }
        ProblemKind::GrantOfAnotherWay { built, needs } => {
            format!("`{key}` is that of another way{}", takes(built, *needs))
        }
        _ => problem.to_string(),
    }
}

/// What a way takes as `providerData`, behind a semicolon.
fn takes(way: &str, grant: GrantKind) -> String {
    match grant.members() {
        [] => format!("; `{way}` takes none"),
        members => format!("; `{way}` takes `{}`", members.join("`, `")),
    }
}

/// The wire text of a value.
pub(crate) fn text(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// Whether an entry's value is never shown.
pub(crate) fn is_secret(spec: &ElementSpec, key: &str) -> bool {
    match spec.entry(key) {
        Some(entry) => entry.secret,
        None => element_core::reads_like_a_secret(key),
    }
}
