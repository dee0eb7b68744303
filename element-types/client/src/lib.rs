#![cfg_attr(docsrs, feature(doc_cfg))]
//! Calls of an integration platform's instances API, in which the answer's type follows from the
//! question's.
//!
//! ```no_run
//! # #[cfg(feature = "blocking")] {
//! use element_client::{Account, BlockingClient};
//! use element_types::{CreateInstance, NoGrant, Untyped};
//!
//! let configuration = Untyped::new("acmedesk").secret("api.key", "planted-key");
//! let request = CreateInstance::new(&configuration, NoGrant).name("Acme").to_request()?;
//!
//! let client = BlockingClient::new(Account::from_env()?)?;
//! let instance = client.create(&request)?;
//! client.verify(&instance)?;
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Which client
//!
//! | feature | client | over |
//! |---|---|---|
//! | `blocking`, on by default | `BlockingClient` | ureq, with rustls |
//! | `async` with `rustls`, `rustls-no-provider` or `native-tls` | `AsyncClient` | reqwest, on tokio |
//! | none | [`Call`] and [`Endpoint`] | whatever turns a request into a response |
//!
//! Both clients have the same methods. Both take a ready-made agent or client, or a function from
//! request to response. What no client has is a [`Call`]: [`api`] makes them, and a client's
//! `send` makes them go.
//!
//! # What always holds
//!
//! - An error is one line with everything in it: [`Error`].
//! - No secret is in any `Debug`, error or span. The wire form is asked for by name.
//! - A create is never repeated. When its answer is lost, `reconcile` finds what it made by a
//!   [`unique_tag`].
//! - A mask is never sent back: [`Change`].
//! - No redirect is followed, so no secret reaches another host.
//! - A list reads one page at a time, and an error leaves what was read before.

mod account;
mod answer;
pub mod api;
mod body;
mod call;
mod endpoint;
mod error;
mod lost_create;
mod pagination;
mod retry;
mod types;

#[cfg(feature = "async")]
mod asynchronous;
#[cfg(feature = "blocking")]
mod blocking;
#[cfg(any(feature = "async", feature = "blocking"))]
mod client_methods;
#[cfg(any(feature = "async", feature = "blocking"))]
mod tracing_span;

pub use http;
#[cfg(feature = "async")]
#[cfg_attr(docsrs, doc(cfg(feature = "async")))]
pub use reqwest;
#[cfg(feature = "blocking")]
#[cfg_attr(docsrs, doc(cfg(feature = "blocking")))]
pub use ureq;

pub use account::{Account, Credentials, DEFAULT_BASE_URL, MissingVariables};
pub use answer::Answer;
#[cfg(feature = "async")]
#[cfg_attr(docsrs, doc(cfg(feature = "async")))]
pub use asynchronous::{AsyncClient, AsyncElement, AsyncPages};
#[cfg(feature = "blocking")]
#[cfg_attr(docsrs, doc(cfg(feature = "blocking")))]
pub use blocking::{BlockingClient, BlockingElement, BlockingPages};
pub use body::Body;
pub use call::Call;
pub use endpoint::Endpoint;
pub use error::{Error, Phase, TransportError, TransportKind};
pub use lost_create::LostCreate;
#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
pub use lost_create::unique_tag;
pub use pagination::{Page, Pages};
pub use retry::{Attempts, Retry};
pub use types::{
    Change, ConfigurationItem, Element, ElementMetadata, ElementQuery, Identified, InstanceQuery,
    OAuthApp, RequestToken,
};
