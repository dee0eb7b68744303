//! An error as one line.
//!
//! **Input:** an error. **Output:** call, status, message and request id, where they are known.

use std::fmt;

use super::{Error, Phase};

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let failure = &*self.0;
        write!(f, "{}: {}", failure.call, failure.phase)?;
        if let Some(status) = failure.status {
            // `status` is both the phase and the thing.
            let word = if failure.phase == Phase::Status {
                ""
            } else {
                ", status"
            };
            write!(f, "{word} {}", status.as_u16())?;
            if let Some(reason) = status.canonical_reason() {
                write!(f, " {reason}")?;
            }
        }
        if let Some(message) = &failure.message {
            write!(f, ": {message}")?;
        }
        if let Some(source) = &failure.source {
            sources(&**source, f)?;
        }
        if let Some(provider) = &failure.provider_message {
            write!(f, "; the connected service: {provider}")?;
        }
        // A body with a message says little beyond it.
        let quoted = failure.message.is_none() || failure.phase == Phase::Decoding;
        if let Some(body) = failure.body.as_ref().filter(|_| quoted) {
            write!(f, "; the body: {body}")?;
        }
        if let Some(id) = &failure.request_id {
            write!(f, "; request id: {id}")?;
        }
        if let Some(wait) = failure.retry_after {
            write!(f, "; to be tried again after {} s", wait.as_secs())?;
        }
        if failure.attempts > 1 {
            write!(f, "; {} attempts", failure.attempts)?;
        }
        Ok(())
    }
}

/// What a library said, with its reasons; a reason that its effect quotes is not said twice.
fn sources(error: &(dyn std::error::Error + 'static), f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut said = String::new();
    let mut next = Some(error);
    // A chain that leads back to itself would never end.
    for _ in 0..8 {
        let Some(error) = next else { break };
        let text = super::one_line(&error.to_string(), super::body_excerpt::LONGEST);
        if !said.contains(&text) {
            write!(f, ": {text}")?;
            said.push_str(&text);
        }
        next = error.source();
    }
    Ok(())
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Request => "request",
            Self::Transport => "transport",
            Self::Timeout => "timeout",
            Self::Status => "status",
            Self::Decoding => "decoding",
        })
    }
}
