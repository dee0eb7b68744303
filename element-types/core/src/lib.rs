//! The rules of the wire: what holds of a request and of the values in it, wherever it is looked at.
//!
//! Applications use `element-types`, its generator `element-codegen`; both go by what is here, so that
//! a rule is written once:
//!
//! | rule | where |
//! |---|---|
//! | kinds of value: which texts fit, how each is written | [`ValueType`], [`Literal`], [`is_json`] |
//! | masks and leftover placeholders | [`is_mask`], [`is_placeholder`] |
//! | what a sample shows for a value | [`placeholder`] |
//! | addresses: entries in braces, scheme, credentials | [`placeholders`], [`credentials`], [`redacted`] |
//! | grants and their members | [`GrantKind`], [`Authentication`] |
//! | whose value is a secret | [`reads_like_a_secret`] |
//! | what was meant | [`did_you_mean`] |
//! | who must send what the form of an export shows | [`FormEntry`] |
//! | which way a request follows, and all that is wrong with it | [`Judge`] |
//!
//! Nothing here depends on anything or knows an element: the judge looks at one through [`Element`] and
//! at a request through [`View`].

mod address;
mod credentials;
mod element;
mod form;
mod grant;
mod json;
mod judge;
mod key;
mod leftover;
mod literal;
mod problem;
mod secret;
mod suggest;
mod value_type;
mod view;
mod way;
mod words;

pub use address::{has_lone_brace, has_scheme, is_whole_address, placeholders};
pub use credentials::{credentials, redacted};
pub use element::{Element, Entry, Extra, Need, Way};
pub use form::{FormEntry, OAUTH_APPLICATION, Shown};
pub use grant::{
    Authentication, CALLBACK, DEBUG, EXTERNAL_AUTHENTICATION, GrantKind, INITIAL, REFRESH_TOKEN,
    SuppliedBy, TOKENS,
};
pub use json::is_json;
pub use judge::{Call, Judge, request_members};
pub use key::{placeholder, words};
pub use leftover::{MASK, is_mask, is_placeholder};
pub use literal::{Literal, boolean, integer, items};
pub use problem::{Place, Problem, ProblemKind, Severity};
pub use secret::{names_a_credential, reads_like_a_secret};
pub use suggest::{did_you_mean, did_you_mean_labelled};
pub use value_type::ValueType;
pub use view::View;
