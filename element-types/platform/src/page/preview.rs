//! The request that a form makes, three times: as JSON, as cURL and in Rust.
//!
//! **Input:** the table and what was typed. **Output:** texts to copy. The library writes JSON and
//! command. A secret is a placeholder in all of them, typed or not; so is what is required and not
//! typed yet.

use element_core::{OAUTH1_MEMBERS, OAUTH2_MEMBERS, member_sample};
use element_types::{
    AnyGrant, CreateInstance, ElementSpec, EntrySpec, ExtraSpec, GrantKind, OAuth1, OAuth2, Untyped,
};
use minijinja::{Value, context};

use super::form_input::{Given, way_of};
use super::preview_rust;

/// The three texts.
pub(crate) struct Preview {
    pub(crate) json: String,
    pub(crate) curl: String,
    pub(crate) rust: String,
}

impl Preview {
    /// Writes them; `base` is the address of the API.
    pub(crate) fn new(spec: &'static ElementSpec, given: &Given, base: &str) -> Self {
        let shown = Shown::new(spec, given);
        let json = shown.json().unwrap_or_default();
        Self {
            curl: curl(&json, base),
            json,
            rust: preview_rust::snippet(&shown),
        }
    }

    pub(crate) fn fill(&self) -> Value {
        context! { json => self.json.as_str(), curl => self.curl.as_str(), rust => self.rust.as_str() }
    }
}

/// What of a form may be shown.
pub(crate) struct Shown {
    pub(crate) spec: &'static ElementSpec,
    pub(crate) way: usize,
    pub(crate) name: String,
    pub(crate) tags: Vec<String>,
    /// What the request says, in the order of the table.
    pub(crate) entries: Vec<(&'static EntrySpec, String)>,
    pub(crate) extras: Vec<(&'static ExtraSpec, String)>,
}

impl Shown {
    fn new(spec: &'static ElementSpec, given: &Given) -> Self {
        let entries = spec.caller_entries().filter_map(|entry| {
            let text = match (entry.fixed_in(given.way), given.entry(entry.key)) {
                (Some(fixed), _) => fixed.to_owned(),
                (None, Some(typed)) if !entry.secret && is_shown(typed) => typed.to_owned(),
                (None, None) if !entry.is_required_in(given.way) => return None,
                (None, _) => sample(entry),
            };
            Some((entry, text))
        });
        let extras = way_of(spec, given.way).extras.iter().filter_map(|extra| {
            let text = match given.extra(extra.key) {
                Some(typed) if !extra.secret && is_shown(typed) => typed.to_owned(),
                None if !extra.required => return None,
                _ => sample_extra(extra),
            };
            Some((extra, text))
        });
        Self {
            spec,
            way: given.way,
            name: if is_shown(&given.name) {
                given.name.clone()
            } else {
                format!("My {}", spec.name)
            },
            tags: given
                .tags()
                .into_iter()
                .filter(|tag| is_shown(tag))
                .map(str::to_owned)
                .collect(),
            entries: entries.collect(),
            extras: extras.collect(),
        }
    }

    fn grant(&self) -> AnyGrant {
        let extras = self
            .extras
            .iter()
            .map(|(extra, text)| (extra.key, text.as_str()));
        match way_of(self.spec, self.way).grant {
            GrantKind::OAuth1 => {
                let [token, verifier, secret] = OAUTH1_MEMBERS.map(member_sample);
                let grant = OAuth1::new(token, verifier, secret);
                extras
                    .fold(grant, |grant, (key, text)| grant.extra(key, text))
                    .into()
            }
            GrantKind::OAuth2 => {
                let [code] = OAUTH2_MEMBERS.map(member_sample);
                let grant = OAuth2::new(code);
                extras
                    .fold(grant, |grant, (key, text)| grant.extra(key, text))
                    .into()
            }
            GrantKind::None => AnyGrant::None,
        }
    }

    /// The body as the library writes it.
    fn json(&self) -> Option<String> {
        let entries = self.entries.iter();
        let configuration = entries.fold(
            Untyped::new(self.spec.key),
            |configuration, (entry, text)| configuration.entry(entry.key, text.as_str()),
        );
        let request = CreateInstance::new(&configuration, self.grant()).name(self.name.as_str());
        let request = request
            .tags(self.tags.iter().map(String::as_str))
            .to_request();
        // What the library refuses was left out above.
        request.ok().map(|request| request.to_json_pretty())
    }
}

/// Whether a text can stand in a request: the library refuses masks and leftover placeholders, which
/// the judge tells beside the field.
fn is_shown(text: &str) -> bool {
    let probe = Untyped::new("probe").entry("probe", text);
    let request = CreateInstance::new(&probe, AnyGrant::None)
        .name("probe")
        .to_request();
    !text.trim().is_empty() && request.is_ok()
}

/// What stands for an entry that nobody typed, or nobody may see.
fn sample(entry: &EntrySpec) -> String {
    crate::sample_request::sample(entry)
}

/// The same for a member of `providerData`.
fn sample_extra(extra: &ExtraSpec) -> String {
    match extra.examples.first().filter(|_| !extra.secret) {
        Some(example) => (*example).to_owned(),
        None => element_core::placeholder(extra.label),
    }
}

/// The library's command, with the body in it and the variables that `element-platform env` sets.
fn curl(json: &str, base: &str) -> String {
    let nothing = Untyped::new("any");
    let request = CreateInstance::new(&nothing, AnyGrant::None)
        .name("any")
        .to_request();
    let command = request
        .map(|request| request.to_curl(base))
        .unwrap_or_default();
    command
        .replace("$USER_SECRET", "$ELEMENTS_USER_SECRET")
        .replace("$ORGANIZATION_SECRET", "$ELEMENTS_ORGANIZATION_SECRET")
        .replace("@instance.json", &format!("@- <<'JSON'\n{json}\nJSON"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::query::Query;

    fn preview(key: &str, form: &str) -> Preview {
        let mut all = element_types::ELEMENTS.iter();
        let spec = all
            .find(|spec| spec.key == key)
            .expect("an element of the catalogue");
        Preview::new(
            spec,
            &Given::read(spec, &Query::read(form.as_bytes())),
            "http://127.0.0.1:1/api",
        )
    }

    #[test]
    fn what_is_typed_is_shown_and_a_secret_is_not() {
        let preview = preview(
            "freshservice",
            "entry.username=ada&entry.password=planted&tags=a,b&name=Acme",
        );
        let body: serde_json::Value = serde_json::from_str(&preview.json).expect("JSON");
        assert_eq!(body["configuration"]["username"], "ada");
        assert_eq!(body["configuration"]["password"], "your-password");
        assert_eq!(body["tags"], serde_json::json!(["a", "b"]));
        for text in [&preview.json, &preview.curl, &preview.rust] {
            assert!(text.contains("ada") && !text.contains("planted"), "{text}");
        }
    }

    #[test]
    fn what_the_library_refuses_leaves_the_preview_whole() {
        let preview = preview(
            "freshservice",
            "name=********&entry.username=%3CINSERT_NAME%3E&entry.subdomain=acme",
        );
        let body: serde_json::Value = serde_json::from_str(&preview.json).expect("JSON");
        assert_eq!(body["configuration"]["subdomain"], "acme");
        assert_eq!(body["name"], "My Freshservice");
    }

    #[test]
    fn the_command_holds_the_body_and_needs_no_file() {
        let preview = preview("freshservice", "");
        let expected = "curl -X POST --url 'http://127.0.0.1:1/api/instances' \\\n  \
             -H \"Authorization: User $ELEMENTS_USER_SECRET, Organization $ELEMENTS_ORGANIZATION_SECRET\" \\\n  \
             -H 'Content-Type: application/json' \\\n  \
             -d @- <<'JSON'\n";
        assert!(preview.curl.starts_with(expected), "{}", preview.curl);
        assert!(preview.curl.ends_with("\n}\nJSON"), "{}", preview.curl);
    }
}
