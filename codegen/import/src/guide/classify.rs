//! What a JSON document in a guide is: a request, a response, or something on the way.

use crate::json::View;
use crate::tally::Words;

/// What a JSON document in a guide is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Creates an instance.
    Request,
    /// The platform's answer to it.
    Response,
    /// The answer with the address to send a user to.
    RedirectUrl,
    /// The answer with a token of OAuth 1.
    RequestToken,
    /// Anything else.
    Other,
}

/// Members that only an instance has.
const OF_AN_INSTANCE: Words = Words::new(
    "response: member",
    &[
        "token",
        "valid",
        "disabled",
        "provisionInteractions",
        "maxCacheSize",
        "cacheTimeToLive",
        "cachingEnabled",
        "eventsEnabled",
        "traceLoggingEnabled",
        "createdDate",
        "elementId",
    ],
);

/// Those among them that a request may carry as well.
const MAY_BE_ASKED: &[&str] = &["eventsEnabled", "cachingEnabled", "traceLoggingEnabled"];

/// Members that an instance has beside its `element`, wherever a misplaced brace has put them.
pub(super) const INSTANCE_MEMBERS: &[&str] = &[
    "provisionInteractions",
    "valid",
    "disabled",
    "maxCacheSize",
    "cacheTimeToLive",
    "configuration",
    "eventsEnabled",
    "eventsNotificationCallbackUrl",
    "subscriptionId",
    "traceLoggingEnabled",
    "cachingEnabled",
    "externalAuthentication",
    "user",
    "tags",
    "providerData",
    "createdDate",
];

/// Decides by the members of the outermost object.
pub(super) fn role(root: View<'_, '_>) -> Role {
    let has = |name: &str| root.get(name).is_some();
    if has("oauthUrl") {
        return Role::RedirectUrl;
    }
    let members = root.members().count();
    if has("token") && has("secret") && members <= 3 {
        return Role::RequestToken;
    }
    // What a request may ask for as well speaks for an instance only beside something it never has.
    let reported = OF_AN_INSTANCE.all(has);
    let requested = !has("id") && reported.iter().all(|name| MAY_BE_ASKED.contains(name));
    if requested && has("element") && root.get("configuration").is_some() {
        return Role::Request;
    }
    let is_element = |view: View<'_, '_>| view.get("key").is_some() || view.get("id").is_some();
    let about_an_element = root.get("element").is_some_and(is_element) || has("key");
    if about_an_element
        && (reported.len() >= 2
            || has("token")
            || has("id") && (!reported.is_empty() || has("element")))
    {
        return Role::Response;
    }
    let configuration = configuration(root).is_some();
    if configuration && (root.get("element").is_some() || has("key") || has("name") || has("tags"))
    {
        return Role::Request;
    }
    Role::Other
}

/// The `configuration`, and whether it stands where it belongs.
pub(super) fn configuration<'a, 't>(root: View<'a, 't>) -> Option<(View<'a, 't>, Standing)> {
    let of = |view: View<'a, 't>| view.get("configuration").filter(|found| found.is_object());
    if let Some(found) = of(root) {
        return Some((found, Standing::Right));
    }
    let inner = root
        .members()
        .filter(|(name, ..)| *name != "example")
        .find_map(|(.., value)| of(value));
    inner.map(|found| (found, Standing::Misplaced))
}

/// Whether something stands where it belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Right,
    Misplaced,
}

/// The object that describes the element: `element`, or the root when a brace went missing.
pub(super) fn element<'a, 't>(root: View<'a, 't>) -> View<'a, 't> {
    root.get("element")
        .filter(|element| element.is_object())
        .unwrap_or(root)
}
