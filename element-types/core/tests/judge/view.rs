//! JSON as the judge looks at it.
//!
//! **Input:** the text of a request. **Output:** what is found in it, a line each.

use element_core::{Judge, Problem, View};
use serde_json::Value;

/// The judge's view of a value.
pub(crate) fn view(value: &Value) -> View<'_> {
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

/// What the judge finds in a request; a warning says so.
pub(crate) fn found(judge: &Judge<'_>, request: &Value) -> Vec<String> {
    judge.problems(view(request)).iter().map(line).collect()
}

/// What the judge finds in a configuration alone.
pub(crate) fn found_in(judge: &Judge<'_>, configuration: &Value) -> Vec<String> {
    let problems = judge.configuration(view(configuration));
    problems.iter().map(line).collect()
}

fn line(problem: &Problem<'_>) -> String {
    let mark = match problem.severity() {
        element_core::Severity::Error => "",
        element_core::Severity::Warning => "warning: ",
    };
    let allowed = if problem.kind().can_be_allowed() {
        "?"
    } else {
        ""
    };
    format!("{mark}{problem}{allowed}")
}
