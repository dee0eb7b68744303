//! Guide pages say what the types do: for every way of every element, the program and the JSON of its
//! page are one request, and it is the request that the library makes.
//!
//! That the programs compile is a doctest of each page; `.ci/run` counts them.

use std::collections::BTreeMap;

use element_codegen::model::{Element, GrantKind, Presence, Way};
use element_codegen::name;
use element_tests::{inputs, loaded, workspace};
use element_types::support::Outline;
use element_types::{
    AnyGrant, Configuration, CreateInstance, ElementConfig, ForElement, NoGrant, OAuth1, OAuth2,
    for_element,
};
use serde_json::{Value, json};

/// A page, as people see it.
struct Page {
    text: String,
    /// Language and text of every block, in order.
    blocks: Vec<(String, String)>,
}

impl Page {
    fn of(element: &Element) -> Self {
        let path = format!("element-types/src/elements/{}.md", element.names.module);
        let text = std::fs::read_to_string(workspace().join(&path)).expect(&path);
        let mut blocks = Vec::new();
        let mut open: Option<(String, String)> = None;
        for line in text.lines() {
            let fence = line.trim_start().strip_prefix("```");
            open = match (open.take(), fence) {
                (None, Some(language)) => Some((language.to_owned(), String::new())),
                (None, None) => None,
                (Some(block), Some(_)) => {
                    blocks.push(block);
                    None
                }
                (Some((language, block)), None) => Some((language, block + line + "\n")),
            };
        }
        assert!(open.is_none(), "{path}: a block is never closed");
        Self { text, blocks }
    }

    fn blocks(&self, language: &str) -> impl Iterator<Item = &str> {
        let blocks = self.blocks.iter();
        blocks
            .filter(move |block| block.0 == language)
            .map(|block| block.1.as_str())
    }

    /// The programs that create an instance, one for each way.
    fn programs(&self) -> Vec<&str> {
        let programs = self.blocks("rust,no_run");
        programs
            .filter(|program| program.contains("CreateInstance::new"))
            .collect()
    }

    /// The requests as JSON, one for each way.
    fn requests(&self, element: &Element) -> Vec<Value> {
        let blocks = self.blocks("json").take(element.ways.len());
        blocks
            .map(|block| serde_json::from_str(block).expect("JSON"))
            .collect()
    }
}

fn each(check: impl Fn(&Element, &Page)) {
    for element in &loaded(&inputs()).catalog.elements {
        check(element, &Page::of(element));
    }
}

/// A configuration whose grant is known at run time only.
struct AnyWay<C>(C);

impl<C: ElementConfig> Configuration for AnyWay<C> {
    type Grant = AnyGrant;
    type InstanceConfig = C::InstanceConfig;

    fn outline(&self) -> Outline {
        self.0.outline()
    }
}

/// The request that the types of an element make of the one on its page.
struct Made<'a>(&'a Value, GrantKind);

impl Made<'_> {
    fn grant(&self) -> AnyGrant {
        let members = self.0["providerData"].as_object().into_iter().flatten();
        let mut data: BTreeMap<&str, &str> = members
            .map(|(key, value)| (key.as_str(), value.as_str().expect("a text")))
            .collect();
        let mut take = |key: &str| data.remove(key).expect("a member of the grant");
        match self.1 {
            GrantKind::None => NoGrant.into(),
            GrantKind::OAuth1 => {
                let grant =
                    OAuth1::new(take("oauth_token"), take("oauth_verifier"), take("secret"));
                let with = |grant: OAuth1, (key, value)| grant.extra(key, value);
                data.into_iter().fold(grant, with).into()
            }
            GrantKind::OAuth2 => {
                let grant = OAuth2::new(take("code"));
                let with = |grant: OAuth2, (key, value)| grant.extra(key, value);
                data.into_iter().fold(grant, with).into()
            }
        }
    }
}

impl ForElement for Made<'_> {
    type Output = Value;

    fn run<C: ElementConfig>(self) -> Value {
        let entries = self.0["configuration"]
            .as_object()
            .expect("entries")
            .clone();
        let config = C::from_map(entries).expect("entries that fit");
        let tags = self.0["tags"].as_array().expect("tags");
        let request = CreateInstance::new(&AnyWay(config), self.grant())
            .name(self.0["name"].as_str().expect("a name"))
            .tags(tags.iter().map(|tag| tag.as_str().expect("a text")))
            .to_request()
            .expect("a request that the library sends");
        serde_json::to_value(request).expect("JSON")
    }
}

#[test]
fn the_library_makes_the_request_of_the_page() {
    each(|element, page| {
        let requests = page.requests(element);
        assert_eq!(requests.len(), element.ways.len(), "{}", element.key);
        for (request, way) in requests.iter().zip(&element.ways) {
            let made = for_element(&element.key, Made(request, way.grant));
            assert_eq!(made.ok().as_ref(), Some(request), "{}", element.key);
        }
    });
}

/// The texts of a list of Rust literals.
fn texts(arguments: &str) -> Vec<String> {
    let list = format!("[{}]", arguments.replace("\\'", "'"));
    let list: Vec<Value> = serde_json::from_str(&list).expect(arguments);
    let text = |value: Value| match value {
        Value::String(text) => text,
        other => other.to_string(),
    };
    list.into_iter().map(text).collect()
}

/// What stands between `open` and the last `close` of the line after it.
fn between<'a>(program: &'a str, open: &str, close: &str) -> &'a str {
    let (_, rest) = program.split_once(open).expect(open);
    let line = rest.lines().next().unwrap_or_default();
    line.rsplit_once(close).expect(close).0
}

/// The request that a program spells out.
fn spelled_out(program: &str, element: &Element, (place, way): (usize, &Way)) -> Value {
    let start = if element.ways.len() > 1 {
        way.name.as_str()
    } else {
        "builder"
    };
    let open = format!("Config::{}()\n", name::spelled(start));
    let (_, setters) = program.split_once(&open).expect("the way's builder");
    let (setters, _) = setters.split_once(".build();").expect("`build`");
    let mut configuration = BTreeMap::new();
    for setter in setters
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
    {
        let (called, value) = setter
            .trim_start_matches('.')
            .split_once('(')
            .expect(setter);
        let mut entries = element.entries.iter();
        let entry = entries.find(|entry| name::spelled(&entry.ident) == called);
        let value = value.strip_suffix(')').expect(setter);
        let items = texts(value.trim_start_matches('[').trim_end_matches(']'));
        configuration.insert(entry.expect(setter).key.clone(), items.join(","));
    }
    for entry in &element.entries {
        if let Some(Presence::Fixed(text)) = entry.presence.get(place) {
            configuration.insert(entry.key.clone(), text.clone());
        }
    }
    let (_, request) = program.split_once("let request = ").expect("a request");
    let (name, tag) = (
        between(request, ".name(", ")"),
        between(request, ".tag(", ")"),
    );
    let mut request = json!({
        "element": { "key": element.key },
        "configuration": configuration,
        "name": texts(name)[0],
        "tags": texts(tag),
    });
    if way.grant != GrantKind::None {
        let grant = between(program, "CreateInstance::new(&config, ", ")");
        let (_, arguments) = grant.split_once("::new(").expect("a grant");
        let extras = way.extras.iter().filter(|extra| extra.always_required());
        let keys = way.grant.members().iter().copied();
        let keys = keys.chain(extras.map(|extra| extra.key.as_str()));
        let arguments = texts(arguments.strip_suffix(')').expect("arguments"));
        request["providerData"] = keys
            .zip(arguments)
            .collect::<BTreeMap<_, _>>()
            .into_iter()
            .collect();
    }
    request
}

#[test]
fn the_program_is_the_request_of_the_page() {
    each(|element, page| {
        let programs = page.programs();
        assert_eq!(programs.len(), element.ways.len(), "{}", element.key);
        let requests = page.requests(element);
        for (way, (program, request)) in element
            .ways
            .iter()
            .enumerate()
            .zip(programs.iter().zip(&requests))
        {
            assert_eq!(
                &spelled_out(program, element, way),
                request,
                "{}",
                element.key
            );
        }
    });
}

/// `.ci/run` counts the doctests that ran against the blocks that are there.
#[test]
fn every_way_has_its_programs() {
    each(|element, page| {
        let ways = element.ways.iter();
        let consents = ways.filter(|way| way.grant != GrantKind::None).count();
        let rust = page
            .blocks
            .iter()
            .filter(|block| block.0.starts_with("rust"));
        assert_eq!(
            rust.count(),
            element.ways.len() + consents,
            "{}",
            element.key
        );
    });
}

#[test]
fn an_oauth_page_begins_with_the_calls_that_come_first() {
    each(|element, page| {
        for (way, calls) in [
            (GrantKind::OAuth1, "oauth/token\""),
            (GrantKind::OAuth2, "oauth/url\""),
        ] {
            if !element.ways.iter().any(|it| it.grant == way) {
                continue;
            }
            let first = page.text.find(calls).unwrap_or(usize::MAX);
            assert!(
                first < page.text.find("## Create").unwrap_or(0),
                "{}",
                element.key
            );
        }
    });
}

/// What rustdoc makes of it and GitHub does not: hidden lines, links to items.
#[test]
fn a_page_reads_the_same_on_github() {
    each(|element, page| {
        let key = &element.key;
        let mut titles = page.text.lines().filter(|line| line.starts_with("# "));
        assert!(
            titles.next().is_some() && titles.next().is_none(),
            "{key}: one title"
        );
        for program in page.blocks("rust,no_run") {
            let hidden = program
                .lines()
                .find(|line| line.trim_start().starts_with("# "));
            assert_eq!(hidden, None, "{key}");
        }
        for dead in ["](crate::", "](Config", "[`", "](self"] {
            assert!(!page.text.contains(dead), "{key}: {dead}");
        }
    });
}
