//! A recorded response, which a guide page prints: no value of a secret is in it.
//!
//! **Input:** a definition, its file, and what its entries were lowered to. **Output:** findings.

use crate::credential;
use crate::definition::Definition;
use crate::diagnostic::{Code, Finding, Findings, SourceFile};
use crate::json::Json;
use crate::json::locate::{self, Step};
use crate::model::Element;

/// A value of a response, and how it is reached.
pub(crate) struct Visit<'a> {
    path: Vec<Step<'a>>,
    value: &'a Json,
    parent: Option<&'a Json>,
}

/// Members of an item of a list of entries that hold the entry's value.
const VALUES: &[&str] = &["value", "propertyValue", "defaultValue"];

/// Reports every secret of the response, and whatever looks like one.
pub(crate) fn check(
    file: &SourceFile,
    definition: &Definition,
    element: &Element,
    findings: &mut Findings,
) {
    let Some(response) = &definition.response else {
        return;
    };
    walk(response, &mut |visit| {
        if let Json::Number(text) | Json::Text(text) = visit.value {
            if let Some(wrong) = wrong(text, visit, element) {
                findings.push(finding(file, definition, visit, wrong));
            }
        }
    });
}

/// Sees every value of a response in the order of the text.
pub(crate) fn walk<'a>(response: &'a Json, see: &mut dyn FnMut(&Visit<'a>)) {
    let mut open = vec![Visit {
        path: vec![Step::Member("example"), Step::Member("instance")],
        value: response,
        parent: None,
    }];
    while let Some(visit) = open.pop() {
        see(&visit);
        match visit.value {
            Json::List(items) => {
                let steps = items.iter().enumerate().rev();
                open.extend(steps.map(|(place, value)| visit.inner(Step::Item(place), value)));
            }
            Json::Object(members) => {
                let steps = members.iter().rev();
                open.extend(steps.map(|(name, value)| visit.inner(Step::Member(name), value)));
            }
            _ => {}
        }
    }
}

impl<'a> Visit<'a> {
    /// The value.
    pub(crate) fn value(&self) -> &'a Json {
        self.value
    }

    /// The steps from the definition to the value.
    pub(crate) fn path(&self) -> &[Step<'a>] {
        &self.path
    }

    /// The nearest name on the way to the value.
    pub(crate) fn name(&self) -> &'a str {
        self.names().next().unwrap_or_default()
    }

    /// The names on the way to the value, the nearest first.
    fn names(&self) -> impl Iterator<Item = &'a str> {
        self.path.iter().rev().filter_map(|step| match step {
            Step::Member(name) => Some(*name),
            Step::Item(_) => None,
        })
    }

    fn inner(&self, step: Step<'a>, value: &'a Json) -> Self {
        Self {
            path: self.path.iter().copied().chain([step]).collect(),
            value,
            parent: Some(self.value),
        }
    }

    /// What the value is called: the nearest name, or what the item of a list of entries names in
    /// `key`.
    fn key(&self) -> &'a str {
        match self.parent.and_then(|parent| parent.member("key")) {
            Some(Json::Text(key)) if VALUES.contains(&self.name()) => key,
            _ => self.name(),
        }
    }

    /// Whether the value belongs to a secret, or to what the request sent to sign in.
    fn is_secret(&self, element: &Element) -> bool {
        let of_entries = self.names().any(|name| name == "configuration");
        std::iter::once(self.key()).chain(self.names()).any(|key| {
            let entry = element.entries.iter().find(|entry| entry.key == key);
            match entry.filter(|_| of_entries) {
                Some(entry) => entry.secret,
                // An element has a key, and so has an item of a list.
                None => {
                    key == "providerData" || key != "key" && element_core::reads_like_a_secret(key)
                }
            }
        })
    }
}

/// What is wrong with a value that everybody will read.
fn wrong(text: &str, visit: &Visit<'_>, element: &Element) -> Option<String> {
    if credential::stands_for_a_value(text) {
        return None;
    }
    let name = visit.key().escape_debug();
    if visit.is_secret(element) {
        return Some(format!("the recorded response shows the secret `{name}`"));
    }
    let kind = credential::seen(text)?;
    Some(format!(
        "in the recorded response, `{name}` looks like {kind}"
    ))
}

fn finding(
    file: &SourceFile,
    definition: &Definition,
    visit: &Visit<'_>,
    message: String,
) -> Finding {
    let at = locate::of_value(file, &visit.path).unwrap_or(definition.at);
    let placeholder = credential::placeholder(visit.key());
    let remedy = format!(
        "write a placeholder in its place, such as `\"{placeholder}\"`: the guide page prints the response"
    );
    let label = "everybody will read it";
    Finding::new(Code::Credential, &file.name, at, message, label, remedy)
}
