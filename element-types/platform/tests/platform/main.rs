//! The platform over HTTP, as a client sees it: one room a subject.

mod authorization;
mod client;
mod clients;
mod lifecycle;
