//! What a JSON document in a guide is: a request, a response, or something on the way; and what is in
//! it.
//!
//! **Input:** a JSON document. **Output:** its role, and the objects in it that matter.

use element_codegen::json::Json;

use crate::facts::{ElementFacts, Remark, Said, SampleEntry};
use crate::lenient_json::{Node, RepairKind};
use crate::word_tables::Words;

/// What a JSON document in a guide is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Creates an instance.
    Request,
    /// The platform's answer to it.
    Response,
    /// Members to add to a request that is shown elsewhere.
    Part,
    /// An answer on the way to a request: the address to send a user to, a token of OAuth 1.
    OnTheWay,
    /// Anything else.
    Other,
}

/// Members that only an instance has.
const OF_AN_INSTANCE: Words = Words::new("response: member", &["token", "valid", "eventsEnabled"]);

/// Those among them that a request may carry as well.
const MAY_BE_ASKED: &[&str] = &["eventsEnabled"];

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
pub(super) fn role(root: &Node) -> Role {
    let has = |name: &str| root.get(name).is_some();
    let is_token = has("token") && has("secret") && root.members().len() <= 3;
    if has("oauthUrl") || is_token {
        return Role::OnTheWay;
    }
    // What a request may ask for as well speaks for an instance only beside something it never has.
    let reported: Vec<&str> = OF_AN_INSTANCE.all(has);
    let requested = !has("id") && reported.iter().all(|name| MAY_BE_ASKED.contains(name));
    if requested && has("element") && root.get("configuration").is_some() {
        return Role::Request;
    }
    let is_element = |node: &Node| node.get("key").is_some() || node.get("id").is_some();
    let about_an_element = root.get("element").is_some_and(is_element) || has("key");
    let of_an_instance = has("token") || has("id") && has("element");
    let reports = reported.len() >= 2 || has("id") && !reported.is_empty();
    if about_an_element && (of_an_instance || reports) {
        return Role::Response;
    }
    let named = ["element", "key", "name", "tags"].into_iter().any(has);
    if named && configuration(root).is_some() {
        return Role::Request;
    }
    Role::Other
}

/// The `configuration`, and whether it stands where it belongs.
pub(super) fn configuration(root: &Node) -> Option<(&Node, Standing)> {
    let of = |node: &Node| node.get("configuration").is_some_and(Node::is_object);
    if of(root) {
        return Some((root.get("configuration")?, Standing::Right));
    }
    let mut others = root
        .members()
        .iter()
        .filter(|member| member.name != "example");
    let around = others.find(|member| of(&member.value))?;
    Some((around.value.get("configuration")?, Standing::Misplaced))
}

/// Whether something stands where it belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Right,
    Misplaced,
}

/// The object that describes the element: `element`, or the root when a brace went missing.
pub(super) fn element(root: &Node) -> &Node {
    let element = root.get("element");
    element
        .filter(|element| element.is_object())
        .unwrap_or(root)
}

/// A request, a response, or what else was found.
#[derive(Debug)]
pub(super) struct JsonSample {
    pub(super) role: Role,
    pub(super) line: usize,
    /// The key of the element, as written.
    pub(super) key: Option<Said<String>>,
    /// What it says about its element, and what was wrong with it.
    pub(super) about: ElementFacts,
    pub(super) provider_data: Vec<SampleEntry>,
    pub(super) entries: Vec<SampleEntry>,
    /// A response as it came, each member where it belongs.
    pub(super) recorded: Option<Json>,
    /// A response as JSON without mistakes.
    pub(super) json: String,
    pub(super) repairs: Vec<RepairKind>,
}

/// What a grant adds to a request.
pub(super) const DATA: &str = "providerData";

/// Whether a member belongs to the request itself, wherever a misplaced brace has put it.
pub(super) fn strays(around: &Node, name: &str, value: &Node) -> bool {
    let is_tags = |name: &str, value: &Node| name == "tags" && !value.items().is_empty();
    let mut members = around.members().iter();
    name == DATA && value.is_object()
        || is_tags(name, value)
        || name == "name" && members.any(|member| is_tags(&member.name, &member.value))
}

/// Says that a member stands in another object.
pub(super) fn stray(name: &str, inside: &str, line: usize) -> Remark {
    let text = format!("`{name}` stands inside `{inside}`; it was taken as the request's own");
    Remark::repaired(RepairKind::MisplacedBrace, line, text)
}

/// Says that a member of an object cannot be meant as one.
pub(super) fn no_key(of: &str, name: &str, line: usize) -> Remark {
    let name = name.trim().escape_debug();
    let text = format!("`{name}` cannot be the key of {of}; it was left out");
    Remark::undecided(line, text)
}
