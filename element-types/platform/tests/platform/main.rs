//! The platform over HTTP, as a client sees it: one room a subject.

mod authorization;
mod bounds;
mod changes;
mod client;
mod clients;
mod faults;
mod fidelity;
mod guides;
mod judged;
mod keeping;
mod killed;
mod lifecycle;
mod lists;
mod mutated;
mod oauth;
mod openapi;
mod origins;
mod own_elements;
mod page;
mod program;
mod real_clients;
mod refused;
mod routes;
mod secrets;
mod snapshots;
