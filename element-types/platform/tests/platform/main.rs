//! The platform over HTTP, as a client sees it: one room a subject.

mod authorization;
mod bounds;
mod client;
mod clients;
mod faults;
mod lifecycle;
mod oauth;
mod origins;
mod own_elements;
