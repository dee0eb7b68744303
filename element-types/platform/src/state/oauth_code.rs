//! One code or request token that was given out, and whether what a create brings back is it.
//!
//! **Input:** what was given out, and what comes back. **Output:** why the create may not go on, if it
//! may not.

use super::clock::Instant;
use super::secrets_and_tokens::Key;

/// How long a code works, in milliseconds.
pub(crate) const LIFETIME: u64 = 10 * 60 * 1000;

/// Why a create may not go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum CodeFault {
    Unknown,
    Used,
    Expired,
    /// For another element.
    Foreign {
        element: String,
    },
    /// Of another application: its key is not the one that asked.
    OtherApplication,
    /// The verifier or the secret is not the one that was given out.
    Mismatch,
    /// Nobody consented yet.
    NotApproved,
}

/// What was given out: a code of OAuth 2, or a request token of OAuth 1.
#[derive(Debug)]
pub(super) struct IssuedCode {
    pub(super) element: String,
    /// The fingerprint of the application's key; nothing for the platform's own application.
    pub(super) application: Option<u128>,
    /// Of OAuth 1: where the user is sent after consent.
    pub(super) callback: String,
    pub(super) issued: Instant,
    pub(super) used: bool,
    /// Of OAuth 1: the fingerprint of the secret, and of the verifier once somebody consented.
    pub(super) secret: Option<u128>,
    pub(super) verifier: Option<u128>,
}

/// What a create brings back.
#[derive(Clone, Copy)]
pub(crate) struct PresentedCode<'a> {
    pub(crate) key: Key,
    pub(crate) now: Instant,
    pub(crate) element: &'a str,
    /// The application's key, where the configuration has one.
    pub(crate) application: Option<&'a str>,
    /// The code, or the request token.
    pub(crate) name: &'a str,
    /// Of OAuth 1.
    pub(crate) verifier: Option<&'a str>,
    pub(crate) secret: Option<&'a str>,
}

impl IssuedCode {
    /// Whether a code, or a request token with verifier and secret, is good; nothing changes.
    pub(super) fn check(&self, brought: &PresentedCode<'_>) -> Result<(), CodeFault> {
        let key = brought.key;
        let oauth1 = brought.verifier.is_some();
        let other =
            |given: Option<&str>, own: u128| given.is_some_and(|it| key.fingerprint(it) != own);
        if self.secret.is_some() != oauth1 {
            Err(CodeFault::Unknown)
        } else if self.used {
            Err(CodeFault::Used)
        } else if self.element != brought.element {
            let element = self.element.clone();
            Err(CodeFault::Foreign { element })
        } else if brought.now.0 > self.issued.0.saturating_add(LIFETIME) {
            Err(CodeFault::Expired)
        } else if self
            .application
            .is_some_and(|own| other(brought.application, own))
        {
            Err(CodeFault::OtherApplication)
        } else if oauth1 && self.verifier.is_none() {
            Err(CodeFault::NotApproved)
        } else if self
            .verifier
            .is_some_and(|own| other(brought.verifier, own))
            || self
                .secret
                .is_some_and(|own| other(brought.secret.or(Some("")), own))
        {
            Err(CodeFault::Mismatch)
        } else {
            Ok(())
        }
    }
}
