//! What a request brings to sign in with.
//!
//! **Input:** the way that a request follows, and its `providerData`. **Output:** the code or token
//! used up, or a refusal in the platform's words.

use axum::http::StatusCode;
use element_core::{GrantKind, OAUTH1_MEMBERS, OAUTH2_MEMBERS, is_mask};
use serde_json::{Map, Value};

use crate::http::reply::Refusal;
use crate::request_check;
use crate::service::Service;
use crate::state::element::Element;
use crate::state::oauth_code::{CodeFault, PresentedCode};

/// What a request brings to sign in with.
pub(crate) struct Grant<'a> {
    service: &'a Service,
    needed: bool,
    kind: GrantKind,
    element: &'a str,
    application: Option<String>,
    data: &'a Map<String, Value>,
}

impl<'a> Grant<'a> {
    pub(crate) fn new(
        service: &'a Service,
        element: &'a Element,
        way: usize,
        external: bool,
        configuration: &Map<String, Value>,
        data: &'a Map<String, Value>,
    ) -> Self {
        let kind = element
            .spec
            .ways
            .get(way)
            .map_or(GrantKind::None, |way| way.grant);
        Self {
            service,
            needed: !external,
            kind,
            element: element.spec.key,
            application: configuration.get("oauth.api.key").map(request_check::text),
            data,
        }
    }

    /// What to look for, or why there is nothing to look for.
    fn brought(&self) -> Result<Option<PresentedCode<'_>>, Refusal> {
        let text = |name: &str| {
            let text = self.data.get(name).and_then(Value::as_str);
            text.filter(|text| !text.trim().is_empty())
        };
        let application = self.application.as_deref();
        let application = application.filter(|text| !is_mask(text));
        let brought = |name, verifier, secret| PresentedCode {
            key: self.service.key,
            now: self.service.clock.now(),
            element: self.element,
            application,
            name,
            verifier,
            secret,
        };
        let [token, verifier, secret] = OAUTH1_MEMBERS;
        let [code] = OAUTH2_MEMBERS;
        match self.kind {
            GrantKind::OAuth2 if self.needed => match text(code) {
                Some(code) => Ok(Some(brought(code, None, None))),
                None => Err(Refusal::vendor(
                    StatusCode::BAD_REQUEST,
                    "You must provide an OAuth code in order to create an instance of this element",
                )),
            },
            GrantKind::OAuth1 if self.needed => match (text(token), text(verifier)) {
                (Some(token), Some(verifier)) => {
                    Ok(Some(brought(token, Some(verifier), text(secret))))
                }
                _ => Err(Refusal::bad(format!(
                    "You must provide an OAuth token, verifier and secret (`providerData.{token}`, \
                     `providerData.{verifier}`, `providerData.{secret}`) in order to create an instance \
                     of this element",
                ))),
            },
            _ => Ok(None),
        }
    }

    /// Whether it would do; nothing is used up.
    pub(crate) fn check(&self) -> Result<(), Refusal> {
        match self.brought()? {
            None => Ok(()),
            Some(brought) => self
                .service
                .codes()
                .check(&brought)
                .map_err(|fault| self.refusal(&fault)),
        }
    }

    /// Uses it up.
    pub(crate) fn redeem(&self) -> Result<(), Refusal> {
        match self.brought()? {
            None => Ok(()),
            Some(brought) => self
                .service
                .codes()
                .redeem(&brought)
                .map_err(|fault| self.refusal(&fault)),
        }
    }

    fn refusal(&self, fault: &CodeFault) -> Refusal {
        let what = if self.kind == GrantKind::OAuth1 {
            "OAuth token"
        } else {
            "OAuth code"
        };
        let reason = match fault {
            CodeFault::Unknown => "was never given out, or has expired: GET \
                 /elements/{key}/oauth/url leads to one"
                .replace("{key}", self.element),
            CodeFault::Used => "was used already; each works once".to_owned(),
            CodeFault::Expired => "has expired; it works for ten minutes".to_owned(),
            CodeFault::Foreign { element } => format!("was given out for the element {element}"),
            CodeFault::OtherApplication => {
                "was given out to another application: `oauth.api.key` differs".to_owned()
            }
            CodeFault::Mismatch => "does not go with this verifier and secret".to_owned(),
            CodeFault::NotApproved => "waits for consent: nobody has opened its address".to_owned(),
        };
        Refusal::bad(format!("The {what} provided {reason}"))
    }
}
