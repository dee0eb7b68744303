//! HTTP: everything between a socket and a handler.
//!
//! **Input:** connections. **Output:** calls for the handlers, and their answers with the headers
//! that every answer has.

pub(crate) mod authorization;
mod body;
pub(crate) mod call;
mod connections;
pub(crate) mod filter;
pub(crate) mod listen;
pub(crate) mod origin;
pub(crate) mod page_of;
pub(crate) mod pipeline;
pub(crate) mod query;
pub(crate) mod reply;
pub(crate) mod route;
pub(crate) mod router;
pub(crate) mod spoil;
mod stream;
pub(crate) mod text;
