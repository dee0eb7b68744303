//! Every call there is, as a [`Call`]: for a client's `send`, or for a transport of one's own.
//!
//! **Input:** what a call is about. **Output:** what goes out, and how the answer is read.

mod configuration;
mod connected;
mod decode;
mod elements;
mod instances;
mod oauth;
mod session;
mod update;

pub use configuration::{configuration, configuration_item, set_configuration_item};
pub use connected::{delete_from, get_from, patch_to, ping, post_to, put_to};
pub use elements::{element_metadata, elements};
pub use instances::{create, delete, disable, enable, get, list};
pub use oauth::{oauth_token, oauth_url};
pub use session::{log_in, secrets};
pub use update::{patch, reauthenticate, update};

#[allow(unused_imports, reason = "the documentation links to it")]
use crate::Call;
