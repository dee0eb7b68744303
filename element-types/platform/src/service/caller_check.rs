//! The account, and who asks with its secrets.
//!
//! **Input:** the header `Authorization`, and what a route asks for. **Output:** the caller, or 401.

use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;

use super::Service;
use crate::http::authorization::{self, Credentials};
use crate::http::reply::Refusal;
use crate::http::route::{Access, Route};
use crate::request_check::Mode;
use crate::state::secrets_and_tokens::Key;

/// What the one account signs in with.
#[derive(Clone)]
pub(crate) struct Account {
    pub(crate) user: String,
    pub(crate) organization: String,
    pub(crate) username: String,
    pub(crate) password: String,
    pub(crate) bearer: String,
    /// The header `Authorization` as most clients write it, which need not be taken apart.
    header: String,
}

impl std::fmt::Debug for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Account([redacted])")
    }
}

impl Account {
    /// With secrets that follow from the key.
    pub(crate) fn of(key: Key) -> Self {
        Self::with_secrets(key, key.user_secret(), key.organization_secret())
    }

    /// With secrets that somebody chose.
    pub(crate) fn with_secrets(key: Key, user: String, organization: String) -> Self {
        Self {
            header: format!("User {user}, Organization {organization}"),
            user,
            organization,
            username: "developer@platform.example".to_owned(),
            password: key.password(),
            bearer: key.bearer(),
        }
    }
}

/// Who asks.
#[derive(Debug, Default)]
pub(crate) struct Caller {
    /// The instance whose token the header carries, on routes that ask for one.
    pub(crate) instance: Option<u64>,
    /// What is unusual about the header.
    pub(crate) note: Option<String>,
}

impl Service {
    /// Checks the header against what a route asks for.
    pub(crate) fn authorize(&self, route: &Route, headers: &HeaderMap) -> Result<Caller, Refusal> {
        let access = route.access;
        if !matches!(access, Access::Account | Access::Instance | Access::Stub) {
            return Ok(Caller::default());
        }
        let header = headers.get(AUTHORIZATION);
        if access == Access::Account && header.is_some_and(|header| *header == *self.account.header)
        {
            return Ok(Caller::default());
        }
        let header = header.and_then(|value| value.to_str().ok());
        let credentials = authorization::read(header.unwrap_or_default());
        let mut caller = Caller {
            note: self.colon(route, &credentials)?,
            ..Caller::default()
        };
        let signed_in = credentials.bearer == Some(&self.account.bearer);
        let user = signed_in || credentials.user == Some(&self.account.user);
        let organization =
            signed_in || credentials.organization == Some(&self.account.organization);
        match access {
            Access::Account if user && organization => Ok(caller),
            // The organization may be left out there, but not be wrong.
            Access::Instance | Access::Stub
                if user && (organization || credentials.organization.is_none()) =>
            {
                caller.instance = Some(self.instance_of(&credentials)?);
                Ok(caller)
            }
            _ => Err(Refusal::unauthorized()),
        }
    }

    /// The living instance whose token was sent.
    fn instance_of(&self, credentials: &Credentials<'_>) -> Result<u64, Refusal> {
        let instance = credentials
            .element
            .and_then(|token| self.key.instance_of(token));
        let instance = instance.filter(|id| self.instances().contains(*id));
        instance.ok_or_else(Refusal::unauthorized)
    }

    /// A name with a colon: one client writes it, so it passes, and is told. Strict refuses it where
    /// no answer of the real platform is known.
    fn colon(
        &self,
        route: &Route,
        credentials: &Credentials<'_>,
    ) -> Result<Option<String>, Refusal> {
        let Some(name) = credentials.colon else {
            return Ok(None);
        };
        let plain = name.trim_end_matches(':');
        let text = format!(
            "`{name}` in the header `Authorization` is written without a colon: `{plain} <secret>`"
        );
        let known = authorization::is_element(name) && route.is_known_to_take_a_colon();
        if known || self.settings.mode == Mode::Lenient {
            return Ok(Some(text));
        }
        let mut refusal = Refusal::unauthorized();
        refusal.message = format!("{} {text}", refusal.message);
        Err(refusal)
    }
}
