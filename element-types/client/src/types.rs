//! What calls take and give, beside instances.
//!
//! **Input:** JSON or settings. **Output:** types with a getter or setter for each member.

mod change;
mod configuration_item;
mod element;
mod element_query;
mod instance_id;
mod instance_query;
mod oauth_app;
mod row;

pub use change::Change;
pub use configuration_item::ConfigurationItem;
pub use element::{Element, ElementMetadata};
pub use element_query::ElementQuery;
pub use instance_id::Identified;
pub use instance_query::InstanceQuery;
pub use oauth_app::{OAuthApp, RequestToken};
