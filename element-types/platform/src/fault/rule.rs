//! One rule, read and written as text.
//!
//! **Input:** `METHOD PATH key=value …`. **Output:** the rule, or what is wrong with it and what is
//! allowed.

use std::fmt;
use std::time::Duration;

use axum::http::StatusCode;

/// What a rule does, to which calls.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Rule {
    /// The name of the route, as the table has it; nothing means every route of the API.
    pub(crate) route: Option<String>,
    pub(crate) effect: Effect,
    pub(crate) when: When,
    pub(crate) moment: Moment,
}

/// What is spoilt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Effect {
    pub(crate) delay: Option<Duration>,
    pub(crate) status: Option<StatusCode>,
    /// Seconds, as `Retry-After`.
    pub(crate) retry_after: Option<u32>,
    /// HTML in place of the error body, as a proxy in between would answer.
    pub(crate) html: bool,
    pub(crate) dropped: bool,
    /// How many bytes of the body leave before the connection ends.
    pub(crate) truncate: Option<usize>,
}

/// Which calls of the route.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum When {
    Always,
    First(u64),
    Nth(u64),
    /// So many of a thousand.
    Share(u64),
}

/// Before the call is carried out, or after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Moment {
    Request,
    Answer,
}

/// How a rule is written.
pub(crate) const FORM: &str = "a rule is `METHOD /path` (or `*` for every route), then what happens: \
`status=503`, `retry-after=2`, `html`, `delay=250ms`, `drop`, `truncate=20`; to which calls: `first=2`, \
`nth=3`, `share=0.2` (with a seed); and `at=answer` to carry the call out first";

/// The longest delay: a rule is not to hang a test run for good.
const LONGEST: Duration = Duration::from_mins(10);

impl Rule {
    /// Reads a rule; `route` finds the name of a route from method and path.
    pub(crate) fn read(
        text: &str,
        route: impl Fn(&str, &str) -> Result<String, String>,
    ) -> Result<Self, String> {
        let mut words = text.split_whitespace();
        let first = words
            .next()
            .ok_or_else(|| format!("an empty rule; {FORM}"))?;
        let route = if first == "*" {
            None
        } else {
            let path = words
                .next()
                .ok_or_else(|| format!("`{first}` without a path; {FORM}"))?;
            Some(route(first, path)?)
        };
        let mut rule = Self {
            route,
            effect: Effect::default(),
            when: When::Always,
            moment: Moment::Request,
        };
        for word in words {
            rule.word(word)?;
        }
        if rule.effect == Effect::default() {
            return Err(format!(
                "`{}` says nothing to do; {FORM}",
                text.trim().escape_debug()
            ));
        }
        Ok(rule)
    }

    /// Whether it leaves to a seed which calls it wants.
    pub(crate) fn needs_seed(&self) -> bool {
        matches!(self.when, When::Share(_))
    }

    fn word(&mut self, word: &str) -> Result<(), String> {
        let (name, value) = word.split_once('=').unwrap_or((word, ""));
        let wrong = |allowed: &str| format!("`{}`: {name} is {allowed}", word.escape_debug());
        let number = |allowed: &str| value.parse::<u64>().map_err(|_| wrong(allowed));
        match name {
            "status" => {
                let status = value
                    .parse()
                    .ok()
                    .and_then(|code| StatusCode::from_u16(code).ok());
                let status = status.filter(|status| !status.is_informational());
                self.effect.status = Some(status.ok_or_else(|| wrong("a number from 200 to 999"))?);
            }
            "delay" => {
                let delay = humantime::parse_duration(value)
                    .ok()
                    .filter(|delay| *delay <= LONGEST);
                self.effect.delay = Some(
                    delay.ok_or_else(|| wrong("a duration of at most 10min, such as `250ms`"))?,
                );
            }
            "retry-after" => {
                self.effect.retry_after =
                    Some(value.parse().map_err(|_| wrong("a number of seconds"))?);
            }
            "truncate" => {
                self.effect.truncate = Some(value.parse().map_err(|_| wrong("a number of bytes"))?);
            }
            "html" if value.is_empty() => self.effect.html = true,
            "drop" if value.is_empty() => self.effect.dropped = true,
            "first" => self.when = When::First(number("a number of calls")?),
            "nth" => self.when = When::Nth(number("the number of a call, from 1")?.max(1)),
            "share" => {
                let share = value
                    .parse::<f64>()
                    .ok()
                    .filter(|share| (0.0..=1.0).contains(share));
                let share = share.ok_or_else(|| wrong("a part of 1, such as `0.2`"))?;
                // Between 0 and 1000, whole after rounding.
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                let of_thousand = (share * 1000.0).round() as u64;
                self.when = When::Share(of_thousand);
            }
            "at" if value == "answer" => self.moment = Moment::Answer,
            "at" if value == "request" => self.moment = Moment::Request,
            _ => return Err(format!("`{}` is unknown; {FORM}", word.escape_debug())),
        }
        Ok(())
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.route.as_deref().unwrap_or("*"))?;
        write!(f, "{}", self.effect)?;
        match self.when {
            When::Always => {}
            When::First(calls) => write!(f, " first={calls}")?,
            When::Nth(call) => write!(f, " nth={call}")?,
            When::Share(of_thousand) => {
                write!(f, " share={}.{:03}", of_thousand / 1000, of_thousand % 1000)?;
            }
        }
        if self.moment == Moment::Answer {
            f.write_str(" at=answer")?;
        }
        Ok(())
    }
}

impl fmt::Display for Effect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(status) = self.status {
            write!(f, " status={}", status.as_u16())?;
        }
        if let Some(seconds) = self.retry_after {
            write!(f, " retry-after={seconds}")?;
        }
        if self.html {
            f.write_str(" html")?;
        }
        if let Some(delay) = self.delay {
            // Durations of several units hold blanks, which separate words here.
            let delay = humantime::format_duration(delay)
                .to_string()
                .replace(' ', "");
            write!(f, " delay={delay}")?;
        }
        if self.dropped {
            f.write_str(" drop")?;
        }
        if let Some(bytes) = self.truncate {
            write!(f, " truncate={bytes}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Rule, String> {
        Rule::read(text, |method, path| Ok(format!("{method} {path}")))
    }

    #[test]
    fn rules_are_written_as_they_are_read() {
        for text in [
            "POST /instances status=503 retry-after=2 first=2",
            "* delay=1s500ms",
            "GET /instances/{id} drop nth=3 at=answer",
            "GET /elements truncate=20",
            "GET /elements status=502 html share=0.250",
        ] {
            assert_eq!(read(text).map(|rule| rule.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (text, part) in [
            ("", "an empty rule"),
            ("GET", "without a path"),
            ("GET /x", "nothing to do"),
            ("GET /x status=99", "a number from 200"),
            ("GET /x status=abc", "a number from 200"),
            ("GET /x delay=1h", "at most 10min"),
            ("GET /x delay=soon", "a duration"),
            ("GET /x drop first=x", "a number of calls"),
            ("GET /x drop share=2", "a part of 1"),
            ("GET /x explode", "`explode` is unknown"),
            ("GET /x drop=yes", "`drop=yes` is unknown"),
        ] {
            let error = read(text).expect_err(text);
            assert!(error.contains(part), "{text}: {error}");
        }
    }
}
