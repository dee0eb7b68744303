//! Every call there is, as a [`Call`]: for a client's `send`, or for a transport of one's own.
//!
//! **Input:** what a call is about. **Output:** what goes out, and how the answer is read.

mod authentication;
mod configuration;
mod connected_account;
mod decode_answer;
mod elements;
mod instances;
mod oauth;
mod update_instance;

pub use authentication::{log_in, secrets};
pub use configuration::{configuration, configuration_item, set_configuration_item};
pub use connected_account::{delete_from, get_from, patch_to, ping, post_to, put_to};
pub use elements::{element_metadata, elements};
pub use instances::{create, delete, disable, enable, get, list};
pub use oauth::{oauth_token, oauth_url};
pub use update_instance::{patch, reauthenticate, update};

#[allow(unused_imports, reason = "the documentation links to it")]
use crate::Call;
