//! Every page is whole HTML, whatever stands in a table.

use element_platform::Platform;
use element_types::{ELEMENTS, ElementConfig, Secret, SuppliedBy};

use super::browser::form_of;
use crate::client::Local;

#[test]
fn every_page_is_whole() {
    let local = Local::start();
    let id = local.instance()["id"].to_string();
    let instance = format!("/page/instances/{id}");
    let pages = [
        ("/", 200),
        ("/?q=help", 200),
        ("/?q=nothing+has+this", 200),
        ("/page/instances", 200),
        ("/page/instances?q=acme&element=freshservice&before=9", 200),
        ("/page/instances?q=nothing&deleted=3", 200),
        (&instance, 200),
        (&format!("{instance}?created=yes"), 200),
        (&format!("{instance}/delete"), 200),
        ("/page/instances/999", 404),
        ("/page/instances/x", 404),
        ("/page/elements/nothing", 404),
        ("/page/consent?state=x&code=y", 400),
        ("/page/journal", 200),
        ("/page/journal?only=refused", 200),
        ("/page/faults", 200),
    ];
    for (path, status) in pages {
        let page = local.open(path);
        assert_eq!(
            (page.answer.status, page.faults()),
            (status, Vec::new()),
            "{path}"
        );
    }
}

#[test]
fn every_element_has_a_form_with_a_field_for_every_entry_of_the_caller() {
    let local = Local::start();
    for spec in ELEMENTS {
        let page = local.open(&form_of(spec));
        assert_eq!(
            (page.answer.status, page.faults()),
            (200, Vec::new()),
            "{}",
            spec.key
        );
        assert!(page.text("h1").starts_with(spec.name), "{}", spec.key);
        for entry in spec.entries {
            let fields = page.all(&format!("[name=\"entry.{}\"]", entry.key)).len();
            let always_fixed = (0..spec.ways.len()).all(|way| entry.fixed_in(way).is_some());
            let asked = entry.supplied_by == SuppliedBy::Caller && !always_fixed;
            assert_eq!(fields, usize::from(asked), "{} {}", spec.key, entry.key);
        }
        for field in page.all("input[type=password]") {
            assert!(
                field.attr("value").is_none() && field.attr("autocomplete") == Some("off"),
                "{}",
                spec.key
            );
        }
        let masked = page.all("input[type=password]").len();
        let extras = spec.ways.iter().flat_map(|way| way.extras);
        let secrets = spec.caller_entries().filter(|entry| entry.secret).count();
        assert_eq!(
            masked,
            secrets + extras.filter(|extra| extra.secret).count(),
            "{}",
            spec.key
        );
    }
}

#[test]
fn a_search_looks_at_all_that_a_row_shows() {
    let local = Local::start();
    let spec = ELEMENTS.iter().find(|spec| spec.key == "freshservice");
    let doc = spec.expect("an element of the catalogue").doc;
    let words: Vec<&str> = doc.split(|c: char| !c.is_alphanumeric()).collect();
    let described = format!("basic+{}", words.join("+"));
    for (query, key) in [
        ("freshserv", "freshservice"),
        ("HELPDESK+jira", "jira"),
        (
            "netsuiteerp2018release1%28proxy%29",
            "netsuiteerp2018release1(proxy)",
        ),
        (&described, "freshservice"),
        ("quickbooks+oauth+1", "quickbooks"),
    ] {
        let page = local.open(&format!("/?q={query}"));
        let shown = page.all(".row:not([hidden]) .key");
        let keys: Vec<String> = shown.iter().map(|key| key.text().collect()).collect();
        assert!(
            keys.iter().any(|own| own == key) && keys.len() < 20,
            "{query}: {keys:?}"
        );
    }
    assert_eq!(local.open("/?q=zzzz").all(".row:not([hidden])").len(), 0);
}

#[test]
fn a_way_is_begun_with_by_its_name() {
    let local = Local::start();
    for (query, way) in [
        ("", "oauth2"),
        ("?way=api_key", "api_key"),
        ("?way=nonsense", "oauth2"),
    ] {
        let page = local.open(&format!("/page/elements/hubspotcrm{query}"));
        let chosen = page.all("input[name=way][checked]");
        let chosen: Vec<_> = chosen
            .iter()
            .filter_map(|radio| radio.attr("value"))
            .collect();
        assert_eq!(chosen, [way], "{query}");
    }
}

#[test]
fn the_style_knows_as_many_ways_as_an_element_has() {
    let local = Local::start();
    let style = local.open("/page/style.css").answer.body;
    let most = ELEMENTS
        .iter()
        .map(|spec| spec.ways.len())
        .max()
        .unwrap_or_default();
    for way in 0..most {
        let rule = format!(".form:has(#way-{way}:checked) [data-ways]:not([data-ways~=\"{way}\"])");
        assert!(style.contains(&rule), "{rule}");
    }
}

/// Markup wherever an `element.json` takes a text.
const HOSTILE: &str =
    "\"'><script>alert(1)</script><img src=x onerror=alert(1)>`</code><b>{{ 7777777 * 7777777 }}";

#[test]
fn texts_from_outside_stay_texts() {
    let local = Local::start();
    let key = "x\"'><script>alert(1)<&`";
    let document = serde_json::json!({
        "key": key, "name": HOSTILE, "description": HOSTILE, "hub": HOSTILE,
        "authentication": { "type": "basic" },
        "configuration": [
            { "key": HOSTILE, "name": HOSTILE, "description": HOSTILE, "type": "TEXTFIELD_32", "required": true },
            { "key": "b", "name": HOSTILE, "type": "COMBO", "defaultValue": HOSTILE,
              "options": [{ "value": HOSTILE }] },
        ],
    });
    local.call("POST", "/elements", document).is(200);
    let create = serde_json::json!({
        "element": { "key": key }, "name": HOSTILE, "tags": [HOSTILE],
        "configuration": { HOSTILE: HOSTILE, "unknown<b>": HOSTILE },
    });
    let id = local.call("POST", "/instances", create).is(200).json()["id"].to_string();
    let element = format!("/page/elements/{}", super::browser::escaped(key));
    let typed = super::browser::escaped(HOSTILE);
    let form: Vec<(String, String)> = vec![
        ("name".into(), HOSTILE.into()),
        (format!("entry.{HOSTILE}"), HOSTILE.into()),
    ];
    let pages = [
        local.open(&element),
        local.post(&format!("{element}/preview"), &form),
        local.post(&element, &form[..1]),
        local.open(&format!("/?q={typed}")),
        local.open("/"),
        local.open("/page/instances"),
        local.open(&format!("/page/instances?q={typed}&element={typed}")),
        local.open(&format!("/page/instances/{id}")),
        local.open(&format!("/page/instances/{id}/delete")),
        local.open(&format!("/page/elements/{typed}")),
        local.open("/page/journal"),
        local.post("/page/faults", &[("rule".into(), HOSTILE.into())]),
    ];
    for page in pages {
        assert_eq!(page.faults(), Vec::<String>::new());
        assert_eq!(page.all("script").len(), 1, "{}", page.answer.body);
        assert_eq!(page.all("img, b").len(), 0, "{}", page.answer.body);
        assert!(
            !page.answer.body.contains("60493815061729"),
            "{}",
            page.answer.body
        );
    }
}

/// Connects an Acme Desk account.
#[derive(Clone, Debug, ElementConfig)]
#[element(
    key = "acmedesk",
    name = "Acme Desk",
    hub = "helpdesk",
    authentication = "basic"
)]
struct AcmeDeskConfig {
    /// The site's `subdomain`.
    #[config(key = "site.subdomain", example = "acme")]
    pub subdomain: String,
    /// The agent's PIN.
    #[config(key = "old.pin", deprecated = "the product reads `token` instead")]
    pub pin: Option<Secret>,
    /// Minutes between polls.
    #[config(key = "poll.interval", unit = "minutes", default = 5)]
    pub interval: Option<i64>,
    /// True to archive.
    #[config(default = false)]
    pub archive: Option<bool>,
}

#[test]
fn an_element_of_an_application_is_drawn_like_any_other() {
    let local = Local::with(Platform::builder().with::<AcmeDeskConfig>());
    let page = local.open("/page/elements/acmedesk");
    assert_eq!(page.faults(), Vec::<String>::new());
    let field = |key: &str| format!("[name=\"entry.{key}\"]");
    let text =
        |selector: &str, key: &str| page.text(&format!(".field:has({}) {selector}", field(key)));
    assert_eq!(text("label", "site.subdomain"), "Subdomain");
    assert_eq!(text(".doc", "site.subdomain"), "The site's subdomain.");
    assert_eq!(text(".hint", "site.subdomain"), "Text · Example: acme");
    assert_eq!(text(".badge", "old.pin"), "deprecated");
    assert_eq!(
        text(".doc", "old.pin"),
        "The agent's PIN. Deprecated: the product reads token instead"
    );
    assert_eq!(text(".unit", "poll.interval"), "minutes");
    assert_eq!(text("option:first-child", "archive"), "(default: false)");
    let interval = page.all(&field("poll.interval"));
    assert_eq!(interval[0].attr("placeholder"), Some("5"));
    assert!(
        page.text("#pane-rust")
            .contains("Untyped::new(\"acmedesk\")")
    );
    assert_eq!(page.all("details.optional .field").len(), 3);
}
