//! Forms that wait for consent.
//!
//! **Input:** a form, before the browser leaves for the consent page. **Output:** the same form, once,
//! when it comes back. Only memory holds them, few and not for long: secrets are in them.

use std::collections::VecDeque;

use super::form_input::Given;
use crate::state::clock::Instant;
use crate::state::oauth_code::LIFETIME;

/// More forms than one person has open; the oldest go first.
const MOST: usize = 100;

/// A form that waits.
#[derive(Debug)]
pub(crate) struct Draft {
    pub(crate) element: &'static str,
    pub(crate) given: Given,
    /// Of OAuth 1: the secret of the request token.
    pub(crate) secret: String,
    begun: Instant,
}

/// The forms that wait, by the text that the consent page brings back.
#[derive(Debug, Default)]
pub(crate) struct Drafts {
    waiting: VecDeque<(String, Draft)>,
    begun: u64,
}

impl Drafts {
    /// The number of the next draft, of which its name is made.
    pub(crate) fn number(&mut self) -> u64 {
        self.begun += 1;
        self.begun
    }

    /// Keeps a form.
    pub(crate) fn keep(&mut self, name: String, draft: Draft) {
        if self.waiting.len() >= MOST {
            self.waiting.pop_front();
        }
        self.waiting.push_back((name, draft));
    }

    /// Gives a form back, unless it has waited longer than a code works.
    pub(crate) fn take(&mut self, name: &str, now: Instant) -> Option<Draft> {
        self.waiting
            .retain(|(_, draft)| now.0 <= draft.begun.0.saturating_add(LIFETIME));
        let place = self.waiting.iter().position(|(own, _)| own == name)?;
        self.waiting.remove(place).map(|(_, draft)| draft)
    }
}

impl Draft {
    pub(crate) fn new(element: &'static str, given: Given, secret: String, begun: Instant) -> Self {
        Self {
            element,
            given,
            secret,
            begun,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::query::Query;

    fn draft() -> Draft {
        let spec = element_types::ELEMENTS.first().expect("an element");
        let form = Query::read(b"name=planted");
        Draft::new(
            spec.key,
            Given::read(spec, &form),
            "planted".into(),
            Instant(0),
        )
    }

    #[test]
    fn a_form_comes_back_once_and_in_time() {
        let mut drafts = Drafts::default();
        drafts.keep("a".into(), draft());
        drafts.keep("b".into(), draft());
        assert!(drafts.take("c", Instant(1)).is_none());
        assert!(drafts.take("a", Instant(1)).is_some());
        assert!(drafts.take("a", Instant(1)).is_none());
        assert!(drafts.take("b", Instant(LIFETIME + 1)).is_none());
        assert!(drafts.waiting.is_empty());
    }

    #[test]
    fn only_so_many_wait() {
        let mut drafts = Drafts::default();
        for number in 0..=MOST {
            drafts.keep(number.to_string(), draft());
        }
        assert_eq!(drafts.waiting.len(), MOST);
        assert!(drafts.take("0", Instant(1)).is_none());
    }
}
