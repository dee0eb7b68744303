#![cfg_attr(docsrs, feature(doc_cfg))]
//! Typed, documented, secret-safe configurations of elements.
//!
//! An *element* connects an integration platform to one product. An application connects a
//! customer's account by posting the element's key and a map of configuration entries, and gets an
//! *instance* back. Every element needs other entries; this crate has a module for each, so that the
//! compiler knows which.
//!
//! # The first minute
//!
//! Elements come with the feature of their hub (`helpdesk`, …), or all at once with `full`. Each is a
//! module of [`elements`]; [`hub`] has the same modules by hub. The root holds what all of them
//! share, so an element never meets a name of this crate.
//!
//! ```
//! # #[cfg(feature = "helpdesk")] {
//! use element_types::elements::freshservice;
//! use element_types::{CreateInstance, NoGrant};
//!
//! let configuration = freshservice::Config::builder()
//!     .username("agent@acme.example")
//!     .password("planted-password")
//!     .subdomain("acme")
//!     .event_poller_refresh_interval(5)
//!     .build();
//!
//! let request = CreateInstance::new(&configuration, NoGrant)
//!     .name("Acme support")
//!     .tag("production")
//!     .to_request()?;
//!
//! // `request` serializes; it is the body of `POST /instances`.
//! assert!(request.to_json().contains(r#""event.poller.refresh_interval":"5""#));
//! // Nothing prints a secret by accident.
//! assert!(!format!("{configuration:?} {request:?}").contains("planted-password"));
//! # }
//! # Ok::<(), element_types::Invalid>(())
//! ```
//!
//! A forgotten entry does not compile. What comes back is read without ever failing on a value
//! nobody expected:
//!
//! ```
//! # #[cfg(feature = "helpdesk")] {
//! use element_types::elements::freshservice::Instance;
//!
//! let response = r#"{"id": 123, "token": "planted-token", "configuration": {
//!     "pagination.max": "50", "password": "********"
//! }}"#;
//! let instance: Instance = serde_json::from_str(response)?;
//!
//! assert_eq!(instance.id().value(), Some(123));
//! assert_eq!(instance.configuration().pagination_max().value(), Some(50));
//! assert!(instance.configuration().password().value().is_some_and(|it| it.is_mask()));
//! assert_eq!(instance.to_wire().as_str(), response);
//! # }
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! # Where to go
//!
//! - The configuration is known at run time only: [`ElementConfig::from_map`] lists every missing,
//!   unknown and mistyped entry at once.
//! - The element itself is known at run time only: [`for_element`] finds its types by key.
//! - The element has no module: [`Untyped`] creates it by key.
//! - A tool needs the facts, not the types: [`ElementSpec`] is the table behind each module.
//! - The account signs in with OAuth: [`OAuth2`] and [`OAuth1`] are what `CreateInstance::new` takes,
//!   or the element's own grant, such as `Oauth2Grant`, where a product needs more than a code.
//! - The element is nobody else's business: `#[derive(ElementConfig)]`, with the feature `derive`,
//!   makes one of an annotated struct.
//! - The header of every request: [`Authorization`].
//! - The instance is part of a larger document of yours: [`Instance`] implements
//!   [`serde::Deserialize`] and says what holds in enums and with `flatten`.
//! - The platform answered an error: [`PlatformError`]; an [`Instance`] is never made of one.
//!
//! # Elements by hub
//!
//! [`hub`] has a page for each hub whose feature is on.
#![cfg_attr(feature = "full", doc = "")]
#![cfg_attr(feature = "full", doc = include_str!("hubs.md"))]

extern crate self as element_types;

mod authorization;
mod catalog;
pub mod choice;
mod config;
mod way_types;
// Products are called what they are called, `BigCommerce` without back-ticks.
#[allow(clippy::doc_markdown)]
pub mod elements;
mod error;
mod fields;
pub mod fixture;
mod for_element;
mod grant;
#[allow(clippy::doc_markdown)]
#[rustfmt::skip]
pub mod hub;
mod index;
mod instance;
mod into_entry;
mod json_view;
mod ordered_members;
mod reading;
mod redact;
mod request;
mod secret;
mod spec;
mod store;
#[doc(hidden)]
pub mod support;
mod value;
mod wire;

pub use authorization::Authorization;
pub use catalog::Catalog;
pub use choice::Choice;
#[cfg(feature = "derive")]
#[cfg_attr(docsrs, doc(cfg(feature = "derive")))]
#[doc(inline)]
#[doc = include_str!("derive.md")]
pub use element_derive::ElementConfig;
pub use way_types::{Built, Way};

pub use config::{ElementConfig, Given, Missing, Reported, UnknownEntries};
pub use error::{
    DecodeError, Invalid, NoValue, Place, PlatformError, Problem, ProblemKind, Severity,
};
pub use for_element::ForElement;
pub use grant::{AnyGrant, Grant, NoGrant, OAuth1, OAuth2};
pub use index::{ELEMENTS, for_element};
pub use instance::{CreatedDate, ElementInfo, Instance, InstanceUser, Tag};
pub use into_entry::{IntoEntry, NO_ENTRIES};
pub use reading::{Reading, Unexpected};
pub use request::{Configuration, CreateInstance, IntoGrant, Request, Untyped, UntypedConfig};
pub use secret::Secret;
pub use spec::{
    ElementSpec, EntryDetails, EntrySpec, ExtraSpec, GrantKind, Presence, SuppliedBy, ValueType,
    WaySpec,
};
pub use value::{DateMask, Json, List, TimestampMs, Unfit, Url, Value};
pub use wire::Wire;
