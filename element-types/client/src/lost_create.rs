//! Finding what a create made although its answer was lost.
//!
//! **Input:** the request, and instances that a search found. **Output:** the one instance that the
//! request made, if it made one.

use std::hash::{BuildHasher as _, RandomState};

use element_types::{Configuration, Instance, Reported, Request};
use serde_json::Value;

use crate::{Error, InstanceQuery};

/// How every tag of ours begins.
const PREFIX: &str = "create-";

/// A tag that no other create has: 128 random bits. A request that carries one can be reconciled.
///
/// ```
/// use element_client::unique_tag;
/// use element_types::{CreateInstance, NoGrant, Untyped};
///
/// let request = CreateInstance::new(&Untyped::new("acmedesk"), NoGrant)
///     .name("Acme")
///     .tag(unique_tag())
///     .to_request()?;
/// assert_ne!(unique_tag(), unique_tag());
/// # Ok::<(), element_types::Invalid>(())
/// ```
///
/// Where nothing is random, in a browser's WebAssembly, there is no such function; a tag from
/// elsewhere does as well.
#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
#[must_use]
pub fn unique_tag() -> String {
    // The keys of std's hash maps: random once a thread, and no two the same within it.
    let random = || RandomState::new().hash_one(PREFIX);
    format!("{PREFIX}{:016x}{:016x}", random(), random())
}

/// A create whose answer was lost: what to look for, for whoever looks without a client.
///
/// ```
/// use element_client::{LostCreate, unique_tag};
/// use element_types::{CreateInstance, Instance, NoGrant, Untyped, UntypedConfig};
///
/// let tag = unique_tag();
/// let request = CreateInstance::new(&Untyped::new("acmedesk"), NoGrant)
///     .name("Acme")
///     .tag(tag.as_str())
///     .to_request()?;
/// let lost = LostCreate::of(&request)?;
/// // What `api::list(&lost.query())` answers:
/// let row = format!(r#"{{"id": 7, "tags": ["{tag}"], "element": {{"key": "acmedesk"}}}}"#);
/// let row = Instance::<UntypedConfig>::from_json(&row)?;
/// assert!(lost.made(&row));
/// assert_eq!(lost.verdict(&[7])?, Some(7));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct LostCreate {
    tag: String,
    element: String,
}

impl LostCreate {
    /// By the request's own [`unique_tag`](crate::unique_tag).
    ///
    /// # Errors
    ///
    /// When the request has none, or several.
    pub fn of<C: Configuration>(request: &Request<C>) -> Result<Self, Error> {
        let body = body(request);
        let tags = body.get("tags").and_then(Value::as_array);
        let texts = tags.into_iter().flatten().filter_map(Value::as_str);
        match texts.filter(|tag| is_unique(tag)).collect::<Vec<_>>()[..] {
            [tag] => Ok(Self::new(&body, tag)),
            [] => Err(Error::request(
                CALL,
                "the request has no tag of its own; make it with `.tag(unique_tag())`, or say which \
                 tag is unique with `reconcile_by_tag`",
            )),
            _ => Err(Error::request(
                CALL,
                "the request has several unique tags; one is enough",
            )),
        }
    }

    /// By a tag that the caller knows to be unique.
    #[must_use]
    pub fn by_tag<C: Configuration>(request: &Request<C>, tag: &str) -> Self {
        Self::new(&body(request), tag)
    }

    fn new(body: &Value, tag: &str) -> Self {
        let key = body.get("element").and_then(|it| it.get("key")?.as_str());
        Self {
            tag: tag.to_owned(),
            element: key.unwrap_or_default().to_owned(),
        }
    }

    /// The list to search.
    #[must_use]
    pub fn query(&self) -> InstanceQuery {
        InstanceQuery::new().tag(self.tag.as_str())
    }

    /// Whether the create made an instance; a platform that ignores the tag must not mislead anybody.
    #[must_use]
    pub fn made<R: Reported>(&self, instance: &Instance<R>) -> bool {
        let tags = instance.tags().value().unwrap_or_default();
        let key = instance.element().key().value();
        tags.iter().any(|tag| tag.name == self.tag) && key.is_none_or(|key| key == self.element)
    }

    /// The one id of all that were found, if there is one.
    ///
    /// # Errors
    ///
    /// When there are several, so that the tag is not unique.
    pub fn verdict(&self, found: &[i64]) -> Result<Option<i64>, Error> {
        match found {
            [] => Ok(None),
            [id] => Ok(Some(*id)),
            several => {
                let tag = self.tag.escape_debug();
                let problem =
                    format!("the tag `{tag}` is not unique: instances {several:?} have it");
                Err(Error::senseless(CALL, problem))
            }
        }
    }
}

const CALL: &str = "reconcile";

fn body<C: Configuration>(request: &Request<C>) -> Value {
    serde_json::from_str(&request.to_json()).unwrap_or_default()
}

fn is_unique(tag: &str) -> bool {
    let random = tag.strip_prefix(PREFIX);
    random.is_some_and(|it| it.len() == 32 && it.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use element_types::{CreateInstance, NoGrant, Untyped, UntypedConfig};

    use super::*;

    #[test]
    fn tags_of_ours_are_known_and_differ() {
        let tags: std::collections::BTreeSet<_> = (0..1_000).map(|_| unique_tag()).collect();
        assert_eq!(tags.len(), 1_000);
        assert!(tags.iter().all(|tag| is_unique(tag)));
        assert!(!is_unique("create-order"));
    }

    #[test]
    fn a_platform_that_ignores_the_tag_misleads_nobody() {
        let request = CreateInstance::new(&Untyped::new("acmedesk"), NoGrant).name("Acme");
        let request = request.tag("order-7").to_request();
        let lost = request.map(|request| LostCreate::by_tag(&request, "order-7"));
        let made = |row: &str| {
            let row = Instance::<UntypedConfig>::from_json(row).ok()?;
            Some(lost.as_ref().ok()?.made(&row))
        };
        let own = r#"{"id": 7, "tags": ["a", "order-7"], "element": {"key": "acmedesk"}}"#;
        assert_eq!(made(own), Some(true));
        assert_eq!(
            made(r#"{"id": 7, "tags": [{"id": 1, "name": "order-7"}]}"#),
            Some(true)
        );
        assert_eq!(made(&own.replace("order-7", "order-8")), Some(false));
        assert_eq!(made(&own.replace("acmedesk", "other")), Some(false));
        assert_eq!(made(r#"{"id": 7}"#), Some(false));
    }
}
