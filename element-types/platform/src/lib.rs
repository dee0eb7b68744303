//! The platform's instances API on one's own machine.
//!
//! The tables that the types of [`element_types`] are made of answer requests here, so that an
//! application is developed and tested without an account. It keeps state, refuses what the platform
//! refuses, plays the other side of OAuth, and fails on purpose when asked to.
//!
//! # In a test
//!
//! ```
//! use element_platform::Platform;
//!
//! let platform = Platform::start_blocking()?; // a free port of 127.0.0.1, until it is dropped
//! let base_url = platform.base_url(); // http://127.0.0.1:…/elements/api-v2
//! let authorization = platform.authorization(); // User …, Organization …
//! # let _ = (base_url, authorization);
//! # Ok::<(), element_platform::StartError>(())
//! ```
//!
//! [`Platform::start`] is the same inside an async runtime, [`Platform::builder`] chooses first: a data
//! file, a seed, fault rules, strictness, an application's own elements.
//!
//! # On the command line
//!
//! `cargo xtask serve`, or the program `element-platform`, serves until Ctrl-C. It prints the secrets
//! to use, a command that creates an instance as it stands, and the address of its page.
//! `eval "$(element-platform env)"` sets `ELEMENTS_BASE_URL`, `ELEMENTS_USER_SECRET` and
//! `ELEMENTS_ORGANIZATION_SECRET` in a shell.
//!
//! # Keeping
//!
//! In memory, or in the file of [`Builder::data`], which only its owner may read. Two promises:
//!
//! - *kill -9*: a create, change or deletion that was answered is there after a restart, whole.
//! - *loss of power*: the same, as far as the disk keeps what `fsync` wrote to it.
//!
//! One process a file; a second one is told. A file that is damaged or somebody else's is refused and
//! left as it is. Nothing is exported on exit; a [`Snapshot`] is written beside its place and renamed.
//!
//! # Faults
//!
//! A rule is a route, what happens, and to which calls:
//!
//! | rule | effect |
//! |---|---|
//! | `POST /instances status=503 retry-after=2 first=2` | the first two creates answer 503 |
//! | `GET /instances/{id} delay=250ms` | every read waits |
//! | `POST /instances drop nth=3 at=answer` | the third create is carried out, and its connection ends |
//! | `GET /elements truncate=20` | the body ends after 20 bytes |
//! | `* html share=0.1` | every tenth call or so answers a proxy's page; which ones, the seed says |
//!
//! They are set at the start, by [`Platform::fault`], or at run time with `POST /_platform/faults`.
//! A rule for a route that does not exist is refused.
//!
//! # Routes of our own
//!
//! The page at `/`, and below `/_platform/`: `environment`, `routes`, `journal`, `faults`, `reset`,
//! `snapshot`, `clock` and the consent page of OAuth. The real platform has none of them; pages of
//! other origins cannot use them. `/openapi.json` is the instances API for other languages: a path for
//! each element of the catalogue, with its own request.
//!
//! # How true it is
//!
//! Grades: T asserted by the vendor's live test suite, V by its unit tests, D documented, O observed in
//! public clients and logs, I not known, so that what happens here is an invention.
//!
//! The three columns say what a test of ours has to go by, and are not to be added up. *Asserted by the
//! vendor's suite*: the vendor's own tests ask for it, and ours asks for the same. *Driven by a real
//! client*: the test starts a program that nobody here wrote (ce-util from npm, cloudelements from the
//! package index of Python, curl with the command of a vendor's guide), unchanged, in lenient mode, in
//! strict mode, and after a restart of each. *By our own tests alone*: everything else; requests that
//! were recorded of real clients and are sent again by a test of ours are here, since a replay shows
//! what was sent, and not what the client makes of the answer. A client that the workspace generates
//! with openapi-generator is driven by `tests/tools`, and in no column.
//!
#![doc = include_str!("../fidelity.md")]
//!
//! # Limits
//!
#![doc = include_str!("../limits.md")]

mod api;
mod blocking;
mod builder;
mod element_json;
mod fault;
mod html_response;
mod http;
mod page;
mod platform;
mod request_check;
mod sample_request;
mod seed;
mod service;
mod settings;
mod state;
mod store;

pub use blocking::BlockingPlatform;
pub use builder::Builder;
pub use platform::{Platform, StartError};
pub use request_check::Mode;
pub use seed::Seed;
pub use store::Snapshot;
