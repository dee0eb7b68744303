//! Single entries of an instance's configuration.
//!
//! **Input:** an instance, and the number of an entry. **Output:** calls.

use element_types::Secret;
use http::Method;

use super::{decode_answer, instances};
use crate::call::Address;
use crate::{Call, ConfigurationItem, Identified};

/// `GET /instances/{id}/configuration`: every entry with its number.
#[must_use]
pub fn configuration(instance: impl Identified) -> Call<Vec<ConfigurationItem>> {
    let address = instances::address("/instances/{id}/configuration", &instance);
    Call::new(Method::GET, address, decode_answer::value)
}

/// `GET /instances/{id}/configuration/{item}`: one entry by its number.
#[must_use]
pub fn configuration_item(instance: impl Identified, item: i64) -> Call<ConfigurationItem> {
    Call::new(Method::GET, address(&instance, item), decode_answer::value)
}

/// `PATCH /instances/{id}/configuration/{item}`: another value for one entry; never repeated. A mask
/// is refused before anything is sent.
#[must_use]
pub fn set_configuration_item(
    instance: impl Identified,
    item: i64,
    value: impl Into<Secret>,
) -> Call<ConfigurationItem> {
    let value = value.into();
    let masked = value
        .is_mask()
        .then(|| "the value is a mask; send the secret itself".to_owned());
    let body = serde_json::json!({ "propertyValue": value.expose() });
    Call::new(
        Method::PATCH,
        address(&instance, item),
        decode_answer::value,
    )
    .body(body.to_string())
    .problem(masked)
}

fn address(instance: &impl Identified, item: i64) -> Address {
    let id = instance.instance_id().map(|id| id.to_string());
    let values = [id.as_deref(), Some(&*item.to_string())];
    Address::new("/instances/{id}/configuration/{item}", &values)
}
