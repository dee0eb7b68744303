//! The client from outside: what it sends, what it says, what it hides.

#![allow(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "tests are no core"
)]
#![allow(
    clippy::duplicate_mod,
    reason = "both examples have the module `account`"
)]

mod both;
mod errors;
mod examples;
mod faults;
mod lists;
mod platform;
mod reconcile;
mod requests;
mod retries;
mod scripted;
mod secrets;
mod wire;
