//! The rules of the wire: what holds of a request and of the values in it, wherever it is looked at.
//!
//! Applications use `element-types`, its generator `element-codegen`; both go by what is here, so that
//! a rule is written once:
//!
//! | rule | where |
//! |---|---|
//! | kinds of value: which texts fit, how each is written | [`ValueType`], [`Literal`], [`is_json`] |
//! | masks and leftover placeholders | [`is_mask`], [`is_placeholder`] |
//! | what a sample shows for a value, and for a member of a grant | [`placeholder`], [`member_sample`] |
//! | addresses: entries in braces, scheme, credentials | [`placeholders`], [`credentials`], [`redacted`] |
//! | grants and their members | [`GrantKind`], [`Authentication`] |
//! | whose value is a secret | [`reads_like_a_secret`] |
//! | what was meant | [`did_you_mean`] |
//! | who must send what the form of an export shows | [`FormEntry`] |
//! | which way a request follows, and all that is wrong with it | [`Judge`] |
//!
//! Nothing here depends on anything or knows an element: the judge looks at one through [`Element`] and
//! at a request through [`View`].

mod choose_way;
mod did_you_mean;
mod element;
mod export_form;
mod grant;
mod json_syntax;
mod json_view;
mod judge;
mod key_words;
mod literal;
mod mask_and_placeholder;
mod problem;
mod secret_keys;
mod url_credentials;
mod url_template;
mod value_type;
mod word_enum;

pub use did_you_mean::{did_you_mean, did_you_mean_labelled};
pub use element::{Element, Entry, Extra, Need, Way};
pub use export_form::{FormEntry, OAUTH_APPLICATION, Shown};
pub use grant::{
    Authentication, CALLBACK, DEBUG, EXTERNAL_AUTHENTICATION, GrantKind, INITIAL, NO_EXTERNAL,
    OAUTH1_MEMBERS, OAUTH2_MEMBERS, REFRESH_TOKEN, SuppliedBy, TOKENS, member_sample,
};
pub use json_syntax::is_json;
pub use json_view::View;
pub use judge::{Call, Judge, request_members};
pub use key_words::{letters, placeholder, words};
pub use literal::{Literal, boolean, integer, items};
pub use mask_and_placeholder::{MASK, is_mask, is_placeholder};
pub use problem::{Place, Problem, ProblemKind, Severity};
pub use secret_keys::{names_a_credential, reads_like_a_secret};
pub use url_credentials::{credentials, redacted};
pub use url_template::{has_lone_brace, has_scheme, is_whole_address, placeholders};
pub use value_type::ValueType;
