//! How answers are read.
//!
//! **Input:** a success. **Output:** the value, or why it is none, without any text of the body.

use element_types::{Instance, Reported};
use serde::de::DeserializeOwned;

use crate::answer::Unreadable;
use crate::call::Refusal;
use crate::error::is_empty_list;
use crate::{Answer, Page};

/// An instance. An object without an id is none, whatever else it holds: a gateway's error with
/// status 200, for one.
pub(super) fn instance<R: Reported>(answer: &Answer) -> Result<Instance<R>, Unreadable> {
    let text = std::str::from_utf8(answer.body().as_bytes())
        .map_err(|error| Unreadable::new(format!("no UTF-8 from byte {}", error.valid_up_to())))?;
    let instance =
        Instance::<R>::from_json(text).map_err(|error| match error.platform_error() {
            Some(_) => Unreadable::new("an error in place of an instance"),
            None => Unreadable::new(error.to_string()),
        })?;
    match instance.id().value() {
        Some(_) => Ok(instance),
        None => Err(Unreadable::new("an instance without an `id`")),
    }
}

/// Any value, or nothing where `null` is all the platform has to say.
pub(super) fn value<T: DeserializeOwned>(answer: &Answer) -> Result<T, Unreadable> {
    answer.decode()
}

/// A page of a list; `null` is an empty one.
pub(super) fn page<T: DeserializeOwned>(answer: &Answer) -> Result<Page<T>, Unreadable> {
    let items: Option<Vec<T>> = answer.decode()?;
    Ok(Page {
        items: items.unwrap_or_default(),
        next: answer.next_page().map(str::to_owned),
        total: answer.total(),
    })
}

/// The platform refuses a list without rows, with status 404 and `No … found`.
pub(super) fn empty_page<T>(refusal: &Refusal<'_>) -> Option<Page<T>> {
    (refusal.status == http::StatusCode::NOT_FOUND && is_empty_list(refusal.message))
        .then(Page::empty)
}

/// The status says it all, unless a proxy's page answers in the platform's place.
pub(super) fn done(answer: &Answer) -> Result<(), Unreadable> {
    let body = answer.body().as_bytes();
    if body.iter().all(u8::is_ascii_whitespace) {
        return Ok(());
    }
    answer.decode::<serde::de::IgnoredAny>().map(drop)
}

/// The answer itself.
#[allow(
    clippy::unnecessary_wraps,
    reason = "one of several ways to read an answer"
)]
pub(super) fn whole(answer: &Answer) -> Result<Answer, Unreadable> {
    Ok(answer.clone())
}
