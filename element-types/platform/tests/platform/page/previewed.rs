//! The preview: the request that is typed, and the same request in Rust as the element's guide has it.

use std::path::Path;

use element_types::{ELEMENTS, ElementSpec};
use serde_json::Value;

use super::browser::{encoded, filled, form_of};
use crate::client::Local;

fn preview(local: &Local, spec: &ElementSpec, form: &[(String, String)]) -> Value {
    let headers = [
        ("accept", "application/json"),
        ("content-type", "application/x-www-form-urlencoded"),
        ("sec-fetch-site", "same-origin"),
    ];
    let path = format!("{}/preview", form_of(spec));
    local
        .request("POST", &path, &headers, encoded(form).as_str())
        .is(200)
        .json()
}

/// The blocks of one language in a guide.
fn blocks(guide: &str, language: &str) -> Vec<String> {
    let fence = format!("\n```{language}\n");
    let parts = guide
        .split(&fence)
        .skip(1)
        .filter_map(|part| part.split("\n```").next());
    parts.map(str::to_owned).collect()
}

/// Without blank lines, since a guide has none between its statements, and with one text for every
/// placeholder: a secret that was typed is a placeholder of the page's own.
fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(without_placeholders).collect()
}

fn without_placeholders(text: &str) -> String {
    let mut parts = text.split("\"your-");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str("\"your-…");
        out.push_str(
            part.find('"')
                .and_then(|end| part.get(end..))
                .unwrap_or_default(),
        );
    }
    out
}

#[test]
fn the_rust_of_every_way_is_the_one_that_the_guide_compiles() {
    let local = Local::start();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/elements");
    for spec in ELEMENTS {
        let module = module(spec);
        let guide = std::fs::read_to_string(folder.join(format!("{module}.md"))).expect("a guide");
        let (rust, json) = (blocks(&guide, "rust,no_run"), blocks(&guide, "json"));
        for (place, way) in spec.ways.iter().enumerate() {
            let body: Value = serde_json::from_str(&json[place]).expect("the request of the guide");
            let form = as_typed(spec, way.name, &body);
            let shown = preview(&local, spec, &form);
            assert_eq!(
                lines(shown["rust"].as_str().unwrap_or_default()),
                lines(&rust[place]),
                "{} {}",
                spec.key,
                way.name
            );
            let own: Value =
                serde_json::from_str(shown["json"].as_str().unwrap_or_default()).expect("JSON");
            assert_eq!(
                without_placeholders(&own.to_string()),
                without_placeholders(&body.to_string()),
                "{} {}",
                spec.key,
                way.name
            );
        }
    }
}

/// The request of a guide as somebody types it into the form.
fn as_typed(spec: &ElementSpec, way: &str, body: &Value) -> Vec<(String, String)> {
    let mut form = vec![
        ("way".to_owned(), way.to_owned()),
        ("name".to_owned(), text(&body["name"])),
        ("tags".to_owned(), "docs".to_owned()),
    ];
    for entry in spec.entries {
        if let Some(value) = body["configuration"].get(entry.key) {
            form.push((format!("entry.{}", entry.key), text(value)));
        }
    }
    for (key, value) in body["providerData"].as_object().into_iter().flatten() {
        form.push((format!("extra.{key}"), text(value)));
    }
    form
}

fn text(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

struct Module;

impl element_types::ForElement for Module {
    type Output = &'static str;

    fn run<C: element_types::ElementConfig>(self) -> Self::Output {
        std::any::type_name::<C>()
    }
}

fn module(spec: &ElementSpec) -> &'static str {
    let path = element_types::for_element(spec.key, Module)
        .ok()
        .expect("an element of the catalogue");
    path.rsplit("::").nth(1).expect("a module")
}

#[test]
fn problems_name_their_fields() {
    let local = Local::start();
    let spec = ELEMENTS
        .iter()
        .find(|spec| spec.key == "hubspotcrm")
        .expect("an element");
    let empty = preview(&local, spec, &[("way".into(), "api_key".into())]);
    let problems = empty["problems"].as_array().expect("a list");
    let page = local.open(&form_of(spec));
    assert_eq!(problems.len(), 1);
    let field = problems[0]["field"].as_str().expect("a field");
    let name = page.all(&format!("#{field}"))[0]
        .attr("name")
        .map(str::to_owned);
    assert_eq!(name.as_deref(), Some("entry.hubspot.authorization.apikey"));
    let complete = preview(&local, spec, &filled(spec, 1, "planted"));
    assert_eq!(complete["problems"], serde_json::json!([]));
}

#[test]
fn without_script_the_page_shows_what_was_typed() {
    let local = Local::start();
    let form = [("entry.subdomain".to_owned(), "typed-here".to_owned())];
    let page = local.post("/page/elements/freshservice/preview", &form);
    assert_eq!((page.answer.status, page.faults()), (200, Vec::new()));
    for pane in ["#pane-json", "#pane-curl", "#pane-rust"] {
        assert!(page.text(pane).contains("typed-here"), "{pane}");
    }
    assert_eq!(page.all("[aria-invalid]").len(), 0);
}
