//! `Retry-After`, in seconds or as a date.
//!
//! **Input:** an answer. **Output:** how long to wait, if it says so.

use std::time::{Duration, SystemTime};

use http::header;
use httpdate::HttpDate;

use crate::Answer;

/// How long the platform asks to wait. A date counts from the answer's own `Date`, so that nobody
/// needs a clock, least of all one that agrees with the platform's.
pub(super) fn retry_after(answer: &Answer) -> Option<Duration> {
    let text = answer.header(header::RETRY_AFTER.as_str())?.trim();
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = |text: &str| text.parse::<HttpDate>().ok().map(SystemTime::from);
    let now = date(answer.header(header::DATE.as_str())?)?;
    let then = date(text)?;
    Some(then.duration_since(now).unwrap_or(Duration::ZERO))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Body;

    fn wait(headers: &[(&str, &str)]) -> Option<Duration> {
        let mut response = http::Response::builder().status(429);
        for (name, value) in headers {
            response = response.header(*name, *value);
        }
        retry_after(&Answer::new(response.body(Body::default()).ok()?))
    }

    #[test]
    fn seconds_and_dates_are_read() {
        let date = ("date", "Sat, 28 Nov 2026 10:00:00 GMT");
        let seconds = |it| Some(Duration::from_secs(it));
        assert_eq!(wait(&[("retry-after", " 7 ")]), seconds(7));
        assert_eq!(
            wait(&[("retry-after", "Sat, 28 Nov 2026 10:00:09 GMT"), date]),
            seconds(9)
        );
        assert_eq!(
            wait(&[("retry-after", "Sat, 28 Nov 2026 09:00:00 GMT"), date]),
            seconds(0)
        );
        assert_eq!(
            wait(&[("retry-after", "Sat, 28 Nov 2026 10:00:09 GMT")]),
            None
        );
        assert_eq!(wait(&[("retry-after", "soon"), date]), None);
        assert_eq!(wait(&[("retry-after", "-1")]), None);
        assert_eq!(wait(&[]), None);
    }
}
