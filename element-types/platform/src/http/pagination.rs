//! Lists by the page.
//!
//! **Input:** `pageSize` and `nextPage` of a request. **Output:** how many rows and after which; the
//! headers of the answer.

use axum::http::HeaderName;

use super::call::Call;
use super::reply::{Refusal, Reply};

/// As many rows as the platform gives when nobody says, and at most.
pub(crate) const MOST_ROWS: usize = 200;

/// One page of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Page {
    pub(crate) size: usize,
    /// The number of the last row before it.
    pub(crate) after: u64,
    /// More was asked for than there is at once.
    capped: bool,
}

impl Page {
    /// Reads what was asked for.
    pub(crate) fn of(call: &Call<'_>) -> Result<Self, Refusal> {
        let size = match call.query.get("pageSize") {
            None => MOST_ROWS,
            Some(text) => {
                let size = text.trim().parse::<usize>().ok().filter(|size| *size > 0);
                size.ok_or_else(|| Refusal::bad("`pageSize` is a whole number from 1"))?
            }
        };
        let after = match call.query.get("nextPage") {
            None => 0,
            Some(token) => read(token).ok_or_else(|| {
                Refusal::bad(
                    "`nextPage` is what the header `Elements-Next-Page-Token` of a list said",
                )
            })?,
        };
        Ok(Self {
            size: size.min(MOST_ROWS),
            after,
            capped: size > MOST_ROWS,
        })
    }

    /// The answer with one page of rows.
    pub(crate) fn reply(self, rows: &Rows) -> Reply {
        let mut reply = Reply::json(rows.json.clone());
        let count = HeaderName::from_static("elements-returned-count");
        reply = reply.with_text(count, &rows.returned.to_string());
        let total = HeaderName::from_static("elements-total-count");
        reply = reply.with_text(total, &rows.total.to_string());
        if let Some(last) = rows.more_after {
            let token = HeaderName::from_static("elements-next-page-token");
            reply = reply.with_text(token, &write(last));
        }
        if self.capped {
            let text = format!("pageSize is limited to {MOST_ROWS}");
            reply = reply.with_text(HeaderName::from_static("elements-error"), &text);
        }
        reply
    }

    /// A page of rows that are all there; rows are numbered by their place.
    pub(crate) fn cut(self, rows: &[String]) -> Rows {
        let start = usize::try_from(self.after)
            .unwrap_or(usize::MAX)
            .min(rows.len());
        let end = start.saturating_add(self.size).min(rows.len());
        let page = rows.get(start..end).unwrap_or_default();
        Rows {
            json: format!("[{}]", page.join(",")),
            returned: page.len(),
            total: rows.len(),
            more_after: (end < rows.len()).then_some(end as u64),
        }
    }
}

/// The rows of one page.
pub(crate) struct Rows {
    /// The list, as text.
    pub(crate) json: String,
    pub(crate) returned: usize,
    pub(crate) total: usize,
    /// The number of the last row, when there are more.
    pub(crate) more_after: Option<u64>,
}

/// Opaque, so that nobody counts on its form.
fn write(after: u64) -> String {
    format!("p{:x}", after.rotate_left(17) ^ 0x5bd1_e995)
}

fn read(token: &str) -> Option<u64> {
    let digits = token.trim().strip_prefix('p')?;
    let number = u64::from_str_radix(digits, 16).ok()?;
    Some((number ^ 0x5bd1_e995).rotate_right(17))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_leads_to_its_row() {
        for after in [0, 1, 200, 1 << 40] {
            assert_eq!(read(&write(after)), Some(after));
        }
        for token in ["", "p", "1", "pxyz", "\u{e4}"] {
            assert_eq!(read(token), None);
        }
    }
}
