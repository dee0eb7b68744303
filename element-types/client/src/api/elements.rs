//! The platform's catalogue.
//!
//! **Input:** a query, or a key. **Output:** calls.

use http::Method;

use super::decode_answer;
use crate::call::Address;
use crate::{Call, Element, ElementMetadata, ElementQuery, Page};

/// `GET /elements`: one page of elements.
#[must_use]
pub fn elements(query: &ElementQuery) -> Call<Page<Element>> {
    let call = Call::new(
        Method::GET,
        Address::fixed("/elements"),
        decode_answer::page,
    )
    .excusing(decode_answer::empty_page);
    let parameters = query.parameters.iter();
    parameters.fold(call, |call, (name, value)| call.query(*name, value))
}

/// `GET /elements/{key}/metadata`: what an element can do.
#[must_use]
pub fn element_metadata(key: &str) -> Call<ElementMetadata> {
    let address = Address::new("/elements/{key}/metadata", &[Some(key)]);
    Call::new(Method::GET, address, decode_answer::value)
}
