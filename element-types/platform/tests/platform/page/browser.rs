//! Forms filled in and posted as a browser does it, and a judge of HTML.

use std::collections::BTreeSet;

use element_types::{ElementSpec, EntrySpec};
use scraper::{ElementRef, Html, Selector};

use crate::client::{Answer, Local};

/// A page that was answered.
pub(crate) struct Page {
    pub(crate) answer: Answer,
    pub(crate) html: Html,
}

impl Page {
    /// The elements that a selector finds.
    pub(crate) fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        let selector = Selector::parse(selector).expect("a selector");
        self.html.select(&selector).collect()
    }

    /// The text of the only element that a selector finds, blanks made one.
    #[track_caller]
    pub(crate) fn text(&self, selector: &str) -> String {
        let [found] = &self.all(selector)[..] else {
            panic!("`{selector}` is not there once: {}", self.answer.body);
        };
        let text: String = found.text().collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What is wrong with the page: as HTML, for who cannot see it, and for who fears other sites.
    pub(crate) fn faults(&self) -> Vec<String> {
        let mut faults: Vec<String> = self.html.errors.iter().map(ToString::to_string).collect();
        let mut ids = BTreeSet::new();
        for element in self.all("[id]") {
            let id = element.attr("id").unwrap_or_default();
            if !ids.insert(id) {
                faults.push(format!("the id `{id}` is there twice"));
            }
        }
        for (attribute, selector) in [
            ("for", "label[for]"),
            ("aria-describedby", "[aria-describedby]"),
            ("aria-labelledby", "[aria-labelledby]"),
            ("list", "[list]"),
        ] {
            for element in self.all(selector) {
                let named = element
                    .attr(attribute)
                    .unwrap_or_default()
                    .split_whitespace();
                let missing = named.filter(|id| !ids.contains(id));
                faults.extend(
                    missing.map(|id| format!("`{attribute}` names `{id}`, which is not there")),
                );
            }
        }
        let labelled: BTreeSet<_> = self
            .all("label")
            .iter()
            .filter_map(|label| label.attr("for"))
            .collect();
        for control in self.all("input:not([type=hidden]), select, textarea") {
            if !control.attr("id").is_some_and(|id| labelled.contains(id)) {
                faults.push(format!("no label: {}", control.html()));
            }
        }
        for (what, selector) in [
            ("script in the page", "script:not([src])"),
            ("style in the page", "style, [style]"),
            (
                "a handler in the page",
                "[onclick], [onload], [onerror], [onsubmit], [onchange]",
            ),
            ("a picture without a text", "img:not([alt])"),
        ] {
            faults.extend(
                self.all(selector)
                    .iter()
                    .map(|element| format!("{what}: {}", element.html())),
            );
        }
        if self.all("h1").len() != 1 {
            faults.push("not one heading of the page".to_owned());
        }
        let policy = self
            .answer
            .header("content-security-policy")
            .unwrap_or_default();
        for part in [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
        ] {
            if !policy.split(';').any(|own| own.trim() == part) {
                faults.push(format!("the policy `{policy}` lacks `{part}`"));
            }
        }
        faults
    }
}

impl Local {
    /// Opens an address of the page.
    pub(crate) fn open(&self, path: &str) -> Page {
        let answer = self.request("GET", path, &[("sec-fetch-site", "none")], None);
        let html = Html::parse_document(&answer.body);
        Page { answer, html }
    }

    /// Posts a form as the page itself does.
    pub(crate) fn post(&self, path: &str, form: &[(String, String)]) -> Page {
        let origin = format!("http://{}", self.platform.address());
        let headers = [
            ("origin", origin.as_str()),
            ("sec-fetch-site", "same-origin"),
            ("content-type", "application/x-www-form-urlencoded"),
        ];
        let answer = self.request("POST", path, &headers, encoded(form).as_str());
        let html = Html::parse_document(&answer.body);
        Page { answer, html }
    }

    /// How many instances there are, as every page says it.
    pub(crate) fn count(&self) -> u64 {
        self.open("/page/faults")
            .text(".parts .count")
            .parse()
            .expect("a number")
    }

    /// Where an answer sends the browser, as a path.
    #[track_caller]
    pub(crate) fn sent_to(&self, page: &Page) -> String {
        assert_eq!(page.answer.status, 303, "{:?}", page.answer);
        let address = page.answer.header("location").expect("an address");
        let origin = format!("http://{}", self.platform.address());
        address.strip_prefix(&origin).unwrap_or(address).to_owned()
    }
}

/// A form as a body.
pub(crate) fn encoded(form: &[(String, String)]) -> String {
    let pairs = form
        .iter()
        .map(|(name, value)| format!("{}={}", escaped(name), escaped(value)));
    pairs.collect::<Vec<_>>().join("&")
}

/// A text as forms and addresses carry it.
pub(crate) fn escaped(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

/// A form in which everything that a way requires is typed.
pub(crate) fn filled(spec: &ElementSpec, way: usize, secret: &str) -> Vec<(String, String)> {
    let mut form = Vec::new();
    let mut add = |name: String, text: &str| form.push((name, text.to_owned()));
    if let Some(way) = spec.ways.get(way) {
        add("way".to_owned(), way.name);
        for extra in way.extras.iter().filter(|extra| extra.required) {
            let text = extra.examples.first().copied().unwrap_or(secret);
            add(format!("extra.{}", extra.key), text);
        }
    }
    for entry in spec
        .entries
        .iter()
        .filter(|entry| entry.is_required_in(way))
    {
        add(format!("entry.{}", entry.key), &typed(entry, secret));
    }
    form
}

/// What one types: of a secret the text that must never be shown again.
fn typed(entry: &EntrySpec, secret: &str) -> String {
    match (entry.secret, entry.examples().first()) {
        (true, _) => secret.to_owned(),
        (false, Some(example)) => (*example).to_owned(),
        (false, None) => {
            let option = entry.options().first().copied();
            entry.value_type.sample(option, entry.label)
        }
    }
}

/// The address of an element's form.
pub(crate) fn form_of(spec: &ElementSpec) -> String {
    format!("/page/elements/{}", escaped(spec.key))
}
