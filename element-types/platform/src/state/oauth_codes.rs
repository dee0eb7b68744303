//! Codes of OAuth 2, request tokens and verifiers of OAuth 1, as they are given out and used up.
//!
//! **Input:** consent given on our page, and what a create brings back. **Output:** whether it may
//! go on: a code works once, for its element, for a while.

use std::collections::{HashMap, VecDeque};

use super::clock::Instant;
use super::oauth_code::{CodeFault, IssuedCode, PresentedCode};
use super::secrets_and_tokens::Key;

/// More codes than anybody has open; the oldest go first.
const MOST: usize = 10_000;

/// The open codes.
#[derive(Debug, Default)]
pub(crate) struct Codes {
    open: HashMap<u128, IssuedCode>,
    order: VecDeque<u128>,
    issued: u64,
}

/// Who asks for a code.
#[derive(Clone, Copy)]
pub(crate) struct Request<'a> {
    pub(crate) key: Key,
    pub(crate) now: Instant,
    pub(crate) element: &'a str,
    /// Its key; nothing for the platform's own application.
    pub(crate) application: Option<&'a str>,
    /// Where the user is sent after consent.
    pub(crate) callback: &'a str,
}

impl Codes {
    /// Consent to OAuth 2: a code.
    pub(crate) fn code(&mut self, request: &Request<'_>) -> String {
        self.issued += 1;
        let code = request.key.one_time("code", self.issued);
        self.keep(request, &code, None);
        code
    }

    /// The first step of OAuth 1: a request token and its secret.
    pub(crate) fn request_token(&mut self, request: &Request<'_>) -> (String, String) {
        self.issued += 1;
        let token = request.key.one_time("request-token", self.issued);
        let secret = request.key.one_time("request-secret", self.issued);
        self.keep(request, &token, Some(request.key.fingerprint(&secret)));
        (token, secret)
    }

    fn keep(&mut self, request: &Request<'_>, name: &str, secret: Option<u128>) {
        if self.order.len() >= MOST
            && let Some(oldest) = self.order.pop_front()
        {
            self.open.remove(&oldest);
        }
        let name = request.key.fingerprint(name);
        self.order.push_back(name);
        let code = IssuedCode {
            element: request.element.to_owned(),
            application: request.application.map(|own| request.key.fingerprint(own)),
            callback: request.callback.to_owned(),
            issued: request.now,
            used: false,
            secret,
            verifier: None,
        };
        self.open.insert(name, code);
    }

    /// Where the first step of OAuth 1 said that the user is sent.
    pub(crate) fn callback(&self, key: Key, token: &str) -> Option<&str> {
        let code = self.open.get(&key.fingerprint(token));
        let code = code.filter(|code| code.secret.is_some());
        code.map(|code| code.callback.as_str())
    }

    /// Consent to OAuth 1: the verifier.
    pub(crate) fn verifier(
        &mut self,
        key: Key,
        token: &str,
        element: &str,
    ) -> Result<String, CodeFault> {
        let code = self.open.get_mut(&key.fingerprint(token));
        let code = code.filter(|code| code.secret.is_some());
        let code = code.ok_or(CodeFault::Unknown)?;
        if code.element != element {
            let element = code.element.clone();
            return Err(CodeFault::Foreign { element });
        }
        self.issued += 1;
        let verifier = key.one_time("verifier", self.issued);
        code.verifier = Some(key.fingerprint(&verifier));
        Ok(verifier)
    }

    /// Whether a code, or a request token with verifier and secret, is good; nothing changes.
    pub(crate) fn check(&self, brought: &PresentedCode<'_>) -> Result<(), CodeFault> {
        let code = self.open.get(&brought.key.fingerprint(brought.name));
        code.ok_or(CodeFault::Unknown)?.check(brought)
    }

    /// The same, and it is used up.
    pub(crate) fn redeem(&mut self, brought: &PresentedCode<'_>) -> Result<(), CodeFault> {
        self.check(brought)?;
        if let Some(code) = self.open.get_mut(&brought.key.fingerprint(brought.name)) {
            code.used = true;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::oauth_code::LIFETIME;

    fn request(key: Key) -> Request<'static> {
        Request {
            key,
            now: Instant(0),
            element: "box",
            application: Some("app"),
            callback: "",
        }
    }

    fn brought(key: Key, name: &str) -> PresentedCode<'_> {
        PresentedCode {
            key,
            now: Instant(1),
            element: "box",
            application: Some("app"),
            name,
            verifier: None,
            secret: None,
        }
    }

    #[test]
    fn a_code_works_once_for_its_element_and_application_and_not_for_ever() {
        let key = Key::from_seed("a");
        let mut codes = Codes::default();
        let code = codes.code(&request(key));
        let good = brought(key, &code);
        let cases = [
            (
                PresentedCode {
                    name: "other",
                    ..good
                },
                CodeFault::Unknown,
            ),
            (
                PresentedCode {
                    element: "sfdc",
                    ..good
                },
                CodeFault::Foreign {
                    element: "box".into(),
                },
            ),
            (
                PresentedCode {
                    application: Some("other"),
                    ..good
                },
                CodeFault::OtherApplication,
            ),
            (
                PresentedCode {
                    now: Instant(LIFETIME + 1),
                    ..good
                },
                CodeFault::Expired,
            ),
            (
                PresentedCode {
                    verifier: Some("v"),
                    ..good
                },
                CodeFault::Unknown,
            ),
        ];
        for (brought, fault) in cases {
            assert_eq!(codes.redeem(&brought), Err(fault));
        }
        assert_eq!(codes.redeem(&good), Ok(()));
        assert_eq!(codes.redeem(&good), Err(CodeFault::Used));
    }

    #[test]
    fn a_request_token_needs_consent_verifier_and_secret() {
        let key = Key::from_seed("a");
        let mut codes = Codes::default();
        let (token, secret) = codes.request_token(&request(key));
        let early = PresentedCode {
            verifier: Some("v"),
            secret: Some(&secret),
            ..brought(key, &token)
        };
        assert_eq!(codes.check(&early), Err(CodeFault::NotApproved));
        assert_eq!(
            codes.verifier(key, &token, "sfdc"),
            Err(CodeFault::Foreign {
                element: "box".into()
            })
        );
        let verifier = codes.verifier(key, &token, "box").expect("consent");
        let good = PresentedCode {
            verifier: Some(&verifier),
            ..early
        };
        for wrong in [
            early,
            PresentedCode {
                secret: None,
                ..good
            },
            PresentedCode {
                secret: Some("x"),
                ..good
            },
        ] {
            assert_eq!(codes.redeem(&wrong), Err(CodeFault::Mismatch));
        }
        assert_eq!(codes.redeem(&good), Ok(()));
        assert_eq!(codes.redeem(&good), Err(CodeFault::Used));
    }

    #[test]
    fn only_so_many_stay_open() {
        let key = Key::from_seed("a");
        let mut codes = Codes::default();
        let first = codes.code(&request(key));
        for _ in 0..MOST {
            codes.code(&request(key));
        }
        assert_eq!(codes.open.len(), MOST);
        assert_eq!(codes.check(&brought(key, &first)), Err(CodeFault::Unknown));
    }
}
