//! What a body says when the status is no success.
//!
//! **Input:** the bytes of a body. **Output:** request id, message and the connected service's
//! message, wherever they are.

use element_types::PlatformError;
use serde_json::Value;

/// What an error body says. The platform's is `{requestId, message, providerMessage}`; gateways have
/// their own.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Refused {
    pub(crate) request_id: Option<String>,
    pub(crate) message: Option<String>,
    pub(crate) provider_message: Option<String>,
}

impl Refused {
    pub(crate) fn read(body: &[u8]) -> Self {
        let text = std::str::from_utf8(body).unwrap_or_default();
        let Ok(error) = PlatformError::from_json(text) else {
            return Self::default();
        };
        let said = |text: Option<&str>| {
            let text = text.map(str::trim).filter(|text| !text.is_empty());
            text.map(str::to_owned)
        };
        Self {
            request_id: said(error.request_id()),
            message: said(error.message()).or_else(|| of_a_gateway(text)),
            provider_message: said(error.provider_message()),
        }
    }
}

/// What something before the platform says, in the usual members of such bodies.
fn of_a_gateway(body: &str) -> Option<String> {
    let value: Value = serde_json::from_str(body).ok()?;
    ["error_description", "error", "detail", "title"]
        .iter()
        .find_map(|key| {
            let member = value.get(key)?;
            let text = member.get("message").unwrap_or(member).as_str()?.trim();
            (!text.is_empty()).then(|| text.to_owned())
        })
}

/// Whether a message says that a list has no rows: `No … found`, and nothing else.
pub(crate) fn is_empty_list(message: &str) -> bool {
    let rows = message
        .strip_prefix("No ")
        .and_then(|rest| rest.strip_suffix(" found"));
    rows.is_some_and(|rows| !rows.trim().is_empty() && !rows.contains('\n'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_message_wherever_it_is() {
        let message = |body: &str| Refused::read(body.as_bytes()).message;
        assert_eq!(message(r#"{"message": " a "}"#).as_deref(), Some("a"));
        assert_eq!(
            message(r#"{"error": {"message": "b"}}"#).as_deref(),
            Some("b")
        );
        assert_eq!(
            message(r#"{"error": "c", "message": ""}"#).as_deref(),
            Some("c")
        );
        assert_eq!(message("<html>"), None);
        assert_eq!(message("[1]"), None);
    }

    #[test]
    fn only_the_whole_sentence_is_an_empty_list() {
        assert!(is_empty_list("No element instances found"));
        assert!(is_empty_list("No users found"));
        for other in [
            "No element found with key acmedesk",
            "No account found with ID 123456",
            "No users found.",
            "no users found",
            "No  found",
            "No found",
            "Sorry: No users found",
            "",
        ] {
            assert!(!is_empty_list(other), "{other}");
        }
    }
}
