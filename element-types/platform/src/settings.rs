//! What somebody chose before the start.
//!
//! **Input:** the builder's methods, or the command line. **Output:** plain data.

use std::time::Duration;

use crate::request_check::Mode;
use crate::seed::Seed;
use crate::service::Account;
use crate::state::clock::Instant;

/// What somebody chose.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub(crate) mode: Mode,
    /// Names beside those of this machine that requests may call it by.
    pub(crate) hosts: Vec<String>,
    /// Where the clock starts, when only requests move it.
    pub(crate) start: Option<Instant>,
    /// What a reset goes back to; with a seed, numbers start again.
    pub(crate) seed: Option<Seed>,
    /// Other secrets than those that follow from the key.
    pub(crate) account: Option<Account>,
    /// How long a sender may take for a head, and for a body.
    pub(crate) patience: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            mode: Mode::default(),
            hosts: Vec::new(),
            start: None,
            seed: None,
            account: None,
            patience: Duration::from_secs(20),
        }
    }
}

impl Settings {
    /// Whether a request may call the platform by this host, with or without a port.
    pub(crate) fn allows(&self, host: &str) -> bool {
        let name = match host.rsplit_once(':') {
            Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
            _ => host,
        };
        let name = name.trim_end_matches('.');
        let own = ["localhost", "127.0.0.1", "[::1]"];
        own.iter().any(|own| own.eq_ignore_ascii_case(name))
            || is_below_localhost(name)
            || self.hosts.iter().any(|own| own.eq_ignore_ascii_case(name))
    }
}

/// `a.localhost` is this machine, too.
fn is_below_localhost(name: &str) -> bool {
    let end = name.rsplit_once('.').map(|(_, end)| end);
    end.is_some_and(|end| end.eq_ignore_ascii_case("localhost"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_and_what_was_named_is_allowed() {
        let settings = Settings {
            hosts: vec!["host.docker.internal".into()],
            ..Settings::default()
        };
        for host in [
            "localhost",
            "127.0.0.1:8787",
            "[::1]:1",
            "LOCALHOST:80",
            "a.localhost",
            "localhost.",
            "host.docker.internal:8787",
        ] {
            assert!(settings.allows(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "localhost.evil.example",
            "127.0.0.1.nip.io",
            "notlocalhost",
            "localhost:x",
            "localhost@evil.example",
            "::1",
        ] {
            assert!(!settings.allows(host), "{host}");
        }
    }
}
