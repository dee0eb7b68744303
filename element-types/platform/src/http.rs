//! HTTP: everything between a socket and a handler.
//!
//! **Input:** connections. **Output:** calls for the handlers, and their answers with the headers
//! that every answer has.

pub(crate) mod authorization;
mod body;
pub(crate) mod broken_connection;
pub(crate) mod call;
mod connections;
pub(crate) mod listen;
pub(crate) mod origin;
pub(crate) mod pagination;
pub(crate) mod pipeline;
pub(crate) mod query;
pub(crate) mod reply;
pub(crate) mod route;
pub(crate) mod router;
mod stream;
pub(crate) mod text_buffer;
pub(crate) mod where_filter;
