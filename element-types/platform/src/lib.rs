//! The platform's instances API on one's own machine.
//!
//! The same tables that the types of `element-types` are made of answer requests here, so that an
//! application is developed and tested without an account. It keeps state, refuses what the platform
//! refuses, plays the other side of OAuth, and fails on purpose when asked to.

mod api;
mod blocking;
mod definition;
mod fault;
mod html;
mod http;
mod judge;
mod page;
mod platform;
mod sample;
mod seed;
mod service;
mod settings;
mod state;
mod store;

pub use blocking::BlockingPlatform;
pub use judge::Mode;
pub use platform::{Builder, Platform, StartError};
pub use seed::Seed;
pub use store::Snapshot;
