//! The methods of both clients, written once.
//!
//! **Input:** the client's type, and `async` and `.await` or nothing. **Output:** a method for every
//! call.

mod account;
mod connected_account;
mod instances;

pub(crate) use account::account;
pub(crate) use connected_account::connected;
pub(crate) use instances::instances;
